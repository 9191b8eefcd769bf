/** Adjectives that, before a group noun, name whose group it is, besides demonyms and state names. */
export const GROUP_ADJECTIVES: ReadonlySet<string> = new Set(
  `western european asian african arab eastern northern southern allied nordic baltic balkan latin scandinavian islamic muslim christian jewish
  catholic kurdish sunni shia shi'ite shiite israeli-arab nato eu un kremlin pro-russian pro-ukrainian pro-government anti-government
  pro-democracy democratic republican conservative labour liberal`.split(/\s+/),
);

/** Plural nouns for people who speak or act together. */
export const GROUP_NOUNS: ReadonlySet<string> = new Set(
  `officials diplomats leaders authorities lawmakers legislators politicians ministers governments allies states nations countries powers
  negotiators representatives delegates mediators envoys ambassadors analysts experts economists scientists researchers commentators
  observers citizens voters people civilians residents refugees migrants protesters demonstrators activists campaigners
  prosecutors investigators police lawyers judges doctors nurses teachers workers miners farmers students employers unions
  companies banks investors media regulators bankers businesses exporters manufacturers producers generals commanders
  separatists rebels militants insurgents fighters militias senators congressmen members republicans democrats critics opponents supporters
  intelligence delegation delegations`.split(/\s+/),
);

/** Nouns for armed people; the first word is the one that names the actor. */
export const FORCE_NOUNS: ReadonlySet<string> = new Set(
  'forces troops soldiers military army servicemen'.split(' '),
);

/** Groups that are named by a fixed phrase. */
export const NAMED_GROUPS: readonly string[] = [
  'international community',
  'the West',
  'Global South',
  'Western allies',
  'Western powers',
  'Western countries',
  'the Quad',
  'the Allies',
];

/** Plural or mass nouns that, without a name, can be a source. */
export const SOURCE_GROUPS: ReadonlySet<string> = new Set(
  `officials diplomats authorities police analysts experts economists scientists researchers astronomers doctors critics opponents
  supporters protesters demonstrators activists campaigners witnesses eyewitnesses residents locals observers investigators prosecutors
  lawyers unions employers workers miners teachers nurses farmers lawmakers legislators politicians senators ministers negotiators
  delegates sources aides advisers advisors spokespeople spokespersons commentators historians engineers firefighters paramedics
  rescuers rebels separatists militants insurgents commanders soldiers veterans survivors relatives families parents students
  voters regulators investors traders bankers forecasters meteorologists epidemiologists organisers organizers insiders
  detectives forces troops insurers exporters producers manufacturers companies retailers shareholders airlines
  participants brokers shoppers fishermen passengers fans tenants homeowners shopkeepers pensioners tourists customers ecologists pollsters
  councils judges ministries agencies courts parties clubs banks hospitals schools universities charities firms businesses brokerages
  climatologists archaeologists physicians surgeons psychologists sociologists statisticians virologists clinicians captains pilots drivers
  leaders governments allies members people scholars academics biologists physicists conservationists environmentalists journalists reporters
  authors co-authors writers editors attorneys colleagues friends neighbours neighbors inmates prisoners patients users owners founders partners candidates
  speakers representatives chiefs bosses developers makers suppliers lenders creditors responders bidders columnists bloggers guests
  contractors dealers importers growers landlords psychiatrists geologists seismologists veterinarians scholars clerics priests bishops imams monks`.split(
    /\s+/,
  ),
);

/** Singular nouns for somebody who can be a source without a name. */
export const SOURCE_PERSONS: ReadonlySet<string> = new Set(
  `official diplomat spokesman spokeswoman spokesperson source analyst expert economist scientist researcher witness eyewitness resident
  aide adviser advisor lawyer prosecutor judge doctor nurse teacher minister president chancellor premier governor mayor senator
  lawmaker commander general officer detective investigator negotiator mediator envoy ambassador activist protester campaigner critic
  organiser organizer insider historian engineer worker farmer trader banker executive ceo director chairman chairwoman
  manager farmer driver survivor relative mother father brother sister wife husband son daughter secretary commissioner
  court government ministry parliament opposition army military coalition committee council commission company union party
  agency bank department firm group team panel jury family embassy campaign hospital airline operator regulator network broadcaster
  newspaper charity foundation institute airport manufacturer club interviewee pilot mp person captain skipper coach curator dean principal
  superintendent sheriff colonel sergeant ranger fisherman shopkeeper pensioner tourist passenger shopper customer tenant landlord homeowner
  broker master mechanic baker physician surgeon psychologist physicist ecologist pollster victim defendant suspect king queen pope bishop archbishop
  author co-author writer editor attorney colleague friend neighbour neighbor inmate prisoner patient user owner founder co-founder partner candidate
  speaker representative chief head deputy developer maker supplier lender creditor bidder columnist blogger journalist reporter scholar cleric priest
  force navy academy association society league federation organisation organization institution centre center magazine station channel outlet
  publication man woman boy girl student pupil goalkeeper striker commentator biologist geologist seismologist veterinarian
  chair chairperson treasurer clerk counsel magistrate coroner pathologist warden congressman congresswoman councillor`.split(
    /\s+/,
  ),
);

/** Source nouns for bodies rather than people; they are "it" or "they", never "he" or "she". */
export const SOURCE_BODIES: ReadonlySet<string> = new Set(
  `court government ministry parliament opposition army military coalition committee council commission company union party agency bank
  department firm group team panel jury family police embassy campaign hospital airline operator regulator network broadcaster newspaper
  charity foundation institute airport manufacturer club force navy academy association society league federation organisation organization
  institution centre center magazine station channel outlet publication`.split(/\s+/),
);

/** Things that speak through who wrote them: the source is then not named. */
export const SOURCE_DOCUMENTS: ReadonlySet<string> = new Set(
  `media television radio accounts plans report reports study studies statement survey poll polls filing document documents data figures statistics letter article paper
  research evidence analysis review results website estimates records sources findings release announcement memo email indictment
  complaint lawsuit tweet post transcript bulletin blog dossier briefing audit`.split(/\s+/),
);
