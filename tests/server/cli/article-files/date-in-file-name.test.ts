import { expect, it } from 'vitest';
import { dateInFileName } from '../../../../server/cli/article-files/date-in-file-name.ts';

const NOW = new Date('2025-06-01T12:00:00Z');

it.each([
  ['2024-03-05-budget', '2024-03-05'],
  ['20240305 budget', '2024-03-05'],
  ['2024_03_05', '2024-03-05'],
  ['budget_2024.03.05', '2024-03-05'],
  ['2024-03-05 budget 20240305', '2024-03-05'],
  ['2025-06-02-early-edition', '2025-06-02'],
])('reads the day of publication in the name %j', (name, day) => {
  expect(dateInFileName(name, NOW)).toBe(day);
});

it.each([
  ['a day that the calendar does not have', '2024-02-30-budget'],
  ['a month that the calendar does not have', '20241305'],
  ['digits of a longer number', '202403051-budget'],
  ['a number beside letters', 'a20240305'],
  ['the day before the month, or the other way round', '05-03-2024-budget'],
  ['two kinds of separators', '2024-03_05'],
  ['two days', '2024-03-05-to-2024-03-09'],
  ['a day inside a headline', 'what-2024-03-05-changed'],
  ['a month only', '2024-03-budget'],
  ['a day to come', '2030-01-01-plans'],
  ['a number before any newspaper', '12340305'],
])('takes %s for no day of publication', (_, name) => {
  expect(dateInFileName(name, NOW)).toBeUndefined();
});
