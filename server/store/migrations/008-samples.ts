import type { Migration } from './migration.ts';

/** SHA-256 of the briefings in `samples/` as earlier versions stored them, without a mark. */
const SAMPLES = [
  '34f277ecceb90c5e6de03df66a80ac4e1caa12f9ab5454bc6baa1d9f28fef313',
  'd314ec0aef095374afb1e5eb19d734572099b5a06d5eb3c442739719ebfd85f9',
  '54cda5d4978d3084d148c1a62199cbbca14fddfc1faa506f9ba40ebb5010e96c',
  'c4fa6e09105fd91bd06fdeeda9503ae6074ee9d95e2a6af9f6004f4925715f16',
  '9282e7efe980e72a117ad40b45f20e1a53301a608d224a3d66a8877be35af707',
  'ee2f7ea210e1595b003a70882e8579f9f40a59d2c654a0b7caac53be2eab51ec',
  '31b91b122b58cc1b37117e2fed3c36eb6b722a688760fcb986bbd6d853854a7f',
  'b09f2337c98dc64c129f32edace42c57a2ae3b448a63e29be2907f1dcf05f9b6',
  'c8c67467b79fdb93e4f5f2f17b350799d2f2f9bd0b5e93dcae29c82d37d672a8',
];
const isShipped = `content_hash IN (${SAMPLES.map((hash) => `'${hash}'`).join(', ')})`;

/** Marks the documents that come from `samples/`. */
export const samples: Migration = {
  sqlite: `
ALTER TABLE document ADD COLUMN is_sample INTEGER NOT NULL DEFAULT 0 CHECK (is_sample IN (0, 1));
UPDATE document SET is_sample = 1 WHERE ${isShipped};
`,
  postgres: `
ALTER TABLE document ADD COLUMN is_sample BIGINT NOT NULL DEFAULT 0 CHECK (is_sample IN (0, 1));
UPDATE document SET is_sample = 1 WHERE ${isShipped};
`,
};
