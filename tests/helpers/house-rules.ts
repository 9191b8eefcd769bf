import { isNode, parse, type SourceFile, type SyntaxNode, walk } from './imports.ts';

const MAX_LINES = 400;
const VAGUE_NAMES = new Set(['util', 'utils', 'helper', 'helpers', 'common', 'misc']);

/** The launcher runs on a Node that cannot load the configuration, and looks whether npm has started it. */
const READERS_OF_THE_ENVIRONMENT = new Set(['server/config.ts', 'server/cli/stop-when-orphaned.mjs']);

/** graphql-codegen loads the default export of its configuration. */
const CODEGEN_CONFIG = 'sdk/codegen/config.ts';

/** Says, one line each, which house rules of CONTRIBUTING.md a file of `schema/`, `server/` or `sdk/` breaks. */
export function findBrokenRules(file: SourceFile): string[] {
  if (file.path.startsWith('sdk/generated/')) return [];
  const broken = [...rulesOnName(file.path), ...rulesOnLength(file)];
  if (/\.[cm]?[jt]s$/.test(file.path)) broken.push(...rulesOnCode(file));
  return broken.map((rule) => `${file.path} ${rule}`);
}

function rulesOnName(path: string): string[] {
  const names = path.split('/').map((name) => name.replace(/\.(d\.)?\w+$/, ''));
  const broken = names.some((name) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) ? ['is not in kebab-case'] : [];
  const vague = names.find((name) => VAGUE_NAMES.has(name)) ?? (/\/types\.ts$/.test(path) ? 'types' : null);
  return vague ? [...broken, `says nothing by the name "${vague}"`] : broken;
}

function rulesOnLength({ path, text }: SourceFile): string[] {
  const lines = text.replace(/\n$/, '').split('\n').length;
  const isData = path.includes('/lexicon/') || !/\.[cm]?[jt]s$/.test(path);
  return lines > MAX_LINES && !isData ? [`has ${lines} lines, more than ${MAX_LINES}`] : [];
}

function rulesOnCode(file: SourceFile): string[] {
  const broken = new Set<string>();
  walk(parse(file), (node) => {
    if (node.type === 'ExportDefaultDeclaration' && file.path !== CODEGEN_CONFIG)
      broken.add('has a default export');
    if (!READERS_OF_THE_ENVIRONMENT.has(file.path) && readsEnvironment(node)) broken.add('reads process.env');
    if (file.path !== 'sdk/send-request.ts' && callsFetch(node)) broken.add('calls fetch');
    if (node.type === 'Property' && isNamed(node.key, 'shell'))
      broken.add('starts a program through a shell');
  });
  return [...broken];
}

function readsEnvironment(node: SyntaxNode): boolean {
  if (node.type === 'MemberExpression')
    return isNamed(node.object, 'process') && isNamed(node.property, 'env');
  if (node.type === 'ImportSpecifier') return isNamed(node.imported, 'env');
  return (
    node.type === 'VariableDeclarator' &&
    isNamed(node.init, 'process') &&
    propertiesOf(node.id).some((property) => isNode(property) && isNamed(property.key, 'env'))
  );
}

function callsFetch(node: SyntaxNode): boolean {
  const callee = node.type === 'CallExpression' ? node.callee : null;
  if (isNamed(callee, 'fetch')) return true;
  return (
    isNode(callee, 'MemberExpression') &&
    isNamed(callee.property, 'fetch') &&
    ['globalThis', 'window', 'self'].some((name) => isNamed(callee.object, name))
  );
}

function isNamed(node: unknown, name: string): boolean {
  if (isNode(node, 'Identifier')) return node.name === name;
  return isNode(node, 'Literal') && node.value === name;
}

function propertiesOf(pattern: unknown): readonly unknown[] {
  const properties = isNode(pattern, 'ObjectPattern') ? pattern.properties : [];
  return Array.isArray(properties) ? properties : [];
}
