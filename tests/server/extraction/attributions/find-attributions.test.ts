import { describe, expect, it } from 'vitest';
import { isAnchored } from '../../../../schema/model/span.ts';
import { toChain } from '../../../../server/extraction/attributions/attribution.ts';
import { readText } from '../../../helpers/read-text.ts';

function attributionsOf(text: string) {
  const { attributions } = readText(text);
  return attributions.map(({ source, cueSpan, content }) => ({
    source,
    cue: cueSpan.quote,
    content: content.map(({ start, end }) => text.slice(start, end)),
  }));
}

describe('verbs', () => {
  it('reads a clause with or without "that"', () => {
    const expected = { source: 'elena-petrova', content: ['prices would fall'] };
    expect(attributionsOf('Elena Petrova said that prices would fall.')).toMatchObject([expected]);
    expect(attributionsOf('Elena Petrova said prices would fall.')).toMatchObject([expected]);
  });

  it('steps over where and when something was said', () => {
    expect(
      attributionsOf('Elena Petrova said on Monday in a statement that prices would fall.'),
    ).toMatchObject([{ content: ['prices would fall'] }]);
  });

  it('reads a clause that stands before its speaker', () => {
    expect(attributionsOf('Prices would fall, Elena Petrova said on Monday.')).toMatchObject([
      { source: 'elena-petrova', content: ['Prices would fall'] },
    ]);
  });

  it('reads what stands on both sides of its speaker', () => {
    expect(attributionsOf('Two barrels of oil, officials said, were lost at sea.')).toMatchObject([
      { source: 'officials', content: ['Two barrels of oil', 'were lost at sea'] },
    ]);
  });

  it('reads a noun phrase that is reported', () => {
    expect(attributionsOf('Elena Petrova acknowledged the need for better roads.')).toMatchObject([
      { cue: 'acknowledged', content: ['the need for better roads'] },
    ]);
  });

  it('reads a verb that the tagger takes for an adjective', () => {
    expect(attributionsOf('Trade Minister Okoro detailed extensive losses in shipping.')).toMatchObject([
      { source: 'okoro', cue: 'detailed', content: ['extensive losses in shipping'] },
    ]);
  });

  it('finds the speaker over an aside between commas', () => {
    expect(
      attributionsOf('Elena Petrova, who took office in May, warned that the dam could break.'),
    ).toMatchObject([{ source: 'elena-petrova', cue: 'warned', content: ['the dam could break'] }]);
  });

  it('finds the speaker named between commas', () => {
    expect(attributionsOf('The director of the port, Ada Holm, said the ship was late.')).toMatchObject([
      { source: 'ada-holm', content: ['the ship was late'] },
    ]);
  });

  it.each([
    ['Ada Holm cautioned, however, that the dam may break.', 'cautioned', 'the dam may break'],
    ['Ada Holm told a crowded meeting of farmers that the dam may break.', 'told', 'the dam may break'],
    ['Ada Holm appealed on Monday for a truce.', 'appealed', 'a truce'],
    ['Ada Holm rejected calls to resign.', 'rejected', 'calls to resign'],
    ['Ada Holm called the demand for 9% unaffordable.', 'called', 'the demand for 9% unaffordable'],
    ['Ada Holm would like to open the canal in May.', 'like', 'to open the canal in May'],
    ['Ada Holm wants Mali to open the canal.', 'wants', 'to open the canal'],
    ['Mali and Chad back the levy.', 'back', 'the levy'],
    ['The Farmers Union (FU) estimates that prices fell.', 'estimates', 'prices fell'],
    ['Mali is against the levy.', 'against', 'the levy'],
  ])('reads what is said in %j', (text, cue, content) => {
    expect(attributionsOf(text)).toContainEqual(expect.objectContaining({ cue, content: [content] }));
  });

  it('leaves the reporter behind a statement out of it', () => {
    const [offer] = attributionsOf(
      'Mali has offered to buy ships, three people close to the talks said Tuesday.',
    );
    expect(offer).toMatchObject({ source: 'mali', content: ['to buy ships'] });
  });

  it('leaves a dateline out of what is said', () => {
    expect(attributionsOf('BAMAKO, May 3 — Prices will fall, Ada Holm said.')[0]?.content).toEqual([
      'Prices will fall',
    ]);
  });

  it('ends before a clause in which the speaker says something else', () => {
    expect(attributionsOf('Mali prefers a treaty, and it offered to reopen the canal.')).toMatchObject([
      { cue: 'prefers', content: ['a treaty'] },
      { cue: 'offered' },
    ]);
  });

  it('takes a wish to stay unnamed for no position', () => {
    expect(attributionsOf('Ada Holm asked not to be named.')).toEqual([]);
  });

  it('reads a judgement on somebody or something', () => {
    expect(attributionsOf('Elena Petrova called the plan a mistake.')).toMatchObject([
      { cue: 'called', content: ['the plan a mistake'] },
    ]);
    expect(attributionsOf('Elena Petrova called the police.')).toEqual([]);
  });

  it('gives a second verb the subject of the first', () => {
    expect(
      attributionsOf('As Elena Petrova maintains a hard line and asserts fishing rights, nobody will move.'),
    ).toMatchObject([
      { source: 'elena-petrova', cue: 'maintains', content: ['a hard line'] },
      { source: 'elena-petrova', cue: 'asserts', content: ['fishing rights'] },
    ]);
  });

  it('tells whom the words were said to', () => {
    const { attributions } = readText('Elena Petrova told Mali that the loan was late.');
    expect(attributions[0]).toMatchObject({ source: 'elena-petrova', addressee: 'mali' });
  });

  it('notes a negated cue', () => {
    const { attributions } = readText('Elena Petrova did not say that prices would fall.');
    expect(attributions[0]?.negated).toBe(true);
  });

  it('finds the source of a passive behind "by"', () => {
    expect(attributionsOf('The new quota was condemned by Mali.')).toMatchObject([
      { source: 'mali', content: ['The new quota'] },
    ]);
  });

  it('names nobody for a document', () => {
    expect(attributionsOf('The report said that prices would fall.')).toMatchObject([{ source: null }]);
  });

  it('takes no infinitive for something said', () => {
    expect(attributionsOf('Elena Petrova came to announce the winners.')).toEqual([]);
  });
});

describe('participles', () => {
  it('gives one before the main clause to the subject of that clause', () => {
    expect(
      attributionsOf('Highlighting the new harbour, Elena Petrova noted progress on rail.'),
    ).toMatchObject([
      { source: 'elena-petrova', cue: 'Highlighting', content: ['the new harbour'] },
      { source: 'elena-petrova', cue: 'noted', content: ['progress on rail'] },
    ]);
  });

  it('gives a loose one to the person whose "his" follows', () => {
    const text =
      'Marco Silva sent envoys. Despite stating his readiness for a truce, Western officials believe he expects more fighting.';
    expect(attributionsOf(text)).toMatchObject([
      { source: 'marco-silva', cue: 'stating', content: ['his readiness for a truce'] },
      { source: 'western-officials', cue: 'believe', content: ['he expects more fighting'] },
      { source: 'marco-silva', cue: 'expects' },
    ]);
  });

  it('gives one behind a comma to the speaker before it', () => {
    expect(
      attributionsOf('Elena Petrova said prices would fall, underlining a commitment to low taxes.'),
    ).toMatchObject([
      { cue: 'said', content: ['prices would fall'] },
      { source: 'elena-petrova', cue: 'underlining', content: ['a commitment to low taxes'] },
    ]);
  });
});

describe('quotations', () => {
  it.each([
    ['“The dam will hold,” said Elena Petrova.'],
    ['"The dam will hold," Elena Petrova said on Monday.'],
    ['Elena Petrova said: “The dam will hold.”'],
    ['Elena Petrova said, "The dam will hold."'],
    ['Elena Petrova told reporters, "The dam will hold."'],
  ])('finds speaker and words in %j', (text) => {
    const { attributions } = readText(text);
    expect(attributions).toMatchObject([{ source: 'elena-petrova', mode: 'DIRECT' }]);
    expect(attributionsOf(text)[0]?.content[0]).toMatch(/The dam will hold/);
  });

  it('joins the two halves of a quotation around its speaker', () => {
    expect(
      attributionsOf('“The dam will hold,” Elena Petrova said, “and so will the bridge.”'),
    ).toMatchObject([{ content: ['“The dam will hold,”', '“and so will the bridge.”'] }]);
  });

  it('gives a quotation that goes on in the next sentence to the same speaker', () => {
    const text = '“The dam will hold,” Elena Petrova said. “The bridge will not.”';
    expect(attributionsOf(text)).toMatchObject([
      { source: 'elena-petrova' },
      { source: 'elena-petrova', content: ['“The bridge will not.”'] },
    ]);
  });

  it('gives a quotation in a paragraph of its own to the speaker announced before it', () => {
    const text =
      'The dam was inspected on Monday. Afterwards Elena Petrova said:\n\n“It will hold. We are sure.”';
    expect(attributionsOf(text)).toMatchObject([
      { source: 'elena-petrova', content: ['“It will hold. We are sure.”'] },
    ]);
  });

  it('finds the last of several names as the speaker after the verb', () => {
    expect(attributionsOf('“It will hold,” said Malian engineer Ada Holm.')).toMatchObject([
      { source: 'ada-holm' },
    ]);
  });

  it.each([
    ['“It will hold,” said its chief engineer, Ada Holm.'],
    ['“It will hold,” said Mali’s largest builder, Ada Holm, “for ever.”'],
  ])('finds the name behind the comma in %j', (text) => {
    expect(attributionsOf(text)).toMatchObject([{ source: 'ada-holm' }]);
  });

  it('takes verbs inside quotation marks for the speaker’s own', () => {
    expect(attributionsOf('Elena Petrova said: “I believe Mali said nothing.”')).toHaveLength(1);
  });

  it('takes a few quoted words for part of what is reported', () => {
    const { attributions } = readText(
      'Elena Petrova called the “grand bargain” a mistake and said talks were “dead”.',
    );
    expect(attributions.at(-1)).toMatchObject({ source: 'elena-petrova', mode: 'MIXED' });
  });
});

describe('nouns and adjectives', () => {
  it.each([
    ['Mali stuck to its opposition to the new quota.', 'mali', 'the new quota'],
    ['Elena Petrova resigned over Mali’s refusal to open the border.', 'mali', 'to open the border'],
    ['With plans to double the fleet, Mali ordered ships.', 'mali', 'to double the fleet'],
    ['The strike followed calls by Mali for a boycott.', 'mali', 'a boycott'],
    ['Mali is ready to open the border.', 'mali', 'to open the border'],
    ['Mali’s opposition to the new quota is well known.', 'mali', 'the new quota'],
  ])('finds whose it is in %j', (text, source, content) => {
    expect(attributionsOf(text)).toContainEqual(expect.objectContaining({ source, content: [content] }));
  });

  it('joins a noun to the verb that conveys it', () => {
    const { attributions } = readText('Elena Petrova asserted Mali’s willingness to open the border.');
    expect(attributions).toHaveLength(1);
    expect(attributions[0]).toMatchObject({
      source: 'elena-petrova',
      noun: { owner: 'mali', cue: { act: 'COMMIT' } },
    });
  });

  it('leaves a noun to its owner when the verb only speaks about it', () => {
    const { attributions } = readText('Elena Petrova noted Mali’s willingness to open the border.');
    expect(attributions.at(-1)).toMatchObject({ source: 'mali', outer: { source: 'elena-petrova' } });
  });
});

describe('according to', () => {
  it.each([
    ['According to Elena Petrova, the dam is safe.'],
    ['The dam is safe, according to Elena Petrova.'],
  ])('reads %j', (text) => {
    expect(attributionsOf(text)[0]).toMatchObject({
      source: 'elena-petrova',
      cue: expect.stringMatching(/according to/i),
    });
    expect(attributionsOf(text)[0]?.content[0]).toMatch(/the dam is safe/i);
  });
});

describe('chains', () => {
  it('hangs what is believed into what is said', () => {
    const { attributions } = readText('Police said they believe the ship sank on Monday.');
    const inner = attributions.find(({ cue }) => cue.lemma === 'believe');
    expect(inner && toChain(inner).map(({ source, type }) => `${source} ${type}`)).toEqual([
      'police COMMUNICATION',
      'police BELIEF',
    ]);
  });

  it('keeps every span in the text', () => {
    const { text, attributions } = readText(
      'Western officials believe Mali rejects the plan. “No,” said Okoro, “never.” Nobody, according to Reuters, knows.',
    );
    expect(attributions.length).toBeGreaterThan(2);
    for (const { cueSpan, content } of attributions) {
      expect(isAnchored(text, cueSpan)).toBe(true);
      for (const { start, end } of content) expect(end).toBeGreaterThan(start);
    }
  });
});

describe('speakers without a name of their own', () => {
  it.each([
    ['The clerk denied the theft, her lawyer said.', 'lawyer', 'The clerk denied the theft'],
    ['Chile’s air force said the runway was shut.', 'air-force', 'the runway was shut'],
    ['The survey’s authors concluded that eels were rare.', 'authors', 'eels were rare'],
    ['A teacher who asked not to be named said pay was low.', 'teacher', 'pay was low'],
    ['The port closed, with pilots saying the tide was too high.', 'pilots', 'the tide was too high'],
    ['The pier was shut for weeks, according to the academy.', 'academy', 'The pier was shut for weeks'],
    ['Fares rose, according to a Norvik spokeswoman.', 'norvik-spokeswoman', 'Fares rose'],
    ['Fares rose, according to a note on Monday by Elena Petrova.', 'elena-petrova', 'Fares rose'],
    ['The pier would close in May, said its warden.', 'warden', 'The pier would close in May'],
    ['Doctors are calling for a ban on horns.', 'doctors', 'a ban on horns'],
    ['Farmers fear that the new rules will ruin them.', 'farmers', 'the new rules will ruin them'],
    ['The committee voted to keep the ferry.', 'committee', 'to keep the ferry'],
    ['Fares rose again in May, according to state media.', null, 'Fares rose again in May'],
  ])('reads %j', (text, source, content) => {
    expect(attributionsOf(text)).toContainEqual(expect.objectContaining({ source, content: [content] }));
  });

  it('takes whoever says something for an actor, though nothing else tells of the name', () => {
    expect(attributionsOf('Quandro announced that the ferry was late.')).toMatchObject([
      { source: 'quandro', content: ['the ferry was late'] },
    ]);
  });
});

describe('verbs with words around them', () => {
  it.each([
    ['Elena Petrova went on to say the dam would hold.', 'say'],
    ['Elena Petrova has since said the dam would hold.', 'said'],
    ['Elena Petrova said, citing two engineers, the dam would hold.', 'said'],
    ['Elena Petrova who built the bridge said the dam would hold.', 'said'],
  ])('reads %j', (text, cue) => {
    const expected = { source: 'elena-petrova', cue, content: ['the dam would hold'] };
    expect(attributionsOf(text)).toContainEqual(expected);
  });
});

describe('holders without a name', () => {
  it.each([
    ['The startup plans to hire welders.', 'startup', 'plans'],
    ['Neighbours fear the kiln will smoke.', 'neighbours', 'fear'],
    ['The landlord claims that the roof is sound.', 'landlord', 'claims'],
    ['Many believe that the bridge is unsafe.', 'many', 'believe'],
    ['Three-quarters of pensioners support the levy.', 'three-quarters-of-pensioners', 'support'],
    ['A porter, who gave no name, said the gate was shut.', 'porter', 'said'],
    ['Barley prices rose after Mali said it would buy.', 'mali', 'said'],
  ])('finds who holds what in "%s"', (text, source, cue) => {
    expect(attributionsOf(text)).toMatchObject([{ source, cue }]);
  });

  it('knows whom the next sentence lets speak', () => {
    expect(attributionsOf('The brewery lost money. It said barley was dear.')).toMatchObject([
      { source: 'brewery', cue: 'said' },
    ]);
    expect(attributionsOf('Fishermen met on Monday. They also said the quay was unsafe.')).toMatchObject([
      { source: 'fishermen', cue: 'said' },
    ]);
  });

  it('takes whoever an aside names for the speaker, not the office before it', () => {
    expect(attributionsOf('The director, Ada Holm, said the ship was late.')).toMatchObject([
      { source: 'ada-holm' },
    ]);
  });
});

describe('what stands between a cue and its content', () => {
  it.each([
    ['Elena Petrova warned, though, that the well was dry.', 'warned', 'the well was dry'],
    ['Elena Petrova argues, rightly or wrongly, that the well is dry.', 'argues', 'the well is dry'],
    ['Elena Petrova rejected that plea.', 'rejected', 'that plea'],
    ['Elena Petrova made it clear that the well was dry.', 'made', 'the well was dry'],
    ['Elena Petrova advised against a second well.', 'advised', 'a second well'],
    ['Elena Petrova is considering a new dam.', 'considering', 'a new dam'],
    [
      'Elena Petrova said on the show "Deep Water" on Sunday that the well was dry.',
      'said',
      'the well was dry',
    ],
    ['Elena Petrova has no plans to dig.', 'plans', 'to dig'],
    ["In Elena Petrova's view, the well is dry.", 'view', 'the well is dry'],
    ['In the words of Elena Petrova, the well is dry.', 'words', 'the well is dry'],
  ])('is stepped over in "%s"', (text, cue, content) => {
    expect(attributionsOf(text)).toMatchObject([{ source: 'elena-petrova', cue, content: [content] }]);
  });

  it('ends the content of a clause set off by commas with it', () => {
    expect(attributionsOf('Elena Petrova, who once backed the dam, said the water was foul.')).toMatchObject([
      { cue: 'backed', content: ['the dam'] },
      { cue: 'said', content: ['the water was foul'] },
    ]);
  });
});

describe('an interview', () => {
  const expected = [{ cue: 'think' }, { cue: 'want' }, { cue: 'regret' }].map((one) => ({
    ...one,
    source: 'ada-holm',
  }));

  it.each([
    ['with marks', 'Q: ', 'A: '],
    ['without marks', '', ''],
    ['with its questions in bold', '**', ''],
  ])('%s has its answers from whoever is interviewed', (_, question, answer) => {
    const close = question === '**' ? '**' : '';
    const text = [
      'Ada Holm runs the lighthouse. She spoke to Omar Haddad.',
      `${question}Is the lamp safe?${close}`,
      `${answer}I think that the lamp is safe.`,
      `${question}And the stairs?${close}`,
      `${answer}I want them to be rebuilt. I regret that it took so long.`,
      'Holm, 61, was born at sea.',
    ].join('\n\n');
    expect(attributionsOf(text)).toMatchObject(expected);
  });

  it('is none where one question stands in a report', () => {
    expect(attributionsOf('Who pays?\n\nI think nobody does.\n\nAda Holm left.')).toEqual([]);
  });
});

describe('a communiqué', () => {
  it('is spoken by those whom its "We" names', () => {
    const text = 'We, the mayors of the lake towns, met in May.\n\nWe welcome the ferry. We reject the toll.';
    const source = 'mayors-of-the-lake-towns';
    expect(attributionsOf(text)).toMatchObject([
      { source, cue: 'welcome' },
      { source, cue: 'reject' },
    ]);
  });

  it('gives the items of a list to whoever stands over it', () => {
    const text = 'The mayors:\n\n- welcomed the ferry;\n- rejected the toll.';
    expect(attributionsOf(text)).toMatchObject([
      { source: 'mayors', cue: 'welcomed', content: ['the ferry'] },
      { source: 'mayors', cue: 'rejected', content: ['the toll'] },
    ]);
  });
});

describe('words around a speaker in other orders', () => {
  it.each([
    ['"We manage," shrugs Elena Petrova.', 'elena-petrova', 'shrugs', '"We manage,"'],
    ['The brewery forecast revenue of $4 million.', 'brewery', 'forecast', 'revenue of $4 million'],
    ['The committee voted five to one to close the quay.', 'committee', 'voted', 'to close the quay'],
    ['The plan was condemned by the fishermen.', 'fishermen', 'condemned', 'The plan'],
    ['The union spurned a loan, which Elena Petrova had praised.', 'elena-petrova', 'praised', 'a loan'],
  ])('are read in "%s"', (text, source, cue, content) => {
    expect(attributionsOf(text)).toContainEqual({ source, cue, content: [content] });
  });

  it('reads what is judged before the pronoun and how behind the verb', () => {
    const text = 'The port offered a loan, which Elena Petrova called "an insult".';
    expect(attributionsOf(text)).toContainEqual({
      source: 'elena-petrova',
      cue: 'called',
      content: ['a loan', '"an insult"'],
    });
    expect(readText(text).positions.find(({ holder }) => holder === 'elena-petrova')).toMatchObject({
      stance: 'AGAINST',
      topic: 'loan',
    });
  });
});

it.each([
  ['Elena Petrova told fishermen that the quay was safe.', 'fishermen'],
  ['Elena Petrova urged the brewers to pay.', 'brewers'],
  ['Elena Petrova called on shopkeepers to stay open.', 'shopkeepers'],
])('knows who without a name is spoken to in "%s"', (text, addressee) => {
  expect(readText(text).positions[0]).toMatchObject({ holder: 'elena-petrova', addressee });
});

describe('a stance with nothing behind it', () => {
  it.each([
    ['Smaller parties are wary.', 'smaller-parties', 'wary'],
    ['Elena Petrova, by contrast, was scathing.', 'elena-petrova', 'scathing'],
    ['Mali remains opposed, and the talks go on.', 'mali', 'opposed'],
    ['Mali is against.', 'mali', 'against'],
    ['Elena Petrova disagreed.', 'elena-petrova', 'disagreed'],
    ['Mali declined, but Chad accepted the plan.', 'mali', 'declined'],
  ])('is read in "%s"', (text, source, cue) => {
    expect(attributionsOf(text)).toContainEqual({ source, cue, content: [cue] });
  });

  it('is none where only somebody’s readiness is told', () => {
    expect(attributionsOf('Mali is ready.')).toEqual([]);
  });
});

describe('verbs and what they govern in other orders', () => {
  it.each([
    ['Mali brushed the warning aside.', 'brushed', 'the warning'],
    ['Mali described it as “a trap”.', 'described', 'it as “a trap”'],
    ['Mali shrugged off the criticism.', 'shrugged', 'the criticism'],
    ['Mali has proposed 2045.', 'proposed', '2045'],
    ['Mali has assured members that ticket prices will stay.', 'assured', 'ticket prices will stay'],
    ['Mali is said to favour a compromise.', 'favour', 'a compromise'],
    ['Mali regretted that the vote had failed.', 'regretted', 'the vote had failed'],
  ])('reads "%s"', (text, cue, said) => {
    expect(attributionsOf(text)).toMatchObject([{ source: 'mali', cue, content: [said] }]);
  });

  it('ends what is pledged before what the speaker does besides', () => {
    expect(attributionsOf('Mali pledged to stay and would not rule out new talks.')).toMatchObject([
      { cue: 'pledged', content: ['to stay'] },
      { cue: 'rule', content: ['new talks'] },
    ]);
  });

  it('reads a view given in the middle or at the end', () => {
    expect(attributionsOf('Elena Petrova left. The plan, in her view, was a trap.')).toMatchObject([
      { source: 'elena-petrova', cue: 'view', content: ['The plan', 'was a trap'] },
    ]);
    expect(attributionsOf('Elena Petrova left. The plan was a trap, in her view.')).toMatchObject([
      { source: 'elena-petrova', content: ['The plan was a trap'] },
    ]);
  });
});

describe('an aside behind a holder without a name', () => {
  it('may hold its verb', () => {
    expect(attributionsOf('The opposition, which accuses the mayor of waste, met on Monday.')).toMatchObject([
      { source: 'opposition', cue: 'accuses' },
    ]);
  });

  it('is left out where the verb stands behind it', () => {
    expect(
      attributionsOf('The plan failed, although a senior diplomat stressed that talks go on.'),
    ).toMatchObject([{ source: 'senior-diplomat', cue: 'stressed' }]);
  });
});

describe('holders and verbs beyond asides', () => {
  it.each([
    ['Dr Elena Petrova, its medical director, argues that prices fall.', 'elena-petrova', 'argues'],
    ['I met Elena Petrova. Mali has no objection but doubts that prices fall.', 'mali', 'doubts'],
    ['The secretary-general has appealed for unity.', 'secretary-general', 'appealed'],
    ['The plan amounts to theft, according to a diplomat.', 'diplomat', 'according to'],
    ['Mali voted. The plan amounts to theft, according to its chair.', 'chair', 'according to'],
  ])('finds them in "%s"', (text, source, cue) => {
    expect(attributionsOf(text)).toContainEqual(expect.objectContaining({ source, cue }));
  });
});
