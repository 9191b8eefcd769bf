import type { DocumentNode, FragmentDefinitionNode, SelectionNode, SelectionSetNode } from 'graphql';
import type { Limits } from './limits.ts';

/** How large a document is, fragments unfolded; of several operations, the largest counts. */
export type DocumentMeasure = Pick<Limits, 'depth' | 'aliases' | 'rootFields' | 'directives' | 'fields'>;

const NOTHING: DocumentMeasure = { depth: 0, aliases: 0, rootFields: 0, directives: 0, fields: 0 };

/**
 * Measures a document by its text alone, before it is held against the schema: rules of validation and the planner may
 * take long over what this finds too large. Each fragment is measured once, however often it is used.
 */
export function measureDocument({ definitions }: DocumentNode): DocumentMeasure {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of definitions) {
    if (definition.kind === 'FragmentDefinition') fragments.set(definition.name.value, definition);
  }
  const measured = new Map<string, DocumentMeasure>();

  function ofSelections({ selections }: SelectionSetNode): DocumentMeasure {
    return selections.map(ofSelection).reduce(together, NOTHING);
  }

  function ofSelection(selection: SelectionNode): DocumentMeasure {
    const directives = selection.directives?.length ?? 0;
    const inner = inside(selection);
    if (selection.kind !== 'Field') return together(inner, { ...NOTHING, directives });
    // Tools ask for the whole schema, deeper than any record goes; graphql-js bounds that by a rule of its own.
    const depth = selection.name.value.startsWith('__') ? 1 : inner.depth + 1;
    const own = { depth: 0, aliases: selection.alias ? 1 : 0, rootFields: 0, directives, fields: 1 };
    return { ...together(inner, own), depth, rootFields: 1 };
  }

  function inside(selection: SelectionNode): DocumentMeasure {
    if (selection.kind === 'FragmentSpread') return ofFragment(selection.name.value);
    return selection.selectionSet ? ofSelections(selection.selectionSet) : NOTHING;
  }

  function ofFragment(name: string): DocumentMeasure {
    const known = measured.get(name);
    if (known) return known;
    // A fragment inside itself is refused by validation; here it ends the walk.
    measured.set(name, NOTHING);
    const fragment = fragments.get(name);
    const measure = fragment ? ofSelections(fragment.selectionSet) : NOTHING;
    measured.set(name, measure);
    return measure;
  }

  return definitions
    .map((definition) => {
      // A fragment counts where it is used; one that is not is refused by validation.
      if (definition.kind !== 'OperationDefinition') return NOTHING;
      const directives = definition.directives?.length ?? 0;
      return together(ofSelections(definition.selectionSet), { ...NOTHING, directives });
    })
    .reduce(larger, NOTHING);
}

/** Two selections side by side. */
function together(one: DocumentMeasure, other: DocumentMeasure): DocumentMeasure {
  return {
    depth: Math.max(one.depth, other.depth),
    aliases: one.aliases + other.aliases,
    rootFields: one.rootFields + other.rootFields,
    directives: Math.max(one.directives, other.directives),
    fields: one.fields + other.fields,
  };
}

function larger(one: DocumentMeasure, other: DocumentMeasure): DocumentMeasure {
  return {
    depth: Math.max(one.depth, other.depth),
    aliases: Math.max(one.aliases, other.aliases),
    rootFields: Math.max(one.rootFields, other.rootFields),
    directives: Math.max(one.directives, other.directives),
    fields: Math.max(one.fields, other.fields),
  };
}
