import type { GoldBriefing } from '../../../eval/gold-briefing.ts';

export const dengueTrial: GoldBriefing = {
  name: 'dengue-trial',
  style: 'press release of a research institute, rates and comparisons',
  publishedAt: '2026-03-12',
  title: 'Mosquito release cuts dengue by three quarters, five-year study finds',
  text: `Mosquito release cuts dengue by three quarters, five-year study finds

Releasing specially bred mosquitoes cut hospital admissions for dengue by 76 per cent in the city of Puerto Laurel, researchers at the Alvear Institute report today.

The trial, which ran from March 2020 to February 2025, covered 32 districts with a combined population of 410,000. Half of them, chosen by lot, received 1.2 million mosquitoes a month; the others received none.

Over five years the treated districts recorded 94 admissions, against 391 in the untreated ones. That is a rate of 0.9 per 10,000 residents a year, compared with 3.8.

“Fewer than one child in 50 fell ill,” said the study’s lead author, Inés Quiroga, “where before it was one in eleven or twelve.”

The protection wore off only slightly: 18 months after the last release, 81 to 88 per cent of mosquitoes trapped still carried the bacterium.

The programme costs about $2.70 per person. The institute calculates that every dollar spent saves $4.30 in treatment. It hopes to protect three million people by 2029 and is seeking $45 million from donors; so far, just $8 million has been pledged.

Not everyone is convinced. Epidemiologist Lars Wendt, who was not involved, notes that eleven districts dropped out, and puts the true effect at nearer 60 per cent. “You’d need at least another two rainy seasons to be sure,” he said.

Worldwide, dengue infects between 100 million and 400 million people every year, most of them without symptoms. Cases have increased eightfold since 2000, and the disease kills tens of thousands. Without action, the number of people at risk could reach six billion by 2080, up from four billion now.

The paper appears in volume 12 of the Journal of Vector Control.
`,
  headings: [],
  actors: {
    institute: {
      name: 'Alvear Institute',
      kind: 'ORGANIZATION',
      aliases: ['institute'],
      mentions: {
        NAME: ['at the {Alvear Institute} report'],
        NOMINAL: ['The institute'],
        PRONOUN: ['{It} hopes'],
      },
    },
    researchers: {
      name: 'researchers at the Alvear Institute',
      kind: ['GROUP', 'UNNAMED'],
      aliases: ['researchers'],
      mentions: { NOMINAL: ['researchers at the Alvear Institute'] },
    },
    quiroga: { name: 'Inés Quiroga', kind: 'PERSON', mentions: { NAME: ['Inés Quiroga'] } },
    wendt: { name: 'Lars Wendt', kind: 'PERSON', mentions: { NAME: ['Lars Wendt'], PRONOUN: ['{he} said'] } },
  },
  otherNames: ['Puerto Laurel', 'Journal of Vector Control'],
  figures: [
    {
      quote: 'three quarters',
      value: ['0.75', '75'],
      kind: 'RATIO',
      form: ['CHANGE_PERCENT', 'SHARE', 'CHANGE_FACTOR'],
      direction: 'DOWN',
      measure: 'dengue',
    },
    { quote: 'five-year', value: '5', ucum: 'a', kind: 'DURATION', measure: 'study' },
    {
      quote: '76 per cent',
      value: '76',
      ucum: '%',
      form: 'CHANGE_PERCENT',
      direction: 'DOWN',
      measure: ['admissions', 'hospital admissions'],
      holder: 'researchers',
    },
    { quote: '32', value: '32', counted: 'districts', measure: 'districts' },
    {
      quote: '410,000',
      value: '410000',
      kind: 'COUNT',
      measure: ['population', 'combined population'],
    },
    { quote: 'Half', value: '0.5', kind: 'RATIO', form: 'SHARE', measure: 'districts' },
    {
      quote: '1.2 million',
      value: '1200000',
      counted: 'mosquitoes',
      per: 'month',
      form: 'RATE',
      measure: ['mosquitoes', 'districts'],
    },
    {
      quote: 'five years',
      value: '5',
      ucum: 'a',
      kind: 'DURATION',
      measure: ['years', 'admissions'],
      optional: true,
    },
    {
      quote: '94',
      value: '94',
      counted: 'admissions',
      measure: 'admissions',
      time: 'Over five years',
    },
    {
      quote: '391',
      value: '391',
      kind: 'COUNT',
      counted: ['admissions', 'untreated', 'ones', 'districts'],
      measure: 'admissions',
      optional: true,
    },
    {
      quote: '0.9',
      value: '0.9',
      kind: ['COUNT', 'RATIO', 'OTHER'],
      form: 'RATE',
      measure: ['rate', 'admissions'],
    },
    { quote: '10,000', value: '10000', counted: 'residents', measure: 'residents', optional: true },
    {
      quote: '3.8',
      value: '3.8',
      kind: ['COUNT', 'RATIO', 'OTHER'],
      form: ['RATE', 'ABSOLUTE'],
      measure: ['rate', 'admissions'],
      optional: true,
    },
    {
      quote: 'Fewer than one child in 50',
      value: '0.02',
      comparator: 'LT',
      kind: 'RATIO',
      form: 'SHARE',
      measure: ['child', 'children'],
      holder: 'quiroga',
    },
    {
      quote: 'one in eleven or twelve',
      lower: '0.0833',
      upper: '0.0909',
      kind: 'RATIO',
      form: 'SHARE',
      measure: ['child', 'children', 'it'],
      holder: 'quiroga',
      optional: true,
    },
    {
      quote: '18 months',
      value: '18',
      ucum: 'mo',
      kind: 'DURATION',
      measure: ['months', 'release', 'protection', 'mosquitoes'],
      optional: true,
    },
    {
      quote: '81 to 88 per cent',
      lower: '81',
      upper: '88',
      ucum: '%',
      form: 'SHARE',
      measure: 'mosquitoes',
      time: '18 months after the last release',
    },
    {
      quote: 'about $2.70',
      value: '2.7',
      approximation: 'APPROXIMATE',
      currency: 'USD',
      per: 'person',
      form: 'RATE',
      measure: ['programme', 'cost'],
    },
    {
      quote: '$4.30',
      value: '4.3',
      currency: 'USD',
      form: ['RATE', 'ABSOLUTE'],
      status: ['ACTUAL', 'ESTIMATED'],
      measure: ['treatment', 'saving', 'savings', 'dollar'],
      holder: 'institute',
    },
    {
      quote: 'three million',
      value: '3000000',
      counted: 'people',
      status: 'TARGET',
      measure: ['people', 'protection'],
      holder: 'institute',
      time: 'by 2029',
      period: '/2029',
    },
    {
      quote: '$45 million',
      value: '45000000',
      currency: 'USD',
      status: 'REQUESTED',
      measure: ['donors', 'funding', 'institute'],
      holder: 'institute',
    },
    {
      quote: 'just $8 million',
      value: '8000000',
      currency: 'USD',
      status: 'PLEDGED',
      measure: ['pledge', 'pledges', 'donors', 'funding'],
      time: 'so far',
    },
    {
      quote: 'eleven districts',
      value: '11',
      counted: 'districts',
      measure: 'districts',
      holder: 'wendt',
    },
    {
      quote: 'nearer 60 per cent',
      value: '60',
      approximation: 'APPROXIMATE',
      ucum: '%',
      form: ['SHARE', 'CHANGE_PERCENT'],
      status: 'ESTIMATED',
      measure: ['effect', 'true effect'],
      holder: 'wendt',
    },
    {
      quote: 'at least another two',
      value: '2',
      comparator: 'GE',
      counted: ['seasons', 'rainy seasons'],
      status: ['HYPOTHETICAL', 'REQUESTED', 'ESTIMATED', 'ACTUAL', 'FORECAST'],
      measure: ['seasons', 'rainy seasons'],
      holder: 'wendt',
    },
    {
      quote: 'between 100 million and 400 million',
      lower: '100000000',
      upper: '400000000',
      counted: 'people',
      per: 'year',
      form: 'RATE',
      measure: ['people', 'dengue', 'infections'],
    },
    {
      quote: 'eightfold',
      value: '8',
      form: 'CHANGE_FACTOR',
      direction: 'UP',
      measure: 'cases',
      time: 'since 2000',
      period: '2000/',
    },
    {
      quote: 'tens of thousands',
      approximation: 'VAGUE',
      kind: 'COUNT',
      form: ['ABSOLUTE', 'RATE'],
      measure: ['deaths', 'disease', 'people'],
    },
    {
      quote: 'six billion',
      value: '6000000000',
      kind: 'COUNT',
      direction: 'UP',
      status: ['FORECAST', 'HYPOTHETICAL'],
      measure: ['number', 'people', 'number of people'],
      time: 'by 2080',
      period: '/2080',
      baseline: 'four billion now',
    },
    {
      quote: 'four billion',
      value: '4000000000',
      kind: 'COUNT',
      measure: ['number', 'people', 'number of people'],
      optional: true,
    },
  ],
  positions: [],
  dismissed: {
    DATE: ['March 2020 to February 2025'],
    IDENTIFIER: ['volume 12'],
  },
};
