import { z } from 'zod';
import { FIGURE_STATUS } from '../../schema/model/figure.ts';
import { ACT, CERTAINTY, STANCE } from '../../schema/model/position.ts';
import type { ModelAnswer } from '../extraction/llm/model-answer.ts';

/** A model's answer is none: not JSON, or of another shape than it was told. */
export class UnreadableAnswerError extends Error {
  override readonly name = 'UnreadableAnswerError';
}

/**
 * Reads the text a model answers with; some put it into a fence, or words around it.
 *
 * @throws {UnreadableAnswerError}
 */
export function parseAnswer(text: string): ModelAnswer {
  const json = text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1);
  const result = answer.safeParse(parse(json));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new UnreadableAnswerError(`its answer has another shape: ${issue?.path.join('.')} ${issue?.message}`);
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new UnreadableAnswerError('its answer is not JSON');
  }
}

const words = z.string().min(1).max(5_000);
const optional = words.nullish().transform((value) => value ?? null);

const claim = {
  sentence: z
    .number()
    .int()
    .nonnegative()
    .nullish()
    .transform((value) => value ?? null),
  statement: words,
  holder: optional,
  cue: optional,
};

/** Terms as the model was told them; what it does not say is the plainest. */
function oneOf<Term extends string>(terms: Readonly<Record<Term, string>>, otherwise: Term) {
  // Object.keys forgets the keys' type.
  return z.enum(Object.keys(terms) as [Term, ...Term[]]).default(otherwise);
}

const answer = z.object({
  figures: z
    .array(
      z.object({
        ...claim,
        number: words,
        value: z
          .union([z.string().max(100), z.number()])
          .nullish()
          .transform((value) => (value == null ? null : String(value))),
        measure: optional,
        status: oneOf(FIGURE_STATUS, 'ACTUAL'),
      }),
    )
    .max(2_000)
    .default([]),
  positions: z
    .array(
      z.object({
        ...claim,
        topic: optional,
        stance: oneOf(STANCE, 'NEUTRAL'),
        act: oneOf(ACT, 'ASSERT'),
        certainty: oneOf(CERTAINTY, 'UNSPECIFIED'),
        negated: z.boolean().default(false),
      }),
    )
    .max(2_000)
    .default([]),
});
