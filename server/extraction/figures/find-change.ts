import type { Direction, FigureForm } from '../../../schema/model/figure.ts';
import { COMPARATIVES, directionOf } from '../lexicon/changes.ts';
import { LEVEL_NOUNS, PACE_NOUNS, YARDSTICKS } from '../lexicon/measure-labels.ts';
import { isBareCount } from '../quantities/bare-count.ts';
import { findQuantities } from '../quantities/find-quantities.ts';
import type { FoundQuantity } from '../quantities/found-quantity.ts';
import { type FigureContext, tokenAfter, tokenBefore } from './figure-context.ts';
import { comparisonBehind } from './time-asides.ts';

/** What a number says about its measure, and which way that moved. */
export interface Change {
  readonly form: FigureForm;
  readonly direction: Direction | null;
  /** Index of the token that says it moved, or −1. */
  readonly cue: number;
}

/** Tells a state from a change: "fell to 20%" is a share that went down, "fell by 20%" a change. */
export function findChange(context: FigureContext): Change {
  const { nature } = context.quantity;
  if (nature === 'COMPARISON_FACTOR') return { form: 'COMPARISON_FACTOR', direction: null, cue: -1 };
  if (nature === 'TIMES' && comparesTimes(context))
    return { form: 'COMPARISON_FACTOR', direction: null, cue: -1 };
  const moved = changeAround(context) ?? signed(context);
  // "Narrowed to 212 basis points": what was reached is measured in points, and is no change.
  const state = nature === 'POINTS' && moved?.amount === false ? 'ABSOLUTE' : STATE_FORMS[nature];
  const form = moved?.amount ? CHANGE_FORMS[nature] : state;
  const direction =
    moved?.direction ??
    (nature === 'CHANGE_FACTOR'
      ? factorDirection(context)
      : (directionAside(context) ?? directionSince(context.words, context.quantity)));
  return { form, direction, cue: moved?.cue ?? -1 };
}

const CHANGE_FORMS = {
  PLAIN: 'CHANGE_ABSOLUTE',
  PERCENT: 'CHANGE_PERCENT',
  FRACTION: 'CHANGE_PERCENT',
  POINTS: 'CHANGE_PERCENTAGE_POINTS',
  TIMES: 'CHANGE_FACTOR',
  CHANGE_FACTOR: 'CHANGE_FACTOR',
} as const satisfies Record<string, FigureForm>;

/** The form of an amount by which something changed. */
export function changeForm(nature: FoundQuantity['nature']): FigureForm {
  return nature === 'COMPARISON_FACTOR' ? nature : CHANGE_FORMS[nature];
}

const STATE_FORMS = {
  PLAIN: 'ABSOLUTE',
  PERCENT: 'SHARE',
  FRACTION: 'SHARE',
  POINTS: 'CHANGE_PERCENTAGE_POINTS',
  TIMES: 'ABSOLUTE',
  CHANGE_FACTOR: 'CHANGE_FACTOR',
} as const satisfies Record<string, FigureForm>;

/** "Revenue of $8bn, up 23%", "38 ships, up from 11", "held its rate at 4%": which way what was reached had moved. */
function directionAside({ words, quantity }: FigureContext): Direction | null {
  const behind =
    /^[^.;,]{0,60}[,–—(]\s*(up|down)\s(?:from|by|about|some|nearly|almost|more|\p{Sc}|\d|\p{L}+\s(?:points?|per))/iu.exec(
      words.slice(quantity.end, quantity.end + 90),
    )?.[1];
  if (behind) return behind.toLowerCase() === 'up' ? 'UP' : 'DOWN';
  const front = words.slice(Math.max(0, quantity.start - 60), quantity.start);
  if (
    /\b(?:little|barely|hardly|largely|virtually)\s(?:changed|unchanged)\s(?:\p{L}+\s){0,2}(?:at|on)\s$/iu.test(
      front,
    )
  )
    return 'STABLE';
  if (/\b(?:held|hold|holds|holding|kept|keep|keeps|left|leave|leaves)\s[^,;.]{1,40}\sat\s$/i.test(front))
    return 'STABLE';
  const aside = /\b(up|down|higher|lower)\b/iu.exec(FAR_AND_NOW.exec(front)?.[0] ?? '')?.[1]?.toLowerCase();
  if (aside) return aside === 'up' || aside === 'higher' ? 'UP' : 'DOWN';
  const moved =
    /\b(?:go|goes|going|gone|went|come|came|moved?)\s(up|down)\s(?:from\s\S+\s)?(?:\S+\s)?to\s$/i.exec(
      front,
    )?.[1];
  return moved ? (moved.toLowerCase() === 'up' ? 'UP' : 'DOWN') : null;
}

/** "4.2% (prior 4.6%)", "47% (Q1 2024: 49%)": the number and what it was before say which way it moved. */
function directionSince(words: string, { end, quantity: { value, unit } }: FoundQuantity): Direction | null {
  const inside = comparisonBehind(words, end);
  if (!inside || value === null) return null;
  const before = findQuantities(inside).filter((other) => other.quantity.unit.label === unit.label);
  const [first] = before.length === 1 ? before : [];
  if (!first?.quantity.value) return null;
  const order = Math.sign(Number(value) - Number(first.quantity.value));
  return order === 0 ? 'STABLE' : order > 0 ? 'UP' : 'DOWN';
}

/** "Down a tenth | at £6.2m", "5.8% lower at CHF 66": how far it moved, and where it stands. */
const FAR_AND_NOW =
  /(?:\b(?:up|down)\s[^,;.]{2,24}|\d\s?(?:%|per\s?cent|percent|points?)\s(?:up|down|higher|lower))\sat\s$/iu;

interface Movement {
  readonly direction: Direction;
  readonly cue: number;
  /** True when the number is the amount of the change, false when it is what was reached. */
  readonly amount: boolean;
}

function changeAround(context: FigureContext): Movement | null {
  return changeBehind(context) ?? changeInFront(context);
}

/** "Onions -31%, fuel +2.4%", "(−0.3%)": in front of a rate without a verb or preposition a sign says that it moved. */
function signed({ words, quantity, tokens, before }: FigureContext): Movement | null {
  const sign = words.charAt(quantity.number.start);
  if (!/^[+−–-]$/.test(sign) || !/^(?:PERCENT|POINTS)$/.test(quantity.nature)) return null;
  if (quantity.quantity.value === null) return null;
  const near = tokens[/^[+−–-]$/.test(tokens[before]?.text ?? '') ? before - 1 : before];
  const isFree =
    near === undefined || /^(?:NOUN|PROPN|NUM|SYM)$/.test(near.pos) || /^[(|,:;]$/.test(near.text);
  return isFree ? { direction: sign === '+' ? 'UP' : 'DOWN', cue: -1, amount: true } : null;
}

/** "A 5% rise", "a 20% annual increase", "5% higher". */
function changeBehind(context: FigureContext): Movement | null {
  for (let steps = 0; steps < 3; steps += 1) {
    const token = tokenAfter(context, steps);
    const isOver = steps === 0 && /^(?:under|over)$/.test(token?.lower ?? '');
    if (isOver && YARDSTICKS.has(tokenAfter(context, 1)?.lower ?? '') && context.quantity.unitSpan)
      return { direction: token?.lower === 'over' ? 'UP' : 'DOWN', cue: context.after, amount: true };
    if (!token || token.pos === 'PUNCT' || token.pos === 'ADP') {
      const isUpDown = steps === 0 && /^(?:up|down|above|below)$/.test(token?.lower ?? '');
      if (!isUpDown || !token) return null;
    }
    const direction = COMPARATIVES.get(token.lower);
    if (direction && (steps === 0 || tokenAfter(context, 1)?.lower === 'than')) {
      const isBound =
        context.quantity.unitSpan === null || /^(?:more|less|above|below|up|down)$/.test(token.lower);
      const isCount = context.quantity.nature === 'PLAIN' && isBound && !isThan(context);
      return isCount ? null : { direction, cue: context.after + steps, amount: true };
    }
    const moved =
      token.pos === 'NOUN' || token.pos === 'PROPN' || token.pos === 'ADJ' || isNounHere(context, steps)
        ? directionOf(token.lower)
        : null;
    const isPercent = context.quantity.nature === 'PERCENT' && /^cuts?$/.test(token.lower);
    if (moved && countsChanges(context, token.lower)) return null;
    const isDuration = context.quantity.kind === 'DURATION' || (IS_AN_AMOUNT.test(token.lower) && !isPercent);
    if (moved && moved !== 'STABLE' && !isDuration)
      return { direction: moved, cue: context.after + steps, amount: true };
    if (token.pos === 'VERB' || token.pos === 'AUX') return null;
  }
  return null;
}

/** "Three increases": the number counts them. */
function countsChanges({ quantity }: FigureContext, word: string): boolean {
  return isBareCount(quantity) && quantity.quantity.value !== '1' && /[^s]s$/.test(word);
}

/** In "a 37 percent cut" the tagger's verb is a noun: the article wants one. */
function isNounHere(context: FigureContext, steps: number): boolean {
  return (
    steps === 0 &&
    context.quantity.unitSpan !== null &&
    /^(?:an?|the|another)$/.test(tokenBefore(context)?.lower ?? '')
  );
}

function isThan(context: FigureContext): boolean {
  return [0, 1, 2, 3].some((steps) => tokenAfter(context, steps)?.lower === 'than');
}

function changeInFront(context: FigureContext): Movement | null {
  const near = tokenBefore(context);
  if (!near) return null;
  const direct = directAmount(context);
  if (direct) return direct;
  if (near.lower !== 'by' && near.lower !== 'to' && near.lower !== 'of' && near.lower !== 'at') return null;
  const reached = near.lower === 'of' ? reachedLevel(context) : null;
  if (reached) return reached;
  if (near.lower === 'of' || near.lower === 'at') return changeNamedBefore(context, near.lower === 'of');
  if (near.lower === 'by' && isAgent(context)) return null;
  const found = nearestChange(context);
  if (!found) return null;
  return { ...found, amount: near.lower === 'by' };
}

/** "Widened to an eight-month high of | $19bn", "rising at an annual rate of | 4.8%". */
function reachedLevel(context: FigureContext): Movement | null {
  const { words, quantity } = context;
  const front = words.slice(Math.max(0, quantity.start - 60), quantity.start);
  const isLevel = AT_LEVEL.test(front);
  if (!isLevel && !(quantity.nature === 'PERCENT' && AT_PACE.test(front))) return null;
  const found = nearestChange(context);
  return found && { ...found, amount: !isLevel };
}

const AT_LEVEL = new RegExp(
  `\\bto\\s(?:an?|its|their|the)\\s(?:[\\p{L}-]+\\s){0,4}(?:${LEVEL_NOUNS})\\sof\\s$`,
  'iu',
);
const AT_PACE = new RegExp(`\\bat\\s(?:an?|the)\\s(?:[\\p{L}-]+\\s){0,3}(?:${PACE_NOUNS})\\sof\\s$`, 'iu');

/** "Helped by four more games": who did it, not by how much. */
function isAgent(context: FigureContext): boolean {
  const verb = tokenBefore(context, 1);
  return (
    verb?.pos === 'VERB' &&
    context.quantity.nature === 'PLAIN' &&
    !context.quantity.unitSpan &&
    /(?:ed|en|wn|ld|ught|hit|led)$/.test(verb.lower) &&
    directionOf(verb.lower) === null &&
    !/^(?:revis|chang|adjust|edg|miss|exceed|overr)/.test(verb.lower)
  );
}

/** "Rose 5%", "grew sharply 5%", "up five points". */
function directAmount(context: FigureContext): Movement | null {
  for (let steps = 0; steps < 3; steps += 1) {
    const token = tokenBefore(context, steps);
    const direction = token && (directionOf(token.lower) ?? markOf(context, token.lower));
    if (token && direction && direction !== 'STABLE') {
      if (steps === 0 && isCrossed(context)) return { direction, cue: context.before, amount: false };
      if (isParticle(context, steps)) return null;
      const wide = context.quantity.nature === 'PLAIN';
      const isObject =
        wide &&
        !(context.quantity.quantity.unit.label === 'point') &&
        !MOVES_BY_COUNT.test(token.lower) &&
        markOf(context, token.lower) === null &&
        !leadsOn(context);
      if (isOccasions(context, direction)) return null;
      const isShare =
        context.quantity.nature === 'PERCENT' &&
        tokenAfter(context)?.lower === 'of' &&
        !/^(?:cut|shed|lost)/.test(token.lower);
      return isObject || isShare ? null : { direction, cue: context.before - steps, amount: true };
    }
    if (token?.pos !== 'ADV' && !/^(?:a|an|another|further)$/.test(token?.lower ?? '')) return null;
  }
  return null;
}

/** "Added 0.3 points to growth", "could shave 0.4% off output", "copper added $12, or 0.2%": verbs that move a rate or price. */
function markOf({ quantity, words }: FigureContext, word: string): Direction | null {
  const direction = MARKS.find(([shape]) => shape.test(word))?.[1];
  if (!direction) return null;
  const behind = words.slice(quantity.end, quantity.end + 24);
  const isRate = quantity.nature === 'PERCENT' || quantity.nature === 'POINTS';
  // "Would add 14p to a pint".
  const isAdded = direction === 'UP' && quantity.kind === 'MONEY' && ADDED_TO.test(behind);
  return isRate || isAdded || /^,\sor\s[\d.]+\s?(?:%|per)/.test(behind) ? direction : null;
}

const ADDED_TO = /^(?:\s(?:a|per)\s\p{L}+|\sannually)?\sto\s\p{Ll}/u;

const MARKS: readonly (readonly [shape: RegExp, direction: Direction])[] = [
  [/^(?:add|adds|added|adding)$/, 'UP'],
  [
    /^(?:shav(?:e|es|ed|ing)|knock(?:s|ed|ing)?|wip(?:e|es|ed|ing)|clip(?:s|ped|ping)?|took|take|takes|taking)$/,
    'DOWN',
  ],
];

/** "Dipped under 7,400", "rose above 5%": the bound that was crossed, not the way there. */
function isCrossed({ quantity }: FigureContext): boolean {
  return /^(?:under|below|above|beneath|beyond|past)$/i.test(quantity.quantity.approximator ?? '');
}

/** "Was raised 4 cents to 52 cents": the first sum is the way, the second the end of it. */
function leadsOn({ words, quantity }: FigureContext): boolean {
  return quantity.unitSpan !== null && /^\sto\s\p{Sc}?\d/u.test(words.slice(quantity.end, quantity.end + 8));
}

/** "Rates were cut five times": nothing falls by a factor, and what is raised is so by somebody. */
function isOccasions(context: FigureContext, direction: Direction): boolean {
  const isPassive = /^(?:been|was|were|being)$/.test(tokenBefore(context, 1)?.lower ?? '');
  return context.quantity.nature === 'TIMES' && (direction === 'DOWN' || isPassive);
}

/** In "signed up 5,000" the word belongs to its verb. */
function isParticle(context: FigureContext, steps: number): boolean {
  const [token, verb] = [tokenBefore(context, steps), tokenBefore(context, steps + 1)];
  if (!/^(?:up|down)$/.test(token?.lower ?? '')) return false;
  if (/^(?:shoot|shot|shooting|gun|gunned)$/.test(verb?.lower ?? '') && token?.lower === 'down') return true;
  if (verb?.pos !== 'VERB') return false;
  if (/^(?:PERCENT|POINTS|FRACTION)$/.test(context.quantity.nature)) return TAKES_UP.test(verb.lemma);
  return directionOf(verb.lower) === null && !MOVES.test(verb.lemma);
}

/** Verbs that say only with "up" or "down" which way something moved: "edged up two points". */
const MOVES = /^(?:go|move|come|be|edge|inch|tick|creep|nudge|drift|shoot|push|close|end|finish|trade)$/;
/** "Makes up 41%", "took up a third". */
const TAKES_UP = /^(?:make|take|give|use|eat|soak|buy|snap|swallow|hold)$/;

/** Verbs whose bare number is always an amount of change: one may raise 5 million without any measure moving. */
const MOVES_BY_COUNT =
  /^(?:up|down|cut|cuts|cutting|slash\w*|shed\w*|rose|fell|grew|climbed|jumped|dropped|declined|dipped|slipped|gained|increased|decreased|surged|tumbled|plunged)$/;

/** Nouns that are amounts themselves: "a $5m loss" is how much was lost, not a change of it. */
const IS_AN_AMOUNT = /^(?:loss|losses|gain|gains|cuts?|advances?|boost|expansion)$/;

/** "An increase of 5%", "remained at 5%", "peaked at". */
function changeNamedBefore(context: FigureContext, amount: boolean): Movement | null {
  const token = tokenBefore(context, 1);
  const direction = token && directionOf(token.lower);
  if (!token || !direction || (amount && token.pos === 'VERB')) return null;
  // In "put its losses at three" and "the loss of nine" the losses are counted.
  if (amount && /^loss(?:es)?$/.test(token.lower) && context.quantity.nature === 'PLAIN') return null;
  if (!amount && direction !== 'STABLE' && token.pos !== 'VERB') return null;
  return { direction, cue: context.before - 1, amount: amount && direction !== 'STABLE' };
}

const REACH = 14;

function nearestChange(context: FigureContext): { direction: Direction; cue: number } | null {
  for (let cue = context.before - 1; cue >= 0 && cue > context.before - REACH; cue -= 1) {
    const token = context.tokens[cue];
    if (!token || /^[;:]$/.test(token.text)) return null;
    const direction = directionOf(token.lower);
    const isModifier = context.tokens[cue - 1]?.pos === 'DET' && context.tokens[cue + 1]?.pos === 'NOUN';
    const isFarParticle =
      /^(?:up|above)$/.test(token.lower) &&
      cue < context.before - 1 &&
      !MOVES.test(context.tokens[cue - 1]?.lemma ?? '');
    if (direction && direction !== 'STABLE' && !isModifier && !isFarParticle) return { direction, cue };
  }
  return null;
}

/** "Three times as many", "10 times the size", "five times higher than". */
function comparesTimes(context: FigureContext): boolean {
  const [first, second] = [tokenAfter(context), tokenAfter(context, 1)];
  if (!first) return false;
  if (/^(?:as|the|that|its|their|what)$/.test(first.lower))
    return second !== undefined && directionOf(second.lower) === null;
  const isSaid = /^(?:is|are|was|were|be|worth|of)$/.test(tokenBefore(context)?.lower ?? '');
  if (isSaid && first.pos === 'NOUN') return true;
  return COMPARATIVES.has(first.lower) || /^\p{L}{3,}er$/u.test(first.lower);
}

function factorDirection({ quantity }: FigureContext): Direction {
  return quantity.quantity.value?.startsWith('0') ? 'DOWN' : 'UP';
}
