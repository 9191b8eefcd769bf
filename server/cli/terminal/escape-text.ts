/** C0 but for tab and line feed, DEL, C1, and the marks that change the direction of what stands around them. */
const CONTROLS = /[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * Makes a text safe to print on a terminal: control characters, which could clear the screen or make a line read as another,
 * are shown as JSON escapes, such as `\u001b`.
 */
export function escapeText(text: string): string {
  return text.replace(CONTROLS, toEscape);
}

/** Likewise for what must stay on its line, such as the name of a file. */
export function escapeLine(text: string): string {
  return escapeText(text).replace(/[\t\n\u2028\u2029]/g, toEscape);
}

function toEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
