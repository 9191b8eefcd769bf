import { expect, it } from 'vitest';
import { findSubject } from '../../../../server/extraction/attributions/find-subject.ts';
import { viewSentences } from '../../../../server/extraction/text/sentence-view.ts';
import { readText } from '../../../helpers/read-text.ts';

function subjectOf(text: string, verb: string): string | null | undefined {
  const { tagged, mentions } = readText(text);
  const [view] = viewSentences(tagged, mentions);
  const index = view!.tokens.findIndex((token) => token.text === verb);
  const subject = findSubject(view!, index);
  return subject && (subject.mention?.mention.actor ?? 'DOCUMENT');
}

it.each([
  ['Elena Petrova has never said so.', 'said', 'elena-petrova'],
  ['Elena Petrova, who was born in Mali, said so.', 'said', 'elena-petrova'],
  ['Elena Petrova (born in Mali) said so.', 'said', 'elena-petrova'],
  ['Elena Petrova on Monday said so.', 'said', 'elena-petrova'],
  ['The mayor, Elena Petrova, said so.', 'said', 'elena-petrova'],
  ['Elena Petrova and Omar Haddad both said so.', 'said', 'omar-haddad'],
  ['Mali, which lost the vote, said so.', 'said', 'mali'],
  ['Elena Petrova, whose firm built the dam, twice the size of its rival, said so.', 'said', 'elena-petrova'],
  ['Mali no longer said so.', 'said', 'mali'],
  ['The director of Mali, Elena Petrova, said so.', 'said', 'elena-petrova'],
  ['The report from Mali said so.', 'said', 'DOCUMENT'],
  ['In Mali the river said nothing.', 'said', null],
])('in %j the subject of %j is %s', (text, verb, actor) => {
  expect(subjectOf(text, verb)).toBe(actor);
});
