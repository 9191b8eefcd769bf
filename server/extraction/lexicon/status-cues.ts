import type { FigureStatus } from '../../../schema/model/figure.ts';

/** Words in front of a number that say what sort of reality it claims. The nearest one to the number decides. */
export const STATUS_CUES: readonly (readonly [status: FigureStatus, shape: RegExp])[] = [
  [
    'TARGET',
    /\b(?:plan(?:s|ned|ning)?|aim(?:s|ed|ing)?|intend(?:s|ed|ing)?|seek(?:s|ing)?|sought|hop(?:e|es|ed|ing)|ambition|goal|target(?:s|ed|ing)?|objective|bid|want(?:s|ed)?|wish(?:es)?|prepar(?:e|es|ed|ing)|propos(?:e|es|ed|al))\b/gi,
  ],
  [
    'PLEDGED',
    /\b(?:pledg(?:e|es|ed|ing)|promis(?:e|es|ed|ing)|commit(?:s|ted|ting|ment)? to|committed|vow(?:s|ed|ing)?|earmark(?:s|ed)?|undertook|undertaken)\b/gi,
  ],
  [
    'REQUESTED',
    /\b(?:request(?:s|ed|ing)?|ask(?:s|ed|ing)?(?: \p{L}+){0,3} for|appeal(?:s|ed|ing)?(?: \p{L}+){0,2} for|demand(?:s|ed|ing)?|call(?:s|ed|ing)? for|urg(?:e|es|ed|ing)|seek(?:s|ing)? (?=[$€£]))\b/giu,
  ],
  [
    'FORECAST',
    /\b(?:expect(?:s|ed|ing|ation|ations)?|forecast(?:s|ed|ing)?|predict(?:s|ed|ing|ion)?|project(?:s|ed|ions?)?(?= (?:to|that|growth|\d|[$€£]))|anticipat(?:e|es|ed|ing)|will|is set to|are set to|likely to|could|may|might|would|on track|on course|is due to|are due to|shall|is going to|foresees?|envisag(?:e|es|ed))\b/gi,
  ],
  [
    'ESTIMATED',
    /\b(?:estimat(?:e|es|ed|ing)|believed to|thought to|reckon(?:s|ed)?|calculat(?:e|es|ed)|guess(?:es|ed)?|put(?:s|ting)? the|assess(?:es|ed))\b/gi,
  ],
  [
    'PROVISIONAL',
    /\b(?:preliminary|provisional|initial (?:figures|results|data|estimates)|early (?:figures|results|data|returns)|interim (?:figures|results|data)|flash estimate)\b/gi,
  ],
  [
    'LIMIT',
    /\b(?:cap(?:s|ped)?(?= (?:at|of|on|the|to))|cap(?:s|ped)? (?:at|of)|limit(?:s|ed)? (?:of|to|at|on|the)|ceiling|threshold|not (?:to )?exceed|(?:a|the) maximum|quota|restrict(?:s|ed)? to|allow(?:s|ed)? up to|must not|may not|mandatory minimum)\b/gi,
  ],
  ['HYPOTHETICAL', /\b(?:if|suppose|supposing|assuming|were to|hypothetical(?:ly)?|in case)\b/gi],
];

/** Words right behind a number that do the same: "4,000 were expected", "a 2% target". */
export const STATUS_CUES_AFTER: readonly (readonly [status: FigureStatus, shape: RegExp])[] = [
  ['TARGET', /^\s*(?:\p{L}+\s+){0,2}(?:target|goal|objective)\b/iu],
  ['LIMIT', /^\s*(?:\p{L}+\s+){0,2}(?:limit|cap|ceiling|threshold|quota)\b/iu],
  [
    'FORECAST',
    /^\s*(?:\p{L}+\s+){0,3}(?:(?:is|are|was|were)\s+(?:expected|forecast|projected|predicted)|will|expected)\b/iu,
  ],
  [
    'PLEDGED',
    /^\s*(?:\p{L}+\s+){0,3}(?:(?:was|were|has been|have been)\s+(?:pledged|promised)|pledged(?= (?:by|to|for|in|at|last|on))|promised|pledge)\b/iu,
  ],
  ['ESTIMATED', /^\s*(?:\p{L}+\s+){0,3}(?:(?:is|are|was|were)\s+(?:estimated|believed|thought))\b/iu],
];
