import { builder } from '../builder.ts';
import type { Actor, Mention, Role } from '../model/actor.ts';
import type { AttributionStep } from '../model/attribution.ts';
import type { Claim } from '../model/claim.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Extraction, PlaceMention, Rejection } from '../model/extraction.ts';
import type { Figure } from '../model/figure.ts';
import type { LedgerItem } from '../model/ledger.ts';
import type { Condition, Position } from '../model/position.ts';
import type { Section } from '../model/section.ts';
import { plainRow } from '../relation/plain-row.ts';
import { ActorKindRef } from './actor.ts';
import { IfNotEnglishRef, TextFormatRef } from './document.ts';
import {
  catchDomainError,
  EmptyTextError,
  IllFormedTextError,
  InvalidInputError,
  TextTooLargeError,
  UnreadablePageError,
  UnreadableTextError,
  UnsupportedLanguageError,
} from './error.ts';
import { AttributionModeRef, AttributionTypeRef, EvidenceRoleRef } from './evidence.ts';
import { DirectionRef, FigureFormRef, FigureStatusRef, QuantityKindRef } from './figure.ts';
import { DismissalReasonRef, LedgerKindRef, LedgerStatusRef } from './ledger.ts';
import { MentionFormRef } from './mention.ts';
import { ActRef, CertaintyRef, PolarityRef, StanceRef } from './position.ts';

const ExtractedSection = builder.objectRef<Section>('ExtractedSection').implement({
  description: 'A section found in a text.',
  fields: (t) => ({
    ordinal: t.exposeInt('ordinal', { description: '0-based place in the text.' }),
    level: t.exposeInt('level', { description: 'Depth of the heading, 1 the highest; 0 without heading.' }),
    heading: t.exposeString('heading', { nullable: true, description: 'The words of the heading.' }),
    headingSpan: t.field({
      type: 'Span',
      nullable: true,
      description: 'Where the heading stands.',
      resolve: ({ headingSpan }) => headingSpan && plainRow(headingSpan),
    }),
    span: t.field({
      type: 'Span',
      description: 'Where the body stands.',
      resolve: ({ span }) => plainRow(span),
    }),
  }),
});

const ExtractedRole = builder.objectRef<Role>('ExtractedRole').implement({
  description: 'An office or job, as the text states it.',
  fields: (t) => ({
    title: t.exposeString('title', { description: 'The office or job.' }),
    organization: t.exposeString('organization', {
      nullable: true,
      description: 'Key of the actor where it is held.',
    }),
  }),
});

const ExtractedActor = builder.objectRef<Actor>('ExtractedActor').implement({
  description: 'An actor found in a text.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'By which the rest of the extraction names it.' }),
    name: t.exposeString('name', { description: 'The fullest name in the text.' }),
    kind: t.expose('kind', { type: ActorKindRef, description: 'What it is.' }),
    aliases: t.field({
      type: ['Alias'],
      description: 'Its other names.',
      resolve: ({ aliases }) => aliases.map(plainRow) as never,
    }),
    roles: t.field({
      type: [ExtractedRole],
      description: 'Its offices and jobs.',
      resolve: ({ roles }) => [...roles],
    }),
  }),
});

const ExtractedMention = builder.objectRef<Mention>('ExtractedMention').implement({
  description: 'A place where the text refers to an actor.',
  fields: (t) => ({
    actor: t.exposeString('actor', { description: 'Key of the actor.' }),
    quote: t.exposeString('quote', { description: 'The exact words.' }),
    start: t.exposeInt('start', { description: 'First UTF-16 code unit, 0-based.' }),
    end: t.exposeInt('end', { description: 'One past the last UTF-16 code unit.' }),
    form: t.expose('form', { type: MentionFormRef, description: 'How it refers.' }),
    confidence: t.exposeInt('confidence', { description: 'Percent, 0–100.' }),
  }),
});

const ExtractedPlace = builder.objectRef<PlaceMention>('ExtractedPlace').implement({
  description: 'A name in the text that only says where: nobody acts or speaks under it.',
  fields: (t) => ({
    quote: t.exposeString('quote', { description: 'The exact words.' }),
    start: t.exposeInt('start', { description: 'First UTF-16 code unit, 0-based.' }),
    end: t.exposeInt('end', { description: 'One past the last UTF-16 code unit.' }),
  }),
});

const ExtractedEvidence = builder.objectRef<Evidence>('ExtractedEvidence').implement({
  description: 'Words a claim rests on: `text.slice(start, end) === quote`.',
  fields: (t) => ({
    role: t.expose('role', { type: EvidenceRoleRef, description: 'What they show.' }),
    quote: t.exposeString('quote', { description: 'The exact words.' }),
    start: t.exposeInt('start', { description: 'First UTF-16 code unit, 0-based.' }),
    end: t.exposeInt('end', { description: 'One past the last UTF-16 code unit.' }),
  }),
});

const ExtractedAttributionStep = builder.objectRef<AttributionStep>('ExtractedAttributionStep').implement({
  description: 'One link in the chain from the text to the holder.',
  fields: (t) => ({
    source: t.exposeString('source', { nullable: true, description: 'Key of the actor.' }),
    cue: t.string({
      nullable: true,
      description: 'The words that attribute it.',
      resolve: ({ cue }) => cue?.quote ?? null,
    }),
    cueSpan: t.field({
      type: 'Span',
      nullable: true,
      description: 'Where they stand.',
      resolve: ({ cue }) => cue && plainRow(cue),
    }),
    mode: t.expose('mode', { type: AttributionModeRef, description: 'How the words are rendered.' }),
    type: t.expose('type', {
      type: AttributionTypeRef,
      description: 'What the source does with the content.',
    }),
    negated: t.exposeBoolean('negated', { description: 'True when the source is said not to do it.' }),
  }),
});

const ExtractedCondition = builder.objectRef<Condition>('ExtractedCondition').implement({
  description: 'What a position depends on.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The exact words.' }),
    polarity: t.expose('polarity', { type: PolarityRef, description: 'How it binds.' }),
    span: t.field({
      type: 'Span',
      description: 'Where they stand.',
      resolve: (condition) => plainRow(condition),
    }),
  }),
});

const ExtractedClaim = builder.interfaceRef<Claim>('ExtractedClaim').implement({
  description: 'What extracted figures and positions have in common. Actors are named by their keys.',
  fields: (t) => ({
    statement: t.exposeString('statement', { description: 'The clause in its own words.' }),
    holder: t.exposeString('holder', { nullable: true, description: 'Key of the innermost source.' }),
    reportedBy: t.exposeString('reportedBy', {
      nullable: true,
      description: 'Key of who passes its words on.',
    }),
    attribution: t.field({
      type: [ExtractedAttributionStep],
      description: 'The chain to the holder, outermost first.',
      resolve: ({ attribution }) => [...attribution],
    }),
    evidence: t.field({
      type: [ExtractedEvidence],
      description: 'The words it rests on.',
      resolve: ({ evidence }) => [...evidence],
    }),
    confidence: t.exposeInt('confidence', { description: 'Percent, 0–100.' }),
  }),
});

const ExtractedFigure = builder.objectRef<Figure>('ExtractedFigure').implement({
  description: 'A figure found in a text.',
  interfaces: [ExtractedClaim],
  fields: (t) => ({
    measure: t.exposeString('measure', { nullable: true, description: 'What the number measures.' }),
    subject: t.exposeString('subject', { nullable: true, description: 'Key of the actor it is about.' }),
    quantity: t.field({
      type: 'Quantity',
      description: 'The number, as claimed.',
      resolve: ({ quantity }) => plainRow({ ...quantity, unit: plainRow(quantity.unit) }) as never,
    }),
    quantityKind: t.expose('quantityKind', { type: QuantityKindRef, description: 'Its dimension.' }),
    form: t.expose('form', { type: FigureFormRef, description: 'What it says about the measure.' }),
    direction: t.expose('direction', {
      type: DirectionRef,
      nullable: true,
      description: 'Which way the measure moved.',
    }),
    status: t.expose('status', { type: FigureStatusRef, description: 'What sort of reality it claims.' }),
    timeScope: t.field({
      type: 'TimeScope',
      nullable: true,
      description: 'When it is about.',
      resolve: ({ timeScope }) => (timeScope && plainRow(timeScope)) as never,
    }),
    baseline: t.exposeString('baseline', { nullable: true, description: 'What it is measured against.' }),
  }),
});

const ExtractedPosition = builder.objectRef<Position>('ExtractedPosition').implement({
  description: 'A position found in a text.',
  interfaces: [ExtractedClaim],
  fields: (t) => ({
    topic: t.exposeString('topic', { nullable: true, description: 'What it is about.' }),
    stance: t.expose('stance', { type: StanceRef, description: 'For or against.' }),
    intensity: t.exposeInt('intensity', {
      nullable: true,
      description: '−5 (strongly against) … +5 (strongly for) [DNA].',
    }),
    act: t.expose('act', { type: ActRef, description: 'What the words do.' }),
    certainty: t.expose('certainty', { type: CertaintyRef, description: 'How sure the holder is.' }),
    negated: t.exposeBoolean('negated', { description: 'True when the holder is said not to hold it.' }),
    onBehalfOf: t.exposeString('onBehalfOf', {
      nullable: true,
      description: 'Key of whom the holder speaks for.',
    }),
    addressee: t.exposeString('addressee', {
      nullable: true,
      description: 'Key of whom the words are directed at.',
    }),
    conditions: t.field({
      type: [ExtractedCondition],
      description: 'What it depends on.',
      resolve: ({ conditions }) => [...conditions],
    }),
    horizon: t.field({
      type: 'TimeScope',
      nullable: true,
      description: 'By when or for how long.',
      resolve: ({ horizon }) => (horizon && plainRow(horizon)) as never,
    }),
  }),
});

const ExtractedLedgerItem = builder.objectRef<LedgerItem>('ExtractedLedgerItem').implement({
  description: 'A numeral or cue of a text and what became of it.',
  fields: (t) => ({
    kind: t.expose('kind', { type: LedgerKindRef, description: 'Which of the two it is.' }),
    status: t.expose('status', { type: LedgerStatusRef, description: 'What became of it.' }),
    reason: t.expose('reason', {
      type: DismissalReasonRef,
      nullable: true,
      description: 'Why it was dismissed; null unless it was.',
    }),
    quote: t.exposeString('quote', { description: 'The exact words.' }),
    start: t.exposeInt('start', { description: 'First UTF-16 code unit, 0-based.' }),
    end: t.exposeInt('end', { description: 'One past the last UTF-16 code unit.' }),
  }),
});

const ExtractionRef = builder.objectRef<Extraction>('Extraction').implement({
  description: 'All that was found in a text. Nothing of it is stored.',
  isTypeOf: (value) => 'rejections' in (value as object),
  fields: (t) => ({
    extractor: t.exposeString('extractor', { description: 'What found it.' }),
    extractorVersion: t.exposeString('extractorVersion', { description: 'Its version.' }),
    text: t.exposeString('text', {
      nullable: true,
      description:
        'The text that all offsets count in, where it is not the one that was sent: the article of a page. Null otherwise.',
    }),
    title: t.exposeString('title', { nullable: true, description: 'The title the text begins with.' }),
    language: t.expose('language', { type: 'LanguageTag', description: 'The language of the text.' }),
    sections: t.field({
      type: [ExtractedSection],
      description: 'In text order.',
      resolve: ({ sections }) => [...sections],
    }),
    actors: t.field({
      type: [ExtractedActor],
      description: 'In order of first mention.',
      resolve: ({ actors }) => [...actors],
    }),
    mentions: t.field({
      type: [ExtractedMention],
      description: 'In text order.',
      resolve: ({ mentions }) => [...mentions],
    }),
    places: t.field({
      type: [ExtractedPlace],
      description: 'In text order. The record does not keep them.',
      resolve: ({ places }) => [...places],
    }),
    figures: t.field({
      type: [ExtractedFigure],
      description: 'In text order.',
      resolve: ({ figures }) => [...figures],
    }),
    positions: t.field({
      type: [ExtractedPosition],
      description: 'In text order.',
      resolve: ({ positions }) => [...positions],
    }),
    rejections: t.field({
      type: ['Rejection'],
      description: 'What was proposed and refused.',
      resolve: ({ rejections }) => rejections.map((rejection: Rejection) => plainRow(rejection)) as never,
    }),
    ledger: t.field({
      type: [ExtractedLedgerItem],
      description: 'Every numeral and every attribution cue, in text order.',
      resolve: ({ ledger }) => [...ledger],
    }),
  }),
});

const ExtractResult = builder.unionType('ExtractResult', {
  description: 'What a text holds, or why it cannot be read.',
  types: [
    ExtractionRef,
    EmptyTextError,
    IllFormedTextError,
    InvalidInputError,
    TextTooLargeError,
    UnreadablePageError,
    UnreadableTextError,
    UnsupportedLanguageError,
  ],
});

const ExtractInput = builder.inputType('ExtractInput', {
  description: 'A text to look into.',
  fields: (t) => ({
    text: t.string({ required: true, description: 'The text.' }),
    format: t.field({
      type: TextFormatRef,
      required: true,
      defaultValue: 'TEXT',
      description: 'How to read it.',
    }),
    title: t.string({ description: 'Its title, where the text does not begin with it.' }),
    publishedAt: t.field({
      type: 'DateTime',
      description: 'When it was published: the anchor of relative dates.',
    }),
    language: t.field({ type: 'LanguageTag', description: 'The language of the text; guessed without it.' }),
    ifNotEnglish: t.field({
      type: IfNotEnglishRef,
      required: true,
      defaultValue: 'REFUSE',
      description: 'What becomes of the text if it is not in English.',
    }),
  }),
});

builder.queryField('extract', (t) =>
  t.field({
    type: ExtractResult,
    description: 'A dry run: what would be found in a text. Nothing is stored.',
    args: { input: t.arg({ type: ExtractInput, required: true, description: 'The text.' }) },
    resolve: (_root, { input }, { extract, viewer }) =>
      catchDomainError(() =>
        extract(
          {
            text: input.text,
            format: input.format,
            title: input.title ?? undefined,
            publishedAt: input.publishedAt ?? undefined,
            language: input.language ?? undefined,
            ifNotEnglish: input.ifNotEnglish,
          },
          viewer.name,
        ),
      ),
  }),
);
