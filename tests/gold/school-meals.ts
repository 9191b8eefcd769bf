import type { GoldBriefing } from '../eval/gold-briefing.ts';

export const schoolMeals: GoldBriefing = {
  name: 'school-meals',
  style: 'think-tank briefing, Markdown, hypotheticals and costs',
  format: 'MARKDOWN',
  publishedAt: '2026-11-05',
  title: 'Free school meals for all: costs and choices',
  text: `# Free school meals for all: costs and choices

The Fairplay Trust argues that every primary pupil in Wales should eat free of charge. This briefing sets out the numbers.

## Costs

A meal costs £2.94 on average. If all 270,000 pupils took part, the bill would come to £151 million a year, against £88 million today. Take-up, however, is unlikely to exceed 80 per cent. The trust therefore puts the extra cost at £35–40 million, or 0.2% of the Welsh budget.

## Benefits

A trial in 29 schools in Cardiff found that absence fell by a tenth and that pupils gained the equivalent of two months of progress. Teachers were enthusiastic. Some researchers question the result, because only 1,100 children were tested.

## Positions

1. The Welsh Government is committed to the policy in principle. Education Secretary Lowri Pugh would like to start with the poorest fifth of schools in September 2027.
2. Plaid Cymru backs the scheme without reservation.
3. The Conservatives are against it. They say that parents who earn more than £60,000 should pay.
4. Councils warn that kitchens need at least £12,000 each.
`,
  headings: [
    { heading: 'Costs', level: 2 },
    { heading: 'Benefits', level: 2 },
    { heading: 'Positions', level: 2 },
  ],
  actors: {
    trust: {
      name: 'Fairplay Trust',
      kind: 'ORGANIZATION',
      mentions: { NAME: ['Fairplay Trust'], NOMINAL: ['The trust'] },
    },
    wales: { name: 'Wales', kind: 'STATE', optional: true, mentions: { NAME: ['Wales'] } },
    teachers: { name: 'teachers', kind: 'GROUP', optional: true, mentions: { NOMINAL: ['Teachers'] } },
    researchers: {
      name: 'some researchers',
      kind: ['GROUP', 'UNNAMED'],
      mentions: { NOMINAL: ['Some researchers'] },
    },
    welshGovernment: {
      name: 'Welsh Government',
      kind: ['PUBLIC_BODY', 'STATE'],
      mentions: { NAME: ['Welsh Government'] },
    },
    pugh: { name: 'Lowri Pugh', kind: 'PERSON', mentions: { NAME: ['Lowri Pugh'] } },
    plaid: { name: 'Plaid Cymru', kind: 'PARTY', mentions: { NAME: ['Plaid Cymru'] } },
    conservatives: {
      name: 'Conservatives',
      kind: 'PARTY',
      mentions: { NAME: ['Conservatives'], PRONOUN: ['{They} say'] },
    },
    councils: { name: 'councils', kind: ['GROUP', 'PUBLIC_BODY'], mentions: { NOMINAL: ['Councils'] } },
  },
  otherNames: ['Cardiff', '{Welsh} budget'],
  figures: [
    { quote: '£2.94', value: '2.94', currency: 'GBP', form: ['ABSOLUTE', 'RATE'], measure: ['meal', 'cost'] },
    {
      quote: '270,000',
      value: '270000',
      counted: 'pupils',
      status: ['ACTUAL', 'HYPOTHETICAL'],
      measure: 'pupils',
    },
    {
      quote: '£151 million',
      value: '151000000',
      currency: 'GBP',
      per: 'year',
      form: 'RATE',
      status: 'HYPOTHETICAL',
      measure: ['bill', 'cost'],
      baseline: '£88 million today',
    },
    {
      quote: '£88 million',
      value: '88000000',
      currency: 'GBP',
      form: ['ABSOLUTE', 'RATE'],
      measure: ['bill', 'cost'],
      time: 'today',
    },
    {
      quote: '80 per cent',
      value: '80',
      ucum: '%',
      comparator: ['EQ', 'LE'],
      form: 'SHARE',
      status: ['FORECAST', 'ESTIMATED', 'HYPOTHETICAL'],
      measure: 'take-up',
    },
    {
      quote: '£35–40 million',
      lower: '35000000',
      upper: '40000000',
      currency: 'GBP',
      status: ['ESTIMATED', 'ACTUAL', 'FORECAST'],
      measure: ['extra cost', 'cost'],
      holder: 'trust',
    },
    {
      quote: '0.2%',
      value: '0.2',
      ucum: '%',
      form: 'SHARE',
      status: ['ESTIMATED', 'ACTUAL', 'FORECAST'],
      measure: ['extra cost', 'cost', 'Welsh budget', 'budget'],
      holder: 'trust',
    },
    { quote: '29', value: '29', counted: 'schools', measure: 'schools' },
    {
      quote: 'a tenth',
      value: '0.1',
      kind: 'RATIO',
      form: ['CHANGE_PERCENT', 'SHARE', 'CHANGE_FACTOR'],
      direction: 'DOWN',
      measure: 'absence',
    },
    {
      quote: 'two months',
      value: '2',
      ucum: 'mo',
      kind: 'DURATION',
      direction: 'UP',
      form: ['ABSOLUTE', 'CHANGE_ABSOLUTE'],
      measure: ['progress', 'equivalent'],
    },
    { quote: 'only 1,100', value: '1100', counted: 'children', measure: 'children', holder: 'researchers' },
    {
      quote: 'poorest {fifth}',
      value: '0.2',
      kind: 'RATIO',
      form: 'SHARE',
      status: ['TARGET', 'REQUESTED', 'ACTUAL'],
      measure: 'schools',
      holder: 'pugh',
      time: 'in September 2027',
    },
    {
      quote: 'more than £60,000',
      value: '60000',
      comparator: 'GT',
      currency: 'GBP',
      status: ['HYPOTHETICAL', 'LIMIT', 'ACTUAL', 'REQUESTED'],
      measure: ['parents', 'earnings', 'income'],
      holder: 'conservatives',
    },
    {
      quote: 'at least £12,000',
      value: '12000',
      comparator: 'GE',
      currency: 'GBP',
      form: ['RATE', 'ABSOLUTE'],
      status: ['ACTUAL', 'REQUESTED', 'ESTIMATED'],
      measure: 'kitchens',
      holder: 'councils',
    },
  ],
  positions: [
    {
      cue: 'argues',
      holder: 'trust',
      topic: ['pupil', 'free school meals', 'meals', 'charge'],
      stance: 'FAVOR',
      act: ['DEMAND', 'ASSERT', 'PROPOSE'],
    },
    {
      cue: 'puts',
      holder: 'trust',
      topic: ['cost', 'extra cost'],
      stance: 'NEUTRAL',
      act: 'ASSERT',
      optional: true,
    },
    {
      cue: 'enthusiastic',
      holder: 'teachers',
      topic: ['trial', 'result', 'meals'],
      stance: 'FAVOR',
      act: ['PRAISE', 'SUPPORT'],
      optional: true,
    },
    { cue: 'question', holder: 'researchers', topic: 'result', stance: 'AGAINST', act: 'DOUBT' },
    {
      cue: 'is {committed} to',
      holder: 'welshGovernment',
      topic: 'policy',
      stance: 'FAVOR',
      act: ['SUPPORT', 'COMMIT'],
      certainty: ['UNSPECIFIED', 'POSSIBLE'],
    },
    {
      cue: 'would like',
      holder: 'pugh',
      onBehalfOf: 'welshGovernment',
      topic: ['schools', 'start', 'poorest schools', 'fifth of schools'],
      stance: 'FAVOR',
      act: ['PROPOSE', 'COMMIT'],
      horizon: 'in September 2027',
    },
    { cue: 'backs', holder: 'plaid', topic: 'scheme', stance: 'FAVOR', act: 'SUPPORT' },
    {
      cue: 'are {against} it',
      holder: 'conservatives',
      topic: ['scheme', 'it', 'policy'],
      stance: 'AGAINST',
      act: 'OPPOSE',
    },
    {
      cue: 'say',
      holder: 'conservatives',
      topic: ['parents', 'payment'],
      stance: ['FAVOR', 'AGAINST'],
      act: ['DEMAND', 'ASSERT', 'PROPOSE'],
    },
    {
      cue: 'warn',
      holder: 'councils',
      topic: ['kitchens', 'kitchen'],
      stance: ['NEUTRAL', 'AGAINST', 'FAVOR'],
      act: 'WARN',
    },
  ],
  dismissed: {
    LIST_NUMBER: ['{1}. The', '{2}. Plaid', '{3}. The', '{4}. Councils'],
    DATE: ['September 2027'],
  },
};
