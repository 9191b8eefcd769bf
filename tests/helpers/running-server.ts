import { type ConfigOverrides, readConfig } from '../../server/config.ts';
import { start } from '../../server/start.ts';
import { sqliteOnDisk, type TestDialect } from './dialects.ts';

/** A whole server on a free port, with a record of its own in a new folder. */
export interface RunningServer {
  readonly url: string;
  /** What went wrong in the background. */
  readonly failures: readonly string[];
  ask(query: string, variables?: object): Promise<Answer>;
  /** Sends any request to the GraphQL endpoint. */
  send(init: RequestInit): Promise<Answer>;
  /** Stops the server and deletes its record. */
  stop(): Promise<void>;
}

/** A GraphQL answer. */
export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever its query asked for.
  readonly data?: any;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** Starts a server without samples, on a file unless another dialect is named. */
export async function startServer(
  overrides: ConfigOverrides = {},
  { createLocation }: Pick<TestDialect, 'createLocation'> = sqliteOnDisk,
): Promise<RunningServer> {
  const place = await createLocation();
  const failures: string[] = [];
  const config = readConfig(
    {
      STANDPOINT_PORT: '0',
      STANDPOINT_SAMPLES: 'off',
      DATABASE_URL: place.url,
      ...overrides,
    },
    {},
  );
  const server = await start(config, (error) => failures.push(String(error)));
  const send = async (init: RequestInit): Promise<Answer> => {
    const response = await fetch(server.url, init);
    return { status: response.status, ...JSON.parse(await response.text()) };
  };
  return {
    url: server.url,
    failures,
    send,
    ask: (query, variables) =>
      send({
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      }),
    async stop() {
      await server.stop();
      await place.remove();
    },
  };
}
