/** Typographic marks and signs that English text of Windows-1252 has outside ASCII, as the characters of their bytes. */
const MARKS = /[\x80\x85\x91-\x97\x99\xa0\xa3\xa7\xa9\xae\xb0\xb1\xb7\xbc-\xbe]|[\xb2\xb3](?![a-z])/;
/** A letter with an accent beside a plain letter, or a whole word of it. */
const ACCENTED =
  /(?<=[A-Za-z\xc0-\xff])[\xc0-\xd6\xd8-\xf6\xf8-\xff\x9a\x9e\x9c]|[\xc0-\xd6\xd8-\xf6\xf8-\xff\x8a\x8e\x8c](?=[a-z\xe0-\xff])|\b[\xe0\xc0]\b/;
const PLAUSIBLE = new RegExp(`${MARKS.source}|${ACCENTED.source}`, 'g');
const HIGH = /[\x80-\xff]/g;
/** A sequence that UTF-8 has for one character: the file is damaged UTF-8 then. */
const UTF_8_SEQUENCE = /[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}/;
const CONTROL = /[\x00-\x08\x0e-\x1f\x7f\x81\x8d\x8f\x90\x9d]/;

/** Of all bytes, the share outside ASCII that English text keeps below. */
const MAX_HIGH_SHARE = 0.2;

/**
 * Tells whether bytes that are not UTF-8 can hardly be anything but Windows-1252: few of them are outside ASCII, and each
 * is an accented letter within a word or a mark that such texts have.
 */
export function isWindows1252(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes).toString('latin1');
  if (CONTROL.test(text) || UTF_8_SEQUENCE.test(text)) return false;
  const high = text.match(HIGH)?.length ?? 0;
  const plausible = text.match(PLAUSIBLE)?.length ?? 0;
  return high === plausible && high <= Math.max(1, text.length * MAX_HIGH_SHARE);
}
