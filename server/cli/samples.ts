import { toId } from '../../schema/model/id.ts';
import { type ConfigOverrides, readConfig } from '../config.ts';
import { describeAddress } from '../store/open-database.ts';
import { deleteDocument } from '../store/record/delete-document.ts';
import { openExisting } from './process/open-existing.ts';
import { EXIT_CODE, type ExitCode } from './process/run-command.ts';
import { escapeLine } from './terminal/escape-text.ts';
import { isConfirmed } from './terminal/is-confirmed.ts';

/** Removes the documents that came from `samples/`, and no others. Servers may go on meanwhile. */
export async function removeSamples(
  overrides: ConfigOverrides,
  options: { readonly yes: boolean },
): Promise<ExitCode> {
  const { database: address } = readConfig(overrides);
  const database = await openExisting(address);
  try {
    const documents = await database.kysely
      .selectFrom('document')
      .select(['id', 'title'])
      .where('is_sample', '=', 1)
      .orderBy('id')
      .execute();
    const record = `the record ${describeAddress(address)}`;
    if (documents.length === 0) {
      console.log(`There are no samples in ${record}`);
      return EXIT_CODE.OK;
    }
    if (!(await isConfirmed(`Remove ${documents.length} samples from ${record}?`, options)))
      return EXIT_CODE.SOME_FAILED;
    for (const { id, title } of documents) {
      await deleteDocument(database, { documentId: id });
      console.log(escapeLine(`removed ${toId('document', id)}: ${title}`));
    }
    return EXIT_CODE.OK;
  } finally {
    await database.close();
  }
}
