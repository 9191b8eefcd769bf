import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { OperationName, Variables } from '../operations.ts';
import { reportUsage } from '../report-usage.ts';
import { createPostgresAnswers } from './postgres/postgres-answers.ts';
import { createSqliteAnswers } from './sqlite/sqlite-answers.ts';

/** What a request asks; the query text beside it is not looked at. */
interface Request {
  readonly operationName: OperationName;
  readonly variables: Variables;
}

const [url = ''] = process.argv.slice(2);
const answers = url.startsWith('file:')
  ? createSqliteAnswers(url.replace('file:', ''))
  : createPostgresAnswers(url);

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const [only] = chunks;
    answer(response, (chunks.length === 1 && only ? only : Buffer.concat(chunks)).toString());
  });
});
server.listen(0, '127.0.0.1', () => {
  // A server that listens on a port, not on a pipe, has an AddressInfo.
  reportUsage((server.address() as AddressInfo).port);
});

function answer(response: ServerResponse, body: string): void {
  // The benchmark sends nothing else.
  const { operationName, variables } = JSON.parse(body) as Request;
  const text = answers[operationName](variables);
  if (typeof text === 'string') send(response, text);
  else text.then((given) => send(response, given));
}

function send(response: ServerResponse, text: string): void {
  response.writeHead(200, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(text),
  });
  response.end(text);
}
