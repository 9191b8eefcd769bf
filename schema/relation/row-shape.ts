import type { SchemaTypes } from '@pothos/core';

/** The names of types and interfaces whose objects are rows. */
export type RowName<Types extends SchemaTypes> = (keyof Types['Objects'] | keyof Types['Interfaces']) &
  string;

/** The row behind a type. */
export type RowShape<Types extends SchemaTypes, Name> = Name extends keyof Types['Objects']
  ? Types['Objects'][Name]
  : Name extends keyof Types['Interfaces']
    ? Types['Interfaces'][Name]
    : never;
