/** Last words of titles that stand before a name: "Defense Minister Okoro", "Detective Inspector Lane". */
export const TITLE_HEADS: ReadonlySet<string> = new Set(
  `president minister premier chancellor secretary senator governor mayor congressman congresswoman representative rep sen gov
  speaker chairman chairwoman chairperson chair director commissioner ambassador envoy spokesman spokeswoman spokesperson
  general colonel major captain lieutenant sergeant admiral commander marshal brigadier corporal inspector superintendent constable
  detective sheriff officer chief judge justice magistrate prosecutor attorney lawyer solicitor barrister ombudsman
  king queen prince princess emperor sultan emir sheikh shah pope cardinal archbishop bishop rabbi imam ayatollah
  reverend father sister brother pastor doctor dr professor prof mr mrs ms miss sir lord lady dame baroness baron count duke duchess
  economist analyst historian scientist researcher author journalist reporter correspondent editor
  leader head coach candidate lawmaker legislator councillor councilor cllr alderman mp mep treasurer administrator adviser advisor
  aide deputy delegate negotiator comptroller gen col maj capt lt sgt adm cmdr supt insp hon pm vp ceo cfo
  eyewitness witness resident activist campaigner actor actress singer artist farmer student teacher driver founder owner
  entrepreneur businessman businesswoman engineer astronaut cosmonaut
  physicist biologist chemist astronomer climatologist epidemiologist veterinarian surgeon nurse commentator columnist pilot
  chancellor warden dean provost rector vice-president co-founder co-chair undersecretary`.split(/\s+/),
);

/** Heads that say nothing of an office: they are left out of roles. */
export const COURTESY_TITLES: ReadonlySet<string> = new Set(
  'mr mrs ms miss sir lord lady dame dr doctor prof father sister brother'.split(' '),
);

/** Letters behind a name that are no part of it: "Ada Holm KC". */
export const POST_NOMINALS: ReadonlySet<string> = new Set('KC QC OBE CBE MBE'.split(' '));

/** Words that may stand before the head within a title. */
export const TITLE_MODIFIERS: ReadonlySet<string> = new Set(
  `prime vice deputy acting interim former outgoing incoming chief first second senior junior lead executive managing general
  foreign defense defence finance interior home health justice trade energy economy economic education environment
  transport transportation agriculture labor labour culture industry security information infrastructure housing
  national state federal regional local district county city police fire press assistant associate permanent special
  attorney secretary lieutenant major brigadier rear field staff crown grand supreme high opposition majority minority house senate
  party union military army navy air detective commerce treasury intelligence climate development planning tourism sports youth
  immigration migration water oil mining budget parliamentary presidential governmental government council
  research political human rights communications human-rights board village town community department agency ministry
  election campaign team world retired ex-prime ex-president under co church`.split(/\s+/),
);

/** Titles with words after their head: "Secretary of State", "Chief of Staff". */
export const TITLE_TAILS: readonly string[] = [
  'of State for Defence',
  'of State for Health',
  'of State',
  'of Defense',
  'of Defence',
  'of Staff',
  'of the Treasury',
  'of the Exchequer',
  'of Police',
  'of Health',
  'of Justice',
  'of the Interior',
  'of Foreign Affairs',
  'of Finance',
  'of Homeland Security',
  'of Energy',
  'of Education',
  'of the House',
  'of Wales',
  'of the Opposition',
  'for Foreign Affairs',
  'for Health',
];

/** Titles of women and men, where the word shows it. */
export const FEMALE_TITLES: ReadonlySet<string> = new Set(
  'mrs ms miss lady dame queen princess duchess baroness congresswoman chairwoman spokeswoman sister actress businesswoman'.split(
    ' ',
  ),
);
export const MALE_TITLES: ReadonlySet<string> = new Set(
  'mr sir lord king prince duke baron pope cardinal archbishop imam ayatollah sheikh sultan emir congressman chairman spokesman father brother actor businessman'.split(
    ' ',
  ),
);
