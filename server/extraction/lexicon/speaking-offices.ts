/** Words in the titles of those who speak for whom they serve. */
export const SPEAKING_OFFICES: ReadonlySet<string> = new Set(
  `spokesman spokeswoman spokesperson minister president premier chancellor governor ambassador envoy diplomat official
  representative negotiator delegate ceo executive chief lawyer attorney solicitor barrister counsel leader chair chairman chairwoman
  chairperson director secretary head boss mayor commissioner superintendent commander president-elect cfo vice-president organiser organizer
  treasurer captain manager`.split(/\s+/),
);
