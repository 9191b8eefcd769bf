/** A write that somebody was told is done. */
export type Acknowledged =
  | { readonly write: 'INGEST'; readonly documentId: number; readonly hash: string; readonly status: string }
  | { readonly write: 'REVIEW'; readonly claimId: number; readonly revision: number };
