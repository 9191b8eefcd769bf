import type { FigureStatus } from '../../../schema/model/figure.ts';

/** A shape of words that says what sort of reality a number claims. */
export type StatusCue = readonly [status: FigureStatus, shape: RegExp];

const GIVE =
  'pay|provide|give|lend|donate|contribute|send|deliver|grant|compensate|reimburse|refund|fund|finance|match|offer|spend|invest|allocate|chip in';

/** Who pays because others decide so: what they will pay is no promise. */
const PAYERS =
  'residents|households|homes|families|customers|consumers|taxpayers|passengers|drivers|motorists|owners|homeowners|tenants|students|patients|buyers|shoppers|users|travellers|travelers|visitors|people|voters|workers|importers|exporters|businesses|parents|pensioners|bill-payers|ratepayers';

/** Words in front of a number, in its own clause and in lower case. The nearest one to the number decides. */
export const STATUS_CUES: readonly StatusCue[] = [
  [
    'TARGET',
    /\b(?:plan(?:s|ned|ning)? (?:to|for|on)|(?:plans|planned|planning) (?=[\d$€£]|$)|(?<!(?:the|its|their|his|her|these|of) )(?:plans|planning)(?= (?:an?|new|some|another|more|about|up|at)(?!\p{L}))|(?:plan|proposal|strategy|blueprint|manifesto|programme|scheme) (?:\p{L}+ ){0,2}(?:includes?|covers?|provides?|foresees)|(?<!(?:the|a|this|that|its|their) )planned(?! (?:the|his|her|their|its|for)(?!\p{L}))|under (?:the|its|a|his|her|their) (?:\p{L}+ ){0,2}(?:plan|proposal)s?|aim(?:s|ed|ing)? (?:to|for|at)|(?:an|the|its|their) aim (?:of|is|was)|intend(?:s|ed|ing)?|intention|hop(?:e|es|ed|ing) to|ambitions?|(?<!(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|own|no|scored?|league|first|second|late)) )goals?|(?:sets?|setting) out to|sights on|work(?:s|ing|ed)? towards?|(?:budget|plan|bill|law|deal|agreement) (?:also )?provides for|(?<!\b(?:rules?|sanctions?|measures?|strikes?|attacks?|raids?|laws?|bans?|tariffs?|who|that|which) )target(?:s|ed|ing)?(?! (?:group|audience|area|zone|market|patient|company|firm)s?(?!\p{L}))|objectives?|(?:designed|meant|resolves?|resolved) to|bid to|bids to|want(?:s|ed|ing)? (?:\p{L}+ ){0,3}to|(?:would|['’]d) (?:like|prefer)|wish(?:es|ed)? to|prepar(?:es|ing) to|propos(?:e|es|ed|ing|al|als)|(?:sought|seek|seeks|seeking) to|(?:is|are|was|were) to(?! be (?:found|seen)| blame)|scheduled to|slated to|is to be|are to be)(?!\p{L})/gu,
  ],
  [
    'PLEDGED',
    new RegExp(
      String.raw`\b(?:pledg(?:e|es|ed|ing)|promis(?:e|es|ed|ing)|commit(?:s|ted|ting|ment|ments)?(?: itself| themselves)? to|committed|commitments? of|vow(?:s|ed|ing)?|earmark(?:s|ed|ing)?|underto(?:ok|ake|akes)|undertaken|agree(?:s|d|ing)? to|offer(?:s|ed|ing)? to|(?<!(?:is|are|was|were|be|been|being) )offer(?:s|ed|ing)(?=(?: \p{L}+){0,4} (?:up to |about |some |over |at least |more than )?(?:[\p{Sc}\d]|$))|(?:set|sets|setting|put|puts) aside|ring-?fenc(?:e|es|ed|ing)|allocat(?:e|es|ed|ing)|budget(?:s|ed|ing)(?! (?:at|deficit|for))|(?:prepared|ready|willing) to|guarantee(?:s|d|ing)?|(?<!\b(?:${PAYERS}|that|this) )(?:will|shall|(?<=\b(?:it|he|she|they|we|i|and|also) )would|['’]ll|going to) (?:also |now |only |then |\p{L}+ly )?(?:${GIVE}))(?!\p{L})`,
      'gu',
    ),
  ],
  [
    'REQUESTED',
    /\b(?:request(?:s|ed|ing)?|ask(?:s|ed|ing)?(?: \p{L}+){0,4} (?:for|to)|appeal(?:s|ed|ing)?(?: [\p{L}$]+){0,3} for|demand(?:s|ed|ing)|(?<=\b(?:an?|their|his|her|to|they|we|who|unions?|workers|pay|wage) )demand|(?<!forecasts? )call(?:s|ed|ing)?(?: \p{L}+){0,3} for|call(?:s|ed|ing)? on(?: \p{L}+){1,4} to|urg(?:e|es|ed|ing)|(?:seek|seeks|seeking|sought)(?! to\b)|want(?:s|ed)?(?! (?:\p{L}+ ){0,3}to\b)|su(?:e|es|ed|ing)(?: [\p{L}]+){0,3} for|(?:motion|amendment|application) to|advis(?:e|es|ed)(?: \p{L}+){1,3} to|(?:push|press|lobby|campaign|hold)(?:es|ed|ing|ies|ied)?(?: out)? for|insist(?:s|ed|ing)? on|(?:prefer(?:s|red|ring)?|favou?r(?:s|ed|ing)?)(?= an? |\s?$)|claiming damages|petition(?:s|ed|ing)? for|appl(?:y|ies|ied) (?:for|to)|encourag(?:e|es|ed)(?: \p{L}+){1,4} to|recommend(?:s|ing)?|recommended (?:that|an?)|(?:should|ought to)(?= (?:(?!be\b|reach\b|hit\b|have\b|take\b|last\b|come\b|rise\b|fall\b|grow\b|arrive\b)\p{L}+ly )?(?!be\b|reach\b|hit\b|have\b|take\b|last\b|come\b|rise\b|fall\b|grow\b|arrive\b|keep\b|not\b)\p{L}+))(?!\p{L})/gu,
  ],
  [
    'FORECAST',
    /\b(?:(?<!\b(?:than|as) )expect(?:s|ed|ing|ation|ations)?|(?<!\b(?:than|short of|below|above|beat|beating|beats|missed|missing|in line with)(?: (?:the|its|their|analysts['’]?|official|earlier|our))? )forecast(?:s|ed|ing)?|budgets? for|budget(?:ed|ing) for|guid(?:es|ed|ing) (?:to|for)|predict(?:s|ed|ing|ion|ions)?|project(?:s|ed|ions?|ing)?(?= (?:to|that|growth|a|an|it|\d|[$€£]))|(?<!than )anticipat(?:e|es|ed|ing)|(?:un)?likely to|set to|(?:is|are|was|were) seen (?:at|(?:reach|ris|fall|grow|topp|cutt|rais|lower|hold|add|averag|slow|eas|hitt|end|expand|shrink|keep)ing)|poised to|on pace (?:to|for)|(?:heading|headed) for|(?:on track|on course)(?! for [^,]*,)|stands? to(?= \p{L})|tipped to|bound to|(?<!\b(?:I|we|you|they|have|has|had) )(?<!\bhave )se(?:e|es|eing)(?= (?:(?!no\b)[\p{L}'’-]+ ){1,5}(?:averag|ris|fall|grow|reach|hitt|eas|slow|climb|dropp|return|go|peak|end|shrink|widen|narrow|com)ing(?!\p{L})| (?:\p{L}+ ){1,3}at $)|sees?(?= (?:about |around |just |only |up to |at least |more than )?[\p{Sc}]?$)|(?:is|are|was|were|be|been|now) due to(?= \p{L}+ )|pric(?:e|es|ed|ing) in|impl(?:y|ies|ied)|(?:had been|(?:analysts|economists|investors|traders|street|markets?) (?:are|were|was|is)) looking for|pencil(?:s|led|ling|ing)? in|(?:is|are|was|were) going to|foresees?|foresaw|envisag(?:e|es|ed)|fear(?:s|ed)? (?:that|it|they)|outlook|guidance|(?:analysts|economists|bank|forecasters|fund|oecd|imf|commission|ministry|agency) (?:now |still )?sees?)(?!\p{L})/gu,
  ],
  [
    'PLEDGED',
    /\b(?:I|we)(?: will|['’]ll| shall)(?! (?:\p{L}+ )?(?:be|see|lose|need|have|face|reach|run|end|get|probably|likely|know|find|never|not)(?!\p{L}))(?= )/giu,
  ],
  [
    'HYPOTHETICAL',
    /\b(?:would|could|might|should) (?:not )?have (?=\p{L}{2,}(?:ed|en|un|pt|ld|nt|ught|wn)(?!\p{L})|cost\b|put\b|cut\b)/gu,
  ],
  [
    'FORECAST',
    /(?:\b(?:(?<!\b(?:the|his|her|a) )will|could|may|might|would|shall|should(?= (?:be|reach|hit|take|last|come|rise|fall|grow|arrive)\b))|['’]ll|\bwo)(?!\p{L})(?! say\b)/gu,
  ],
  [
    'ESTIMATED',
    /\b(?:(?<!\b(?:beat|beats|beating|missed|missing|topped|above|below|exceeded|than|with|against)(?: (?:\p{L}+['’]? ){1,2})? ?)estimat(?:e|es|ed|ing|ion)(?! [\d$€£])|(?<!\b(?:is|are|was|were|be|more|less|most|not|very|as|so|how) )(?:likely|probably|presumably) \p{L}+(?:ed|ld|nt|ught|ost|ook)|believed to|thought to|reckon(?:s|ed)?|calculat(?:e|es|ed)|guess(?:es|ed)?|(?:model(?:s|ling)?|simulations?|modelling) (?:suggests?|shows?|indicates?|implies)|put(?:s|ting)? (?:the|damage)|put(?:s|ting)?(?= (?!(?:its|their)\b)(?:[\p{L}'’-]+ ){0,6}at (?:\p{L}+ ){0,3}[\p{Sc}]?$)|assess(?:es|ed)|believes? (?:that )?)(?!\p{L})/gu,
  ],
  [
    'PROVISIONAL',
    /\b(?:preliminary|provisional(?:ly)?|initial (?:figures?|results?|data|estimates?|counts?|reports?)|early (?:figures|results|data|returns|reports)|interim (?:figures|results|data)|flash estimate|partial (?:results|count))\b/g,
  ],
  [
    'LIMIT',
    /\b(?:cap(?:s|ped|ping)?(?= (?:at|of|on|the|to))|(?:limit|cap|restrict|confine|curb)(?:s|ped|ed|ting|ping|ing)? (?:\p{L}+ ){0,5}(?:to|at)\b|limits? (?:of|on|at|the)|(?:ceiling|threshold)(?=[^,;]*$)|(?:not|cannot|never) (?:to )?exceed|(?:a|the) maximum|quota|allow(?:s|ed)? (?:up to|no more)|licen[cs]ed (?:to|for)|permitted to|must not|may not|mandatory minimum|fac(?:e|es|ed|ing) (?:a maximum|up to|a fine|between)|(?:can|may) (?:\p{L}+ ){1,5}up to|fines? of up to|(?:legal|statutory|mandatory|permitted|allowed) (?:maximum|minimum)|punishable by|carries (?:a maximum|up to)|(?:can|could)(?: ?not|n['’]t) (?:\p{L}+ ){1,3}more than|(?:at least|minimum) (?:wage|age) of)\b/gu,
  ],
  [
    'HYPOTHETICAL',
    /(?:\b(?:if|consider(?:s|ed|ing)? (?=\p{L}+ing)|(?:is|are|was|were) (?:considering|weighing|mulling)|suppos(?:e|ing)|assuming|were to|hypothetical(?:ly)?|in case|unless|provided that|as long as|on condition that)\b)/gu,
  ],
];

const HAS_SAID = String.raw`^\s*(?:[\p{L}-]+\s+){0,3}(?:that\s|which\s)?(?:the\s|an?\s)?(?:\p{L}+\s){1,3}(?:had|have|has|were|was)\s(?:originally\s|initially\s|once\s)?`;

/** "The 500 homes that it had promised": a relative clause with the verb of its own. */
function saidOf(verbs: string): RegExp {
  return new RegExp(String.raw`${HAS_SAID}(?:${verbs})(?!\p{L})`, 'iu');
}

/** Relative clauses behind a number: "the 58 cents analysts were expecting", "the 5% that the party demands". */
export const STATUS_CUES_RELATIVE: readonly StatusCue[] = [
  ['FORECAST', saidOf('forecast|predicted|expected|expecting|projected|anticipated|pencilled')],
  ['PLEDGED', saidOf('promised|pledged|offered')],
  ['REQUESTED', saidOf('demand(?:ed|ing)|requested|sought|seeking|asked\\sfor|wanted')],
  [
    'REQUESTED',
    /^\s*(?:[\p{L}-]+\s+){0,3}(?:that|which)\s(?:the\s|an?\s)?(?:\p{L}+\s){1,3}(?:demands?|wants?|seeks?)(?!\p{L})/iu,
  ],
];

/** Words behind a number that decide over those in front: "a 2% target", "4,000 were expected". */
export const STATUS_CUES_AFTER: readonly StatusCue[] = [
  ['TARGET', /^\s*(?:(?!the |an? |its |their )\p{L}+\s+){0,2}(?:target|goal|objective)\b/iu],
  ['TARGET', /^\s*(?:[\p{L}\d-]+\s+){0,4}(?<!\b(?:and|but|or)\s)(?:is|are) to (?:be\s)?(?!blame)/iu],
  ['LIMIT', /^\s*(?:(?!the |an? |its |their )\p{L}+\s+){0,2}(?:limit|cap|ceiling|threshold|quota)\b/iu],
  [
    'FORECAST',
    /^\s*(?:(?!(?:versus|against|than|below|above|from|compared)\s)[\p{L}\d-]+\s+){0,4}(?<!\b(?:and|but|or|who|which|that|it|he|she|they|we)\s)(?:(?:is|are|was|were)\s+(?:expected|forecast|projected|predicted|likely|set|due)\b|(?:will|shall|would (?!(?:have|vote|back|support|prefer|like|do|choose|favou?r|oppose|consider|rather|not)\b)\p{L}+)\b|(?<!\b(?:than|as)\s)expected\b)/iu,
  ],
  [
    'PLEDGED',
    /^\s*(?!\s|of\swhat\s)(?:\p{L}+\s+){0,3}(?:(?:was|were|has been|have been)\s+(?:pledged|promised)|pledged(?= (?:by|to|for|in|at|last|on))|promised|pledge)\b/iu,
  ],
  [
    'ESTIMATED',
    /^\s*(?:\p{L}+\s+){0,3}(?:(?:is|are|was|were)\s+(?:estimated|believed|thought)|(?:are|is) feared|(?:could|may|might)\shave)\b/iu,
  ],
  [
    'HYPOTHETICAL',
    /^\s*(?:[\p{L}\d-]+\s+){0,4}(?<!\b(?:and|but|or|who|which|that|it|he|she|they|we)\s)(?:could|may|might)\s(?:be|still\sbe)\s/u,
  ],
  [
    'FORECAST',
    /^\s*(?:[\p{L}\d-]+\s+){0,4}(?<!\b(?:and|but|or|who|which|that|it|he|she|they|we)\s)(?:could|may|might)\s(?!not\b)/u,
  ],
  ...STATUS_CUES_RELATIVE,
  ['LIMIT', /^\s*(?:[\p{L}-]+\s+){0,4}must\s/iu],
  ['PLEDGED', /^\s*(?:pay\s|cash\s)?offer\b(?!\s(?:was|is)\srejected)/iu],
];

/** Words that close a sentence and say so of all of it: "…, the bank estimates." */
export const STATUS_CUES_AT_END: readonly StatusCue[] = [
  [
    'ESTIMATED',
    /,[”"]?\s[^,;]{3,60}\b(?:estimat(?:e|es|ed)|reckon(?:s|ed)?|calculat(?:es|ed)|believes?)[.”"]*$/i,
  ],
  [
    'FORECAST',
    /,[”"]?\s(?!(?:below|above|than|against|compared|versus|short|well|far|just|in line|from|more|less|up|down|as|beating|missing|but|and|while|after|which|who)\b)[^,;]{3,60}(?<!\bhad )\b(?:forecasts?|predict(?:s|ed)|project(?:s|ed)|expect(?:s|ed)?)[.”"]*$/i,
  ],
];

/** Words that make all numbers of a sentence preliminary, wherever they stand. */
export const PRELIMINARY =
  /\b(?:(?:citing|according to|based on|in) (?:\p{L}+ ){0,2}(?:preliminary|provisional|initial|early|partial) (?:\p{L}+ )?(?:figures?|results?|data|counts?|estimates?|reports?|findings|tally|toll|returns|statistics|numbers)|(?:preliminary|provisional) (?:figures|data|results|counts?|toll|statistics|estimates?|numbers)(?! (?:is|are|will be) (?:due|expected|published))|(?:is|are|remains?) (?:provisional|preliminary)(?=[.,;]|$)|unaudited|a flash (?:estimate|reading))\b/iu;
