import SchemaBuilder from '@pothos/core';
import type { Context } from './context.ts';
import type { ErrorCode } from './model/errors.ts';
import './relation/pothos-types.ts';
import './relation/plugin.ts';
import { type Row, tables } from './tables.ts';

/** A stretch of text as two columns. */
export interface SpanColumns {
  readonly start: number;
  readonly end: number;
}

/** A refusal on its way to the caller. */
export interface ErrorShape {
  readonly code: ErrorCode;
  readonly message: string;
}

/** A full-text hit: an entry of the index with what the match adds. */
export interface SearchHitRow extends Row<'search_entry'> {
  readonly score: number | null;
  readonly query: string;
  readonly text: string;
}

/**
 * The builder all types are defined with; it defines none itself. A type named here is a row of the table beside it,
 * so types refer to each other by name and their files need not import each other.
 */
export const builder = new SchemaBuilder<{
  Context: Context;
  DefaultFieldNullability: false;
  Interfaces: {
    Node: { id: number };
    Claim: Row<'claim'>;
    Error: ErrorShape;
  };
  Objects: {
    Actor: Row<'actor'>;
    Alias: Row<'alias'>;
    AttributionStep: Row<'attribution_step'>;
    Change: Row<'change'>;
    Condition: Row<'condition'>;
    Cue: Row<'ledger_item'>;
    Document: Row<'document'>;
    Evidence: Row<'evidence'>;
    Figure: Row<'claim'>;
    Ledger: Row<'version'>;
    LedgerCoverage: Row<'version'>;
    Measure: Row<'measure'>;
    Mention: Row<'mention'>;
    Numeral: Row<'ledger_item'>;
    Position: Row<'claim'>;
    Quantity: Row<'claim'>;
    Rejection: Row<'rejection'>;
    Review: Row<'review'>;
    Role: Row<'role'>;
    SearchHit: SearchHitRow;
    Section: Row<'section'>;
    Span: SpanColumns;
    TimeScope: Row<'claim'>;
    Topic: Row<'topic'>;
    Unit: Row<'claim'>;
    Version: Row<'version'>;
  };
  Scalars: {
    ID: { Input: string; Output: string };
    DateTime: { Input: string; Output: string };
    PartialDate: { Input: string; Output: string };
    Decimal: { Input: string; Output: string };
    URL: { Input: string; Output: string };
    LanguageTag: { Input: string; Output: string };
    Sequence: { Input: number; Output: number };
  };
}>({
  plugins: ['relation'],
  defaultFieldNullability: false,
  relation: { tables, fetchField: (info, context, row) => context.reader.fetchField(info, row) },
});

/** Turns a model's terms, each with its description, into the values of a GraphQL enum. */
export function enumValues<Term extends string>(
  terms: Readonly<Record<Term, string>>,
): Record<Term, { readonly value: Term; readonly description: string }> {
  const entries = Object.entries<string>(terms).map(([term, description]) => [
    term,
    { value: term, description },
  ]);
  // Object.fromEntries forgets the key type.
  return Object.fromEntries(entries) as Record<Term, { value: Term; description: string }>;
}
