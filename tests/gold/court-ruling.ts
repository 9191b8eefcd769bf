import type { GoldBriefing } from '../eval/gold-briefing.ts';

export const courtRuling: GoldBriefing = {
  name: 'court-ruling',
  style: 'court report, legal references and identifiers',
  publishedAt: '2026-05-08',
  title: 'Appeal court quashes data fine',
  text: `Appeal court quashes data fine

The Court of Appeal in Valmora on Friday overturned a fine of 18 million Swiss francs against the telecoms group Telmar, ruling by three votes to two that the regulator had misread Section 12 of the Privacy Act 2018.

In case 41/2025, Judge Helena Brandt held that Article 8 protects customers, "not the convenience of those who collect their data". The dissenting judges argued that 2.6 million records had been left open for 11 months and that the fine was, if anything, too low.

The Data Protection Authority, which had sought 30 million Swiss francs, said it would appeal to the Supreme Court within 60 days. Its lawyer, Per Lund, accused the court of ignoring the evidence. Telmar welcomed the judgment. The company denies that anyone was harmed.

Two former managers face up to five years in prison if they are convicted in a separate trial, which opens on 14 September at 9.30 am in Room 204. Both have pleaded not guilty.
`,
  headings: [],
  actors: {
    court: {
      name: 'Court of Appeal',
      kind: 'PUBLIC_BODY',
      mentions: { NAME: ['Court of Appeal'], NOMINAL: ['Appeal court', 'the court'] },
    },
    telmar: {
      name: 'Telmar',
      kind: 'ORGANIZATION',
      mentions: { NAME: ['Telmar ×2'], NOMINAL: ['The company'] },
    },
    authority: {
      name: 'Data Protection Authority',
      kind: 'PUBLIC_BODY',
      mentions: {
        NAME: ['Data Protection Authority'],
        NOMINAL: ['the regulator'],
        PRONOUN: ['said {it} would', '{Its} lawyer'],
      },
    },
    brandt: { name: 'Helena Brandt', kind: 'PERSON', mentions: { NAME: ['Helena Brandt'] } },
    dissenters: {
      name: 'dissenting judges',
      kind: ['GROUP', 'UNNAMED'],
      mentions: { NOMINAL: ['The dissenting judges'] },
    },
    supremeCourt: { name: 'Supreme Court', kind: 'PUBLIC_BODY', mentions: { NAME: ['Supreme Court'] } },
    lund: { name: 'Per Lund', kind: 'PERSON', mentions: { NAME: ['Per Lund'] } },
    managers: {
      name: 'two former managers',
      kind: ['GROUP', 'UNNAMED'],
      optional: true,
      mentions: { NOMINAL: ['Two former managers', 'Both'], PRONOUN: ['if {they} are'] },
    },
  },
  otherNames: ['Swiss ×2', 'Valmora', 'Privacy Act', 'Room'],
  figures: [
    {
      quote: '18 million Swiss francs',
      value: '18000000',
      currency: 'CHF',
      kind: 'MONEY',
      measure: 'fine',
      subject: 'telmar',
    },
    { quote: 'three', value: '3', counted: 'votes', measure: 'votes', subject: 'court' },
    { quote: 'votes to {two}', value: '2', counted: 'votes', measure: 'votes', subject: 'court' },
    {
      quote: '2.6 million',
      value: '2600000',
      counted: 'records',
      measure: 'records',
      subject: 'telmar',
      holder: 'dissenters',
    },
    {
      quote: '11 months',
      value: '11',
      ucum: 'mo',
      kind: 'DURATION',
      measure: ['records', 'months'],
      subject: 'telmar',
      holder: 'dissenters',
    },
    {
      quote: '30 million Swiss francs',
      value: '30000000',
      currency: 'CHF',
      kind: 'MONEY',
      status: 'REQUESTED',
      measure: 'fine',
      subject: 'authority',
    },
    {
      quote: '60 days',
      value: '60',
      ucum: 'd',
      kind: 'DURATION',
      status: ['ACTUAL', 'FORECAST', 'TARGET', 'LIMIT'],
      measure: ['appeal', 'days'],
      holder: 'authority',
      optional: true,
    },
    { quote: 'Two', value: '2', counted: 'managers', measure: 'managers' },
    {
      quote: 'up to five years',
      value: '5',
      comparator: 'LE',
      ucum: 'a',
      kind: 'DURATION',
      status: ['HYPOTHETICAL', 'LIMIT'],
      measure: ['prison', 'sentence', 'prison sentence', 'managers'],
      subject: 'managers',
    },
    { quote: 'Both', value: '2', counted: ['managers', 'both'], measure: 'managers', optional: true },
  ],
  positions: [
    {
      cue: 'ruling',
      holder: 'court',
      topic: ['Section 12', 'regulator', 'fine', 'reading of Section 12'],
      stance: ['AGAINST', 'NEUTRAL'],
      act: ['DECLARE', 'ASSERT'],
    },
    {
      cue: 'held',
      holder: 'brandt',
      topic: ['Article 8', 'customers', 'protection of customers'],
      stance: ['FAVOR', 'NEUTRAL'],
      act: ['DECLARE', 'ASSERT'],
    },
    {
      cue: 'argued',
      holder: 'dissenters',
      topic: ['records', 'fine'],
      stance: ['FAVOR', 'NEUTRAL', 'AGAINST'],
      act: ['ASSERT', 'CRITICIZE'],
    },
    {
      cue: 'sought',
      holder: 'authority',
      topic: ['fine', 'francs'],
      stance: 'FAVOR',
      act: 'DEMAND',
      optional: true,
    },
    {
      cue: 'said',
      holder: 'authority',
      topic: ['appeal', 'Supreme Court'],
      stance: ['FAVOR', 'NEUTRAL'],
      act: ['COMMIT', 'ASSERT'],
      horizon: 'within 60 days',
    },
    {
      cue: 'accused',
      holder: 'lund',
      onBehalfOf: 'authority',
      topic: ['court', 'evidence', 'ignoring of the evidence'],
      stance: 'AGAINST',
      act: 'ACCUSE',
    },
    { cue: 'welcomed', holder: 'telmar', topic: 'judgment', stance: 'FAVOR', act: ['PRAISE', 'SUPPORT'] },
    {
      cue: 'denies',
      holder: 'telmar',
      topic: ['harm', 'anyone', 'harm to anyone'],
      stance: ['AGAINST', 'NEUTRAL', 'UNCLEAR'],
      act: 'DENY',
    },
    {
      cue: 'pleaded',
      holder: 'managers',
      topic: ['guilt', 'charges', 'trial', 'guilty'],
      stance: ['AGAINST', 'NEUTRAL'],
      act: ['DENY', 'DECLARE'],
      optional: true,
    },
  ],
  dismissed: {
    IDENTIFIER: ['Section 12', 'Privacy Act {2018}', 'case {41/2025}', 'Article 8', 'Room {204}'],
    DATE: ['14 September'],
    CLOCK_TIME: ['9.30 am'],
  },
};
