import { describe, expect, it } from 'vitest';
import { viewSentences } from '../../../../server/extraction/text/sentence-view.ts';
import { readText } from '../../../helpers/read-text.ts';

function viewsOf(text: string) {
  const { tagged, mentions } = readText(text);
  return viewSentences(tagged, mentions);
}
const quotedOf = (text: string) =>
  viewsOf(text).map(({ tokens, quotedBy }) =>
    tokens
      .filter((_, index) => quotedBy[index])
      .map((token) => token.text)
      .join(' '),
  );

describe('viewSentences', () => {
  it('finds what stands in quotation marks, of either shape', () => {
    expect(quotedOf('Keita said “yes” and then "no" again.')).toEqual(['“ yes ” " no "']);
  });

  it('places the longest mention at a token', () => {
    const [view] = viewsOf('Malian officials said so.');
    expect(view?.starting.get(0)?.mention.quote).toBe('Malian officials');
    expect(view?.ending.get(2)?.mention.quote).toBe('Malian officials');
    expect(view?.ending.get(1)?.mention.quote).toBe('Malian');
  });

  it('forgets an open quotation mark at the next section', () => {
    const [, second] = viewsOf(
      'The Start\n\nKeita said “this was never closed.\n\nThe Rest\n\nShips sank on Monday.',
    );
    expect(second?.quotations).toEqual([]);
  });
});
