import { describe, expect, it } from 'vitest';
import { findActors } from '../../../../server/extraction/actors/find-actors.ts';
import { findFigures } from '../../../../server/extraction/figures/find-figures.ts';
import { splitSections } from '../../../../server/extraction/text/split-sections.ts';
import { tagText } from '../../../../server/extraction/text/tag-text.ts';

function figuresOf(text: string, publishedAt?: string) {
  const tagged = tagText(text, splitSections(text).sections);
  return findFigures(tagged, { publishedAt, mentions: findActors(tagged).mentions });
}

function onlyFigure(text: string, publishedAt?: string) {
  const figures = figuresOf(text, publishedAt);
  expect(figures.map(({ quantity }) => quantity.raw)).toHaveLength(1);
  return figures[0]!;
}

describe('the reading table', () => {
  it.each([
    ['Sales tripled.', '3', 'CHANGE_FACTOR', 'UP'],
    ['Emissions were halved.', '0.5', 'CHANGE_FACTOR', 'DOWN'],
    ['The ministry saw a tenfold increase in complaints.', '10', 'CHANGE_FACTOR', 'UP'],
    ['The plant reported a 5.6 times rise in output.', '5.6', 'CHANGE_FACTOR', 'UP'],
    ['Twice as many nurses as doctors left.', '2', 'COMPARISON_FACTOR', null],
    ['The lake is three times the size of the bay.', '3', 'COMPARISON_FACTOR', null],
    ['Prices rose by 20 %.', '20', 'CHANGE_PERCENT', 'UP'],
    ['Prices rose 20 percent.', '20', 'CHANGE_PERCENT', 'UP'],
    ['The region saw a 20% drop in exports.', '20', 'CHANGE_PERCENT', 'DOWN'],
    ['Prices are 20% higher than planned.', '20', 'CHANGE_PERCENT', 'UP'],
    ['Turnout fell to 20 %.', '20', 'SHARE', 'DOWN'],
    ['Support is up five points.', '5', 'CHANGE_PERCENTAGE_POINTS', 'UP'],
    ['Support fell by 2.5 percentage points.', '2.5', 'CHANGE_PERCENTAGE_POINTS', 'DOWN'],
    ['Rebels hold 17.5% of the province.', '17.5', 'SHARE', null],
    ['One in five children goes hungry.', '0.2', 'SHARE', null],
    ['Three quarters of the voters stayed home.', '0.75', 'SHARE', null],
    ['The mine ships 4,000 crates a month.', '4000', 'RATE', null],
    ['The fee is $50 per barrel.', '50', 'RATE', null],
    ['The fleet grew by 12 ships.', '12', 'CHANGE_ABSOLUTE', 'UP'],
    ['The fleet grew to 12 ships.', '12', 'ABSOLUTE', 'UP'],
    ['One train in three is late.', '0.3333', 'SHARE', null],
    ['The army signed up 4,000 drivers.', '4000', 'ABSOLUTE', null],
    ['The siege lasted two decades.', '2', 'ABSOLUTE', null],
    ['Rents are up by a fifth.', '0.2', 'CHANGE_PERCENT', 'UP'],
    ['The region loses 40% of its crops.', '40', 'SHARE', null],
    ['Tenants have had three increases.', '3', 'ABSOLUTE', null],
    ['The plan would add 0.3% to output.', '0.3', 'CHANGE_PERCENT', 'UP'],
    ['Copper was little changed at $9,410.', '9410', 'ABSOLUTE', 'STABLE'],
    ['The fee goes up to $60.', '60', 'ABSOLUTE', 'UP'],
  ])('reads %j', (text, value, form, direction) => {
    const figure = onlyFigure(text);
    expect([figure.quantity.value, figure.form, figure.direction]).toEqual([value, form, direction]);
  });

  it('reads two-thirds as a share rounded by writing it in decimals', () => {
    expect(onlyFigure('Two-thirds of the fields are dry.').quantity).toMatchObject({
      value: '0.6667',
      approximation: 'ROUNDED',
    });
  });

  it('writes a rate as one unit', () => {
    expect(onlyFigure('The well yields 300 tonnes of oil a day.').quantity.unit).toMatchObject({
      label: 'tonne per day',
      ucum: 't/d',
    });
  });
});

describe('what is no figure', () => {
  it.each([
    'They invoked Article 5 of the treaty.',
    'A Su-35 and two-seat F-16s crossed the border.',
    'In 2014 the bridge was closed.',
    'The 1990s were quiet.',
    'She came first and he came 2nd.',
    'He lives at No 10.',
    'The G7 met in Osaka.',
    'COVID-19 spread.',
    'The home side won 3-1.',
    'Critics disagree [12].',
    '3. Further remarks',
    'He arrived at 5 pm on 12 May 2021.',
    'See Figs. 4 and 5 for the map.',
    'The vote is due on September 3.',
    'A two-state solution is dead.',
    'The FTSE 100 closed early.',
    'No one knows which one it was.',
    'The file is at https://example.org/2024/17.',
    'Call 020 7946 0018 or 1-800-555-0199 to book.',
    'Witnesses should call police on 101.',
    'The fair was held on April 18 and 19.',
    'The Group of Seven met in Turin.',
    'The Lost 52 Project found it.',
    'The Water Act, 1972 lists them.',
    'See paragraphs 8-9 and notes 2-5.',
    'The plan is in Item 7B of Form 20-K.',
    'Details are in Schedule 2C.',
    'Write to Box 31, Port Arden 44105.',
    'The shop is in the 44105 ZIP code.',
    'Its postcode is 44105.',
    '1430: The pump failed.',
    '0615: The gates opened.',
    'The bell rang at half past seven.',
    'By nine the street was empty.',
    'By six, all was quiet.',
    'The 1930s and 1940s were hard.',
    'She has said so more than once.',
    '“It is late,” sighed one nurse.',
    'Such claims are false, said one official.',
    'It was a poor one for growers.',
    'The Class 91 locomotive is late.',
  ])('%j', (text) => {
    expect(figuresOf(`The council met again. ${text}`)).toEqual([]);
  });

  it('counts what stands behind a model and takes no whole of a count for a figure', () => {
    expect(onlyFigure('The navy bought 6 Type 31 frigates.').quantity.unit.counted).toBe('frigates');
    expect(onlyFigure('It leased 12 Class 66 locomotives.').measure).toBe('locomotives');
    expect(onlyFigure('They built 9 Mark 4 tanks.').measure).toBe('tanks');
    expect(onlyFigure('Lead was found in 4 of 9 samples.').quantity.value).toBe('4');
    expect(onlyFigure('Some 21 of 30 mayors came.').quantity.value).toBe('21');
    expect(onlyFigure('It passed 17 of 22 tests.').quantity.value).toBe('17');
  });

  it('reads what a sum or size is shared out on as its rate', () => {
    expect(onlyFigure('The law set a levy of €3 on every bottle.').quantity.unit.label).toBe(
      'euro per bottle',
    );
    expect(onlyFigure('Growers get 40p of every pound.').form).toBe('RATE');
    expect(onlyFigure('The field gave two tonnes to the hectare.').quantity.unit.ucum).toBe('t/har');
  });

  it('but a count of years or a bare number of people is', () => {
    expect(onlyFigure('They lost 2000 soldiers.').quantity.value).toBe('2000');
    expect(onlyFigure('Nearly 1990 people came.').quantity.value).toBe('1990');
  });
});

describe('measure and counted noun', () => {
  it.each([
    ['The army hired 4,000 contract and reserve drivers.', 'contract and reserve drivers', 'drivers'],
    ['Dozens of unmanned aerial vehicles came down.', 'unmanned aerial vehicles', 'vehicles'],
    ['They want to raise the border guard to 9,000.', 'border guard', 'border guard'],
    ['The number of cases in the outbreak rose to 58.', 'number of cases', 'cases'],
    ['Officials cut 300 posts.', 'posts', 'posts'],
  ])('counts in %j', (text, measure, counted) => {
    const figure = onlyFigure(text);
    expect([figure.measure, figure.quantity.unit.counted]).toEqual([measure, counted]);
  });

  it.each([
    ['The deal covers 900 sq km of wetland.', 'wetland'],
    ['Donors gave $4bn in aid.', 'aid'],
    ['The minister presented a $4bn rail plan.', 'rail plan'],
    ['Inflation slowed to 3.1 per cent.', 'Inflation'],
    ['The state cut emissions by 12%.', 'emissions'],
    ['The budget deficit was 3% of GDP.', 'budget deficit'],
    ['She announced a budget of €2m.', 'budget'],
    ['A tripling of rents followed.', 'rents'],
  ])('measures in %j', (text, measure) => {
    expect(onlyFigure(text).measure).toBe(measure);
  });

  it('gives each figure of a coordination its own measure', () => {
    const figures = figuresOf(
      'He cited a 3 times rise in rail freight, a 4 times increase in road freight, and a 5 times surge in air freight.',
    );
    expect(figures.map(({ quantity, measure, form }) => [quantity.value, measure, form])).toEqual([
      ['3', 'rail freight', 'CHANGE_FACTOR'],
      ['4', 'road freight', 'CHANGE_FACTOR'],
      ['5', 'air freight', 'CHANGE_FACTOR'],
    ]);
  });

  it('tells the change from what it led to', () => {
    const figures = figuresOf('The budget grows by €1.2 billion to €53.3 billion.');
    expect(figures.map(({ quantity, form, measure }) => [quantity.value, form, measure])).toEqual([
      ['1200000000', 'CHANGE_ABSOLUTE', 'budget'],
      ['53300000000', 'ABSOLUTE', 'budget'],
    ]);
  });

  it('carries a change of factors on, each with its own measure', () => {
    const figures = figuresOf('Freight grew 5 times, the output of barges 16.8 times.');
    expect(figures.map(({ form, measure }) => [form, measure])).toEqual([
      ['CHANGE_FACTOR', 'Freight'],
      ['CHANGE_FACTOR', 'output of barges'],
    ]);
  });

  it('lets a bare number count what the one before it does', () => {
    const figures = figuresOf('Okoro earned 80 votes and Li earned 62.');
    expect(figures.map(({ quantity }) => quantity.unit.counted)).toEqual(['votes', 'votes']);
  });

  it('gives a number in brackets and the number it came from the measure of the one before', () => {
    expect(figuresOf('The party won 52 seats, up from 40.').map(({ measure }) => measure)).toEqual([
      'seats',
      'seats',
    ]);
  });
});

describe('tables', () => {
  const TABLE = `Freight

| Port | Freight (million tonnes), Q3 2026 | Q3 2025 | Change | Share by rail |
| --- | ---: | ---: | ---: | ---: |
| Arden | 4.82 | 4.61 | +4.6% | 71% |
| Lorne (opened July 2026) | .94 | n/a | n/a | 100% |
`;

  it('reads each number by the head of its column', () => {
    const figures = figuresOf(TABLE, '2026-11-12');
    expect(
      figures.map(({ quantity, measure, timeScope }) => [
        quantity.value,
        quantity.unit.label,
        measure,
        timeScope?.raw,
      ]),
    ).toEqual([
      ['4820000', 'tonne', 'Freight', 'Q3 2026'],
      ['4610000', 'tonne', 'Freight', 'Q3 2025'],
      ['4.6', 'percent', 'Change', 'Q3 2026'],
      ['71', 'percent', 'Share by rail', 'Q3 2026'],
      ['940000', 'tonne', 'Freight', 'Q3 2026'],
      ['100', 'percent', 'Share by rail', 'Q3 2026'],
    ]);
    expect(figures[2]).toMatchObject({ form: 'CHANGE_PERCENT', direction: 'UP' });
  });

  it.each([
    [
      '| Town | Rent ($) | Flats |\n| --- | --- | --- |\n| Lorne | 940 | 3,100 |',
      ['940', 'US dollar', 'Rent'],
      ['3100', 'unit', 'Flats'],
    ],
    [
      '| Region | Cases | Deaths |\n|---|---|---|\n| North | 412 | 9 |',
      ['412', 'unit', 'Cases'],
      ['9', 'unit', 'Deaths'],
    ],
    [
      '| Line | Length (km) | Stops |\n|:--|--:|--:|\n| T7 | 14.5 | 22 |',
      ['14.5', 'kilometre', 'Length'],
      ['22', 'unit', 'Stops'],
    ],
  ])('reads the two numbers of %j', (text, ...rows) => {
    const figures = figuresOf(`List\n\n${text}\n`);
    expect(figures.map(({ quantity, measure }) => [quantity.value, quantity.unit.label, measure])).toEqual(
      rows,
    );
  });
});

describe('labels, signs and levels', () => {
  it.each([
    ['Core inflation 3.8%, output flat.', 'Core inflation', 'SHARE', null],
    ['Net profit €5m, up from €4m.', 'Net profit', 'ABSOLUTE', 'UP'],
    ['They fled Lorne, population 61,000.', 'population', 'ABSOLUTE', null],
    ['Buses in service: 1,240', 'Buses', 'ABSOLUTE', null],
    ['Average speed: 41 km/h', 'Average speed', 'ABSOLUTE', null],
    ['Coffee -12%, on the week.', 'Coffee', 'CHANGE_PERCENT', 'DOWN'],
    ['Rents were mixed (+0.8%).', 'Rents', 'CHANGE_PERCENT', 'UP'],
    ['Bond yields −6bp.', 'Bond yields', 'CHANGE_PERCENTAGE_POINTS', 'DOWN'],
    ['The bank cut its rate to -0.5%.', 'rate', 'SHARE', 'DOWN'],
    ['The surplus narrowed to a record low of $4bn.', 'surplus', 'ABSOLUTE', 'DOWN'],
    ['Imports climbed to their highest total of $9bn.', 'Imports', 'ABSOLUTE', 'UP'],
    ['Wages are growing at an annual rate of 3 percent.', 'Wages', 'CHANGE_PERCENT', 'UP'],
    ['Prices fell at the sharpest pace of 2 percent.', 'Prices', 'CHANGE_PERCENT', 'DOWN'],
    ['The bridge came in 4% under budget.', 'bridge', 'CHANGE_PERCENT', 'DOWN'],
    ['The tunnel is 9% over budget.', 'tunnel', 'CHANGE_PERCENT', 'UP'],
    ['Capital spending is budgeted at $55 million.', 'Capital spending', 'ABSOLUTE', null],
    ['The deficit for April–June came to $3 billion.', 'deficit', 'ABSOLUTE', null],
    ['The fund puts growth at 6.2%.', 'growth', 'SHARE', null],
    ['The wage has risen by a measly 3 percent.', 'wage', 'CHANGE_PERCENT', 'UP'],
  ])('reads %j', (text, measure, form, direction) => {
    const [figure] = figuresOf(text, '2025-09-02');
    expect([figure?.measure ?? null, figure?.form, figure?.direction]).toEqual([measure, form, direction]);
  });

  it.each([
    ['Punctuality: 83.5% (target: 90%)', 'TARGET'],
    ['Speed: 60 km/h (limit: 70 km/h)', 'LIMIT'],
    ['The firm confirms its guidance for the year: sales of $2.5 billion and a margin of 8%.', 'FORECAST'],
    ['The union demands that Ray Lund resign, accusing him of hiding three reports.', 'ACTUAL'],
    ['The mayor wants a ban on lorries, citing 40 deaths.', 'ACTUAL'],
    ['It asked the council to act, noting that 12 wells had failed.', 'ACTUAL'],
  ])('gives the last number of %j the status %s', (text, status) => {
    expect(figuresOf(text).at(-1)?.status).toBe(status);
  });

  it('gives what was reached the way that the amount in front of it went', () => {
    const texts = [
      'Receipts were down a tenth at £6.2m.',
      'Shares closed 5.8% lower at $66.',
      'Sales were up 4% at €90m.',
    ];
    expect(texts.map((text) => figuresOf(text).at(-1)?.direction)).toEqual(['DOWN', 'DOWN', 'UP']);
  });
});

describe('status', () => {
  it.each([
    ['The city hired 40 drivers.', 'ACTUAL'],
    ['The city plans to raise its staff to 4,000.', 'TARGET'],
    ['The city set a target of 4,000 homes.', 'TARGET'],
    ['The bank pledged $4bn for roads.', 'PLEDGED'],
    ['The agency asked for $4bn for roads.', 'REQUESTED'],
    ['The deficit is expected to reach 4% of GDP.', 'FORECAST'],
    ['An estimated 4,000 people fled.', 'ESTIMATED'],
    ['Preliminary figures show 4,000 votes.', 'PROVISIONAL'],
    ['The rent rise is capped at 4%.', 'LIMIT'],
    ['If 4,000 people left, the plant would close.', 'HYPOTHETICAL'],
  ])('reads %j as %s', (text, status) => {
    expect(onlyFigure(text).status).toBe(status);
  });
});

describe('status by what stands around the number', () => {
  it.each([
    ['The firm offered $3 million to settle.', 'PLEDGED'],
    ['The state set aside $40 million to repair 300 bridges.', 'TARGET'],
    ['Rich states should pay $50 million.', 'REQUESTED'],
    ['The rules target 300 firms.', 'ACTUAL'],
    ['The bank targets 300 branches by 2030.', 'TARGET'],
    ['Traders price in 40 basis points.', 'FORECAST'],
    ['The ship is due to carry 90 cars.', 'FORECAST'],
    ['The truce is to last 60 days.', 'TARGET'],
    ['Drivers will pay $4 more.', 'FORECAST'],
    ['Sales will rise after they fell 5% last year.', 'ACTUAL'],
    ['The bank, which is expected to merge, has 300 branches.', 'ACTUAL'],
    ['It plans to open 40 stores and already runs 300.', 'ACTUAL'],
    ['The dam would have cost $5 million.', 'HYPOTHETICAL'],
    ['At least 60 votes are needed.', 'LIMIT'],
    ['The plan includes 40 clinics.', 'TARGET'],
  ])('reads %j', (text, status) => {
    expect(figuresOf(text).at(-1)?.status).toBe(status);
  });
});

describe('status by the clause that holds the number', () => {
  it.each([
    ['Should fares rise by 4%, ridership would shrink.', 'HYPOTHETICAL'],
    ['Were the lira to lose 9%, debts would swell.', 'HYPOTHETICAL'],
    ['Analysts put the losses at $40 million.', 'ESTIMATED'],
    ['The army put its losses at 40.', 'ACTUAL'],
    ['Brokers see profits growing 4%.', 'FORECAST'],
    ['The guild sees 40 million tonnes.', 'FORECAST'],
    ['The union is pushing for 9%.', 'REQUESTED'],
    ['Two members favoured a 2% levy.', 'REQUESTED'],
    ['The league keeps a wage cap of $4 million.', 'LIMIT'],
    ['A reserve of at least 90 days is prescribed.', 'LIMIT'],
    ['Three 40-tonne cranes would unload the ships.', 'FORECAST'],
    ['Eight in ten would vote again, a survey found.', 'ACTUAL'],
    ['That would give the club 40 players.', 'FORECAST'],
    [
      'The mayor vowed to plant trees along every street of the old town, to repair its bridges and to open 40 parks.',
      'PLEDGED',
    ],
    ['Crime fell by 4%, according to provisional statistics.', 'PROVISIONAL'],
    ['Sales were 9% short of forecast.', 'ACTUAL'],
    ['We will jointly plant 400 trees.', 'PLEDGED'],
    ['The board has offered 3%.', 'PLEDGED'],
    ['The guild called on its members to set aside 2% of their sales.', 'REQUESTED'],
    ['The trial was designed to follow 600 nurses.', 'TARGET'],
    ['A builder has applied to put up 120 flats.', 'REQUESTED'],
    ['The bank is seen cutting its rate by 50 basis points.', 'FORECAST'],
    ['That is short of the 40 homes the town had promised.', 'PLEDGED'],
    ['The fund likely sold 40 million shares.', 'ESTIMATED'],
    ['A third of all buses must run.', 'LIMIT'],
    ['The lift can carry loads of up to 400 kg.', 'LIMIT'],
    ['Ministers will review the 3% levy.', 'ACTUAL'],
    ['The group will sell its 24% stake.', 'ACTUAL'],
    ['The mayor, who promised 5,000 homes, has built 1,200.', 'ACTUAL'],
    ['They want to know why 40 nurses left.', 'ACTUAL'],
    ['Profit beat estimates, rising 24%.', 'ACTUAL'],
    ['Gas covers 28% of demand, coal 19%.', 'ACTUAL'],
    ['She scored two goals in 41 games.', 'ACTUAL'],
    ['The harbour set itself the goal of 5 million boxes.', 'TARGET'],
    ['The scheme sets out to train 400 nurses.', 'TARGET'],
    ['The tenants are suing for $4 million.', 'REQUESTED'],
    ['Rents may rise by no more than 3%.', 'LIMIT'],
    ['No member may serve more than two terms.', 'LIMIT'],
    ['The poachers risk fines of up to €400.', 'LIMIT'],
    ['Up to 400 posts could go.', 'FORECAST'],
    ['As many as 3,000 may have died.', 'ESTIMATED'],
    ['Some 300 boats may be adrift.', 'HYPOTHETICAL'],
    ['The model suggests that 900 lives were saved.', 'ESTIMATED'],
    ['The toll of 43 is provisional.', 'PROVISIONAL'],
    ['The toll of 31 could rise.', 'ACTUAL'],
    ['The firm had promised 500 jobs but created 120.', 'ACTUAL'],
    ['The expected storm left 300 homes dark.', 'ACTUAL'],
    ['The bank kept its forecast as inflation hit 4%.', 'ACTUAL'],
    ['She hopes to win again after losing 4% of her voters.', 'ACTUAL'],
    ['In the will he left $3 million to a zoo.', 'ACTUAL'],
    ['The target group numbered 640.', 'ACTUAL'],
    ['Profit was 61 cents versus the 58 cents expected.', 'FORECAST'],
    ['It proposed 3%, against the 5% that the party demands.', 'REQUESTED'],
    ['Growth was half the pace that the staff had expected.', 'ACTUAL'],
    ['The levy brought in half of what was promised.', 'ACTUAL'],
    ['The mayor has offered a rise of 4.5% and a bonus of €800.', 'PLEDGED'],
    ['On Monday 180 trams are to run instead of the usual 420.', 'ACTUAL'],
    ['The board promised that no more than 50 posts would be lost.', 'PLEDGED'],
    ['Output probably slowed, according to a survey of 41 brokers.', 'ACTUAL'],
  ])('reads %j', (text, status) => {
    expect(figuresOf(text).at(-1)?.status).toBe(status);
  });

  it('leaves a number alone whose neighbour by "and" is to come', () => {
    expect(figuresOf('Staff never fell under 300 and would be back at 400 by May.')[0]?.status).toBe(
      'ACTUAL',
    );
  });
});

describe('what moved, and how', () => {
  it.each([
    ['Rents edged up two tenths of a point.', 'CHANGE_PERCENTAGE_POINTS', 'UP'],
    ['The index was down a quarter of a percent.', 'CHANGE_PERCENT', 'DOWN'],
    ['Rail makes up 40 percent.', 'SHARE', null],
    ['They shot down 40 drones.', 'ABSOLUTE', null],
    ['The navy admits the loss of nine boats.', 'ABSOLUTE', null],
    ['Attendance dipped under 9,000.', 'ABSOLUTE', 'DOWN'],
    ['Fares rose by an average of 4%.', 'CHANGE_PERCENT', 'UP'],
    ['Cases rose by a factor of ten.', 'CHANGE_FACTOR', 'UP'],
    ['The count was off by a factor of ten.', 'COMPARISON_FACTOR', null],
    ['The board may halve its payout.', 'CHANGE_FACTOR', 'DOWN'],
    ['Profit rose, helped by four new shops.', 'ABSOLUTE', null],
    ['The spread narrowed to 212 basis points.', 'ABSOLUTE', 'DOWN'],
    ['Fees were cut five times.', 'ABSOLUTE', null],
    ['Imports were worth 2.3 times exports.', 'COMPARISON_FACTOR', null],
    ['Output is a fifth lower than in Chad.', 'CHANGE_PERCENT', 'DOWN'],
    ['Profit will be $40 million lower.', 'CHANGE_ABSOLUTE', 'DOWN'],
    ['The levy would add 14p to a pint.', 'CHANGE_ABSOLUTE', 'UP'],
    ['Drivers earn €2,100 a month before tax.', 'RATE', null],
    ['Land fetches £9,000 an acre.', 'RATE', null],
    ['The ferry runs twice daily.', 'RATE', null],
  ])('reads %j', (text, form, direction) => {
    const figure = onlyFigure(text);
    expect([figure.form, figure.direction]).toEqual([form, direction]);
  });

  it('counts what is reached in what it set out from', () => {
    const figures = figuresOf('The choir shrank from 60 singers to 40.');
    expect(figures.map(({ quantity }) => quantity.unit.counted)).toEqual(['singers', 'singers']);
  });

  it('takes two states for no range and gives both their unit', () => {
    const shares = figuresOf('The share rose from one in ten to one in four.');
    expect(shares.map(({ quantity }) => quantity.value)).toEqual(['0.1', '0.25']);
    const times = figuresOf('The line cut the trip from 58 minutes to 35.');
    expect(times.map(({ quantity }) => quantity.unit.ucum)).toEqual(['min', 'min']);
    expect(figuresOf('The dividend was raised 4 cents to 52 cents.')[0]?.form).toBe('CHANGE_ABSOLUTE');
  });

  it('finds what is counted behind a size and inside a compound', () => {
    expect(figuresOf('The dock got two 90 MW turbines.')[0]?.quantity.unit.counted).toBe('turbines');
    expect(onlyFigure('The army got 18 self-propelled guns.').measure).toBe('self-propelled guns');
  });
});

describe('a unit that other words tell', () => {
  const currencyOf = (text: string) => figuresOf(text).at(-1)?.quantity.unit.currency;

  it('tells whose pesos, pounds and crowns they are by the state spoken of', () => {
    expect(currencyOf('The Philippines paid 300 million pesos.')).toBe('PHP');
    expect(currencyOf('Egypt is in debt. The bank owes 30 million pounds.')).toBe('EGP');
    expect(currencyOf('The Czech bank paid 40 million crowns.')).toBe('CZK');
    expect(currencyOf('The firm paid 300 million pesos.')).toBe('MXN');
  });

  it('gives a sum without a currency that of the text, and is less sure of it', () => {
    const figures = figuresOf('A €5 million fund opened. It paid 3 million for a van.');
    expect(figures.at(-1)?.quantity.unit.currency).toBe('EUR');
    expect(figures.at(-1)?.confidence).toBeLessThan(figures[0]?.confidence ?? 0);
    expect(currencyOf('The fund has €5 million. It counts 3 million members.')).toBeNull();
  });

  it('takes the percent that an ellipsis leaves out', () => {
    const figures = figuresOf('Prices rose 5 percent in May and 6 in June.');
    expect(figures.map(({ form, quantity }) => [form, quantity.unit.ucum])).toEqual([
      ['CHANGE_PERCENT', '%'],
      ['CHANGE_PERCENT', '%'],
    ]);
    expect(figuresOf('It sold 40 percent, or 300, in May.')[1]?.quantityKind).toBe('COUNT');
  });

  it('gives the second half of a change the form of the first', () => {
    const figures = figuresOf('The index lost 40 points, or 0.6%.');
    expect(figures.map(({ form, direction }) => [form, direction])).toEqual([
      ['CHANGE_ABSOLUTE', 'DOWN'],
      ['CHANGE_PERCENT', 'DOWN'],
    ]);
  });

  it('counts what stands before a hyphen or in quotation marks', () => {
    const [seats] = figuresOf('The town got a 45,000-seat stadium.');
    expect([seats?.measure, seats?.quantity.unit.counted]).toEqual(['stadium', 'seat']);
    expect(figuresOf('They found 370 “jackal horns” there.')[0]?.quantity.unit.counted).toBe('horns');
  });
});

describe('status of commitments, requests and bounds', () => {
  it.each([
    ['The firm will pay at least 300 euros to each tenant.', 'PLEDGED'],
    ['The mayor promised that rents would be kept at 900 euros.', 'PLEDGED'],
    ['The union sought 40 million euros.', 'REQUESTED'],
    ['Insurers want premiums of 2 percent.', 'REQUESTED'],
    ['The council wants to build 40 schools.', 'TARGET'],
    ['Plants must keep noise below 55 decibels.', 'LIMIT'],
    ['They face up to five years in prison.', 'LIMIT'],
    ['If all towns took part, the bill would come to £5 million.', 'HYPOTHETICAL'],
    ['Nine miners died, the ministry said, citing preliminary figures.', 'PROVISIONAL'],
    ['The bid values the firm at $14 a share.', 'ACTUAL'],
    ['It opened in May with 40 rooms.', 'ACTUAL'],
    ['Traders were more likely to sell, and nearly 300 did.', 'ACTUAL'],
  ])('reads %j', (text, status) => {
    expect(figuresOf(text).at(-1)?.status).toBe(status);
  });
});

describe('a measure that stands farther off', () => {
  it.each([
    ['The league has a wage cap, $6 million at present.', 'wage cap'],
    ['This brings total aid since the flood to $31 million.', 'total aid'],
    ['The Greens slumped to 4%.', 'Greens'],
    ['The deficit must not exceed 3% of output.', 'deficit'],
    ['Prices were 3% higher in May than in March.', 'Prices'],
    ['Rainfall was 60% of the average.', 'Rainfall'],
    ['No more than one fraud in seven is reported.', 'fraud'],
    ['A survey of 2,000 adults found that 58% felt safe.', 'adults'],
    ['The firm has 900 staff, of whom 300 work abroad.', 'staff'],
    ['The talks took nine days.', 'talks'],
    ['Voltage swung by 15 kV.', 'Voltage'],
    ['The team took 41 points from 22 matches.', 'matches'],
    ['The scheme adds £90,000 a year to debt charges.', 'debt charges'],
    ['They searched for nine days.', 'days'],
    ['The club lost $3 million in the twelve months to June.', 'loss'],
  ])('of %j is %j', (text, measure) => {
    expect(figuresOf(text).map((figure) => figure.measure)).toContain(measure);
  });
});

describe('a measure that no noun behind the number names', () => {
  it.each([
    ['The firm expects to save $30 million.', 'savings'],
    ['The unit kept noise below 55 decibels.', 'noise'],
    ['The agency posted revenue of $8 million on Thursday.', 'revenue'],
    ['Critics put its losses at $3 million.', 'losses'],
    ['The trustees said on Monday that sales rose 4%.', 'sales'],
    ['The road opened 14 months behind schedule.', 'delay'],
    ['Rates will peak at 4.5% this summer.', 'Rates'],
    ['The Harland 50 shed 31 points.', 'Harland 50'],
    ['The plan would shave 0.3% off growth.', 'growth'],
    ['He was jailed for six years.', 'sentence'],
    ['Kenya set aside $2 million to plant 30,000 trees.', 'trees'],
  ])('%j', (text, measure) => {
    expect(figuresOf(text)[0]?.measure).toBe(measure);
  });

  it('counts the noun that the tagger takes for a verb', () => {
    expect(figuresOf('Two former managers face trial.')[0]?.quantity.unit.counted).toBe('managers');
    expect(figuresOf('Guests booked 3,000 overnight stays.')[0]?.quantity.unit.counted).toBe('stays');
  });

  it('takes over the measure of the sentence before a pronoun', () => {
    const figures = figuresOf('The town built 800 homes. Last year it managed 212.');
    expect(figures.map(({ measure }) => measure)).toEqual(['homes', 'homes']);
  });

  it('counts an age in years', () => {
    expect(figuresOf('The retirement age rises to 66.')[0]?.quantity.unit.ucum).toBe('a');
  });

  it('names what UCUM has no unit for in braces', () => {
    expect(figuresOf('Each home gets 160 litres per person.')[0]?.quantity.unit.ucum).toBe('L/{person}');
    expect(figuresOf('Trains use 9.5 kWh per kilometre.')[0]?.quantity.unit.ucum).toBe('kW.h/km');
  });
});

describe('time scope', () => {
  it.each([
    ['The bank said on Monday that 40 branches closed.', null],
    ['Monday’s close was $40.', null],
    ['It was the largest raid since August with 40 drones.', null],
    ['Rents rose 12% over two years.', 'over two years'],
    ['The mill shipped 40 tons this summer.', 'this summer'],
    ['Power was back in 95% of homes by midnight.', 'by midnight'],
    ['The firm posted fourth-quarter sales of $4 million.', 'fourth-quarter'],
    ['Land use has tripled since 1990, and a quarter of the pipes are old.', null],
  ])('of the last number of %j', (text, raw) => {
    expect(
      figuresOf(text, '2025-02-05').findLast(({ quantityKind }) => quantityKind !== 'DURATION')?.timeScope
        ?.raw ?? null,
    ).toBe(raw);
  });

  it('gives what a bracket compares its own time, and the number in front its baseline', () => {
    const text = 'The margin came to 31% (H1 2024: 34%). Rents fell to 5.1% (July: 5.6%).';
    const figures = figuresOf(text, '2025-09-02');
    expect(
      figures.map(({ timeScope, baseline, direction }) => [timeScope?.raw ?? null, baseline, direction]),
    ).toEqual([
      [null, 'H1 2024: 34%', 'DOWN'],
      ['H1 2024', null, null],
      [null, 'July: 5.6%', 'DOWN'],
      ['July', null, null],
    ]);
    expect(figures.map(({ measure }) => measure)).toEqual(['margin', 'margin', 'Rents', 'Rents']);
    const [turnout] = figuresOf('Turnout was 61% (previously: 58%).');
    expect([turnout?.direction, turnout?.baseline]).toEqual(['UP', 'previously: 58%']);
    const [growth] = figuresOf('The bank expects a rate of 2% in 2026 (2027: 3%).', '2025-09-02');
    expect([growth?.timeScope?.raw, growth?.direction]).toEqual(['in 2026', null]);
  });

  it.each([
    ['The bridge, opened in 2011 after long delays, carries 40,000 cars.', null],
    ['The mill, built in 1987 by a Swiss firm, employs 120 people.', null],
    ['Founded in 1999, the firm runs 31 plants.', null],
    ['A poll of 900 drivers, carried out in May, found no change.', 'in May'],
    ['The Fisheries Act 2021 set a fee of $5.', null],
    ['The Rent Act of 2019 covers 300 flats.', null],
    ['KELM, June 3 (Newswire) - Some 400 people fled on Tuesday.', 'on Tuesday'],
    ['The town set aside $4m over three years.', 'over three years'],
    ['It asked for €9m over five years.', 'over five years'],
    ['The club spent £70m in six seasons.', 'in six seasons'],
    ['They had shipped 900 crates by November 22.', 'by November 22'],
  ])('of the first number of %j is %j', (text, raw) => {
    expect(figuresOf(text, '2025-02-05')[0]?.timeScope?.raw ?? null).toBe(raw);
  });

  it('puts a deadline that was met behind the day of publication', () => {
    expect(onlyFigure('They had shipped 900 crates by November 22.', '2025-02-05').timeScope?.end).toBe(
      '2024-11-22',
    );
    expect(onlyFigure('They will ship 900 crates by November 22.', '2025-02-05').timeScope?.end).toBe(
      '2025-11-22',
    );
    expect(onlyFigure('Some 900 crates were shipped by March 3.', '2025-02-05').timeScope?.end).toBe(
      '2024-03-03',
    );
  });

  it('puts what is to start after the day of publication', () => {
    const [duty] = figuresOf('The union will impose a duty of 35% from 1 June.', '2026-04-22');
    expect(duty?.timeScope).toMatchObject({ start: '2026-06-01', kind: 'SINCE' });
  });

  it('gives a time beside a compared number to that number alone', () => {
    const figures = figuresOf('Coverage dropped from 91% in 2019 to 78%.');
    expect(figures.map(({ timeScope }) => timeScope?.raw ?? null)).toEqual(['in 2019', null]);
  });

  it('takes the nearest time of the sentence and resolves it', () => {
    expect(onlyFigure('The army hired 4,000 drivers in 2023.').timeScope).toEqual({
      raw: 'in 2023',
      start: '2023',
      end: '2023',
      kind: 'INTERVAL',
      relative: false,
      inherited: false,
    });
  });

  it('counts relative times from the day of publication', () => {
    const text = 'It plans to raise the guard to 9,000 in the coming year.';
    expect(onlyFigure(text, '2023-12-20T08:00:00Z').timeScope).toMatchObject({
      start: '2023-12-20',
      end: '2024-12-20',
    });
    expect(onlyFigure(text).timeScope).toMatchObject({ start: null, end: null, relative: true });
  });

  it('prefers the time that opens the sentence to one inside another clause', () => {
    const text =
      'Currently, rebels hold 17% of the land recognised as part of the park since the reform of 1991.';
    expect(onlyFigure(text).timeScope?.raw).toBe('Currently');
  });

  it('inherits the time of the sentence before when the sentence speaks on', () => {
    const [figure] = figuresOf('The mill has grown since February 2022. It cited a 20% rise in output.');
    expect(figure?.timeScope).toMatchObject({
      raw: 'since February 2022',
      start: '2022-02',
      inherited: true,
    });
  });

  it('inherits nothing from another section', () => {
    const text = 'Growth\n\nThe mill has grown since 2022.\n\nStaff\n\nIt has 20 workers.';
    expect(onlyFigure(text).timeScope).toBeNull();
  });

  it('keeps a time that only serves to compare as baseline', () => {
    const figure = onlyFigure('Exports were 20% higher than a year earlier.');
    expect([figure.timeScope, figure.baseline]).toEqual([null, 'a year earlier']);
  });
});

it('rests every figure on evidence that stands in the text', () => {
  const text = 'Output\n\nSince May 2021 the mill made about 4,000 tonnes of paper a year, up from 3,000.';
  const roles = figuresOf(text).map(({ evidence }) => {
    for (const { start, end, quote } of evidence) expect(text.slice(start, end)).toBe(quote);
    return evidence.map(({ role, quote }) => (role === 'STATEMENT' ? role : `${role} ${quote}`));
  });
  expect(roles[0]).toEqual([
    'STATEMENT',
    'VALUE 4,000',
    'UNIT tonnes',
    'UNIT a year',
    'MEASURE paper',
    'TIME Since May 2021',
  ]);
});
