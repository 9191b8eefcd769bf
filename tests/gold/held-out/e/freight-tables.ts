import type { GoldBriefing, GoldFigure } from '../../../eval/gold-briefing.ts';

const VOLUME = { ucum: 't', kind: 'MASS', measure: ['volume', 'freight', 'freight volume'] } as const;
const NOW = { time: 'tonnes), {Q3 2026} |', period: '2026-07/2026-09' } as const;
const BEFORE = { time: '| {Q3 2025} | Change', period: '2025-07/2025-09' } as const;
const CHANGE = {
  ucum: '%',
  form: 'CHANGE_PERCENT',
  measure: ['volume', 'change', 'freight', 'freight volume'],
} as const;
const RAIL = { ucum: '%', form: 'SHARE', measure: ['share', 'rail', 'share by rail', 'rail share'] } as const;

const TABLE: readonly GoldFigure[] = [
  { quote: '| {4.82} |', value: '4820000', direction: 'UP', ...VOLUME, ...NOW },
  { quote: '| {4.61} |', value: '4610000', ...VOLUME, ...BEFORE },
  {
    quote: '| {+4.6%} |',
    value: '4.6',
    direction: 'UP',
    ...CHANGE,
    ...NOW,
    baseline: '| {Q3 2025} | Change',
  },
  { quote: '| {71%} |', value: '71', ...RAIL, ...NOW },
  { quote: '| {2.05} |', value: '2050000', direction: 'DOWN', ...VOLUME, ...NOW },
  { quote: '| {2.36} |', value: '2360000', ...VOLUME, ...BEFORE },
  {
    quote: '| {−13.1%} |',
    value: ['13.1', '-13.1'],
    direction: 'DOWN',
    ...CHANGE,
    ...NOW,
    baseline: '| {Q3 2025} | Change',
  },
  { quote: '| {38%} |', value: '38', ...RAIL, ...NOW },
  { quote: '| {.94} |', value: '940000', ...VOLUME, ...NOW },
  { quote: '| {100%} |', value: '100', ...RAIL, ...NOW },
  { quote: '| {7.81} |', value: '7810000', direction: 'UP', ...VOLUME, ...NOW },
  { quote: '| {6.97} |', value: '6970000', ...VOLUME, ...BEFORE },
  {
    quote: '| {+12.1%} |',
    value: '12.1',
    direction: 'UP',
    ...CHANGE,
    ...NOW,
    baseline: '| {Q3 2025} | Change',
  },
  { quote: '| {66%} |', value: '66', ...RAIL, ...NOW },
];

export const freightTables: GoldBriefing = {
  name: 'freight-tables',
  style:
    'quarterly report in Markdown with a table, bullet lists of key figures and short attributed remarks',
  format: 'MARKDOWN',
  publishedAt: '2026-11-12',
  title: 'Inland Freight Monitor, third quarter of 2026',
  text: `# Inland Freight Monitor, third quarter of 2026

*Published by the Office for Transport Data on 12 November 2026. Figures for the quarter are provisional.*

## 1. Volumes

| Corridor | Volume (million tonnes), Q3 2026 | Q3 2025 | Change | Share by rail |
| --- | ---: | ---: | ---: | ---: |
| Harrow–Lime Point | 4.82 | 4.61 | +4.6% | 71% |
| Coastal loop | 2.05 | 2.36 | −13.1% | 38% |
| Kettle Pass (opened July 2026) | .94 | n/a | n/a | 100% |
| **All corridors** | 7.81 | 6.97 | +12.1% | 66% |

## 2. Key figures

- Average speed: 41 km/h
- Punctuality: 83.5% (target: 90%)
- Wagons in service: 11,260
- Rate per tonne-kilometre: 6.2 cents, 0.4 cents more than a year earlier
- Fatal accidents: 2

## 3. What the industry says

The Federation of Hauliers attributes the slump on the Coastal loop to roadworks. It expects volumes there to recover by a third in the first half of 2027 and wants the 44-tonne limit for lorries lifted.

Northline, the largest rail operator, begs to differ. According to its commercial director, Yusuf Adeyemi, customers have moved to Kettle Pass for good. "We have six trains a day through the new tunnel and could fill ten," he claims. Northline has ordered 30 Class 88 locomotives.

The Drivers' Guild, whose members staged three one-day strikes in August, objects to Northline's plan for longer shifts; it has not excluded further stoppages. The arbitrator, Judge Emerita Lund, is said to favour a settlement of 3½ per cent. Neither side would confirm this.

## 4. Outlook

For the year as a whole the Office puts freight at 29-30 million tonnes, up to 5% above 2025. It sees the main risk in low water: below 1.80 metres at Harrow gauge, barges carry half loads at best.

Next release: 11 February 2027, 10:30. Table T7 has been discontinued.
`,
  headings: [
    { heading: '1. Volumes', level: 2 },
    { heading: '2. Key figures', level: 2 },
    { heading: '3. What the industry says', level: 2 },
    { heading: '4. Outlook', level: 2 },
  ],
  actors: {
    office: {
      name: 'Office for Transport Data',
      kind: 'PUBLIC_BODY',
      aliases: ['Office'],
      mentions: { NAME: ['Office for Transport Data', 'the {Office} puts'], PRONOUN: ['{It} sees'] },
    },
    federation: {
      name: 'Federation of Hauliers',
      kind: 'ORGANIZATION',
      mentions: { NAME: ['Federation of Hauliers'], PRONOUN: ['{It} expects'] },
    },
    northline: {
      name: 'Northline',
      kind: 'ORGANIZATION',
      mentions: {
        NAME: ['{Northline}, the largest', '{Northline} has ordered', "{Northline}'s plan"],
        NOMINAL: ['the largest rail operator'],
        PRONOUN: ['to {its} commercial', '"{We} have six'],
      },
    },
    adeyemi: {
      name: 'Yusuf Adeyemi',
      kind: 'PERSON',
      mentions: { NAME: ['Yusuf Adeyemi'], NOMINAL: ['its commercial director'], PRONOUN: ['{he} claims'] },
    },
    customers: {
      name: 'customers',
      kind: 'GROUP',
      optional: true,
      mentions: { NOMINAL: ['customers'] },
    },
    guild: {
      name: "Drivers' Guild",
      kind: 'ORGANIZATION',
      mentions: { NAME: ["Drivers' Guild"], PRONOUN: ['{it} has not excluded'] },
    },
    guildMembers: {
      name: "members of the Drivers' Guild",
      kind: 'GROUP',
      optional: true,
      mentions: { NOMINAL: ['whose {members} staged'] },
    },
    lund: {
      name: 'Emerita Lund',
      kind: 'PERSON',
      mentions: { NAME: ['Emerita Lund'], NOMINAL: ['The arbitrator'] },
    },
    side: { name: 'Neither side', kind: 'GROUP', optional: true, mentions: { NOMINAL: ['Neither side'] } },
  },
  otherNames: [
    'Harrow–Lime Point',
    'Coastal loop ×2',
    'to {Kettle Pass} for',
    'Kettle Pass',
    'at {Harrow} gauge',
    'Class 88',
    'T7',
    'Volume',
    '{Share} by rail',
    'Change',
    'Corridor',
    'Q3 ×2',
  ],
  figures: [
    ...TABLE,
    { quote: '41 km/h', value: '41', ucum: 'km/h', kind: 'SPEED', measure: ['speed', 'average speed'] },
    { quote: '83.5%', value: '83.5', ucum: '%', form: 'SHARE', measure: 'punctuality' },
    {
      quote: '90%',
      value: '90',
      ucum: '%',
      form: 'SHARE',
      status: 'TARGET',
      measure: ['punctuality', 'target'],
    },
    { quote: '11,260', value: '11260', counted: 'wagons', measure: ['wagons', 'wagons in service'] },
    {
      quote: '6.2 cents',
      value: ['0.062', '6.2'],
      counted: 'cents',
      per: 'tonne-kilometre',
      kind: ['MONEY', 'COUNT', 'OTHER'],
      form: 'RATE',
      direction: 'UP',
      measure: ['rate', 'rate per tonne-kilometre'],
      optional: true,
    },
    {
      quote: '0.4 cents more',
      value: ['0.004', '0.4'],
      counted: 'cents',
      kind: ['MONEY', 'COUNT', 'OTHER'],
      form: 'CHANGE_ABSOLUTE',
      direction: 'UP',
      measure: ['rate', 'rate per tonne-kilometre'],
      baseline: 'a year earlier',
      optional: true,
    },
    {
      quote: 'accidents: {2}',
      value: '2',
      counted: ['accidents', 'fatal accidents'],
      measure: ['accidents', 'fatal accidents'],
    },
    {
      quote: 'a third',
      value: ['0.3333', '33.3333'],
      kind: 'RATIO',
      form: 'CHANGE_PERCENT',
      direction: 'UP',
      status: 'FORECAST',
      measure: ['volumes', 'volume'],
      holder: 'federation',
      time: 'in the first half of 2027',
      period: '2027-01/2027-06',
    },
    {
      quote: '44-tonne',
      value: '44',
      ucum: 't',
      kind: 'MASS',
      status: ['LIMIT', 'ACTUAL'],
      measure: ['limit', 'lorries', 'limit for lorries'],
    },
    {
      quote: 'six trains',
      value: '6',
      counted: 'trains',
      per: 'day',
      form: 'RATE',
      measure: ['trains', 'tunnel'],
      subject: 'northline',
      holder: 'adeyemi',
    },
    {
      quote: 'fill {ten},',
      value: '10',
      kind: 'COUNT',
      counted: 'trains',
      form: ['RATE', 'ABSOLUTE'],
      status: ['HYPOTHETICAL', 'ACTUAL'],
      measure: ['trains', 'tunnel'],
      subject: 'northline',
      holder: 'adeyemi',
    },
    {
      quote: '{30} Class',
      value: '30',
      counted: ['locomotives', 'Class 88 locomotives'],
      measure: ['locomotives', 'Class 88 locomotives', 'order'],
      subject: 'northline',
    },
    {
      quote: '{three} one-day',
      value: '3',
      counted: ['strikes', 'one-day strikes'],
      measure: ['strikes', 'one-day strikes'],
      subject: ['guildMembers', 'guild'],
      time: 'in August',
      period: '2026-08',
    },
    {
      quote: 'one-day',
      value: '1',
      ucum: 'd',
      kind: 'DURATION',
      measure: ['strikes', 'strike'],
      optional: true,
    },
    {
      quote: '3½ per cent',
      value: '3.5',
      ucum: '%',
      form: ['SHARE', 'CHANGE_PERCENT', 'ABSOLUTE'],
      direction: 'UP',
      status: ['HYPOTHETICAL', 'TARGET', 'ACTUAL', 'REQUESTED'],
      measure: ['settlement', 'pay'],
      holder: 'lund',
      optional: true,
    },
    {
      quote: '29-30 million tonnes',
      lower: '29000000',
      upper: '30000000',
      ucum: 't',
      kind: 'MASS',
      direction: 'UP',
      status: ['FORECAST', 'ESTIMATED'],
      measure: ['freight', 'volume', 'freight volume'],
      holder: 'office',
      time: 'For the year as a whole',
      period: '2026',
    },
    {
      quote: 'up to 5%',
      value: '5',
      comparator: 'LE',
      ucum: '%',
      form: ['CHANGE_PERCENT', 'COMPARISON_FACTOR'],
      direction: 'UP',
      status: ['FORECAST', 'ESTIMATED'],
      measure: ['freight', 'volume', 'freight volume'],
      holder: 'office',
      time: 'For the year as a whole',
      period: '2026',
      baseline: 'above {2025}.',
    },
    {
      quote: 'below 1.80 metres',
      value: '1.8',
      comparator: 'LT',
      ucum: 'm',
      kind: 'LENGTH',
      status: ['HYPOTHETICAL', 'ACTUAL', 'LIMIT'],
      measure: ['water', 'low water', 'gauge', 'Harrow gauge', 'level'],
      holder: 'office',
    },
    {
      quote: 'half loads at best',
      value: '0.5',
      comparator: ['LE', 'EQ'],
      kind: 'RATIO',
      form: 'SHARE',
      status: ['HYPOTHETICAL', 'ACTUAL'],
      measure: ['loads', 'barges'],
      holder: 'office',
      optional: true,
    },
  ],
  positions: [
    {
      cue: 'attributes',
      holder: 'federation',
      topic: ['slump', 'roadworks', 'slump on the Coastal loop'],
      stance: ['NEUTRAL', 'AGAINST'],
      act: ['ASSERT', 'ACCUSE', 'DEFEND'],
    },
    {
      cue: 'expects',
      holder: 'federation',
      topic: ['volumes', 'recovery'],
      stance: 'NEUTRAL',
      act: 'PREDICT',
      horizon: 'in the first half of 2027',
    },
    {
      cue: 'wants',
      holder: 'federation',
      topic: ['limit', '44-tonne limit', 'limit for lorries', 'lifting of the limit'],
      stance: ['AGAINST', 'FAVOR'],
      act: 'DEMAND',
    },
    {
      cue: 'begs to differ',
      holder: 'northline',
      topic: ['slump', 'volumes', 'roadworks', 'Coastal loop'],
      stance: 'AGAINST',
      act: ['DENY', 'OPPOSE', 'DOUBT'],
    },
    {
      cue: 'According to',
      holder: 'adeyemi',
      onBehalfOf: 'northline',
      topic: ['customers', 'Kettle Pass', 'Pass'],
      stance: ['NEUTRAL', 'FAVOR'],
      act: 'ASSERT',
    },
    {
      cue: 'claims',
      holder: 'adeyemi',
      onBehalfOf: 'northline',
      topic: ['trains', 'tunnel', 'new tunnel'],
      stance: ['NEUTRAL', 'FAVOR'],
      act: 'ASSERT',
    },
    {
      cue: 'objects to',
      holder: 'guild',
      topic: ['plan', 'shifts', 'longer shifts', 'plan for longer shifts'],
      stance: 'AGAINST',
      act: ['OPPOSE', 'CRITICIZE', 'REFUSE'],
    },
    {
      cue: '{plan} for longer',
      holder: 'northline',
      topic: ['shifts', 'longer shifts'],
      stance: 'FAVOR',
      act: ['COMMIT', 'PROPOSE'],
      optional: true,
    },
    {
      cue: 'excluded',
      holder: 'guild',
      topic: ['stoppages', 'further stoppages'],
      stance: ['FAVOR', 'NEUTRAL', 'UNCLEAR'],
      act: ['REFUSE', 'THREATEN'],
      certainty: ['UNSPECIFIED', 'POSSIBLE'],
      negated: true,
    },
    {
      cue: 'favour',
      holder: 'lund',
      topic: ['settlement', 'settlement of 3½ per cent'],
      stance: 'FAVOR',
      act: ['SUPPORT', 'PROPOSE'],
    },
    {
      cue: 'confirm',
      holder: ['side', 'guild', 'northline'],
      topic: ['this', 'settlement'],
      stance: ['NEUTRAL', 'UNCLEAR'],
      act: ['REFUSE', 'ASSERT', 'ACKNOWLEDGE'],
      negated: true,
    },
    {
      cue: 'puts',
      holder: 'office',
      topic: ['freight', 'volume'],
      stance: 'NEUTRAL',
      act: ['PREDICT', 'ASSERT'],
      optional: true,
    },
    {
      cue: 'sees',
      holder: 'office',
      topic: ['risk', 'low water', 'main risk', 'water'],
      stance: ['NEUTRAL', 'AGAINST'],
      act: ['WARN', 'ASSERT'],
    },
  ],
  dismissed: {
    DATE: ['12 November 2026', 'July 2026', 'Monitor, {third quarter of 2026}', '11 February 2027'],
    CLOCK_TIME: ['10:30'],
    LIST_NUMBER: ['{1}. Volumes', '{2}. Key', '{3}. What', '{4}. Outlook'],
    IDENTIFIER: ['Class {88}', 'T7'],
  },
};
