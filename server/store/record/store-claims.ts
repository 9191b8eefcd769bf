import type { Extraction } from '../../../schema/model/extraction.ts';
import { labelKey, topicKey } from '../../../schema/model/label-key.ts';
import type { Transaction } from '../database.ts';
import { toAttributionRows, toConditionRows, toEvidenceRows } from './claim-part-rows.ts';
import { type ClaimReferences, claimKeys, locateClaims, toClaimColumns } from './claim-rows.ts';
import type { SearchEntry } from './index-for-search.ts';
import type { StoredVersion } from './read-version.ts';
import { type ActorIds, idOf } from './resolve-actors.ts';
import { resolveMeasures, resolveTopics } from './resolve-labels.ts';
import type { SectionAt } from './store-sections.ts';

/** Where the parts of an extraction go. */
export interface StoreContext {
  readonly version: StoredVersion;
  readonly actors: ActorIds;
  readonly sectionAt: SectionAt;
}

/** Stores figures and positions in text order, with all that belongs to them; gives what search can find of them. */
export async function storeClaims(
  transaction: Transaction,
  extraction: Extraction,
  { version, actors, sectionAt }: StoreContext,
): Promise<readonly SearchEntry[]> {
  const references = await resolveReferences(transaction, extraction, actors);
  const located = locateClaims(extraction);
  const keys = claimKeys(version.contentHash, located);
  const ids = await transaction.reserveIds('claim', located.length);
  const claims = located.map((claim, index) => ({
    ...claim,
    id: ids[index] ?? 0,
    key: keys[index] ?? '',
    sectionId: sectionAt(claim.start),
  }));

  await transaction.insert(
    'claim',
    claims.map((claim) => ({
      id: claim.id,
      document_id: version.documentId,
      version_id: version.versionId,
      section_id: claim.sectionId,
      published_order: version.publishedAt ?? '',
      review_state: 'PROPOSED',
      revision: 1,
      key: claim.key,
      extractor: extraction.extractor,
      extractor_version: extraction.extractorVersion,
      ...toClaimColumns(claim, references),
    })),
  );
  const evidence = claims.flatMap(({ id, claim }) => toEvidenceRows(id, claim.evidence, version));
  await transaction.insert('evidence', evidence);
  const steps = claims.flatMap(({ id, claim }) => toAttributionRows(id, claim.attribution, references.actor));
  await transaction.insert('attribution_step', steps);
  await transaction.insert(
    'condition',
    claims.flatMap((claim) => toConditionRows(claim.id, claim)),
  );
  return claims.map(({ id, kind, sectionId, claim }) => ({
    kind,
    sectionId,
    claimId: id,
    heading: '',
    body: claim.statement,
  }));
}

async function resolveReferences(
  transaction: Transaction,
  { figures, positions }: Extraction,
  actors: ActorIds,
): Promise<ClaimReferences> {
  const labels = (all: readonly (string | null)[]) => all.filter((label) => label !== null);
  const topics = await resolveTopics(transaction, labels(positions.map(({ topic }) => topic)));
  const measures = await resolveMeasures(transaction, labels(figures.map(({ measure }) => measure)));
  return {
    actor: (key) => (key === null ? null : idOf(actors, key)),
    topic: (label) => (label === null ? null : idOf(topics, topicKey(label))),
    measure: (label) => (label === null ? null : idOf(measures, labelKey(label))),
  };
}
