import { describe, expect, it } from 'vitest';
import { readText } from '../../../helpers/read-text.ts';

const saidIn = (text: string) => readText(text).positions.map(({ holder, topic }) => [holder, topic]);

describe('the turns of a debate', () => {
  it('give "I" to the speaker whose name opens the paragraph', () => {
    const text =
      'Senator Ada Holm (Coast Party): I support the ferry bill. My town needs it.\n\nSenator Omar Haddad (Hill Party): I oppose the levy. My voters pay twice.';
    expect(saidIn(text)).toEqual([
      ['ada-holm', 'ferry bill'],
      ['omar-haddad', 'levy'],
    ]);
  });

  it('reads a name in capitals and an office in brackets', () => {
    const text =
      'Senator HOLM: I support the ferry bill.\n\nSenator HADDAD (Minister for Ports): I oppose the levy.';
    expect(saidIn(text).map(([, topic]) => topic)).toEqual(['ferry bill', 'levy']);
  });

  it('keep a speaker through further paragraphs', () => {
    const text =
      'Mr Omar Haddad: I oppose the levy.\n\nMs Ada Holm: I have a question.\n\nI support the ferry bill.';
    expect(saidIn(text)).toContainEqual(['ada-holm', 'ferry bill']);
  });

  it('are none where a colon opens a list', () => {
    const text = 'Results: I liked them.\n\nOutlook: I fear the worst.';
    expect(saidIn(text)).toEqual([]);
  });
});
