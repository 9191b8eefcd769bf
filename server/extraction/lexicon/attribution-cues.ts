import type { AttributionType } from '../../../schema/model/attribution.ts';
import type { Act, Certainty, Stance } from '../../../schema/model/position.ts';

/**
 * What may follow a cue for it to attribute: `c` a clause with or without "that", `t` a clause with "that" only,
 * `q` a quotation, `n` a noun phrase, `N` a noun phrase only when its head is itself a cue ("a commitment"),
 * `p` a noun phrase with a judgement on it ("called it a mistake"), `i` an infinitive, `g` a gerund,
 * `a` an addressee before any of these or before an infinitive, `b` nothing at all ("the union disagrees"), and a
 * preposition in parentheses.
 */
export interface CueFrames {
  readonly clause: boolean;
  readonly thatClause: boolean;
  readonly quotation: boolean;
  readonly nounPhrase: boolean;
  readonly cueNoun: boolean;
  readonly predicate: boolean;
  readonly infinitive: boolean;
  readonly gerund: boolean;
  readonly addressee: boolean;
  readonly bare: boolean;
  readonly prepositions: readonly string[];
}

/** A word that attributes, and what it says of the content when nothing else does. */
export interface AttributionCue {
  readonly lemma: string;
  readonly type: AttributionType;
  readonly act: Act;
  readonly stance: Stance;
  readonly certainty: Certainty;
  readonly frames: CueFrames;
}

type CueGroup = readonly [
  type: AttributionType,
  act: Act,
  stance: Stance,
  certainty: Certainty,
  words: string,
];

/**
 * Verbs. Which verbs attribute, and how surely, was counted on a public attribution corpus; a verb that attributes in
 * fewer than about a third of its uses has only the frames in which it does.
 */
const VERBS: readonly CueGroup[] = [
  [
    'COMMUNICATION',
    'ASSERT',
    'NEUTRAL',
    'UNSPECIFIED',
    `say:cq state:cnq tell:acqi add:cq note:cnq report:cnq assert:cnq affirm:cnq emphasize:cnq emphasise:cnq stress:cnq underline:cnq
    underscore:cn highlight:cn explain:cnq remark:cq observe:tq comment:q mention:tn describe:nq argue:cq claim:cqi contend:cq
    insist:cq maintain:cqN reiterate:cnq repeat:tqN suggest:cq reply:cq respond:tq answer:tq recall:cnq write:cq tweet:cq
    post:q quip:q joke:cq testify:cq(about) detail:n cite:n outline:n list:n reveal:cn disclose:cn indicate:cn show:tN demonstrate:tN
    point:(out,to) refer:(to) allude:(to) imply:c hint:c(at) signal:cn declare:cnq proclaim:cnq announce:cniq confirm:cn clarify:c
    elaborate:q specify:c inform:at remind:ati assure:at reassure:at convince:ati persuade:ati allege:cq attribute:n characterize:n characterise:n
    portray:n label:p brand:p dub:p call:p recount:cn continue:q conclude:cq summarize:cn express:N voice:n convey:cn shout:q chant:q yell:q
    boast:c(of) brag:c(about) tout:n echo:n present:N project:N speculate:c(about) hypothesize:c hypothesise:c theorize:c theorise:c opine:cq posit:c muse:cq determine:t establish:t
    discuss:n address:N detail:n document:cn publish:N estimate:c calculate:c notify:at guess:c counter:tq retort:cq cable:t blog:cq
    quote:n label:n communicate:tn relay:tn record:t read:q go:q narrate:t verify:t agree:t hold:t scream:q interject:q mutter:q
    laugh:q shrug:q sigh:q exclaim:cq whisper:cq marvel:cq grumble:cq gripe:cq fume:q reason:cq intone:q preach:c tease:cq liken:n make:(clear,plain)
    downplay:n`,
  ],
  ['COMMUNICATION', 'ASSERT', 'NEUTRAL', 'CERTAIN', 'swear:ct prove:t'],
  ['COMMUNICATION', 'CONCEDE', 'NEUTRAL', 'UNSPECIFIED', 'apologize:cq(for,to) apologise:cq(for,to)'],
  [
    'COMMUNICATION',
    'ACKNOWLEDGE',
    'NEUTRAL',
    'UNSPECIFIED',
    'acknowledge:cnq recognize:tn recognise:tn admit:cnq(to) concede:cnq accept:t',
  ],
  [
    'COMMUNICATION',
    'DENY',
    'AGAINST',
    'UNSPECIFIED',
    'deny:cng dispute:tn refute:n rebut:n contradict:n repudiate:n disavow:n',
  ],
  ['COMMUNICATION', 'DOUBT', 'AGAINST', 'POSSIBLE', 'doubt:cn'],
  ['COMMUNICATION', 'DOUBT', 'AGAINST', 'UNSPECIFIED', 'question:cn'],
  [
    'COMMUNICATION',
    'PREDICT',
    'NEUTRAL',
    'PROBABLE',
    'predict:cnq project:cn forecast:cn foresee:cn anticipate:cn envision:cn envisage:cn',
  ],
  ['COMMUNICATION', 'WARN', 'AGAINST', 'UNSPECIFIED', 'warn:acqi(of,about,against) caution:acqi(against)'],
  [
    'COMMUNICATION',
    'OPPOSE',
    'AGAINST',
    'UNSPECIFIED',
    'advise:(against) argue:(against) speak:(against) campaign:(against) lobby:(against) recommend:(against) decide:(against) disapprove:(of)',
  ],
  ['COMMUNICATION', 'ACCUSE', 'AGAINST', 'UNSPECIFIED', 'accuse:n blame:n fault:n charge:t'],
  [
    'COMMUNICATION',
    'CRITICIZE',
    'AGAINST',
    'UNSPECIFIED',
    `criticize:nq criticise:nq condemn:nq denounce:nq slam:nq blast:nq lambast:n lambaste:n decry:nq deplore:nq deride:n mock:nq rebuke:n
    chide:n assail:n rail:(against) lament:cnq bemoan:cn complain:cq(about,of) censure:n castigate:n ridicule:n regret:tn`,
  ],
  ['COMMUNICATION', 'CRITICIZE', 'AGAINST', 'UNSPECIFIED', 'challenge:n attack:q protest:tq'],
  [
    'COMMUNICATION',
    'PRAISE',
    'FAVOR',
    'UNSPECIFIED',
    'praise:nq hail:nq commend:n applaud:n laud:n congratulate:n salute:n thank:n compliment:n celebrate:q',
  ],
  [
    'COMMUNICATION',
    'SUPPORT',
    'FAVOR',
    'UNSPECIFIED',
    'prefer:nig welcome:nq endorse:n advocate:n(for) champion:n favor:ng favour:ng support:ng back:n uphold:n embrace:n approve:n(of) vouch:(for) vote:i(for) sympathize:(with) sympathise:(with) concur:tb(with) agree:b(with) accept:n',
  ],
  ['COMMUNICATION', 'DEFEND', 'FAVOR', 'UNSPECIFIED', 'defend:nq justify:n stand:(by,behind) side:(with)'],
  [
    'COMMUNICATION',
    'OPPOSE',
    'AGAINST',
    'UNSPECIFIED',
    'oppose:ng disagree:tb(with,about,on,over) object:tqb(to) dissent:b(from) demur:b resist:n vote:(against)',
  ],
  [
    'COMMUNICATION',
    'REFUSE',
    'AGAINST',
    'UNSPECIFIED',
    'reject:n refuse:ib decline:ib rule:(out) dismiss:n rebuff:n spurn:n repel:N balk:(at) veto:n turn:(down) brush:(aside,off) shrug:(off)',
  ],
  [
    'COMMUNICATION',
    'PROPOSE',
    'FAVOR',
    'UNSPECIFIED',
    'propose:cngi suggest:ng recommend:acng offer:in advise:acgi encourage:aNi moot:n float:n',
  ],
  [
    'COMMUNICATION',
    'DEMAND',
    'FAVOR',
    'UNSPECIFIED',
    'demand:cniq urge:nacqNi call:(for,on,upon) request:cni order:aci insist:(on) press:a(for) push:a(for) plead:qi(for,with) appeal:(for,to) implore:aci beg:aci instruct:aci direct:aci ask:ai(for) want:an lobby:a(for) campaign:(for)',
  ],
  [
    'COMMUNICATION',
    'COMMIT',
    'FAVOR',
    'UNSPECIFIED',
    'pledge:cni promise:cniaq vow:cniq undertake:i commit:i(to) guarantee:cn reaffirm:cn recommit:(to) agree:i(to,on) volunteer:i',
  ],
  ['COMMUNICATION', 'THREATEN', 'AGAINST', 'UNSPECIFIED', 'threaten:ci'],
  ['COMMUNICATION', 'DECLARE', 'NEUTRAL', 'UNSPECIFIED', 'rule:cq decree:c abstain:b(on,from,in)'],
  ['COMMUNICATION', 'DOUBT', 'NEUTRAL', 'POSSIBLE', 'wonder:cq ask:acq'],
  [
    'BELIEF',
    'ASSERT',
    'NEUTRAL',
    'PROBABLE',
    `believe:cq think:cq consider:tng deem:n regard:n feel:t view:n reckon:c assume:c suppose:c presume:c see:t judge:t
    assess:tq perceive:tn conclude:c interpret:n`,
  ],
  ['BELIEF', 'DOUBT', 'NEUTRAL', 'POSSIBLE', 'suspect:cn'],
  ['BELIEF', 'WARN', 'AGAINST', 'POSSIBLE', 'fear:cnq worry:cq(about,over,that)'],
  ['BELIEF', 'PREDICT', 'FAVOR', 'POSSIBLE', 'hope:cqi(for)'],
  ['BELIEF', 'PRAISE', 'FAVOR', 'UNSPECIFIED', 'admire:n love:ng'],
  ['BELIEF', 'CRITICIZE', 'AGAINST', 'UNSPECIFIED', 'hate:ng despise:n loathe:n distrust:n'],
  ['BELIEF', 'PREDICT', 'NEUTRAL', 'PROBABLE', 'expect:cni'],
  [
    'KNOWLEDGE',
    'ASSERT',
    'NEUTRAL',
    'CERTAIN',
    'know:t realize:c realise:c understand:t learn:t find:t discover:t notice:t see:t remember:t',
  ],
  [
    'INTENTION',
    'COMMIT',
    'FAVOR',
    'UNSPECIFIED',
    'plan:ci(on) intend:i aim:i want:i seek:iN mean:i decide:ti resolve:i aspire:i desire:i like:ia(to)',
  ],
  ['INTENTION', 'PROPOSE', 'NEUTRAL', 'POSSIBLE', 'mull:ng weigh:ng contemplate:ng ponder:ng'],
];

/** Nouns that report what somebody says, believes or means: "his readiness for talks", "calls for a ceasefire". */
const NOUNS: readonly CueGroup[] = [
  [
    'INTENTION',
    'COMMIT',
    'FAVOR',
    'UNSPECIFIED',
    `readiness:i(for) willingness:i(for) commitment:i(to) dedication:i(to) determination:i resolve:i intention:it(of) intent:i(on) plan:i(for)
    desire:i(for) eagerness:i preparedness:i(for) ambition:i(for) aim:i(of) goal:i(of) bid:i decision:i`,
  ],
  [
    'COMMUNICATION',
    'COMMIT',
    'FAVOR',
    'UNSPECIFIED',
    'pledge:it(of) promise:it(of) vow:it guarantee:t(of) assurance:t(of) undertaking:i agreement:i',
  ],
  [
    'COMMUNICATION',
    'OPPOSE',
    'AGAINST',
    'UNSPECIFIED',
    'opposition:(to) objection:(to) resistance:(to) hostility:(to,towards) aversion:(to)',
  ],
  [
    'COMMUNICATION',
    'REFUSE',
    'AGAINST',
    'UNSPECIFIED',
    'refusal:i rejection:(of) unwillingness:i reluctance:i veto:(of,on)',
  ],
  [
    'COMMUNICATION',
    'SUPPORT',
    'FAVOR',
    'UNSPECIFIED',
    'support:(for) backing:(for) endorsement:(of) approval:(of,for) enthusiasm:(for) preference:(for) solidarity:(with) sympathy:(for)',
  ],
  [
    'COMMUNICATION',
    'DEMAND',
    'FAVOR',
    'UNSPECIFIED',
    'call:i(for) demand:it(for) appeal:i(for) request:i(for) insistence:t(on) plea:i(for) push:i(for) ultimatum:i',
  ],
  ['COMMUNICATION', 'WARN', 'AGAINST', 'UNSPECIFIED', 'warning:t(of,about,against) alarm:(over,about,at)'],
  ['COMMUNICATION', 'THREATEN', 'AGAINST', 'UNSPECIFIED', 'threat:it(of)'],
  [
    'COMMUNICATION',
    'CRITICIZE',
    'AGAINST',
    'UNSPECIFIED',
    'criticism:t(of,over) condemnation:(of) denunciation:(of) dissatisfaction:(with,over) disappointment:t(with,over,at,in) frustration:t(with,over,at) anger:(over,at) outrage:(over,at) regret:t(over,for) dismay:(over,at)',
  ],
  ['COMMUNICATION', 'ACCUSE', 'AGAINST', 'UNSPECIFIED', 'accusation:t(of) allegation:t(of)'],
  [
    'COMMUNICATION',
    'PRAISE',
    'FAVOR',
    'UNSPECIFIED',
    'praise:(for) admiration:(for) gratitude:(for,to) appreciation:(for,of)',
  ],
  [
    'COMMUNICATION',
    'PROPOSE',
    'FAVOR',
    'UNSPECIFIED',
    'proposal:it(for,on) offer:i(of) recommendation:t(for) suggestion:t',
  ],
  ['COMMUNICATION', 'DENY', 'AGAINST', 'UNSPECIFIED', 'denial:t(of)'],
  [
    'COMMUNICATION',
    'ASSERT',
    'NEUTRAL',
    'UNSPECIFIED',
    'claim:ti assertion:t(of) statement:t contention:t argument:t announcement:t admission:t(of) acknowledgement:t(of) acknowledgment:t(of)',
  ],
  ['BELIEF', 'ASSERT', 'NEUTRAL', 'PROBABLE', 'belief:t(in) view:t conviction:t opinion:t confidence:t(in)'],
  [
    'BELIEF',
    'WARN',
    'AGAINST',
    'POSSIBLE',
    'concern:t(about,over,for,with) fear:t(of,over,about) worry:t(about,over) apprehension:t(about,over) unease:(about,over,at)',
  ],
  [
    'BELIEF',
    'DOUBT',
    'AGAINST',
    'POSSIBLE',
    'doubt:t(about,over,on) skepticism:t(about,over,of,towards) scepticism:t(about,over,of,towards) suspicion:t(of,about)',
  ],
  ['BELIEF', 'PREDICT', 'FAVOR', 'POSSIBLE', 'hope:ti(for,of) optimism:t(about,over) wish:it(for)'],
  ['BELIEF', 'PREDICT', 'NEUTRAL', 'PROBABLE', 'expectation:t(of) prediction:t(of)'],
];

/** Nouns that name a stance without saying which: "a robust military stance". They need a cue verb before them. */
export const STANCE_NOUNS: ReadonlySet<string> = new Set(
  'stance position posture attitude approach line'.split(' '),
);

export const VERB_CUES: ReadonlyMap<string, readonly AttributionCue[]> = byLemma(VERBS);
export const NOUN_CUES: ReadonlyMap<string, readonly AttributionCue[]> = byLemma(NOUNS);

/** Adjectives after "be" or "remain" that hold a position towards what follows: "ready to talk", "opposed to the plan". */
export const ADJECTIVE_CUES: ReadonlyMap<string, readonly AttributionCue[]> = byLemma([
  [
    'INTENTION',
    'COMMIT',
    'FAVOR',
    'UNSPECIFIED',
    'ready:i(for) willing:i prepared:i(for) determined:i committed:i(to) eager:i keen:i(on)',
  ],
  ['INTENTION', 'REFUSE', 'AGAINST', 'UNSPECIFIED', 'unwilling:i reluctant:i unprepared:i'],
  [
    'COMMUNICATION',
    'OPPOSE',
    'AGAINST',
    'UNSPECIFIED',
    'opposed:b(to) hostile:b(to,towards) against:nb averse:(to)',
  ],
  [
    'COMMUNICATION',
    'SUPPORT',
    'FAVOR',
    'UNSPECIFIED',
    'open:(to) supportive:b(of) favour:b(of) favor:b(of) enthusiastic:b(about) sympathetic:b(to)',
  ],
  [
    'COMMUNICATION',
    'CRITICIZE',
    'AGAINST',
    'UNSPECIFIED',
    `critical:b(of) dissatisfied:b(with) disappointed:tb(with,by,in,at) outraged:tb(by,at) angry:tb(about,over,at) scathing:b(about,of)
    dismayed:tb(by,at) appalled:tb(by,at) horrified:tb(by,at) furious:tb(about,over,at,with) unhappy:tb(with,about,at) unimpressed:b(by,with)
    frustrated:tb(by,with,at) incensed:tb(by,at) indignant:tb(about,at,over) scornful:b(of) dismissive:b(of) contemptuous:b(of)`,
  ],
  [
    'BELIEF',
    'WARN',
    'AGAINST',
    'POSSIBLE',
    'concerned:tb(about,over,by,with) worried:tb(about,over,by) alarmed:tb(by,at) afraid:t(of) fearful:t(of) uneasy:tb(about,over,with) nervous:tb(about)',
  ],
  [
    'BELIEF',
    'DOUBT',
    'AGAINST',
    'POSSIBLE',
    'skeptical:tb(of,about) sceptical:tb(of,about) doubtful:tb(of,about) wary:b(of,about) unconvinced:tb(by,of) pessimistic:tb(about) unpersuaded:b(by)',
  ],
  [
    'BELIEF',
    'DOUBT',
    'MIXED',
    'UNSPECIFIED',
    'torn:b(over,on,about,between) lukewarm:b(about,on,towards) ambivalent:b(about,on) undecided:b(about,on)',
  ],
  [
    'COMMUNICATION',
    'PRAISE',
    'FAVOR',
    'UNSPECIFIED',
    'delighted:tb(by,with,at) pleased:tb(by,with,about) thrilled:tb(by,with,about) jubilant:b(about,over) relieved:tb(by,at) grateful:tb(for,to) impressed:b(by,with)',
  ],
  [
    'BELIEF',
    'PREDICT',
    'NEUTRAL',
    'PROBABLE',
    'confident:cb(of,in,about) optimistic:tb(about) hopeful:cb(of,about) convinced:cb(of,by) certain:c(of,about) sure:c(of,about)',
  ],
]);

function byLemma(groups: readonly CueGroup[]): ReadonlyMap<string, readonly AttributionCue[]> {
  const cues = new Map<string, AttributionCue[]>();
  for (const [type, act, stance, certainty, words] of groups) {
    for (const word of words.split(/\s+/)) {
      const [lemma = '', frames = ''] = word.split(':');
      const cue: AttributionCue = { lemma, type, act, stance, certainty, frames: readFrames(frames) };
      cues.set(lemma, [...(cues.get(lemma) ?? []), cue]);
    }
  }
  return cues;
}

function readFrames(frames: string): CueFrames {
  const [letters = '', prepositions = ''] = frames.split(/[()]/);
  return {
    clause: letters.includes('c'),
    thatClause: letters.includes('c') || letters.includes('t'),
    quotation: letters.includes('q'),
    nounPhrase: letters.includes('n'),
    cueNoun: letters.includes('n') || letters.includes('N'),
    predicate: letters.includes('p'),
    infinitive: letters.includes('i'),
    gerund: letters.includes('g'),
    addressee: letters.includes('a'),
    bare: letters.includes('b'),
    prepositions: prepositions === '' ? [] : prepositions.split(','),
  };
}
