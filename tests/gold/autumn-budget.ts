import type { GoldBriefing } from '../eval/gold-briefing.ts';

export const autumnBudget: GoldBriefing = {
  name: 'autumn-budget',
  style: 'budget, British government press release with headings',
  publishedAt: '2025-11-26',
  title: 'Chancellor sets out Autumn Budget',
  text: `Chancellor sets out Autumn Budget

Public finances

The deficit will fall to 3.1 per cent of GDP in 2026–27, from 4.4 per cent this year, the Office for Budget Responsibility (OBR) forecasts. Debt interest alone cost the taxpayer £105 billion last year, more than half of what is spent on the NHS.

Chancellor Rachel Underhill told the Commons that borrowing would be kept below £80 billion. She promised that there would be no increase in income tax before the next election.

Support for families

From April, the allowance rises by £12.50 a week to £138. The Treasury expects 1.3 million households to benefit. Child benefit is frozen for a second year.

Reaction

Labour described the measures as too little, too late. Its economics spokesman, Tom Hale, questioned whether growth of 1.9% was realistic, and demanded an emergency debate. The Institute for Fiscal Studies praised the simpler rules but criticised the lack of detail on local councils, one in eight of which may go bankrupt.

Officials at No 10 insisted that the plans were fully funded.
`,
  headings: [
    { heading: 'Public finances', level: 1 },
    { heading: 'Support for families', level: 1 },
    { heading: 'Reaction', level: 1 },
  ],
  actors: {
    obr: {
      name: 'Office for Budget Responsibility',
      kind: 'PUBLIC_BODY',
      aliases: ['OBR'],
      mentions: { NAME: ['Office for Budget Responsibility', 'OBR'] },
    },
    nhs: { name: 'NHS', kind: ['PUBLIC_BODY', 'ORGANIZATION'], optional: true, mentions: { NAME: ['NHS'] } },
    underhill: {
      name: 'Rachel Underhill',
      kind: 'PERSON',
      mentions: { NAME: ['Rachel Underhill'], PRONOUN: ['{She} promised'], NOMINAL: ['{Chancellor} sets'] },
    },
    commons: { name: 'Commons', kind: 'PUBLIC_BODY', mentions: { NAME: ['Commons'] } },
    treasury: { name: 'Treasury', kind: 'PUBLIC_BODY', mentions: { NAME: ['Treasury'] } },
    labour: { name: 'Labour', kind: 'PARTY', mentions: { NAME: ['Labour'], PRONOUN: ['{Its} economics'] } },
    hale: { name: 'Tom Hale', kind: 'PERSON', mentions: { NAME: ['Tom Hale'] } },
    ifs: {
      name: 'Institute for Fiscal Studies',
      kind: 'ORGANIZATION',
      mentions: { NAME: ['Institute for Fiscal Studies'] },
    },
    officials: {
      name: 'officials at No 10',
      kind: ['GROUP', 'UNNAMED'],
      mentions: { NOMINAL: ['Officials at No 10'] },
    },
    numberTen: {
      name: 'No 10',
      kind: ['PUBLIC_BODY', 'STATE'],
      optional: true,
      mentions: { METONYM: ['at {No 10} insisted'] },
    },
  },
  otherNames: ['GDP', 'Autumn Budget'],
  figures: [
    {
      quote: '3.1 per cent',
      value: '3.1',
      ucum: '%',
      form: 'SHARE',
      direction: 'DOWN',
      status: 'FORECAST',
      measure: 'deficit',
      holder: 'obr',
      time: 'in 2026–27',
      period: '2026/2027',
      baseline: '4.4 per cent this year',
    },
    {
      quote: '4.4 per cent',
      value: '4.4',
      ucum: '%',
      form: 'SHARE',
      status: ['ACTUAL', 'FORECAST'],
      measure: 'deficit',
      holder: 'obr',
      time: 'this year',
      period: '2025',
    },
    {
      quote: '£105 billion',
      value: '105000000000',
      currency: 'GBP',
      measure: ['debt interest', 'cost'],
      time: 'last year',
      period: '2024',
    },
    {
      quote: 'more than half',
      value: '0.5',
      comparator: 'GT',
      kind: 'RATIO',
      form: ['SHARE', 'COMPARISON_FACTOR'],
      measure: ['debt interest', 'spending', 'NHS spending'],
      time: 'last year',
    },
    {
      quote: 'below £80 billion',
      value: '80000000000',
      comparator: 'LT',
      currency: 'GBP',
      status: ['LIMIT', 'TARGET', 'PLEDGED'],
      measure: 'borrowing',
      holder: 'underhill',
    },
    {
      quote: '£12.50',
      value: '12.5',
      currency: 'GBP',
      per: 'week',
      form: ['CHANGE_ABSOLUTE', 'RATE'],
      direction: 'UP',
      status: ['ACTUAL', 'TARGET', 'FORECAST'],
      measure: 'allowance',
      time: 'From April',
    },
    {
      quote: '£138',
      value: '138',
      currency: 'GBP',
      form: ['ABSOLUTE', 'RATE'],
      direction: 'UP',
      status: ['ACTUAL', 'TARGET', 'FORECAST'],
      measure: 'allowance',
      time: 'From April',
    },
    {
      quote: '1.3 million',
      value: '1300000',
      counted: 'households',
      status: 'FORECAST',
      measure: 'households',
      holder: 'treasury',
    },
    {
      quote: '1.9%',
      value: '1.9',
      ucum: '%',
      form: ['CHANGE_PERCENT', 'SHARE'],
      direction: 'UP',
      status: ['FORECAST', 'ACTUAL', 'HYPOTHETICAL'],
      measure: 'growth',
      holder: ['hale'],
    },
    {
      quote: 'one in eight',
      value: '0.125',
      kind: 'RATIO',
      form: 'SHARE',
      status: ['FORECAST', 'HYPOTHETICAL', 'ACTUAL'],
      measure: ['local councils', 'councils'],
    },
  ],
  positions: [
    { cue: 'forecasts', holder: 'obr', topic: 'deficit', stance: 'NEUTRAL', act: 'PREDICT', optional: true },
    {
      cue: 'told',
      holder: 'underhill',
      addressee: 'commons',
      topic: 'borrowing',
      stance: ['AGAINST', 'NEUTRAL', 'FAVOR'],
      act: ['COMMIT', 'ASSERT'],
    },
    {
      cue: 'promised',
      holder: 'underhill',
      topic: ['increase in income tax', 'income tax'],
      stance: 'AGAINST',
      act: 'COMMIT',
      negated: true,
      horizon: 'before the next election',
    },
    {
      cue: 'expects',
      holder: 'treasury',
      topic: ['households', 'benefit', 'allowance'],
      stance: ['NEUTRAL', 'FAVOR'],
      act: 'PREDICT',
      optional: true,
    },
    { cue: 'described', holder: 'labour', topic: 'measures', stance: 'AGAINST', act: 'CRITICIZE' },
    { cue: 'questioned', holder: 'hale', topic: 'growth', stance: ['AGAINST', 'UNCLEAR'], act: 'DOUBT' },
    {
      cue: 'demanded',
      holder: 'hale',
      topic: ['debate', 'emergency debate'],
      stance: 'FAVOR',
      act: 'DEMAND',
      certainty: ['UNSPECIFIED', 'POSSIBLE'],
    },
    { cue: 'praised', holder: 'ifs', topic: 'rules', stance: 'FAVOR', act: 'PRAISE' },
    {
      cue: 'criticised',
      holder: 'ifs',
      topic: ['lack of detail', 'detail'],
      stance: 'AGAINST',
      act: 'CRITICIZE',
    },
    {
      cue: 'insisted',
      holder: ['officials', 'numberTen'],
      topic: 'plans',
      stance: 'FAVOR',
      act: ['ASSERT', 'DEFEND'],
    },
  ],
  dismissed: { ORDINAL: ['second'], NAME: ['at {No 10} insisted'] },
};
