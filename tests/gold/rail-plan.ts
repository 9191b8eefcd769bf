import type { GoldBriefing } from '../eval/gold-briefing.ts';

export const railPlan: GoldBriefing = {
  name: 'rail-plan',
  style: 'policy briefing, Markdown with headings, bold text and footnotes',
  format: 'MARKDOWN',
  publishedAt: '2026-01-15',
  title: 'National rail plan: what is proposed',
  text: `# National rail plan: what is proposed

The government wants to double passenger traffic by 2035. This note sums up the plan.[1]

## Network

Some 1,350 km of track is to be renewed, including the 86-mile Coast Line. The transport ministry expects works to take between six and eight years. **Total cost: €14.8bn**, of which the European Investment Bank (EIB) will lend up to €3 billion.

### Noise

Barriers must keep noise below 55 decibels at night.[2]

## Trains

* 120 electric trains, each with 450 seats
* top speed of 250 km/h
* energy use of 9.5 kWh per kilometre, down 18%

## Who says what

- **Unions** support the plan but reject driverless trains.
- The freight lobby RailCargo fears that it will lose 3,000–5,000 slots a year. It demands guarantees.
- The opposition Liberals oppose the loan. "This is a blank cheque," said their leader, Olga Steen.
- Transport Minister Bram Kuyper denied that fares would rise. He is confident that the first new trains will run by the end of 2029.

[1] Cabinet paper 2025/114
[2] Limit set by Directive 2002/49
`,
  headings: [
    { heading: 'Network', level: 2 },
    { heading: 'Noise', level: 3 },
    { heading: 'Trains', level: 2 },
    { heading: 'Who says what', level: 2 },
  ],
  actors: {
    government: {
      name: 'government',
      kind: ['PUBLIC_BODY', 'STATE'],
      mentions: { NOMINAL: ['The government'] },
    },
    ministry: {
      name: 'transport ministry',
      kind: 'PUBLIC_BODY',
      mentions: { NOMINAL: ['The transport ministry'] },
    },
    eib: {
      name: 'European Investment Bank',
      kind: ['ORGANIZATION', 'PUBLIC_BODY'],
      aliases: ['EIB'],
      mentions: { NAME: ['European Investment Bank', 'EIB'] },
    },
    unions: { name: 'unions', kind: ['GROUP', 'UNNAMED'], mentions: { NOMINAL: ['Unions'] } },
    railCargo: {
      name: 'RailCargo',
      kind: 'ORGANIZATION',
      mentions: { NAME: ['RailCargo'], PRONOUN: ['fears that {it} will', '{It} demands'] },
    },
    liberals: {
      name: 'Liberals',
      kind: 'PARTY',
      mentions: { NAME: ['Liberals'], PRONOUN: ['said {their} leader'] },
    },
    steen: { name: 'Olga Steen', kind: 'PERSON', mentions: { NAME: ['Olga Steen'] } },
    kuyper: {
      name: 'Bram Kuyper',
      kind: 'PERSON',
      mentions: { NAME: ['Bram Kuyper'], PRONOUN: ['{He} is'] },
    },
    cabinet: { name: 'Cabinet', kind: 'PUBLIC_BODY', optional: true, mentions: { NAME: ['Cabinet'] } },
  },
  otherNames: ['Coast Line', 'Directive'],
  figures: [
    {
      quote: 'double',
      value: '2',
      form: 'CHANGE_FACTOR',
      direction: 'UP',
      status: 'TARGET',
      measure: ['passenger traffic', 'traffic'],
      subject: 'government',
      time: 'by 2035',
      period: '/2035',
      holder: 'government',
    },
    {
      quote: 'Some 1,350 km',
      value: '1350',
      approximation: 'APPROXIMATE',
      ucum: 'km',
      kind: 'LENGTH',
      status: ['TARGET', 'FORECAST'],
      measure: 'track',
    },
    { quote: '86-mile', value: '86', ucum: '[mi_i]', kind: 'LENGTH', measure: ['Coast Line', 'line'] },
    {
      quote: 'between six and eight years',
      lower: '6',
      upper: '8',
      ucum: 'a',
      kind: 'DURATION',
      status: 'FORECAST',
      measure: 'works',
      holder: 'ministry',
    },
    {
      quote: '€14.8bn',
      value: '14800000000',
      currency: 'EUR',
      status: ['ACTUAL', 'FORECAST', 'ESTIMATED', 'TARGET'],
      measure: ['total cost', 'cost'],
    },
    {
      quote: 'up to €3 billion',
      value: '3000000000',
      comparator: 'LE',
      currency: 'EUR',
      status: ['PLEDGED', 'FORECAST', 'ACTUAL', 'TARGET'],
      measure: ['loan', 'cost', 'total cost'],
      subject: 'eib',
    },
    {
      quote: 'below 55 decibels',
      value: '55',
      comparator: 'LT',
      ucum: ['dB', 'B[SPL]', 'dB[SPL]'],
      kind: 'OTHER',
      status: 'LIMIT',
      measure: 'noise',
      time: 'at night',
    },
    {
      quote: '120',
      value: '120',
      counted: ['trains', 'electric trains'],
      status: ['ACTUAL', 'TARGET'],
      measure: ['electric trains', 'trains'],
    },
    {
      quote: '450',
      value: '450',
      counted: 'seats',
      form: ['RATE', 'ABSOLUTE'],
      status: ['ACTUAL', 'TARGET'],
      measure: 'seats',
    },
    {
      quote: '250 km/h',
      value: '250',
      ucum: 'km/h',
      kind: 'SPEED',
      form: ['ABSOLUTE', 'RATE'],
      status: ['ACTUAL', 'TARGET', 'LIMIT'],
      measure: ['top speed', 'speed'],
    },
    {
      quote: '9.5 kWh',
      value: '9.5',
      ucum: ['kW.h', 'kWh', 'kW.h/km'],
      per: 'kilometre',
      kind: 'ENERGY',
      form: 'RATE',
      direction: 'DOWN',
      status: ['ACTUAL', 'TARGET'],
      measure: ['energy use', 'use'],
    },
    {
      quote: '18%',
      value: '18',
      ucum: '%',
      form: 'CHANGE_PERCENT',
      direction: 'DOWN',
      status: ['ACTUAL', 'TARGET'],
      measure: ['energy use', 'use'],
    },
    {
      quote: '3,000–5,000',
      lower: '3000',
      upper: '5000',
      counted: 'slots',
      per: 'year',
      form: 'RATE',
      status: 'FORECAST',
      measure: 'slots',
      subject: 'railCargo',
      holder: 'railCargo',
    },
  ],
  positions: [
    {
      cue: 'wants',
      holder: 'government',
      topic: ['passenger traffic', 'traffic'],
      stance: 'FAVOR',
      act: ['COMMIT', 'PROPOSE', 'DEMAND'],
      horizon: 'by 2035',
    },
    { cue: 'expects', holder: 'ministry', topic: 'works', stance: 'NEUTRAL', act: 'PREDICT', optional: true },
    { cue: '{support} the', holder: 'unions', topic: 'plan', stance: 'FAVOR', act: 'SUPPORT' },
    {
      cue: 'reject',
      holder: 'unions',
      topic: ['driverless trains', 'trains'],
      stance: 'AGAINST',
      act: ['REFUSE', 'OPPOSE'],
    },
    {
      cue: 'fears',
      holder: 'railCargo',
      topic: ['slots', 'loss of slots', 'loss'],
      stance: 'AGAINST',
      act: ['WARN', 'PREDICT'],
      certainty: ['UNSPECIFIED', 'POSSIBLE'],
    },
    { cue: 'demands', holder: 'railCargo', topic: 'guarantees', stance: 'FAVOR', act: 'DEMAND' },
    { cue: 'oppose', holder: 'liberals', topic: 'loan', stance: 'AGAINST', act: 'OPPOSE' },
    {
      cue: 'said',
      holder: 'steen',
      onBehalfOf: 'liberals',
      topic: ['loan', 'blank cheque', 'plan', 'cheque'],
      stance: 'AGAINST',
      act: ['CRITICIZE', 'ASSERT'],
    },
    {
      cue: 'denied',
      holder: 'kuyper',
      topic: ['fares', 'fare rise'],
      stance: ['AGAINST', 'NEUTRAL', 'UNCLEAR'],
      act: 'DENY',
    },
    {
      cue: 'is {confident} that',
      holder: 'kuyper',
      topic: ['new trains', 'trains'],
      stance: ['FAVOR', 'NEUTRAL'],
      act: ['PREDICT', 'ASSERT'],
      certainty: ['CERTAIN', 'PROBABLE', 'UNSPECIFIED'],
      horizon: 'by the end of 2029',
    },
  ],
  dismissed: {
    NOTE: ['plan.[{1}]', 'night.[{2}]', '[{1}] Cabinet', '[{2}] Limit'],
    IDENTIFIER: ['2025/114', '2002/49'],
    ORDINAL: ['first'],
  },
};
