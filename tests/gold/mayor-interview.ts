import type { GoldBriefing } from '../eval/gold-briefing.ts';

export const mayorInterview: GoldBriefing = {
  name: 'mayor-interview',
  style: 'interview with questions and answers, first person',
  publishedAt: '2026-07-01',
  title: '"We cannot build our way out of this": the mayor of Harlow Bay on housing',
  text: `"We cannot build our way out of this": the mayor of Harlow Bay on housing

Rents in Harlow Bay have risen by more than 40% in five years. The Bay Courier asked Mayor Sofia Marques what she intends to do about it.

Q: Is there a limit to how many visitors the city can take?

A: I believe there is. We had 3.2 million overnight stays last year in a city of 90,000 people. I want to cap holiday lets at 2,500, about half of today's number.

Q: The hotel association says you are killing jobs.

A: They say that every year. I do not accept it. If the council votes for the cap in October, I will propose a fund of 15 million euros for retraining.

Q: And new homes?

A: Our goal is 800 homes a year until 2030. Last year we managed 212. I admit that this is not good enough. But I oppose any building on the salt marsh.

Marques, 52, was elected in 2024 with 51.6% of the vote.
`,
  headings: [],
  actors: {
    marques: {
      name: 'Sofia Marques',
      kind: 'PERSON',
      aliases: ['Marques'],
      mentions: {
        NAME: ['Sofia Marques', 'Marques'],
        NOMINAL: ['the {mayor of Harlow Bay} on'],
        PRONOUN: [
          'what {she} intends',
          'says {you} are',
          'A: {I} believe',
          '{I} want',
          '{I} do not',
          '{I} will',
          '{I} admit',
          '{I} oppose',
        ],
      },
    },
    courier: { name: 'The Bay Courier', kind: 'MEDIA', mentions: { NAME: ['Bay Courier'] } },
    association: {
      name: 'hotel association',
      kind: 'ORGANIZATION',
      mentions: { NOMINAL: ['The hotel association'], PRONOUN: ['{They} say'] },
    },
    council: { name: 'council', kind: 'PUBLIC_BODY', mentions: { NOMINAL: ['the council'] } },
    city: {
      name: 'Harlow Bay',
      kind: ['STATE', 'PUBLIC_BODY'],
      optional: true,
      mentions: {
        NAME: ['in {Harlow Bay} have'],
        NOMINAL: ['the city'],
        PRONOUN: ['{We} had', '"{We} cannot', '{Our} goal', 'year {we} managed', 'build {our} way'],
      },
    },
  },
  otherNames: [],
  figures: [
    {
      quote: 'more than 40%',
      value: '40',
      comparator: 'GT',
      ucum: '%',
      form: 'CHANGE_PERCENT',
      direction: 'UP',
      measure: 'rents',
      subject: 'city',
      time: 'in five years',
    },
    {
      quote: 'in {five} years',
      value: '5',
      ucum: 'a',
      kind: 'DURATION',
      measure: ['rents', 'years', 'period'],
      optional: true,
    },
    {
      quote: '3.2 million',
      value: '3200000',
      counted: ['stays', 'overnight stays'],
      measure: ['overnight stays', 'stays'],
      subject: 'city',
      holder: 'marques',
      time: 'stays {last year} in',
      period: '2025',
    },
    {
      quote: '90,000',
      value: '90000',
      counted: 'people',
      measure: ['people', 'population'],
      subject: 'city',
      holder: 'marques',
    },
    {
      quote: '2,500',
      value: '2500',
      counted: ['lets', 'holiday lets'],
      status: ['TARGET', 'LIMIT', 'REQUESTED'],
      measure: ['holiday lets', 'lets', 'cap'],
      holder: 'marques',
    },
    {
      quote: 'about half',
      value: '0.5',
      approximation: 'APPROXIMATE',
      kind: 'RATIO',
      form: ['SHARE', 'COMPARISON_FACTOR'],
      status: ['TARGET', 'LIMIT', 'ACTUAL'],
      measure: ['holiday lets', 'lets', 'number'],
      holder: 'marques',
    },
    {
      quote: '15 million euros',
      value: '15000000',
      currency: 'EUR',
      status: ['PLEDGED', 'HYPOTHETICAL', 'REQUESTED', 'TARGET'],
      measure: 'fund',
      holder: 'marques',
    },
    {
      quote: '800',
      value: '800',
      counted: 'homes',
      per: 'year',
      form: 'RATE',
      status: 'TARGET',
      measure: 'homes',
      subject: 'city',
      holder: 'marques',
      time: 'until 2030',
      period: '/2030',
    },
    {
      quote: '212',
      value: '212',
      counted: 'homes',
      measure: 'homes',
      subject: 'city',
      holder: 'marques',
      time: '{Last year} we',
      period: '2025',
    },
    {
      quote: '51.6%',
      value: '51.6',
      ucum: '%',
      form: 'SHARE',
      measure: 'vote',
      subject: 'marques',
      time: 'in 2024',
      period: '2024',
    },
    {
      quote: '52',
      value: '52',
      ucum: 'a',
      kind: 'DURATION',
      measure: ['age', 'Marques'],
      subject: 'marques',
      optional: true,
    },
  ],
  positions: [
    {
      cue: 'intends',
      holder: 'marques',
      topic: ['rents', 'it', 'housing'],
      stance: ['NEUTRAL', 'UNCLEAR'],
      act: 'COMMIT',
      optional: true,
    },
    {
      cue: 'asked',
      holder: 'courier',
      addressee: 'marques',
      topic: ['rents', 'it', 'housing'],
      stance: 'NEUTRAL',
      act: ['ASSERT', 'DEMAND'],
      optional: true,
    },
    {
      cue: 'believe',
      holder: 'marques',
      topic: ['limit', 'visitors'],
      stance: ['FAVOR', 'NEUTRAL'],
      act: 'ASSERT',
      certainty: ['UNSPECIFIED', 'PROBABLE'],
    },
    {
      cue: 'want',
      holder: 'marques',
      topic: ['holiday lets', 'cap', 'cap on holiday lets'],
      stance: ['FAVOR', 'AGAINST'],
      act: ['PROPOSE', 'COMMIT', 'DEMAND'],
    },
    {
      cue: 'association {says}',
      holder: 'association',
      addressee: 'marques',
      topic: ['jobs', 'mayor', 'killing of jobs'],
      stance: ['AGAINST', 'UNCLEAR'],
      act: ['ACCUSE', 'CRITICIZE', 'ASSERT'],
    },
    {
      cue: 'They {say}',
      holder: 'association',
      reportedBy: 'marques',
      topic: ['jobs', 'that'],
      stance: ['AGAINST', 'NEUTRAL', 'UNCLEAR'],
      act: ['ASSERT', 'ACCUSE'],
      optional: true,
    },
    {
      cue: 'accept',
      holder: 'marques',
      topic: ['jobs', 'it', 'accusation'],
      stance: 'AGAINST',
      act: ['DENY', 'REFUSE'],
      negated: true,
    },
    {
      cue: 'propose',
      holder: 'marques',
      topic: ['fund', 'retraining fund'],
      stance: 'FAVOR',
      act: ['PROPOSE', 'COMMIT', 'CONDITION'],
      conditions: [{ quote: 'If the council votes for the cap in October', polarity: 'IF' }],
    },
    {
      cue: 'goal',
      holder: ['marques', 'city'],
      topic: 'homes',
      stance: 'FAVOR',
      act: 'COMMIT',
      horizon: 'until 2030',
    },
    {
      cue: 'admit',
      holder: 'marques',
      topic: ['homes', 'this', 'result'],
      stance: ['NEUTRAL', 'AGAINST'],
      act: ['ACKNOWLEDGE', 'CONCEDE'],
      negated: true,
    },
    {
      cue: 'oppose',
      holder: 'marques',
      topic: ['building', 'building on the salt marsh', 'salt marsh'],
      stance: 'AGAINST',
      act: 'OPPOSE',
    },
  ],
  dismissed: {},
};
