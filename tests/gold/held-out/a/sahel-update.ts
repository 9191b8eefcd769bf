import type { GoldBriefing } from '../../../eval/gold-briefing.ts';

export const sahelUpdate: GoldBriefing = {
  name: 'sahel-update',
  style: 'security bulletin with headings in capitals, rival accounts and chains',
  publishedAt: '2026-10-14',
  title: 'SAHEL SECURITY UPDATE',
  text: `SAHEL SECURITY UPDATE

14 October 2026

KEY DEVELOPMENTS

Malian troops retook the town of Tessit on Monday after two days of fighting, the army's general staff announced. It put enemy losses at "more than 80 neutralised" and said seven soldiers had been killed. The Azawad Liberation Movement (ALM) claimed that it had withdrawn "in good order" and that government casualties ran to several dozen. Neither account could be independently confirmed.

Drone strikes hit a fuel convoy near Gao on Sunday night. Local officials, speaking on condition of anonymity, told this bulletin that 22 tanker trucks burned. A Turkish-made TB2 crashed 15 kilometres north of the airport; Bamako has not acknowledged the loss.

HUMANITARIAN SITUATION

The UN refugee agency, UNHCR, estimates that 64,000 people have been displaced since the offensive began on 2 September, three times as many as in the same period last year. Food prices in Gao have more than tripled, according to traders. "There is no millet left in the market at any price," one of them said.

Algeria reopened its border post at Bordj Badji Mokhtar on 9 October and pledged 5,000 tonnes of wheat.

POLITICAL TRACK

Foreign Minister Ibrahim Keïta reiterated that Mali would not negotiate with "armed terrorist groups", but two Western diplomats said that Bamako had privately signalled it was open to talks if the ALM lifted its blockade of the RN17 highway. The ALM's spokesman, Alhassane Ag Attaher, dismissed the reports as propaganda and accused Russia of blocking any settlement.

ECOWAS, which suspended Mali's membership in 2021, is to hold a summit in Abuja on 20–21 October. Nigeria's president has called for a humanitarian corridor. Analysts expect little progress.

OUTLOOK

We assess that government forces are likely to push towards Kidal within the next three weeks. Their supply line is more than 300 km long and remains exposed. A ceasefire before the end of the year is unlikely.
`,
  headings: [
    { heading: 'KEY DEVELOPMENTS', level: 1 },
    { heading: 'HUMANITARIAN SITUATION', level: 1 },
    { heading: 'POLITICAL TRACK', level: 1 },
    { heading: 'OUTLOOK', level: 1 },
  ],
  actors: {
    mali: {
      name: 'Mali',
      kind: 'STATE',
      aliases: ['Bamako'],
      mentions: {
        NAME: ['that {Mali} would', "suspended {Mali}'s"],
        METONYM: ['Bamako ×2'],
        PRONOUN: ['signalled {it} was'],
      },
    },
    troops: {
      name: 'Malian troops',
      kind: ['ARMED_FORCE', 'GROUP'],
      aliases: ['government forces', 'Malian army'],
      mentions: {
        NOMINAL: ['Malian troops', 'government forces', "{the army}'s"],
        PRONOUN: ['{Their} supply'],
      },
    },
    generalStaff: {
      name: "army's general staff",
      kind: ['ARMED_FORCE', 'PUBLIC_BODY'],
      aliases: ['general staff'],
      mentions: { NOMINAL: ["{the army's general staff} announced"], PRONOUN: ['{It} put'] },
    },
    alm: {
      name: 'Azawad Liberation Movement',
      kind: ['ARMED_FORCE', 'PARTY', 'ORGANIZATION'],
      aliases: ['ALM'],
      mentions: {
        NAME: ['Azawad Liberation Movement', 'ALM ×3'],
        PRONOUN: ['that {it} had withdrawn', 'lifted {its} blockade'],
      },
    },
    soldiers: {
      name: 'soldiers',
      kind: ['GROUP', 'ARMED_FORCE'],
      optional: true,
      mentions: { NOMINAL: ['soldiers'] },
    },
    localOfficials: {
      name: 'local officials',
      kind: ['GROUP', 'UNNAMED'],
      mentions: { NOMINAL: ['Local officials'] },
    },
    bulletin: {
      name: 'Sahel Security Update',
      kind: ['MEDIA', 'ORGANIZATION', 'GROUP'],
      optional: true,
      mentions: { NOMINAL: ['this bulletin'], PRONOUN: ['{We} assess'] },
    },
    unhcr: {
      name: 'UNHCR',
      kind: ['ORGANIZATION', 'PUBLIC_BODY'],
      aliases: ['UN refugee agency'],
      mentions: { NAME: ['UNHCR'], NOMINAL: ['The UN refugee agency'] },
    },
    un: {
      name: 'United Nations',
      kind: 'ORGANIZATION',
      aliases: ['UN'],
      optional: true,
      mentions: { NAME: ['The {UN} refugee'] },
    },
    traders: {
      name: 'traders',
      kind: ['GROUP', 'UNNAMED'],
      mentions: { NOMINAL: ['traders'] },
    },
    trader: {
      name: 'one of the traders',
      kind: ['UNNAMED', 'GROUP'],
      optional: true,
      mentions: { NOMINAL: ['one of them'] },
    },
    algeria: {
      name: 'Algeria',
      kind: 'STATE',
      mentions: { NAME: ['Algeria'], PRONOUN: ['reopened {its} border'] },
    },
    keita: { name: 'Ibrahim Keïta', kind: 'PERSON', mentions: { NAME: ['Ibrahim Keïta'] } },
    terrorists: {
      name: 'armed terrorist groups',
      kind: ['GROUP', 'ARMED_FORCE'],
      optional: true,
      mentions: { NOMINAL: ['armed terrorist groups'] },
    },
    diplomats: {
      name: 'Western diplomats',
      kind: ['GROUP', 'UNNAMED'],
      mentions: { NOMINAL: ['two Western diplomats'] },
    },
    attaher: {
      name: 'Alhassane Ag Attaher',
      kind: 'PERSON',
      mentions: { NAME: ['Alhassane Ag Attaher'] },
    },
    russia: { name: 'Russia', kind: 'STATE', mentions: { NAME: ['Russia'] } },
    ecowas: { name: 'ECOWAS', kind: ['ORGANIZATION', 'GROUP'], mentions: { NAME: ['ECOWAS'] } },
    nigeria: { name: 'Nigeria', kind: 'STATE', mentions: { NAME: ["{Nigeria}'s president"] } },
    nigerianPresident: {
      name: 'president of Nigeria',
      kind: ['PERSON', 'UNNAMED'],
      aliases: ["Nigeria's president"],
      mentions: { NOMINAL: ["Nigeria's president"] },
    },
    analysts: { name: 'analysts', kind: ['GROUP', 'UNNAMED'], mentions: { NOMINAL: ['Analysts'] } },
  },
  otherNames: [
    'Tessit',
    'Gao ×2',
    'TB2',
    'Turkish',
    'Bordj Badji Mokhtar',
    'RN17',
    'Abuja',
    'Kidal',
    '{Western} diplomats',
  ],
  figures: [
    {
      quote: 'two days',
      value: '2',
      ucum: 'd',
      kind: 'DURATION',
      measure: ['fighting', 'days'],
      holder: 'generalStaff',
    },
    {
      quote: 'more than 80',
      value: '80',
      comparator: 'GT',
      kind: 'COUNT',
      measure: ['losses', 'enemy losses'],
      subject: 'alm',
      holder: 'generalStaff',
    },
    {
      quote: 'seven',
      value: '7',
      counted: 'soldiers',
      measure: ['soldiers', 'losses', 'deaths'],
      subject: ['troops', 'mali'],
      holder: 'generalStaff',
    },
    {
      quote: 'several dozen',
      approximation: 'VAGUE',
      kind: 'COUNT',
      measure: ['casualties', 'government casualties'],
      subject: ['troops', 'mali'],
      holder: 'alm',
    },
    {
      quote: '22',
      value: '22',
      counted: ['trucks', 'tanker trucks'],
      measure: ['trucks', 'tanker trucks'],
      holder: 'localOfficials',
    },
    {
      quote: '15 kilometres',
      value: '15',
      ucum: 'km',
      kind: 'LENGTH',
      measure: ['TB2', 'airport', 'distance', 'kilometres', 'crash'],
    },
    {
      quote: '64,000',
      value: '64000',
      counted: 'people',
      status: 'ESTIMATED',
      measure: ['people', 'displaced people', 'displacement'],
      holder: 'unhcr',
      time: 'since the offensive began on 2 September',
      period: '2026-09-02/',
    },
    {
      quote: 'three times as many',
      value: '3',
      form: 'COMPARISON_FACTOR',
      status: ['ESTIMATED', 'ACTUAL'],
      measure: ['people', 'displaced people', 'displacement'],
      holder: 'unhcr',
      baseline: 'in the same period last year',
    },
    {
      quote: 'more than tripled',
      value: '3',
      comparator: 'GT',
      form: 'CHANGE_FACTOR',
      direction: 'UP',
      measure: ['prices', 'food prices'],
      holder: 'traders',
    },
    {
      quote: '5,000 tonnes',
      value: '5000',
      ucum: 't',
      kind: 'MASS',
      status: 'PLEDGED',
      measure: ['wheat', 'tonnes'],
      subject: 'algeria',
      holder: 'algeria',
    },
    {
      quote: '{two} Western',
      value: '2',
      counted: ['diplomats', 'Western diplomats'],
      measure: ['diplomats', 'Western diplomats'],
    },
    {
      quote: 'three weeks',
      value: '3',
      ucum: 'wk',
      kind: 'DURATION',
      status: ['FORECAST', 'ACTUAL'],
      measure: ['weeks', 'push', 'forces'],
      optional: true,
    },
    {
      quote: 'more than 300 km',
      value: '300',
      comparator: 'GT',
      ucum: 'km',
      kind: 'LENGTH',
      measure: ['supply line', 'line'],
      subject: 'troops',
    },
  ],
  positions: [
    {
      cue: 'announced',
      holder: 'generalStaff',
      topic: ['Tessit', 'town', 'troops', 'Malian troops', 'town of Tessit', 'fighting'],
      stance: ['NEUTRAL', 'FAVOR'],
      act: ['ASSERT', 'DECLARE'],
    },
    {
      cue: 'put',
      holder: 'generalStaff',
      topic: ['losses', 'enemy losses'],
      stance: 'NEUTRAL',
      act: 'ASSERT',
      optional: true,
    },
    {
      cue: 'and {said} seven',
      holder: 'generalStaff',
      topic: ['soldiers', 'losses'],
      stance: 'NEUTRAL',
      act: ['ASSERT', 'ACKNOWLEDGE'],
      optional: true,
    },
    {
      cue: 'claimed',
      holder: 'alm',
      topic: ['withdrawal', 'casualties', 'it', 'government casualties', 'order'],
      stance: ['NEUTRAL', 'FAVOR'],
      act: ['ASSERT', 'DEFEND'],
    },
    {
      cue: 'told',
      holder: 'localOfficials',
      addressee: 'bulletin',
      topic: ['trucks', 'tanker trucks'],
      stance: 'NEUTRAL',
      act: 'ASSERT',
      optional: true,
    },
    {
      cue: 'acknowledged',
      holder: 'mali',
      topic: 'loss',
      stance: ['NEUTRAL', 'UNCLEAR', 'AGAINST'],
      act: ['REFUSE', 'ACKNOWLEDGE', 'DENY', 'ASSERT'],
      negated: true,
      optional: true,
    },
    {
      cue: 'estimates',
      holder: 'unhcr',
      topic: ['people', 'displacement'],
      stance: 'NEUTRAL',
      act: 'ASSERT',
      optional: true,
    },
    {
      cue: 'according to',
      holder: 'traders',
      topic: ['prices', 'food prices'],
      stance: 'NEUTRAL',
      act: 'ASSERT',
      optional: true,
    },
    {
      cue: 'them {said}',
      holder: ['trader', 'traders'],
      topic: ['millet', 'market'],
      stance: ['NEUTRAL', 'AGAINST'],
      act: ['ASSERT', 'DENY'],
      negated: true,
    },
    {
      cue: 'pledged',
      holder: 'algeria',
      topic: ['wheat', 'tonnes'],
      stance: 'FAVOR',
      act: 'COMMIT',
    },
    {
      cue: 'reiterated',
      holder: 'keita',
      onBehalfOf: 'mali',
      topic: [
        'negotiations',
        'groups',
        'armed terrorist groups',
        'talks',
        'Mali',
        'negotiation',
        'negotiate',
      ],
      stance: 'AGAINST',
      act: ['REFUSE', 'ASSERT'],
      negated: true,
    },
    {
      cue: 'diplomats {said}',
      holder: 'diplomats',
      topic: ['talks', 'Bamako'],
      stance: ['NEUTRAL', 'FAVOR'],
      act: ['ASSERT', 'CONDITION'],
      optional: true,
    },
    {
      cue: 'signalled',
      holder: 'mali',
      reportedBy: 'diplomats',
      topic: 'talks',
      stance: 'FAVOR',
      act: ['COMMIT', 'CONDITION', 'PROPOSE', 'ASSERT'],
      conditions: [
        { quote: 'if the ALM lifted its blockade of the RN17 highway', polarity: ['IF', 'ONLY_IF'] },
      ],
      certainty: ['UNSPECIFIED', 'POSSIBLE'],
    },
    {
      cue: 'open to',
      holder: 'mali',
      reportedBy: 'diplomats',
      topic: 'talks',
      stance: 'FAVOR',
      act: ['COMMIT', 'CONDITION', 'PROPOSE', 'SUPPORT', 'ASSERT'],
      conditions: [
        { quote: 'if the ALM lifted its blockade of the RN17 highway', polarity: ['IF', 'ONLY_IF'] },
      ],
      optional: true,
    },
    {
      cue: 'dismissed',
      holder: 'attaher',
      onBehalfOf: 'alm',
      topic: 'reports',
      stance: 'AGAINST',
      act: ['DENY', 'REFUSE', 'CRITICIZE', 'OPPOSE'],
    },
    {
      cue: 'accused',
      holder: 'attaher',
      onBehalfOf: 'alm',
      topic: ['Russia', 'settlement', 'blocking of any settlement'],
      stance: 'AGAINST',
      act: 'ACCUSE',
    },
    {
      cue: 'called for',
      holder: ['nigerianPresident', 'nigeria'],
      onBehalfOf: 'nigeria',
      topic: ['corridor', 'humanitarian corridor'],
      stance: 'FAVOR',
      act: ['DEMAND', 'PROPOSE', 'SUPPORT'],
    },
    {
      cue: 'expect',
      holder: 'analysts',
      topic: ['progress', 'summit'],
      stance: ['NEUTRAL', 'AGAINST'],
      act: ['PREDICT', 'DOUBT'],
      certainty: ['UNSPECIFIED', 'PROBABLE'],
    },
    {
      cue: 'assess',
      holder: 'bulletin',
      topic: ['forces', 'Kidal', 'push', 'government forces'],
      stance: 'NEUTRAL',
      act: ['PREDICT', 'ASSERT'],
      certainty: ['PROBABLE', 'UNSPECIFIED'],
      horizon: 'within the next three weeks',
      optional: true,
    },
  ],
  dismissed: {
    DATE: ['14 October 2026', '9 October', '2021', '20–21 October'],
    IDENTIFIER: ['TB2', 'RN17'],
    COUNTS_NOTHING: ['{one} of them', 'Neither'],
  },
};
