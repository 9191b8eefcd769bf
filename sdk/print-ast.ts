/** A node of a GraphQL AST, as every parser of the language makes it. */
export interface AstNode {
  readonly kind: string;
  readonly [property: string]: unknown;
}

/** Tells whether a value is the AST of a document. */
export function isAst(value: unknown): value is AstNode {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'Document';
}

/** Writes the AST of an executable document as text, without descriptions and needless white space. */
export function printAst(node: AstNode): string {
  // Every kind of node an executable document can hold has its printer; the value of any other is its text.
  return PRINTERS[node.kind]?.(node) ?? String(node.value);
}

const PRINTERS: Readonly<Record<string, (node: AstNode) => string>> = {
  Document: (node) => all(node.definitions, '\n'),
  OperationDefinition: (node) =>
    `${node.operation}${before(' ', node.name)}${list('(', node.variableDefinitions, ')')}${tail(node)}`,
  FragmentDefinition: (node) => `fragment ${one(node.name)} on ${one(node.typeCondition)}${tail(node)}`,
  VariableDefinition: (node) =>
    `${one(node.variable)}:${one(node.type)}${before('=', node.defaultValue)}${all(node.directives)}`,
  SelectionSet: (node) => `{${all(node.selections, ' ')}}`,
  Field: (node) => `${alias(node.alias)}${one(node.name)}${list('(', node.arguments, ')')}${tail(node)}`,
  FragmentSpread: (node) => `...${one(node.name)}${tail(node)}`,
  InlineFragment: (node) => `...${before('on ', node.typeCondition)}${tail(node)}`,
  Argument: (node) => `${one(node.name)}:${one(node.value)}`,
  Directive: (node) => `@${one(node.name)}${list('(', node.arguments, ')')}`,
  Variable: (node) => `$${one(node.name)}`,
  StringValue: (node) => JSON.stringify(node.value),
  NullValue: () => 'null',
  ListValue: (node) => `[${all(node.values, ',')}]`,
  ObjectValue: (node) => `{${all(node.fields, ',')}}`,
  ObjectField: (node) => `${one(node.name)}:${one(node.value)}`,
  NamedType: (node) => one(node.name),
  ListType: (node) => `[${one(node.type)}]`,
  NonNullType: (node) => `${one(node.type)}!`,
};

/** Directives and selection set, the end of most nodes. */
function tail(node: AstNode): string {
  return `${all(node.directives)}${one(node.selectionSet)}`;
}

function alias(node: unknown): string {
  return node ? `${one(node)}:` : '';
}

function before(prefix: string, node: unknown): string {
  return node ? `${prefix}${one(node)}` : '';
}

function list(open: string, nodes: unknown, close: string): string {
  const text = all(nodes, ',');
  return text && `${open}${text}${close}`;
}

function all(nodes: unknown, separator = ''): string {
  return Array.isArray(nodes) ? nodes.map(one).join(separator) : '';
}

function one(node: unknown): string {
  // The properties read here hold a node or nothing, by the AST's definition.
  return node ? printAst(node as AstNode) : '';
}
