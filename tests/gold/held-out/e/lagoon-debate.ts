import type { GoldBriefing } from '../../../eval/gold-briefing.ts';

export const lagoonDebate: GoldBriefing = {
  name: 'lagoon-debate',
  style:
    'verbatim debate transcript with speaker labels, interruptions and points of order, British spelling',
  publishedAt: '2026-03-03',
  title: 'SENATE OF MARROWICK: OFFICIAL REPORT (EXTRACT)',
  text: `SENATE OF MARROWICK: OFFICIAL REPORT (EXTRACT)

Tuesday 3 March 2026

The Senate met at 2.30 p.m.

## Lagoon Dredging Bill: Second Reading

Senator ADAIR (Coast Alliance): The Government asks this House to spend £46.5 million on a channel that silts up every 3 or 4 years. I cannot support that. I have no quarrel with the port, but its own consultants admitted last autumn that the new channel would carry a mere 12 ships a month.

Senator OYELARAN (Minister for Harbours): Will the senator give way?

Senator ADAIR: I will not. The minister had 40 minutes this morning. He assured us in December that the cost would stay under £30 million. It has risen by more than half, and he has yet to apologise.

Senator OYELARAN: I make no apology for building something. (Interruption.) The senator quotes one paragraph out of 212. The same consultants estimate that the channel will bring 900 jobs to the eastern shore by 2031, and the Chamber of Commerce agrees with them. As for silt, we intend to dredge a third less often than the senator suggests.

Senator McKAY (Independent): On a point of order, Madam President. Is it in order for the minister to cite a report that we have not been shown?

The PRESIDENT: That is not a point of order. I would, however, urge the minister to lay the report before the House.

Senator OYELARAN: I am happy to do so, provided that the commercial annexes remain confidential.

Senator McKAY: Then I shall withhold my vote until I have read it. The oyster growers in my constituency fear that salinity will climb from 31 to 34 parts per thousand. Not one of them has been consulted. I beg the minister to think again.

Senator OYELARAN: I reject that. My officials met the growers on 14 and 15 January.

Question put, That the Bill be now read a second time.

The Senate divided: Ayes 27, Noes 25.

Question accordingly agreed to.
`,
  format: 'MARKDOWN',
  headings: [{ heading: 'Lagoon Dredging Bill: Second Reading', level: 2 }],
  actors: {
    senate: {
      name: 'Senate of Marrowick',
      kind: 'PUBLIC_BODY',
      aliases: ['Senate', 'House'],
      mentions: {
        NAME: [
          '{SENATE OF MARROWICK}:',
          'The {Senate} met',
          'The {Senate} divided',
          'this {House}',
          'before the {House}',
        ],
        PRONOUN: ['assured {us} in', 'that {we} have not'],
      },
    },
    adair: {
      name: 'Adair',
      kind: 'PERSON',
      mentions: {
        NAME: ['{ADAIR} (Coast', '{ADAIR}: I will'],
        NOMINAL: ['Will {the senator} give', '{The senator} quotes', 'than {the senator} suggests'],
        PRONOUN: ['{I} cannot', '{I} have no', '{I} will not'],
      },
    },
    coastAlliance: {
      name: 'Coast Alliance',
      kind: ['PARTY', 'ORGANIZATION'],
      mentions: { NAME: ['Coast Alliance'] },
    },
    government: {
      name: 'Government of Marrowick',
      kind: ['PUBLIC_BODY', 'STATE'],
      aliases: ['Government'],
      mentions: { NOMINAL: ['The Government'], PRONOUN: ['silt, {we} intend'] },
    },
    port: {
      name: 'port',
      kind: ['ORGANIZATION', 'PUBLIC_BODY'],
      optional: true,
      mentions: { NOMINAL: ['the port'], PRONOUN: ['but {its} own'] },
    },
    consultants: {
      name: 'consultants of the port',
      kind: ['GROUP', 'UNNAMED', 'ORGANIZATION'],
      aliases: ['consultants', 'its own consultants'],
      mentions: { NOMINAL: ['its own consultants', 'The same consultants'], PRONOUN: ['agrees with {them}'] },
    },
    oyelaran: {
      name: 'Oyelaran',
      kind: 'PERSON',
      mentions: {
        NAME: ['{OYELARAN} (Minister', '{OYELARAN}: I make', '{OYELARAN}: I am', '{OYELARAN}: I reject'],
        NOMINAL: [
          '{The minister} had',
          'for {the minister} to cite',
          'urge {the minister} to lay',
          'beg {the minister} to',
          '({Minister for Harbours})',
        ],
        PRONOUN: [
          '{He} assured',
          'and {he} has yet',
          '{I} make',
          '{I} am happy',
          '{I} reject',
          '{My} officials',
        ],
      },
    },
    chamber: {
      name: 'Chamber of Commerce',
      kind: 'ORGANIZATION',
      mentions: { NAME: ['Chamber of Commerce'] },
    },
    mckay: {
      name: 'McKay',
      kind: 'PERSON',
      mentions: {
        NAME: ['{McKAY} (Independent)', '{McKAY}: Then'],
        PRONOUN: [
          '{I} shall withhold',
          'withhold {my} vote',
          '{I} have read',
          'in {my} constituency',
          '{I} beg',
        ],
      },
    },
    president: {
      name: 'President of the Senate',
      kind: ['UNNAMED', 'PERSON'],
      aliases: ['President', 'Madam President'],
      mentions: { NOMINAL: ['The {PRESIDENT}: That', 'Madam {President}'], PRONOUN: ['{I} would, however'] },
    },
    growers: {
      name: 'oyster growers',
      kind: 'GROUP',
      mentions: {
        NOMINAL: ['The oyster growers in my constituency', 'the growers'],
        PRONOUN: ['one of {them}'],
      },
    },
    officials: {
      name: 'officials of the minister',
      kind: ['GROUP', 'UNNAMED'],
      optional: true,
      mentions: { NOMINAL: ['My officials'] },
    },
  },
  otherNames: [
    '({Independent})',
    '{Madam} President',
    'That the {Bill} be',
    'put, {That} the',
    'Ayes',
    'Noes',
    '{Senator} ADAIR (',
    '{Senator} ADAIR: I',
    '{Senator} McKAY (',
    '{Senator} McKAY: Then',
    '{Senator} OYELARAN (',
    '{Senator} OYELARAN: I make',
    '{Senator} OYELARAN: I am',
    '{Senator} OYELARAN: I reject',
  ],
  figures: [
    {
      quote: '£46.5 million',
      value: '46500000',
      currency: 'GBP',
      status: ['REQUESTED', 'TARGET', 'ACTUAL'],
      measure: ['channel', 'spending', 'cost'],
      subject: 'government',
      holder: 'government',
    },
    {
      quote: '3 or 4 years',
      lower: '3',
      upper: '4',
      ucum: 'a',
      kind: 'DURATION',
      measure: ['channel', 'silting', 'interval', 'years'],
    },
    {
      quote: 'a mere 12',
      value: '12',
      counted: 'ships',
      per: 'month',
      form: 'RATE',
      status: ['FORECAST', 'ESTIMATED', 'HYPOTHETICAL'],
      measure: ['ships', 'channel', 'traffic'],
      holder: 'consultants',
    },
    {
      quote: '40 minutes',
      value: '40',
      ucum: 'min',
      kind: 'DURATION',
      measure: ['minister', 'speech', 'minutes', 'time'],
      subject: 'oyelaran',
      time: 'this morning',
    },
    {
      quote: 'under £30 million',
      value: '30000000',
      comparator: 'LT',
      currency: 'GBP',
      status: ['PLEDGED', 'FORECAST', 'LIMIT'],
      measure: 'cost',
      holder: 'oyelaran',
    },
    {
      quote: 'more than half',
      value: ['0.5', '50'],
      comparator: 'GT',
      kind: 'RATIO',
      form: 'CHANGE_PERCENT',
      direction: 'UP',
      measure: ['cost', 'It'],
    },
    {
      quote: '{one} paragraph',
      value: '1',
      counted: ['paragraph', 'paragraphs'],
      measure: ['paragraph', 'paragraphs'],
      optional: true,
    },
    {
      quote: '212',
      value: '212',
      counted: 'paragraphs',
      measure: ['paragraphs', 'paragraph', 'report'],
      optional: true,
    },
    {
      quote: '900',
      value: '900',
      counted: 'jobs',
      direction: 'UP',
      status: ['ESTIMATED', 'FORECAST'],
      measure: ['jobs', 'channel'],
      holder: 'consultants',
      reportedBy: 'oyelaran',
      time: 'by 2031',
      period: '/2031',
    },
    {
      quote: 'a third less often',
      value: ['0.3333', '33.3333'],
      kind: 'RATIO',
      form: ['CHANGE_PERCENT', 'COMPARISON_FACTOR'],
      direction: 'DOWN',
      status: ['TARGET', 'PLEDGED', 'FORECAST'],
      measure: ['dredging', 'silt'],
      holder: 'government',
      baseline: 'than the senator suggests',
    },
    {
      quote: '34 parts per thousand',
      value: ['34', '0.034'],
      kind: ['RATIO', 'OTHER'],
      ucum: ['[ppth]', '1', '%'],
      counted: ['parts'],
      direction: 'UP',
      form: ['ABSOLUTE', 'RATE', 'SHARE'],
      status: ['FORECAST', 'HYPOTHETICAL'],
      measure: 'salinity',
      holder: 'growers',
    },
    {
      quote: '31',
      value: ['31', '0.031'],
      kind: ['RATIO', 'OTHER', 'COUNT'],
      form: ['ABSOLUTE', 'RATE', 'SHARE'],
      measure: 'salinity',
      holder: 'growers',
      optional: true,
    },
    {
      quote: 'Not one of them',
      value: ['0', '1'],
      counted: ['growers', 'them'],
      measure: ['growers', 'them', 'oyster growers'],
      optional: true,
    },
    {
      quote: '27',
      value: '27',
      counted: ['Ayes', 'votes'],
      measure: ['Ayes', 'votes', 'Bill'],
      subject: 'senate',
    },
    {
      quote: '25',
      value: '25',
      counted: ['Noes', 'votes'],
      measure: ['Noes', 'votes', 'Bill'],
      subject: 'senate',
    },
  ],
  positions: [
    {
      cue: 'asks',
      holder: 'government',
      addressee: 'senate',
      topic: ['channel', 'spending', 'spending of £46.5 million'],
      stance: 'FAVOR',
      act: ['DEMAND', 'PROPOSE'],
    },
    {
      cue: 'support',
      holder: 'adair',
      topic: ['that', 'spending', 'channel'],
      stance: 'AGAINST',
      act: ['REFUSE', 'OPPOSE'],
      negated: true,
    },
    {
      cue: 'no quarrel with',
      holder: 'adair',
      topic: 'port',
      stance: ['FAVOR', 'NEUTRAL'],
      act: ['SUPPORT', 'ACKNOWLEDGE', 'CONCEDE', 'ASSERT'],
      optional: true,
    },
    {
      cue: 'admitted',
      holder: 'consultants',
      reportedBy: 'adair',
      topic: ['channel', 'ships', 'new channel'],
      stance: ['NEUTRAL', 'AGAINST'],
      act: ['ACKNOWLEDGE', 'CONCEDE'],
    },
    {
      cue: 'give way',
      holder: 'oyelaran',
      addressee: 'adair',
      topic: ['way', 'senator', 'intervention'],
      stance: ['NEUTRAL', 'FAVOR'],
      act: ['DEMAND', 'PROPOSE'],
      optional: true,
    },
    {
      cue: 'assured',
      holder: 'oyelaran',
      reportedBy: 'adair',
      addressee: 'senate',
      topic: 'cost',
      stance: ['FAVOR', 'NEUTRAL'],
      act: ['COMMIT', 'ASSERT', 'PREDICT'],
      certainty: ['UNSPECIFIED', 'CERTAIN'],
    },
    {
      cue: 'to {apologise}',
      holder: 'oyelaran',
      reportedBy: 'adair',
      topic: ['cost', 'it', 'apology'],
      stance: ['NEUTRAL', 'UNCLEAR'],
      act: ['CONCEDE', 'REFUSE'],
      negated: true,
      optional: true,
    },
    {
      cue: 'make no {apology}',
      holder: 'oyelaran',
      topic: ['building', 'something', 'channel', 'building of something'],
      stance: 'FAVOR',
      act: ['DEFEND', 'REFUSE', 'ASSERT'],
      negated: true,
    },
    {
      cue: 'quotes',
      holder: 'adair',
      reportedBy: 'oyelaran',
      topic: ['paragraph', 'report'],
      stance: 'NEUTRAL',
      act: 'ASSERT',
      optional: true,
    },
    {
      cue: 'estimate',
      holder: 'consultants',
      reportedBy: 'oyelaran',
      topic: ['jobs', 'channel'],
      stance: ['NEUTRAL', 'FAVOR'],
      act: ['PREDICT', 'ASSERT'],
      horizon: 'by 2031',
      optional: true,
    },
    {
      cue: 'agrees with',
      holder: 'chamber',
      reportedBy: 'oyelaran',
      topic: ['jobs', 'channel', 'consultants', 'them', 'estimate'],
      stance: 'FAVOR',
      act: ['SUPPORT', 'ASSERT'],
    },
    {
      cue: 'intend',
      holder: ['government', 'oyelaran'],
      topic: ['silt', 'dredging', 'channel'],
      stance: ['FAVOR', 'NEUTRAL'],
      act: ['COMMIT', 'DECLARE'],
    },
    {
      cue: 'suggests',
      holder: 'adair',
      reportedBy: 'oyelaran',
      topic: ['silt', 'dredging'],
      stance: ['NEUTRAL', 'AGAINST'],
      act: ['ASSERT', 'PROPOSE'],
      optional: true,
    },
    {
      cue: 'cite',
      holder: 'oyelaran',
      reportedBy: 'mckay',
      topic: 'report',
      stance: ['NEUTRAL', 'FAVOR'],
      act: 'ASSERT',
      optional: true,
    },
    {
      cue: 'urge',
      holder: 'president',
      addressee: 'oyelaran',
      topic: ['report', 'publication of the report'],
      stance: 'FAVOR',
      act: ['DEMAND', 'PROPOSE'],
    },
    {
      cue: 'happy to',
      holder: 'oyelaran',
      topic: ['report', 'so', 'publication of the report'],
      stance: 'FAVOR',
      act: ['COMMIT', 'CONDITION', 'SUPPORT'],
      conditions: [
        { quote: 'provided that the commercial annexes remain confidential', polarity: ['IF', 'ONLY_IF'] },
      ],
    },
    {
      cue: 'withhold',
      holder: 'mckay',
      topic: ['vote', 'report', 'Bill'],
      stance: ['AGAINST', 'NEUTRAL', 'UNCLEAR'],
      act: ['REFUSE', 'THREATEN', 'CONDITION', 'DECLARE', 'COMMIT'],
      conditions: [{ quote: 'until I have read it', polarity: ['UNLESS', 'ONLY_IF'] }],
    },
    {
      cue: 'fear',
      holder: 'growers',
      reportedBy: 'mckay',
      topic: 'salinity',
      stance: 'AGAINST',
      act: ['WARN', 'PREDICT'],
    },
    {
      cue: 'beg',
      holder: 'mckay',
      addressee: 'oyelaran',
      topic: ['minister', 'channel', 'Bill', 'reconsideration', 'think again'],
      stance: ['AGAINST', 'FAVOR'],
      act: 'DEMAND',
    },
    {
      cue: 'reject',
      holder: 'oyelaran',
      topic: ['that', 'consultation', 'claim'],
      stance: 'AGAINST',
      act: ['DENY', 'REFUSE', 'OPPOSE'],
    },
    {
      cue: 'agreed to',
      holder: 'senate',
      topic: ['Question', 'Bill', 'reading'],
      stance: 'FAVOR',
      act: ['DECLARE', 'SUPPORT'],
      optional: true,
    },
  ],
  dismissed: {
    DATE: ['Tuesday 3 March 2026', '14 and 15 January'],
    CLOCK_TIME: ['2.30 p.m.'],
    ORDINAL: ['a {second} time', '{Second} Reading'],
  },
};
