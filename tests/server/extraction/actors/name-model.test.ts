import { describe, expect, it } from 'vitest';
import { createNameModel } from '../../../../server/extraction/actors/name-model.ts';
import { readText } from '../../../helpers/read-text.ts';

describe('createNameModel', () => {
  const judge = createNameModel({ 'next=say': '200 0 0 0', 'before=in': '0 0 300 0' });

  it('shares one between the classes by the weights of the features', () => {
    const shares = judge([['next=say', 'word=holm']]);
    expect(shares.PERSON).toBeCloseTo(Math.exp(2) / (Math.exp(2) + 3));
    expect(shares.PERSON + shares.ORGANIZATION + shares.PLACE + shares.OTHER).toBeCloseTo(1);
  });

  it('weighs all places of a name together', () => {
    const { PERSON, PLACE } = judge([['next=say'], ['before=in']]);
    expect(PLACE).toBeGreaterThan(PERSON);
  });

  it('knows nothing without features it has weights for', () => {
    expect(judge([['word=unheard']]).OTHER).toBe(0.25);
  });
});

describe('names no list has', () => {
  const kindOf = (text: string, name: string) =>
    readText(text).actors.find((actor) => actor.name === name)?.kind;

  it.each([
    ['Prices rose, said Tove Ravnkilde of the growers.', 'Tove Ravnkilde', 'PERSON'],
    [
      'The telecoms group Veltano lost customers. Veltano said its prices were fair.',
      'Veltano',
      'ORGANIZATION',
    ],
    ['He told the Sarvik news agency that talks had failed.', 'Sarvik', 'MEDIA'],
    ['The vote was won by the opposition Karvia party.', 'Karvia', 'PARTY'],
  ])('are told apart by their surroundings in %j', (text, name, kind) => {
    expect(kindOf(text, name)).toBe(kind);
  });
});
