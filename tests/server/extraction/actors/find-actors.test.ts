import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAnchored } from '../../../../schema/model/span.ts';
import { readText } from '../../../helpers/read-text.ts';

const actorsOf = (text: string) => readText(text).actors.map(({ key, kind }) => `${key} ${kind}`);
const mentionsOf = (text: string) =>
  readText(text).mentions.map(({ actor, quote, form }) => `${actor} "${quote}" ${form}`);

describe('people', () => {
  it('takes the title before a name for a role, not for the name', () => {
    const [okoro] = readText('Finance Minister Okoro reported a surplus.').actors;
    expect(okoro).toMatchObject({
      key: 'okoro',
      name: 'Okoro',
      kind: 'PERSON',
      roles: [{ title: 'Finance Minister', organization: null }],
    });
  });

  it('knows in which state an office is held', () => {
    const { actors } = readText('Malian President Amadou Keita spoke in Bamako.');
    expect(actors.find(({ key }) => key === 'amadou-keita')?.roles).toEqual([
      { title: 'President', organization: 'mali' },
    ]);
  });

  it('reads an office behind a comma', () => {
    const { actors } = readText('Maria Lindqvist, chief executive of the port, resigned on Monday.');
    expect(actors[0]).toMatchObject({ name: 'Maria Lindqvist', roles: [{ title: 'chief executive' }] });
  });

  it('refers a surname to the full name, whichever comes first', () => {
    const text = 'Lindqvist will resign. The board thanked Maria Lindqvist for her work.';
    expect(mentionsOf(text)).toContain('maria-lindqvist "Lindqvist" NAME');
    expect(readText(text).actors[0]?.aliases).toEqual([{ name: 'Lindqvist', kind: 'WEAK_ALIAS' }]);
  });

  it('refers no surname that two people share', () => {
    const text = 'Maria Lindqvist met Anna Lindqvist. Lindqvist spoke first.';
    expect(mentionsOf(text).filter((mention) => mention.includes('"Lindqvist"'))).not.toContain(
      'maria-lindqvist "Lindqvist" NAME',
    );
  });

  it('knows by surname alone who holds an office that all news speak of', () => {
    const keys = ['Putin spoke.', 'Vladimir Putin spoke.'].map((text) => readText(text).actors[0]?.key);
    expect(keys).toEqual(['vladimir-putin', 'vladimir-putin']);
  });

  it('prefers the full name that the text gives', () => {
    const text = 'Ludmila Putin wrote a novel. Putin lives in Tartu.';
    expect(mentionsOf(text)).toContain('ludmila-putin "Putin" NAME');
  });

  it('keeps particles and hyphens inside a name', () => {
    const text = 'Haider al-Tamimi met Jean-Claude Morel and Ursula von der Heide.';
    expect(actorsOf(text)).toEqual([
      'haider-al-tamimi PERSON',
      'jean-claude-morel PERSON',
      'ursula-von-der-heide PERSON',
    ]);
  });

  it('keeps the first word of a sentence out of a name', () => {
    expect(actorsOf('Afterwards Elena Petrova spoke. Speaking slowly, Petrova smiled.')).toEqual([
      'elena-petrova PERSON',
    ]);
  });

  it('tells a given name from the state of the same name', () => {
    expect(actorsOf('Jordan Henderson agreed to play.')).toEqual(['jordan-henderson PERSON']);
    expect(actorsOf('Jordan agreed to mediate.')).toEqual(['jordan STATE']);
  });
});

describe('states', () => {
  it('counts names, abbreviations and demonyms as one actor', () => {
    const text = 'The United States, the U.S. and American troops are one thing to the UK and to Britain.';
    const keys = new Set(readText(text).mentions.map(({ actor }) => actor));
    expect(keys).toEqual(new Set(['united-states', 'american-forces', 'united-kingdom']));
  });

  it('reads a capital that acts as its state', () => {
    expect(mentionsOf('Kyiv rejected the offer, and tensions with Moscow rose.')).toEqual([
      'ukraine "Kyiv" METONYM',
      'russia "Moscow" METONYM',
    ]);
  });

  it('reads a capital where something happens as a place, which is no actor', () => {
    expect(actorsOf('The meeting in Moscow followed talks in Paris.')).toEqual([]);
    expect(actorsOf('She flew to Washington on Friday.')).not.toContain('united-states STATE');
  });

  it('reads a seat of power as its state', () => {
    expect(mentionsOf('The Kremlin and Downing Street declined to comment.')).toEqual([
      'russia "Kremlin" METONYM',
      'united-kingdom "Downing Street" METONYM',
    ]);
  });

  it('reads "the Malian government" as Mali', () => {
    expect(mentionsOf('The Malian government resigned.')).toEqual(['mali "Malian government" NOMINAL']);
  });

  it('takes no region or sea for an actor', () => {
    expect(actorsOf('Storms crossed Crimea, the Black Sea and New Mexico.')).toEqual([]);
  });

  it('takes a region that decides for one', () => {
    expect(actorsOf('New Mexico sued the mill.')).toEqual(['new-mexico STATE']);
  });

  it('reads Brussels as the European Union where it acts', () => {
    expect(mentionsOf('Brussels rejected the quota after a meeting in Brussels.')).toEqual([
      'european-union "Brussels" METONYM',
    ]);
  });

  it('finds the state in the name of a body', () => {
    expect(mentionsOf('The Central Museum of Mali reopened.')).toContain('mali "Mali" NAME');
  });
});

describe('organisations', () => {
  it('learns an acronym from its definition', () => {
    const text = 'The Northern Grain Board (NGB) met on Monday. The NGB said prices would rise.';
    const { actors, mentions } = readText(text);
    expect(actors[0]).toMatchObject({
      key: 'northern-grain-board',
      aliases: [{ name: 'NGB', kind: 'ACRONYM' }],
    });
    expect(mentions.map(({ actor }) => actor)).toContain('northern-grain-board');
    expect(actors.map(({ key }) => key)).not.toContain('ngb');
  });

  it.each([
    ['The Ministry of Rural Affairs published a report.', 'ministry-of-rural-affairs PUBLIC_BODY'],
    ['The Coastal Workers Party lost two seats.', 'coastal-workers-party PARTY'],
    ['NATO ministers met.', 'nato-ministers GROUP'],
    ['Talks had failed, she told The Harbour Lantern.', 'the-harbour-lantern MEDIA'],
    ['The Christian Democrats lost two seats.', 'christian-democratic-union PARTY'],
    ['Hezbollah fired rockets.', 'hezbollah ARMED_FORCE'],
    ['The fire was reported by Reuters.', 'reuters MEDIA'],
    ['The European Union agreed.', 'european-union ORGANIZATION'],
  ])('finds the kind in %j', (text, actor) => {
    expect(actorsOf(text)).toContain(actor);
  });
});

describe('groups and sources without a name', () => {
  it('names a group by whose it is, with the state mentioned inside', () => {
    expect(mentionsOf('Western officials and Russian troops disagree.')).toEqual([
      'western-officials "Western officials" NAME',
      'russian-forces "Russian troops" NAME',
      'russia "Russian" NAME',
    ]);
  });

  it('counts troops, soldiers and forces of one state as one actor', () => {
    const { actors } = readText('Malian soldiers left. Later the Malian forces came back.');
    expect(actors.filter(({ kind }) => kind === 'ARMED_FORCE')).toHaveLength(1);
  });

  it('finds who speaks without a name', () => {
    expect(actorsOf('A senior diplomat said talks had failed.')).toEqual(['senior-diplomat UNNAMED']);
    expect(actorsOf('"We are lost," said one resident.')).toEqual(['resident UNNAMED']);
    expect(actorsOf('According to officials, the bridge is closed.')).toEqual(['officials UNNAMED']);
    expect(actorsOf('The borough wants cyclists to pay.')).toEqual(['borough UNNAMED']);
    expect(actorsOf('Parish groups accuse nobody.')).toEqual(['parish-groups UNNAMED']);
    expect(actorsOf('Two glassblowers said the kiln was cold.')).toEqual(['two-glassblowers UNNAMED']);
    expect(actorsOf('The barometer said rain.')).toEqual([]);
  });

  it.each([
    ['People familiar with the matter said so.', 'people familiar with the matter'],
    ['A Western diplomat said so.', 'Western diplomat'],
    ['Officials at the port authority said so.', 'officials at the port authority'],
  ])('reads the whole description in %j', (text, name) => {
    expect(readText(text).actors).toMatchObject([{ name, kind: 'UNNAMED' }]);
  });

  it('ends a description where another clause begins', () => {
    const text = 'Norvik asked the port court in Tartu for help unless the union agreed.';
    expect(readText(text).mentions.map(({ quote }) => quote)).not.toContain(
      'the port court in Tartu for help unless the union',
    );
  });

  it('keeps two strangers apart', () => {
    const text = 'A resident said the fire spread. Another resident said it did not.';
    expect(actorsOf(text)).toEqual(['resident UNNAMED', 'resident-2 UNNAMED']);
  });

  it('refers a description to the one who holds the office', () => {
    const text = 'Defence Minister Sara Holm visited the base. The minister said repairs would begin.';
    expect(mentionsOf(text)).toContain('sara-holm "The minister" NOMINAL');
  });

  it('takes no measured part of a body for a source', () => {
    const { actors } = readText('The rebels hold about 12.5% of the territory recognized as part of Chad.');
    expect(actors.map(({ name }) => name)).not.toContainEqual(expect.stringContaining('territory'));
  });

  it('takes nobody for a source who does not speak', () => {
    expect(actorsOf('The school hired a teacher and two nurses.')).toEqual([]);
  });
});

describe('pronouns', () => {
  it('refers "he" and "his" to the most recent person', () => {
    const text = 'President Marco Silva met Foreign Minister Omar Haddad. He praised his host.';
    expect(mentionsOf(text)).toContain('omar-haddad "He" PRONOUN');
  });

  it('passes over a person of the other gender', () => {
    const text = 'Marco Silva met Elena Petrova. He said nothing.';
    expect(mentionsOf(text)).toContain('marco-silva "He" PRONOUN');
  });

  it('refers "it" to a body, but not in "it is"', () => {
    const text = 'The Northern Grain Board met. It said prices would rise. It is raining.';
    const pronouns = mentionsOf(text).filter((mention) => mention.endsWith('PRONOUN'));
    expect(pronouns).toEqual(['northern-grain-board "It" PRONOUN']);
  });

  it('leaves pronouns inside quotation marks alone', () => {
    const text = 'Elena Petrova said: "She never came."';
    expect(mentionsOf(text).some((mention) => mention.includes('"She"'))).toBe(false);
  });

  it('is less sure of a pronoun than of a surname', () => {
    const { mentions } = readText('Elena Petrova spoke. Petrova was tired. She left.');
    const confidences = mentions.map(({ confidence }) => confidence);
    expect(confidences).toEqual(confidences.toSorted((left, right) => right - left));
  });
});

describe('every text', () => {
  it('has no names from headings', () => {
    expect(actorsOf('Bold New Harbour Plan\n\nnothing was said about it.')).toEqual([]);
  });

  it('finds in headings the names of the bodies, and states', () => {
    const text = 'Lindqvist Warns Mali\n\nMaria Lindqvist, who leads the port, spoke of ships.';
    expect(mentionsOf(text).slice(0, 2)).toEqual(['maria-lindqvist "Lindqvist" NAME', 'mali "Mali" NAME']);
  });

  it('gives keys that are unique and mentions that are anchored', () => {
    const words = fc.constantFrom(
      ...'Maria Lindqvist said Kyiv Mali Malian the officials "he ” “ , . ( ) NGB Ministry of a resident they Ł 𝔘'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (list) => {
        const { text, actors, mentions } = readText(`${list.join(' ')}.`);
        const keys = actors.map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        for (const mention of mentions) {
          expect(isAnchored(text, mention)).toBe(true);
          expect(keys).toContain(mention.actor);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('gives the same actors for the same text', () => {
    const text = 'Western officials believe Mali will agree. A diplomat said Keita had signed.';
    expect(readText(text)).toEqual(readText(text));
  });
});

describe('names that other words look like', () => {
  it('takes a month behind a given name for a surname, and alone for the same person', () => {
    const text = 'Theresa May stayed in May. May said she would fight.';
    expect(mentionsOf(text).slice(0, 2)).toEqual([
      'theresa-may "Theresa May" NAME',
      'theresa-may "May" NAME',
    ]);
    expect(mentionsOf('The vote is in May. May was warm.')).toEqual([]);
  });

  it('reads family names that stand first', () => {
    expect(mentionsOf('Moon Jae-in met Leung Pak-hung. Leung said little.')).toEqual([
      'moon-jae-in "Moon Jae-in" NAME',
      'leung-pak-hung "Leung Pak-hung" NAME',
      'leung-pak-hung "Leung" NAME',
    ]);
  });

  it('keeps the whole name of what an office or institute is for', () => {
    const text = 'The Department of Health and Human Welfare and the Council on Northern Relations agreed.';
    expect(actorsOf(text)).toEqual([
      'department-of-health-and-human-welfare PUBLIC_BODY',
      'council-on-northern-relations PUBLIC_BODY',
    ]);
  });

  it('ends the name of a person before what is theirs', () => {
    expect(actorsOf('Anna Lindqvist’s Harbour Union lost.')).toEqual([
      'anna-lindqvist PERSON',
      'harbour-union ORGANIZATION',
    ]);
  });
});

describe('offices that every state has', () => {
  const keysOf = (text: string) => readText(text).actors.map(({ key }) => key);

  it('keeps those of two states apart', () => {
    const keys = keysOf('The Malian Ministry of Health agreed. Chad’s Ministry of Health did not.');
    expect(keys).toContain('mali-ministry-of-health');
    expect(keys).toContain('chad-ministry-of-health');
  });

  it('takes one whose state is left out for that of the state the text speaks of most', () => {
    const keys = keysOf('Malian doctors left Mali for Chad. The Ministry of Health said pay was low.');
    expect(keys).toContain('mali-ministry-of-health');
    expect(keysOf('The Ministry of Health said pay was low.')).toContain('ministry-of-health');
  });

  it('needs no state where the name has a place of its own', () => {
    expect(keysOf('The Norvik Health Department said Mali paid.')).toContain('norvik-health-department');
  });
});

describe('names that only their surroundings tell', () => {
  it('leaves letters behind a name and "Cllr" before it out of it', () => {
    expect(actorsOf('Idris Haroun KC met Cllr Pru Vance (Con).')).toEqual([
      'idris-haroun PERSON',
      'pru-vance PERSON',
    ]);
  });

  it('takes whoever an office sets off for a person', () => {
    expect(actorsOf('The trade minister, Zeb Quorrin, left.')).toEqual(['zeb-quorrin PERSON']);
  });

  it('takes a word for a surname behind a courtesy title', () => {
    expect(actorsOf('Ms. Park called for talks.')).toEqual(['park PERSON']);
  });

  it('knows whom a courtesy title names again', () => {
    expect(actorsOf('Zeb Quorrin spoke for an hour. Then Ms Quorrin left.')).toEqual(['zeb-quorrin PERSON']);
  });

  it('takes a capitalised noun for the body whose name ends in it', () => {
    const text = 'The Royal Guild of Porters voted. Members of the Guild were pleased.';
    expect(mentionsOf(text)).toContain('royal-guild-of-porters "Guild" NAME');
  });

  it.each(['Homes in Band D pay most.', 'He won the Champions League again.'])(
    'finds nobody in "%s"',
    (text) => {
      expect(readText(text).mentions.filter(({ form }) => form === 'NAME')).toEqual([]);
    },
  );
});

describe('"it" and "its" at the start of a sentence', () => {
  it('goes on with the subject of the sentence before, not with the body named last', () => {
    const text =
      'The Dockers’ Union will go to the Labour Court. Its members voted. It has asked for a hearing.';
    expect(mentionsOf(text)).toEqual(
      expect.arrayContaining(['dockers-union "Its" PRONOUN', 'dockers-union "It" PRONOUN']),
    );
  });

  it('speaks of another president than the one named before', () => {
    const text = 'President Ada Holm met the Dockers’ Union. Its president said nothing had changed.';
    expect(mentionsOf(text)).toContain('president "president" NOMINAL');
  });
});
