import type { GoldBriefing } from '../../../eval/gold-briefing.ts';

export const solarRelease: GoldBriefing = {
  name: 'solar-release',
  style:
    'company press release with release line, captions, share links, boilerplate and contact block, non-breaking hyphens',
  publishedAt: '2026-09-02',
  title: 'Lumenor Opens Nation’s Largest Floating Solar Array',
  text: `Lumenor Opens Nation’s Largest Floating Solar Array

FOR IMMEDIATE RELEASE

Share: Facebook | LinkedIn | E\u2011mail | Print (3 min read)

TANNERSVILLE, Sept. 2, 2026 – Lumenor Energy today switched on a 75\u2011megawatt floating solar array on Tanner Reservoir, enough to power some 13,500 homes. The $96\u2011million project was finished four months ahead of schedule and 6% under budget.

“They said panels and water don’t mix. We proved them wrong,” said Keisha Dunmore, Lumenor’s co\u2011founder and CEO. “And we did it without a single lost\u2011time injury in 400,000 hours of work.”

The 162,000 panels cover 148 acres, less than .3 percent of the lake’s surface. By shading the water, the company estimates, they will save 45 to 50 million gallons a year from evaporation.

[Photo: The LX\u20112 array seen from the north shore. Credit: J. Ferro/Lumenor]

Gov. Patrick Hale, who had threatened to veto the lease as recently as 2024, praised the array as “a model for the West.” Sen. Gloria Whitefeather applauded the hiring of 90 tribal members but reiterated her call for a share of revenues. The Anglers’ League, long a critic, has dropped its lawsuit; it declined to say on what terms.

Under a 20\u2011year agreement, the Basin Water District will buy two\u2011thirds of the output at 3.1 cents per kilowatt\u2011hour. “Cheaper power was all we ever asked for,” general manager Ruben Ochoa remarked.

Lumenor plans to double its floating capacity to 500 megawatts by the end of fiscal 2028, provided that federal tax credits are extended. It intends to hire between 200 and 250 people.

About Lumenor

Founded in 2011, Lumenor (Nasdaq: LMNR) operates 31 solar plants in seven states and employs 1,140 people. Forbush magazine ranked it No. 4 among the fastest\u2011growing energy firms in 2025.

Forward\u2011looking statements involve risks; see Item 1A of our Form 10\u2011K.

Media contact: Todd Vance, 555\u20110142, press@lumenor.example
2200 Shore Road, Suite 310, Tannersville 89412

###
`,
  headings: [{ heading: 'About Lumenor', level: 1 }],
  actors: {
    lumenor: {
      name: 'Lumenor Energy',
      kind: 'ORGANIZATION',
      aliases: ['Lumenor'],
      mentions: {
        NAME: [
          '{Lumenor} Opens',
          'Lumenor Energy',
          '{Lumenor}’s co',
          'Ferro/{Lumenor}',
          '{Lumenor} plans',
          '{Lumenor} (Nasdaq',
          'About {Lumenor}',
        ],
        NOMINAL: ['the company'],
        PRONOUN: [
          '{We} proved',
          '“And {we} did',
          'double {its} floating',
          '{It} intends',
          'ranked {it} No',
          'of {our} Form',
        ],
      },
    },
    skeptics: {
      name: 'They',
      kind: ['GROUP', 'UNNAMED'],
      optional: true,
      mentions: { PRONOUN: ['“{They} said', 'proved {them} wrong'] },
    },
    dunmore: { name: 'Keisha Dunmore', kind: 'PERSON', mentions: { NAME: ['Keisha Dunmore'] } },
    hale: { name: 'Patrick Hale', kind: 'PERSON', mentions: { NAME: ['Patrick Hale'] } },
    whitefeather: {
      name: 'Gloria Whitefeather',
      kind: 'PERSON',
      mentions: { NAME: ['Gloria Whitefeather'], PRONOUN: ['reiterated {her} call'] },
    },
    tribalMembers: {
      name: 'tribal members',
      kind: 'GROUP',
      optional: true,
      mentions: { NOMINAL: ['tribal members'] },
    },
    anglers: {
      name: 'Anglers’ League',
      kind: 'ORGANIZATION',
      mentions: { NAME: ['Anglers’ League'], PRONOUN: ['dropped {its} lawsuit', '{it} declined'] },
    },
    district: {
      name: 'Basin Water District',
      kind: ['PUBLIC_BODY', 'ORGANIZATION'],
      mentions: { NAME: ['Basin Water District'], PRONOUN: ['all {we} ever'] },
    },
    ochoa: { name: 'Ruben Ochoa', kind: 'PERSON', mentions: { NAME: ['Ruben Ochoa'] } },
    forbush: {
      name: 'Forbush',
      kind: ['MEDIA', 'ORGANIZATION'],
      aliases: ['Forbush magazine'],
      mentions: { NAME: ['Forbush'] },
    },
    ferro: { name: 'J. Ferro', kind: 'PERSON', optional: true, mentions: { NAME: ['J. Ferro'] } },
    vance: { name: 'Todd Vance', kind: 'PERSON', optional: true, mentions: { NAME: ['Todd Vance'] } },
  },
  otherNames: [
    'FOR IMMEDIATE RELEASE',
    'Facebook',
    'LinkedIn',
    'E\u2011mail',
    'Print',
    'TANNERSVILLE',
    'Sept',
    'Tanner Reservoir',
    'CEO',
    'LX\u20112',
    '(Nasdaq: {LMNR})',
    'Nasdaq',
    'Sen',
    'Gov',
    'the {West}.',
    'Item 1A',
    'Form 10\u2011K',
    '{No}. 4',
    'Shore Road',
    'Suite',
    'Tannersville',
  ],
  figures: [
    {
      quote: '75\u2011megawatt',
      value: '75',
      ucum: 'MW',
      kind: 'POWER',
      measure: ['array', 'solar array', 'floating solar array', 'capacity'],
      subject: 'lumenor',
    },
    {
      quote: 'some 13,500',
      value: '13500',
      approximation: 'APPROXIMATE',
      counted: 'homes',
      measure: ['homes', 'array', 'power'],
    },
    {
      quote: '$96\u2011million',
      value: '96000000',
      currency: 'USD',
      measure: ['project', 'cost'],
      subject: 'lumenor',
    },
    {
      quote: 'four months',
      value: '4',
      ucum: 'mo',
      kind: 'DURATION',
      measure: ['project', 'schedule', 'months'],
      baseline: 'ahead of {schedule}',
    },
    {
      quote: '6% under budget',
      value: '6',
      ucum: '%',
      form: ['CHANGE_PERCENT', 'COMPARISON_FACTOR', 'SHARE'],
      direction: 'DOWN',
      measure: ['project', 'budget', 'cost'],
    },
    {
      quote: 'without a single',
      value: ['0', '1'],
      counted: ['injury', 'injuries'],
      measure: ['injury', 'injuries'],
      holder: 'dunmore',
      optional: true,
    },
    {
      quote: '400,000 hours',
      value: '400000',
      ucum: 'h',
      kind: 'DURATION',
      measure: ['work', 'hours', 'hours of work'],
      holder: 'dunmore',
    },
    { quote: '162,000', value: '162000', counted: 'panels', measure: 'panels' },
    {
      quote: '148 acres',
      value: '148',
      ucum: '[acr_us]',
      kind: 'AREA',
      measure: ['panels', 'acres', 'area'],
    },
    {
      quote: 'less than .3 percent',
      value: '0.3',
      comparator: 'LT',
      ucum: '%',
      form: 'SHARE',
      measure: ['surface', 'lake’s surface', 'panels'],
    },
    {
      quote: '45 to 50 million gallons',
      lower: '45000000',
      upper: '50000000',
      ucum: '[gal_us]',
      per: 'year',
      kind: 'VOLUME',
      form: ['RATE', 'CHANGE_ABSOLUTE'],
      status: ['ESTIMATED', 'FORECAST'],
      measure: ['evaporation', 'water', 'savings', 'gallons'],
      holder: 'lumenor',
    },
    {
      quote: '90',
      value: '90',
      counted: ['members', 'tribal members'],
      measure: ['members', 'tribal members', 'hiring'],
    },
    {
      quote: '20\u2011year',
      value: '20',
      ucum: 'a',
      kind: 'DURATION',
      measure: ['agreement', 'term'],
    },
    {
      quote: 'two\u2011thirds of the output',
      value: '0.6667',
      kind: 'RATIO',
      form: 'SHARE',
      status: ['ACTUAL', 'FORECAST', 'PLEDGED'],
      measure: ['output', 'purchase'],
      subject: ['district', 'lumenor'],
    },
    {
      quote: '3.1 cents',
      value: '0.031',
      currency: 'USD',
      per: 'kilowatt-hour',
      form: 'RATE',
      status: ['ACTUAL', 'FORECAST', 'PLEDGED'],
      measure: ['output', 'price', 'power'],
      optional: true,
    },
    {
      quote: 'double',
      value: '2',
      form: 'CHANGE_FACTOR',
      direction: 'UP',
      status: ['TARGET', 'FORECAST'],
      measure: ['capacity', 'floating capacity'],
      subject: 'lumenor',
      holder: 'lumenor',
      time: 'by the end of fiscal 2028',
    },
    {
      quote: '500 megawatts',
      value: '500',
      ucum: 'MW',
      kind: 'POWER',
      direction: 'UP',
      status: ['TARGET', 'FORECAST'],
      measure: ['capacity', 'floating capacity'],
      subject: 'lumenor',
      holder: 'lumenor',
      time: 'by the end of fiscal 2028',
    },
    {
      quote: 'between 200 and 250',
      lower: '200',
      upper: '250',
      counted: 'people',
      direction: 'UP',
      status: ['TARGET', 'FORECAST', 'PLEDGED'],
      measure: ['people', 'hiring', 'employees'],
      subject: 'lumenor',
      holder: 'lumenor',
    },
    {
      quote: '31',
      value: '31',
      counted: ['plants', 'solar plants'],
      measure: ['plants', 'solar plants'],
      subject: 'lumenor',
    },
    { quote: 'seven', value: '7', counted: 'states', measure: ['states', 'plants'], subject: 'lumenor' },
    {
      quote: '1,140',
      value: '1140',
      counted: 'people',
      measure: ['people', 'employees'],
      subject: 'lumenor',
    },
    {
      quote: 'No. 4',
      value: '4',
      form: 'RANK',
      kind: ['COUNT', 'OTHER', 'RATIO'],
      measure: ['Lumenor', 'firms', 'energy firms', 'rank', 'it'],
      subject: 'lumenor',
      holder: 'forbush',
      time: 'in 2025',
      period: '2025',
    },
  ],
  positions: [
    {
      cue: '“They {said} panels',
      holder: 'skeptics',
      reportedBy: 'dunmore',
      topic: ['panels', 'water'],
      stance: ['AGAINST', 'NEUTRAL'],
      act: ['DOUBT', 'DENY', 'ASSERT', 'CRITICIZE'],
      negated: true,
      optional: true,
    },
    {
      cue: 'wrong,” {said} Keisha',
      holder: 'dunmore',
      onBehalfOf: 'lumenor',
      topic: ['them', 'panels', 'water', 'We'],
      stance: 'FAVOR',
      act: ['ASSERT', 'DENY', 'DEFEND'],
    },
    {
      cue: 'estimates',
      holder: 'lumenor',
      topic: ['gallons', 'evaporation', 'panels', 'water'],
      stance: ['FAVOR', 'NEUTRAL'],
      act: ['PREDICT', 'ASSERT'],
      optional: true,
    },
    {
      cue: 'threatened',
      holder: 'hale',
      topic: ['lease', 'veto', 'veto of the lease'],
      stance: 'AGAINST',
      act: 'THREATEN',
    },
    { cue: 'praised', holder: 'hale', topic: ['array', 'model'], stance: 'FAVOR', act: 'PRAISE' },
    {
      cue: 'applauded',
      holder: 'whitefeather',
      topic: ['hiring', 'members', 'hiring of 90 tribal members'],
      stance: 'FAVOR',
      act: ['PRAISE', 'SUPPORT'],
    },
    {
      cue: 'reiterated',
      holder: 'whitefeather',
      topic: ['share', 'revenues', 'share of revenues', 'call'],
      stance: 'FAVOR',
      act: 'DEMAND',
    },
    {
      cue: 'dropped',
      holder: 'anglers',
      topic: ['lawsuit', 'array'],
      stance: ['NEUTRAL', 'FAVOR', 'AGAINST'],
      act: ['CONCEDE', 'DECLARE'],
      optional: true,
    },
    {
      cue: 'declined',
      holder: 'anglers',
      topic: ['terms', 'lawsuit', 'what terms'],
      stance: ['NEUTRAL', 'UNCLEAR'],
      act: 'REFUSE',
    },
    {
      cue: 'remarked',
      holder: 'ochoa',
      onBehalfOf: 'district',
      topic: ['power', 'cheaper power'],
      stance: 'FAVOR',
      act: ['ASSERT', 'PRAISE', 'SUPPORT', 'DEMAND'],
    },
    {
      cue: 'asked for',
      holder: 'district',
      reportedBy: 'ochoa',
      topic: ['power', 'cheaper power'],
      stance: 'FAVOR',
      act: 'DEMAND',
      optional: true,
    },
    {
      cue: 'plans',
      holder: 'lumenor',
      topic: ['capacity', 'floating capacity'],
      stance: 'FAVOR',
      act: ['COMMIT', 'CONDITION'],
      conditions: [{ quote: 'provided that federal tax credits are extended', polarity: ['IF', 'ONLY_IF'] }],
      horizon: 'by the end of fiscal 2028',
    },
    {
      cue: 'intends',
      holder: 'lumenor',
      topic: ['people', 'hiring', 'employees'],
      stance: 'FAVOR',
      act: 'COMMIT',
      optional: true,
    },
    {
      cue: 'ranked',
      holder: 'forbush',
      topic: ['it', 'Lumenor', 'firms'],
      stance: ['FAVOR', 'NEUTRAL'],
      act: ['PRAISE', 'ASSERT'],
      optional: true,
    },
  ],
  dismissed: {
    DATE: ['Sept. 2, 2026', 'recently as {2024},', 'Founded in {2011}'],
    IDENTIFIER: ['1A', '10\u2011K', '555\u20110142', '{2200} Shore', 'Suite {310}', '89412'],
    NAME: ['LX\u2011{2} array'],
    COUNTS_NOTHING: ['({3} min'],
  },
};
