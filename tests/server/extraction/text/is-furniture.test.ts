import { expect, it } from 'vitest';
import { isFurniture, isPictureCredit } from '../../../../server/extraction/text/is-furniture.ts';

it.each([
  '3 of 18',
  'Photo 4 of 12',
  '7/30',
  '$1,250',
  '45%',
  'billion',
  'Full screen',
  'ADVERTISEMENT',
  'Please wait 5 seconds to continue.',
  'Share this article',
  'Opens in new tab',
  'Sign up for our newsletter and join 2 million readers.',
  'Subscribe to keep reading. Only €2 for 6 weeks.',
  'You have read 3 of 5 free articles this month.',
  'This website uses cookies to serve its 4 million visitors.'.replace('website', 'site'),
  '© 2024 Larvik Post',
  'Photo: Ada Lund/Reuters',
  'Jo Berg/Getty Images',
  'Read more: Port lost 90 million euros, says union',
  '6 min read',
  'FOR IMMEDIATE RELEASE',
  'For release at 3:30 p.m. CET',
  'Media contact: Ada Holm, 555 0188',
  'Share: Mail | Print (4 min read)',
])('takes "%s" for furniture of a page', (paragraph) => {
  expect(isFurniture(paragraph)).toBe(true);
});

it.each([
  'The port lost 90 million euros.',
  'Share prices fell 4%, the bank said.',
  'Share this burden, the minister said.',
  'Copyright law cost 3 million euros, the union said.',
  'Register holds 5 million names, the ministry said.',
  'Subscribers left: 40,000 in May alone.',
  'Follow us? Never, said 3 of 4 members.',
  '40 workers',
  'In 2024 it was 40%.',
  'Steel | $4 million',
  'For release from prison he paid 3 million euros.',
])('takes "%s" for text', (paragraph) => {
  expect(isFurniture(paragraph)).toBe(false);
});

it.each(['Photograph: Ida Holm/News Pictures', 'Image by: Ida Holm', 'Ida Holm/AFP', 'Getty Images'])(
  'takes "%s" at the end of a caption for the credit of the picture',
  (sentence) => {
    expect(isPictureCredit(sentence)).toBe(true);
  },
);

it.each([
  'Picture: 3 million homes without power.',
  'The photograph shows Ida Holm',
  'Ida Holm/Jo Berg talks',
])('takes "%s" for a sentence', (sentence) => {
  expect(isPictureCredit(sentence)).toBe(false);
});
