import type { GoldBriefing } from '../eval/gold-briefing.ts';

export const donorCommunique: GoldBriefing = {
  name: 'donor-communique',
  style: 'communique with numbered points in the first person plural',
  publishedAt: '2026-06-20',
  title: 'Communiqué of the Lisbon Donor Conference',
  text: `Communiqué of the Lisbon Donor Conference

20 June 2026

1. We, the representatives of 34 governments, met in Lisbon to support the recovery of Malawi after Cyclone Ida. We thank Portugal for hosting the conference.

2. The World Bank estimates the damage at $1.2–1.5bn, equal to roughly 9% of gross domestic product. At least 640,000 people, two-thirds of them children, have lost their homes.

3. Participants pledged €410 million over the next three years. Germany committed €120 million, and Japan will provide up to $75 million in concessional loans. The G7 members among us welcome these contributions.

4. We urge the Government of Malawi to publish quarterly accounts, in line with Article 5 of the 2019 Aid Charter. Disbursement of the second half of the funds is conditional on independent audits.

5. We reject any diversion of aid for political ends, and we will meet again by March 2027.
`,
  headings: [],
  actors: {
    participants: {
      name: 'representatives of 34 governments',
      kind: 'GROUP',
      aliases: ['participants'],
      mentions: {
        NOMINAL: ['the representatives of 34 governments', 'Participants'],
        PRONOUN: [
          '{We}, the',
          '{We} thank',
          'among {us} welcome',
          '{We} urge',
          '{We} reject',
          'and {we} will',
        ],
      },
    },
    malawi: {
      name: 'Malawi',
      kind: 'STATE',
      mentions: { NAME: ['recovery of {Malawi}', 'Government of {Malawi}'] },
    },
    malawiGovernment: {
      name: 'Government of Malawi',
      kind: 'PUBLIC_BODY',
      mentions: { NAME: ['the {Government of Malawi} to'] },
    },
    portugal: { name: 'Portugal', kind: 'STATE', mentions: { NAME: ['Portugal'] } },
    worldBank: { name: 'World Bank', kind: 'ORGANIZATION', mentions: { NAME: ['World Bank'] } },
    germany: { name: 'Germany', kind: 'STATE', mentions: { NAME: ['Germany'] } },
    japan: { name: 'Japan', kind: 'STATE', mentions: { NAME: ['Japan'] } },
    g7: {
      name: 'G7',
      kind: ['ORGANIZATION', 'GROUP'],
      mentions: { NAME: ['{G7} members'] },
    },
  },
  otherNames: ['Lisbon', '{Lisbon Donor Conference}\n', 'Cyclone Ida', 'Aid Charter'],
  figures: [
    { quote: '34', value: '34', counted: 'governments', measure: ['governments', 'representatives'] },
    {
      quote: '$1.2–1.5bn',
      lower: '1200000000',
      upper: '1500000000',
      currency: 'USD',
      status: 'ESTIMATED',
      measure: 'damage',
      subject: 'malawi',
      holder: 'worldBank',
    },
    {
      quote: 'roughly 9%',
      value: '9',
      approximation: 'APPROXIMATE',
      ucum: '%',
      form: 'SHARE',
      status: 'ESTIMATED',
      measure: ['damage', 'gross domestic product'],
      subject: 'malawi',
      holder: 'worldBank',
    },
    { quote: 'At least 640,000', value: '640000', comparator: 'GE', counted: 'people', measure: 'people' },
    {
      quote: 'two-thirds',
      value: '0.6667',
      kind: 'RATIO',
      form: 'SHARE',
      measure: ['children', 'people'],
      approximation: ['EXACT', 'ROUNDED'],
    },
    {
      quote: '€410 million',
      value: '410000000',
      currency: 'EUR',
      status: 'PLEDGED',
      measure: ['aid', 'pledge', 'contribution', 'funds', 'amount'],
      subject: 'participants',
      time: 'over the next three years',
      holder: 'participants',
    },
    {
      quote: 'next {three} years',
      value: '3',
      ucum: 'a',
      kind: 'DURATION',
      measure: ['pledge', 'period', 'years'],
      optional: true,
    },
    {
      quote: '€120 million',
      value: '120000000',
      currency: 'EUR',
      status: 'PLEDGED',
      measure: ['aid', 'pledge', 'contribution', 'commitment', 'funds', 'amount'],
      subject: 'germany',
      holder: 'germany',
    },
    {
      quote: 'up to $75 million',
      value: '75000000',
      comparator: 'LE',
      currency: 'USD',
      status: 'PLEDGED',
      measure: 'concessional loans',
      subject: 'japan',
      holder: 'japan',
    },
    { quote: 'second {half}', value: '0.5', kind: 'RATIO', form: 'SHARE', measure: 'funds', optional: true },
  ],
  positions: [
    {
      cue: 'thank',
      holder: 'participants',
      topic: ['Portugal', 'conference', 'hosting of the conference'],
      stance: 'FAVOR',
      act: 'PRAISE',
    },
    {
      cue: 'estimates',
      holder: 'worldBank',
      topic: 'damage',
      stance: 'NEUTRAL',
      act: 'ASSERT',
      optional: true,
    },
    {
      cue: 'pledged',
      holder: 'participants',
      topic: ['aid', 'pledge', 'recovery', 'contribution', 'funds'],
      stance: 'FAVOR',
      act: 'COMMIT',
      horizon: 'over the next three years',
      optional: true,
    },
    {
      cue: 'committed',
      holder: 'germany',
      topic: ['aid', 'contribution', 'recovery', 'funds'],
      stance: 'FAVOR',
      act: 'COMMIT',
      optional: true,
    },
    {
      cue: 'will provide',
      holder: 'japan',
      topic: ['loans', 'concessional loans'],
      stance: 'FAVOR',
      act: 'COMMIT',
      optional: true,
    },
    {
      cue: 'welcome',
      holder: ['g7', 'participants'],
      topic: 'contributions',
      stance: 'FAVOR',
      act: ['PRAISE', 'SUPPORT'],
    },
    {
      cue: 'urge',
      holder: 'participants',
      addressee: 'malawiGovernment',
      topic: ['accounts', 'quarterly accounts', 'publication of accounts'],
      stance: 'FAVOR',
      act: 'DEMAND',
    },
    {
      cue: 'reject',
      holder: 'participants',
      topic: ['diversion of aid', 'aid diversion'],
      stance: 'AGAINST',
      act: ['REFUSE', 'OPPOSE'],
    },
    {
      cue: 'will meet',
      holder: 'participants',
      topic: ['meeting', 'conference'],
      stance: ['FAVOR', 'NEUTRAL'],
      act: 'COMMIT',
      horizon: 'by March 2027',
      optional: true,
    },
  ],
  dismissed: {
    DATE: ['20 June 2026', '{2019} Aid', 'March 2027'],
    LIST_NUMBER: ['{1}. We', '{2}. The', '{3}. Participants', '{4}. We', '{5}. We'],
    IDENTIFIER: ['Article 5'],
    NAME: ['G7'],
    ORDINAL: ['second'],
  },
};
