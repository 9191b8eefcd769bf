import type { ActorKind } from '../../../schema/model/actor.ts';

const NOUNS: Readonly<Partial<Record<ActorKind, string>>> = {
  ORGANIZATION: `company firm manufacturer maker chipmaker automaker carmaker airline carrier operator bank lender insurer retailer supplier
    contractor brokerage brewer miner club charity foundation trust institute university union federation association organisation
    organization group guild society forum lobby alliance bloc league bank fund developer producer network startup utility team`,
  PUBLIC_BODY: `ministry department agency commission committee council court tribunal parliament senate regulator authority inspectorate
    watchdog board bureau assembly legislature treasury`,
  PARTY: 'party',
  MEDIA: 'newspaper paper broadcaster magazine channel daily',
  ARMED_FORCE: 'militia movement front',
};

/** Common nouns by which a text takes up a body it has named, with the kind of body that they mostly mean. */
export const BODY_NOUNS: ReadonlyMap<string, ActorKind> = new Map(
  // The keys of a record of actor kinds are such kinds; Object.entries widens them.
  (Object.entries(NOUNS) as [ActorKind, string][]).flatMap(([kind, words]) =>
    words.split(/\s+/).map((word) => [word, kind] as const),
  ),
);

/** Those that any unlisted organisation may be called, whatever its name. */
export const COMPANY_NOUNS: ReadonlySet<string> = new Set(
  `company firm manufacturer maker chipmaker automaker carmaker airline carrier operator lender insurer retailer supplier contractor
  brokerage brewer miner developer producer startup utility club`.split(/\s+/),
);
