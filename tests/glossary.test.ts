import { describe, expect, it } from 'vitest';
import { parse, type SourceFile, type SyntaxNode, walk } from './helpers/imports.ts';
import { readRepositoryFile, readSourceFiles } from './helpers/source-files.ts';

/** The extraction keeps names of its own until its finders are rebuilt. */
const EXEMPT = /^(server\/extraction|sdk)\//;

const files = readSourceFiles('{schema,server}/**/*.ts').filter(({ path }) => !EXEMPT.test(path));

describe('the glossary', () => {
  it('declares no type name with two meanings', () => {
    expect(findHomonyms(files)).toEqual([]);
  });

  it('refuses a second declaration with another meaning, and only that', () => {
    const slot = { path: 'server/a.ts', text: 'export interface Slot { readonly release: () => void }' };
    const other = { path: 'server/b.ts', text: 'interface Slot { readonly number: number }' };
    expect(findHomonyms([slot, other])).toEqual(['Slot: server/a.ts, server/b.ts']);
    expect(findHomonyms([slot, { ...slot, path: 'server/b.ts' }])).toEqual([]);
  });

  it('explains each word once', () => {
    const words = readGlossary(readRepositoryFile('ARCHITECTURE.md'));
    expect(words.length).toBeGreaterThan(30);
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
  });
});

/** Type names that stand for different definitions, with the files that declare them. */
function findHomonyms(sources: readonly SourceFile[]): string[] {
  const declared = new Map<string, Map<string, string>>();
  for (const file of sources) {
    walk(parse(file), (node) => {
      const name = declaredType(node);
      if (name === null) return;
      const definition = file.text.slice(Number(node.start), Number(node.end)).replace(/\s+/g, ' ');
      const definitions = declared.get(name) ?? new Map<string, string>();
      declared.set(name, definitions.set(definition, file.path));
    });
  }
  return [...declared]
    .filter(([, definitions]) => definitions.size > 1)
    .map(([name, definitions]) => `${name}: ${[...definitions.values()].join(', ')}`);
}

function declaredType(node: SyntaxNode): string | null {
  if (node.type !== 'TSInterfaceDeclaration' && node.type !== 'TSTypeAliasDeclaration') return null;
  const { id } = node as { readonly id?: { readonly name?: string } };
  return id?.name ?? null;
}

/** The words of the glossary's tables. */
function readGlossary(page: string): string[] {
  const [, section = ''] = page.split('\n## Words\n');
  const rows = section.split('\n').filter((line) => /^\| (?!Word |---)/.test(line));
  return rows.flatMap((row) => (row.split('|')[1] ?? '').split(',').map((word) => word.trim()));
}
