import { parseArgs } from 'node:util';
import { measureLoad } from './measure-load.ts';
import { createPlace } from './place.ts';
import { printLoad } from './print-load.ts';

const { values } = parseArgs({
  options: {
    followers: { type: 'string', default: '5000' },
    /** Queries, and documents, begun in a second. */
    queries: { type: 'string', default: '200' },
    documents: { type: 'string', default: '50' },
    minutes: { type: 'string', default: '10' },
    /** The length of a document, in UTF-16 code units. */
    length: { type: 'string', default: '1000' },
    /** Documents that the record has before. */
    record: { type: 'string', default: '500' },
    /** `sqlite`, `postgres` (one that is started for the run), or the URL of an empty Postgres database. */
    database: { type: 'string', default: 'sqlite' },
    /** Also writes a CPU profile of the server into this folder. */
    profile: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});

const place = await createPlace(values.database);
try {
  const options = {
    databaseUrl: place.url,
    followers: Number(values.followers),
    queriesPerSecond: Number(values.queries),
    documentsPerSecond: Number(values.documents),
    length: Number(values.length),
    seconds: Number(values.minutes) * 60,
    warmUp: Number(values.record),
    profileFolder: values.profile,
  };
  const report = await measureLoad({ ...options, onStep: (step) => console.error(`${step} …`) });
  console.log(
    values.json
      ? JSON.stringify({ node: process.version, ...values, report }, null, 2)
      : printLoad(options, report),
  );
  const { queries, ingests, followers } = report;
  const failures = queries.failures + ingests.failures + queries.unfinished + ingests.unfinished;
  if (failures > 0 || followers.wrong > 0 || followers.ends.length > 0) process.exitCode = 1;
} finally {
  await place.remove();
}
