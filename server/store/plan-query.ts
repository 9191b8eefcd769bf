import type { Connection, Submittable } from 'pg';

/** A plan that is run: a statement with what is bound to it. */
export interface BoundPlan {
  /** The name under which a connection keeps it prepared; empty for one that is planned anew each time. */
  readonly name: string;
  readonly text: string;
  readonly values: readonly (string | number | null)[];
}

/** Hears of the one text that a plan gives, or of what went wrong. */
export type PlanCallback = (error: unknown, text?: string) => void;

/**
 * A plan as a connection of `pg` runs it. A plan always gives one row with one text in it: what the columns are need not
 * be asked, and no result be put together, which is a good part of what a small statement costs this side.
 */
export function createPlanQuery({ name, text, values }: BoundPlan, callback: PlanCallback): Submittable {
  let answer: string | undefined;
  const query: PgQuery = {
    name,
    text,
    // `pg` puts its time limit around it, and takes it away when nobody is to hear any more.
    callback,
    submit(connection) {
      const { stream, parsedStatements } = connection;
      // One packet for all messages.
      stream.cork();
      if (name === '' || parsedStatements[name] !== text) connection.parse({ name, text });
      connection.bind({ statement: name, values: values.map(toText) });
      connection.execute(null);
      connection.sync();
      stream.uncork();
      return null;
    },
    handleDataRow({ fields }) {
      answer = fields[0] ?? undefined;
    },
    handleReadyForQuery() {
      if (answer === undefined) query.callback(new Error('Cannot run plan: it gave no text'));
      else query.callback(null, answer);
    },
    handleError: (error) => query.callback(error),
    handleRowDescription: () => undefined,
    handleCommandComplete: () => undefined,
    handleEmptyQuery: () => undefined,
  };
  // The connection that `pg` passes has more methods than its type says.
  return query as unknown as Submittable;
}

/** What `pg` asks of a query. */
interface PgQuery {
  readonly name: string;
  readonly text: string;
  callback: PlanCallback;
  submit(connection: PgConnection): Error | null;
  handleDataRow(message: { readonly fields: readonly (string | null)[] }): void;
  handleReadyForQuery(): void;
  handleError(error: unknown): void;
  handleRowDescription(): void;
  handleCommandComplete(): void;
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
