const NAMES = [
  /^readme(?:[._-][a-z]{2}(?:[_-][a-z]{2})?)?$/i,
  /^(?:licen[cs]e|copying)(?:[._-](?:apache|bsd|cc|gpl|isc|lgpl|mit|mpl)[\w.-]*)?$/i,
  /^(?:change[_-]?log|contributing|contributors|code[_-]of[_-]conduct|maintainers)$/i,
  // In small letters these may be the titles of articles.
  /^(?:AUTHORS|GOVERNANCE|NOTICE|SECURITY|SUPPORT)$/,
];

/** Tells whether a file describes the folder it lies in, as README, LICENSE and CHANGELOG do, and is no article. */
export function isProjectFile(fileName: string): boolean {
  const [, stem = fileName] = /^(.*)\.(?:txt|md|markdown|html?)$/i.exec(fileName) ?? [];
  return stem !== fileName && NAMES.some((name) => name.test(stem));
}
