import type { PlanText } from '../../server/store/database.ts';

/** The text of a plan, which comes as bytes from a reader thread. */
export function decodePlanText(text: PlanText | undefined): string {
  return typeof text === 'string' ? text : Buffer.from(text ?? []).toString();
}
