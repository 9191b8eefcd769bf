import type { DocumentDetails } from '../../../schema/model/document.ts';

/** Adds to a document the details it does not give itself. Of several sources with the same detail, the first one counts. */
export function fillDetails<Document extends DocumentDetails>(
  document: Document,
  ...sources: readonly DocumentDetails[]
): Document {
  const filled: Document = { ...document };
  for (const source of sources)
    for (const [name, value] of Object.entries(source)) {
      const given = new Map<string, unknown>(Object.entries(filled)).get(name);
      if (given === undefined && value !== undefined) Object.assign(filled, { [name]: value });
    }
  return filled;
}
