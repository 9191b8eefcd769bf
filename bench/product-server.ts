import { readConfig } from '../server/config.ts';
import { start } from '../server/start.ts';
import { reportUsage } from './report-usage.ts';

const [url = ''] = process.argv.slice(2);
const config = readConfig(
  {
    STANDPOINT_PORT: '0',
    STANDPOINT_SAMPLES: 'off',
    STANDPOINT_HOST: '127.0.0.1',
    DATABASE_URL: url,
    STANDPOINT_LOG_LEVEL: 'error',
    // Counted at every request as always, but high enough that a load is not refused; 0 would skip the check.
    STANDPOINT_RATE: '100000000',
  },
  {},
);
const server = await start(config, (error) => console.error(error));
reportUsage(Number(new URL(server.url).port));
