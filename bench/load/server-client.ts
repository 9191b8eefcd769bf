import { Agent, request as startRequest } from 'node:http';

/** Sends GraphQL requests over connections that are kept, as many as there are requests under way. */
export interface ServerClient {
  send(body: string): Promise<Answered>;
  close(): void;
}

export interface Answered {
  readonly text: string;
  /** What went wrong, in short; null where the answer has data and no errors. */
  readonly failure: string | null;
}

export function createServerClient(port: number): ServerClient {
  const agent = new Agent({ keepAlive: true, maxSockets: Infinity });
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  return {
    send: (body) =>
      new Promise((resolve) => {
        const options = { agent, port, host: '127.0.0.1', path: '/graphql', method: 'POST' };
        const length = { 'content-length': Buffer.byteLength(body) };
        const fail = (error: Error) => resolve({ text: '', failure: error.message });
        const request = startRequest({ ...options, headers: { ...headers, ...length } }, (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', fail);
          response.on('end', () => {
            const text = Buffer.concat(chunks).toString();
            const isWell =
              response.statusCode === 200 && text.startsWith('{"data":{') && !text.includes('"errors":[');
            resolve({ text, failure: isWell ? null : `${response.statusCode} ${text.slice(0, 200)}` });
          });
        });
        request.on('error', fail);
        request.end(body);
      }),
    close: () => agent.destroy(),
  };
}
