import { expect, it } from 'vitest';
import { decodePage } from '../../../../server/ingest/page/decode-page.ts';

it('decodes a page in the encoding that it names', () => {
  const page = '<html><head><meta charset="windows-1252"></head><body>Zürich – “yes”</body>';
  const bytes = Buffer.from(page.replace('–', '\x96').replace('“', '\x93').replace('”', '\x94'), 'latin1');
  expect(decodePage(bytes, 'a.html')).toBe(page);
});

it('takes an older way of naming it', () => {
  const page = '<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1">Zürich';
  expect(decodePage(Buffer.from(page, 'latin1'), 'a.html')).toBe(page);
});

it.each(['<p>Zürich', '<meta charset="utf-8"><p>Zürich', '<meta charset="klingon"><p>Zürich'])(
  'decodes %j as UTF-8',
  (page) => {
    expect(decodePage(Buffer.from(`\uFEFF${page}`), 'a.html')).toBe(page);
  },
);

it('refuses a page whose bytes are not what it says', () => {
  const broken = Buffer.concat([Buffer.from('<meta charset="shift_jis">'), Buffer.from([0x81, 0xff, 0x81])]);
  expect(() => decodePage(broken, 'a.html')).toThrow(
    expect.objectContaining({
      code: 'ILL_FORMED_TEXT',
      message: 'Cannot read a.html: it is not valid SHIFT_JIS, as it says',
    }),
  );
  expect(() => decodePage(Buffer.from([0x3c, 0x70, 0x3e, 0x93, 0xfa, 0x96]), 'a.html')).toThrow(
    /not valid UTF-8/,
  );
});

it('refuses a page that holds NUL, in whatever encoding', () => {
  for (const charset of ['windows-1252', 'utf-8'])
    expect(() => decodePage(Buffer.from(`<meta charset="${charset}"><p>a\0b`), 'a.html')).toThrow(
      expect.objectContaining({ code: 'BINARY_FILE' }),
    );
});
