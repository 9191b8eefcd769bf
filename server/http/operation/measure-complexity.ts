import type { DocumentNode, FragmentDefinitionNode, SelectionNode, SelectionSetNode } from 'graphql';
import type { Limits } from '../admission/limits.ts';

/** How large a document is, fragments unfolded; of several operations, the largest counts. */
export type DocumentComplexity = Pick<Limits, 'depth' | 'aliases' | 'rootFields' | 'directives' | 'fields'>;

const NO_COMPLEXITY: DocumentComplexity = { depth: 0, aliases: 0, rootFields: 0, directives: 0, fields: 0 };

/**
 * Measures a document by its text alone, before it is held against the schema: rules of validation and the planner may
 * take long over what this finds too large. Each fragment is measured once, however often it is used.
 */
export function measureComplexity({ definitions }: DocumentNode): DocumentComplexity {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of definitions) {
    if (definition.kind === 'FragmentDefinition') fragments.set(definition.name.value, definition);
  }
  const measured = new Map<string, DocumentComplexity>();

  function ofSelections({ selections }: SelectionSetNode): DocumentComplexity {
    return selections.map(ofSelection).reduce(sum, NO_COMPLEXITY);
  }

  function ofSelection(selection: SelectionNode): DocumentComplexity {
    const directives = selection.directives?.length ?? 0;
    const inner = inside(selection);
    if (selection.kind !== 'Field') return sum(inner, { ...NO_COMPLEXITY, directives });
    // Tools ask for the whole schema, deeper than any record goes; graphql-js bounds that by a rule of its own.
    const depth = selection.name.value.startsWith('__') ? 1 : inner.depth + 1;
    const own = { depth: 0, aliases: selection.alias ? 1 : 0, rootFields: 0, directives, fields: 1 };
    return { ...sum(inner, own), depth, rootFields: 1 };
  }

  function inside(selection: SelectionNode): DocumentComplexity {
    if (selection.kind === 'FragmentSpread') return ofFragment(selection.name.value);
    return selection.selectionSet ? ofSelections(selection.selectionSet) : NO_COMPLEXITY;
  }

  function ofFragment(name: string): DocumentComplexity {
    const known = measured.get(name);
    if (known) return known;
    // A fragment inside itself is refused by validation; here it ends the walk.
    measured.set(name, NO_COMPLEXITY);
    const fragment = fragments.get(name);
    const measure = fragment ? ofSelections(fragment.selectionSet) : NO_COMPLEXITY;
    measured.set(name, measure);
    return measure;
  }

  return definitions
    .map((definition) => {
      // A fragment counts where it is used; one that is not is refused by validation.
      if (definition.kind !== 'OperationDefinition') return NO_COMPLEXITY;
      const directives = definition.directives?.length ?? 0;
      return sum(ofSelections(definition.selectionSet), { ...NO_COMPLEXITY, directives });
    })
    .reduce(maximum, NO_COMPLEXITY);
}

/** Two selections side by side. */
function sum(one: DocumentComplexity, other: DocumentComplexity): DocumentComplexity {
  return {
    depth: Math.max(one.depth, other.depth),
    aliases: one.aliases + other.aliases,
    rootFields: one.rootFields + other.rootFields,
    directives: Math.max(one.directives, other.directives),
    fields: one.fields + other.fields,
  };
}

function maximum(one: DocumentComplexity, other: DocumentComplexity): DocumentComplexity {
  return {
    depth: Math.max(one.depth, other.depth),
    aliases: Math.max(one.aliases, other.aliases),
    rootFields: Math.max(one.rootFields, other.rootFields),
    directives: Math.max(one.directives, other.directives),
    fields: Math.max(one.fields, other.fields),
  };
}
