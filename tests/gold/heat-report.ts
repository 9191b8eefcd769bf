import type { GoldBriefing } from '../eval/gold-briefing.ts';

export const heatReport: GoldBriefing = {
  name: 'heat-report',
  style: 'climate science report with plain headings',
  publishedAt: '2026-09-03',
  title: 'Northern Seas Warm Faster Than Expected, Survey Finds',
  text: `Northern Seas Warm Faster Than Expected, Survey Finds

Temperatures

Surface water in the Skerra Sea was 2.3 °C above the long-term average this summer, the Institute for Marine Research reported on Thursday. In August it reached 19.8 degrees Celsius at Cape Holm, the highest reading since 1951.

Ice and Emissions

The ice sheet lost some 270 gigatonnes a year between 2015 and 2025, a loss that has quadrupled since the 1990s. "We see no sign of a pause," said Professor Liv Aas, the institute's director. She cautioned, however, that satellite records cover less than 40 years.

Norway has pledged to cut emissions by at least 55 percent by 2030. According to Aas, it is on course for a 37 percent cut at best.

What Comes Next

Models suggest that sea level could rise by 0.3 to 0.6 metres by 2100. Environment Minister Jon Vik acknowledged that the target was slipping out of reach, but he insisted that Oslo would not buy foreign credits unless Parliament agreed.
`,
  headings: [
    { heading: 'Temperatures', level: 1 },
    { heading: 'Ice and Emissions', level: 1 },
    { heading: 'What Comes Next', level: 1 },
  ],
  actors: {
    institute: {
      name: 'Institute for Marine Research',
      kind: ['ORGANIZATION', 'PUBLIC_BODY'],
      mentions: {
        NAME: ['Institute for Marine Research'],
        NOMINAL: ['the institute'],
        PRONOUN: ['"{We} see'],
      },
    },
    aas: {
      name: 'Liv Aas',
      kind: 'PERSON',
      aliases: ['Aas'],
      mentions: { NAME: ['Liv Aas', 'Aas'], PRONOUN: ['{She} cautioned'] },
    },
    norway: {
      name: 'Norway',
      kind: 'STATE',
      aliases: ['Oslo'],
      mentions: { NAME: ['Norway'], METONYM: ['Oslo'], PRONOUN: ['Aas, {it} is'] },
    },
    vik: { name: 'Jon Vik', kind: 'PERSON', mentions: { NAME: ['Jon Vik'], PRONOUN: ['{he} insisted'] } },
    parliament: { name: 'Parliament', kind: 'PUBLIC_BODY', mentions: { NAME: ['Parliament'] } },
  },
  otherNames: ['Skerra Sea', 'Cape Holm'],
  figures: [
    {
      quote: '2.3 °C',
      value: '2.3',
      ucum: 'Cel',
      kind: 'TEMPERATURE',
      form: ['CHANGE_ABSOLUTE', 'ABSOLUTE'],
      direction: 'UP',
      measure: ['surface water', 'temperature', 'surface water temperature'],
      holder: 'institute',
      time: 'this summer',
      baseline: 'the long-term average',
    },
    {
      quote: '19.8 degrees Celsius',
      value: '19.8',
      ucum: 'Cel',
      kind: 'TEMPERATURE',
      measure: ['surface water', 'temperature', 'surface water temperature', 'reading'],
      holder: 'institute',
      time: 'In August',
      period: '2026-08',
    },
    {
      quote: 'some 270 gigatonnes',
      value: '270',
      approximation: 'APPROXIMATE',
      ucum: 'Gt',
      per: 'year',
      kind: 'MASS',
      form: 'RATE',
      direction: 'DOWN',
      measure: ['ice sheet', 'ice', 'loss', 'ice loss'],
      time: 'between 2015 and 2025',
      period: '2015/2025',
    },
    {
      quote: 'quadrupled',
      value: '4',
      form: 'CHANGE_FACTOR',
      direction: 'UP',
      measure: ['loss', 'ice loss'],
      time: 'since the 1990s',
    },
    {
      quote: 'less than 40 years',
      value: '40',
      comparator: 'LT',
      ucum: 'a',
      kind: 'DURATION',
      measure: ['satellite records', 'records'],
      holder: 'aas',
    },
    {
      quote: 'at least 55 percent',
      value: '55',
      comparator: 'GE',
      ucum: '%',
      form: 'CHANGE_PERCENT',
      direction: 'DOWN',
      status: ['PLEDGED', 'TARGET'],
      measure: 'emissions',
      subject: 'norway',
      time: 'by 2030',
      period: '/2030',
      holder: 'norway',
    },
    {
      quote: '37 percent',
      value: '37',
      ucum: '%',
      form: 'CHANGE_PERCENT',
      direction: 'DOWN',
      status: 'FORECAST',
      measure: ['emissions', 'cut'],
      subject: 'norway',
      holder: 'aas',
    },
    {
      quote: '0.3 to 0.6 metres',
      lower: '0.3',
      upper: '0.6',
      ucum: 'm',
      kind: 'LENGTH',
      form: 'CHANGE_ABSOLUTE',
      direction: 'UP',
      status: 'FORECAST',
      measure: 'sea level',
      time: 'by 2100',
      period: '/2100',
    },
  ],
  positions: [
    {
      cue: 'reported',
      holder: 'institute',
      topic: ['surface water', 'temperature'],
      stance: 'NEUTRAL',
      act: 'ASSERT',
      optional: true,
    },
    {
      cue: 'said',
      holder: 'aas',
      topic: ['pause', 'sign', 'ice loss', 'sign of a pause', 'loss'],
      stance: 'NEUTRAL',
      act: ['ASSERT', 'DENY'],
      negated: true,
    },
    {
      cue: 'cautioned',
      holder: 'aas',
      topic: ['satellite records', 'records'],
      stance: 'NEUTRAL',
      act: ['WARN', 'CONCEDE'],
    },
    {
      cue: 'pledged',
      holder: 'norway',
      topic: ['emissions', 'emission cuts', 'cut'],
      stance: ['FAVOR', 'AGAINST'],
      act: 'COMMIT',
      horizon: 'by 2030',
    },
    {
      cue: 'According to',
      holder: 'aas',
      topic: ['cut', 'emissions', 'Norway', 'course'],
      stance: ['NEUTRAL', 'AGAINST'],
      act: ['PREDICT', 'ASSERT'],
    },
    {
      cue: 'acknowledged',
      holder: 'vik',
      onBehalfOf: 'norway',
      topic: 'target',
      stance: ['NEUTRAL', 'AGAINST'],
      act: ['ACKNOWLEDGE', 'CONCEDE'],
    },
    {
      cue: 'insisted',
      holder: 'vik',
      onBehalfOf: 'norway',
      topic: ['credits', 'foreign credits', 'purchase of foreign credits'],
      stance: 'AGAINST',
      act: ['ASSERT', 'REFUSE', 'CONDITION', 'COMMIT'],
      negated: true,
      conditions: [{ quote: 'unless Parliament agreed', polarity: 'UNLESS' }],
    },
  ],
  dismissed: { DATE: ['since {1951}'] },
};
