import type { DocumentNode, FragmentDefinitionNode, SelectionNode, SelectionSetNode } from 'graphql';
import type { RequestLimits } from '../admission/limits.ts';

/** How large a document is, fragments unfolded; of several operations, the largest counts. */
export type OperationComplexity = Pick<
  RequestLimits,
  'depth' | 'aliases' | 'rootFields' | 'directives' | 'fields'
>;

const NO_COMPLEXITY: OperationComplexity = { depth: 0, aliases: 0, rootFields: 0, directives: 0, fields: 0 };

/**
 * Measures a document by its text alone, before it is held against the schema: rules of validation and the planner may
 * take long over what this finds too large. Each fragment is measured once, however often it is used.
 */
export function measureComplexity({ definitions }: DocumentNode): OperationComplexity {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of definitions) {
    if (definition.kind === 'FragmentDefinition') fragments.set(definition.name.value, definition);
  }
  const measured = new Map<string, OperationComplexity>();

  function ofSelections({ selections }: SelectionSetNode): OperationComplexity {
    return selections.map(ofSelection).reduce(addComplexities, NO_COMPLEXITY);
  }

  function ofSelection(selection: SelectionNode): OperationComplexity {
    const directives = selection.directives?.length ?? 0;
    const inner = inside(selection);
    if (selection.kind !== 'Field') return addComplexities(inner, { ...NO_COMPLEXITY, directives });
    // Tools ask for the whole schema, deeper than any record goes; graphql-js bounds that by a rule of its own.
    const depth = selection.name.value.startsWith('__') ? 1 : inner.depth + 1;
    const own = { depth: 0, aliases: selection.alias ? 1 : 0, rootFields: 0, directives, fields: 1 };
    return { ...addComplexities(inner, own), depth, rootFields: 1 };
  }

  function inside(selection: SelectionNode): OperationComplexity {
    if (selection.kind === 'FragmentSpread') return ofFragment(selection.name.value);
    return selection.selectionSet ? ofSelections(selection.selectionSet) : NO_COMPLEXITY;
  }

  function ofFragment(name: string): OperationComplexity {
    const cached = measured.get(name);
    if (cached) return cached;
    // A fragment inside itself is refused by validation; here it ends the walk.
    measured.set(name, NO_COMPLEXITY);
    const fragment = fragments.get(name);
    const complexity = fragment ? ofSelections(fragment.selectionSet) : NO_COMPLEXITY;
    measured.set(name, complexity);
    return complexity;
  }

  return definitions
    .map((definition) => {
      // A fragment counts where it is used; one that is not is refused by validation.
      if (definition.kind !== 'OperationDefinition') return NO_COMPLEXITY;
      const directives = definition.directives?.length ?? 0;
      return addComplexities(ofSelections(definition.selectionSet), { ...NO_COMPLEXITY, directives });
    })
    .reduce(maxComplexity, NO_COMPLEXITY);
}

/** Two selections side by side. */
function addComplexities(one: OperationComplexity, other: OperationComplexity): OperationComplexity {
  return {
    depth: Math.max(one.depth, other.depth),
    aliases: one.aliases + other.aliases,
    rootFields: one.rootFields + other.rootFields,
    directives: Math.max(one.directives, other.directives),
    fields: one.fields + other.fields,
  };
}

function maxComplexity(one: OperationComplexity, other: OperationComplexity): OperationComplexity {
  return {
    depth: Math.max(one.depth, other.depth),
    aliases: Math.max(one.aliases, other.aliases),
    rootFields: Math.max(one.rootFields, other.rootFields),
    directives: Math.max(one.directives, other.directives),
    fields: Math.max(one.fields, other.fields),
  };
}
