import { readFileSync } from 'node:fs';
import {
  type GraphQLArgument,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { schema } from '../../schema/index.ts';
import { printSchemaFile } from '../../schema/print.ts';
import { fieldMappingOf, rowMappingOf } from '../../schema/relation/mapping.ts';
import { tables } from '../../schema/tables.ts';

describe('the contract', () => {
  it('is printed as committed', () => {
    expect(readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8')).toBe(
      printSchemaFile(),
    );
  });

  it('describes every type, field, argument and enum value', () => {
    expect(ownTypes().flatMap(undescribed)).toEqual([]);
  });

  it('gives every node an id prefix of its own', () => {
    const prefixes = ownTypes().flatMap((type) => rowMappingOf(type)?.idPrefix ?? []);

    expect(new Set(prefixes).size).toBe(prefixes.length);
    expect(prefixes).not.toEqual([]);
  });

  it('names only tables and columns there are', () => {
    const unknown = ownTypes().flatMap((type) => {
      const row = rowMappingOf(type);
      if (!row || !isObjectType(type) || !(row.table in tables)) return [];
      const columns: Readonly<Record<string, string>> = tables[row.table as 'claim'];
      return Object.values(type.getFields()).flatMap((field) => {
        const meaning = fieldMappingOf(field);
        const column = meaning && 'column' in meaning ? meaning.column : undefined;
        return column === undefined || column in columns || MATCH_COLUMNS.has(column)
          ? []
          : [`${type.name}.${field.name}`];
      });
    });

    expect(unknown).toEqual([]);
  });
});

/** What a full-text match adds to a row of `search_entry`. */
const MATCH_COLUMNS = new Set(['score', 'text', 'query']);

function ownTypes(): readonly GraphQLNamedType[] {
  return Object.values(schema.getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
  );
}

function undescribed(type: GraphQLNamedType): readonly string[] {
  const parts: { readonly name: string; readonly description?: string | null | undefined }[] = [
    { name: type.name, description: type.description },
  ];
  if (isEnumType(type))
    parts.push(
      ...type.getValues().map(({ name, description }) => ({ name: `${type.name}.${name}`, description })),
    );
  if (isInputObjectType(type) || isObjectType(type) || isInterfaceType(type)) {
    for (const field of Object.values(type.getFields())) {
      parts.push({ name: `${type.name}.${field.name}`, description: field.description });
      const args: readonly GraphQLArgument[] = 'args' in field ? field.args : [];
      parts.push(
        ...args.map(({ name, description }) => ({
          name: `${type.name}.${field.name}(${name}:)`,
          description,
        })),
      );
    }
  }
  return parts.filter(({ description }) => !description).map(({ name }) => name);
}
