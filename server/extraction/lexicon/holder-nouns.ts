import { SOURCE_BODIES, SOURCE_GROUPS, SOURCE_PERSONS } from './groups.ts';

/** Nouns for one person who may hold a position, besides those that end like a doer: "driver", "analyst". */
const PERSONS = `aide ally backer boss captain carer champion chief child citizen cleric client coach colleague commander companion
  comrade consultant coroner cousin daughter dealer delegate dissident doorman entrepreneur father firefighter friend general guard
  guest guide heir host hostage inmate insider intern journalist judge jurist lad landlady landlord lieutenant lobbyist local
  marine member midwife monk mother neighbor neighbour nephew niece novelist nun nurse official operative opponent organizer organiser
  partner patient pensioner person pilot pirate playwright poet principal prisoner professor prosecutor pundit pupil rabbi rebel
  recruit refugee relative resident rival secretary sergeant shareholder sibling sister skeptic sceptic soldier son specialist spouse
  steward stockbroker strategist student successor superior teacher technician teenager tenant trustee tycoon undersecretary veteran
  vicar victim villager volunteer voter whistleblower widow widower witness woman worker youth activist predecessor
  counterpart detainee evacuee employee interviewee nominee attendee retiree appointee returnee addressee absentee grantee licensee
  applicant complainant claimant informant inhabitant migrant immigrant militant combatant participant occupant tenant assistant
  accountant merchant peasant servant sergeant defendant commandant consultant contestant restaurateur amateur farmhand fisherman
  spokesman spokeswoman spokesperson policeman policewoman businessman businesswoman chairman chairwoman congressman congresswoman
  councilman councilwoman assemblyman assemblywoman alderman ombudsman salesman craftsman cameraman civilian guardian
  comedian custodian`;

/** Nouns for bodies that act as one. */
const BODIES = `academy administration agency airline airport alliance army arm assembly association authority automaker bank bench bloc board
  branch brand brewery broadcaster bureau cabinet camp campaign carmaker carrier caucus chain chamber channel charity chipmaker church city clan
  clinic club coalition collective college command commission committee commune community company confederation conglomerate
  consortium consultancy convention cooperative corporation council country county couple court crew delegation department developer diocese
  directorate dealership division duo embassy empire enterprise executive exchange faction family federation firm fleet force forum foundation franchise fund
  gang gallery garrison giant government group guild hospital household industry inquiry inspectorate institute institution insurer judiciary junta
  jury label laboratory lab league leadership legislature lender lobby magazine maker management manufacturer majority militia
  ministry minority miner monarchy monastery mosque movement municipality museum nation navy network newspaper nonprofit office operator opposition
  orchestra organisation organization outlet panel parish parliament partnership party pharmacy platform pollster practice presidency press prosecution
  province publisher quartet refinery regime regiment region regulator retailer school secretariat sect senate service side society squad
  start-up startup state station store studio subsidiary supermarket supplier syndicate taskforce team territory theater theatre think-tank town
  treasury tribe tribunal trio troupe trust union unit university utility village watchdog wing workforce borough district defence defense
  constituency electorate public`;

/** Plurals and mass nouns for people that no singular above gives. */
const GROUPS = `people police staff personnel clergy folks youths men women children kids grandparents parents backers markets households sides
  lads media elites masses crowds locals others conservatives liberals moderates progressives hardliners hawks doves insiders outsiders
  brass troops forces crowd`;

/** Nouns in the form of a doer that name things, times or words. */
const NO_DOERS = `number paper letter order matter power water river weather winter summer autumn offer answer poster banner sticker folder register
  tower thriller chapter trailer charter newsletter barometer factor sector error motor monitor indicator mirror flyer cover counter border
  corner character quarter disaster rumor rumour labor labour humor dinner tender filter cluster computer danger shoulder finger hunger
  anger fever murder slaughter laughter layer meter liter metre litre center centre theater theatre helicopter reactor tractor ladder
  bunker tanker freighter cutter trigger buffer primer proper timber cyber amber ember lumber chamber disorder cancer manner prayer
  whether either neither other another over under later earlier rather former latter outer inner upper lower order reorder cover
  tenor favor favour terror vector color colour odor odour flavor flavour armor armour harbor harbour interior exterior
  predictor denominator calculator elevator escalator generator radiator router server scanner printer sensor detector list twist fist wrist
  mist grist gist checklist shortlist median vegetarian plant grant restaurant constant instant warrant covenant
  want front cant slant meaning cylinder calendar ledger reminder remainder header footer binder cucumber butter
  matter utter bitter litter platter pattern gender render thunder wonder super paperwork september october november december
  shutter sweater cracker locker clicker adapter adaptor charger bumper hammer spider tiger cider powder boulder shelter twitter career
  semester transfer shower freezer barrier frontier glacier outlier processor compressor wrapper wallpaper`;

const toSet = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

const PERSON_NOUNS = toSet(PERSONS);
const BODY_NOUNS = toSet(BODIES);
const PLURAL_NOUNS: ReadonlySet<string> = new Set([
  ...toSet(GROUPS),
  ...[...PERSON_NOUNS, ...BODY_NOUNS, ...SOURCE_PERSONS, ...SOURCE_BODIES].map(toPlural),
]);
const THINGS: ReadonlySet<string> = new Set([...toSet(NO_DOERS), ...[...toSet(NO_DOERS)].map(toPlural)]);

/** One person, several people or bodies, or a body that acts as one. */
export type HolderNumber = 'PERSON' | 'GROUP' | 'BODY';

/** Reads a common noun, in lower case, as somebody who may hold a position; null when it names a thing. */
export function holderNumber(lower: string): HolderNumber | null {
  if (SOURCE_BODIES.has(lower) || BODY_NOUNS.has(lower)) return 'BODY';
  if (SOURCE_GROUPS.has(lower) || PLURAL_NOUNS.has(lower)) return 'GROUP';
  if (SOURCE_PERSONS.has(lower) || PERSON_NOUNS.has(lower)) return 'PERSON';
  if (THINGS.has(lower) || lower.length < 5) return null;
  if (DOER.test(lower)) return 'PERSON';
  return DOERS.test(lower) ? 'GROUP' : null;
}

/** "farmer", "investigator", "lobbyist", "historian". */
const DOER = /(?:[^aeiou]er|[^aeiou]ier|eer|tor|sor|ist|[ct]ian|rian|woman|man)$/;
const DOERS = /(?:[^aeiou]ers|[^aeiou]iers|eers|tors|sors|ists|[ct]ians|rians|women|men)$/;

function toPlural(noun: string): string {
  if (/man$/.test(noun)) return noun.replace(/man$/, 'men');
  if (/[^aeiou]y$/.test(noun)) return noun.replace(/y$/, 'ies');
  return /(?:s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}
