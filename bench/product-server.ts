import { readConfig } from '../server/config.ts';
import { start } from '../server/start.ts';
import { reportUsage } from './report-usage.ts';

const [path = ''] = process.argv.slice(2);
const config = readConfig(
  {
    STANDPOINT_PORT: '0',
    STANDPOINT_SAMPLES: 'off',
    STANDPOINT_HOST: '127.0.0.1',
    DATABASE_URL: `file:${path}`,
  },
  {},
);
const { url } = await start(config, (error) => console.error(error));
reportUsage(Number(new URL(url).port));
