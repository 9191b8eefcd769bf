import { expect, it } from 'vitest';
import { isPartialDate, toUtc } from '../../../schema/model/date-time.ts';

it.each([
  ['2024-02-29', '2024-02-29T00:00:00.000Z'],
  ['2000-02-29T23:30:00-01:00', '2000-03-01T00:30:00.000Z'],
  ['2025-12-31T10:15Z', '2025-12-31T10:15:00.000Z'],
])('brings %s to UTC', (text, moment) => {
  expect(toUtc(text)).toBe(moment);
});

it.each([
  '2024-02-30',
  '2023-02-29',
  '1900-02-29T00:00:00Z',
  '2025-04-31T12:00:00+02:00',
  '2025-06-31',
  '2025-00-10',
  '2025-10-00',
  '2025-13-01',
  '2025-01-01T25:00Z',
  '2025-1-1',
  '2025-01-01T10:00',
  '',
])('finds no moment in "%s"', (text) => {
  expect(toUtc(text)).toBeNull();
});

it('takes a year, month or day for a partial date only when the calendar has it', () => {
  expect(['2026', '2026-11', '2024-02-29'].filter(isPartialDate)).toHaveLength(3);
  expect(['2026-02-29', '2026-13', '2026-00', '26', '2026-11-31', '2026-1'].filter(isPartialDate)).toEqual(
    [],
  );
});
