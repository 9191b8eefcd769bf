import type { GoldBriefing } from '../../../eval/gold-briefing.ts';

export const ferrySinking: GoldBriefing = {
  name: 'ferry-sinking',
  style: 'wire agency report of a disaster with shifting tolls',
  publishedAt: '2026-02-17',
  title: 'At least 61 dead as ferry sinks off Philippines; search continues',
  text: `At least 61 dead as ferry sinks off Philippines; search continues

MANILA — At least 61 people drowned when an overcrowded ferry capsized in heavy seas off the southern Philippines, the coast guard said on Tuesday, raising an earlier toll of 43.

Rescuers had pulled 118 survivors from the water by nightfall, coast guard spokesman Arnel Villaruz told reporters. Around 30 passengers were still unaccounted for.

"We are not giving up on anyone," he said. "But the currents are very strong and the water is cold."

The Maria Teresa 2 left Zamboanga shortly before 4 a.m. with 187 names on its manifest, although two survivors said that many more had been allowed on board. The vessel was licensed to carry 150.

A disaster agency official, who asked not to be named because she was not authorised to speak to the media, said the final toll could exceed 100. The Transport Department dismissed that estimate as speculation.

The operator, Sulu Star Lines, said in a statement that the ship had passed an inspection in November and denied that it was overloaded. "We will cooperate fully with the investigation," the company said, adding that it would pay the families of the dead 200,000 pesos each.

President Lorna Abad, who is in Tokyo for trade talks, is expected to fly home on Wednesday. She has ordered all ferries of the line to stay in port until further notice, according to her office.

Japan offered a patrol vessel and $1.5 million in emergency aid, its Foreign Ministry said.

Residents of Basilan island said bodies were washing ashore as far as 40 km from the wreck. One fisherman, Jamil Hadji, 34, said he had rescued nine people, among them a six-year-old girl.

It was the country's deadliest sinking since 2013, when 116 people died.
`,
  headings: [],
  actors: {
    philippines: {
      name: 'Philippines',
      kind: 'STATE',
      mentions: {
        NAME: ['ferry sinks off {Philippines};', 'southern {Philippines}'],
        NOMINAL: ["{the country}'s"],
      },
    },
    coastGuard: {
      name: 'coast guard',
      kind: ['PUBLIC_BODY', 'ARMED_FORCE'],
      aliases: ['Philippine Coast Guard', 'Philippines coast guard'],
      mentions: { NOMINAL: ['{the coast guard} said'], PRONOUN: ['"{We} are'] },
    },
    villaruz: {
      name: 'Arnel Villaruz',
      kind: 'PERSON',
      mentions: { NAME: ['Arnel Villaruz'], PRONOUN: ['anyone," {he} said'] },
    },
    reporters: { name: 'reporters', kind: 'GROUP', optional: true, mentions: { NOMINAL: ['reporters'] } },
    rescuers: { name: 'rescuers', kind: 'GROUP', optional: true, mentions: { NOMINAL: ['Rescuers'] } },
    passengers: { name: 'passengers', kind: 'GROUP', optional: true, mentions: { NOMINAL: ['passengers'] } },
    survivors: {
      name: 'survivors',
      kind: ['GROUP', 'UNNAMED'],
      mentions: { NOMINAL: ['two survivors'] },
    },
    official: {
      name: 'disaster agency official',
      kind: 'UNNAMED',
      mentions: { NOMINAL: ['A disaster agency official'], PRONOUN: ['because {she} was'] },
    },
    department: {
      name: 'Transport Department',
      kind: 'PUBLIC_BODY',
      mentions: { NAME: ['Transport Department'] },
    },
    operator: {
      name: 'Sulu Star Lines',
      kind: 'ORGANIZATION',
      mentions: {
        NAME: ['Sulu Star Lines'],
        NOMINAL: ['The operator', 'the company'],
        PRONOUN: ['"{We} will', 'adding that {it} would'],
      },
    },
    families: {
      name: 'families of the dead',
      kind: 'GROUP',
      optional: true,
      mentions: { NOMINAL: ['the families of the dead'] },
    },
    abad: {
      name: 'Lorna Abad',
      kind: 'PERSON',
      mentions: { NAME: ['Lorna Abad'], PRONOUN: ['{She} has ordered', 'to {her} office'] },
    },
    office: {
      name: "president's office",
      kind: ['PUBLIC_BODY', 'UNNAMED'],
      optional: true,
      mentions: { NOMINAL: ['her office'] },
    },
    japan: { name: 'Japan', kind: 'STATE', mentions: { NAME: ['Japan'], PRONOUN: ['{its} Foreign'] } },
    japanMinistry: {
      name: 'Foreign Ministry',
      kind: 'PUBLIC_BODY',
      aliases: ['Japanese Foreign Ministry'],
      mentions: { NAME: ['Foreign Ministry'] },
    },
    residents: {
      name: 'residents of Basilan island',
      kind: ['GROUP', 'UNNAMED'],
      mentions: { NOMINAL: ['Residents of Basilan island'] },
    },
    hadji: {
      name: 'Jamil Hadji',
      kind: 'PERSON',
      mentions: { NAME: ['Jamil Hadji'], PRONOUN: ['said {he} had'] },
    },
  },
  otherNames: ['MANILA', '{coast guard} spokesman', 'Maria Teresa', 'Zamboanga', 'Tokyo', '{Basilan} island'],
  figures: [
    {
      quote: '{At least 61} dead',
      value: '61',
      comparator: 'GE',
      measure: ['dead', 'deaths'],
      kind: 'COUNT',
    },
    {
      quote: '{At least 61} people',
      value: '61',
      comparator: 'GE',
      counted: 'people',
      measure: ['people', 'deaths', 'toll'],
      holder: 'coastGuard',
    },
    { quote: '43', value: '43', kind: 'COUNT', measure: ['toll', 'deaths'], optional: true },
    {
      quote: '118',
      value: '118',
      counted: 'survivors',
      measure: 'survivors',
      holder: 'villaruz',
      time: 'by nightfall',
    },
    {
      quote: 'Around 30',
      value: '30',
      approximation: 'APPROXIMATE',
      counted: 'passengers',
      measure: 'passengers',
    },
    { quote: '187', value: '187', counted: 'names', measure: ['names', 'manifest'] },
    { quote: 'although {two} survivors', value: '2', counted: 'survivors', measure: 'survivors' },
    {
      quote: '150',
      value: '150',
      kind: 'COUNT',
      status: ['LIMIT', 'ACTUAL'],
      measure: ['vessel', 'passengers', 'capacity', 'licence'],
    },
    {
      quote: 'exceed 100',
      value: '100',
      comparator: 'GT',
      kind: 'COUNT',
      status: ['FORECAST', 'ESTIMATED', 'HYPOTHETICAL'],
      measure: ['toll', 'final toll'],
      holder: 'official',
    },
    {
      quote: '200,000 pesos',
      value: '200000',
      currency: 'PHP',
      form: ['ABSOLUTE', 'RATE'],
      status: 'PLEDGED',
      measure: ['families', 'compensation', 'payment', 'families of the dead'],
      holder: 'operator',
      subject: 'operator',
    },
    {
      quote: '$1.5 million',
      value: '1500000',
      currency: 'USD',
      status: 'PLEDGED',
      measure: ['aid', 'emergency aid'],
      holder: ['japan', 'japanMinistry'],
      reportedBy: 'japanMinistry',
      subject: 'japan',
    },
    {
      quote: 'as far as 40 km',
      value: '40',
      comparator: 'LE',
      ucum: 'km',
      kind: 'LENGTH',
      measure: ['bodies', 'distance', 'wreck'],
      holder: 'residents',
    },
    { quote: 'One', value: '1', counted: 'fisherman', measure: 'fisherman', optional: true },
    { quote: '34', value: '34', ucum: 'a', kind: 'DURATION', measure: ['age', 'Hadji'], optional: true },
    { quote: 'nine', value: '9', counted: 'people', measure: 'people', holder: 'hadji', subject: 'hadji' },
    {
      quote: 'six-year-old',
      value: '6',
      ucum: 'a',
      kind: 'DURATION',
      measure: ['age', 'girl'],
      optional: true,
    },
    {
      quote: '116',
      value: '116',
      counted: 'people',
      measure: ['people', 'deaths'],
      time: '2013',
      period: '2013',
    },
  ],
  positions: [
    {
      cue: 'guard {said} on',
      holder: 'coastGuard',
      topic: ['ferry', 'people', 'deaths', 'toll'],
      stance: 'NEUTRAL',
      act: 'ASSERT',
      optional: true,
    },
    {
      cue: 'told',
      holder: 'villaruz',
      onBehalfOf: 'coastGuard',
      addressee: 'reporters',
      topic: 'survivors',
      stance: 'NEUTRAL',
      act: 'ASSERT',
      optional: true,
    },
    {
      cue: 'he {said}. "But',
      holder: 'villaruz',
      onBehalfOf: 'coastGuard',
      topic: ['anyone', 'search', 'rescue', 'currents'],
      stance: ['NEUTRAL', 'FAVOR', 'AGAINST'],
      act: ['COMMIT', 'ASSERT', 'REFUSE', 'DENY'],
      negated: true,
    },
    {
      cue: 'survivors {said} that',
      holder: 'survivors',
      topic: ['many', 'more', 'passengers', 'board', 'overcrowding'],
      stance: ['NEUTRAL', 'AGAINST'],
      act: ['ASSERT', 'ACCUSE'],
    },
    {
      cue: 'asked',
      holder: 'official',
      topic: ['name', 'anonymity', 'named'],
      stance: ['NEUTRAL', 'AGAINST', 'FAVOR'],
      act: 'DEMAND',
      optional: true,
    },
    {
      cue: 'media, {said} the',
      holder: 'official',
      topic: ['toll', 'final toll'],
      stance: 'NEUTRAL',
      act: ['PREDICT', 'WARN', 'ASSERT'],
      certainty: ['POSSIBLE', 'UNSPECIFIED'],
      optional: true,
    },
    {
      cue: 'dismissed',
      holder: 'department',
      topic: ['estimate', 'toll'],
      stance: 'AGAINST',
      act: ['DENY', 'REFUSE', 'OPPOSE', 'CRITICIZE', 'DOUBT'],
    },
    {
      cue: 'Lines, {said}',
      holder: 'operator',
      topic: ['ship', 'inspection'],
      stance: ['NEUTRAL', 'FAVOR'],
      act: ['ASSERT', 'DEFEND'],
    },
    {
      cue: 'denied',
      holder: 'operator',
      topic: ['ship', 'it', 'overloading', 'overload'],
      stance: ['AGAINST', 'NEUTRAL'],
      act: 'DENY',
    },
    {
      cue: 'company {said}',
      holder: 'operator',
      topic: ['investigation', 'cooperation'],
      stance: 'FAVOR',
      act: ['COMMIT', 'SUPPORT'],
    },
    {
      cue: 'adding',
      holder: 'operator',
      topic: ['families', 'compensation', 'pesos', 'families of the dead'],
      stance: ['FAVOR', 'NEUTRAL'],
      act: ['COMMIT', 'ASSERT'],
    },
    {
      cue: 'ordered',
      holder: 'abad',
      reportedBy: 'office',
      topic: ['ferries', 'line', 'ferries of the line', 'port'],
      stance: ['AGAINST', 'FAVOR', 'NEUTRAL'],
      act: ['DEMAND', 'DECLARE'],
      horizon: 'until further notice',
    },
    {
      cue: 'according to',
      holder: 'office',
      topic: ['ferries', 'port'],
      stance: ['NEUTRAL', 'FAVOR', 'AGAINST'],
      act: ['ASSERT', 'DEMAND', 'DECLARE'],
      optional: true,
    },
    {
      cue: 'offered',
      holder: 'japan',
      reportedBy: 'japanMinistry',
      topic: ['vessel', 'patrol vessel', 'aid', 'emergency aid'],
      stance: 'FAVOR',
      act: ['PROPOSE', 'COMMIT', 'SUPPORT'],
    },
    {
      cue: 'Ministry {said}',
      holder: 'japanMinistry',
      topic: ['vessel', 'aid', 'emergency aid', 'Japan'],
      stance: ['NEUTRAL', 'FAVOR'],
      act: ['ASSERT', 'PROPOSE', 'COMMIT'],
      optional: true,
    },
    {
      cue: 'island {said}',
      holder: 'residents',
      topic: ['bodies', 'wreck'],
      stance: 'NEUTRAL',
      act: 'ASSERT',
    },
    {
      cue: '34, {said}',
      holder: 'hadji',
      topic: ['people', 'rescue', 'he'],
      stance: ['NEUTRAL', 'FAVOR'],
      act: 'ASSERT',
      optional: true,
    },
  ],
  dismissed: { NAME: ['Maria Teresa {2}'], CLOCK_TIME: ['4 a.m.'] },
};
