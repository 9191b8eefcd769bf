/** Tells whether an argument is the address of a page, and not a path. */
export function isWebAddress(path: string): boolean {
  return /^https?:\/\//i.test(path);
}
