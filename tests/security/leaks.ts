/** What no answer may hold: the inside of the server, or words of a parser that quote what was sent. */
export const LEAK_PATTERNS: readonly RegExp[] = [
  /\bat .+\.(ts|js|mjs):\d+/,
  /node_modules|file:\/\/|\/server\/(http|store|planner)/,
  /\b(SELECT|INSERT|UPDATE|DELETE)\b .+\b(FROM|INTO|SET|WHERE)\b/,
  /sqlite|SQLITE_|postgres|pg_catalog|kysely|fts5/i,
  /originalError|stacktrace|\bstack"/i,
  /Unexpected token|JSON at position|SyntaxError|TypeError|RangeError|ReferenceError/,
  /Did you mean/,
  /x-yoga|x-powered-by|graphql-yoga/i,
  /standpoint_[\w-]{43}/,
];
