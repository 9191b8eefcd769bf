import type { AttributionStep } from '../../../schema/model/attribution.ts';
import type { Claim } from '../../../schema/model/claim.ts';
import { toDecimal } from '../../../schema/model/decimal.ts';
import type { Extraction } from '../../../schema/model/extraction.ts';
import type { Figure } from '../../../schema/model/figure.ts';
import type { Position } from '../../../schema/model/position.ts';
import type { Section } from '../../../schema/model/section.ts';
import { isAnchored, type QuotedSpan } from '../../../schema/model/span.ts';

/** An extraction breaks an invariant of the record and is not stored, not even in part. */
export class InvalidExtractionError extends Error {
  override readonly name = 'InvalidExtractionError';
}

/**
 * Checks, once more and against the stored text, what the record promises: the slice rule for every span, a STATEMENT
 * for every claim, attributions that end at the holder, exact decimals, and no actor that is not there.
 *
 * @throws {InvalidExtractionError} naming the first thing that is wrong.
 */
export function checkExtraction(text: string, extraction: Extraction): void {
  const check: ExtractionChecker = {
    requireAnchored(what, span) {
      // Half a surrogate pair passes the slice rule, but no database keeps it.
      if (!isAnchored(text, span) || !span.quote.isWellFormed()) {
        throwInvalid(`the ${what} "${span.quote}" does not stand at ${span.start}–${span.end}`);
      }
    },
    requireActor(what, key) {
      if (key !== null && !keys.has(key)) throwInvalid(`the ${what} "${key}" is not among its actors`);
    },
  };
  const keys = new Set(extraction.actors.map(({ key }) => key));
  if (keys.size < extraction.actors.length) throwInvalid('two actors have the same key');
  if (extraction.sections.length === 0) throwInvalid('it has no section');

  for (const [ordinal, section] of extraction.sections.entries()) checkSection(text, section, ordinal);
  for (const actor of extraction.actors) {
    for (const { organization } of actor.roles) check.requireActor('organization', organization);
  }
  for (const mention of extraction.mentions) {
    check.requireAnchored('mention', mention);
    check.requireActor('mentioned actor', mention.actor);
  }
  for (const item of extraction.ledger) check.requireAnchored('ledger item', item);
  for (const figure of extraction.figures) checkFigure(check, figure);
  for (const position of extraction.positions) checkPosition(check, position);
}

interface ExtractionChecker {
  requireAnchored(what: string, span: QuotedSpan): void;
  requireActor(what: string, key: string | null): void;
}

function checkSection(
  text: string,
  { ordinal, heading, headingSpan, span }: Section,
  expected: number,
): void {
  if (ordinal !== expected) throwInvalid(`section ${expected} has the ordinal ${ordinal}`);
  if (!(0 <= span.start && span.start <= span.end && span.end <= text.length)) {
    throwInvalid(`section ${ordinal} does not lie inside the text`);
  }
  const stands = headingSpan ? isAnchored(text, { ...headingSpan, quote: heading ?? '' }) : heading === null;
  if (!stands) throwInvalid(`the heading of section ${ordinal} does not stand where it says`);
}

function checkFigure(check: ExtractionChecker, figure: Figure): void {
  checkClaim(check, figure);
  check.requireActor('subject', figure.subject);
  for (const decimal of [figure.quantity.value, figure.quantity.lower, figure.quantity.upper]) {
    if (decimal !== null && toDecimal(decimal) !== decimal)
      throwInvalid(`"${decimal}" is not a decimal in its one form`);
  }
}

function checkPosition(check: ExtractionChecker, position: Position): void {
  checkClaim(check, position);
  check.requireActor('actor spoken for', position.onBehalfOf);
  check.requireActor('addressee', position.addressee);
  for (const { start, end, text } of position.conditions)
    check.requireAnchored('condition', { start, end, quote: text });
}

function checkClaim(
  check: ExtractionChecker,
  { statement, evidence, attribution, holder, reportedBy }: Claim,
): void {
  if (!evidence.some(({ role }) => role === 'STATEMENT'))
    throwInvalid(`the claim "${statement}" has no STATEMENT`);
  for (const piece of evidence) check.requireAnchored(`${piece.role} evidence`, piece);
  for (const step of attribution) checkStep(check, step);
  check.requireActor('holder', holder);
  check.requireActor('reporter', reportedBy);
  if ((attribution.at(-1)?.source ?? null) !== holder) {
    throwInvalid(`the attribution of "${statement}" does not end at its holder`);
  }
}

function checkStep(check: ExtractionChecker, { source, cue }: AttributionStep): void {
  check.requireActor('source', source);
  if (cue) check.requireAnchored('cue', cue);
}

function throwInvalid(state: string): never {
  throw new InvalidExtractionError(`Cannot store the extraction: ${state}`);
}
