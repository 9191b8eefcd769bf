/**
 * Words that show a stance inside a content clause, with their intensity from −5 (strongly against) to +5
 * (strongly for) [DNA].
 */
export const STANCE_WORDS: ReadonlyMap<string, number> = new Map([
  ...weigh(-5, 'abhorrent outrageous intolerable evil genocidal barbaric heinous'),
  ...weigh(
    -4,
    'insult contempt betrayal betrayed sham farce extortion blackmail treachery absurd ludicrous scandal scandalous unacceptable inadmissible disastrous catastrophic illegal unlawful illegitimate criminal disgraceful shameful unconstitutional reprehensible appalling brutal terrorist immoral inhumane disgusting despicable monstrous insane corrupt rigged',
  ),
  ...weigh(
    -3,
    'unaffordable nonsense lie lies propaganda protectionism protectionist trap burden disgrace bad worse worst cruel wrong dangerous harmful unjust unfair irresponsible reckless destructive false untrue baseless misguided unjustified provocative aggressive damaging flawed unsustainable mistake failure threat violation aggression provocation disaster crime unfounded hypocritical vandalism madness folly lunacy hypocrisy cruelty cynical pathetic dishonest incompetent negligent chaos chaotic mess shambles joke insulting racist sexist unworkable unfit heartless callous toxic dreadful terrible horrible awful stupid foolish crazy ridiculous hoax scam fraud gimmick stunt charade smear theft robbery bullying blow tragedy nightmare humiliation surrender whitewash cover-up disservice injustice stubborn arrogant cowardly greedy selfish heavy-handed botched ill-conceived lamentable woeful dismal inhuman wasteful short-sighted shortsighted half-baked tone-deaf troubling alarming unreasonable excessive discriminatory undemocratic deplorable stitch-up inexcusable unforgivable',
  ),
  ...weigh(
    -2,
    'slow unclear vague weak expensive costly unaffordable unconvincing insincere ineffective unnecessary insufficient inadequate problematic worrying premature unrealistic counterproductive risky unhelpful impossible unwise concerning disappointing hollow meaningless toothless setback climbdown loophole naive timid evasive muddled confusing unfunded rushed patchy piecemeal cosmetic bleak grim disingenuous overpriced inefficient outdated derisory regrettable unwelcome',
  ),
  ...weigh(
    2,
    'ambitious realistic safe effective sound sensible satisfied pleased acceptable useful helpful reasonable positive promising encouraging feasible welcome happy glad hopeful proud workable worthwhile valuable boost improvement opportunity robust generous credible pragmatic timely thorough balanced impressive decent',
  ),
  ...weigh(
    3,
    'good necessary important right justified beneficial legitimate fair successful constructive progress need needed necessity importance wonderful fantastic brilliant terrific outstanding remarkable delighted thrilled grateful smart wise fair landmark milestone triumph victory best fairest wisest lifeline blessing courageous brave bold overdue',
  ),
  ...weigh(4, 'essential crucial vital excellent imperative indispensable historic great breakthrough'),
]);

/** Words that judge wherever in a clause they stand, not only after a verb of being: "had shown contempt". */
export const LOADED_WORDS: ReadonlySet<string> = new Set(
  'insult contempt betrayal sham farce extortion blackmail treachery absurd ludicrous scandal nonsense propaganda lie lies disgrace vandalism betrayed madness lunacy hypocrisy hoax scam charade shambles witch-hunt'.split(
    ' ',
  ),
);

/** Phrases that judge though none of their words does. */
export const STANCE_PHRASES: readonly (readonly [words: string, intensity: number])[] = [
  ['game changer', 3],
  ['game-changer', 3],
  ['step forward', 3],
  ['in the right direction', 3],
  ['in the interest of', 3],
  ['in the interests of', 3],
  ['good news', 3],
  ['step back', -3],
  ['step too far', -3],
  ['blank cheque', -3],
  ['blank check', -3],
  ['bad news', -3],
  ['red line', -3],
  ['waste of', -3],
  ['no point in', -3],
  ['no reason to', -2],
  ['no need for', -2],
  ['no case for', -3],
  ['no justification', -3],
  ['no place for', -3],
  ['gone back on', -3],
  ['went back on', -3],
  ['knife in the back', -4],
  ['stab in the back', -4],
  ['failed to', -2],
  ['fails to', -2],
  ['did nothing', -3],
  ['does nothing', -3],
  ['done nothing', -3],
  ['out of touch', -3],
  ['lip service', -3],
  ['window dressing', -3],
  ['wrong direction', -3],
  ['not fit for', -3],
  ['bad deal', -3],
  ['bounced into', -3],
  ['last straw', -4],
  ['makes sense', 3],
  ['right track', 3],
  ['leap forward', 3],
  ['fair deal', 3],
  ['too little', -3],
  ['too late', -3],
  ['too far', -2],
  ['too high', -2],
  ['too low', -2],
  ['too slow', -2],
  ['too many', -2],
  ['too much', -2],
  ['too few', -2],
  ['slap in the face', -4],
  ['kick in the teeth', -4],
  ['witch hunt', -4],
  ['race to the bottom', -3],
  ['not to blame', 3],
  ['to blame', -3],
  ['short-sighted', -3],
  ['tone-deaf', -3],
  ['half-baked', -3],
  ['makes no sense', -3],
  ['cost jobs', -3],
  ['costs jobs', -3],
  ['not the time', -3],
  ['no evidence', -2],
  ['no plans to', -2],
  ['has failed', -3],
  ['have failed', -3],
  ['had failed', -3],
  ['is failing', -3],
  ['was failing', -3],
  ['broken promise', -3],
  ['broke its promise', -3],
  ['stitch-up', -3],
  ['only way', 3],
  ['turning point', 3],
  ['the right thing', 3],
  ['long overdue', 3],
  ['win for', 3],
  ['good for', 3],
  ['bad for', -3],
  ['not enough', -2],
  ['not good enough', -2],
];

/** Words that strengthen or weaken the stance they stand with. */
export const INTENSIFIERS: ReadonlySet<string> = new Set(
  `firm firmly strong strongly unequivocally unequivocal categorically categorical absolutely absolute resolutely resolute vehemently
  vehement staunchly staunch fiercely fierce sharply sharp harshly harsh bitterly flatly utterly totally completely fully
  unwavering unconditional steadfast robust deeply deep adamantly vigorously emphatically ironclad sustained total complete`.split(
    /\s+/,
  ),
);
export const DIMINISHERS: ReadonlySet<string> = new Set(
  'partly partially somewhat cautiously cautious limited mildly mild lukewarm tentative tentatively reluctantly slightly grudging grudgingly'.split(
    ' ',
  ),
);

/** Words that show how sure the holder is. */
export const CERTAIN_WORDS: ReadonlySet<string> = new Set(
  'unequivocally categorically certainly definitely undoubtedly clearly surely inevitably undeniably absolutely indisputably'.split(
    ' ',
  ),
);
export const PROBABLE_WORDS: ReadonlySet<string> = new Set(
  'likely probably probable presumably apparently expected'.split(' '),
);
export const POSSIBLE_WORDS: ReadonlySet<string> = new Set(
  'may might could possibly perhaps possible potentially maybe'.split(' '),
);

/** Words that turn a clause into its opposite. */
export const NEGATIONS: ReadonlySet<string> = new Set(
  "not n't n’t never no neither nor cannot without nobody none hardly".split(' '),
);

function weigh(intensity: number, words: string): readonly (readonly [string, number])[] {
  return words.split(' ').map((word) => [word, intensity] as const);
}
