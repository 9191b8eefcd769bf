import { networkInterfaces } from 'node:os';
import { expect, it, onTestFinished } from 'vitest';
import { startKeyedServer } from '../../../helpers/keyed-server.ts';

const elsewhere = Object.values(networkInterfaces())
  .flat()
  .find((network) => network?.family === 'IPv4' && !network.internal);

it.skipIf(!elsewhere)('tells metrics to this machine, and elsewhere to keys of an admin alone', async () => {
  const server = await startKeyedServer({ STANDPOINT_HOST: '0.0.0.0' });
  onTestFinished(() => server.stop());
  const { port } = new URL(server.url);
  const ask = async (host: string, secret?: string) => {
    const headers: Record<string, string> = secret ? { authorization: `Bearer ${secret}` } : {};
    const response = await fetch(`http://${host}:${port}/metrics`, { headers });
    return [response.status, (await response.text()).includes('standpoint_info')];
  };

  expect(await ask('127.0.0.1')).toEqual([200, true]);
  const host = elsewhere?.address ?? '';
  expect(await ask(host)).toEqual([404, false]);
  expect(await ask(host, server.secrets.reader)).toEqual([404, false]);
  expect(await ask(host, server.secrets.editor)).toEqual([404, false]);
  expect(await ask(host, `${server.secrets.admin}x`)).toEqual([404, false]);
  expect(await ask(host, server.secrets.admin)).toEqual([200, true]);
});
