import type { GraphQLField } from 'graphql';

/** What most leaves of an answer take, with their key, in bytes. */
const TYPICAL_LEAF_BYTES = 40;

/** What one value of a leaf field usually takes in the answer, in bytes. */
export function leafBytes({ extensions }: GraphQLField<unknown, unknown>): number {
  // The relation plugin sets it on columns that hold long texts.
  return (extensions.typicalBytes as number | undefined) ?? TYPICAL_LEAF_BYTES;
}
