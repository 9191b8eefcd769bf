import { connect } from 'node:net';

/** What came back, before anything is made of it. */
export interface RawAnswer {
  readonly status: number;
  /** The whole answer: status line, headers and body. */
  readonly text: string;
  readonly body: string;
  header(name: string): string | null;
}

export interface RawRequest {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** Sends a request exactly as given: no client between says what a client would not. */
export async function sendRaw(url: string, request: RawRequest): Promise<RawAnswer> {
  const { hostname, port, host } = new URL(url);
  const { method = 'POST', path = '/graphql', headers = {}, body = '' } = request;
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  const lines = Object.entries({
    host,
    connection: 'close',
    'content-length': String(bytes.length),
    ...headers,
  });
  const head = `${method} ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}`).join('\r\n')}\r\n\r\n`;
  return parse(
    await exchange({ hostname, port: Number(port) }, Buffer.concat([Buffer.from(head, 'latin1'), bytes])),
  );
}

/** Sends bytes over a connection of their own, and gives all that comes back until it is closed. */
export function exchange(
  { hostname, port }: { readonly hostname: string; readonly port: number },
  bytes: Uint8Array | string,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect(port, hostname, () => socket.write(bytes));
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.on('close', () => resolve(Buffer.concat(chunks).toString()));
    // A server that has answered may close while the rest is still being sent.
    socket.on('error', (error) => (chunks.length > 0 ? undefined : reject(error)));
  });
}

export function parse(text: string): RawAnswer {
  const [head = '', ...rest] = text.split('\r\n\r\n');
  return {
    status: Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1]),
    text,
    body: rest.join('\r\n\r\n'),
    header: (name) => new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1]?.trim() ?? null,
  };
}
