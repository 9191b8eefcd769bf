import type { TimeScopeKind } from '../../../schema/model/time-scope.ts';

/** Whole phrases that say until when a position looks ahead. */
export const HORIZON_PHRASES: readonly (readonly [words: string, kind: TimeScopeKind])[] = [
  ['in the foreseeable future', 'INTERVAL'],
  ['for the foreseeable future', 'INTERVAL'],
  ['in the near future', 'INTERVAL'],
  ['in the coming days', 'INTERVAL'],
  ['in the coming weeks', 'INTERVAL'],
  ['in the coming months', 'INTERVAL'],
  ['in the coming years', 'INTERVAL'],
  ['in the coming year', 'INTERVAL'],
  ['over the coming years', 'INTERVAL'],
  ['over the coming months', 'INTERVAL'],
  ['in the long term', 'INTERVAL'],
  ['in the long run', 'INTERVAL'],
  ['in the short term', 'INTERVAL'],
  ['in the medium term', 'INTERVAL'],
  ['for years to come', 'INTERVAL'],
  ['for decades to come', 'INTERVAL'],
  ['for generations', 'INTERVAL'],
  ['by the end of the decade', 'UNTIL'],
  ['by the end of the century', 'UNTIL'],
  ['by the end of the year', 'UNTIL'],
  ['by the end of this year', 'UNTIL'],
  ['by the end of next year', 'UNTIL'],
  ['by the end of the month', 'UNTIL'],
  ['by next year', 'UNTIL'],
  ['by mid-century', 'UNTIL'],
  ['next year', 'INTERVAL'],
  ['next month', 'INTERVAL'],
  ['next week', 'INTERVAL'],
  ['this year', 'INTERVAL'],
  ['this decade', 'INTERVAL'],
  ['indefinitely', 'INTERVAL'],
  ['permanently', 'INTERVAL'],
];

/** What may open "<opener> <number> <unit>": "over the next two decades", "within six months". */
export const HORIZON_OPENERS: readonly string[] = [
  'over the next',
  'in the next',
  'for the next',
  'within the next',
  'during the next',
  'over the coming',
  'in the coming',
  'within',
  'for another',
  'for at least another',
];

export const HORIZON_UNITS: ReadonlySet<string> = new Set(
  'day days week weeks month months quarter quarters year years decade decades century centuries generation generations'.split(
    ' ',
  ),
);
