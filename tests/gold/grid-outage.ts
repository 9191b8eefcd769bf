import type { GoldBriefing } from '../eval/gold-briefing.ts';

export const gridOutage: GoldBriefing = {
  name: 'grid-outage',
  style: 'operator statement on energy, bullet list in plain text',
  publishedAt: '2026-12-02',
  title: 'STATEMENT BY THE GRID OPERATOR ON THE OUTAGE OF 1 DECEMBER',
  text: `STATEMENT BY THE GRID OPERATOR ON THE OUTAGE OF 1 DECEMBER

WHAT HAPPENED

At 17:42 on 1 December a fault on the 400-kV line between Orsk and Dal cut supply to roughly 2.1 million customers. Within five seconds, 3.8 GW of generation was lost, the equivalent of four large power stations. Power was restored to 95% of households by midnight.

WHAT WE KNOW

- Frequency fell to 48.9 Hz
- 640 MWh of demand was not served
- Reactor 2 at Lindvik shut down automatically; there was no leak

NordGrid believes that a software error was responsible. We do not suspect an attack. The Energy Inspectorate has opened an inquiry and says it will examine whether NordGrid broke the N-1 rule.

WHAT COMES NEXT

NordGrid apologises to everyone affected. "We will pay at least 250 kronor to each household that was without power for more than 12 hours," said chief executive Karin Holm. She rejected calls to resign. The company has committed to invest SEK 4.5 billion in the line by 2031, and it supports the inspectorate's proposal for a second control centre.
`,
  headings: [
    { heading: 'WHAT HAPPENED', level: 1 },
    { heading: 'WHAT WE KNOW', level: 1 },
    { heading: 'WHAT COMES NEXT', level: 1 },
  ],
  actors: {
    nordgrid: {
      name: 'NordGrid',
      kind: 'ORGANIZATION',
      mentions: {
        NAME: ['NordGrid ×3'],
        NOMINAL: ['The company'],
        PRONOUN: ['{We} do', '"{We} will', 'and {it} supports'],
      },
    },
    inspectorate: {
      name: 'Energy Inspectorate',
      kind: 'PUBLIC_BODY',
      mentions: { NAME: ['Energy Inspectorate'], NOMINAL: ['the inspectorate'], PRONOUN: ['says {it} will'] },
    },
    holm: {
      name: 'Karin Holm',
      kind: 'PERSON',
      mentions: { NAME: ['Karin Holm'], PRONOUN: ['{She} rejected'] },
    },
  },
  otherNames: ['Orsk', 'Dal', 'Lindvik', 'Reactor 2', 'N-1'],
  figures: [
    { quote: '400-kV', value: '400', ucum: 'kV', kind: 'OTHER', measure: 'line', optional: true },
    {
      quote: 'roughly 2.1 million',
      value: '2100000',
      approximation: 'APPROXIMATE',
      counted: 'customers',
      measure: 'customers',
      time: 'on 1 December',
    },
    {
      quote: 'five seconds',
      value: '5',
      ucum: 's',
      kind: 'DURATION',
      measure: ['seconds', 'generation', 'loss'],
      optional: true,
    },
    {
      quote: '3.8 GW',
      value: '3.8',
      ucum: 'GW',
      kind: 'POWER',
      measure: 'generation',
      time: 'Within five seconds',
    },
    {
      quote: 'four',
      value: '4',
      counted: ['power stations', 'stations'],
      measure: ['power stations', 'stations'],
    },
    { quote: '95%', value: '95', ucum: '%', form: 'SHARE', measure: 'households', time: 'by midnight' },
    { quote: '48.9 Hz', value: '48.9', ucum: 'Hz', kind: 'OTHER', direction: 'DOWN', measure: 'frequency' },
    { quote: '640 MWh', value: '640', ucum: ['MW.h', 'MWh'], kind: 'ENERGY', measure: 'demand' },
    {
      quote: 'at least 250 kronor',
      value: '250',
      comparator: 'GE',
      currency: 'SEK',
      form: ['RATE', 'ABSOLUTE'],
      status: 'PLEDGED',
      measure: ['household', 'compensation', 'payment'],
      subject: 'nordgrid',
      holder: 'holm',
    },
    {
      quote: 'more than 12 hours',
      value: '12',
      comparator: 'GT',
      ucum: 'h',
      kind: 'DURATION',
      status: ['ACTUAL', 'LIMIT', 'PLEDGED', 'HYPOTHETICAL'],
      measure: ['power', 'hours', 'outage'],
      holder: 'holm',
    },
    {
      quote: 'SEK 4.5 billion',
      value: '4500000000',
      currency: 'SEK',
      status: 'PLEDGED',
      measure: ['line', 'investment'],
      subject: 'nordgrid',
      time: 'by 2031',
      period: '/2031',
      holder: 'nordgrid',
    },
  ],
  positions: [
    {
      cue: 'believes',
      holder: 'nordgrid',
      topic: ['software error', 'error'],
      stance: 'NEUTRAL',
      act: ['ASSERT', 'ACCUSE'],
      certainty: ['UNSPECIFIED', 'PROBABLE'],
    },
    {
      cue: 'suspect',
      holder: 'nordgrid',
      topic: 'attack',
      stance: ['NEUTRAL', 'AGAINST'],
      act: ['DENY', 'ASSERT', 'DOUBT'],
      negated: true,
    },
    {
      cue: 'says',
      holder: 'inspectorate',
      topic: ['N-1 rule', 'rule', 'NordGrid'],
      stance: ['NEUTRAL'],
      act: ['COMMIT', 'ASSERT'],
    },
    {
      cue: 'apologises',
      holder: 'nordgrid',
      topic: ['everyone', 'outage', 'affected'],
      stance: ['NEUTRAL', 'AGAINST', 'UNCLEAR'],
      act: ['CONCEDE', 'ACKNOWLEDGE', 'DECLARE'],
    },
    {
      cue: 'said',
      holder: 'holm',
      onBehalfOf: 'nordgrid',
      topic: ['household', 'compensation', 'payment', 'households', 'kronor'],
      stance: ['FAVOR', 'NEUTRAL'],
      act: 'COMMIT',
    },
    {
      cue: 'rejected',
      holder: 'holm',
      topic: ['calls', 'resignation', 'calls to resign'],
      stance: 'AGAINST',
      act: 'REFUSE',
    },
    {
      cue: 'committed',
      holder: 'nordgrid',
      topic: ['line', 'investment', 'investment in the line'],
      stance: 'FAVOR',
      act: 'COMMIT',
      horizon: 'by 2031',
    },
    {
      cue: 'supports',
      holder: 'nordgrid',
      topic: ['proposal', 'control centre', 'second control centre'],
      stance: 'FAVOR',
      act: 'SUPPORT',
    },
  ],
  dismissed: {
    CLOCK_TIME: ['17:42'],
    DATE: ['on {1 December} a', 'OF {1 DECEMBER}'],
    IDENTIFIER: ['Reactor 2', 'N-1'],
    ORDINAL: ['second control'],
  },
};
