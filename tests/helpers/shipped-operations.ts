import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { concatAST, type DocumentNode, Kind, parse, visit } from 'graphql';
import { ROOT } from './source-files.ts';

export interface ShippedOperation {
  readonly file: string;
  readonly document: DocumentNode;
}

/** The operations of the SDK, each with the fragments it needs and no others. */
export function shippedOperations(): readonly ShippedOperation[] {
  const documents = globSync('sdk/operations/**/*.graphql', { cwd: ROOT }).map((file) => ({
    file,
    document: parse(readFileSync(join(ROOT, file), 'utf8')),
  }));
  const fragments = concatAST(documents.map(({ document }) => document)).definitions.filter(
    ({ kind }) => kind === Kind.FRAGMENT_DEFINITION,
  );
  return documents.flatMap(({ file, document }) => {
    const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
    return operation ? [{ file, document: withFragments(operation, fragments) }] : [];
  });
}

function withFragments(
  operation: DocumentNode['definitions'][number],
  fragments: DocumentNode['definitions'],
): DocumentNode {
  const needed = new Set<string>();
  const definitions = [operation];
  for (let at = 0; at < definitions.length; at++) {
    visit(definitions[at]!, {
      FragmentSpread({ name }) {
        if (needed.has(name.value)) return;
        needed.add(name.value);
        definitions.push(
          ...fragments.filter((fragment) => 'name' in fragment && fragment.name?.value === name.value),
        );
      },
    });
  }
  return { kind: Kind.DOCUMENT, definitions };
}
