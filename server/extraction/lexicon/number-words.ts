/** Words for whole numbers below one hundred. */
export const CARDINALS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    zero: 0,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
  }),
);

/** Words that multiply what stands before them, with the power of ten as a decimal. */
export const SCALES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    dozen: '12',
    hundred: '100',
    thousand: '1000',
    lakh: '100000',
    million: '1000000',
    crore: '10000000',
    billion: '1000000000',
    trillion: '1000000000000',
    quadrillion: '1000000000000000',
  }),
);

/** Shortened scales, as printed right behind digits or after a blank. */
export const SCALE_SUFFIXES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    mn: '1000000',
    mln: '1000000',
    mil: '1000000',
    mio: '1000000',
    bn: '1000000000',
    bln: '1000000000',
    bil: '1000000000',
    tn: '1000000000000',
    trn: '1000000000000',
    tln: '1000000000000',
  }),
);

/** Scales of one letter: units or grades elsewhere, they scale only right behind digits of a sum of money or a count. */
export const SCALE_LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    k: '1000',
    K: '1000',
    m: '1000000',
    M: '1000000',
    b: '1000000000',
    B: '1000000000',
    t: '1000000000000',
    T: '1000000000000',
  }),
);

/** Plural scales that name no number: "dozens of", "tens of thousands". */
export const VAGUE_SCALES: ReadonlySet<string> = new Set([
  'dozens',
  'scores',
  'tens',
  'hundreds',
  'thousands',
  'lakhs',
  'millions',
  'billions',
  'trillions',
]);

/** Words that make the scale after them vague: "several hundred". */
export const VAGUE_COUNTS: ReadonlySet<string> = new Set(['several', 'few', 'many', 'couple', 'some']);

/** Denominators of a share: "two thirds", "a quarter". */
export const DENOMINATORS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    half: 2,
    halves: 2,
    third: 3,
    quarter: 4,
    fourth: 4,
    fifth: 5,
    sixth: 6,
    seventh: 7,
    eighth: 8,
    ninth: 9,
    tenth: 10,
    twelfth: 12,
    twentieth: 20,
    hundredth: 100,
    thousandth: 1000,
  }),
);

/** Printed fractions of one character. */
export const VULGAR_FRACTIONS: ReadonlyMap<string, readonly [numerator: number, denominator: number]> =
  new Map([
    ['½', [1, 2]],
    ['⅓', [1, 3]],
    ['⅔', [2, 3]],
    ['¼', [1, 4]],
    ['¾', [3, 4]],
    ['⅕', [1, 5]],
    ['⅖', [2, 5]],
    ['⅗', [3, 5]],
    ['⅘', [4, 5]],
    ['⅙', [1, 6]],
    ['⅚', [5, 6]],
    ['⅛', [1, 8]],
    ['⅜', [3, 8]],
    ['⅝', [5, 8]],
    ['⅞', [7, 8]],
  ]);

/** Prefixes of "-fold" and "-tupled" words, with their factor. */
export const MULTIPLIERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    double: '2',
    triple: '3',
    treble: '3',
    quadruple: '4',
    quintuple: '5',
    sextuple: '6',
    halve: '0.5',
  }),
);
