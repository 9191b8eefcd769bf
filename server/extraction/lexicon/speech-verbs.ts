/** Verbs of saying and publishing, by lemma: a day beside one is when it was said, not when the thing was so. */
export const SPEECH_LEMMAS: ReadonlySet<string> = new Set(
  `say tell report announce add warn note state declare claim estimate forecast predict confirm reveal disclose publish release
  issue write argue insist stress explain acknowledge admit concede deny assert affirm reiterate suggest propose urge
  appeal call ask demand request describe comment respond reply testify brief unveil present quote cite
  project`.split(/\s+/),
);
