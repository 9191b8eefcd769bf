import { toCanonicalQuantity } from '../schema/model/canonical-unit.ts';
import { decimalSortKey } from '../schema/model/decimal.ts';
import { FIGURE_FORM, FIGURE_STATUS } from '../schema/model/figure.ts';
import { ACT, CERTAINTY, STANCE } from '../schema/model/position.ts';
import type { Row } from '../schema/tables.ts';
import type { Generation } from './generation.ts';

/** Where a generated claim stands. */
export interface ClaimPlace {
  readonly section: Row<'section'>;
  readonly published_order: string;
  readonly isFigure: boolean;
}

/** How many topics there are, and how many measures. */
export const TOPICS = 500;

/** Units of generated figures, with what `quantity_kind` each is. */
export const UNITS = [
  { label: 'US dollar', ucum: null, currency: 'USD', counted: null, kind: 'MONEY' },
  { label: 'euro', ucum: null, currency: 'EUR', counted: null, kind: 'MONEY' },
  { label: 'square kilometre', ucum: 'km2', currency: null, counted: null, kind: 'AREA' },
  { label: 'tonne', ucum: 't', currency: null, counted: null, kind: 'MASS' },
  { label: 'soldiers', ucum: null, currency: null, counted: 'soldiers', kind: 'COUNT' },
  { label: 'percent', ucum: '%', currency: null, counted: null, kind: 'RATIO' },
] as const;

/** A claim before its row: its words and who holds it. */
interface Draft extends ClaimPlace {
  readonly id: number;
  /** Where in the section its statement begins. */
  readonly start: number;
  readonly statement: string;
  readonly holder: number | null;
}

/** Adds a figure or position with its evidence, attribution and search entry. */
export function addClaim(generation: Generation, place: ClaimPlace): void {
  const { random, rows, size, actors, nextId } = generation;
  const { section, published_order, isFigure } = place;
  const start = wholeAt(section.text, random.below(Math.max(1, section.text.length - 60)));
  const draft: Draft = {
    ...place,
    id: nextId('claim'),
    start,
    statement: section.text.slice(start, wholeAt(section.text, start + 60)),
    holder: random.chance(0.8) ? random.below(actors) + 1 : null,
  };
  const kind = isFigure ? 'FIGURE' : 'POSITION';
  rows.claim.push({
    ...commonPart(generation, draft),
    ...(isFigure ? figurePart(generation) : positionPart(generation)),
    kind,
    document_id: section.document_id,
  });
  addEvidence(generation, draft);
  if (draft.holder !== null) addAttribution(generation, draft, draft.holder);
  const { document_id, id: section_id } = section;
  addSearchEntry(
    generation,
    { kind, document_id, section_id, claim_id: draft.id, published_order },
    { heading: '', body: draft.statement },
  );
  if (size.hostile && random.chance(0.3)) addConditionAndReview(generation, draft);
}

/** Lets search find a section or claim by its words. */
export function addSearchEntry(
  { rows, nextId }: Generation,
  entry: Omit<Row<'search_entry'>, 'id'>,
  words: { readonly heading: string; readonly body: string },
): void {
  const id = nextId('search_entry');
  rows.search_entry.push({ id, ...entry });
  rows.searchTexts.push({ entryId: id, ...words });
}

type CommonColumns = Omit<Row<'claim'>, keyof ReturnType<typeof figurePart> | 'kind' | 'document_id'>;

function commonPart({ random, actors }: Generation, draft: Draft): CommonColumns {
  const { id, section, start, statement, holder, published_order } = draft;
  return {
    id,
    version_id: section.version_id,
    section_id: section.id,
    span_start: section.span_start + start,
    published_order,
    statement,
    holder_id: holder,
    reported_by_id: holder !== null && random.chance(0.2) ? random.below(actors) + 1 : null,
    in_publisher_voice: holder === null ? 1 : 0,
    said_at: random.chance(0.1) ? '2025-06' : null,
    confidence: 50 + random.below(50),
    review_state: random.pick([
      'PROPOSED',
      'PROPOSED',
      'PROPOSED',
      'ACCEPTED',
      'REJECTED',
      'DISPUTED',
    ] as const),
    revision: 1,
    key: id.toString(16).padStart(16, '0'),
    extractor: 'rules',
    extractor_version: '1',
  };
}

const NO_TIME = {
  time_raw: null,
  time_start: null,
  time_end: null,
  time_kind: null,
  time_relative: null,
  time_inherited: null,
} as const;
const NO_POSITION = {
  topic_id: null,
  stance: null,
  intensity: null,
  act: null,
  certainty: null,
  negated: null,
  on_behalf_of_id: null,
  addressee_id: null,
} as const;
const NO_FIGURE = {
  measure_id: null,
  subject_id: null,
  form: null,
  quantity_kind: null,
  direction: null,
  status: null,
  raw: null,
  value: null,
  lower: null,
  upper: null,
  comparator: null,
  approximation: null,
  approximator: null,
  unit_label: null,
  unit_ucum: null,
  unit_currency: null,
  unit_counted: null,
  canonical_value: null,
  canonical_unit: null,
  value_order: '',
  baseline: null,
} as const;

function figurePart({ random, actors }: Generation) {
  const { kind, ...unit } = random.pick(UNITS);
  const value = random.chance(0.1) ? null : random.decimal();
  const canonical = value === null ? null : toCanonicalQuantity(value, unit);
  const timed = random.chance(0.5);
  return {
    ...NO_POSITION,
    ...(timed
      ? {
          time_raw: 'in 2025',
          time_start: '2025',
          time_end: random.chance(0.5) ? '2025' : null,
          time_kind: 'INTERVAL',
          time_relative: 0,
          time_inherited: random.below(2),
        }
      : NO_TIME),
    measure_id: random.chance(0.9) ? random.below(TOPICS) + 1 : null,
    subject_id: random.chance(0.5) ? random.below(actors) + 1 : null,
    form: random.pick(Object.keys(FIGURE_FORM)),
    quantity_kind: kind as string,
    direction: random.chance(0.3) ? 'UP' : null,
    status: random.pick(Object.keys(FIGURE_STATUS)),
    raw: `about ${value ?? 'dozens'}`,
    value,
    lower: null,
    upper: null,
    comparator: 'EQ',
    approximation: value === null ? 'VAGUE' : 'APPROXIMATE',
    approximator: 'about',
    unit_label: unit.label as string,
    unit_ucum: unit.ucum as string | null,
    unit_currency: unit.currency as string | null,
    unit_counted: unit.counted as string | null,
    canonical_value: canonical?.value ?? null,
    canonical_unit: canonical?.unit ?? null,
    value_order: canonical ? decimalSortKey(canonical.value) : '',
    baseline: random.chance(0.1) ? random.words(2) : null,
  };
}

function positionPart({ random, actors }: Generation) {
  return {
    ...NO_FIGURE,
    ...NO_TIME,
    topic_id: random.chance(0.9) ? random.below(TOPICS) + 1 : null,
    stance: random.pick(Object.keys(STANCE)),
    intensity: random.chance(0.3) ? random.below(11) - 5 : null,
    act: random.pick(Object.keys(ACT)),
    certainty: random.pick(Object.keys(CERTAINTY)),
    negated: random.below(2),
    on_behalf_of_id: random.chance(0.1) ? random.below(actors) + 1 : null,
    addressee_id: null,
  };
}

function addEvidence({ rows, random, nextId }: Generation, { id, section, start, statement }: Draft): void {
  const at = section.span_start + start;
  const quotes = { STATEMENT: statement, VALUE: statement.slice(0, wholeAt(statement, 8)) };
  Object.entries(quotes).forEach(([role, quote], ordinal) => {
    rows.evidence.push({
      id: nextId('evidence'),
      claim_id: id,
      version_id: section.version_id,
      ordinal,
      role,
      quote,
      prefix: random.words(2),
      suffix: random.words(2),
      span_start: at,
      span_end: at + quote.length,
      anchor: 'ANCHORED',
    });
  });
}

function addAttribution({ rows, nextId }: Generation, { id, section }: Draft, holder: number): void {
  rows.attribution_step.push({
    id: nextId('attribution_step'),
    claim_id: id,
    level: 0,
    source_id: holder,
    cue: 'said',
    cue_start: section.span_start,
    cue_end: section.span_start + 4,
    mode: 'INDIRECT',
    type: 'COMMUNICATION',
    negated: 0,
  });
}

function addConditionAndReview({ rows, random, nextId }: Generation, draft: Draft): void {
  const { id, section, start, statement } = draft;
  const text = statement.slice(0, wholeAt(statement, 10));
  rows.condition.push({
    id: nextId('condition'),
    claim_id: id,
    ordinal: 0,
    text,
    polarity: 'IF',
    span_start: section.span_start + start,
    span_end: section.span_start + start + text.length,
  });
  rows.review.push({
    id: nextId('review'),
    claim_id: id,
    revision: 2,
    decision: 'ACCEPT',
    state: 'ACCEPTED',
    reviewer: random.name(),
    comment: random.chance(0.5) ? random.words(3, true) : null,
    created_at: random.moment(),
  });
}

/** The next place that is not inside a character: half a surrogate pair is no text. */
export function wholeAt(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at + 1 : at;
}
