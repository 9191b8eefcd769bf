/** Verbs, by lemma, whose doer is against what they govern: "vowed to fight the plan". */
export const DEEDS_AGAINST: ReadonlySet<string> = new Set(
  `fight oppose block scrap halt stop resist prevent veto repeal overturn thwart derail ditch axe boycott contest reject refuse avoid
  abandon dismantle combat outlaw challenge defeat obstruct shelve rescind undo drop cancel suspend`.split(
    /\s+/,
  ),
);

/** Verbs, by lemma, that look into something and take no side: "will examine whether …". */
export const DEEDS_OF_NO_SIDE: ReadonlySet<string> = new Set(
  'examine investigate review study assess look analyse analyze inquire'.split(' '),
);

/** Verbs, by lemma, by which a thing is said to do harm: "would hurt small farms". */
export const HARMING_VERBS: ReadonlySet<string> = new Set(
  `hurt harm undermine destroy ruin devastate wreck endanger jeopardise jeopardize weaken penalise penalize betray cripple poison
  erode sabotage punish bankrupt worsen backfire decimate deepen`.split(/\s+/),
);

/** Verbs, by lemma, by which a thing is said to do good: "would help small farms". */
export const HELPING_VERBS: ReadonlySet<string> = new Set(
  'help benefit improve strengthen protect save boost modernise modernize safeguard simplify'.split(' '),
);
