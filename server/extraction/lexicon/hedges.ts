import type { Approximation, Comparator } from '../../../schema/model/quantity.ts';

/** What a hedging word makes of the number beside it. */
export interface Hedge {
  readonly comparator: Comparator;
  readonly approximation: Approximation;
}

const ABOUT: Hedge = { comparator: 'EQ', approximation: 'APPROXIMATE' };
const BELOW_BY_LITTLE: Hedge = { comparator: 'LT', approximation: 'APPROXIMATE' };
const ABOVE_BY_LITTLE: Hedge = { comparator: 'GT', approximation: 'APPROXIMATE' };
const BELOW: Hedge = { comparator: 'LT', approximation: 'EXACT' };
const ABOVE: Hedge = { comparator: 'GT', approximation: 'EXACT' };
const AT_MOST: Hedge = { comparator: 'LE', approximation: 'EXACT' };
const AT_LEAST: Hedge = { comparator: 'GE', approximation: 'EXACT' };
const AS_WRITTEN: Hedge = { comparator: 'EQ', approximation: 'EXACT' };

/** Hedges in front of a number. */
export const HEDGES_BEFORE: ReadonlyMap<string, Hedge> = new Map<string, Hedge>([
  ...list(
    ABOUT,
    `about,around,roughly,approximately,approx,approx.,circa,c.,ca.,some,an estimated,estimated,nearly about,
    more or less,in the region of,in the order of,on the order of,in the vicinity of,in the neighbourhood of,
    in the neighborhood of,somewhere around,something like,as much as about,~,≈,∼,probably,perhaps,
    maybe,just about,barely,of about,of around,nearer,nearer to,closer to,an estimated average of`,
  ),
  ...list(
    BELOW_BY_LITTLE,
    `nearly,almost,just under,just below,slightly less than,slightly under,a little under,a little less than,close to,
    just short of,not quite,approaching,virtually,shy of,just shy of,a bit less than,slightly below,near`,
  ),
  ...list(
    ABOVE_BY_LITTLE,
    `just over,just above,slightly more than,slightly over,a little over,a little more than,just more than,
    slightly above,a bit more than,a good`,
  ),
  ...list(BELOW, `less than,fewer than,under,below,lower than,smaller than,shorter than,<,not even,beneath`),
  ...list(
    ABOVE,
    `more than,over,above,greater than,higher than,larger than,bigger than,upwards of,upward of,in excess of,exceeding,
    well over,far more than,well above,beyond,north of,longer than,>,exceed,exceeds,exceeded,surpass,surpasses,surpassed,surpassing,topped,topping`,
  ),
  ...list(
    AT_MOST,
    `up to,as many as,as much as,at most,no more than,not more than,a maximum of,maximum of,at the most,as high as,
    as long as,as far as,not exceeding,no longer than,no higher than,≤,a maximum,not exceed,cannot exceed,never exceed,not surpass,up to a maximum of`,
  ),
  ...list(
    AT_LEAST,
    `at least,no less than,no fewer than,not less than,not fewer than,a minimum of,minimum of,as few as,as little as,
    as low as,≥,at a minimum,a minimum`,
  ),
  ...list(
    AS_WRITTEN,
    'plus or minus,exactly,precisely,a total of,just,only,a mere,merely,a measly,a paltry,a meagre,a modest,a whopping,a staggering,in the range of,in a range of,within a range of,a record,a full,fully,altogether,' +
      'an average of,average of,a median of,a combined,another,a further,an additional,an extra',
  ),
]);

/** Hedges behind a number or its unit. */
export const HEDGES_AFTER: ReadonlyMap<string, Hedge> = new Map<string, Hedge>([
  ...list(ABOUT, 'or so,or thereabouts,approximately,give or take,odd'),
  ...list(
    AT_LEAST,
    'or more,or higher,or above,or greater,or over,or longer,or older,and above,at least,and over',
  ),
  ...list(
    AT_MOST,
    'or less,or fewer,or lower,or below,or under,or younger,at most,at the most,maximum,and under,at best',
  ),
  ...list(ABOVE, 'plus'),
]);

function list(hedge: Hedge, words: string): readonly (readonly [string, Hedge])[] {
  return words.split(/,\s*/).map((word) => [word.trim(), hedge] as const);
}
