import type { GoldBriefing } from '../eval/gold-briefing.ts';

export const measlesBulletin: GoldBriefing = {
  name: 'measles-bulletin',
  style: 'health bulletin, Markdown with lists',
  format: 'MARKDOWN',
  publishedAt: '2026-02-06',
  title: 'Measles bulletin No. 7',
  text: `# Measles bulletin No. 7

## Situation

The Ministry of Health confirmed 312 measles cases in the week to 5 February, compared with 198 in the week before. Dozens of infants are in hospital. Four children have died since 1 January.

- Confirmed cases: 1,046
- Suspected cases: about 2,300
- Districts affected: 9 of 14

## Vaccination

Coverage with a first dose has dropped from 91% in 2019 to 78%, well below the threshold of 95% recommended by the World Health Organization (WHO). Dr. Imani Okoth, the ministry's chief epidemiologist, blamed clinics that closed during COVID-19.

The ministry aims to vaccinate 400,000 children within six weeks. It has asked UNICEF for 450,000 doses. UNICEF said on Friday that it could deliver only half of them before March.

## Risk

WHO considers the regional risk high and recommends that neighbouring states check travellers' vaccination records. "We are not proposing to close any border," Okoth stressed.
`,
  headings: [
    { heading: 'Situation', level: 2 },
    { heading: 'Vaccination', level: 2 },
    { heading: 'Risk', level: 2 },
  ],
  actors: {
    ministry: {
      name: 'Ministry of Health',
      kind: 'PUBLIC_BODY',
      mentions: {
        NAME: ['Ministry of Health'],
        NOMINAL: ["{the ministry}'s chief", '{The ministry} aims'],
        PRONOUN: ['{It} has asked', '"{We} are not'],
      },
    },
    who: {
      name: 'World Health Organization',
      kind: 'ORGANIZATION',
      aliases: ['WHO'],
      mentions: { NAME: ['World Health Organization', 'WHO ×2'] },
    },
    okoth: {
      name: 'Imani Okoth',
      kind: 'PERSON',
      aliases: ['Okoth'],
      mentions: { NAME: ['Imani Okoth', 'Okoth'] },
    },
    unicef: {
      name: "United Nations Children's Fund",
      kind: 'ORGANIZATION',
      aliases: ['UNICEF'],
      mentions: { NAME: ['UNICEF ×2'], PRONOUN: ['that {it} could'] },
    },
    clinics: { name: 'clinics', kind: 'GROUP', optional: true, mentions: { NOMINAL: ['clinics'] } },
    neighbours: {
      name: 'neighbouring states',
      kind: 'GROUP',
      optional: true,
      mentions: { NOMINAL: ['neighbouring states'] },
    },
  },
  otherNames: ['COVID-19'],
  figures: [
    {
      quote: '312',
      value: '312',
      counted: ['cases', 'measles cases'],
      measure: 'measles cases',
      holder: 'ministry',
      time: 'in the week to 5 February',
      baseline: '198 in the week before',
    },
    {
      quote: '198',
      value: '198',
      counted: ['cases', 'measles cases'],
      measure: 'measles cases',
      holder: 'ministry',
      time: 'in the week before',
    },
    { quote: 'Dozens', approximation: 'VAGUE', counted: 'infants', measure: 'infants' },
    {
      quote: 'Four',
      value: '4',
      counted: 'children',
      measure: ['children', 'deaths'],
      time: 'since 1 January',
      period: '2026-01-01/',
    },
    { quote: '1,046', value: '1046', counted: ['cases', 'confirmed cases'], measure: 'confirmed cases' },
    {
      quote: 'about 2,300',
      value: '2300',
      approximation: 'APPROXIMATE',
      counted: ['cases', 'suspected cases'],
      measure: 'suspected cases',
    },
    {
      quote: '{9} of 14',
      value: ['9', '0.6429'],
      counted: 'districts',
      form: ['ABSOLUTE', 'SHARE'],
      measure: 'districts',
    },
    { quote: '14', value: '14', counted: 'districts', measure: 'districts', optional: true },
    {
      quote: '91%',
      value: '91',
      ucum: '%',
      form: 'SHARE',
      measure: 'coverage',
      time: 'in 2019',
      period: '2019',
    },
    { quote: '78%', value: '78', ucum: '%', form: 'SHARE', direction: 'DOWN', measure: 'coverage' },
    {
      quote: '95%',
      value: '95',
      ucum: '%',
      form: 'SHARE',
      status: ['LIMIT', 'TARGET'],
      measure: ['threshold', 'coverage'],
      holder: 'who',
    },
    {
      quote: '400,000',
      value: '400000',
      counted: 'children',
      status: 'TARGET',
      measure: 'children',
      subject: 'ministry',
      holder: 'ministry',
      time: 'within six weeks',
    },
    {
      quote: 'within {six} weeks',
      value: '6',
      ucum: 'wk',
      kind: 'DURATION',
      measure: ['vaccination', 'weeks', 'children', 'period'],
      optional: true,
    },
    {
      quote: '450,000',
      value: '450000',
      counted: 'doses',
      status: 'REQUESTED',
      measure: 'doses',
      subject: ['ministry', 'unicef'],
      holder: 'ministry',
    },
    {
      quote: 'only {half}',
      value: '0.5',
      kind: 'RATIO',
      form: 'SHARE',
      status: ['FORECAST', 'HYPOTHETICAL', 'PLEDGED'],
      measure: 'doses',
      subject: 'unicef',
      holder: 'unicef',
      time: 'before March',
    },
  ],
  positions: [
    {
      cue: 'confirmed',
      holder: 'ministry',
      topic: ['cases', 'measles cases'],
      stance: 'NEUTRAL',
      act: ['ASSERT', 'ACKNOWLEDGE'],
      optional: true,
    },
    {
      cue: 'recommended by',
      holder: 'who',
      topic: ['threshold', 'coverage'],
      stance: 'FAVOR',
      act: ['PROPOSE', 'DEMAND'],
      optional: true,
    },
    {
      cue: 'blamed',
      holder: 'okoth',
      onBehalfOf: 'ministry',
      topic: ['clinics', 'closure of clinics'],
      stance: 'AGAINST',
      act: 'ACCUSE',
    },
    {
      cue: 'aims',
      holder: 'ministry',
      topic: ['children', 'vaccination', 'vaccination of children'],
      stance: 'FAVOR',
      act: 'COMMIT',
      horizon: 'within six weeks',
    },
    { cue: 'asked', holder: 'ministry', addressee: 'unicef', topic: 'doses', stance: 'FAVOR', act: 'DEMAND' },
    {
      cue: 'said',
      holder: 'unicef',
      topic: ['doses', 'delivery', 'half', 'half of the doses'],
      stance: 'NEUTRAL',
      act: ['ASSERT', 'COMMIT', 'PREDICT'],
      horizon: 'before March',
    },
    {
      cue: 'considers',
      holder: 'who',
      topic: ['risk', 'regional risk'],
      stance: ['NEUTRAL', 'AGAINST'],
      act: ['ASSERT', 'WARN'],
      certainty: ['UNSPECIFIED', 'PROBABLE'],
    },
    {
      cue: 'recommends',
      holder: 'who',
      addressee: 'neighbours',
      topic: ['vaccination records', 'checks'],
      stance: 'FAVOR',
      act: ['PROPOSE', 'DEMAND'],
    },
    {
      cue: 'stressed',
      holder: 'okoth',
      onBehalfOf: 'ministry',
      topic: ['border', 'border closure', 'closure of borders'],
      stance: 'AGAINST',
      act: ['DENY', 'ASSERT'],
      negated: true,
    },
  ],
  dismissed: {
    IDENTIFIER: ['No. {7}'],
    NAME: ['COVID-19'],
    ORDINAL: ['first'],
    DATE: ['5 February', '1 January'],
  },
};
