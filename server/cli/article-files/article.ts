import type { IngestDocument } from '../../../schema/context.ts';
import type { DocumentDetails } from '../../../schema/model/document.ts';

/** One text out of a file, or why it cannot be had. */
export type Article = {
  /** What people call it: the path, with the line in a `.jsonl` file. */
  readonly name: string;
  /** The id it gives itself, or its path; null when it could not be read that far. */
  readonly id: string | null;
} & (
  | {
      readonly input: IngestDocument;
      /** Details that only the name of its file suggests. Every other source goes before them. */
      readonly suggested?: DocumentDetails;
    }
  | { readonly error: unknown }
);
