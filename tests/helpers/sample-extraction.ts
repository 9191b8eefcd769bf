import type { Evidence, EvidenceRole } from '../../schema/model/evidence.ts';
import type { Extraction } from '../../schema/model/extraction.ts';
import type { Figure } from '../../schema/model/figure.ts';
import type { Position } from '../../schema/model/position.ts';
import type { QuotedSpan } from '../../schema/model/span.ts';

const LEAD = 'The mayor of Larvik opposes the toll unless buses run at night, a diplomat said.';
const COUNT = 'Nearly 4,000 cars cross the bridge every day.';

/** A text of two sections; `marker` makes it a text of its own. */
export function sampleText(marker = 'A'): string {
  return `${LEAD} (${marker})\n\nTraffic\n\n${COUNT} \u{1F6A7} The toll starts in May.\n`;
}

/** What can be found in `sampleText`: a position with an unnamed reporter, and a figure. */
export function sampleExtraction(text = sampleText()): Extraction {
  const heading = text.indexOf('Traffic');
  return {
    extractor: 'sample',
    extractorVersion: '1',
    text: null,
    title: 'The toll of Larvik',
    language: 'en',
    sections: [
      { ordinal: 0, level: 0, heading: null, headingSpan: null, span: { start: 0, end: heading - 2 } },
      {
        ordinal: 1,
        level: 1,
        heading: 'Traffic',
        headingSpan: { start: heading, end: heading + 7 },
        span: { start: heading + 9, end: text.trimEnd().length },
      },
    ],
    actors: [
      {
        key: 'larvik',
        name: 'Larvik',
        kind: 'PUBLIC_BODY',
        aliases: [{ name: 'Larvik Municipality', kind: 'ALIAS' }],
        roles: [],
      },
      {
        key: 'the mayor of larvik',
        name: 'The mayor of Larvik',
        kind: 'PERSON',
        aliases: [],
        roles: [{ title: 'mayor', organization: 'larvik' }],
      },
      { key: 'a diplomat', name: 'a diplomat', kind: 'UNNAMED', aliases: [], roles: [] },
    ],
    mentions: [
      { actor: 'a diplomat', form: 'NOMINAL', confidence: 90, ...quoted(text, 'a diplomat') },
      {
        actor: 'the mayor of larvik',
        form: 'NOMINAL',
        confidence: 95,
        ...quoted(text, 'The mayor of Larvik'),
      },
    ],
    figures: [sampleFigure(text)],
    positions: [samplePosition(text)],
    places: [],
    rejections: [{ reason: 'QUOTE_NOT_FOUND', quote: 'not in the text' }],
    ledger: [
      { kind: 'CUE', status: 'CLAIMED', reason: null, ...quoted(text, 'said') },
      { kind: 'NUMERAL', status: 'CLAIMED', reason: null, ...quoted(text, '4,000') },
      { kind: 'CUE', status: 'DISMISSED', reason: 'NO_SOURCE', ...quoted(text, 'starts') },
    ],
  };
}

function sampleFigure(text: string): Figure {
  return {
    statement: COUNT,
    holder: null,
    reportedBy: null,
    attribution: [],
    evidence: [evidence(text, 'STATEMENT', COUNT), evidence(text, 'VALUE', '4,000')],
    confidence: 80,
    measure: 'Cars across the bridge',
    subject: 'larvik',
    quantity: {
      raw: 'Nearly 4,000',
      value: '4000',
      lower: null,
      upper: null,
      comparator: 'LT',
      approximation: 'APPROXIMATE',
      approximator: 'Nearly',
      unit: { label: 'cars', ucum: null, currency: null, counted: 'cars' },
    },
    quantityKind: 'COUNT',
    form: 'RATE',
    direction: null,
    status: 'ACTUAL',
    timeScope: {
      raw: 'every day',
      start: null,
      end: null,
      kind: 'DURATION',
      relative: false,
      inherited: false,
    },
    baseline: null,
  };
}

function samplePosition(text: string): Position {
  return {
    statement: 'The mayor of Larvik opposes the toll unless buses run at night',
    holder: 'the mayor of larvik',
    reportedBy: 'a diplomat',
    attribution: [
      {
        source: 'a diplomat',
        cue: quoted(text, 'said'),
        mode: 'INDIRECT',
        type: 'COMMUNICATION',
        negated: false,
      },
      {
        source: 'the mayor of larvik',
        cue: quoted(text, 'opposes'),
        mode: 'NARRATED',
        type: 'INTENTION',
        negated: false,
      },
    ],
    evidence: [
      evidence(text, 'STATEMENT', 'The mayor of Larvik opposes the toll unless buses run at night'),
      evidence(text, 'CUE', 'opposes'),
    ],
    confidence: 75,
    topic: 'the toll',
    stance: 'AGAINST',
    intensity: -3,
    act: 'OPPOSE',
    certainty: 'CERTAIN',
    negated: false,
    onBehalfOf: 'larvik',
    addressee: null,
    conditions: [{ polarity: 'UNLESS', ...conditionSpan(text, 'buses run at night') }],
    horizon: null,
  };
}

function conditionSpan(text: string, words: string) {
  const { start, end } = quoted(text, words);
  return { text: words, start, end };
}

function evidence(text: string, role: EvidenceRole, quote: string): Evidence {
  return { role, ...quoted(text, quote) };
}

/** The first place of a quote. */
export function quoted(text: string, quote: string): QuotedSpan {
  const start = text.indexOf(quote);
  if (start < 0) throw new Error(`Cannot quote "${quote}": it is not in the sample`);
  return { start, end: start + quote.length, quote };
}
