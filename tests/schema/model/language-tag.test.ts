import { expect, it } from 'vitest';
import { toLanguageTag } from '../../../schema/model/language-tag.ts';

it.each([
  ['en', 'en'],
  ['EN-gb', 'en-GB'],
  ['zh-hans-cn', 'zh-Hans-CN'],
  ['iw', 'he'],
  ['English', null],
  ['en_GB', null],
  ['', null],
  ['de-1996-1996', null],
])('makes of %j the tag %j', (text, tag) => {
  expect(toLanguageTag(text)).toBe(tag);
});
