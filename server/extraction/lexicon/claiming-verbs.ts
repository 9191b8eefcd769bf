import type { AttributionType } from '../../../schema/model/attribution.ts';

/** Verbs by lemma that make their subject the claimant of the number they govern. */
export const CLAIMING_VERBS: ReadonlyMap<string, AttributionType> = new Map([
  ...list(
    'COMMUNICATION',
    'put report estimate forecast project claim count announce list record quote post',
  ),
  ...list('BELIEF', 'reckon expect calculate assess price predict anticipate'),
  ...list(
    'INTENTION',
    'pledge promise commit seek request demand ask appeal plan aim intend agree offer earmark vow propose hope want',
  ),
]);

/** Nouns for what somebody takes a number to be: "by the trust's reckoning". */
export const RECKONINGS: ReadonlySet<string> = new Set(
  'reckoning estimate estimates account calculation calculations count tally assessment projection projections'.split(
    ' ',
  ),
);

/** Verbs that promise under "will": "Japan will provide". */
export const PERFORMED_VERBS: ReadonlySet<string> = new Set(
  'pay provide give lend donate contribute send deliver grant fund finance spend invest allocate'.split(' '),
);

function list(type: AttributionType, lemmas: string): readonly (readonly [string, AttributionType])[] {
  return lemmas.split(' ').map((lemma) => [lemma, type] as const);
}
