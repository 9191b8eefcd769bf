import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Extraction } from '../../../../schema/model/extraction.ts';
import type { LedgerItem } from '../../../../schema/model/ledger.ts';
import { createRulesExtractor } from '../../../../server/extraction/extract-document.ts';
import { findNumerals } from '../../../../server/extraction/ledger/find-numerals.ts';

const extractor = createRulesExtractor();

async function ledgerOf(text: string): Promise<readonly LedgerItem[]> {
  const extraction: Extraction = await extractor.extract({ text, format: 'MARKDOWN' });
  return extraction.ledger;
}

/** What the ledger says of the one item with these words. */
async function entry(text: string, quote: string): Promise<string | undefined> {
  const item = (await ledgerOf(text)).find((one) => one.quote === quote);
  return item && [item.status, item.reason].filter((part) => part !== null).join(' ');
}

describe('of numerals', () => {
  it.each([
    ['The port handled 4,200 containers.', '4,200', 'CLAIMED'],
    ['Prices rose between 3 and 5 percent.', '5', 'CLAIMED'],
    ['The law was passed on 3 May 2019.', '2019', 'DISMISSED DATE'],
    ['They flew the Su-35 again.', '35', 'DISMISSED IDENTIFIER'],
    ['She cited Article 5 of the treaty.', '5', 'DISMISSED NAME'],
    ['He was the first to leave.', 'first', 'DISMISSED ORDINAL'],
    ['The home side won 3-1 in the end.', '1', 'DISMISSED SCORE'],
    ['Rain fell all week.[12]', '12', 'DISMISSED NOTE'],
    ['One of the boats sank.', 'One', 'DISMISSED COUNTS_NOTHING'],
    ['# 2.1 Findings\n\nRain fell all week.', '2.1', 'DISMISSED SECTION_NUMBER'],
    ['# What 40 farmers want\n\nRain fell all week.', '40', 'DISMISSED HEADING'],
    ['The pump failed:\n\n1. Rain fell.\n2. Mud rose.', '2', 'DISMISSED LIST_NUMBER'],
  ])('says of %j that %j is %s', async (text, quote, expected) => {
    expect(await entry(text, quote)).toBe(expected);
  });

  it('leaves open what no reader of numbers knows', async () => {
    expect(await entry('The city has १८ bridges.', '१८')).toBe('OPEN');
  });
});

describe('of cues', () => {
  it.each([
    ['Mayor Ada Brook said the bridge is safe.', 'said', 'CLAIMED'],
    ['“I told the crew that the bridge is safe,” said Ada Brook.', 'told', 'DISMISSED QUOTED'],
    ['Ada Brook went to Oslo to announce the plan.', 'announce', 'DISMISSED UNSAID'],
    ['It was said often.', 'said', 'DISMISSED NO_SOURCE'],
    ['# Mayor denies delay\n\nRain fell all week.', 'denies', 'DISMISSED HEADING'],
    ['The 21 confirmed cases were all in Norway.', 'confirmed', 'DISMISSED OTHER_USE'],
  ])('says of %j that %j is %s', async (text, quote, expected) => {
    expect(await entry(text, quote)).toBe(expected);
  });
});

const words = fc.constantFrom(
  'the minister said',
  'Norway refuses to',
  '3,000 boats',
  'on 4 May',
  'No 10',
  'one of the',
  'dozens',
  '\n\n# 2 Plans\n\n',
  '\n\n1. ',
  'in 2019, ',
  'half of',
  'it will announce',
  '. ',
  '“',
  '”',
  '१८',
  '½',
  '😀',
);
const texts = fc
  .array(fc.oneof(words, fc.string({ unit: 'grapheme', maxLength: 8 })), { maxLength: 40 })
  .map((pieces) => `${pieces.join(' ').replaceAll('\0', '')}\n\nA few words last.`);

it('accounts for each numeral of any text, once, with a reason where it is dismissed', async () => {
  await fc.assert(
    fc.asyncProperty(texts, async (text) => {
      const ledger = await ledgerOf(text);
      const numerals = ledger.filter(({ kind }) => kind === 'NUMERAL');
      expect(numerals.map(({ start, end, quote }) => ({ start, end, quote }))).toEqual(findNumerals(text));
      for (const { start, end, quote, status, reason } of ledger) {
        expect(text.slice(start, end)).toBe(quote);
        expect(reason !== null).toBe(status === 'DISMISSED');
      }
      const places = ledger.map(({ kind, start }) => `${kind} ${start}`);
      expect(new Set(places).size).toBe(places.length);
    }),
    { numRuns: 80 },
  );
});

it('has a claimed numeral for each figure and a claimed cue for each position', async () => {
  await fc.assert(
    fc.asyncProperty(texts, async (text) => {
      const { figures, positions, ledger } = await extractor.extract({ text, format: 'MARKDOWN' });
      const claimed = ledger.filter(({ status }) => status === 'CLAIMED');
      const isAccountedFor = ({ start, end }: { start: number; end: number }) =>
        claimed.some((item) => item.start < end && start < item.end);
      for (const { evidence } of figures) {
        expect(evidence.filter(({ role }) => role === 'VALUE').every(isAccountedFor)).toBe(true);
      }
      for (const { evidence } of positions) {
        expect(evidence.filter(({ role }) => role === 'CUE').every(isAccountedFor)).toBe(true);
      }
    }),
    { numRuns: 80 },
  );
});
