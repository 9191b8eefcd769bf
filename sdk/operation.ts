import { UsageError } from './errors.ts';
import { isAst, printAst } from './print-ast.ts';

/**
 * A GraphQL document that knows its result and its variables: what every code generator makes, be it an AST
 * (`TypedDocumentNode`), a string object (`TypedDocumentString`) or a string (`OperationText`).
 */
export interface TypedDocument<Result, Variables> {
  /** Never set: it carries the types. */
  readonly __apiType?: ((variables: Variables) => Result) | undefined;
}

/** The text of one operation that knows its result and its variables. */
export type OperationText<Result, Variables> = string & TypedDocument<Result, Variables>;

/** A document without types: its text or its AST. It excludes typed documents, so that wrong variables stay a type error. */
export type UntypedDocument = (string | { readonly kind: 'Document' }) & { readonly __apiType?: never };

/** An operation ready to be sent. */
export interface Operation {
  readonly text: string;
  readonly kind: OperationKind;
  /** Null for an operation without a name. */
  readonly name: string | null;
}

export type OperationKind = 'query' | 'mutation' | 'subscription';

/** Picks the operation to run out of a document: the one of that name, else the first. */
export function parseOperation(document: unknown, operationName?: string): Operation {
  const text = toText(document);
  const operations = findOperations(text);
  const operation =
    operationName === undefined ? operations[0] : operations.find(({ name }) => name === operationName);
  if (!operation) throw new UsageError('Cannot run the document: it does not hold the operation');
  return { text, ...operation };
}

function toText(document: unknown): string {
  if (isAst(document)) return printAst(document);
  return String(document);
}

/** Strings and comments, in which brackets mean nothing; brackets; and words. */
const TOKEN = /"""(?:\\"""|[\s\S])*?"""|"(?:\\.|[^"\\\n])*"|#[^\n\r]*|[{}()[\]]|[_A-Za-z]\w*|\$\w+/g;

/** Lists the operations of a document by reading only what stands outside all brackets. */
function findOperations(text: string): Omit<Operation, 'text'>[] {
  const operations: Omit<Operation, 'text'>[] = [];
  let depth = 0;
  let words: string[] = [];
  for (const [token] of text.matchAll(TOKEN)) {
    if (/^["#$]/.test(token)) continue;
    if (/^[)\]}]/.test(token)) depth -= 1;
    else if (/^[([{]/.test(token)) depth += 1;
    else if (depth === 0) words.push(token);
    if (depth > 0 || token !== '}') continue;
    const [kind = 'query', name = null] = words;
    if (isOperationKind(kind)) operations.push({ kind, name });
    words = [];
  }
  return operations;
}

function isOperationKind(word: string): word is OperationKind {
  return word === 'query' || word === 'mutation' || word === 'subscription';
}
