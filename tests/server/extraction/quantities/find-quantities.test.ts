import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuantities } from '../../../../server/extraction/quantities/find-quantities.ts';

function read(sentence: string) {
  const [first] = findQuantities(sentence);
  if (!first) return null;
  const { value, lower, upper, comparator, approximation } = first.quantity;
  return [value ?? (lower === null ? null : `${lower}..${upper}`), comparator, approximation];
}

describe('hedges and bounds', () => {
  it.each([
    ['about 4,000 men', '4000', 'EQ', 'APPROXIMATE'],
    ['roughly 4,000 men', '4000', 'EQ', 'APPROXIMATE'],
    ['some 4,000 men', '4000', 'EQ', 'APPROXIMATE'],
    ['~4,000 men', '4000', 'EQ', 'APPROXIMATE'],
    ['4,000 or so men', '4000', 'EQ', 'APPROXIMATE'],
    ['nearly 4,000 men', '4000', 'LT', 'APPROXIMATE'],
    ['just under 4,000 men', '4000', 'LT', 'APPROXIMATE'],
    ['just over 4,000 men', '4000', 'GT', 'APPROXIMATE'],
    ['more than 4,000 men', '4000', 'GT', 'EXACT'],
    ['over 4,000 men', '4000', 'GT', 'EXACT'],
    ['fewer than 4,000 men', '4000', 'LT', 'EXACT'],
    ['at least 4,000 men', '4000', 'GE', 'EXACT'],
    ['4,000 or more', '4000', 'GE', 'EXACT'],
    ['4,000+ men', '4000', 'GE', 'EXACT'],
    ['up to 4,000 men', '4000', 'LE', 'EXACT'],
    ['as many as 4,000 men', '4000', 'LE', 'EXACT'],
    ['at least about 4,000 men', '4000', 'GE', 'APPROXIMATE'],
    ['half a million men', '500000', 'EQ', 'ROUNDED'],
    ['dozens of men', null, 'EQ', 'VAGUE'],
    ['tens of thousands of men', null, 'EQ', 'VAGUE'],
    ['several hundred men', null, 'EQ', 'VAGUE'],
    ['between 3,000 and 5,000 men', '3000..5000', 'EQ', 'EXACT'],
    ['3,000–5,000 men', '3000..5000', 'EQ', 'EXACT'],
    ['3,000 to 5,000 men', '3000..5000', 'EQ', 'EXACT'],
    ['about $1.2–1.5bn', '1200000000..1500000000', 'EQ', 'APPROXIMATE'],
    ['10%-12% of men', '10..12', 'EQ', 'EXACT'],
    ['from 5 km to 10 km', '5..10', 'EQ', 'EXACT'],
  ])('reads %j', (words, value, comparator, approximation) => {
    expect(read(`It took ${words}`)).toEqual([value, comparator, approximation]);
  });

  it('names the hedge and keeps it in the raw words', () => {
    expect(findQuantities('It lost nearly 4,000 men')[0]?.quantity).toMatchObject({
      raw: 'nearly 4,000',
      approximator: 'nearly',
    });
  });

  it('takes no bound from a preposition of time', () => {
    expect(read('Output grew over five years')).toEqual(['5', 'EQ', 'EXACT']);
    expect(read('The siege lasted over five years')).toEqual(['5', 'GT', 'EXACT']);
  });
});

describe('numerals', () => {
  it.each([
    ['12,345.60 grams', '12345.6'],
    ['12 000 people', '12000'],
    ['1,00,000 people', '100000'],
    ['0.1 + 0.2', '0.1'],
    ['123456789012345678901234567890 grains', '123456789012345678901234567890'],
    ['twenty-eight thousand six hundred and five people', '28605'],
    ['two and a half million people', '2500000'],
    ['one point five metres', '1.5'],
    ['a hundred and two people', '102'],
    ['four dozen eggs', '48'],
    ['2 1/2 miles', '2.5'],
    ['2½ miles', '2.5'],
    ['1/4 mile', '0.25'],
    ['half an hour', '0.5'],
    ['4.5 million people', '4500000'],
    ['£2m', '2000000'],
    ['4m people', '4000000'],
    ['10k followers', '10000'],
    ['3 crore rupees', '30000000'],
    ['2.5 × 10^6 cells', '2500000'],
    ['−5 °C', '-5'],
    ['minus 12 degrees', '-12'],
    ["CHF 2'750.5 million", '2750500000'],
    ['1’204’000 francs', '1204000'],
    ["8'130 seats", '8130'],
    ['.4 percent', '0.4'],
    ['£.75', '0.75'],
    ['.08 grams', '0.08'],
    ['2·6 million doses', '2600000'],
    ['0·9 percent', '0.9'],
    ['14·25 mg', '14.25'],
    ['4·10^3 cells', '4000'],
    ['12.450.000 pesos', '12450000'],
    ['$11 250 million', '11250000000'],
    ['7 300 million dollars', '7300000000'],
    ['45 millions', '45000000'],
    ['3.5 lakhs', '350000'],
    ['90 thousands tons', '90000'],
    ['a million and a half', '1500000'],
    ['two billion and a half', '2500000000'],
    ['a trillion and a half dollars', '1500000000000'],
    ['38k y/y', '38000'],
    ['one-in-four', '0.25'],
    ['three-in-five', '0.6'],
    ['one in 40', '0.025'],
    ['one in 250', '0.004'],
    ['one in 60', '0.0167'],
  ])('reads %j as %s', (words, value) => {
    expect(findQuantities(`about ${words}`)[0]?.quantity.value).toBe(value);
  });

  it('takes neighbouring whole numbers that "or" joins for one range', () => {
    expect(read('It floods every 5 or 6 years')).toEqual(['5..6', 'EQ', 'EXACT']);
    expect(read('Two or three boats sank')).toEqual(['2..3', 'EQ', 'EXACT']);
    expect(read('Seven or eight hundred fled')).toEqual(['700..800', 'EQ', 'EXACT']);
    expect(read('It cut 900 or 4.5 percent of posts')).toEqual(['900', 'EQ', 'EXACT']);
    expect(read('It came in 1998 or 1999')).toEqual(['1998', 'EQ', 'EXACT']);
  });

  it('tells what something moved by from what it moved to behind a hedge', () => {
    const read = findQuantities('The peso gained by more than 2 percent to 18.40 to the dollar');
    expect(read.map(({ quantity }) => quantity.value)).toEqual(['2', '18.4']);
  });

  it('shares a unit over a list', () => {
    const units = findQuantities('It grew 10, 20 and 30 percent').map(({ quantity }) => quantity.unit.label);
    expect(units).toEqual(['percent', 'percent', 'percent']);
  });
});

describe('units', () => {
  it.each([
    ['$4bn', 'USD', 'MONEY'],
    ['€5.6bn', 'EUR', 'MONEY'],
    ['4 billion euros', 'EUR', 'MONEY'],
    ['US$ 75 million', 'USD', 'MONEY'],
    ['A$9', 'AUD', 'MONEY'],
    ['CHF 300', 'CHF', 'MONEY'],
    ['300 million Swiss francs', 'CHF', 'MONEY'],
    ['3 million pounds', 'GBP', 'MONEY'],
    ['300 pounds', '[lb_av]', 'MASS'],
    ['17.5%', '%', 'RATIO'],
    ['17.5 per cent', '%', 'RATIO'],
    ['7,000 sq km', 'km2', 'AREA'],
    ['7,000 square kilometres', 'km2', 'AREA'],
    ['40 km²', 'km2', 'AREA'],
    ['3 hectares', 'har', 'AREA'],
    ['60 km/h', 'km/h', 'SPEED'],
    ['20-mile', '[mi_i]', 'LENGTH'],
    ['20 tonnes', 't', 'MASS'],
    ['900,000 barrels', '[bbl_us]', 'VOLUME'],
    ['35 GWh', 'GW.h', 'ENERGY'],
    ['2.4 gigawatts', 'GW', 'POWER'],
    ['−40 degrees Celsius', 'Cel', 'TEMPERATURE'],
    ['six months', 'mo', 'DURATION'],
  ])('reads the unit of %j', (words, code, kind) => {
    const [found] = findQuantities(`It was ${words} in all`);
    expect([found?.quantity.unit.ucum ?? found?.quantity.unit.currency, found?.kind]).toEqual([code, kind]);
  });

  it.each([
    ['three-eighths of a cent', '0.375', 'cent'],
    ['two thirds of a tonne', '0.6667', 'tonne'],
    ['a quarter of a mile', '0.25', 'mile'],
    ['three quarters of an hour', '0.75', 'hour'],
    ['34 parts per thousand', '34', 'part per thousand'],
    ['70 m.p.h. on the hill', '70', 'mile per hour'],

    ['50 HZ', '50', 'hertz'],
    ['2.4Ghz', '2.4', 'gigahertz'],
    ['$A640,000', '640000', 'Australian dollar'],
    ['$US12 billion', '12000000000', 'US dollar'],
    ['$NZ3m', '3000000', 'New Zealand dollar'],
    ['zł6m', '6000000', 'zloty'],
  ])('reads %j in its unit', (words, value, label) => {
    expect(findQuantities(`about ${words}`)).toMatchObject([{ quantity: { value, unit: { label } } }]);
  });

  it.each([
    'Support rose by a point and a half',
    'It fell a point and a half',
    'Its lead narrowed by a point and a half',
  ])('reads one and a half points in %j', (words) => {
    expect(findQuantities(words)).toMatchObject([
      { quantity: { value: '1.5', unit: { label: 'percentage point' } } },
    ]);
  });

  it('reads a part of one percent as one number', () => {
    expect(findQuantities('about half of one percent of the budget')).toHaveLength(1);
    expect(findQuantities('a quarter of one per cent of sales')).toHaveLength(1);
    expect(findQuantities('three tenths of one percent')).toHaveLength(1);
  });

  it('reads "in" as a word and not as inches', () => {
    expect(findQuantities('It rises to 745,000 in June')[0]?.kind).toBe('COUNT');
  });
});

it('gives exact words, exact decimals and no overlap, whatever the text', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    fc.constantFrom(
      '1,000 ',
      '$5',
      '5% ',
      ' to ',
      '–',
      'half a ',
      'million ',
      'one in ',
      'five ',
      '3.5e9 ',
      '1/2 ',
      '99999999999999999999999 ',
      ' times ',
      'doubled ',
      '٣ ',
      '½',
      '−',
      '10^3 ',
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const sentence = pieces.join('');
      let cursor = 0;
      for (const { number, start, end, quantity } of findQuantities(sentence)) {
        expect(number.start).toBeGreaterThanOrEqual(cursor);
        expect(sentence.slice(start, end)).toBe(quantity.raw);
        for (const decimal of [quantity.value, quantity.lower, quantity.upper]) {
          if (decimal !== null) expect(decimal).toMatch(/^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/);
        }
        cursor = number.end;
      }
    }),
  );
});

describe('sums and sizes in two parts', () => {
  it.each([
    ['3 dollars 50 cents', '3.5', 'USD'],
    ['thirteen dollars and forty-five cents', '13.45', 'USD'],
    ['15 USD 50.', '15.5', 'USD'],
    ['75 USD million', '75000000', 'USD'],
    ['120 MEUR', '120000000', 'EUR'],
    ['about MAUD 60', '60000000', 'AUD'],
    ['three quarters of a billion euros', '750000000', 'EUR'],
    ['HK$10 million', '10000000', 'HKD'],
    ['250 kronor', '250', 'SEK'],
    ['a fee of $-5', '-5', 'USD'],
  ])('reads %j as one sum', (words, value, currency) => {
    const [found, ...others] = findQuantities(`It cost ${words}`);
    expect(others).toEqual([]);
    expect([found?.quantity.value, found?.quantity.unit.currency]).toEqual([value, currency]);
  });

  it.each([
    ['5 ft 2 in', '62', '[in_i]'],
    ['2 hours and 30 minutes', '150', 'min'],
    ['a year and a half', '1.5', 'a'],
    ['two more years', '2', 'a'],
    ['seven years and three months', '87', 'mo'],
    ['two weeks and three days', '17', 'd'],
    ['one hour 45 minutes 20.5 seconds', '6320.5', 's'],
  ])('reads %j as one size', (words, value, ucum) => {
    const [found, ...others] = findQuantities(`It took ${words}.`);
    expect(others).toEqual([]);
    expect([found?.quantity.value, found?.quantity.unit.ucum]).toEqual([value, ucum]);
  });

  it.each([
    'Ada Brandt, 52, was elected.',
    'She was 52.',
    'A man aged 52 left.',
    'They were aged nine, ten and 52.',
  ])('counts an age in years: %j', (words) => {
    expect(findQuantities(words).at(-1)?.quantity.unit.ucum).toBe('a');
  });

  it('keeps two sums apart', () => {
    expect(findQuantities('He has 10 $ 30 $').map(({ quantity }) => quantity.value)).toEqual(['10', '30']);
    expect(
      findQuantities('It paid 15 dollars and 50 people left').map(({ quantity }) => quantity.value),
    ).toEqual(['15', '50']);
  });

  it.each(['A $4bn plan', 'The firm’s $5bn plan', 'It gives us $5'])(
    'reads the bare sign in %j as dollars',
    (words) => {
      expect(findQuantities(words)[0]?.quantity.unit.currency).toBe('USD');
    },
  );

  it.each(['ALL 5 answers', 'at COP 28', 'the TOP 10 towns'])(
    'takes no word in capitals for a currency: %j',
    (words) => {
      expect(findQuantities(words)[0]?.kind).toBe('COUNT');
    },
  );
});

describe('ranges and what only looks like one', () => {
  it('reads a range below zero with its bounds in order', () => {
    expect(read('It ranged from -18 °C to -34 °C')).toEqual(['-34..-18', 'EQ', 'EXACT']);
  });

  it('keeps a change and what it led to apart', () => {
    const values = findQuantities('The krone gained 0.8% to 7.5 per dollar').map(
      ({ quantity }) => quantity.value,
    );
    expect(values).toEqual(['0.8', '7.5']);
  });

  it('takes no sign from "plus or minus"', () => {
    expect(read('an error of plus or minus 3 points')?.[0]).toBe('3');
  });
});

describe('points and parts of a currency', () => {
  it.each([
    ['The index lost 40 points.', 'point', 'OTHER'],
    ['It would add 0.3 points to growth.', 'percentage point', 'RATIO'],
    ['He cut the rate by half a percentage point.', 'percentage point', 'RATIO'],
    ['The club has 40 points.', '', 'COUNT'],
  ])('tells the points of %j', (sentence, label, kind) => {
    const [found] = findQuantities(sentence);
    expect([found?.quantity.unit.label, found?.kind]).toEqual([label, kind]);
  });

  it('gives cents in the currency that their sentence names, and alone as they are', () => {
    const [cents] = findQuantities('The price rose by 12 cents to $3.40.');
    expect([cents?.quantity.value, cents?.quantity.unit.currency]).toEqual(['0.12', 'USD']);
    const [alone] = findQuantities('The price rose by 12 cents.');
    expect([alone?.quantity.value, alone?.quantity.unit.currency]).toEqual(['12', null]);
  });

  it('shares the unit of what a change led to', () => {
    const found = findQuantities('Terms were raised from 10 to 11 years.');
    expect(found.map(({ quantity }) => quantity.unit.ucum)).toEqual(['a', 'a']);
  });

  it('takes no hedge from a verb or preposition', () => {
    expect(read('The tax goes up to $5')).toEqual(['5', 'EQ', 'EXACT']);
    expect(read('They are cynical about the two parties')).toEqual(['2', 'EQ', 'EXACT']);
    expect(read('The toll may exceed 300')).toEqual(['300', 'GT', 'EXACT']);
    expect(read('It may not exceed 300')).toEqual(['300', 'LE', 'EXACT']);
  });
});

describe('parts of a currency and shares of many', () => {
  it.each([
    ['A stamp costs 85p.', '0.85'],
    ['Copper added 4.5¢.', '0.045'],
    ['Fewer than one child in 200 fell ill.', '0.005'],
    ['Yields fell by half a percent.', '0.5'],
    ['It was 1.5C warmer than usual.', '1.5'],
    ['The farm needs at least another two harvests.', '2'],
  ])('reads %j', (sentence, value) => {
    expect(read(sentence)?.[0]).toBe(value);
  });

  it('takes no picture for a sum', () => {
    expect(findQuantities('It streams at 720p.')[0]?.kind).toBe('COUNT');
  });
});

describe('shares and occasions', () => {
  it.each([
    ['A third are opposed.', '0.3333'],
    ['It helps the poorest fifth of towns.', '0.2'],
    ['Shares fell by more than a quarter.', '0.25'],
    ['It failed at least once.', '1'],
    ['She swims twice a week.', '2'],
    ['It would cut waits by more than half.', '0.5'],
    ['Their homes are half as large.', '0.5'],
    ['The bank cut its rate by a quarter point.', '0.25'],
    ['The drug cut deaths by between a quarter and a half.', '0.25..0.5'],
  ])('reads %j', (sentence, value) => {
    expect(read(sentence)?.[0]).toBe(value);
  });

  it('counts the articles of a list of counted things', () => {
    const found = findQuantities('They hit two trucks, three guns, a tunnel and a depot.');
    expect(found.map(({ quantity }) => quantity.value)).toEqual(['2', '3', '1', '1']);
    expect(findQuantities('They found two dead, three hurt, a doctor said.')).toHaveLength(2);
  });
});

it('takes time linear in the length of hostile runs', () => {
  const cost = (length: number) => {
    const started = process.cpuUsage();
    for (const unit of ['1 dollar and ', '12,', 'a ', 'two trucks, ', 'US$', '5 ft ', 'up from 1 to ', '−1–'])
      findQuantities(unit.repeat(length / unit.length));
    const { user } = process.cpuUsage(started);
    return user;
  };
  cost(2_000);
  const [short, long] = [Math.max(cost(4_000), 1_000), cost(40_000)];
  expect(long / short).toBeLessThan(60);
});
