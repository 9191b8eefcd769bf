import type {
  ActorFragment,
  DocumentFragment,
  EvidenceFragment,
  FigureFragment,
  PositionFragment,
  SectionFragment,
  TimeScopeFragment,
} from './generated/types.ts';

/** A party that acts or speaks, as claims refer to it. */
export type Actor = ActorFragment;

/** An article or briefing without its text, as `client.documents.list()` gives it. */
export type Document = DocumentFragment;

/** The words a claim rests on: `text.slice(start, end) === quote`, in UTF-16 code units of the version's text. */
export type Evidence = EvidenceFragment;

/** A claimed number with its evidence. Decimals are strings: they are exact. */
export type Figure = FigureFragment;

/** An actor's stance on a topic, with its evidence. */
export type Position = PositionFragment;

/** A stretch of a text under one heading, without its claims. */
export type Section = SectionFragment;

/** When a claim is about; `start` and `end` are inclusive partial dates, null when open or unresolved. */
export type TimeScope = TimeScopeFragment;
