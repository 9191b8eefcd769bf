import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAnchored } from '../../../../schema/model/span.ts';
import { findPositions } from '../../../../server/extraction/positions/find-positions.ts';
import { readText } from '../../../helpers/read-text.ts';

const positionsOf = (text: string) => readText(text).positions;

describe('whose position it is', () => {
  it('is the one who says it', () => {
    expect(positionsOf('Elena Petrova said prices would fall.')).toMatchObject([
      { holder: 'elena-petrova', reportedBy: null, statement: 'prices would fall', topic: 'prices' },
    ]);
  });

  it('is the group that believes, not the person the belief is about', () => {
    expect(positionsOf('Western officials believe Elena Petrova awaits the vote.')).toMatchObject([
      { holder: 'western-officials', certainty: 'PROBABLE', attribution: [{ type: 'BELIEF' }] },
    ]);
  });

  it('has a state behind a person who speaks for it', () => {
    expect(positionsOf('Elena Petrova asserted Mali’s willingness to negotiate peace.')).toMatchObject([
      {
        holder: 'elena-petrova',
        onBehalfOf: 'mali',
        topic: 'peace negotiations',
        stance: 'FAVOR',
        act: 'COMMIT',
      },
    ]);
  });

  it('has no state behind a person who holds office elsewhere', () => {
    const text = 'Chadian President Idris Haroun asserted Mali’s willingness to negotiate.';
    expect(positionsOf(text)).toMatchObject([{ holder: 'idris-haroun', onBehalfOf: null }]);
  });

  it('is the inner source of two, the outer one reporting', () => {
    expect(positionsOf('Elena Petrova said that Mali opposes the new quota.')).toMatchObject([
      {
        holder: 'mali',
        reportedBy: 'elena-petrova',
        topic: 'quota',
        stance: 'AGAINST',
        attribution: [
          { source: 'elena-petrova', type: 'COMMUNICATION' },
          { source: 'mali', type: 'COMMUNICATION' },
        ],
      },
    ]);
  });

  it('is the inner source also when the reporter stands behind all of it', () => {
    expect(
      positionsOf('Mali is willing to reopen the canal, President Amadou Keita told his ministers.'),
    ).toMatchObject([{ holder: 'mali', reportedBy: 'amadou-keita', act: 'COMMIT', topic: 'canal' }]);
  });

  it('is the speaker’s who says what it itself holds', () => {
    expect(positionsOf('Elena Petrova says she supports the levy.')[0]).toMatchObject({
      holder: 'elena-petrova',
      stance: 'FAVOR',
      act: 'SUPPORT',
      attribution: [{ cue: { quote: 'says' } }],
    });
  });

  it('is whose the denial is, not what is denied', () => {
    expect(positionsOf('Elena Petrova denied that Mali planned to leave.')).toMatchObject([
      { holder: 'elena-petrova', act: 'DENY' },
    ]);
  });

  it.each([
    ['Malian Foreign Minister Elena Petrova said the dam was safe.'],
    ['Elena Petrova, the ambassador of Mali, said the dam was safe.'],
    ['Mali’s ambassador, Elena Petrova, said the dam was safe.'],
  ])('speaks for whom the office serves in %j', (text) => {
    expect(positionsOf(text)[0]).toMatchObject({ holder: 'elena-petrova', onBehalfOf: 'mali' });
  });

  it('is nobody’s without a source', () => {
    expect(positionsOf('The report said prices would fall. Ships sank.')).toEqual([]);
  });

  it('names the one spoken to', () => {
    expect(positionsOf('Elena Petrova urged Mali to open the border.')).toMatchObject([
      { holder: 'elena-petrova', addressee: 'mali', act: 'DEMAND', topic: 'border', stance: 'FAVOR' },
    ]);
  });
});

describe('what it is about', () => {
  it.each([
    ['Elena Petrova said the new harbour is unsafe.', 'harbour'],
    ['Elena Petrova acknowledged the need for better roads.', 'roads'],
    ['Elena Petrova reported a significant rise in wheat exports since May.', 'wheat exports'],
    ['Elena Petrova said Malian NATO membership is unacceptable.', 'Malian NATO membership'],
    ['Elena Petrova said Malian farmers need the northern canal.', 'northern canal'],
    ['Elena Petrova called for the withdrawal of the troops.', 'withdrawal of the troops'],
    ['Elena Petrova defended her efforts to expand the fleet.', 'expansion of fleet'],
    ['Elena Petrova questioned their sincerity in wanting to negotiate.', 'negotiations'],
    ['“We have about 90 days of water left,” Elena Petrova said.', 'water'],
    ['“If no rain falls, there will be cuts,” Elena Petrova said.', 'cuts'],
    ['“One in five children is ill,” Elena Petrova said.', 'children'],
    ['Elena Petrova pledged to spend €6 billion a year on harbours.', 'harbours'],
    ['Elena Petrova said she is open to talks.', 'talks'],
    ['“Rules are made for storms,” Elena Petrova said.', 'rules'],
    ['Elena Petrova blamed those belts of mines.', 'belts of mines'],
  ])('%j', (text, topic) => {
    expect(positionsOf(text)[0]?.topic).toBe(topic);
  });

  it('is the same label however often and wherever it is said', () => {
    const text =
      'Elena Petrova welcomed the fishing quota. Omar Haddad said that any fishing quota is unfair.';
    expect(positionsOf(text).map(({ topic }) => topic)).toEqual(['fishing quota', 'fishing quota']);
  });

  it('is what somebody else just spoke of when a pronoun points there', () => {
    const [, second] = positionsOf('Mali supports the levy; Chad opposes it.');
    expect(second).toMatchObject({ holder: 'chad', topic: 'levy', statement: 'Chad opposes it' });
  });

  it('is what was spoken of before when the words point back', () => {
    const text =
      'Elena Petrova said a border tax would hurt farmers. She stressed her firm opposition to such a scenario.';
    expect(positionsOf(text)[1]).toMatchObject({
      topic: 'border tax',
      stance: 'AGAINST',
      act: 'OPPOSE',
      intensity: -4,
    });
  });
});

describe('stance, act and certainty', () => {
  it.each([
    ['Mali rejected the offer.', 'AGAINST', 'REFUSE'],
    ['Mali welcomed the offer.', 'FAVOR', 'SUPPORT'],
    ['Mali did not support the offer.', 'AGAINST', 'SUPPORT'],
    ['Mali criticised the offer.', 'AGAINST', 'CRITICIZE'],
    ['Mali demanded a new offer.', 'FAVOR', 'DEMAND'],
    ['Mali pledged to pay the debt.', 'FAVOR', 'COMMIT'],
    ['Mali warned of a shortage.', 'AGAINST', 'WARN'],
    ['Mali said it will not sign the treaty.', 'AGAINST', 'REFUSE'],
    ['Mali said the treaty is unacceptable.', 'AGAINST', 'OPPOSE'],
    ['Mali called the offer a mistake.', 'AGAINST', 'CRITICIZE'],
    ['Mali asked Chad to open the border.', 'FAVOR', 'DEMAND'],
    ['Mali asked whether the border is open.', 'NEUTRAL', 'DOUBT'],
    ['Mali ruled out a new tax.', 'AGAINST', 'REFUSE'],
    ['Mali said the dam was finished in May.', 'NEUTRAL', 'ASSERT'],
    ['Mali said the offer was “an insult”.', 'AGAINST', 'OPPOSE'],
    ['Mali said Chad had shown contempt for voters.', 'AGAINST', 'OPPOSE'],
    ['“This could be a game changer,” Elena Petrova said.', 'FAVOR', 'ASSERT'],
    ['“We cannot pay twice,” Elena Petrova said.', 'AGAINST', 'REFUSE'],
    ['“We oppose the levy,” Elena Petrova said.', 'AGAINST', 'OPPOSE'],
    ['Elena Petrova said she is open to talks.', 'FAVOR', 'SUPPORT'],
    ['Elena Petrova promised there would be no new tax.', 'AGAINST', 'COMMIT'],
    ['Elena Petrova regarded the offer as unhelpful.', 'AGAINST', 'CRITICIZE'],
    ['Mali called the outcome a number for a slide.', 'UNCLEAR', 'ASSERT'],
  ])('%j', (text, stance, act) => {
    expect(positionsOf(text)[0]).toMatchObject({ stance, act });
  });

  it('grades the stance by the words', () => {
    const [mild, firm] = [
      positionsOf('Mali rejected the offer.'),
      positionsOf('Mali firmly rejected the offer.'),
    ];
    expect(mild[0]?.intensity).toBe(-3);
    expect(firm[0]?.intensity).toBe(-4);
    expect(positionsOf('Mali said the dam was finished.')[0]?.intensity).toBeNull();
  });

  it.each([
    ['Elena Petrova unequivocally said the dam is safe.', 'CERTAIN'],
    ['Elena Petrova said the dam is probably safe.', 'PROBABLE'],
    ['Elena Petrova said the dam might break.', 'POSSIBLE'],
    ['Elena Petrova said the dam is safe.', 'UNSPECIFIED'],
  ])('reads how sure %j is', (text, certainty) => {
    expect(positionsOf(text)[0]?.certainty).toBe(certainty);
  });

  it('notes a negated statement', () => {
    expect(positionsOf('Elena Petrova said the dam is not safe.')[0]?.negated).toBe(true);
    expect(positionsOf('Elena Petrova does not expect a flood.')[0]?.negated).toBe(true);
    expect(positionsOf('“If it does not rain, the dam is safe,” Elena Petrova said.')[0]?.negated).toBe(
      false,
    );
  });
});

describe('conditions', () => {
  it.each([
    ['Mali said it would sign if the tax is dropped.', 'if the tax is dropped', 'IF'],
    [
      'Mali will not sign unless the tax is dropped, Elena Petrova said.',
      'unless the tax is dropped',
      'UNLESS',
    ],
    ['Mali said it would sign only if the tax is dropped.', 'only if the tax is dropped', 'ONLY_IF'],
    ['Mali agreed to sign, provided that the tax is dropped.', 'provided that the tax is dropped', 'ONLY_IF'],
    ['Without aid, the town would starve, Elena Petrova said.', 'Without aid', 'UNLESS'],
    [
      'Elena Petrova repeated her readiness for talks, but only if the tax is dropped.',
      'only if the tax is dropped',
      'ONLY_IF',
    ],
    [
      'Elena Petrova said any agreement must protect fishing rights.',
      'must protect fishing rights',
      'ONLY_IF',
    ],
  ])('reads %j', (text, words, polarity) => {
    const [position] = positionsOf(text);
    expect(position?.conditions).toMatchObject([{ text: words, polarity }]);
    expect(position?.evidence).toContainEqual(expect.objectContaining({ role: 'CONDITION', quote: words }));
  });

  it.each([
    ['Elena Petrova said members provided 31 million euros.'],
    ['Elena Petrova said the tax will stay, without saying why.'],
    ['Elena Petrova said the tax was, if anything, too low.'],
    ['Elena Petrova promised support for as long as it takes.'],
    ['Elena Petrova said the bridge will not open until May.'],
  ])('reads none in %j', (text) => {
    expect(positionsOf(text)[0]?.conditions).toEqual([]);
  });

  it('makes no condition of a question', () => {
    expect(positionsOf('Elena Petrova asked if the dam is safe.')[0]?.conditions).toEqual([]);
  });
});

describe('horizon', () => {
  it.each([
    ['Elena Petrova said membership is unacceptable in the foreseeable future.', 'in the foreseeable future'],
    ['Mali pledged to halve emissions by 2030.', 'by 2030'],
    ['Mali promised to lower taxes before the next election.', 'before the next election'],
    ['Mali promised to withdraw within 48 hours.', 'within 48 hours'],
    ['Mali plans to open the canal this summer.', 'this summer'],
    ['Mali promised more buses from next month.', 'from next month'],
    ['Mali promised to close the port until 2030.', 'until 2030'],
    ['Elena Petrova said the ban will hold over the next two decades.', 'over the next two decades'],
  ])('reads %j', (text, raw) => {
    const [position] = positionsOf(text);
    expect(position?.horizon?.raw).toBe(raw);
    expect(position?.evidence).toContainEqual(expect.objectContaining({ role: 'TIME', quote: raw }));
  });

  it('belongs to the position before it when only a stance is named', () => {
    const text = 'Elena Petrova opposed the new tax, projecting a stance that will last for decades to come.';
    expect(positionsOf(text)).toMatchObject([{ topic: 'tax', horizon: { raw: 'for decades to come' } }]);
  });

  it('counts from the day of publication when that is known', () => {
    const read = readText('Mali pledged to pay the debt within two years.');
    const [position] = findPositions({ ...read, publishedAt: '2024-03-01' });
    expect(position?.horizon?.end).toMatch(/^2026/);
  });
});

describe('evidence', () => {
  it('shows statement, cue and source in the words of the text', () => {
    const [position] = positionsOf('On Friday, Elena Petrova firmly rejected the new tax.');
    expect(position?.evidence.map(({ role, quote }) => `${role} ${quote}`)).toEqual([
      'STATEMENT the new tax',
      'CUE rejected',
      'SOURCE Elena Petrova',
    ]);
  });

  it('holds for any order of words: quotes anchored, chain ending at its holder', () => {
    const words = fc.constantFrom(
      ...'Elena Petrova said that Mali Malian officials “ ” " , believe he his readiness for talks to negotiate if the tax must unless not opposition according she told calls'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (list) => {
        const { text, actors, positions } = readText(`${list.join(' ')}.`);
        const keys = new Set(actors.map(({ key }) => key));
        for (const position of positions) {
          expect(position.evidence.some(({ role }) => role === 'STATEMENT')).toBe(true);
          for (const evidence of position.evidence) expect(isAnchored(text, evidence)).toBe(true);
          for (const { source } of position.attribution)
            expect(source === null || keys.has(source)).toBe(true);
          expect(position.attribution.at(-1)?.source).toBe(position.holder);
          expect(text).toContain(position.statement);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('the side of what is wanted, done or said', () => {
  it.each([
    ['Elena Petrova vowed to fight the toll.', 'AGAINST'],
    ['Elena Petrova urged the council to scrap the toll.', 'AGAINST'],
    ['Elena Petrova called for the toll to be scrapped.', 'AGAINST'],
    ['Elena Petrova demanded an end to the siege.', 'AGAINST'],
    ['Elena Petrova promised to build the bridge.', 'FAVOR'],
    ['Elena Petrova said she would examine the accounts.', 'NEUTRAL'],
    ['"Drivers shouldn\'t pay for this," said Elena Petrova.', 'AGAINST'],
    ['Elena Petrova described the toll as "short-sighted vandalism".', 'AGAINST'],
    ['Elena Petrova told him that he had "betrayed the valley".', 'AGAINST'],
    ['Elena Petrova said the toll would hurt small farms.', 'AGAINST'],
    ['Elena Petrova said the bridge would help small farms.', 'FAVOR'],
    ['Elena Petrova said growth would slow next year.', 'NEUTRAL'],
    ['Elena Petrova said the bridge was too narrow.', 'AGAINST'],
    ['Elena Petrova said she would vote against the toll.', 'AGAINST'],
    ['Elena Petrova said she would vote for the toll.', 'FAVOR'],
    ['Elena Petrova does not accept that the bridge is safe.', 'AGAINST'],
  ])('%s %s', (text, stance) => {
    expect(positionsOf(text)[0]).toMatchObject({ stance });
  });
});

describe('whom an office or a phrase says that somebody speaks for', () => {
  it.each([
    ['Mali voted. Its envoy said prices would fall.', 'mali'],
    ['Speaking for the African Union, Elena Petrova said prices would fall.', 'african-union'],
    ['Speaking for the shopkeepers, Elena Petrova said prices would fall.', 'shopkeepers'],
    ['On behalf of the employers, Elena Petrova said prices would fall.', 'employers'],
    ['Elena Petrova, of the Dockers’ Union, said prices would fall.', 'dockers-union'],
    ['Elena Petrova, who leads the Dockers’ Union, said prices would fall.', 'dockers-union'],
    [
      'The Dockers’ Union met. Its treasurer, retired baker Elena Petrova, said prices would fall.',
      'dockers-union',
    ],
    ['The Dockers’ Union met. A union spokesman said prices would fall.', 'dockers-union'],
    ['The Dockers’ Union met Mali. A spokeswoman for the union said prices would fall.', 'dockers-union'],
  ])('is read in "%s"', (text, onBehalfOf) => {
    expect(positionsOf(text).at(-1)).toMatchObject({ statement: 'prices would fall', onBehalfOf });
  });

  it('is nobody for a member of a university', () => {
    const text = 'Elena Petrova, of Norvik University, said prices would fall.';
    expect(positionsOf(text)).toMatchObject([{ holder: 'elena-petrova', onBehalfOf: null }]);
  });
});

describe('what nobody does, and what somebody admits of another', () => {
  it('turns what neither side does', () => {
    expect(positionsOf('Neither government has ruled out a truce.')).toMatchObject([
      { act: 'REFUSE', stance: 'FAVOR', negated: true },
    ]);
  });

  it('does not turn what a few do', () => {
    expect(positionsOf('A few analysts expect a truce.')).toMatchObject([{ negated: false }]);
  });

  it('keeps the position of whoever admits what another expects', () => {
    expect(positionsOf('Elena Petrova admitted that Mali had expected a tougher fight.')).toMatchObject([
      { holder: 'elena-petrova', act: 'ACKNOWLEDGE' },
      { holder: 'mali', reportedBy: 'elena-petrova', act: 'PREDICT' },
    ]);
  });

  it.each([
    ['Elena Petrova said Mali had gone back on its word.', 'AGAINST'],
    ['Elena Petrova said there was no point in talking.', 'AGAINST'],
    ['Elena Petrova said the ministry failed to act.', 'AGAINST'],
    ['Elena Petrova said the plan makes sense.', 'FAVOR'],
    ['Mali accepted the offer.', 'FAVOR'],
    ['Mali accepted that prices would fall.', 'NEUTRAL'],
  ])('takes the side of "%s"', (text, stance) => {
    expect(positionsOf(text)[0]).toMatchObject({ stance });
  });
});
