/** Nouns that say what happens to the topic or how it is held, not what it is: the topic stands behind them. */
export const CARRIER_NOUNS: ReadonlySet<string> = new Set(
  `rise increase increases surge decline drop fall growth jump decrease reduction reductions spike gain gains loss
  numbers need needs necessity importance possibility prospect prospects risk lack number amount level effort efforts series kind sort part majority
  significance sincerity seriousness extent existence use failure attempt attempts ability inability right duty task means way ways
  benefits value impact effect effects consequences role reality fact start end beginning launch completion creation introduction
  invention improvement improvements advances advance progress steps step measures move readiness willingness commitment opposition
  support determination dedication plan plans intention desire decision times lot bit variety range group pair couple dozens hundreds
  call calls appeal appeals thousands millions euro euros dollar dollars pound pounds yen billion million trillion percent share rate invitation chance opportunity`.split(
    /\s+/,
  ),
);

/** Nouns that only point back, after "such" or "this". */
export const POINTING_NOUNS: ReadonlySet<string> = new Set(
  `scenario move step idea plan proposal decision issue matter measure measures approach action actions development outcome
  case situation possibility option demand claim claims allegation allegations accusation accusations thing things issues matters steps moves
  bill law deal agreement policy`.split(/\s+/),
);

/** Adjectives that grade or compare, and say nothing of what the topic is. */
export const GRADING_ADJECTIVES: ReadonlySet<string> = new Set(
  `significant extensive firm robust enhanced improved further additional more much many any some such several certain various other another same
  big bigger large larger small major minor huge massive strong stronger serious great greater full clear real new own good better best
  sustained continued ongoing increased increasing growing high higher low lower possible potential necessary important
  sincere immediate urgent quick rapid very most only first last next current so-called overall entire whole`.split(
    /\s+/,
  ),
);

/** Verbs that carry another verb: the topic stands in what they govern. */
export const CARRIER_VERBS: ReadonlySet<string> = new Set(
  `want try seek continue begin start help ensure agree plan intend hope need have go keep make consider wish attempt aim
  refuse decline stop avoid do be become remain be get let allow`.split(/\s+/),
);

/** A verb and the noun for what it does; the object stands before it ("peace negotiations") or after "of". */
export const NOMINALIZATIONS: ReadonlyMap<string, readonly [noun: string, place: 'BEFORE' | 'OF']> = new Map([
  ['negotiate', ['negotiations', 'BEFORE']],
  ['talk', ['talks', 'BEFORE']],
  ['withdraw', ['withdrawal', 'OF']],
  ['expand', ['expansion', 'OF']],
  ['deploy', ['deployment', 'OF']],
  ['reform', ['reform', 'BEFORE']],
  ['invade', ['invasion', 'OF']],
  ['annex', ['annexation', 'OF']],
  ['recognize', ['recognition', 'OF']],
  ['recognise', ['recognition', 'OF']],
  ['abolish', ['abolition', 'OF']],
  ['ban', ['ban', 'BEFORE']],
  ['ratify', ['ratification', 'OF']],
  ['impeach', ['impeachment', 'OF']],
  ['extradite', ['extradition', 'OF']],
  ['privatise', ['privatisation', 'OF']],
  ['privatize', ['privatization', 'OF']],
  ['nationalise', ['nationalisation', 'OF']],
  ['nationalize', ['nationalization', 'OF']],
  ['evacuate', ['evacuation', 'OF']],
  ['resign', ['resignation', 'OF']],
  ['cooperate', ['cooperation', 'BEFORE']],
  ['compromise', ['compromise', 'BEFORE']],
  ['strike', ['strike', 'BEFORE']],
  ['invest', ['investment', 'BEFORE']],
  ['fire', ['fire', 'BEFORE']],
  ['mobilise', ['mobilisation', 'OF']],
  ['mobilize', ['mobilization', 'OF']],
  ['intervene', ['intervention', 'BEFORE']],
  ['retaliate', ['retaliation', 'BEFORE']],
  ['surrender', ['surrender', 'OF']],
]);

/** Words for times: no position is about one. */
export const TIME_WORDS: ReadonlySet<string> = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november
  december today yesterday tomorrow morning afternoon evening night week month year years weeks months days day time times weekend
  minute minutes hour hours second seconds decade decades century centuries deadline moment`.split(/\s+/),
);
