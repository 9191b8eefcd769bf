/** What a write was about. */
export const CHANGE_ENTITY = {
  DOCUMENT: 'A document with all that was found in it.',
  FIGURE: 'One figure.',
  POSITION: 'One position.',
} as const;
export type ChangeEntity = keyof typeof CHANGE_ENTITY;

/** What a write did. */
export const CHANGE_ACTION = {
  ACCEPTED: 'The text of a document is stored and waits for its extraction.',
  EXTRACTED:
    'The document is READY: its sections, mentions, actors and claims are in the record, all at once.',
  FAILED: 'The extraction of a document failed.',
  REVIEWED: 'Somebody decided on a claim.',
  DELETED: 'A document is gone, with all that rested on it.',
} as const;
export type ChangeAction = keyof typeof CHANGE_ACTION;
