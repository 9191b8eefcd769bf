import type { ActorKind } from '../../../schema/model/actor.ts';

const WORDS: Readonly<Partial<Record<ActorKind, string>>> = {
  PUBLIC_BODY: `ministry department agency bureau commission court tribunal parliament assembly senate congress council
    authority treasury inspectorate directorate police constabulary secretariat embassy consulate cabinet government office
    administration ombudsman prosecutor's sheriff's legislature`,
  PARTY: 'party liberals socialists communists nationalists democrats conservatives republicans',
  ARMED_FORCE: `army navy forces brigade battalion regiment militia corps squadron fleet guard guards command front militias`,
  MEDIA: `courier brief ledger dispatch examiner inquirer sentinel advertiser press daily weekly newswire news times post herald gazette tribune journal broadcasting radio television tv newspaper magazine bulletin mail chronicle telegraph observer`,
  ORGANIZATION: `university college school institute institution academy association federation confederation union alliance league society
    foundation trust fund company corporation corp inc ltd plc llc group holdings industries airlines airways bank committee centre center
    organization organisation network coalition movement church laboratory hospital club team partnership board chamber
    observatory initiative programme program clinic service services systems technologies motors energy pharmaceuticals
    watch forum conference partners brotherhood co co. sa ag gmbh nv oyj spa metals semiconductor semiconductors shipping logistics foods media
    securities financial insurance petroleum mining railways telecom telecommunications electronics automotive pharma biotech studios entertainment
    software solutions ventures investments properties engineering aerospace aviation instruments stores supermarkets bancorp air airlines
    docks ports nurseries farms brewery publishers records orchestra philharmonic symphony fc united rovers brigades syndicate cooperative co-operative
    consortium confederacy caucus taskforce alumni sorority museum gallery library zoo theatre theater ballet opera
    exchange cruises publishing productions bros brands hotels resorts laboratories labs archdiocese diocese choir ensemble guild
    cooperatives hospitals schools colleges universities clinics banks archives offices stores`,
};

/** Words that, inside or at the end of a capitalised name, show that it names an organisation, and of which kind. */
export const ORGANIZATION_WORDS: ReadonlyMap<string, ActorKind> = new Map(
  (Object.keys(WORDS) as ActorKind[]).flatMap((kind) =>
    (WORDS[kind] ?? '').split(/\s+/).map((word) => [word, kind] as const),
  ),
);

/** What offices and institutes are for: "the Department of Health and Human | Services". */
export const PORTFOLIO_WORDS: ReadonlySet<string> = new Set(
  `affairs aeronautics agriculture aliens archives arts asylum atmosphere aviation borders budget business cancer censuses children citizenship
  climate commerce communication communications communities community conservation cooperation co-operation crime crimes culture customs
  data defence defense democracy development diplomacy disarmament disaster disasters discipline diseases drugs economics economy education
  elections emergencies employment energy engineering enterprise environment equality excellence excise explosives families farming finance
  fisheries fishing food forestry forests freedom gas health heritage housing humanities immigration industries industry information infrastructure
  innovation insurance integration intelligence investment irrigation justice knowledge labor labour land lands law livestock management manufacturing
  marine medicine migration minerals mines mining monuments music narcotics nutrition oceans operations parks peace pensions petroleum planning policing
  policy pollution population populations power prevention privatisation privatization procurement production protection quarantine reconciliation
  reconstruction recreation reform refugees regulation rehabilitation relations relief religion research resettlement resources responsibility rights safety
  sanitation science sciences security services shipping skills sport sports standards statistics strategy studies surgery taxation technologies
  technology telecommunications telegraphy tobacco tourism trade traffic training transport transportation treatment universities vaccines veterans
  war water welfare wildlife women work works youth zones`.split(/\s+/),
);

/** Words that, at the end of a capitalised name, show that it names no actor: a place, an event, a work, a law. */
export const OTHER_WORDS: ReadonlySet<string> = new Set(
  `street road avenue lane square bridge river lake mountain mount island islands valley bay sea ocean gulf peninsula desert forest
  park palace castle tower airport station stadium hall building hotel mall cathedral mosque temple cemetery prison highway interstate
  region province district county city town village state territory strait canal port beach coast airbase base
  war day week month year cup games olympics championship festival summit agreement treaty act bill law constitution
  protocol accord convention resolution declaration plan deal prize award medal election elections referendum revolution
  crisis pandemic virus disease syndrome hurricane storm typhoon earthquake mission operation project article section chapter amendment
  north south east west central reef capsule telescope rover code system theory open
  may brexit internet christmas easter ramadan thanksgiving halloween eid diwali hanukkah passover covid coronavirus ebola zika bitcoin bible quran koran torah
  awards prizes medals oscars grammys bowl index marathon derby championships trophy`.split(/\s+/),
);

/** Words that, at the start of a capitalised name, show that it names no actor. */
export const OTHER_OPENERS: ReadonlySet<string> = new Set(
  `operation mount fort camp lake lakes port cape gulf space apollo project hurricane typhoon storm executive article section chapter
  near upper lower north south east west northern southern eastern western central greater new old san santa saint st. st el los las
  world social protection flight interstate route highway building hotel hms uss fs`.split(/\s+/),
);
