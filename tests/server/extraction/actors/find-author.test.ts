import { describe, expect, it } from 'vitest';
import { readText } from '../../../helpers/read-text.ts';

const holdersOf = (text: string) => readText(text).positions.map(({ holder }) => holder);

describe('the author of a text in the first person', () => {
  it('is the person whom the title of a statement names', () => {
    const text =
      'Statement by Dr Petra Lindqvist\n\nI support the new ferry. My friends know the cost. I believe that the port needs it.';
    expect(holdersOf(text)).toEqual(['petra-lindqvist', 'petra-lindqvist']);
  });

  it('is the person of a byline', () => {
    const text =
      'Let the ferry sail\n\nBy Omar Haddad\n\nI oppose the levy. My neighbours pay twice. I hope that the council drops it.';
    expect(holdersOf(text)).toEqual(['omar-haddad', 'omar-haddad']);
  });

  it('is the person behind the label of an opinion', () => {
    const text =
      'Let the ferry sail\n\nOPINION | Omar Haddad\n\nI oppose the levy. My neighbours pay twice. I hope that the council drops it.';
    expect(holdersOf(text)).toEqual(['omar-haddad', 'omar-haddad']);
  });

  it('is the body that opens the title of a report that says "we"', () => {
    const text =
      'Transport Committee, Second Report\n\nThe Transport Committee met in May. We recommend that the levy be dropped. We welcome the new ferry.';
    expect(holdersOf(text)).toEqual(['transport-committee', 'transport-committee']);
  });

  it('is nobody where "I" stands in quotations only', () => {
    const text =
      'Levy falls\n\nBy Omar Haddad\n\n“I oppose the levy. I and my friends pay twice. I hope it goes,” said Ada Holm.';
    expect(holdersOf(text)).not.toContain('omar-haddad');
  });

  it('is nobody where no line names a person', () => {
    const text = 'A letter\n\nI oppose the levy. My neighbours pay twice. I hope that the council drops it.';
    expect(holdersOf(text)).toEqual([]);
  });
});
