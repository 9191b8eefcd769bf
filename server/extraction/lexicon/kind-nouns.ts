import type { ActorKind } from '../../../schema/model/actor.ts';

const NOUNS: Readonly<Record<'PLACE', string> & Partial<Record<ActorKind, string>>> = {
  PARTY: 'party opposition caucus lawmaker mp mps deputy senator voter candidate politician manifesto',
  MEDIA: `newspaper daily weekly tabloid broadcaster magazine channel outlet station newswire website blog paper publication periodical
    podcast`,
  ARMED_FORCE:
    'militia rebels militants fighters guerrillas insurgents brigade battalion regiment paramilitary paramilitaries',
  PUBLIC_BODY: `ministry regulator watchdog authority court commission police inspectorate bureau council department agency parliament
    legislature tribunal municipality`,
  ORGANIZATION: `company firm maker manufacturer chipmaker automaker carmaker producer developer operator airline carrier bank lender insurer
    retailer supermarket chain brand pollster consultancy union charity institute university club team federation association supplier
    contractor utility startup start-up giant conglomerate shipbuilder miner brewer brokerage subsidiary shares stock stocks
    employee employees customers revenue foundation organisation organization group band label studio publisher platform app college school
    league consortium cooperative nonprofit ngo think-tank lobby movement network alliance coalition`,
  PLACE: `city town village province region district river island islands port capital county mine airport area suburb peninsula valley
    mountain lake border neighbourhood neighborhood street road prison hospital stadium airbase base camp dam bridge beach square
    mosque hotel`,
};

/** What a common noun beside a name says that it names: "the pollster Median", "the ANO movement", "Norvik, the operator,". */
export const KIND_NOUNS: ReadonlyMap<string, ActorKind | 'PLACE'> = new Map(
  // The keys of a record of actor kinds are such kinds; Object.entries widens them.
  (Object.entries(NOUNS) as [ActorKind | 'PLACE', string][]).flatMap(([kind, words]) =>
    words.split(/\s+/).map((word) => [word, kind] as const),
  ),
);
