import type { MentionForm } from '../../schema/model/actor.ts';
import type { QuotedSpan, Span } from '../../schema/model/span.ts';
import type { GoldBriefing, GoldCondition, GoldFigure, GoldPosition, Words } from './gold-briefing.ts';
import { findWhole, quoteAt, resolveWords } from './resolve-words.ts';

/** A briefing whose annotations stand at offsets. Every span obeys the slice rule. */
export interface LoadedBriefing {
  readonly briefing: GoldBriefing;
  readonly headings: readonly QuotedSpan[];
  readonly mentions: readonly LoadedMention[];
  readonly otherNames: readonly QuotedSpan[];
  readonly figures: readonly LoadedFigure[];
  readonly positions: readonly LoadedPosition[];
  readonly dismissed: readonly QuotedSpan[];
}

export interface LoadedMention extends QuotedSpan {
  readonly actor: string;
  readonly form: MentionForm;
  readonly optional: boolean;
}

export interface LoadedFigure {
  readonly gold: GoldFigure;
  readonly span: QuotedSpan;
  readonly time: QuotedSpan | null;
  readonly baseline: QuotedSpan | null;
  readonly optional: boolean;
}

export interface LoadedPosition {
  readonly gold: GoldPosition;
  readonly cue: QuotedSpan;
  readonly conditions: readonly { readonly gold: GoldCondition; readonly span: QuotedSpan }[];
  readonly horizon: QuotedSpan | null;
  readonly optional: boolean;
}

/**
 * Finds every annotation of a briefing in its text.
 * @throws when words are missing or ambiguous, when an actor is not declared, or when two annotations claim one place.
 */
export function loadGold(briefing: GoldBriefing): LoadedBriefing {
  const { text } = briefing;
  const find = (words: Words) => resolveWords(text, words);
  const findIfAny = (words: Words | undefined) => (words === undefined ? null : find(words));
  checkActors(briefing);

  const headings = findHeadings(briefing);
  const furniture = [find(`{${briefing.title}}\n`), ...headings];
  const inFurniture = (span: Span) => furniture.some((heading) => contains(heading, span));
  const { mentions, otherNames } = findNames(briefing, inFurniture);

  return {
    briefing,
    headings,
    mentions,
    otherNames,
    figures: briefing.figures.map((gold) => {
      const span = find(gold.quote);
      const optional = gold.optional === true || inFurniture(span);
      return { gold, span, time: findIfAny(gold.time), baseline: findIfAny(gold.baseline), optional };
    }),
    positions: briefing.positions.map((gold) => {
      const cue = find(gold.cue);
      const conditions = (gold.conditions ?? []).map((condition) => ({
        gold: condition,
        span: find(condition.quote),
      }));
      const optional = gold.optional === true || inFurniture(cue);
      return { gold, cue, conditions, horizon: findIfAny(gold.horizon), optional };
    }),
    dismissed: Object.values(briefing.dismissed).flat().map(find),
  };
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function checkActors({ name, actors, figures, positions }: GoldBriefing): void {
  const used = [
    ...figures.flatMap(({ subject, holder, reportedBy }) => [subject, holder, reportedBy]),
    ...positions.flatMap(({ holder, reportedBy, onBehalfOf, addressee }) => [
      holder,
      reportedBy,
      onBehalfOf,
      addressee,
    ]),
  ];
  const missing = used.flat().find((id) => id !== undefined && !Object.hasOwn(actors, id));
  if (missing !== undefined) throw new Error(`Cannot load ${name}: it has no actor "${missing}"`);
}

/** Headings are whole lines, in text order. */
function findHeadings({ text, headings }: GoldBriefing): readonly QuotedSpan[] {
  let from = 0;
  return headings.map(({ heading }) => {
    const lines = [...text.slice(from).matchAll(/[^\r\n]+/g)];
    const line = lines.find(([words]) => words.replace(/^#+ |\*\*/g, '').trim() === heading);
    if (!line) throw new Error(`Cannot find the heading "${heading}": no line is just that`);
    const start = from + line.index + line[0].indexOf(heading);
    from = start + heading.length;
    return quoteAt(text, start, heading.length);
  });
}

interface NamedPlace extends QuotedSpan {
  readonly actor: string | null;
  readonly form: MentionForm;
}

/** Longer words first, so that "Tait" is not looked for inside "Maureen Tait". */
function findNames(briefing: GoldBriefing, inFurniture: (span: Span) => boolean) {
  const named = Object.entries(briefing.actors).flatMap(([actor, { mentions }]) =>
    // The keys of a record typed by MentionForm are such forms; Object.entries widens them.
    (Object.entries(mentions) as [MentionForm, readonly Words[]][]).flatMap(([form, all]) =>
      all.map((words) => ({ actor: actor as string | null, form, words })),
    ),
  );
  const others = briefing.otherNames.map((words) => ({ actor: null, form: 'NAME' as const, words }));
  const places: NamedPlace[] = [];
  for (const { actor, form, words } of [...named, ...others].sort(byLength))
    for (const span of findPlaces(briefing.text, words, places)) places.push({ ...span, actor, form });
  places.sort((a, b) => a.start - b.start || b.end - a.end);
  const isOptional = (place: NamedPlace) =>
    inFurniture(place) || briefing.actors[place.actor ?? '']?.optional === true;
  return {
    mentions: places.flatMap((place) =>
      place.actor === null ? [] : [{ ...place, actor: place.actor, optional: isOptional(place) }],
    ),
    otherNames: places.filter(({ actor }) => actor === null),
  };
}

function byLength(a: { readonly words: Words }, b: { readonly words: Words }): number {
  return lengthOf(b.words) - lengthOf(a.words);
}

/** Words in context come first: they say exactly which place they mean. */
function lengthOf(words: Words): number {
  return words.includes('{') ? Number.POSITIVE_INFINITY : words.replace(/ ×\d+$/, '').length;
}

function findPlaces(text: string, words: Words, taken: readonly Span[]): readonly QuotedSpan[] {
  if (words.includes('{')) return [resolveWords(text, words)];
  const [, quote = words, times = '1'] = /^(.+?)(?: ×(\d+))?$/s.exec(words) ?? [];
  const free = findWhole(text, quote)
    .map((start) => quoteAt(text, start, quote.length))
    .filter((place) => !taken.some((other) => contains(other, place)));
  if (free.length !== Number(times))
    throw new Error(`Cannot find "${words}": it stands ${free.length} times outside longer names`);
  return free;
}
