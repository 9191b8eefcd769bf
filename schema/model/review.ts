/** What people have decided about a claim. */
export const REVIEW_STATE = {
  PROPOSED: 'As extracted; no reviewer has decided.',
  ACCEPTED: 'A reviewer found the claim faithful to the text.',
  CORRECTED: 'A reviewer corrected the claim; earlier revisions remain readable.',
  REJECTED: 'A reviewer found the claim unfaithful. Lists and totals omit it unless the filter asks for it.',
  DISPUTED: 'Reviewers disagree.',
} as const;
export type ReviewState = keyof typeof REVIEW_STATE;

/** A decision a reviewer can take. */
export const REVIEW_DECISION = {
  ACCEPT: 'The claim is faithful to the text.',
  REJECT: 'The claim is not faithful to the text.',
  DISPUTE: 'It is doubtful whether the claim is faithful to the text.',
} as const;
export type ReviewDecision = keyof typeof REVIEW_DECISION;

/** The state each decision leads to. */
export const STATE_AFTER_DECISION: Readonly<Record<ReviewDecision, ReviewState>> = {
  ACCEPT: 'ACCEPTED',
  REJECT: 'REJECTED',
  DISPUTE: 'DISPUTED',
};
