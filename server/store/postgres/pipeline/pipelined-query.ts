import type { Connection, PoolClient, Submittable } from 'pg';

/** A plan that is run: a statement with what is bound to it. */
export interface BoundPlan {
  /** The name under which a connection keeps it prepared; empty for one that is planned in each run. */
  readonly name: string;
  readonly text: string;
  readonly values: readonly (string | number | null)[];
}

/**
 * Hears of the one text that each plan gives, undefined for one that gave none. After an error these are the texts of the
 * plans before the one that failed, and those behind it were not run.
 */
export type PlansCallback = (error: unknown, texts: readonly (string | undefined)[]) => void;

/** Tells whether a connection keeps a plan prepared. */
export function isPrepared(client: PoolClient, { name, text }: BoundPlan): boolean {
  return (client as unknown as { connection: PgConnection }).connection.parsedStatements[name] === text;
}

/**
 * Plans as a connection of `pg` runs them, one after another; of several, each must be prepared there. All that is sent
 * goes in one packet, and so mostly does all that comes back: that is most of what a small plan costs both sides. A plan
 * always gives one row with one text in it, so what the columns are need not be asked, and no result be put together.
 */
export function createPipelinedQuery(plans: readonly BoundPlan[], callback: PlansCallback): Submittable {
  const texts: (string | undefined)[] = [];
  let text: string | undefined;
  const [first] = plans;
  const query: PgQuery = {
    // By these `pg` remembers what was prepared.
    name: first?.name ?? '',
    text: first?.text ?? '',
    // `pg` wraps the callback with its timeout, which passes an error only, and removes it afterwards.
    callback: (error) => callback(error, texts),
    submit(connection) {
      connection.stream.cork();
      for (const { name, text, values } of plans) {
        if (name === '' || connection.parsedStatements[name] !== text) connection.parse({ name, text });
        connection.bind({ statement: name, values: values.map(toText) });
        connection.execute(null);
      }
      connection.sync();
      connection.stream.uncork();
      return null;
    },
    handleDataRow({ fields }) {
      text = fields[0] ?? undefined;
    },
    handleCommandComplete() {
      texts.push(text);
      text = undefined;
    },
    handleReadyForQuery: () => query.callback(null),
    handleError: (error) => query.callback(error),
    handleRowDescription: () => undefined,
    handleEmptyQuery: () => undefined,
  };
  // The connection that `pg` passes has more methods than its type says.
  return query as unknown as Submittable;
}

/** What `pg` asks of a query. */
interface PgQuery {
  readonly name: string;
  readonly text: string;
  callback: (error: unknown) => void;
  submit(connection: PgConnection): Error | null;
  handleDataRow(message: { readonly fields: readonly (string | null)[] }): void;
  handleCommandComplete(): void;
  handleReadyForQuery(): void;
  handleError(error: unknown): void;
  handleRowDescription(): void;
  handleEmptyQuery(): void;
}

/** What a query asks of a connection of `pg`. */
interface PgConnection extends Pick<Connection, 'stream' | 'sync'> {
  /** The texts of the statements that it keeps, by their names. */
  readonly parsedStatements: Readonly<Record<string, string>>;
  parse(statement: { readonly name: string; readonly text: string }): void;
  bind(bound: { readonly statement: string; readonly values: readonly (string | null)[] }): void;
  execute(portal: null): void;
}

function toText(value: string | number | null): string | null {
  return typeof value === 'number' ? String(value) : value;
}
