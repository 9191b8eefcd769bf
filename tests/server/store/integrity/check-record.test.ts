import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { TableName } from '../../../../schema/tables.ts';
import type { Database } from '../../../../server/store/database.ts';
import { checkRecord } from '../../../../server/store/integrity/check-record.ts';
import { dialects } from '../../../helpers/dialects.ts';
import { fillRecord } from '../../../helpers/fill-record.ts';

type Damage = readonly [damage: string, statement: string, complaint: RegExp];

/** Every table has damage that is found: a table without a check would not compile here. */
const DAMAGE: Readonly<Record<TableName, readonly Damage[]>> = {
  document: [
    [
      'a write without a change',
      'UPDATE document SET revision = revision + 1 WHERE id = 1',
      /^document 1 was written more/,
    ],
    [
      'a document of another text',
      "UPDATE document SET content_hash = 'x' WHERE id = 1",
      /^document 1 has another hash/,
    ],
    [
      'a document that was extracted and is not said to be',
      "UPDATE document SET status = 'FAILED', status_reason = 'x' WHERE id = 1",
      /^document 1 is READY and has no section, or has one/,
    ],
    [
      'another date than that of the claims',
      "UPDATE document SET published_at = '2020', published_order = '2020' WHERE id = 1",
      /^claim 1 is dated otherwise/,
    ],
  ],
  version: [
    [
      'a text that was changed',
      "UPDATE version SET text = concat(text, ' ') WHERE id = 1",
      /^version 1 has another text/,
    ],
    [
      'a ledger that counts wrongly',
      'UPDATE version SET ledger_claimed = ledger_claimed + 1 WHERE id = 1',
      /^version 1 has another ledger/,
    ],
  ],
  section: [
    [
      'a section with another text',
      "UPDATE section SET text = 'x' WHERE id = 2",
      /^section 2 does not stand/,
    ],
    [
      'sections that are missing',
      'DELETE FROM section WHERE document_id = 1',
      /^document 1 is READY and has no section/,
    ],
    ['a gap in the sections', 'DELETE FROM section WHERE ordinal = 0', /^version 1 has gaps in the order/],
  ],
  actor: [
    [
      'a name that is sorted as another',
      "UPDATE actor SET name_order = 'x' WHERE id = 1",
      /^actor 1 has a name_order/,
    ],
  ],
  alias: [['a name of no letters', "UPDATE alias SET name = '' WHERE id = 1", /^alias 1 has a name/]],
  role: [['a role without a title', "UPDATE role SET title = '' WHERE id = 1", /^role 1 has a title/]],
  mention: [
    [
      'a mention that has moved',
      'UPDATE mention SET span_end = span_end + 1 WHERE id = 1',
      /^mention 1 does not/,
    ],
    [
      'a mention in a version that is not there',
      'UPDATE mention SET version_id = 99 WHERE id = 1',
      /^mention 1 belongs to a document/,
    ],
  ],
  topic: [
    [
      'a topic that is sorted as another',
      "UPDATE topic SET label_order = 'x' WHERE id = 1",
      /^topic 1 has a label_order/,
    ],
  ],
  measure: [
    ['a measure without a label', "UPDATE measure SET label = '' WHERE id = 1", /^measure 1 has a label/],
  ],
  claim: [
    [
      'a holder who is not the last source',
      'UPDATE claim SET holder_id = NULL WHERE id = 1',
      /^claim 1 has another holder/,
    ],
    [
      'a value that is sorted as another',
      "UPDATE claim SET value_order = 'x' WHERE canonical_value IS NOT NULL",
      /^claim 2 has a value_order/,
    ],
  ],
  evidence: [
    [
      'a quote that is not in the text',
      "UPDATE evidence SET quote = 'x' WHERE id = 1",
      /^evidence 1 does not stand/,
    ],
    [
      'a quote between other words',
      "UPDATE evidence SET suffix = 'x' WHERE id = 1",
      /^evidence 1 stands between other/,
    ],
    [
      'a claim without a statement',
      "UPDATE evidence SET role = 'CUE' WHERE claim_id = 1",
      /^claim 1 rests on no/,
    ],
    ['lost evidence', 'DELETE FROM evidence WHERE claim_id = 1 AND ordinal = 0', /^claim 1 has gaps/],
  ],
  attribution_step: [
    [
      'a gap in an attribution',
      'UPDATE attribution_step SET level = level + 5 WHERE claim_id = 1',
      /^claim 1 has an attribution/,
    ],
  ],
  condition: [
    [
      'a condition that is not in the text',
      "UPDATE condition SET text = 'x' WHERE id = 1",
      /^condition 1 does not stand/,
    ],
  ],
  review: [
    ['a review that is missing', 'DELETE FROM review WHERE revision = 2', /^claim 1 has another number/],
    [
      'a decision that did not take effect',
      "UPDATE review SET state = 'ACCEPTED' WHERE revision = 3",
      /^claim 1 stands otherwise than its last review/,
    ],
  ],
  ledger_item: [
    [
      'a numeral that is not in the text',
      "UPDATE ledger_item SET quote = '5' WHERE kind = 'NUMERAL'",
      /^ledger item \d does not stand/,
    ],
    ['a lost cue', "DELETE FROM ledger_item WHERE kind = 'CUE'", /^version 1 has another ledger/],
  ],
  rejection: [
    ['a lost rejection', 'UPDATE rejection SET ordinal = 7', /^version 1 has gaps in the order of its parts/],
  ],
  search_entry: [
    [
      'a claim that search cannot find',
      'DELETE FROM search_entry WHERE claim_id = 1',
      /^claim 1 cannot be found/,
    ],
    [
      'an entry without words',
      "INSERT INTO search_entry (kind, document_id, section_id, published_order) VALUES ('SECTION', 1, 1, '')",
      /^search entry \d+ has no words/,
    ],
  ],
  job: [['a pending document without a job', 'DELETE FROM job', /^document 2 is PENDING and has no job/]],
  change: [
    [
      'a change at no time',
      "INSERT INTO change (at, entity, entity_id, action) VALUES ('x', 'DOCUMENT', 1, 'ACCEPTED')",
      /^change \d+ has a at that cannot/,
    ],
    [
      'a document that is gone without a word',
      "INSERT INTO change (at, entity, entity_id, action, document_id) VALUES ('2026-01-01', 'DOCUMENT', 99, 'ACCEPTED', 99)",
      /^document 99 is gone without a word/,
    ],
  ],
  api_key: [['a key without a hash', "UPDATE api_key SET hash = ''", /^api_key 1 has a hash/]],
  kept_answer: [
    ['an answer of no time', "UPDATE kept_answer SET created_at = 'x'", /^kept_answer 1 has a created_at/],
  ],
  kept_write: [['a result that is none', "UPDATE kept_write SET result = '{'", /^kept_write 1 has a result/]],
};

describe.each(dialects)('checkRecord() over $name', ({ open, name }) => {
  it('finds nothing wrong with a record that was written by its own means', async () => {
    const database = await open();
    await fillRecord(database);

    expect(await complaints(database)).toEqual([]);
  });

  it('finds damage in every table', async () => {
    const database = await open();
    await fillRecord(database);
    for (const [damage, statement, complaint] of Object.values(DAMAGE).flat()) {
      const found = await complaintsAfter(database, statement);
      expect(found, `${damage}: ${statement}`).toContainEqual(expect.stringMatching(complaint));
    }
    expect(await complaints(database)).toEqual([]);
  });

  it.runIf(name !== 'postgres')('finds a change that was cut off the end of the log', async () => {
    const database = await open();
    await fillRecord(database);
    await database.transaction(async ({ kysely }) => {
      await sql`DROP TRIGGER change_not_deleted`.execute(kysely);
      await sql`DELETE FROM change WHERE id = (SELECT max(id) FROM change)`.execute(kysely);
    });

    expect(await complaints(database)).toContainEqual(expect.stringMatching(/^the log of changes has/));
  });

  it.runIf(name === 'postgres')('finds a row that refers to nothing', async () => {
    const database = await open();
    await fillRecord(database);
    await database.transaction(async ({ kysely }) => {
      await sql`SET LOCAL session_replication_role = replica`.execute(kysely);
      await sql`UPDATE alias SET actor_id = 99`.execute(kysely);
    });

    expect(await complaints(database)).toEqual(['alias refers to a actor 99 that is not there']);
  });
});

const UNDO = new Error('Undo it');

/** What is wrong after a statement that is then undone. */
async function complaintsAfter(database: Database, statement: string): Promise<string[]> {
  let found: string[] = [];
  await database
    .transaction(async ({ kysely }) => {
      await sql.raw(statement).execute(kysely);
      found = await complaints({ ...database, kysely });
      throw UNDO;
    })
    .catch((error) => {
      if (error !== UNDO) throw error;
    });
  return found;
}

async function complaints(database: Database): Promise<string[]> {
  const found: string[] = [];
  for await (const complaint of checkRecord(database)) found.push(complaint);
  return found;
}
