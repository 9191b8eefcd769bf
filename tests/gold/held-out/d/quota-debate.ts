import type { GoldBriefing } from '../../../eval/gold-briefing.ts';

export const quotaDebate: GoldBriefing = {
  name: 'quota-debate',
  style: 'parliamentary debate, British spelling, members named by title and party',
  publishedAt: '2026-04-15',
  title: 'MPs clash over fishing quota bill',
  text: `MPs clash over fishing quota bill

The Commons spent six hours on Tuesday on the government's fishing quota bill, which would hand a fifth of the national catch to boats under ten metres.

Opening the debate, the fisheries minister, Harriet Lowe, told MPs that the present system was "rigged in favour of those who own the most steel". She acknowledged that some larger vessels would lose out, but maintained that the coast as a whole would gain.

Mr Duggan, for the opposition, retorted that the sums did not add up. His party would back the bill, he said, only if the minister published the advice of her own scientists. "Until then we are being asked to vote in the dark."

Dame Ros Petrie (Lab) took issue with both. The bill was a step in the right direction, in her view, yet it did nothing for crews. She called on Ms Lowe to accept an amendment on wages; the minister declined.

The Scottish National Party, meanwhile, will abstain. Its fisheries spokesman, Iain Baird, said it saw no point in "arguing over crumbs".

Outside, the Deep Water Alliance, which speaks for 41 trawler owners, was scathing. The bill amounts to theft, according to its chair. Small boats disagree: they have waited 30 years for this, argued Nell Curnow, who fishes out of Polgarrow.

Nobody on the government benches doubts that the bill will pass. Few expect it to survive the Lords unscathed.
`,
  headings: [],
  actors: {
    commons: { name: 'Commons', kind: 'PUBLIC_BODY', mentions: { NAME: ['Commons'] } },
    lords: { name: 'Lords', kind: 'PUBLIC_BODY', mentions: { NAME: ['Lords'] } },
    government: {
      name: 'government',
      kind: ['PUBLIC_BODY', 'STATE'],
      mentions: { NOMINAL: ["the {government}'s"] },
    },
    mps: { name: 'MPs', kind: 'GROUP', optional: true, mentions: { NOMINAL: ['MPs ×2'] } },
    lowe: {
      name: 'Harriet Lowe',
      kind: 'PERSON',
      aliases: ['Lowe'],
      mentions: {
        NAME: ['Harriet Lowe', 'Ms {Lowe}'],
        NOMINAL: ['if {the minister}', '; {the minister}', 'the fisheries minister'],
        PRONOUN: ['{She} acknowledged', 'of {her} own scientists'],
      },
    },
    duggan: {
      name: 'Duggan',
      kind: 'PERSON',
      mentions: { NAME: ['Duggan'], PRONOUN: ['{His} party', '{he} said'] },
    },
    opposition: {
      name: 'opposition',
      kind: ['PARTY', 'GROUP'],
      mentions: { NOMINAL: ['the opposition', 'His party'], PRONOUN: ['{we} are being'] },
    },
    scientists: {
      name: 'scientists',
      kind: ['GROUP', 'UNNAMED'],
      optional: true,
      mentions: { NOMINAL: ['her own scientists'] },
    },
    petrie: {
      name: 'Ros Petrie',
      kind: 'PERSON',
      mentions: { NAME: ['Ros Petrie'], PRONOUN: ['in {her} view', '{She} called'] },
    },
    crews: { name: 'crews', kind: 'GROUP', optional: true, mentions: { NOMINAL: ['crews'] } },
    snp: {
      name: 'Scottish National Party',
      kind: 'PARTY',
      mentions: { NAME: ['Scottish National Party'], PRONOUN: ['{Its} fisheries', 'said {it} saw'] },
    },
    baird: { name: 'Iain Baird', kind: 'PERSON', mentions: { NAME: ['Iain Baird'] } },
    alliance: {
      name: 'Deep Water Alliance',
      kind: 'ORGANIZATION',
      mentions: { NAME: ['Deep Water Alliance'], PRONOUN: ['to {its} chair'] },
    },
    owners: {
      name: 'trawler owners',
      kind: 'GROUP',
      optional: true,
      mentions: { NOMINAL: ['41 trawler owners', '{those} who own'] },
    },
    chair: {
      name: 'chair of the Deep Water Alliance',
      kind: ['UNNAMED', 'PERSON'],
      aliases: ['its chair', 'chair'],
      mentions: { NOMINAL: ['its chair'] },
    },
    boats: {
      name: 'small boats',
      kind: 'GROUP',
      mentions: { NOMINAL: ['Small boats'], PRONOUN: ['{they} have waited'] },
    },
    curnow: { name: 'Nell Curnow', kind: 'PERSON', mentions: { NAME: ['Nell Curnow'] } },
    benches: {
      name: 'government benches',
      kind: ['GROUP', 'UNNAMED'],
      optional: true,
      mentions: { NOMINAL: ['{Nobody on the government benches}', 'Few'] },
    },
  },
  otherNames: ['Mr', 'Dame', 'Lab', '{Ms} Lowe', 'Polgarrow'],
  figures: [
    { quote: 'six hours', value: '6', ucum: 'h', kind: 'DURATION', measure: ['debate', 'Commons', 'hours'] },
    {
      quote: 'a fifth',
      value: ['0.2', '20'],
      kind: 'RATIO',
      form: 'SHARE',
      status: ['HYPOTHETICAL', 'TARGET', 'ACTUAL', 'FORECAST'],
      measure: ['catch', 'national catch'],
    },
    {
      quote: 'under ten metres',
      value: '10',
      comparator: 'LT',
      ucum: 'm',
      kind: 'LENGTH',
      measure: ['boats', 'length'],
    },
    {
      quote: '41',
      value: '41',
      counted: ['trawler owners', 'owners'],
      measure: ['owners', 'trawler owners'],
    },
    {
      quote: '30 years',
      value: '30',
      ucum: 'a',
      kind: 'DURATION',
      measure: ['wait', 'boats', 'small boats', 'years'],
      holder: 'curnow',
    },
  ],
  positions: [
    {
      cue: 'told',
      holder: 'lowe',
      onBehalfOf: 'government',
      addressee: 'mps',
      topic: ['system', 'present system'],
      stance: 'AGAINST',
      act: ['CRITICIZE', 'ASSERT', 'ACCUSE'],
    },
    {
      cue: 'acknowledged',
      holder: 'lowe',
      onBehalfOf: 'government',
      topic: ['vessels', 'larger vessels', 'loss'],
      stance: ['NEUTRAL', 'AGAINST'],
      act: ['ACKNOWLEDGE', 'CONCEDE'],
    },
    {
      cue: 'maintained',
      holder: 'lowe',
      onBehalfOf: 'government',
      topic: ['coast', 'gain'],
      stance: ['FAVOR', 'NEUTRAL'],
      act: ['ASSERT', 'DEFEND', 'PREDICT'],
    },
    {
      cue: 'retorted',
      holder: 'duggan',
      onBehalfOf: 'opposition',
      topic: 'sums',
      stance: ['AGAINST', 'NEUTRAL'],
      act: ['ASSERT', 'CRITICIZE', 'DENY', 'DOUBT'],
      negated: true,
    },
    {
      cue: 'back',
      holder: 'opposition',
      reportedBy: 'duggan',
      topic: 'bill',
      stance: 'FAVOR',
      act: ['CONDITION', 'SUPPORT', 'COMMIT'],
      conditions: [
        { quote: 'only if the minister published the advice of her own scientists', polarity: 'ONLY_IF' },
      ],
      optional: true,
    },
    {
      cue: 'he {said}',
      holder: 'duggan',
      onBehalfOf: 'opposition',
      topic: ['bill', 'party', 'support'],
      stance: ['FAVOR', 'MIXED', 'NEUTRAL'],
      act: ['CONDITION', 'SUPPORT', 'COMMIT', 'ASSERT'],
      conditions: [
        { quote: 'only if the minister published the advice of her own scientists', polarity: 'ONLY_IF' },
      ],
    },
    {
      cue: 'took issue with',
      holder: 'petrie',
      topic: ['both', 'Lowe', 'Duggan'],
      stance: 'AGAINST',
      act: ['CRITICIZE', 'OPPOSE', 'DENY'],
    },
    {
      cue: 'in her view',
      holder: 'petrie',
      topic: ['bill', 'step'],
      stance: ['FAVOR', 'MIXED'],
      act: ['ASSERT', 'SUPPORT', 'PRAISE', 'CONCEDE'],
    },
    {
      cue: 'called on',
      holder: 'petrie',
      addressee: 'lowe',
      topic: ['amendment', 'wages'],
      stance: 'FAVOR',
      act: ['DEMAND', 'PROPOSE'],
    },
    {
      cue: 'declined',
      holder: 'lowe',
      onBehalfOf: 'government',
      topic: ['amendment', 'wages', 'acceptance'],
      stance: 'AGAINST',
      act: 'REFUSE',
    },
    {
      cue: 'abstain',
      holder: 'snp',
      topic: ['bill', 'vote'],
      stance: ['NEUTRAL', 'UNCLEAR', 'MIXED'],
      act: ['DECLARE', 'COMMIT'],
      optional: true,
    },
    {
      cue: 'Baird, {said}',
      holder: 'baird',
      onBehalfOf: 'snp',
      topic: ['crumbs', 'point', 'bill', 'argument'],
      stance: 'AGAINST',
      act: ['ASSERT', 'CRITICIZE'],
      negated: true,
    },
    {
      cue: 'saw no point in',
      holder: 'snp',
      reportedBy: 'baird',
      topic: ['crumbs', 'bill', 'argument'],
      stance: 'AGAINST',
      act: ['CRITICIZE', 'ASSERT', 'OPPOSE', 'REFUSE'],
      optional: true,
    },
    {
      cue: 'scathing',
      holder: 'alliance',
      topic: ['bill'],
      stance: 'AGAINST',
      act: ['CRITICIZE', 'OPPOSE'],
    },
    {
      cue: 'according to',
      holder: 'chair',
      onBehalfOf: 'alliance',
      topic: ['bill', 'theft'],
      stance: 'AGAINST',
      act: ['CRITICIZE', 'ASSERT', 'ACCUSE'],
    },
    {
      cue: 'disagree',
      holder: 'boats',
      topic: ['bill', 'theft', 'accusation'],
      stance: ['AGAINST', 'FAVOR'],
      act: ['DENY', 'OPPOSE', 'SUPPORT', 'DOUBT', 'REFUSE'],
    },
    {
      cue: 'argued',
      holder: 'curnow',
      topic: ['years', 'bill', 'small boats', 'boats', 'wait', 'this'],
      stance: ['FAVOR', 'NEUTRAL'],
      act: ['ASSERT', 'DEFEND', 'SUPPORT'],
    },
    {
      cue: 'doubts',
      holder: 'benches',
      topic: 'bill',
      stance: ['NEUTRAL', 'FAVOR'],
      act: ['PREDICT', 'DOUBT', 'ASSERT'],
      optional: true,
    },
    {
      cue: 'expect',
      holder: 'benches',
      topic: ['bill', 'it'],
      stance: ['NEUTRAL', 'AGAINST'],
      act: ['PREDICT', 'DOUBT'],
      optional: true,
    },
  ],
  dismissed: {},
};
