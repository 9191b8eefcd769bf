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
    ordinal: t.exposeInt('ordinal', { description: 'Index in the text, 0-based.' }),
    level: t.exposeInt('level', {
      description: 'Level of the heading, 1 for the highest; 0 without a heading.',
    }),
    heading: t.exposeString('heading', { nullable: true, description: 'The words of the heading.' }),
    headingSpan: t.field({
      type: 'Span',
      nullable: true,
      description: 'Span of the heading.',
      resolve: ({ headingSpan }) => headingSpan && plainRow(headingSpan),
    }),
    span: t.field({
      type: 'Span',
      description: 'Span of the body.',
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
      description: 'Key of the organization that the office belongs to.',
    }),
  }),
});

const ExtractedActor = builder.objectRef<Actor>('ExtractedActor').implement({
  description: 'An actor found in a text.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Key by which the rest of the result refers to this actor.' }),
    name: t.exposeString('name', { description: 'The fullest name in the text.' }),
    kind: t.expose('kind', { type: ActorKindRef, description: 'What it is.' }),
    aliases: t.field({
      type: ['Alias'],
      description: 'Other names of the actor.',
      resolve: ({ aliases }) => aliases.map(plainRow) as never,
    }),
    roles: t.field({
      type: [ExtractedRole],
      description: 'Offices and jobs of the actor.',
      resolve: ({ roles }) => [...roles],
    }),
  }),
});

const ExtractedMention = builder.objectRef<Mention>('ExtractedMention').implement({
  description: 'A place where the text refers to an actor.',
  fields: (t) => ({
    actor: t.exposeString('actor', { description: 'Key of the actor.' }),
    quote: t.exposeString('quote', { description: 'The exact words.' }),
    start: t.exposeInt('start', { description: 'Offset of the first UTF-16 code unit, 0-based.' }),
    end: t.exposeInt('end', { description: 'Offset after the last UTF-16 code unit.' }),
    form: t.expose('form', { type: MentionFormRef, description: 'Form of the reference.' }),
    confidence: t.exposeInt('confidence', { description: 'Confidence in percent, 0–100.' }),
  }),
});

const ExtractedPlace = builder.objectRef<PlaceMention>('ExtractedPlace').implement({
  description: 'A place name in the text under which no actor acts or speaks.',
  fields: (t) => ({
    quote: t.exposeString('quote', { description: 'The exact words.' }),
    start: t.exposeInt('start', { description: 'Offset of the first UTF-16 code unit, 0-based.' }),
    end: t.exposeInt('end', { description: 'Offset after the last UTF-16 code unit.' }),
  }),
});

const ExtractedEvidence = builder.objectRef<Evidence>('ExtractedEvidence').implement({
  description: 'A quote that supports a claim: `text.slice(start, end) === quote`.',
  fields: (t) => ({
    role: t.expose('role', { type: EvidenceRoleRef, description: 'Role of the quote.' }),
    quote: t.exposeString('quote', { description: 'The exact words.' }),
    start: t.exposeInt('start', { description: 'Offset of the first UTF-16 code unit, 0-based.' }),
    end: t.exposeInt('end', { description: 'Offset after the last UTF-16 code unit.' }),
  }),
});

const ExtractedAttributionStep = builder.objectRef<AttributionStep>('ExtractedAttributionStep').implement({
  description: 'One link in the chain from the text to the holder.',
  fields: (t) => ({
    source: t.exposeString('source', { nullable: true, description: 'Key of the actor.' }),
    cue: t.string({
      nullable: true,
      description: 'Words that attribute the content.',
      resolve: ({ cue }) => cue?.quote ?? null,
    }),
    cueSpan: t.field({
      type: 'Span',
      nullable: true,
      description: 'Span of these words.',
      resolve: ({ cue }) => cue && plainRow(cue),
    }),
    mode: t.expose('mode', { type: AttributionModeRef, description: 'How the text renders the words.' }),
    type: t.expose('type', {
      type: AttributionTypeRef,
      description: 'Relation of the source to the content.',
    }),
    negated: t.exposeBoolean('negated', {
      description: 'True when the text denies that the source does it: “did not say”.',
    }),
  }),
});

const ExtractedCondition = builder.objectRef<Condition>('ExtractedCondition').implement({
  description: 'A condition of a position.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The exact words.' }),
    polarity: t.expose('polarity', { type: PolarityRef, description: 'Polarity of the condition.' }),
    span: t.field({
      type: 'Span',
      description: 'Span of these words.',
      resolve: (condition) => plainRow(condition),
    }),
  }),
});

const ExtractedClaim = builder.interfaceRef<Claim>('ExtractedClaim').implement({
  description: 'Common fields of extracted figures and positions. They refer to actors by key.',
  fields: (t) => ({
    statement: t.exposeString('statement', {
      description: 'The clause that states the claim, word for word.',
    }),
    holder: t.exposeString('holder', { nullable: true, description: 'Key of the innermost source.' }),
    reportedBy: t.exposeString('reportedBy', {
      nullable: true,
      description: "Key of the source that passes on the holder's words.",
    }),
    attribution: t.field({
      type: [ExtractedAttributionStep],
      description: 'Chain of sources to the holder, outermost first.',
      resolve: ({ attribution }) => [...attribution],
    }),
    evidence: t.field({
      type: [ExtractedEvidence],
      description: 'Quotes that support the claim.',
      resolve: ({ evidence }) => [...evidence],
    }),
    confidence: t.exposeInt('confidence', { description: 'Confidence in percent, 0–100.' }),
  }),
});

const ExtractedFigure = builder.objectRef<Figure>('ExtractedFigure').implement({
  description: 'A figure found in a text.',
  interfaces: [ExtractedClaim],
  fields: (t) => ({
    measure: t.exposeString('measure', { nullable: true, description: 'What the number measures.' }),
    subject: t.exposeString('subject', {
      nullable: true,
      description: 'Key of the actor that the figure is about.',
    }),
    quantity: t.field({
      type: 'Quantity',
      description: 'The claimed number.',
      resolve: ({ quantity }) => plainRow({ ...quantity, unit: plainRow(quantity.unit) }) as never,
    }),
    quantityKind: t.expose('quantityKind', {
      type: QuantityKindRef,
      description: 'Dimension of the quantity.',
    }),
    form: t.expose('form', { type: FigureFormRef, description: 'What the number says about the measure.' }),
    direction: t.expose('direction', {
      type: DirectionRef,
      nullable: true,
      description: 'Direction in which the measure moved.',
    }),
    status: t.expose('status', {
      type: FigureStatusRef,
      description: 'Status: actual, estimated, forecast, target and others.',
    }),
    timeScope: t.field({
      type: 'TimeScope',
      nullable: true,
      description: 'Time that the figure refers to.',
      resolve: ({ timeScope }) => (timeScope && plainRow(timeScope)) as never,
    }),
    baseline: t.exposeString('baseline', {
      nullable: true,
      description: 'What the change or comparison is measured against.',
    }),
  }),
});

const ExtractedPosition = builder.objectRef<Position>('ExtractedPosition').implement({
  description: 'A position found in a text.',
  interfaces: [ExtractedClaim],
  fields: (t) => ({
    topic: t.exposeString('topic', { nullable: true, description: 'Topic of the position.' }),
    stance: t.expose('stance', { type: StanceRef, description: 'Stance on the topic.' }),
    intensity: t.exposeInt('intensity', {
      nullable: true,
      description: '−5 (strongly against) … +5 (strongly for) [DNA].',
    }),
    act: t.expose('act', { type: ActRef, description: 'Speech act.' }),
    certainty: t.expose('certainty', { type: CertaintyRef, description: 'Certainty of the holder.' }),
    negated: t.exposeBoolean('negated', {
      description: 'True when the text denies that the holder takes the position.',
    }),
    onBehalfOf: t.exposeString('onBehalfOf', {
      nullable: true,
      description: 'Key of the actor for whom the holder speaks.',
    }),
    addressee: t.exposeString('addressee', {
      nullable: true,
      description: 'Key of the actor to whom the words are addressed.',
    }),
    conditions: t.field({
      type: [ExtractedCondition],
      description: 'Conditions of the position.',
      resolve: ({ conditions }) => [...conditions],
    }),
    horizon: t.field({
      type: 'TimeScope',
      nullable: true,
      description: 'Deadline or duration that the position refers to.',
      resolve: ({ horizon }) => (horizon && plainRow(horizon)) as never,
    }),
  }),
});

const ExtractedLedgerItem = builder.objectRef<LedgerItem>('ExtractedLedgerItem').implement({
  description: 'A numeral or cue of a text, and its state in the ledger.',
  fields: (t) => ({
    kind: t.expose('kind', { type: LedgerKindRef, description: 'Numeral or cue.' }),
    status: t.expose('status', { type: LedgerStatusRef, description: 'State in the ledger.' }),
    reason: t.expose('reason', {
      type: DismissalReasonRef,
      nullable: true,
      description: 'Reason of the dismissal; null for other states.',
    }),
    quote: t.exposeString('quote', { description: 'The exact words.' }),
    start: t.exposeInt('start', { description: 'Offset of the first UTF-16 code unit, 0-based.' }),
    end: t.exposeInt('end', { description: 'Offset after the last UTF-16 code unit.' }),
  }),
});

const ExtractionRef = builder.objectRef<Extraction>('Extraction').implement({
  description: 'Everything extracted from a text. Nothing is stored.',
  isTypeOf: (value) => 'rejections' in (value as object),
  fields: (t) => ({
    extractor: t.exposeString('extractor', {
      description: 'Extractor that found the claim: `rules`, or the name of a language model.',
    }),
    extractorVersion: t.exposeString('extractorVersion', { description: 'Version of the extractor.' }),
    text: t.exposeString('text', {
      nullable: true,
      description:
        'The text that all offsets refer to, if it differs from the text that was sent: the article of a web page. Otherwise null.',
    }),
    title: t.exposeString('title', { nullable: true, description: 'Title at the beginning of the text.' }),
    language: t.expose('language', { type: 'LanguageTag', description: 'Language of the text.' }),
    sections: t.field({
      type: [ExtractedSection],
      description: 'In text order.',
      resolve: ({ sections }) => [...sections],
    }),
    actors: t.field({
      type: [ExtractedActor],
      description: 'Actors in the order of their first mention.',
      resolve: ({ actors }) => [...actors],
    }),
    mentions: t.field({
      type: [ExtractedMention],
      description: 'In text order.',
      resolve: ({ mentions }) => [...mentions],
    }),
    places: t.field({
      type: [ExtractedPlace],
      description: 'Place names in text order. The record does not store them.',
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
      description: 'Proposals that were rejected, with reasons.',
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
  description: 'The extraction of a text, or the reason why it cannot be read.',
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
  description: 'A text to extract from.',
  fields: (t) => ({
    text: t.string({ required: true, description: 'The text.' }),
    format: t.field({
      type: TextFormatRef,
      required: true,
      defaultValue: 'TEXT',
      description: 'Format of the text.',
    }),
    title: t.string({ description: 'Title, if the text does not begin with it.' }),
    publishedAt: t.field({
      type: 'DateTime',
      description: 'Publication time. Relative dates are resolved against it.',
    }),
    language: t.field({
      type: 'LanguageTag',
      description: 'Language of the text. Without it, the language is detected.',
    }),
    ifNotEnglish: t.field({
      type: IfNotEnglishRef,
      required: true,
      defaultValue: 'REFUSE',
      description: 'How a text in another language is handled.',
    }),
  }),
});

builder.queryField('extract', (t) =>
  t.field({
    type: ExtractResult,
    description: 'Dry run: extracts from a text and stores nothing.',
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
