import type { Mention } from '../../schema/model/actor.ts';
import type { Evidence } from '../../schema/model/evidence.ts';
import type { Extraction } from '../../schema/model/extraction.ts';
import type { Figure } from '../../schema/model/figure.ts';
import type { Position } from '../../schema/model/position.ts';
import type { Section } from '../../schema/model/section.ts';
import type { QuotedSpan } from '../../schema/model/span.ts';
import type { TimeScope } from '../../schema/model/time-scope.ts';
import type { OneOf } from './gold-briefing.ts';
import type { LoadedBriefing, LoadedFigure, LoadedPosition } from './load-gold.ts';
import { optionsOf } from './noun-head.ts';

/** The extraction that finds exactly what the gold of a briefing says, by its best readings. */
export function perfectExtraction(gold: LoadedBriefing): Extraction {
  const { briefing, mentions, headings } = gold;
  return {
    extractor: 'gold',
    extractorVersion: '1',
    title: briefing.title,
    text: null,
    language: 'en',
    sections: headings.map(sectionUnder),
    actors: Object.entries(briefing.actors).map(([key, { name, kind }]) => ({
      key,
      name,
      kind: first(kind),
      aliases: [],
      roles: [],
    })),
    mentions: mentions.map((mention): Mention => ({ ...mention, confidence: 100 })),
    figures: gold.figures.map(figureOf),
    positions: gold.positions.map(positionOf),
    places: [],
    rejections: [],
    ledger: gold.dismissed.map((span) => ({
      ...span,
      kind: 'NUMERAL',
      status: 'DISMISSED',
      reason: 'OTHER_USE',
    })),
  };
}

function sectionUnder({ start, end, quote }: QuotedSpan, ordinal: number): Section {
  return { ordinal, level: 1, heading: quote, headingSpan: { start, end }, span: { start: end, end } };
}

function figureOf({ gold, span, time, baseline }: LoadedFigure): Figure {
  const { currency = null, ucum, counted } = gold;
  const unitOf = (code: OneOf<string> | undefined) => (code === undefined ? null : first(code));
  return {
    statement: span.quote,
    evidence: [
      { ...span, role: 'STATEMENT' },
      { ...span, role: 'VALUE' },
    ],
    measure: first(gold.measure),
    subject: gold.subject ? first(gold.subject) : null,
    quantity: {
      raw: span.quote,
      value: gold.value === undefined ? null : first(gold.value),
      lower: gold.lower ?? null,
      upper: gold.upper ?? null,
      comparator: first(gold.comparator ?? 'EQ'),
      approximation: first(gold.approximation ?? 'EXACT'),
      approximator: null,
      unit: {
        label: gold.per ? `unit per ${gold.per}` : 'unit',
        ucum: unitOf(ucum),
        currency,
        counted: unitOf(counted),
      },
    },
    quantityKind: first(gold.kind ?? (currency ? 'MONEY' : counted ? 'COUNT' : 'RATIO')),
    form: first(gold.form ?? 'ABSOLUTE'),
    direction: gold.direction ? first(gold.direction) : null,
    status: first(gold.status ?? 'ACTUAL'),
    timeScope: time && timeOf(time, gold.period),
    baseline: baseline?.quote ?? null,
    ...heldBy(gold),
  };
}

function positionOf({ gold, cue, conditions, horizon }: LoadedPosition): Position {
  const held = heldBy(gold);
  return {
    statement: cue.quote,
    evidence: [{ ...cue, role: 'STATEMENT' }, { ...cue, role: 'CUE' } satisfies Evidence],
    topic: first(gold.topic),
    stance: first(gold.stance),
    intensity: null,
    act: first(gold.act),
    certainty: first(gold.certainty ?? 'UNSPECIFIED'),
    negated: gold.negated ?? false,
    onBehalfOf: gold.onBehalfOf ? first(gold.onBehalfOf) : null,
    addressee: gold.addressee ? first(gold.addressee) : null,
    conditions: conditions.map(({ gold: { polarity }, span: { start, end, quote } }) => ({
      start,
      end,
      text: quote,
      polarity: first(polarity),
    })),
    horizon: horizon && timeOf(horizon, undefined),
    ...held,
    attribution: [{ source: held.holder, cue, mode: 'INDIRECT', type: 'COMMUNICATION', negated: false }],
  };
}

function heldBy({
  holder,
  reportedBy,
}: {
  readonly holder?: OneOf<string>;
  readonly reportedBy?: OneOf<string>;
}) {
  return {
    holder: holder ? first(holder) : null,
    reportedBy: reportedBy ? first(reportedBy) : null,
    attribution: [],
    confidence: 100,
  };
}

function timeOf({ quote }: QuotedSpan, period: string | undefined): TimeScope {
  const [start = '', end = start] = period?.split('/') ?? [];
  return {
    raw: quote,
    start: start || null,
    end: end || null,
    kind: 'INTERVAL',
    relative: false,
    inherited: false,
  };
}

function first<Value>(accepted: OneOf<Value>): Value {
  const [best] = optionsOf(accepted);
  if (best === undefined) throw new Error('Cannot read a gold value: the list is empty');
  return best;
}
