import type { GoldBriefing } from '../eval/gold-briefing.ts';

export const easternFrontBriefing: GoldBriefing = {
  name: 'eastern-front-briefing',
  style: 'military briefing with headings, group holders and metonyms',
  publishedAt: '2025-11-18',
  title: 'Kyiv Reports Heavier Raids as Moscow Raises Its Targets',
  text: `Kyiv Reports Heavier Raids as Moscow Raises Its Targets

Overnight Attacks

Ukraine's air force said Russia launched 142 drones and nine missiles overnight, the largest raid since August. It claimed to have shot down all but 17 of the drones. A Su-35 was lost near Kupiansk, General Oleh Marchenko added.

Recruitment Drive

The Kremlin plans to expand the army to 1.5 million troops by 2027. Western officials believe Moscow loses as many as 1,100 soldiers a day, although they doubt that the pace can be sustained.

Industry

Shell output tripled in two years, President Putin asserted during a visit to Tula. He boasted of a 4.2 times rise in armoured vehicles and a 12 times increase in reconnaissance drones. Independent analysts dispute both claims.

Talks

Putin reiterated Russia's readiness for negotiations, but only if Kyiv abandons its bid for NATO membership. President Zelensky ruled out any such concession within the next decade.
`,
  headings: [
    { heading: 'Overnight Attacks', level: 1 },
    { heading: 'Recruitment Drive', level: 1 },
    { heading: 'Industry', level: 1 },
    { heading: 'Talks', level: 1 },
  ],
  actors: {
    ukraine: {
      name: 'Ukraine',
      kind: 'STATE',
      aliases: ['Kyiv'],
      mentions: { NAME: ["{Ukraine}'s air force"], METONYM: ['Kyiv ×2'], PRONOUN: ['abandons {its} bid'] },
    },
    airForce: {
      name: 'Ukrainian air force',
      kind: 'ARMED_FORCE',
      mentions: { NOMINAL: ["{Ukraine's air force} said"], PRONOUN: ['{It} claimed'] },
    },
    russia: {
      name: 'Russia',
      kind: 'STATE',
      aliases: ['Kremlin', 'Moscow'],
      mentions: {
        NAME: ['said {Russia} launched', "{Russia}'s readiness"],
        METONYM: ['Kremlin', 'Moscow ×2'],
        PRONOUN: ['Raises {Its} Targets'],
      },
    },
    marchenko: { name: 'Oleh Marchenko', kind: 'PERSON', mentions: { NAME: ['Oleh Marchenko'] } },
    westernOfficials: {
      name: 'Western officials',
      kind: 'GROUP',
      mentions: { NOMINAL: ['Western officials'], PRONOUN: ['although {they} doubt'] },
    },
    putin: {
      name: 'Vladimir Putin',
      kind: 'PERSON',
      aliases: ['Putin'],
      mentions: { NAME: ['Putin ×2'], PRONOUN: ['{He} boasted'] },
    },
    analysts: {
      name: 'independent analysts',
      kind: ['GROUP', 'UNNAMED'],
      mentions: { NOMINAL: ['Independent analysts'] },
    },
    nato: {
      name: 'North Atlantic Treaty Organization',
      kind: 'ORGANIZATION',
      aliases: ['NATO'],
      mentions: { NAME: ['NATO'] },
    },
    zelensky: { name: 'Zelensky', kind: 'PERSON', mentions: { NAME: ['Zelensky'] } },
  },
  otherNames: ['Kupiansk', 'Tula', 'Su-35'],
  figures: [
    {
      quote: '142',
      value: '142',
      counted: 'drones',
      measure: 'drones',
      subject: 'russia',
      holder: 'airForce',
      time: 'overnight',
    },
    {
      quote: 'nine',
      value: '9',
      counted: 'missiles',
      measure: 'missiles',
      subject: 'russia',
      holder: 'airForce',
      time: 'overnight',
    },
    { quote: '17', value: '17', counted: 'drones', measure: 'drones', holder: 'airForce' },
    {
      quote: '1.5 million',
      value: '1500000',
      counted: ['troops', 'soldiers'],
      status: 'TARGET',
      direction: 'UP',
      measure: ['army', 'troops', 'army size', 'strength'],
      subject: 'russia',
      time: 'by 2027',
      period: '/2027',
      holder: 'russia',
    },
    {
      quote: 'as many as 1,100',
      value: '1100',
      comparator: 'LE',
      counted: 'soldiers',
      per: 'day',
      form: 'RATE',
      measure: ['soldiers', 'losses'],
      subject: 'russia',
      holder: 'westernOfficials',
    },
    {
      quote: 'tripled',
      value: '3',
      form: 'CHANGE_FACTOR',
      direction: 'UP',
      measure: ['shell output', 'shells'],
      subject: 'russia',
      holder: 'putin',
      time: 'in two years',
    },
    {
      quote: '4.2 times',
      value: '4.2',
      form: 'CHANGE_FACTOR',
      direction: 'UP',
      measure: 'armoured vehicles',
      subject: 'russia',
      holder: 'putin',
    },
    {
      quote: '12 times',
      value: '12',
      form: 'CHANGE_FACTOR',
      direction: 'UP',
      measure: 'reconnaissance drones',
      subject: 'russia',
      holder: 'putin',
    },
    {
      quote: 'in {two} years',
      value: '2',
      ucum: 'a',
      kind: 'DURATION',
      measure: ['output', 'years', 'period'],
      optional: true,
    },
    { quote: 'both', value: '2', counted: 'claims', measure: 'claims', optional: true },
  ],
  positions: [
    {
      cue: 'said',
      holder: 'airForce',
      topic: ['raid', 'drones', 'attack', 'drones and missiles', 'missiles'],
      stance: ['NEUTRAL', 'AGAINST'],
      act: ['ASSERT', 'ACCUSE'],
    },
    {
      cue: 'claimed',
      holder: 'airForce',
      topic: ['drones', 'interception'],
      stance: 'NEUTRAL',
      act: 'ASSERT',
    },
    {
      cue: 'added',
      holder: 'marchenko',
      topic: ['Su-35', 'loss', 'aircraft'],
      stance: 'NEUTRAL',
      act: 'ASSERT',
    },
    {
      cue: 'plans',
      holder: 'russia',
      topic: ['army', 'expansion', 'expansion of the army'],
      stance: 'FAVOR',
      act: 'COMMIT',
      horizon: 'by 2027',
    },
    {
      cue: 'believe',
      holder: 'westernOfficials',
      topic: ['losses', 'soldiers', 'Moscow'],
      stance: 'NEUTRAL',
      act: 'ASSERT',
      certainty: ['UNSPECIFIED', 'PROBABLE'],
    },
    {
      cue: 'doubt',
      holder: 'westernOfficials',
      topic: ['pace', 'pace of losses'],
      stance: ['AGAINST', 'NEUTRAL', 'UNCLEAR'],
      act: 'DOUBT',
      certainty: ['UNSPECIFIED', 'POSSIBLE'],
    },
    {
      cue: 'asserted',
      holder: 'putin',
      topic: ['shell output', 'shells'],
      stance: ['NEUTRAL', 'FAVOR'],
      act: 'ASSERT',
    },
    {
      cue: 'boasted',
      holder: 'putin',
      topic: ['armoured vehicles', 'rise', 'vehicles and drones', 'drones', 'production', 'increase'],
      stance: ['FAVOR', 'NEUTRAL'],
      act: ['ASSERT', 'PRAISE'],
    },
    {
      cue: 'dispute',
      holder: 'analysts',
      topic: 'claims',
      stance: 'AGAINST',
      act: ['DOUBT', 'DENY', 'OPPOSE'],
    },
    {
      cue: 'reiterated',
      holder: 'putin',
      onBehalfOf: 'russia',
      topic: ['negotiations', 'readiness for negotiations'],
      stance: 'FAVOR',
      act: ['CONDITION', 'COMMIT', 'ASSERT', 'SUPPORT'],
      conditions: [{ quote: 'only if Kyiv abandons its bid for NATO membership', polarity: 'ONLY_IF' }],
    },
    {
      cue: 'readiness',
      holder: ['russia', 'putin'],
      topic: 'negotiations',
      stance: 'FAVOR',
      act: ['CONDITION', 'COMMIT', 'SUPPORT'],
      conditions: [{ quote: 'only if Kyiv abandons its bid for NATO membership', polarity: 'ONLY_IF' }],
      optional: true,
    },
    {
      cue: 'ruled out',
      holder: 'zelensky',
      topic: 'concession',
      stance: 'AGAINST',
      act: 'REFUSE',
      horizon: 'within the next decade',
    },
  ],
  dismissed: { IDENTIFIER: ['Su-35'] },
};
