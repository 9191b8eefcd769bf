/** What a write was about. */
export const CHANGE_ENTITY = {
  DOCUMENT: 'A document and everything extracted from it.',
  FIGURE: 'One figure.',
  POSITION: 'One position.',
} as const;
export type ChangeEntity = keyof typeof CHANGE_ENTITY;

/** What a write did. */
export const CHANGE_ACTION = {
  ACCEPTED: 'The text of a document was stored and is queued for extraction.',
  EXTRACTED:
    'The document is READY: its sections, mentions, actors and claims were stored in one transaction.',
  FAILED: 'The extraction of a document failed.',
  REVIEWED: 'A reviewer decided on a claim.',
  DELETED: 'A document was deleted with its versions, sections, mentions and claims.',
} as const;
export type ChangeAction = keyof typeof CHANGE_ACTION;
