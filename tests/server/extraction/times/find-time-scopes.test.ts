import { expect, it } from 'vitest';
import { findTimeScopes } from '../../../../server/extraction/times/find-time-scopes.ts';

/** A Wednesday. */
const PUBLISHED = '2023-12-20T10:00:00+09:00';

it.each([
  ['since February 2022', 'SINCE', '2022-02', null],
  ['on 24 February 2022', 'INSTANT', '2022-02-24', '2022-02-24'],
  ['Feb. 24, 2022', 'INSTANT', '2022-02-24', '2022-02-24'],
  ['in 2023', 'INTERVAL', '2023', '2023'],
  ['between 2014 and 2020', 'INTERVAL', '2014', '2020'],
  ['from 2019 to 2021', 'INTERVAL', '2019', '2021'],
  ['March to May 2021', 'INTERVAL', '2021-03', '2021-05'],
  ['between 1 January and 12 March', 'INTERVAL', '2023-01-01', '2023-03-12'],
  ['until June', 'UNTIL', null, '2024-06'],
  ['2022/23', 'INTERVAL', '2022', '2023'],
  ['by 2030', 'UNTIL', null, '2030'],
  ['by the end of 2024', 'UNTIL', null, '2024'],
  ['in the first half of 2023', 'INTERVAL', '2023-01', '2023-06'],
  ['Q3 2022', 'INTERVAL', '2022-07', '2022-09'],
  ['the 1990s', 'INTERVAL', '1990', '1999'],
  ['in FY24', 'INTERVAL', '2024', '2024'],
  ['FY2024/25', 'INTERVAL', '2024', '2025'],
  ['fiscal year 23-24', 'INTERVAL', '2023', '2024'],
  ['in 2Q22', 'INTERVAL', '2022-04', '2022-06'],
  ['1H23', 'INTERVAL', '2023-01', '2023-06'],
  ['Q4 22', 'INTERVAL', '2022-10', '2022-12'],
  ['for April–June', 'INTERVAL', '2023-04', '2023-06'],
  ['July and August', 'INTERVAL', '2023-07', '2023-08'],
  ['October to November', 'INTERVAL', '2023-10', '2023-11'],
  ['in week 31', 'INTERVAL', null, null],
  ['in the three months to September', 'INTERVAL', '2023-07', '2023-09'],
  ['in the year to March', 'INTERVAL', '2022-04', '2023-03'],
  ['the six months to the end of June 2022', 'INTERVAL', '2022-01', '2022-06'],
  ['in the third quarter', 'INTERVAL', '2023-07', '2023-09'],
  ['the second half', 'INTERVAL', '2023-07', '2023-12'],
  ['for the full year', 'INTERVAL', '2023', '2023'],
  ['for the year as a whole', 'INTERVAL', '2023', '2023'],
  ['over the medium term', 'INTERVAL', null, null],
  ['until the end of the year', 'UNTIL', null, '2023'],
  ['at the end of June', 'INTERVAL', '2023-06', '2023-06'],
  ['for September', 'INTERVAL', '2023-09', '2023-09'],
  ['as of 20 August', 'UNTIL', null, '2023-08-20'],
  ['as at 30 June', 'UNTIL', null, '2023-06-30'],
  ['as of October', 'UNTIL', null, '2023-10'],
  ['as of Monday’s close', 'INSTANT', '2023-12-18', '2023-12-18'],
  ['since the war began in 2021', 'SINCE', null, null],
  ['since the port was closed on 3 May', 'SINCE', null, null],
  ['before the season ends in March', 'UNTIL', null, null],
  ['since then', 'SINCE', null, null],
  ['this morning', 'INSTANT', '2023-12-20', '2023-12-20'],
  ['within weeks', 'DURATION', null, null],
  ['over two fiscal years', 'DURATION', null, null],
  ['in four seasons', 'DURATION', null, null],
  ['over the three days', 'INTERVAL', null, null],
  ['on May 3', 'INSTANT', '2023-05-03', '2023-05-03'],
  ['in November', 'INTERVAL', '2023-11', '2023-11'],
  ['today', 'INSTANT', '2023-12-20', '2023-12-20'],
  ['Currently', 'INSTANT', '2023-12-20', '2023-12-20'],
  ['last year', 'INTERVAL', '2022', '2022'],
  ['this month', 'INTERVAL', '2023-12', '2023-12'],
  ['next week', 'INTERVAL', '2023-12-25', '2023-12-31'],
  ['in the coming year', 'INTERVAL', '2023-12-20', '2024-12-20'],
  ['over the next two decades', 'INTERVAL', '2023-12-20', '2043-12-20'],
  ['in the past five years', 'INTERVAL', '2018-12-20', '2023-12-20'],
  ['within six months', 'INTERVAL', '2023-12-20', '2024-06-20'],
  ['two years ago', 'INSTANT', '2021', '2021'],
  ['by Christmas', 'UNTIL', null, null],
  ['in the previous season', 'INTERVAL', null, null],
  ['on Monday', 'INSTANT', '2023-12-18', '2023-12-18'],
  ['by Friday', 'UNTIL', null, '2023-12-22'],
  ['for 20 years', 'DURATION', null, null],
])('reads %j', (words, kind, start, end) => {
  const [found] = findTimeScopes(`${words}, the mill ran.`, PUBLISHED);
  expect(found?.scope).toMatchObject({ raw: words, kind, start, end });
});

it('finds relative times but leaves them unresolved without a day of publication', () => {
  expect(findTimeScopes('It closed last year.')[0]?.scope).toEqual({
    raw: 'last year',
    start: null,
    end: null,
    kind: 'INTERVAL',
    relative: true,
    inherited: false,
  });
});

it.each(['They may march.', 'It lost 2000 soldiers.', 'It is 1800 km away.', 'Version 2.2019 failed.'])(
  'finds no time in %j',
  (sentence) => {
    expect(findTimeScopes(sentence, PUBLISHED)).toEqual([]);
  },
);

it('refuses a day that no month has', () => {
  expect(
    findTimeScopes('on 31 February 2022', PUBLISHED).every(({ scope }) => scope.start !== '2022-02-31'),
  ).toBe(true);
});

it('marks a time that only serves to compare', () => {
  expect(findTimeScopes('Sales fell compared with 2019.')[0]?.isBaseline).toBe(true);
  expect(findTimeScopes('Sales fell 3% from 2019.')[0]?.isBaseline).toBe(true);
});

it.each([
  ['The mill will raise its fees by 7.5% in October.', '2024-10'],
  ['The mill raised its fees in October.', '2023-10'],
  ['It agreed to pay more from April.', '2024-04'],
  ['From 1 May, fees will rise.', '2024-05-01'],
  ['A hearing will take place on 3 June.', '2024-06-03'],
])('lets the verb tell on which side a date without a year lies in %j', (words, start) => {
  expect(findTimeScopes(words, PUBLISHED)[0]?.scope.start).toBe(start);
});
