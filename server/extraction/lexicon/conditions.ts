import type { Polarity } from '../../../schema/model/position.ts';

/** Words that open a condition, longest first where one begins another. */
export const CONDITION_OPENERS: readonly (readonly [words: string, polarity: Polarity])[] = [
  ['only on the condition that', 'ONLY_IF'],
  ['only on condition that', 'ONLY_IF'],
  ['on the condition that', 'ONLY_IF'],
  ['on condition that', 'ONLY_IF'],
  ['under the condition that', 'ONLY_IF'],
  ['as long as', 'ONLY_IF'],
  ['so long as', 'ONLY_IF'],
  ['only if', 'ONLY_IF'],
  ['only when', 'ONLY_IF'],
  ['only once', 'ONLY_IF'],
  ['only after', 'ONLY_IF'],
  ['not until', 'ONLY_IF'],
  ['provided that', 'ONLY_IF'],
  ['providing that', 'ONLY_IF'],
  ['provided', 'ONLY_IF'],
  ['conditional on', 'ONLY_IF'],
  ['conditional upon', 'ONLY_IF'],
  ['contingent on', 'ONLY_IF'],
  ['contingent upon', 'ONLY_IF'],
  ['on the proviso that', 'ONLY_IF'],
  ['in return for', 'ONLY_IF'],
  ['in exchange for', 'ONLY_IF'],
  ['unless', 'UNLESS'],
  ['without', 'UNLESS'],
  ['until', 'UNLESS'],
  ['in the event of', 'IF'],
  ['in the event that', 'IF'],
  ['in case of', 'IF'],
  ['even if', 'IF'],
  ['if', 'IF'],
];

/** An opener that makes a condition only of what would, could or will be: "without aid, the town will starve". */
export const WITHOUT = 'without';

/** Openers that make a condition only after a refusal or a negation: "will not talk until troops leave". */
export const NEGATED_OPENERS: ReadonlySet<string> = new Set(['until']);

/** Nouns for what can be agreed: "must" in a clause about them sets a condition for it. */
export const NEGOTIABLE_NOUNS: ReadonlySet<string> = new Set(
  `talks talk discussion discussions negotiation negotiations agreement agreements deal deals settlement ceasefire truce accord treaty
  pact compromise peace dialogue solution withdrawal resolution cooperation aid funding support membership accession loan bailout
  offer proposal lifting`.split(/\s+/),
);
