/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Speech act of the words [Searle; PLOVER]. It is independent of the stance. */
export type Act =
  /** Blames an actor. */
  | 'ACCUSE'
  /** Admits or recognises. */
  | 'ACKNOWLEDGE'
  /** States that something is so. */
  | 'ASSERT'
  /** Promises or intends. */
  | 'COMMIT'
  /** Grants a point against itself. */
  | 'CONCEDE'
  /** Makes agreement depend on a condition. */
  | 'CONDITION'
  /** Finds fault. */
  | 'CRITICIZE'
  /** Brings the matter about by saying it. */
  | 'DECLARE'
  /** Justifies what was done. */
  | 'DEFEND'
  /** Calls for or requires. */
  | 'DEMAND'
  /** States that something is not so. */
  | 'DENY'
  /** Questions whether something is so. */
  | 'DOUBT'
  /** Speaks against an actor or a matter. */
  | 'OPPOSE'
  /** Commends. */
  | 'PRAISE'
  /** States what will be. */
  | 'PREDICT'
  /** Suggests or offers. */
  | 'PROPOSE'
  /** Rejects or rules out. */
  | 'REFUSE'
  /** Supports an actor or a matter. */
  | 'SUPPORT'
  /** Announces harm unless a demand is met. */
  | 'THREATEN'
  /** States that harm may come. */
  | 'WARN';

/** Conditions on a value of Act. */
export type ActFilter = {
  /** The value is one of these. */
  readonly in?: ReadonlyArray<Act> | null | undefined;
  /** The value is none of these. Null does not match. */
  readonly notIn?: ReadonlyArray<Act> | null | undefined;
};

/** Selects one Actor by exactly one key. */
export type ActorBy =
  {   /** Global id. An id of another type, or a text that is no id, finds nothing. */
  readonly id: string; readonly key?: never; }
  |  { readonly id?: never;   /** Key or name, without regard to case, blanks and accents: `elysee-palace` or ` Élysée Palace`. A text without a letter or digit is an error. */
  readonly key: string; };

/** Conditions on Actor rows. A row must meet all of them. A null is an error: omit a condition that is not needed. */
export type ActorFilter = {
  /** All of these conditions hold. */
  readonly and?: ReadonlyArray<ActorFilter> | null | undefined;
  /** The document of an unnamed actor. */
  readonly document?: IdFilter | null | undefined;
  /** What it is. */
  readonly kind?: ActorKindFilter | null | undefined;
  /** Its name. */
  readonly name?: NameFilter | null | undefined;
  /** This condition does not hold. */
  readonly not?: ActorFilter | null | undefined;
  /** At least one of these conditions holds. An empty list matches no row. */
  readonly or?: ReadonlyArray<ActorFilter> | null | undefined;
};

/** What an actor is [FollowTheMoney schemata, widened]. */
export type ActorKind =
  /** An army, militia or armed group. */
  | 'ARMED_FORCE'
  /** Several people or states named together: "Western officials". */
  | 'GROUP'
  /** A newspaper, agency or broadcaster. */
  | 'MEDIA'
  /** An organisation that is none of the narrower kinds. */
  | 'ORGANIZATION'
  /** A political party. */
  | 'PARTY'
  /** A named person. */
  | 'PERSON'
  /** A ministry, agency, court or parliament. */
  | 'PUBLIC_BODY'
  /** A state, or a territory spoken of as one. */
  | 'STATE'
  /** A source without a name, known only inside one document: "a diplomat". */
  | 'UNNAMED';

/** Conditions on a value of ActorKind. */
export type ActorKindFilter = {
  /** The value is one of these. */
  readonly in?: ReadonlyArray<ActorKind> | null | undefined;
  /** The value is none of these. Null does not match. */
  readonly notIn?: ReadonlyArray<ActorKind> | null | undefined;
};

/** One sort key of a list of Actor rows. */
export type ActorOrder = {
  /** Sort direction. */
  readonly direction?: OrderDirection;
  /** Sort key. */
  readonly field: ActorOrderField;
};

/** Sort keys of a list of Actor rows. */
export type ActorOrderField =
  /** Name, without regard to case and accents. */
  | 'NAME';

/** How another name relates to the actor [FollowTheMoney]. */
export type AliasKind =
  /** The initials: "NATO". */
  | 'ACRONYM'
  /** Another name in common use. */
  | 'ALIAS'
  /** A place that stands for its government: "Kyiv". */
  | 'METONYM'
  /** The full name. */
  | 'NAME'
  /** A former name. */
  | 'PREVIOUS_NAME'
  /** A name shared with other actors, such as a surname. */
  | 'WEAK_ALIAS';

/** Precision of the number as worded. */
export type Approximation =
  /** Hedged by a word such as "about"; `approximator` names it. */
  | 'APPROXIMATE'
  /** As written, without hedge. */
  | 'EXACT'
  /** The wording itself is rounded. */
  | 'ROUNDED'
  /** The words name no number: "dozens". `value` is null. */
  | 'VAGUE';

/** How a text renders the words of a source. */
export type AttributionMode =
  /** Quoted word for word. */
  | 'DIRECT'
  /** Reported in other words. */
  | 'INDIRECT'
  /** Reported with some words quoted. */
  | 'MIXED'
  /** Described as an act, without the words: "his readiness for talks". */
  | 'NARRATED';

/** Relation of a source to the content [PDTB 2]. */
export type AttributionType =
  /** The source believes it. */
  | 'BELIEF'
  /** The source says it. */
  | 'COMMUNICATION'
  /** The source intends it. */
  | 'INTENTION'
  /** The source knows or observes it. */
  | 'KNOWLEDGE';

/** Certainty that the words give the holder [FactBank]. */
export type Certainty =
  /** Stated as certain. */
  | 'CERTAIN'
  /** Stated as possible. */
  | 'POSSIBLE'
  /** Stated as likely. */
  | 'PROBABLE'
  /** The words give no certainty. */
  | 'UNSPECIFIED';

/** Conditions on a value of Certainty. */
export type CertaintyFilter = {
  /** The value is one of these. */
  readonly in?: ReadonlyArray<Certainty> | null | undefined;
  /** The value is none of these. Null does not match. */
  readonly notIn?: ReadonlyArray<Certainty> | null | undefined;
};

/** Kind of change. */
export type ChangeAction =
  /** The text of a document was stored and is queued for extraction. */
  | 'ACCEPTED'
  /** A document was deleted with its versions, sections, mentions and claims. */
  | 'DELETED'
  /** The document is READY: its sections, mentions, actors and claims were stored in one transaction. */
  | 'EXTRACTED'
  /** The extraction of a document failed. */
  | 'FAILED'
  /** A reviewer decided on a claim. */
  | 'REVIEWED';

/** Type of the changed entity. */
export type ChangeEntity =
  /** A document and everything extracted from it. */
  | 'DOCUMENT'
  /** One figure. */
  | 'FIGURE'
  /** One position. */
  | 'POSITION';

/** Conditions on Claim rows. A row must meet all of them. A null is an error: omit a condition that is not needed. */
export type ClaimFilter = {
  /** All of these conditions hold. */
  readonly and?: ReadonlyArray<ClaimFilter> | null | undefined;
  /** Confidence of the extractor, in percent. */
  readonly confidence?: IntFilter | null | undefined;
  /** The document that states the claim. */
  readonly document?: IdFilter | null | undefined;
  /** Holder of the claim. */
  readonly holder?: IdFilter | null | undefined;
  /** Whether the text asserts the claim without naming a source. */
  readonly inPublisherVoice?: boolean | null | undefined;
  /** Figure or position. */
  readonly kind?: ClaimKindFilter | null | undefined;
  /** This condition does not hold. */
  readonly not?: ClaimFilter | null | undefined;
  /** At least one of these conditions holds. An empty list matches no row. */
  readonly or?: ReadonlyArray<ClaimFilter> | null | undefined;
  /** Publication time of the document. */
  readonly publishedAt?: DateTimeFilter | null | undefined;
  /** The source that passes on the holder’s words. */
  readonly reportedBy?: IdFilter | null | undefined;
  /** Decision of reviewers. A list omits rejected claims unless its filter has this field. */
  readonly reviewState?: ReviewStateFilter | null | undefined;
  /** The section that contains it. */
  readonly section?: IdFilter | null | undefined;
  /** Words of the statement: `tank production` (all words), `"peace talks"` (phrase), `mine*` (prefix), `OR` between alternatives. A list over all documents looks at the 2,000 matching claims that were stored last, unless its filter names an id; `totalCountRelation` is `AT_LEAST` when there are more. */
  readonly text?: string | null | undefined;
};

/** The two kinds of claim. */
export type ClaimKind =
  /** A claimed number. */
  | 'FIGURE'
  /** A stance of an actor. */
  | 'POSITION';

/** Conditions on a value of ClaimKind. */
export type ClaimKindFilter = {
  /** The value is one of these. */
  readonly in?: ReadonlyArray<ClaimKind> | null | undefined;
  /** The value is none of these. Null does not match. */
  readonly notIn?: ReadonlyArray<ClaimKind> | null | undefined;
};

/** One sort key of a list of Claim rows. */
export type ClaimOrder = {
  /** Sort direction. */
  readonly direction?: OrderDirection;
  /** Sort key. */
  readonly field: ClaimOrderField;
};

/** Sort keys of a list of Claim rows. */
export type ClaimOrderField =
  /** Confidence of the extractor, in percent. */
  | 'CONFIDENCE'
  /** Publication time of the document. */
  | 'PUBLISHED_AT'
  /** Position in the text. */
  | 'TEXT';

/** Relation of the true value to the stated value [FHIR Quantity.comparator]. */
export type Comparator =
  /** Equal to the value. */
  | 'EQ'
  /** At or above the value. */
  | 'GE'
  /** Above the value. */
  | 'GT'
  /** At or below the value. */
  | 'LE'
  /** Below the value. */
  | 'LT';

/** A range of DateTime values. */
export type DateTimeFilter = {
  /** Later than. */
  readonly gt?: string | null | undefined;
  /** At this time or later. */
  readonly gte?: string | null | undefined;
  /** Earlier than. */
  readonly lt?: string | null | undefined;
  /** At this time or earlier. */
  readonly lte?: string | null | undefined;
};

/** The document to delete. */
export type DeleteDocumentInput = {
  /** The document. */
  readonly id: string;
  /** The revision that you read. If the current revision is newer, the result is a STALE_REVISION error. */
  readonly ifRevision?: number | null | undefined;
};

/** Direction in which a measure moved. */
export type Direction =
  /** The measure fell. */
  | 'DOWN'
  /** The measure did not change. */
  | 'STABLE'
  /** The measure rose. */
  | 'UP';

/** Conditions on a value of Direction. */
export type DirectionFilter = {
  /** The value is one of these. */
  readonly in?: ReadonlyArray<Direction> | null | undefined;
  /** The value is none of these. Null does not match. */
  readonly notIn?: ReadonlyArray<Direction> | null | undefined;
};

/** Reason why a numeral or cue is no claim. */
export type DismissalReason =
  /** A time of day: “5 pm”. */
  | 'CLOCK_TIME'
  /** Part of a compound that describes: “six-speed”. */
  | 'COMPOUND'
  /** A number that counts nothing: “one of the”, “no one”, the counter of a gallery. */
  | 'COUNTS_NOTHING'
  /** Part of a date or another calendar time: “3 May”, “2014”, “third quarter”. */
  | 'DATE'
  /** Part of a heading. Claims are taken from the body only. */
  | 'HEADING'
  /** Part of a code, an address or a designation: “Su-35”, “G7”, “10.1.2”. */
  | 'IDENTIFIER'
  /** The number of an item of a list. */
  | 'LIST_NUMBER'
  /** Part of a name: “Article 5”, “Boeing 737”, “Five Star Movement”. */
  | 'NAME'
  /** The mark of a footnote or reference: “[12]”. */
  | 'NOTE'
  /** No actor near the cue can be its source. */
  | 'NO_SOURCE'
  /** A rank or ordinal: “first”, “21st”. */
  | 'ORDINAL'
  /** The word has another use here: a noun, an adjective, a name. */
  | 'OTHER_USE'
  /** Part of a quotation in which the speaker attributes nothing to others. */
  | 'QUOTED'
  /** Base of a rate: “per 100,000”. */
  | 'RATE_BASE'
  /** Its claim was rejected; `rejections` gives the reason. */
  | 'REJECTED'
  /** Its content adds nothing to the neighbouring claim. */
  | 'SAYS_NOTHING'
  /** The result of a game or vote: “3–1”. */
  | 'SCORE'
  /** The number of a section, in its heading. */
  | 'SECTION_NUMBER'
  /** Its sentence or text exceeds the limit of stored claims. One item spans the rest of such a text. */
  | 'TOO_MANY'
  /** The verb says what may or will be said: “to announce”, “could tell”. */
  | 'UNSAID';

/** Selects one Document by exactly one key. */
export type DocumentBy =
  {   /** SHA-256 of the text in 64 hexadecimal digits, in any case. Any other text is an error. */
  readonly contentHash: string; readonly externalId?: never; readonly id?: never; readonly url?: never; }
  |  { readonly contentHash?: never;   /** Id given by the sender; exact match. */
  readonly externalId: string; readonly id?: never; readonly url?: never; }
  |  { readonly contentHash?: never; readonly externalId?: never;   /** Global id. An id of another type, or a text that is no id, finds nothing. */
  readonly id: string; readonly url?: never; }
  |  { readonly contentHash?: never; readonly externalId?: never; readonly id?: never;   /** Address; exact match. */
  readonly url: string; };

/** Conditions on Document rows. A row must meet all of them. A null is an error: omit a condition that is not needed. */
export type DocumentFilter = {
  /** All of these conditions hold. */
  readonly and?: ReadonlyArray<DocumentFilter> | null | undefined;
  /** Genre of the text. */
  readonly genre?: GenreFilter | null | undefined;
  /** Time at which the text was stored. */
  readonly ingestedAt?: DateTimeFilter | null | undefined;
  /** Language of the text. */
  readonly language?: LanguageTagFilter | null | undefined;
  /** This condition does not hold. */
  readonly not?: DocumentFilter | null | undefined;
  /** At least one of these conditions holds. An empty list matches no row. */
  readonly or?: ReadonlyArray<DocumentFilter> | null | undefined;
  /** Publication time. A document without one never matches. */
  readonly publishedAt?: DateTimeFilter | null | undefined;
  /** The publisher. */
  readonly publisher?: IdFilter | null | undefined;
  /** State of the extraction. */
  readonly status?: DocumentStatusFilter | null | undefined;
};

/** One sort key of a list of Document rows. */
export type DocumentOrder = {
  /** Sort direction. */
  readonly direction?: OrderDirection;
  /** Sort key. */
  readonly field: DocumentOrderField;
};

/** Sort keys of a list of Document rows. */
export type DocumentOrderField =
  /** Time at which the text was stored. */
  | 'INGESTED_AT'
  /** Publication time. Documents without one sort as the earliest. */
  | 'PUBLISHED_AT';

/** State of a document's extraction. */
export type DocumentStatus =
  /** Extraction failed; `statusReason` says why. The text is kept. */
  | 'FAILED'
  /** Stored and queued for extraction. */
  | 'PENDING'
  /** Extracted; its claims are in the record. */
  | 'READY';

/** Conditions on a value of DocumentStatus. */
export type DocumentStatusFilter = {
  /** The value is one of these. */
  readonly in?: ReadonlyArray<DocumentStatus> | null | undefined;
  /** The value is none of these. Null does not match. */
  readonly notIn?: ReadonlyArray<DocumentStatus> | null | undefined;
};

/** Reason of an error, and what the caller can do. */
export type ErrorCode =
  /** The file is not text. Convert it first. */
  | 'BINARY_FILE'
  /** Another document already has this URL or external id. */
  | 'CONFLICT'
  /** The text has no words outside its headings. Send the body too. */
  | 'EMPTY_TEXT'
  /** The text contains NUL or an unpaired surrogate. Decode it correctly and send it again. */
  | 'ILL_FORMED_TEXT'
  /** A value is outside the range of its field. The message states the range. */
  | 'INVALID_INPUT'
  /** No entity has this id. */
  | 'NOT_FOUND'
  /** The page cannot be fetched now, or is not text. Retry later, or send its text. */
  | 'PAGE_UNAVAILABLE'
  /** The database is read-only. Make its file and folder writable. */
  | 'READ_ONLY'
  /** The entity changed after you read it. Read it again, then decide again. */
  | 'STALE_REVISION'
  /** The text exceeds the length limit of the server. Split it. */
  | 'TEXT_TOO_LARGE'
  /** The page contains no article that can be extracted. Send its text instead. */
  | 'UNREADABLE_PAGE'
  /** The text exceeds the time or memory limit of one extraction. Split it, or remove parts that are not prose. */
  | 'UNREADABLE_TEXT'
  /** The format of the text or file is not supported. The message names it and says what to do. */
  | 'UNSUPPORTED_FORMAT'
  /** The text is not in English. If it is, set `language`; otherwise ask for its sections only. */
  | 'UNSUPPORTED_LANGUAGE'
  /** The server is not allowed to fetch this address. Send the text of the page. */
  | 'URL_NOT_ALLOWED';

/** Role of a piece of evidence. */
export type EvidenceRole =
  /** A condition of the claim. */
  | 'CONDITION'
  /** The word that attributes the claim. */
  | 'CUE'
  /** What is measured. */
  | 'MEASURE'
  /** The source. */
  | 'SOURCE'
  /** The clause that states the claim. Every claim has at least one. */
  | 'STATEMENT'
  /** The time scope. */
  | 'TIME'
  /** The unit or counted noun. */
  | 'UNIT'
  /** The number. */
  | 'VALUE';

/** A text to extract from. */
export type ExtractInput = {
  /** Format of the text. */
  readonly format?: TextFormat;
  /** How a text in another language is handled. */
  readonly ifNotEnglish?: IfNotEnglish;
  /** Language of the text. Without it, the language is detected. */
  readonly language?: string | null | undefined;
  /** Publication time. Relative dates are resolved against it. */
  readonly publishedAt?: string | null | undefined;
  /** The text. */
  readonly text: string;
  /** Title, if the text does not begin with it. */
  readonly title?: string | null | undefined;
};

/** Address of a web page, and its details. */
export type FetchDocumentInput = {
  /** Authors: at most 100 names of at most 300 characters. */
  readonly byline?: ReadonlyArray<string> | null | undefined;
  /** Your own id of the document; unique, at most 2,000 bytes. */
  readonly externalId?: string | null | undefined;
  /** Genre of the text. Default `NEWS`. */
  readonly genre?: Genre | null | undefined;
  /** How a text in another language is handled. */
  readonly ifNotEnglish?: IfNotEnglish;
  /** Language of the text. Without it, the language is detected. */
  readonly language?: string | null | undefined;
  /** Publication time. */
  readonly publishedAt?: string | null | undefined;
  /** Name of the publisher, at most 300 characters. */
  readonly publisher?: string | null | undefined;
  /** Title, if the page does not state it. */
  readonly title?: string | null | undefined;
  /** Address with scheme http or https, a host name and no password; unique. */
  readonly url: string;
};

/** Conditions on Figure rows. A row must meet all of them. A null is an error: omit a condition that is not needed. */
export type FigureFilter = {
  /** All of these conditions hold. */
  readonly and?: ReadonlyArray<FigureFilter> | null | undefined;
  /** Confidence of the extractor, in percent. */
  readonly confidence?: IntFilter | null | undefined;
  /** Direction in which the measure moved. */
  readonly direction?: DirectionFilter | null | undefined;
  /** The document that states the claim. */
  readonly document?: IdFilter | null | undefined;
  /** What the number says about the measure. */
  readonly form?: FigureFormFilter | null | undefined;
  /** Holder of the claim. */
  readonly holder?: IdFilter | null | undefined;
  /** Whether the text asserts the claim without naming a source. */
  readonly inPublisherVoice?: boolean | null | undefined;
  /** What the number measures. */
  readonly measure?: IdFilter | null | undefined;
  /** This condition does not hold. */
  readonly not?: FigureFilter | null | undefined;
  /** At least one of these conditions holds. An empty list matches no row. */
  readonly or?: ReadonlyArray<FigureFilter> | null | undefined;
  /** Publication time of the document. */
  readonly publishedAt?: DateTimeFilter | null | undefined;
  /** Dimension of the quantity. */
  readonly quantityKind?: QuantityKindFilter | null | undefined;
  /** The source that passes on the holder’s words. */
  readonly reportedBy?: IdFilter | null | undefined;
  /** Decision of reviewers. A list omits rejected claims unless its filter has this field. */
  readonly reviewState?: ReviewStateFilter | null | undefined;
  /** The section that contains it. */
  readonly section?: IdFilter | null | undefined;
  /** Status: actual, estimated, forecast, target and others. */
  readonly status?: FigureStatusFilter | null | undefined;
  /** The actor that it is about. */
  readonly subject?: IdFilter | null | undefined;
  /** Words of the statement: `tank production` (all words), `"peace talks"` (phrase), `mine*` (prefix), `OR` between alternatives. A list over all documents looks at the 2,000 matching claims that were stored last, unless its filter names an id; `totalCountRelation` is `AT_LEAST` when there are more. */
  readonly text?: string | null | undefined;
  /** Value after unit conversion. Ranges and vague numbers have no value and never match. */
  readonly value?: QuantityFilter | null | undefined;
};

/** What a number says about its measure. */
export type FigureForm =
  /** Amount or number. */
  | 'ABSOLUTE'
  /** Change in the unit of the measure. */
  | 'CHANGE_ABSOLUTE'
  /** Ratio of new to old, as written: "tripled", "a 5.6 times rise". */
  | 'CHANGE_FACTOR'
  /** Change in percent. */
  | 'CHANGE_PERCENT'
  /** Change in percentage points. */
  | 'CHANGE_PERCENTAGE_POINTS'
  /** Multiple of something else. */
  | 'COMPARISON_FACTOR'
  /** Rank in an order. */
  | 'RANK'
  /** An amount per time or per other unit: "4,000 a month". */
  | 'RATE'
  /** A part of a whole: "17.5 %", "one in five". */
  | 'SHARE';

/** Conditions on a value of FigureForm. */
export type FigureFormFilter = {
  /** The value is one of these. */
  readonly in?: ReadonlyArray<FigureForm> | null | undefined;
  /** The value is none of these. Null does not match. */
  readonly notIn?: ReadonlyArray<FigureForm> | null | undefined;
};

/** One sort key of a list of Figure rows. */
export type FigureOrder = {
  /** Sort direction. */
  readonly direction?: OrderDirection;
  /** Sort key. */
  readonly field: FigureOrderField;
};

/** Sort keys of a list of Figure rows. */
export type FigureOrderField =
  /** Confidence of the extractor, in percent. */
  | 'CONFIDENCE'
  /** Publication time of the document. */
  | 'PUBLISHED_AT'
  /** Position in the text. */
  | 'TEXT'
  /** Value in canonical units, exact. Figures without a value sort as the smallest. Filter by unit to compare equal dimensions. */
  | 'VALUE';

/** Observation status of a figure [the first four: SDMX OBS_STATUS]. */
export type FigureStatus =
  /** Reported as fact. */
  | 'ACTUAL'
  /** Given as an estimate. */
  | 'ESTIMATED'
  /** Forecast. */
  | 'FORECAST'
  /** Hypothetical. */
  | 'HYPOTHETICAL'
  /** A fixed upper or lower limit. */
  | 'LIMIT'
  /** Promised. */
  | 'PLEDGED'
  /** Given as preliminary. */
  | 'PROVISIONAL'
  /** Requested. */
  | 'REQUESTED'
  /** Target. */
  | 'TARGET';

/** Conditions on a value of FigureStatus. */
export type FigureStatusFilter = {
  /** The value is one of these. */
  readonly in?: ReadonlyArray<FigureStatus> | null | undefined;
  /** The value is none of these. Null does not match. */
  readonly notIn?: ReadonlyArray<FigureStatus> | null | undefined;
};

/** Genre of a document [IPTC ninjs genre]. */
export type Genre =
  /** A policy briefing. */
  | 'BRIEFING'
  /** A news article. */
  | 'NEWS'
  /** None of the others. */
  | 'OTHER'
  /** A press release of the party that it speaks for. */
  | 'PRESS_RELEASE'
  /** A study or report. */
  | 'REPORT'
  /** A speech as delivered or prepared. */
  | 'SPEECH'
  /** An official statement. */
  | 'STATEMENT'
  /** A transcript of spoken words. */
  | 'TRANSCRIPT';

/** Conditions on a value of Genre. */
export type GenreFilter = {
  /** The value is one of these. */
  readonly in?: ReadonlyArray<Genre> | null | undefined;
  /** The value is none of these. Null does not match. */
  readonly notIn?: ReadonlyArray<Genre> | null | undefined;
};

/** Conditions on a reference to another row. A text that is no id of the type is an error; an unknown id matches nothing. */
export type IdFilter = {
  /** The id is one of these, at most 100. */
  readonly in?: ReadonlyArray<string> | null | undefined;
  /** True selects rows without a reference, false rows with one. */
  readonly isNull?: boolean | null | undefined;
};

/** How a text in a language other than English is handled. Claims are extracted from English only. */
export type IfNotEnglish =
  /** The text is rejected with UNSUPPORTED_LANGUAGE. */
  | 'REFUSE'
  /** The text is stored with its sections only. */
  | 'SECTIONS_ONLY';

/** A text and its details. */
export type IngestDocumentInput = {
  /** Authors: at most 100 names of at most 300 characters. */
  readonly byline?: ReadonlyArray<string> | null | undefined;
  /** Your own id of the document; unique, at most 2,000 bytes. */
  readonly externalId?: string | null | undefined;
  /** Format of the text. */
  readonly format?: TextFormat;
  /** Genre of the text. Default `NEWS`. */
  readonly genre?: Genre | null | undefined;
  /** How a text in another language is handled. */
  readonly ifNotEnglish?: IfNotEnglish;
  /** Language of the text. Without it, the language is detected. A short or ambiguous text counts as English. */
  readonly language?: string | null | undefined;
  /** Publication time. */
  readonly publishedAt?: string | null | undefined;
  /** Name of the publisher, at most 300 characters. */
  readonly publisher?: string | null | undefined;
  /** The text. It is stored unchanged, with white space and line ends; of a web page, the article is stored. */
  readonly text: string;
  /** Title, if the text does not begin with it; at most 1,000 characters. */
  readonly title?: string | null | undefined;
  /** Address of publication; unique, at most 2,000 bytes, without user name or password. */
  readonly url?: string | null | undefined;
};

/** A range of Int values. */
export type IntFilter = {
  /** Later than. */
  readonly gt?: number | null | undefined;
  /** At this time or later. */
  readonly gte?: number | null | undefined;
  /** Earlier than. */
  readonly lt?: number | null | undefined;
  /** At this time or earlier. */
  readonly lte?: number | null | undefined;
};

/** Conditions on a value of LanguageTag. */
export type LanguageTagFilter = {
  /** The id is one of these, at most 100. */
  readonly in?: ReadonlyArray<string> | null | undefined;
};

/** Kind of a ledger item. */
export type LedgerKind =
  /** A word that can attribute a statement: “said”, “according to”, “refusal”. */
  | 'CUE'
  /** A number, in digits or in words. */
  | 'NUMERAL';

/** State of a numeral or cue. */
export type LedgerStatus =
  /** A figure or position uses it. */
  | 'CLAIMED'
  /** It is no claim; `reason` says why. */
  | 'DISMISSED'
  /** Undecided: it may be a missed claim. */
  | 'OPEN';

/** Conditions on Measure rows. A row must meet all of them. A null is an error: omit a condition that is not needed. */
export type MeasureFilter = {
  /** All of these conditions hold. */
  readonly and?: ReadonlyArray<MeasureFilter> | null | undefined;
  /** Label. */
  readonly label?: NameFilter | null | undefined;
  /** This condition does not hold. */
  readonly not?: MeasureFilter | null | undefined;
  /** At least one of these conditions holds. An empty list matches no row. */
  readonly or?: ReadonlyArray<MeasureFilter> | null | undefined;
};

/** One sort key of a list of Measure rows. */
export type MeasureOrder = {
  /** Sort direction. */
  readonly direction?: OrderDirection;
  /** Sort key. */
  readonly field: MeasureOrderField;
};

/** Sort keys of a list of Measure rows. */
export type MeasureOrderField =
  /** Label, without regard to case and accents. */
  | 'LABEL';

/** How a mention refers to its actor [ACE]. */
export type MentionForm =
  /** By a place or building: "the Kremlin". */
  | 'METONYM'
  /** By name. */
  | 'NAME'
  /** By a description: "the minister". */
  | 'NOMINAL'
  /** By a pronoun. */
  | 'PRONOUN';

/** Conditions on a name, without regard to case and accents. */
export type NameFilter = {
  /** The name contains this text. */
  readonly contains?: string | null | undefined;
  /** The name begins with this text. */
  readonly startsWith?: string | null | undefined;
};

/** Sort direction. */
export type OrderDirection =
  /** Ascending: smallest, earliest or A first. */
  | 'ASC'
  /** Descending: largest, latest or Z first. */
  | 'DESC';

/** Polarity of a condition. */
export type Polarity =
  /** The position holds if the condition holds. */
  | 'IF'
  /** The position holds only if the condition holds. */
  | 'ONLY_IF'
  /** The position holds unless the condition holds. */
  | 'UNLESS';

/** Conditions on Position rows. A row must meet all of them. A null is an error: omit a condition that is not needed. */
export type PositionFilter = {
  /** Speech act. */
  readonly act?: ActFilter | null | undefined;
  /** The actor to whom the words are addressed. */
  readonly addressee?: IdFilter | null | undefined;
  /** All of these conditions hold. */
  readonly and?: ReadonlyArray<PositionFilter> | null | undefined;
  /** Certainty of the holder. */
  readonly certainty?: CertaintyFilter | null | undefined;
  /** Confidence of the extractor, in percent. */
  readonly confidence?: IntFilter | null | undefined;
  /** The document that states the claim. */
  readonly document?: IdFilter | null | undefined;
  /** Holder of the claim. */
  readonly holder?: IdFilter | null | undefined;
  /** Whether the text asserts the claim without naming a source. */
  readonly inPublisherVoice?: boolean | null | undefined;
  /** Whether the text denies that the holder takes the position. */
  readonly negated?: boolean | null | undefined;
  /** This condition does not hold. */
  readonly not?: PositionFilter | null | undefined;
  /** The actor for whom the holder speaks. */
  readonly onBehalfOf?: IdFilter | null | undefined;
  /** At least one of these conditions holds. An empty list matches no row. */
  readonly or?: ReadonlyArray<PositionFilter> | null | undefined;
  /** Publication time of the document. */
  readonly publishedAt?: DateTimeFilter | null | undefined;
  /** The source that passes on the holder’s words. */
  readonly reportedBy?: IdFilter | null | undefined;
  /** Decision of reviewers. A list omits rejected claims unless its filter has this field. */
  readonly reviewState?: ReviewStateFilter | null | undefined;
  /** The section that contains it. */
  readonly section?: IdFilter | null | undefined;
  /** Stance on the topic. */
  readonly stance?: StanceFilter | null | undefined;
  /** Words of the statement: `tank production` (all words), `"peace talks"` (phrase), `mine*` (prefix), `OR` between alternatives. A list over all documents looks at the 2,000 matching claims that were stored last, unless its filter names an id; `totalCountRelation` is `AT_LEAST` when there are more. */
  readonly text?: string | null | undefined;
  /** Topic of the position. */
  readonly topic?: IdFilter | null | undefined;
};

/** One sort key of a list of Position rows. */
export type PositionOrder = {
  /** Sort direction. */
  readonly direction?: OrderDirection;
  /** Sort key. */
  readonly field: PositionOrderField;
};

/** Sort keys of a list of Position rows. */
export type PositionOrderField =
  /** Confidence of the extractor, in percent. */
  | 'CONFIDENCE'
  /** Publication time of the document. */
  | 'PUBLISHED_AT'
  /** Position in the text. */
  | 'TEXT';

/** A range of values in one unit. Figures in other units of the same dimension are converted; others do not match. */
export type QuantityFilter = {
  /** Greater than. */
  readonly gt?: string | null | undefined;
  /** Greater than or equal to. */
  readonly gte?: string | null | undefined;
  /** Less than. */
  readonly lt?: string | null | undefined;
  /** Less than or equal to. */
  readonly lte?: string | null | undefined;
  /** UCUM code, ISO 4217 code, or a counted noun in braces, in any case: `km2`, `USD`, `{soldiers}`. An unknown code is an error that names the nearest one. A noun that no figure counts matches nothing. */
  readonly unit: string;
};

/** The dimension of a quantity [QUDT quantity kinds]. */
export type QuantityKind =
  /** An area. */
  | 'AREA'
  /** Number of things. */
  | 'COUNT'
  /** Length of time. */
  | 'DURATION'
  /** An amount of energy. */
  | 'ENERGY'
  /** A length or distance. */
  | 'LENGTH'
  /** A mass or weight. */
  | 'MASS'
  /** An amount of money. */
  | 'MONEY'
  /** Anything else. */
  | 'OTHER'
  /** A power. */
  | 'POWER'
  /** A share, percentage or factor. */
  | 'RATIO'
  /** A speed. */
  | 'SPEED'
  /** A temperature or a difference of temperatures. */
  | 'TEMPERATURE'
  /** A volume. */
  | 'VOLUME';

/** Conditions on a value of QuantityKind. */
export type QuantityKindFilter = {
  /** The value is one of these. */
  readonly in?: ReadonlyArray<QuantityKind> | null | undefined;
  /** The value is none of these. Null does not match. */
  readonly notIn?: ReadonlyArray<QuantityKind> | null | undefined;
};

/** Reason why a proposal of the extractor was rejected. */
export type RejectionReason =
  /** Its attribution does not end at its holder. */
  | 'BROKEN_CHAIN'
  /** The language model failed, and the rules extracted the document; the quote says how it failed. */
  | 'MODEL_FAILED'
  /** The number is part of a date or name, or there is no number. */
  | 'NO_FIGURE'
  /** No clause states the claim. */
  | 'NO_STATEMENT'
  /** The quote occurs more than once, and no hint says which occurrence is meant. */
  | 'QUOTE_AMBIGUOUS'
  /** The quote does not occur in the text. */
  | 'QUOTE_NOT_FOUND'
  /** The text exceeds the limit of stored items of one kind; the quote gives the kind and the number of omitted items. */
  | 'TOO_MANY'
  /** It refers to an actor that is not part of the extraction. */
  | 'UNKNOWN_ACTOR'
  /** The number does not follow from the quoted words. */
  | 'VALUE_MISMATCH';

/** A decision on a claim. */
export type ReviewClaimInput = {
  /** Comment, at most 10,000 characters. */
  readonly comment?: string | null | undefined;
  /** The decision. */
  readonly decision: ReviewDecision;
  /** The figure or position. */
  readonly id: string;
  /** The revision that you read. If the current revision is newer, the result is a STALE_REVISION error. */
  readonly ifRevision: number;
};

/** Decision of a reviewer. */
export type ReviewDecision =
  /** The claim is faithful to the text. */
  | 'ACCEPT'
  /** It is doubtful whether the claim is faithful to the text. */
  | 'DISPUTE'
  /** The claim is not faithful to the text. */
  | 'REJECT';

/** Review state of a claim. */
export type ReviewState =
  /** A reviewer found the claim faithful to the text. */
  | 'ACCEPTED'
  /** A reviewer corrected the claim; earlier revisions remain readable. */
  | 'CORRECTED'
  /** Reviewers disagree. */
  | 'DISPUTED'
  /** As extracted; no reviewer has decided. */
  | 'PROPOSED'
  /** A reviewer found the claim unfaithful. Lists and totals omit it unless the filter asks for it. */
  | 'REJECTED';

/** Conditions on a value of ReviewState. */
export type ReviewStateFilter = {
  /** The value is one of these. */
  readonly in?: ReadonlyArray<ReviewState> | null | undefined;
  /** The value is none of these. Null does not match. */
  readonly notIn?: ReadonlyArray<ReviewState> | null | undefined;
};

/** Conditions on SearchHit rows. A row must meet all of them. A null is an error: omit a condition that is not needed. */
export type SearchFilter = {
  /** All of these conditions hold. */
  readonly and?: ReadonlyArray<SearchFilter> | null | undefined;
  /** Documents to search. */
  readonly document?: IdFilter | null | undefined;
  /** Kinds of hits. */
  readonly kind?: SearchKindFilter | null | undefined;
  /** This condition does not hold. */
  readonly not?: SearchFilter | null | undefined;
  /** At least one of these conditions holds. An empty list matches no row. */
  readonly or?: ReadonlyArray<SearchFilter> | null | undefined;
  /** Publication time of the document. */
  readonly publishedAt?: DateTimeFilter | null | undefined;
};

/** Kind of a search hit. */
export type SearchKind =
  /** A figure whose statement matches. */
  | 'FIGURE'
  /** A position whose statement matches. */
  | 'POSITION'
  /** A section whose heading or body matches. */
  | 'SECTION';

/** Conditions on a value of SearchKind. */
export type SearchKindFilter = {
  /** The value is one of these. */
  readonly in?: ReadonlyArray<SearchKind> | null | undefined;
  /** The value is none of these. Null does not match. */
  readonly notIn?: ReadonlyArray<SearchKind> | null | undefined;
};

/** Sort order of the hits. */
export type SearchOrder =
  /** Latest stored first. The cost does not grow with the number of matches. */
  | 'NEWEST'
  /** Best first, among the 1,000 matches that were stored last. With a filter, it is applied to the 10,000 matches that were stored last. */
  | 'RELEVANCE';

/** Stance of an actor on a topic [SemEval-2016 Task 6]. */
export type Stance =
  /** Against it. */
  | 'AGAINST'
  /** For it. */
  | 'FAVOR'
  /** For it in part, against it in part. */
  | 'MIXED'
  /** Mentions it without taking a side. */
  | 'NEUTRAL'
  /** Takes a side, but the words do not show which. */
  | 'UNCLEAR';

/** Conditions on a value of Stance. */
export type StanceFilter = {
  /** The value is one of these. */
  readonly in?: ReadonlyArray<Stance> | null | undefined;
  /** The value is none of these. Null does not match. */
  readonly notIn?: ReadonlyArray<Stance> | null | undefined;
};

/** Format of a text. */
export type TextFormat =
  /** A web page. Its article is extracted and stored as MARKDOWN, to which all spans refer. */
  | 'HTML'
  /** Markdown. Headings are marked. */
  | 'MARKDOWN'
  /** Plain text. Headings are recognised by their form. */
  | 'TEXT';

/** Kind of a time expression [TIMEX3]. */
export type TimeScopeKind =
  /** A duration that is not anchored: "two decades". */
  | 'DURATION'
  /** A point or day: "on 3 May". */
  | 'INSTANT'
  /** A bounded interval: "in 2023". */
  | 'INTERVAL'
  /** Open at the end: "since February 2022". */
  | 'SINCE'
  /** Open at the start: "by 2030". */
  | 'UNTIL';

/** Conditions on Topic rows. A row must meet all of them. A null is an error: omit a condition that is not needed. */
export type TopicFilter = {
  /** All of these conditions hold. */
  readonly and?: ReadonlyArray<TopicFilter> | null | undefined;
  /** Label. */
  readonly label?: NameFilter | null | undefined;
  /** This condition does not hold. */
  readonly not?: TopicFilter | null | undefined;
  /** At least one of these conditions holds. An empty list matches no row. */
  readonly or?: ReadonlyArray<TopicFilter> | null | undefined;
};

/** One sort key of a list of Topic rows. */
export type TopicOrder = {
  /** Sort direction. */
  readonly direction?: OrderDirection;
  /** Sort key. */
  readonly field: TopicOrderField;
};

/** Sort keys of a list of Topic rows. */
export type TopicOrderField =
  /** Label, without regard to case and accents. */
  | 'LABEL';

export type GetActorQueryVariables = Exact<{
  by: ActorBy;
}>;


export type GetActorQuery = { readonly actor: (
    { readonly key: string, readonly wikidataId: string | null, readonly revision: number, readonly aliases: ReadonlyArray<{ readonly name: string, readonly kind: AliasKind }>, readonly roles: ReadonlyArray<{ readonly title: string, readonly organization: ActorFragment | null, readonly document: { readonly id: string, readonly title: string } }> }
    & ActorFragment
  ) | null };

export type ListActorsQueryVariables = Exact<{
  filter?: ActorFilter | null | undefined;
  orderBy?: ReadonlyArray<ActorOrder> | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type ListActorsQuery = { readonly actors: { readonly nodes: ReadonlyArray<(
      { readonly key: string }
      & ActorFragment
    )>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type ListChangesQueryVariables = Exact<{
  first?: number;
  after?: number | string | null | undefined;
}>;


export type ListChangesQuery = { readonly changes: { readonly nodes: ReadonlyArray<ChangeFragment>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type SubscribeChangesSubscriptionVariables = Exact<{
  after: number | string;
}>;


export type SubscribeChangesSubscription = { readonly changed: ChangeFragment };

export type ListClaimsQueryVariables = Exact<{
  filter?: ClaimFilter | null | undefined;
  orderBy?: ReadonlyArray<ClaimOrder> | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type ListClaimsQuery = { readonly claims: { readonly nodes: ReadonlyArray<
      | FigureFragment
      | PositionFragment
    >, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type ReviewClaimMutationVariables = Exact<{
  input: ReviewClaimInput;
}>;


export type ReviewClaimMutation = { readonly reviewClaim:
    | { readonly __typename: 'InvalidInputError', readonly code: ErrorCode, readonly message: string }
    | { readonly __typename: 'NotFoundError', readonly code: ErrorCode, readonly message: string }
    | { readonly __typename: 'ReadOnlyError', readonly code: ErrorCode, readonly message: string }
    | { readonly __typename: 'ReviewClaimPayload', readonly claim:
        | FigureFragment
        | PositionFragment
       }
    | { readonly __typename: 'StaleRevisionError', readonly code: ErrorCode, readonly message: string }
   };

export type DeleteDocumentMutationVariables = Exact<{
  input: DeleteDocumentInput;
}>;


export type DeleteDocumentMutation = { readonly deleteDocument:
    | { readonly __typename: 'DeleteDocumentPayload', readonly deletedId: string }
    | { readonly __typename: 'NotFoundError', readonly code: ErrorCode, readonly message: string }
    | { readonly __typename: 'ReadOnlyError', readonly code: ErrorCode, readonly message: string }
    | { readonly __typename: 'StaleRevisionError', readonly code: ErrorCode, readonly message: string }
   };

export type FetchDocumentMutationVariables = Exact<{
  input: FetchDocumentInput;
}>;


export type FetchDocumentMutation = { readonly fetchDocument:
    | { readonly __typename: 'ConflictError', readonly code: ErrorCode, readonly message: string }
    | { readonly __typename: 'EmptyTextError', readonly code: ErrorCode, readonly message: string }
    | { readonly __typename: 'IllFormedTextError', readonly code: ErrorCode, readonly message: string }
    | { readonly __typename: 'IngestDocumentPayload', readonly created: boolean, readonly document: DocumentFragment }
    | { readonly __typename: 'InvalidInputError', readonly code: ErrorCode, readonly message: string }
    | { readonly __typename: 'PageUnavailableError', readonly code: ErrorCode, readonly message: string }
    | { readonly __typename: 'ReadOnlyError', readonly code: ErrorCode, readonly message: string }
    | { readonly __typename: 'TextTooLargeError', readonly code: ErrorCode, readonly message: string }
    | { readonly __typename: 'UnreadablePageError', readonly code: ErrorCode, readonly message: string }
    | { readonly __typename: 'UnsupportedFormatError', readonly code: ErrorCode, readonly message: string }
    | { readonly __typename: 'UnsupportedLanguageError', readonly code: ErrorCode, readonly message: string }
    | { readonly __typename: 'UrlNotAllowedError', readonly code: ErrorCode, readonly message: string }
   };

export type FollowDocumentSubscriptionVariables = Exact<{
  id: string;
}>;


export type FollowDocumentSubscription = { readonly documentStatus: (
    { readonly statusReason: string | null }
    & DocumentFragment
  ) | null };

export type GetDocumentQueryVariables = Exact<{
  by: DocumentBy;
}>;


export type GetDocumentQuery = { readonly document: (
    { readonly version: { readonly id: string, readonly text: string, readonly extractor: string | null, readonly extractorVersion: string | null }, readonly sections: ReadonlyArray<(
      { readonly claims: { readonly nodes: ReadonlyArray<
          | FigureFragment
          | PositionFragment
        >, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } }
      & SectionFragment
    )> }
    & DocumentFragment
  ) | null };

export type IngestDocumentMutationVariables = Exact<{
  input: IngestDocumentInput;
}>;


export type IngestDocumentMutation = { readonly ingestDocument:
    | { readonly __typename: 'ConflictError', readonly code: ErrorCode, readonly message: string }
    | { readonly __typename: 'EmptyTextError', readonly code: ErrorCode, readonly message: string }
    | { readonly __typename: 'IllFormedTextError', readonly code: ErrorCode, readonly message: string }
    | { readonly __typename: 'IngestDocumentPayload', readonly created: boolean, readonly document: DocumentFragment }
    | { readonly __typename: 'InvalidInputError', readonly code: ErrorCode, readonly message: string }
    | { readonly __typename: 'ReadOnlyError', readonly code: ErrorCode, readonly message: string }
    | { readonly __typename: 'TextTooLargeError', readonly code: ErrorCode, readonly message: string }
    | { readonly __typename: 'UnreadablePageError', readonly code: ErrorCode, readonly message: string }
    | { readonly __typename: 'UnsupportedFormatError', readonly code: ErrorCode, readonly message: string }
    | { readonly __typename: 'UnsupportedLanguageError', readonly code: ErrorCode, readonly message: string }
   };

export type ListDocumentsQueryVariables = Exact<{
  filter?: DocumentFilter | null | undefined;
  orderBy?: ReadonlyArray<DocumentOrder> | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type ListDocumentsQuery = { readonly documents: { readonly nodes: ReadonlyArray<DocumentFragment>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type ExtractQueryVariables = Exact<{
  input: ExtractInput;
}>;


export type ExtractQuery = { readonly extract:
    | { readonly __typename: 'EmptyTextError', readonly code: ErrorCode, readonly message: string }
    | { readonly __typename: 'Extraction', readonly text: string | null, readonly title: string | null, readonly language: string, readonly extractor: string, readonly extractorVersion: string, readonly sections: ReadonlyArray<{ readonly ordinal: number, readonly level: number, readonly heading: string | null, readonly headingSpan: { readonly start: number, readonly end: number } | null, readonly span: { readonly start: number, readonly end: number } }>, readonly actors: ReadonlyArray<{ readonly key: string, readonly name: string, readonly kind: ActorKind, readonly aliases: ReadonlyArray<{ readonly name: string, readonly kind: AliasKind }>, readonly roles: ReadonlyArray<{ readonly title: string, readonly organization: string | null }> }>, readonly mentions: ReadonlyArray<{ readonly actor: string, readonly start: number, readonly end: number, readonly quote: string, readonly form: MentionForm, readonly confidence: number }>, readonly places: ReadonlyArray<{ readonly start: number, readonly end: number, readonly quote: string }>, readonly figures: ReadonlyArray<(
        { readonly measure: string | null, readonly subject: string | null, readonly quantityKind: QuantityKind, readonly form: FigureForm, readonly direction: Direction | null, readonly status: FigureStatus, readonly baseline: string | null, readonly quantity: QuantityFragment, readonly timeScope: TimeScopeFragment | null }
        & ExtractedClaim_ExtractedFigure_Fragment
      )>, readonly positions: ReadonlyArray<(
        { readonly topic: string | null, readonly stance: Stance, readonly intensity: number | null, readonly act: Act, readonly certainty: Certainty, readonly negated: boolean, readonly onBehalfOf: string | null, readonly addressee: string | null, readonly conditions: ReadonlyArray<{ readonly text: string, readonly polarity: Polarity, readonly span: { readonly start: number, readonly end: number } }>, readonly horizon: TimeScopeFragment | null }
        & ExtractedClaim_ExtractedPosition_Fragment
      )>, readonly rejections: ReadonlyArray<{ readonly reason: RejectionReason, readonly quote: string }>, readonly ledger: ReadonlyArray<{ readonly kind: LedgerKind, readonly status: LedgerStatus, readonly reason: DismissalReason | null, readonly quote: string, readonly start: number, readonly end: number }> }
    | { readonly __typename: 'IllFormedTextError', readonly code: ErrorCode, readonly message: string }
    | { readonly __typename: 'InvalidInputError', readonly code: ErrorCode, readonly message: string }
    | { readonly __typename: 'TextTooLargeError', readonly code: ErrorCode, readonly message: string }
    | { readonly __typename: 'UnreadablePageError', readonly code: ErrorCode, readonly message: string }
    | { readonly __typename: 'UnreadableTextError', readonly code: ErrorCode, readonly message: string }
    | { readonly __typename: 'UnsupportedLanguageError', readonly code: ErrorCode, readonly message: string }
   };

export type ListFiguresQueryVariables = Exact<{
  filter?: FigureFilter | null | undefined;
  orderBy?: ReadonlyArray<FigureOrder> | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type ListFiguresQuery = { readonly figures: { readonly nodes: ReadonlyArray<FigureFragment>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type ActorFragment = { readonly id: string, readonly name: string, readonly kind: ActorKind };

export type EvidenceFragment = { readonly role: EvidenceRole, readonly quote: string, readonly start: number, readonly end: number };

export type TimeScopeFragment = { readonly raw: string, readonly start: string | null, readonly end: string | null, readonly kind: TimeScopeKind, readonly relative: boolean, readonly inherited: boolean };

export type QuantityFragment = { readonly raw: string, readonly value: string | null, readonly lower: string | null, readonly upper: string | null, readonly comparator: Comparator, readonly approximation: Approximation, readonly approximator: string | null, readonly unit: { readonly label: string, readonly ucum: string | null, readonly currency: string | null, readonly counted: string | null } };

type Claim_Figure_Fragment = { readonly __typename: 'Figure', readonly id: string, readonly statement: string, readonly inPublisherVoice: boolean, readonly saidAt: string | null, readonly confidence: number, readonly reviewState: ReviewState, readonly revision: number, readonly holder: ActorFragment | null, readonly reportedBy: ActorFragment | null, readonly attribution: ReadonlyArray<{ readonly level: number, readonly cue: string | null, readonly mode: AttributionMode, readonly type: AttributionType, readonly negated: boolean, readonly source: ActorFragment | null }>, readonly evidence: ReadonlyArray<EvidenceFragment>, readonly document: { readonly id: string, readonly title: string } };

type Claim_Position_Fragment = { readonly __typename: 'Position', readonly id: string, readonly statement: string, readonly inPublisherVoice: boolean, readonly saidAt: string | null, readonly confidence: number, readonly reviewState: ReviewState, readonly revision: number, readonly holder: ActorFragment | null, readonly reportedBy: ActorFragment | null, readonly attribution: ReadonlyArray<{ readonly level: number, readonly cue: string | null, readonly mode: AttributionMode, readonly type: AttributionType, readonly negated: boolean, readonly source: ActorFragment | null }>, readonly evidence: ReadonlyArray<EvidenceFragment>, readonly document: { readonly id: string, readonly title: string } };

export type ClaimFragment =
  | Claim_Figure_Fragment
  | Claim_Position_Fragment
;

export type FigureFragment = (
  { readonly quantityKind: QuantityKind, readonly form: FigureForm, readonly direction: Direction | null, readonly status: FigureStatus, readonly baseline: string | null, readonly measure: { readonly id: string, readonly label: string } | null, readonly subject: ActorFragment | null, readonly quantity: QuantityFragment, readonly timeScope: TimeScopeFragment | null }
  & Claim_Figure_Fragment
);

export type PositionFragment = (
  { readonly stance: Stance, readonly intensity: number | null, readonly act: Act, readonly certainty: Certainty, readonly negated: boolean, readonly topic: { readonly id: string, readonly label: string } | null, readonly onBehalfOf: ActorFragment | null, readonly addressee: ActorFragment | null, readonly conditions: ReadonlyArray<{ readonly text: string, readonly polarity: Polarity, readonly span: { readonly start: number, readonly end: number } }>, readonly horizon: TimeScopeFragment | null }
  & Claim_Position_Fragment
);

export type SectionFragment = { readonly id: string, readonly ordinal: number, readonly level: number, readonly heading: string | null, readonly text: string, readonly headingSpan: { readonly start: number, readonly end: number } | null, readonly span: { readonly start: number, readonly end: number } };

export type DocumentFragment = { readonly id: string, readonly title: string, readonly byline: ReadonlyArray<string>, readonly url: string | null, readonly externalId: string | null, readonly language: string, readonly genre: Genre, readonly publishedAt: string | null, readonly ingestedAt: string, readonly contentHash: string, readonly status: DocumentStatus, readonly statusReason: string | null, readonly revision: number, readonly isSample: boolean, readonly publisher: ActorFragment | null };

type ExtractedClaim_ExtractedFigure_Fragment = { readonly statement: string, readonly holder: string | null, readonly reportedBy: string | null, readonly confidence: number, readonly attribution: ReadonlyArray<{ readonly source: string | null, readonly cue: string | null, readonly mode: AttributionMode, readonly type: AttributionType, readonly negated: boolean }>, readonly evidence: ReadonlyArray<{ readonly role: EvidenceRole, readonly quote: string, readonly start: number, readonly end: number }> };

type ExtractedClaim_ExtractedPosition_Fragment = { readonly statement: string, readonly holder: string | null, readonly reportedBy: string | null, readonly confidence: number, readonly attribution: ReadonlyArray<{ readonly source: string | null, readonly cue: string | null, readonly mode: AttributionMode, readonly type: AttributionType, readonly negated: boolean }>, readonly evidence: ReadonlyArray<{ readonly role: EvidenceRole, readonly quote: string, readonly start: number, readonly end: number }> };

export type ExtractedClaimFragment =
  | ExtractedClaim_ExtractedFigure_Fragment
  | ExtractedClaim_ExtractedPosition_Fragment
;

export type ChangeFragment = { readonly sequence: number, readonly at: string, readonly action: ChangeAction, readonly entity: ChangeEntity, readonly entityId: string, readonly revision: number | null };

export type ListMeasuresQueryVariables = Exact<{
  filter?: MeasureFilter | null | undefined;
  orderBy?: ReadonlyArray<MeasureOrder> | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type ListMeasuresQuery = { readonly measures: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly label: string, readonly key: string }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type ListPositionsQueryVariables = Exact<{
  filter?: PositionFilter | null | undefined;
  orderBy?: ReadonlyArray<PositionOrder> | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type ListPositionsQuery = { readonly positions: { readonly nodes: ReadonlyArray<PositionFragment>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type SearchQueryVariables = Exact<{
  query: string;
  filter?: SearchFilter | null | undefined;
  order?: SearchOrder;
  first?: number;
  after?: string | null | undefined;
}>;


export type SearchQuery = { readonly search: { readonly nodes: ReadonlyArray<{ readonly kind: SearchKind, readonly score: number | null, readonly text: string, readonly highlights: ReadonlyArray<{ readonly start: number, readonly end: number }>, readonly document: { readonly id: string, readonly title: string }, readonly section: { readonly id: string, readonly ordinal: number, readonly heading: string | null }, readonly claim:
        | FigureFragment
        | PositionFragment
       | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type ListTopicsQueryVariables = Exact<{
  filter?: TopicFilter | null | undefined;
  orderBy?: ReadonlyArray<TopicOrder> | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type ListTopicsQuery = { readonly topics: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly label: string, readonly key: string }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };
