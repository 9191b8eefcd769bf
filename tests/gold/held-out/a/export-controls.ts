import type { GoldBriefing } from '../../../eval/gold-briefing.ts';

export const exportControls: GoldBriefing = {
  name: 'export-controls',
  style: 'policy brief of a research institute in Markdown, with lists',
  format: 'MARKDOWN',
  publishedAt: '2026-04-22',
  title: 'Chips on the Table: Southeast Asia and the Export-Control Squeeze',
  text: `# Chips on the Table: Southeast Asia and the Export-Control Squeeze

*Policy brief 14/2026 — Meridian Institute for Trade, 22 April 2026*

## Summary

Vietnam, Malaysia and Thailand have become the main winners of the US–China technology dispute. Together they attracted $48.3 billion in semiconductor investment between 2021 and 2025, nearly four times the total of the previous five years. This brief argues that the boom rests on weak foundations and recommends a joint licensing office.

## What has changed

In January, Washington extended its controls to cover assembly and testing equipment. The Commerce Department maintains that the rules target “no more than a dozen” facilities. Industry groups disagree: the Penang Electronics Council puts the number at 70 to 90, and warns that 22,000 jobs are at risk in Malaysia alone.

Beijing has condemned the measures as “economic coercion”. Chinese officials have hinted at retaliation[3], though none has been announced so far.

## Positions of the main players

- **Vietnam** favours quiet compliance. Its trade minister, Le Thi Hanh, told parliament in February that Hanoi “will not choose sides”.
- **Malaysia** opposes extraterritorial rules on principle but has ruled out a legal challenge. Prime Minister Faisal Rahim is reluctant to confront Washington before the March 2027 election, according to one of his aides.
- **Thailand** supports an ASEAN-wide code of conduct and has set aside 12 billion baht to train 80,000 engineers by 2030.

## Recommendations

1. ASEAN should create a joint licensing office with an annual budget of at least $25 million.
2. The European Union should honour its promise of 300 million euros in technical assistance, of which only 18% has been paid out.
3. Governments should publish licence data every six months.

## Risks

Higher compliance costs could shave 0.3 to 0.5 percentage points off Malaysian growth in 2027, the World Bank cautions. In our own model the loss is half as large. Either way, three-quarters of the region’s chip exports still depend on American software.
`,
  headings: [
    { heading: 'Summary', level: 2 },
    { heading: 'What has changed', level: 2 },
    { heading: 'Positions of the main players', level: 2 },
    { heading: 'Recommendations', level: 2 },
    { heading: 'Risks', level: 2 },
  ],
  actors: {
    meridian: {
      name: 'Meridian Institute for Trade',
      kind: 'ORGANIZATION',
      mentions: { NAME: ['Meridian Institute for Trade'], PRONOUN: ['In {our} own'] },
    },
    brief: {
      name: 'this brief',
      kind: ['MEDIA', 'ORGANIZATION', 'UNNAMED'],
      optional: true,
      mentions: { NOMINAL: ['This brief'] },
    },
    vietnam: {
      name: 'Vietnam',
      kind: 'STATE',
      aliases: ['Hanoi'],
      mentions: { NAME: ['Vietnam ×2'], METONYM: ['Hanoi'], PRONOUN: ['{Its} trade'] },
    },
    malaysia: { name: 'Malaysia', kind: 'STATE', mentions: { NAME: ['Malaysia ×3'] } },
    thailand: { name: 'Thailand', kind: 'STATE', mentions: { NAME: ['Thailand ×2'] } },
    three: {
      name: 'Vietnam, Malaysia and Thailand',
      kind: 'GROUP',
      optional: true,
      mentions: { PRONOUN: ['Together {they}'] },
    },
    us: {
      name: 'United States',
      kind: 'STATE',
      aliases: ['US', 'Washington'],
      mentions: { NAME: ['US'], METONYM: ['Washington ×2'], PRONOUN: ['extended {its} controls'] },
    },
    china: {
      name: 'China',
      kind: 'STATE',
      aliases: ['Beijing'],
      mentions: { NAME: ['–{China} technology'], METONYM: ['Beijing'] },
    },
    commerce: {
      name: 'Commerce Department',
      kind: 'PUBLIC_BODY',
      mentions: { NAME: ['Commerce Department'] },
    },
    industry: {
      name: 'industry groups',
      kind: ['GROUP', 'UNNAMED'],
      mentions: { NOMINAL: ['Industry groups'] },
    },
    council: {
      name: 'Penang Electronics Council',
      kind: 'ORGANIZATION',
      mentions: { NAME: ['Penang Electronics Council'] },
    },
    chineseOfficials: {
      name: 'Chinese officials',
      kind: ['GROUP', 'UNNAMED'],
      mentions: { NOMINAL: ['Chinese officials'] },
    },
    hanh: { name: 'Le Thi Hanh', kind: 'PERSON', mentions: { NAME: ['Le Thi Hanh'] } },
    parliament: {
      name: 'parliament',
      kind: 'PUBLIC_BODY',
      aliases: ['Vietnamese parliament'],
      mentions: { NOMINAL: ['parliament'] },
    },
    rahim: {
      name: 'Faisal Rahim',
      kind: 'PERSON',
      mentions: { NAME: ['Faisal Rahim'], PRONOUN: ['of {his} aides'] },
    },
    aide: { name: 'aide of Faisal Rahim', kind: 'UNNAMED', mentions: { NOMINAL: ['one of his aides'] } },
    asean: {
      name: 'ASEAN',
      kind: ['ORGANIZATION', 'GROUP'],
      mentions: { NAME: ['1. {ASEAN} should', 'an {ASEAN}-wide'] },
    },
    eu: {
      name: 'European Union',
      kind: ['ORGANIZATION', 'GROUP'],
      mentions: { NAME: ['European Union'], PRONOUN: ['honour {its} promise'] },
    },
    governments: {
      name: 'governments',
      kind: 'GROUP',
      optional: true,
      mentions: { NOMINAL: ['Governments'] },
    },
    worldBank: { name: 'World Bank', kind: 'ORGANIZATION', mentions: { NAME: ['World Bank'] } },
  },
  otherNames: ['Southeast Asia', 'Malaysian', 'American', 'Policy brief'],
  figures: [
    {
      quote: '$48.3 billion',
      value: '48300000000',
      currency: 'USD',
      measure: ['investment', 'semiconductor investment'],
      subject: ['three', 'vietnam', 'malaysia', 'thailand'],
      time: 'between 2021 and 2025',
      period: '2021/2025',
    },
    {
      quote: 'nearly four times',
      value: '4',
      comparator: 'LT',
      approximation: 'APPROXIMATE',
      form: 'COMPARISON_FACTOR',
      measure: ['investment', 'semiconductor investment'],
      subject: ['three', 'vietnam', 'malaysia', 'thailand'],
      time: 'between 2021 and 2025',
      period: '2021/2025',
      baseline: 'the total of the previous five years',
    },
    {
      quote: 'five years',
      value: '5',
      ucum: 'a',
      kind: 'DURATION',
      measure: ['years', 'total'],
      optional: true,
    },
    {
      quote: 'no more than a dozen',
      value: '12',
      comparator: 'LE',
      approximation: ['EXACT', 'APPROXIMATE', 'ROUNDED'],
      counted: 'facilities',
      measure: ['facilities', 'rules'],
      holder: 'commerce',
    },
    {
      quote: '70 to 90',
      lower: '70',
      upper: '90',
      kind: 'COUNT',
      status: ['ACTUAL', 'ESTIMATED'],
      measure: ['number', 'facilities'],
      holder: 'council',
    },
    {
      quote: '22,000',
      value: '22000',
      counted: 'jobs',
      status: ['ACTUAL', 'FORECAST', 'ESTIMATED', 'HYPOTHETICAL'],
      measure: 'jobs',
      subject: 'malaysia',
      holder: 'council',
    },
    {
      quote: '12 billion baht',
      value: '12000000000',
      currency: 'THB',
      status: ['ACTUAL', 'PLEDGED', 'TARGET'],
      measure: ['engineers', 'training', 'budget', 'baht'],
      subject: 'thailand',
      holder: 'thailand',
    },
    {
      quote: '80,000',
      value: '80000',
      counted: 'engineers',
      status: 'TARGET',
      measure: 'engineers',
      subject: 'thailand',
      holder: 'thailand',
      time: 'by 2030',
      period: '/2030',
    },
    {
      quote: 'at least $25 million',
      value: '25000000',
      comparator: 'GE',
      currency: 'USD',
      form: ['ABSOLUTE', 'RATE'],
      status: ['REQUESTED', 'TARGET', 'HYPOTHETICAL', 'LIMIT'],
      measure: ['budget', 'annual budget'],
      subject: 'asean',
    },
    {
      quote: '300 million euros',
      value: '300000000',
      currency: 'EUR',
      status: 'PLEDGED',
      measure: ['assistance', 'technical assistance', 'promise'],
      subject: 'eu',
      holder: 'eu',
    },
    {
      quote: 'only 18%',
      value: '18',
      ucum: '%',
      form: 'SHARE',
      measure: ['assistance', 'technical assistance', 'promise'],
      subject: 'eu',
    },
    {
      quote: 'six months',
      value: '6',
      ucum: 'mo',
      kind: 'DURATION',
      status: ['REQUESTED', 'ACTUAL', 'TARGET', 'HYPOTHETICAL'],
      measure: ['data', 'licence data', 'months'],
      optional: true,
    },
    {
      quote: '0.3 to 0.5 percentage points',
      lower: '0.3',
      upper: '0.5',
      kind: 'RATIO',
      form: 'CHANGE_PERCENTAGE_POINTS',
      direction: 'DOWN',
      status: ['FORECAST', 'HYPOTHETICAL', 'ESTIMATED'],
      measure: ['growth', 'Malaysian growth'],
      subject: 'malaysia',
      holder: 'worldBank',
      time: 'in 2027',
      period: '2027',
    },
    {
      quote: 'half',
      value: '0.5',
      form: 'COMPARISON_FACTOR',
      status: ['FORECAST', 'ESTIMATED', 'ACTUAL', 'HYPOTHETICAL'],
      measure: 'loss',
    },
    {
      quote: 'three-quarters',
      value: '0.75',
      kind: 'RATIO',
      form: 'SHARE',
      measure: ['exports', 'chip exports'],
    },
  ],
  positions: [
    {
      cue: 'argues',
      holder: ['brief', 'meridian'],
      topic: ['boom', 'foundations'],
      stance: ['AGAINST', 'NEUTRAL'],
      act: ['ASSERT', 'CRITICIZE', 'WARN'],
      optional: true,
    },
    {
      cue: 'recommends',
      holder: ['brief', 'meridian'],
      topic: ['office', 'licensing office', 'joint licensing office'],
      stance: 'FAVOR',
      act: ['PROPOSE', 'DEMAND'],
      optional: true,
    },
    {
      cue: 'maintains',
      holder: 'commerce',
      topic: ['rules', 'facilities'],
      stance: ['NEUTRAL', 'FAVOR'],
      act: ['ASSERT', 'DEFEND'],
      optional: true,
    },
    {
      cue: 'disagree',
      holder: 'industry',
      topic: ['rules', 'facilities', 'number'],
      stance: 'AGAINST',
      act: ['DENY', 'OPPOSE', 'DOUBT'],
    },
    {
      cue: 'puts',
      holder: 'council',
      topic: ['number', 'facilities'],
      stance: 'NEUTRAL',
      act: 'ASSERT',
      optional: true,
    },
    {
      cue: 'warns',
      holder: 'council',
      topic: ['jobs', 'Malaysia'],
      stance: ['AGAINST', 'NEUTRAL'],
      act: 'WARN',
    },
    {
      cue: 'condemned',
      holder: 'china',
      topic: ['measures', 'controls'],
      stance: 'AGAINST',
      act: ['CRITICIZE', 'ACCUSE', 'OPPOSE'],
    },
    {
      cue: 'hinted',
      holder: 'chineseOfficials',
      onBehalfOf: 'china',
      topic: 'retaliation',
      stance: ['AGAINST', 'FAVOR', 'NEUTRAL'],
      act: ['THREATEN', 'WARN', 'ASSERT', 'PROPOSE'],
      certainty: ['UNSPECIFIED', 'POSSIBLE'],
    },
    {
      cue: 'favours',
      holder: 'vietnam',
      topic: ['compliance', 'quiet compliance'],
      stance: 'FAVOR',
      act: 'SUPPORT',
    },
    {
      cue: 'told',
      holder: 'hanh',
      onBehalfOf: 'vietnam',
      addressee: 'parliament',
      topic: ['sides', 'choice', 'Hanoi', 'neutrality'],
      stance: ['NEUTRAL', 'AGAINST'],
      act: ['REFUSE', 'COMMIT', 'ASSERT'],
      negated: true,
    },
    {
      cue: 'opposes',
      holder: 'malaysia',
      topic: ['rules', 'extraterritorial rules'],
      stance: 'AGAINST',
      act: 'OPPOSE',
    },
    {
      cue: 'ruled out',
      holder: 'malaysia',
      topic: ['challenge', 'legal challenge'],
      stance: 'AGAINST',
      act: 'REFUSE',
    },
    {
      cue: 'reluctant',
      holder: 'rahim',
      onBehalfOf: 'malaysia',
      reportedBy: 'aide',
      topic: ['Washington', 'confrontation', 'confront Washington', 'confront'],
      stance: 'AGAINST',
      act: ['REFUSE', 'OPPOSE', 'DOUBT'],
      horizon: 'before the March 2027 election',
    },
    {
      cue: 'according to',
      holder: 'aide',
      topic: ['Washington', 'confrontation', 'Faisal Rahim', 'Rahim'],
      stance: ['NEUTRAL', 'AGAINST'],
      act: ['ASSERT', 'REFUSE', 'OPPOSE'],
      optional: true,
    },
    {
      cue: 'supports',
      holder: 'thailand',
      topic: ['code', 'code of conduct'],
      stance: 'FAVOR',
      act: 'SUPPORT',
    },
    {
      cue: 'promise',
      holder: 'eu',
      topic: ['assistance', 'technical assistance', 'euros'],
      stance: 'FAVOR',
      act: 'COMMIT',
      optional: true,
    },
    {
      cue: 'cautions',
      holder: 'worldBank',
      topic: ['growth', 'costs', 'compliance costs', 'Malaysian growth'],
      stance: ['AGAINST', 'NEUTRAL'],
      act: ['WARN', 'PREDICT'],
      certainty: ['UNSPECIFIED', 'POSSIBLE'],
    },
  ],
  dismissed: {
    IDENTIFIER: ['14/2026'],
    DATE: ['22 April 2026', 'March 2027'],
    NOTE: ['retaliation[{3}]'],
    LIST_NUMBER: ['{1}. ASEAN', '{2}. The European', '{3}. Governments'],
    COUNTS_NOTHING: ['to {one} of his'],
  },
};
