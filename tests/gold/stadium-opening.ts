import type { GoldBriefing } from '../eval/gold-briefing.ts';

export const stadiumOpening: GoldBriefing = {
  name: 'stadium-opening',
  style: 'local news with scores, names that hold numbers and clock times',
  publishedAt: '2026-08-16',
  title: 'New ground opens with a draw',
  text: `New ground opens with a draw

Harbour City drew 2-2 with Racing 92 in front of 31,450 spectators on Saturday as the club opened its new ground on the M4, two miles west of the old one. The kick-off was put back from 3pm to 3.20pm because trains on Line 6 were late.

The stadium cost £184 million, nearly twice the original budget of £95 million, and was finished 14 months behind schedule. Club chairman Desmond Okafor blamed steel prices. "Nobody should have to wait 40 minutes for a bus," he conceded, promising an extra ten buses per match from next month.

The council lent the club a quarter of the money. Councillor Anne Frith, who leads the opposition Greens, called on the mayor to publish the contract. "Taxpayers carry all of the risk," she said.

Striker Joe Bell, who wears number 9, scored in the 88th minute. He dedicated the goal to the class of 1999. Dozens of fans queued at Gate 7 for refunds.
`,
  headings: [],
  actors: {
    club: {
      name: 'Harbour City',
      kind: 'ORGANIZATION',
      mentions: {
        NAME: ['Harbour City'],
        NOMINAL: ['as {the club} opened', 'lent {the club} a'],
        PRONOUN: ['opened {its} new'],
      },
    },
    racing: { name: 'Racing 92', kind: 'ORGANIZATION', mentions: { NAME: ['Racing 92'] } },
    okafor: {
      name: 'Desmond Okafor',
      kind: 'PERSON',
      mentions: { NAME: ['Desmond Okafor'], PRONOUN: ['{he} conceded'] },
    },
    council: { name: 'council', kind: 'PUBLIC_BODY', mentions: { NOMINAL: ['The council'] } },
    frith: {
      name: 'Anne Frith',
      kind: 'PERSON',
      mentions: { NAME: ['Anne Frith'], PRONOUN: ['{she} said'] },
    },
    greens: { name: 'Greens', kind: 'PARTY', mentions: { NAME: ['Greens'] } },
    mayor: { name: 'mayor', kind: ['PERSON', 'UNNAMED'], mentions: { NOMINAL: ['the mayor'] } },
    bell: { name: 'Joe Bell', kind: 'PERSON', mentions: { NAME: ['Joe Bell'], PRONOUN: ['{He} dedicated'] } },
    taxpayers: { name: 'taxpayers', kind: 'GROUP', optional: true, mentions: { NOMINAL: ['Taxpayers'] } },
    fans: { name: 'fans', kind: 'GROUP', optional: true, mentions: { NOMINAL: ['fans'] } },
  },
  otherNames: ['M4', 'Line 6', 'Gate 7'],
  figures: [
    {
      quote: '31,450',
      value: '31450',
      counted: 'spectators',
      measure: 'spectators',
      time: 'on Saturday',
      period: '2026-08-15',
    },
    {
      quote: 'two miles',
      value: '2',
      ucum: '[mi_i]',
      kind: 'LENGTH',
      measure: ['ground', 'distance', 'new ground', 'miles'],
    },
    {
      quote: '£184 million',
      value: '184000000',
      currency: 'GBP',
      measure: ['stadium', 'cost', 'stadium cost'],
    },
    {
      quote: 'nearly twice',
      value: '2',
      comparator: 'LT',
      approximation: 'APPROXIMATE',
      form: 'COMPARISON_FACTOR',
      measure: ['stadium', 'cost', 'stadium cost', 'budget'],
      baseline: 'the original budget of £95 million',
    },
    {
      quote: '£95 million',
      value: '95000000',
      currency: 'GBP',
      status: ['ACTUAL', 'TARGET'],
      measure: 'budget',
    },
    {
      quote: '14 months',
      value: '14',
      ucum: 'mo',
      kind: 'DURATION',
      measure: ['delay', 'stadium', 'schedule', 'months'],
    },
    {
      quote: '40 minutes',
      value: '40',
      ucum: 'min',
      kind: 'DURATION',
      measure: ['wait', 'bus', 'minutes'],
      holder: 'okafor',
    },
    {
      quote: 'ten',
      value: '10',
      counted: 'buses',
      per: 'match',
      form: ['RATE', 'CHANGE_ABSOLUTE'],
      direction: 'UP',
      status: ['PLEDGED', 'TARGET'],
      measure: 'buses',
      holder: 'okafor',
      time: 'from next month',
    },
    {
      quote: 'a quarter',
      value: '0.25',
      kind: 'RATIO',
      form: 'SHARE',
      measure: 'money',
      subject: ['council', 'club'],
    },
    { quote: 'Dozens', approximation: 'VAGUE', counted: 'fans', measure: 'fans' },
    { quote: '{all} of the risk', value: '1', kind: 'RATIO', form: 'SHARE', measure: 'risk', optional: true },
  ],
  positions: [
    { cue: 'blamed', holder: 'okafor', topic: ['steel prices', 'prices'], stance: 'AGAINST', act: 'ACCUSE' },
    {
      cue: 'conceded',
      holder: 'okafor',
      topic: ['bus', 'wait', 'wait for a bus', 'buses'],
      stance: ['AGAINST', 'NEUTRAL'],
      act: ['CONCEDE', 'ACKNOWLEDGE'],
      negated: true,
    },
    {
      cue: 'promising',
      holder: 'okafor',
      topic: ['buses', 'extra buses'],
      stance: 'FAVOR',
      act: 'COMMIT',
      horizon: 'from next month',
    },
    {
      cue: 'called on',
      holder: 'frith',
      addressee: 'mayor',
      topic: ['contract', 'publication of the contract'],
      stance: 'FAVOR',
      act: 'DEMAND',
    },
    {
      cue: 'she {said}',
      holder: 'frith',
      topic: ['risk', 'taxpayers'],
      stance: ['AGAINST', 'NEUTRAL'],
      act: ['CRITICIZE', 'ASSERT'],
    },
    {
      cue: 'dedicated',
      holder: 'bell',
      topic: 'goal',
      stance: ['FAVOR', 'NEUTRAL'],
      act: 'DECLARE',
      optional: true,
    },
  ],
  dismissed: {
    SCORE: ['2-2'],
    NAME: ['Racing 92', 'M4', 'class of {1999}'],
    CLOCK_TIME: ['3pm', '3.20pm'],
    IDENTIFIER: ['Line 6', 'number 9', 'Gate 7'],
    ORDINAL: ['88th'],
    COUNTS_NOTHING: ['old {one}'],
  },
};
