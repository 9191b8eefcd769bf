import type { OperationName, Variables } from './operations.ts';

/** Answers an operation by the text of its response. */
export type Answer = (variables: Variables) => string | Promise<string>;

export type Answers = Readonly<Record<OperationName, Answer>>;

/** The row behind a global id. */
export function rowNumber(id: string | number | undefined): number {
  return Number(String(id).slice(4));
}
