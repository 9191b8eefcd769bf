import type { RejectionReason } from '../../../schema/model/extraction.ts';
import type { ReadDocument } from '../read-document.ts';
import type { Holders } from './holders.ts';
import type { QuoteFinder } from './quote-finder.ts';

/** What looking up one claim needs. */
export interface Lookup extends ReadDocument {
  readonly quotes: QuoteFinder;
  readonly holders: Holders;
}

/** A claim, or why none can be made of what the model says. */
export type Resolved<Claim> =
  | { readonly claim: Claim; readonly reason: null }
  | { readonly claim: null; readonly reason: RejectionReason };
