import { writeSync } from 'node:fs';
import { readConfig } from '../../server/config.ts';
import { openDatabase } from '../../server/store/open-database.ts';
import { backupSqlite } from '../../server/store/sqlite/file/backup.ts';

// A process that says when it begins and when it is done with one thing, and is there to be killed in between.
const [, , what, from = '', to = ''] = process.argv;
writeSync(1, 'begun\n');
if (what === 'open') await (await openDatabase(readConfig({ DATABASE_URL: from }).database)).close();
if (what === 'copy') await backupSqlite(from, to);
writeSync(1, 'done\n');
