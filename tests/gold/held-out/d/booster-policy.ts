import type { GoldBriefing } from '../../../eval/gold-briefing.ts';

export const boosterPolicy: GoldBriefing = {
  name: 'booster-policy',
  style: 'policy briefing in Markdown with a recommendation of its own, first person plural',
  format: 'MARKDOWN',
  publishedAt: '2026-07-02',
  title: 'Who should get the autumn booster?',
  text: `# Who should get the autumn booster?

## The question

The Health Secretary wants to offer a booster to everyone over 50 this autumn. Her scientific advisers do not. The Joint Vaccine Board has advised that only those above 65 and the frail be invited, and it stands by that advice.

## The case for going wider

Public Health Wales supports the wider offer on the ground that hospitals will struggle otherwise. Dr Anwen Rees, its medical director, argues that "a jab in October is cheaper than a bed in January". General practitioners, by contrast, are lukewarm: the Family Doctors' Association has no objection in principle but doubts that surgeries could cope. It would need 12 weeks' notice, it says.

## The case against

Professor Lars Eklund, who sits on the Board, believes that protection in younger adults fades within four months. He does not think that the benefit justifies the expense. Nor does the Treasury, which has refused to release the £95 million required.

The makers, unsurprisingly, take a different line. Corvane said in May that its trial had shown a clear gain; the regulator has not endorsed that claim.

## What we recommend

We side with the Board, with reservations. Ministers should be allowed to extend the offer if admissions rise above 900 a day. They should not, in our judgement, promise today what they cannot deliver in October. The opposition, which accuses the Health Secretary of dithering, has itself failed to say what it would do.
`,
  headings: [
    { heading: 'The question', level: 2 },
    { heading: 'The case for going wider', level: 2 },
    { heading: 'The case against', level: 2 },
    { heading: 'What we recommend', level: 2 },
  ],
  actors: {
    secretary: {
      name: 'Health Secretary',
      kind: ['UNNAMED', 'PERSON'],
      mentions: {
        NOMINAL: ['The {Health Secretary} wants', 'the {Health Secretary} of'],
        PRONOUN: ['{Her} scientific'],
      },
    },
    advisers: {
      name: 'scientific advisers',
      kind: ['GROUP', 'UNNAMED'],
      mentions: { NOMINAL: ['Her scientific advisers'] },
    },
    board: {
      name: 'Joint Vaccine Board',
      kind: ['PUBLIC_BODY', 'ORGANIZATION'],
      aliases: ['Board'],
      mentions: {
        NAME: ['Joint Vaccine Board', 'on the {Board}', 'with the {Board}'],
        PRONOUN: ['and {it} stands'],
      },
    },
    frail: { name: 'the frail', kind: 'GROUP', optional: true, mentions: { NOMINAL: ['the frail'] } },
    wales: {
      name: 'Public Health Wales',
      kind: ['PUBLIC_BODY', 'ORGANIZATION'],
      mentions: { NAME: ['Public Health Wales'], PRONOUN: ['{its} medical'] },
    },
    rees: { name: 'Anwen Rees', kind: 'PERSON', mentions: { NAME: ['Anwen Rees'] } },
    practitioners: {
      name: 'general practitioners',
      kind: ['GROUP', 'UNNAMED'],
      mentions: { NOMINAL: ['General practitioners'] },
    },
    association: {
      name: "Family Doctors' Association",
      kind: 'ORGANIZATION',
      mentions: { NAME: ["Family Doctors' Association"], PRONOUN: ['{It} would need', 'notice, {it} says'] },
    },
    eklund: {
      name: 'Lars Eklund',
      kind: 'PERSON',
      mentions: { NAME: ['Lars Eklund'], PRONOUN: ['{He} does'] },
    },
    adults: {
      name: 'younger adults',
      kind: 'GROUP',
      optional: true,
      mentions: { NOMINAL: ['younger adults'] },
    },
    treasury: { name: 'Treasury', kind: 'PUBLIC_BODY', mentions: { NAME: ['Treasury'] } },
    makers: { name: 'makers', kind: ['GROUP', 'UNNAMED'], mentions: { NOMINAL: ['The makers'] } },
    corvane: {
      name: 'Corvane',
      kind: 'ORGANIZATION',
      mentions: { NAME: ['Corvane'], PRONOUN: ['that {its} trial'] },
    },
    regulator: {
      name: 'regulator',
      kind: ['PUBLIC_BODY', 'UNNAMED', 'ORGANIZATION'],
      mentions: { NOMINAL: ['the regulator'] },
    },
    authors: {
      name: 'authors',
      kind: ['UNNAMED', 'GROUP', 'ORGANIZATION'],
      mentions: { PRONOUN: ['{We} side', 'in {our} judgement'] },
    },
    ministers: {
      name: 'ministers',
      kind: ['GROUP', 'UNNAMED'],
      mentions: { NOMINAL: ['Ministers'], PRONOUN: ['{They} should', 'what {they} cannot'] },
    },
    opposition: {
      name: 'opposition',
      kind: ['PARTY', 'GROUP'],
      mentions: { NOMINAL: ['The opposition'], PRONOUN: ['what {it} would do'] },
    },
  },
  otherNames: ['Dr'],
  figures: [
    {
      quote: 'over 50',
      value: '50',
      comparator: 'GT',
      ucum: ['a', '1'],
      kind: ['DURATION', 'COUNT'],
      status: ['TARGET', 'ACTUAL', 'LIMIT'],
      measure: ['age', 'everyone', 'booster'],
      optional: true,
    },
    {
      quote: 'above 65',
      value: '65',
      comparator: 'GT',
      ucum: ['a', '1'],
      kind: ['DURATION', 'COUNT'],
      status: ['TARGET', 'ACTUAL', 'LIMIT', 'REQUESTED'],
      measure: ['age', 'those', 'booster'],
      optional: true,
    },
    {
      quote: '12 weeks',
      value: '12',
      ucum: 'wk',
      kind: 'DURATION',
      status: ['REQUESTED', 'HYPOTHETICAL', 'ACTUAL'],
      measure: 'notice',
      subject: 'association',
      holder: 'association',
    },
    {
      quote: 'four months',
      value: '4',
      ucum: 'mo',
      kind: 'DURATION',
      measure: ['protection'],
      holder: 'eklund',
    },
    {
      quote: '£95 million',
      value: '95000000',
      currency: 'GBP',
      status: ['REQUESTED', 'ACTUAL', 'ESTIMATED'],
      measure: ['Treasury', 'expense', 'cost', 'money', 'offer'],
    },
    {
      quote: 'above 900',
      value: '900',
      comparator: 'GT',
      counted: 'admissions',
      per: 'day',
      kind: 'COUNT',
      form: 'RATE',
      status: ['HYPOTHETICAL', 'LIMIT'],
      direction: 'UP',
      measure: 'admissions',
    },
  ],
  positions: [
    {
      cue: 'wants',
      holder: 'secretary',
      topic: ['booster', 'offer'],
      stance: 'FAVOR',
      act: ['PROPOSE', 'COMMIT', 'DEMAND'],
      horizon: 'this autumn',
    },
    {
      cue: 'do not',
      holder: 'advisers',
      topic: ['booster', 'offer'],
      stance: 'AGAINST',
      act: ['OPPOSE', 'DENY'],
      negated: true,
      optional: true,
    },
    {
      cue: 'advised',
      holder: 'board',
      topic: ['frail', 'those', 'booster', 'invitation'],
      stance: ['FAVOR', 'NEUTRAL'],
      act: ['PROPOSE', 'DEMAND'],
    },
    {
      cue: 'stands by',
      holder: 'board',
      topic: 'advice',
      stance: 'FAVOR',
      act: ['DEFEND', 'SUPPORT'],
    },
    {
      cue: 'supports',
      holder: 'wales',
      topic: ['offer', 'wider offer'],
      stance: 'FAVOR',
      act: 'SUPPORT',
    },
    {
      cue: 'argues',
      holder: 'rees',
      onBehalfOf: 'wales',
      topic: ['jab', 'bed'],
      stance: ['FAVOR', 'NEUTRAL'],
      act: ['ASSERT', 'DEFEND', 'SUPPORT'],
    },
    {
      cue: 'lukewarm',
      holder: 'practitioners',
      topic: ['offer', 'wider offer'],
      stance: ['MIXED', 'AGAINST', 'NEUTRAL'],
      act: ['DOUBT', 'CRITICIZE'],
    },
    {
      cue: 'no {objection} in',
      holder: 'association',
      topic: ['offer', 'principle', 'wider offer'],
      stance: ['FAVOR', 'NEUTRAL', 'MIXED'],
      act: ['SUPPORT', 'CONCEDE', 'OPPOSE'],
      negated: true,
      optional: true,
    },
    {
      cue: 'doubts',
      holder: 'association',
      topic: ['surgeries'],
      stance: ['AGAINST', 'UNCLEAR'],
      act: 'DOUBT',
      certainty: ['UNSPECIFIED', 'POSSIBLE'],
    },
    {
      cue: 'it {says}.',
      holder: 'association',
      topic: ['notice', 'It', "weeks' notice"],
      stance: ['NEUTRAL', 'FAVOR'],
      act: ['DEMAND', 'ASSERT', 'CONDITION'],
      optional: true,
    },
    {
      cue: 'believes',
      holder: 'eklund',
      onBehalfOf: 'board',
      topic: 'protection',
      stance: ['NEUTRAL', 'AGAINST'],
      act: ['ASSERT', 'DOUBT'],
      certainty: ['UNSPECIFIED', 'PROBABLE'],
      optional: true,
    },
    {
      cue: 'think',
      holder: 'eklund',
      topic: ['benefit', 'expense', 'booster'],
      stance: 'AGAINST',
      act: ['DOUBT', 'DENY', 'CRITICIZE', 'OPPOSE', 'ASSERT'],
      certainty: ['UNSPECIFIED', 'PROBABLE'],
      negated: true,
    },
    {
      cue: 'Nor does',
      holder: 'treasury',
      topic: ['benefit', 'expense', 'booster'],
      stance: 'AGAINST',
      act: ['DOUBT', 'DENY', 'CRITICIZE', 'OPPOSE', 'ASSERT'],
      negated: true,
      optional: true,
    },
    {
      cue: 'refused',
      holder: 'treasury',
      topic: ['£95 million', 'release', 'million', 'money'],
      stance: 'AGAINST',
      act: 'REFUSE',
    },
    {
      cue: 'take a different line',
      holder: 'makers',
      topic: ['booster', 'offer', 'benefit', 'line'],
      stance: ['FAVOR', 'AGAINST', 'UNCLEAR'],
      act: ['OPPOSE', 'SUPPORT', 'ASSERT', 'DENY'],
      optional: true,
    },
    {
      cue: 'Corvane {said}',
      holder: 'corvane',
      topic: ['trial', 'gain'],
      stance: ['FAVOR', 'NEUTRAL'],
      act: ['ASSERT', 'DEFEND'],
    },
    {
      cue: 'endorsed',
      holder: 'regulator',
      topic: 'claim',
      stance: ['NEUTRAL', 'AGAINST'],
      act: ['SUPPORT', 'OPPOSE', 'REFUSE'],
      negated: true,
    },
    {
      cue: 'side with',
      holder: 'authors',
      topic: ['Board', 'Joint Vaccine Board'],
      stance: ['FAVOR', 'MIXED'],
      act: ['SUPPORT'],
    },
    {
      cue: 'in our judgement',
      holder: 'authors',
      topic: ['ministers', 'promise', 'They', 'what'],
      stance: 'AGAINST',
      act: ['DEMAND', 'OPPOSE', 'ASSERT', 'PROPOSE', 'WARN'],
      negated: true,
    },
    {
      cue: 'accuses',
      holder: 'opposition',
      topic: ['Health Secretary', 'dithering'],
      stance: 'AGAINST',
      act: ['ACCUSE', 'CRITICIZE'],
    },
  ],
  dismissed: {},
};
