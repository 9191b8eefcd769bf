import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { runStandpoint } from '../helpers/run-standpoint.ts';

it('reaches a language model through the proxy that is set, and refuses one that is no address', async () => {
  const asked: string[] = [];
  const proxy = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    response.writeHead(404).end();
  });
  proxy.on('connect', (request, socket) => {
    asked.push(`CONNECT ${request.url}`);
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  onTestFinished(() => void proxy.close());
  const { port } = proxy.address() as AddressInfo;
  const environment = {
    HTTP_PROXY: `http://127.0.0.1:${port}`,
    STANDPOINT_LLM_URL: 'http://llm.example/v1',
    STANDPOINT_LLM_MODEL: 'small',
    STANDPOINT_LLM_TIMEOUT_MS: '10000',
  };
  const { exitCode, stdout } = await runStandpoint(['extract', '-'], {
    environment,
    stdin: 'Norway bought 40 buses.',
  });
  expect([exitCode, JSON.parse(stdout).rejections[0].reason]).toEqual([0, 'MODEL_FAILED']);
  expect(asked[0]).toContain('llm.example');

  const wrong = await runStandpoint(['config'], { environment: { HTTPS_PROXY: 'proxy' } });
  expect(wrong).toMatchObject({ exitCode: 3, stderr: expect.stringContaining('HTTPS_PROXY') });
});
