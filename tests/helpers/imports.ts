import { posix } from 'node:path';
import { parseAst } from 'vitest/node';

/** A source file as the checks see it; `path` is relative to the repository's root, with forward slashes. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** One row of the import rules: what the files under `paths` may import in addition to each other. */
export interface Part {
  readonly paths: readonly string[];
  readonly mayImport: readonly string[];
  readonly packages: readonly string[];
}

/** One import of a file, whether of a value, of a type, of a re-export, or of a worker's module. */
export interface Import {
  readonly specifier: string;
  /** The file it leads to; null for a package. */
  readonly target: string | null;
}

/** Says, one line each, which imports the table does not allow and which files it does not know. */
export function findForbiddenImports(files: readonly SourceFile[], table: readonly Part[]): string[] {
  return files.flatMap((file) => {
    const part = findPart(file.path, table);
    if (!part) return [`${file.path} belongs to no part of the table`];
    return readImports(file)
      .filter((found) => !isAllowed(found, part, table))
      .map((found) => `${file.path} must not import ${found.target ?? found.specifier}`);
  });
}

/** Says, one line each, which files import themselves through others. Imports of types count. */
export function findCycles(files: readonly SourceFile[]): string[] {
  const graph = new Map(
    files.map((file) => [file.path, readImports(file).flatMap(({ target }) => target ?? [])]),
  );
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    const from = trail.indexOf(path);
    if (from >= 0) cycles.push([...trail.slice(from), path].join(' → '));
    if (from >= 0 || done.has(path)) return;
    for (const target of graph.get(path) ?? []) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  return cycles;
}

/**
 * Reads the import rules out of Markdown: the rows below the header `Part | May import | Packages`, each name in
 * backticks. Throws when there is no such table.
 */
export function readImportRules(markdown: string): Part[] {
  const lines = markdown.split('\n');
  const header = lines.findIndex((line) => /^\| Part +\| May import +\| Packages +\|$/.test(line));
  if (header < 0) throw new Error('Cannot read the import rules: no header "Part | May import | Packages"');
  const rows = lines.slice(header + 2);
  const end = rows.findIndex((line) => !line.startsWith('|'));
  return rows.slice(0, end < 0 ? rows.length : end).map((row) => {
    const [paths = [], mayImport = [], packages = []] = row.split('|').slice(1).map(namesIn);
    return { paths, mayImport, packages };
  });
}

/** Lists what a file imports. A path that is computed at run time is listed as the package `(computed)`. */
export function readImports(file: SourceFile): Import[] {
  const specifiers: string[] = [];
  walk(parse(file), (node) => {
    const specifier = specifierOf(node);
    if (specifier !== null) specifiers.push(specifier);
  });
  return specifiers.map((specifier) => ({
    specifier,
    target: specifier.startsWith('.') ? posix.join(posix.dirname(file.path), specifier) : null,
  }));
}

/** A node of the syntax tree [ESTree]. */
export interface SyntaxNode {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** Parses a TypeScript or JavaScript file. */
export function parse(file: SourceFile): SyntaxNode {
  return { ...parseAst(file.text, { lang: file.path.endsWith('.ts') ? 'ts' : 'js' }) };
}

/** Visits every node of a tree, parents first. */
export function walk(tree: unknown, visit: (node: SyntaxNode) => void): void {
  if (Array.isArray(tree)) for (const item of tree) walk(item, visit);
  if (!isNode(tree)) return;
  visit(tree);
  for (const child of Object.values(tree)) walk(child, visit);
}

/** Tells whether a value is a syntax node, of a given type if one is named. */
export function isNode(value: unknown, type?: string): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && (!type || value.type === type);
}

function findPart(path: string, table: readonly Part[]): Part | undefined {
  const closest = (part: Part) =>
    Math.max(...part.paths.map((entry) => (covers(entry, path) ? entry.length : -1)));
  return table.filter((part) => closest(part) >= 0).sort((a, b) => closest(b) - closest(a))[0];
}

function isAllowed({ specifier, target }: Import, part: Part, table: readonly Part[]): boolean {
  if (target === null) return part.packages.some((entry) => coversPackage(entry, specifier));
  return findPart(target, table) === part || part.mayImport.some((entry) => covers(entry, target));
}

function covers(entry: string, path: string): boolean {
  return path === entry || path.startsWith(`${entry}/`);
}

/** `node:*` stands for every built-in module but `node:sqlite` and `node:http`, which are named where they belong. */
function coversPackage(entry: string, specifier: string): boolean {
  if (entry === 'node:*') return /^node:(?!sqlite$|https?$)/.test(specifier);
  return covers(entry, specifier) || (entry.endsWith('/*') && specifier.startsWith(entry.slice(0, -1)));
}

function namesIn(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
}

const IMPORTING = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
]);

function specifierOf(node: SyntaxNode): string | null {
  if (IMPORTING.has(node.type)) return node.source ? textOf(node.source) : null;
  const [argument, base] = Array.isArray(node.arguments) ? node.arguments : [];
  const callee = isNode(node.callee, 'Identifier') ? node.callee.name : null;
  if (node.type === 'CallExpression' && callee === 'require') return textOf(argument);
  // A worker's module is named by `new URL('./worker.ts', import.meta.url)`; other files named so are data.
  if (node.type === 'NewExpression' && callee === 'URL' && base) {
    const path = textOf(argument);
    return /^\.\.?\/.*\.[cm]?[jt]s$/.test(path) ? path : null;
  }
  return null;
}

function textOf(node: unknown): string {
  const literal = isNode(node, 'TSLiteralType') ? node.literal : node;
  const value = isNode(literal, 'Literal') ? literal.value : null;
  return typeof value === 'string' ? value : '(computed)';
}
