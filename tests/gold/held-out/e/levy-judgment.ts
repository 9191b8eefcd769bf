import type { GoldBriefing } from '../../../eval/gold-briefing.ts';

export const levyJudgment: GoldBriefing = {
  name: 'levy-judgment',
  style:
    'press release of a court on a judgment, case numbers, parties by role, dissenting opinion, notes for editors',
  publishedAt: '2026-10-22',
  title: 'Supreme Court of Caldria strikes down retroactive parcel levy',
  text: `Supreme Court of Caldria strikes down retroactive parcel levy

PRESS RELEASE No 118/26
Judgment in Case C-412/25, Parcelle SA v Minister for Finance

The Court held today, by seven votes to two, that the parcel levy could not be imposed on consignments delivered before 1 April 2025. It dismissed the remainder of the appeal.

Background

The Parcels Act 2025 introduced a levy of €2 on every parcel of up to 30 kg. Parcelle, a carrier with a market share of just over a quarter, was assessed for €18.7 million, some €5 million of it for the first quarter of that year. The company argued that it could not have passed the levy on to customers after the event. The Minister contended that traders had been on notice since the budget speech of 14 November 2024; in the alternative, she asked the Court to limit the effects of its ruling to claims already lodged.

Findings

The Court accepts that Parliament may legislate retroactively in exceptional circumstances. It does not follow that it may do so at will. The Court is not persuaded that a speech puts anybody on notice, and finds that the Minister failed to show any pressing need: the revenue at stake, by her own department's estimate, was less than 0.02% of receipts. The High Court had been wrong to hold otherwise.

The Court rejects the plea that a levy at a flat rate is disproportionate. Nor does it share the view of the Advocate General that section 9(3) of the Act infringes Article 56.

Interest is payable at 4% a year from the date of each payment. Parcelle recovers two thirds of its costs.

Dissent

Justices Bellweather and Oduya, dissenting, would have upheld the assessment in full. In their opinion, no carrier acting prudently could claim to have been taken by surprise.

NOTES FOR EDITORS
(1) This summary is not binding on the Court.
(2) Appeals are heard by a bench of nine under Rule 12.
Contact: Press Office, tel. +44 1632 960 118
`,
  headings: [
    { heading: 'Background', level: 1 },
    { heading: 'Findings', level: 1 },
    { heading: 'Dissent', level: 1 },
    { heading: 'NOTES FOR EDITORS', level: 1 },
  ],
  actors: {
    court: {
      name: 'Supreme Court of Caldria',
      kind: 'PUBLIC_BODY',
      aliases: ['Supreme Court', 'Court'],
      mentions: {
        NAME: [
          '{Supreme Court of Caldria} strikes',
          'The {Court} held',
          'asked the {Court} to',
          'The {Court} accepts',
          'The {Court} is not',
          'The {Court} rejects',
          'on the {Court}.',
        ],
        PRONOUN: ['{It} dismissed', 'of {its} ruling', 'Nor does {it} share'],
      },
    },
    parcelle: {
      name: 'Parcelle SA',
      kind: 'ORGANIZATION',
      aliases: ['Parcelle'],
      mentions: {
        NAME: ['Parcelle SA', '{Parcelle}, a carrier', '{Parcelle} recovers'],
        NOMINAL: ['The company'],
        PRONOUN: ['that {it} could not', 'of {its} costs'],
      },
    },
    minister: {
      name: 'Minister for Finance',
      kind: ['UNNAMED', 'PERSON', 'PUBLIC_BODY'],
      aliases: ['Minister'],
      mentions: {
        NOMINAL: ['v {Minister for Finance}', '{The Minister} contended', 'that {the Minister} failed'],
        PRONOUN: ['{she} asked', 'by {her} own'],
      },
    },
    department: {
      name: 'department of the Minister for Finance',
      kind: 'PUBLIC_BODY',
      aliases: ['department', 'her own department'],
      mentions: { NOMINAL: ["{her own department}'s"] },
    },
    traders: { name: 'traders', kind: 'GROUP', optional: true, mentions: { NOMINAL: ['traders'] } },
    customers: { name: 'customers', kind: 'GROUP', optional: true, mentions: { NOMINAL: ['customers'] } },
    parliament: {
      name: 'Parliament',
      kind: 'PUBLIC_BODY',
      mentions: { NAME: ['Parliament'], PRONOUN: ['that {it} may do'] },
    },
    highCourt: { name: 'High Court', kind: 'PUBLIC_BODY', mentions: { NAME: ['High Court'] } },
    advocate: {
      name: 'Advocate General',
      kind: ['UNNAMED', 'PERSON', 'PUBLIC_BODY'],
      mentions: { NOMINAL: ['the Advocate General'] },
    },
    bellweather: { name: 'Bellweather', kind: 'PERSON', mentions: { NAME: ['{Bellweather} and Oduya'] } },
    oduya: { name: 'Oduya', kind: 'PERSON', mentions: { NAME: ['{Oduya}, dissenting'] } },
    dissenters: {
      name: 'Justices Bellweather and Oduya',
      kind: 'GROUP',
      optional: true,
      mentions: {
        NOMINAL: ['{Justices Bellweather and Oduya}, dissenting'],
        PRONOUN: ['In {their} opinion'],
      },
    },
    carrier: {
      name: 'carrier',
      kind: ['GROUP', 'ORGANIZATION'],
      optional: true,
      mentions: { NOMINAL: ['no carrier acting prudently'] },
    },
    bench: {
      name: 'bench of nine',
      kind: ['GROUP', 'PUBLIC_BODY'],
      optional: true,
      mentions: { NOMINAL: ['a bench of nine'] },
    },
    pressOffice: {
      name: 'Press Office',
      kind: ['PUBLIC_BODY', 'ORGANIZATION'],
      optional: true,
      mentions: { NAME: ['Press Office'] },
    },
  },
  otherNames: [
    'PRESS RELEASE',
    'RELEASE {No} 118',
    'Case',
    '{Parcels Act} 2025',
    'the {Act} infringes',
    'Rule',
    'C-412/25',
    '(1) {This}',
    '(2) {Appeals}',
  ],
  figures: [
    {
      quote: 'seven votes',
      value: '7',
      counted: 'votes',
      measure: ['votes', 'levy', 'judgment'],
      subject: 'court',
    },
    {
      quote: 'votes to {two}, that',
      value: '2',
      counted: 'votes',
      measure: ['votes', 'levy', 'judgment'],
      subject: 'court',
    },
    {
      quote: '€2',
      value: '2',
      currency: 'EUR',
      per: 'parcel',
      form: ['RATE', 'ABSOLUTE'],
      measure: ['levy', 'parcel levy'],
    },
    {
      quote: 'up to 30 kg',
      value: '30',
      comparator: 'LE',
      ucum: 'kg',
      kind: 'MASS',
      status: ['LIMIT', 'ACTUAL'],
      measure: ['parcel', 'weight'],
    },
    {
      quote: 'just over a quarter',
      value: '0.25',
      comparator: 'GT',
      approximation: ['APPROXIMATE', 'EXACT'],
      kind: 'RATIO',
      form: 'SHARE',
      measure: ['share', 'market share', 'market'],
      subject: 'parcelle',
    },
    {
      quote: '€18.7 million',
      value: '18700000',
      currency: 'EUR',
      measure: ['assessment', 'levy', 'Parcelle'],
      subject: 'parcelle',
    },
    {
      quote: 'some €5 million of it',
      value: '5000000',
      approximation: 'APPROXIMATE',
      currency: 'EUR',
      measure: ['assessment', 'levy', 'it'],
      subject: 'parcelle',
      time: 'for the first quarter of that year',
      period: '2025-01/2025-03',
    },
    {
      quote: 'less than 0.02% of receipts',
      value: '0.02',
      comparator: 'LT',
      ucum: '%',
      form: 'SHARE',
      status: ['ESTIMATED', 'ACTUAL'],
      measure: ['revenue', 'receipts'],
      holder: 'department',
      reportedBy: 'court',
    },
    {
      quote: '4%',
      value: '4',
      ucum: '%',
      per: 'year',
      form: ['RATE', 'SHARE'],
      measure: 'interest',
      time: 'from the date of each payment',
    },
    {
      quote: 'two thirds of its costs',
      value: '0.6667',
      kind: 'RATIO',
      form: 'SHARE',
      measure: 'costs',
      subject: 'parcelle',
    },
    {
      quote: 'nine',
      value: '9',
      counted: ['bench', 'judges', 'justices'],
      kind: 'COUNT',
      measure: ['bench', 'judges'],
      subject: ['court', 'bench'],
    },
  ],
  positions: [
    {
      cue: 'held',
      holder: 'court',
      topic: ['levy', 'parcel levy', 'consignments'],
      stance: 'AGAINST',
      act: ['DECLARE', 'ASSERT', 'REFUSE'],
      negated: true,
    },
    {
      cue: 'It {dismissed} the',
      holder: 'court',
      topic: ['appeal', 'remainder', 'remainder of the appeal'],
      stance: 'AGAINST',
      act: ['REFUSE', 'DECLARE', 'DENY'],
    },
    {
      cue: 'argued',
      holder: 'parcelle',
      topic: ['levy', 'it', 'customers'],
      stance: ['AGAINST', 'NEUTRAL'],
      act: ['ASSERT', 'DEFEND', 'DENY'],
      negated: true,
    },
    {
      cue: 'contended',
      holder: 'minister',
      topic: ['traders', 'notice', 'speech', 'budget speech'],
      stance: ['NEUTRAL', 'FAVOR'],
      act: ['ASSERT', 'DEFEND'],
    },
    {
      cue: 'asked',
      holder: 'minister',
      addressee: 'court',
      topic: ['effects', 'ruling', 'effects of its ruling', 'limit'],
      stance: ['FAVOR', 'AGAINST', 'NEUTRAL'],
      act: ['DEMAND', 'PROPOSE'],
    },
    {
      cue: 'accepts',
      holder: 'court',
      topic: ['Parliament', 'legislation', 'retroactive legislation'],
      stance: ['FAVOR', 'NEUTRAL'],
      act: ['ACKNOWLEDGE', 'CONCEDE', 'ASSERT'],
    },
    {
      cue: '{does not follow} that',
      holder: 'court',
      topic: ['Parliament', 'it', 'legislation'],
      stance: ['AGAINST', 'NEUTRAL'],
      act: ['DENY', 'ASSERT'],
      negated: true,
      optional: true,
    },
    {
      cue: 'persuaded',
      holder: 'court',
      topic: ['speech', 'notice'],
      stance: 'AGAINST',
      act: ['DOUBT', 'DENY', 'REFUSE'],
      negated: true,
    },
    {
      cue: '{finds} that',
      holder: 'court',
      topic: ['Minister', 'need', 'pressing need'],
      stance: 'AGAINST',
      act: ['ASSERT', 'DECLARE', 'CRITICIZE'],
    },
    {
      cue: "by her own department's estimate",
      holder: 'department',
      reportedBy: 'court',
      topic: 'revenue',
      stance: 'NEUTRAL',
      act: 'ASSERT',
      optional: true,
    },
    {
      cue: 'to {hold} otherwise',
      holder: 'highCourt',
      reportedBy: 'court',
      topic: ['levy', 'need', 'otherwise', 'notice'],
      stance: ['FAVOR', 'NEUTRAL', 'AGAINST'],
      act: ['DECLARE', 'ASSERT'],
      optional: true,
    },
    {
      cue: 'rejects',
      holder: 'court',
      topic: ['plea', 'levy', 'rate'],
      stance: 'AGAINST',
      act: ['REFUSE', 'DENY', 'OPPOSE'],
    },
    {
      cue: 'it {share} the',
      holder: 'court',
      topic: ['view', 'section', 'section 9(3)', 'Act'],
      stance: 'AGAINST',
      act: ['DENY', 'OPPOSE', 'DOUBT', 'REFUSE'],
      negated: true,
    },
    {
      cue: 'the {view} of the',
      holder: 'advocate',
      reportedBy: 'court',
      topic: ['section', 'section 9(3)', 'Act', 'Article'],
      stance: 'AGAINST',
      act: ['ASSERT', 'CRITICIZE', 'ACCUSE'],
    },
    {
      cue: 'dissenting',
      holder: ['dissenters', 'bellweather', 'oduya'],
      topic: ['judgment', 'assessment', 'levy'],
      stance: ['AGAINST', 'FAVOR'],
      act: ['OPPOSE', 'DENY'],
    },
    {
      cue: 'upheld',
      holder: ['dissenters', 'bellweather', 'oduya'],
      topic: 'assessment',
      stance: 'FAVOR',
      act: ['SUPPORT', 'DECLARE', 'DEFEND'],
      optional: true,
    },
    {
      cue: 'In their opinion',
      holder: ['dissenters', 'bellweather', 'oduya'],
      topic: ['carrier', 'surprise'],
      stance: ['AGAINST', 'NEUTRAL'],
      act: ['ASSERT', 'DENY'],
      negated: true,
    },
    {
      cue: 'could {claim} to',
      holder: 'carrier',
      reportedBy: 'dissenters',
      topic: 'surprise',
      stance: 'NEUTRAL',
      act: 'ASSERT',
      optional: true,
    },
  ],
  dismissed: {
    DATE: ['1 April 2025', '14 November 2024'],
    LIST_NUMBER: ['({1}) This', '({2}) Appeals'],
    IDENTIFIER: [
      '118/26',
      'C-412/25',
      'Parcels Act {2025}',
      'section 9(3)',
      'Article {56}',
      'Rule {12}',
      '+44 1632 960 118',
    ],
  },
};
