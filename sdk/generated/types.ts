/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** What the words do: the speech act [Searle; PLOVER]. Independent of the stance. */
export type Act =
  /** Blames somebody. */
  | 'ACCUSE'
  /** Admits or recognises. */
  | 'ACKNOWLEDGE'
  /** States that something is so. */
  | 'ASSERT'
  /** Promises or intends. */
  | 'COMMIT'
  /** Grants a point against itself. */
  | 'CONCEDE'
  /** Makes it depend on something. */
  | 'CONDITION'
  /** Finds fault. */
  | 'CRITICIZE'
  /** Makes it so by saying it. */
  | 'DECLARE'
  /** Justifies what was done. */
  | 'DEFEND'
  /** Calls for or requires. */
  | 'DEMAND'
  /** States that something is not so. */
  | 'DENY'
  /** Questions whether it is so. */
  | 'DOUBT'
  /** Speaks against somebody or something. */
  | 'OPPOSE'
  /** Commends. */
  | 'PRAISE'
  /** States what will be. */
  | 'PREDICT'
  /** Suggests or offers. */
  | 'PROPOSE'
  /** Rejects or rules out. */
  | 'REFUSE'
  /** Backs somebody or something. */
  | 'SUPPORT'
  /** Announces harm unless something is done. */
  | 'THREATEN'
  /** States what harm may come. */
  | 'WARN';

/** Conditions on a Act. */
export type ActFilter = {
  /** One of these. */
  readonly in?: ReadonlyArray<Act> | null | undefined;
  /** None of these; nor null. */
  readonly notIn?: ReadonlyArray<Act> | null | undefined;
};

/** Names one Actor by exactly one of its keys. */
export type ActorBy =
  {   /** Its global id; an id of another type, and what is not an id, finds nothing. */
  readonly id: string; readonly key?: never; }
  |  { readonly id?: never;   /** Its key or its name, in any case and with any blanks and accents: `elysee-palace` or ` Élysée Palace`. A text without a letter or digit is refused. */
  readonly key: string; };

/** Conditions on Actor rows; a row must meet all that are given. A null in it is refused: leave out what is to set no condition. */
export type ActorFilter = {
  /** All of these. */
  readonly and?: ReadonlyArray<ActorFilter> | null | undefined;
  /** The only document it is known in. */
  readonly document?: IdFilter | null | undefined;
  /** What it is. */
  readonly kind?: ActorKindFilter | null | undefined;
  /** Its name. */
  readonly name?: NameFilter | null | undefined;
  /** Not this. */
  readonly not?: ActorFilter | null | undefined;
  /** At least one of these; none when empty. */
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

/** Conditions on a ActorKind. */
export type ActorKindFilter = {
  /** One of these. */
  readonly in?: ReadonlyArray<ActorKind> | null | undefined;
  /** None of these; nor null. */
  readonly notIn?: ReadonlyArray<ActorKind> | null | undefined;
};

/** One key of the order of a list of Actor rows. */
export type ActorOrder = {
  /** Which end comes first. */
  readonly direction?: OrderDirection;
  /** What to order by. */
  readonly field: ActorOrderField;
};

/** What a list of Actor rows can be ordered by. */
export type ActorOrderField =
  /** Its name, without regard to case and accents. */
  | 'NAME';

/** How another name relates to the actor [FollowTheMoney]. */
export type AliasKind =
  /** The initials: "NATO". */
  | 'ACRONYM'
  /** Another name in common use. */
  | 'ALIAS'
  /** A place that stands for who governs there: "Kyiv". */
  | 'METONYM'
  /** The full name. */
  | 'NAME'
  /** A name no longer borne. */
  | 'PREVIOUS_NAME'
  /** A name that others bear too, such as a surname. */
  | 'WEAK_ALIAS';

/** How exactly the words give the number. */
export type Approximation =
  /** Hedged by a word such as "about"; `approximator` names it. */
  | 'APPROXIMATE'
  /** As written, without hedge. */
  | 'EXACT'
  /** Rounded by its own wording. */
  | 'ROUNDED'
  /** No number can be named: "dozens". `value` is null. */
  | 'VAGUE';

/** How the words of a source are rendered. */
export type AttributionMode =
  /** Quoted word for word. */
  | 'DIRECT'
  /** Reported in other words. */
  | 'INDIRECT'
  /** Reported with some words quoted. */
  | 'MIXED'
  /** Told as an act, without the words: "his readiness for talks". */
  | 'NARRATED';

/** What a source is said to do with the content [PDTB 2]. */
export type AttributionType =
  /** Believes it. */
  | 'BELIEF'
  /** Says it. */
  | 'COMMUNICATION'
  /** Means to do it. */
  | 'INTENTION'
  /** Knows or notices it. */
  | 'KNOWLEDGE';

/** How sure the holder is said to be [FactBank]. */
export type Certainty =
  /** Stated as certain. */
  | 'CERTAIN'
  /** Stated as possible. */
  | 'POSSIBLE'
  /** Stated as likely. */
  | 'PROBABLE'
  /** The words do not say. */
  | 'UNSPECIFIED';

/** Conditions on a Certainty. */
export type CertaintyFilter = {
  /** One of these. */
  readonly in?: ReadonlyArray<Certainty> | null | undefined;
  /** None of these; nor null. */
  readonly notIn?: ReadonlyArray<Certainty> | null | undefined;
};

/** What a write did. */
export type ChangeAction =
  /** The text of a document is stored and waits for its extraction. */
  | 'ACCEPTED'
  /** A document is gone, with all that rested on it. */
  | 'DELETED'
  /** The document is READY: its sections, mentions, actors and claims are in the record, all at once. */
  | 'EXTRACTED'
  /** The extraction of a document failed. */
  | 'FAILED'
  /** Somebody decided on a claim. */
  | 'REVIEWED';

/** What a write was about. */
export type ChangeEntity =
  /** A document with all that was found in it. */
  | 'DOCUMENT'
  /** One figure. */
  | 'FIGURE'
  /** One position. */
  | 'POSITION';

/** Conditions on Claim rows; a row must meet all that are given. A null in it is refused: leave out what is to set no condition. */
export type ClaimFilter = {
  /** All of these. */
  readonly and?: ReadonlyArray<ClaimFilter> | null | undefined;
  /** How sure the extractor is. */
  readonly confidence?: IntFilter | null | undefined;
  /** The document it is made in. */
  readonly document?: IdFilter | null | undefined;
  /** Whose claim it is. */
  readonly holder?: IdFilter | null | undefined;
  /** Whether the text itself asserts it. */
  readonly inPublisherVoice?: boolean | null | undefined;
  /** Which of the two kinds. */
  readonly kind?: ClaimKindFilter | null | undefined;
  /** Not this. */
  readonly not?: ClaimFilter | null | undefined;
  /** At least one of these; none when empty. */
  readonly or?: ReadonlyArray<ClaimFilter> | null | undefined;
  /** When its document was published. */
  readonly publishedAt?: DateTimeFilter | null | undefined;
  /** Who passes on the holder’s words. */
  readonly reportedBy?: IdFilter | null | undefined;
  /** What people have decided. Rejected claims are left out of a list unless its filter has this field. */
  readonly reviewState?: ReviewStateFilter | null | undefined;
  /** The section it stands in. */
  readonly section?: IdFilter | null | undefined;
  /** Words its statement has: `tank production`, `"peace talks"` as a phrase, `mine*` by beginning, `OR` between. */
  readonly text?: string | null | undefined;
};

/** The two kinds of claim. */
export type ClaimKind =
  /** A claimed number. */
  | 'FIGURE'
  /** A stance of an actor. */
  | 'POSITION';

/** Conditions on a ClaimKind. */
export type ClaimKindFilter = {
  /** One of these. */
  readonly in?: ReadonlyArray<ClaimKind> | null | undefined;
  /** None of these; nor null. */
  readonly notIn?: ReadonlyArray<ClaimKind> | null | undefined;
};

/** One key of the order of a list of Claim rows. */
export type ClaimOrder = {
  /** Which end comes first. */
  readonly direction?: OrderDirection;
  /** What to order by. */
  readonly field: ClaimOrderField;
};

/** What a list of Claim rows can be ordered by. */
export type ClaimOrderField =
  /** How sure the extractor is. */
  | 'CONFIDENCE'
  /** When its document was published. */
  | 'PUBLISHED_AT'
  /** Where it stands in its text. */
  | 'TEXT';

/** Where the true value lies, seen from the value named [FHIR Quantity.comparator]. */
export type Comparator =
  /** At the value. */
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
  /** After. */
  readonly gt?: string | null | undefined;
  /** At or after. */
  readonly gte?: string | null | undefined;
  /** Before. */
  readonly lt?: string | null | undefined;
  /** At or before. */
  readonly lte?: string | null | undefined;
};

/** Which document to delete. */
export type DeleteDocumentInput = {
  /** The document. */
  readonly id: string;
  /** The revision you saw; a later one is refused. */
  readonly ifRevision?: number | null | undefined;
};

/** Which way a measure moved. */
export type Direction =
  /** It fell. */
  | 'DOWN'
  /** It stayed. */
  | 'STABLE'
  /** It rose. */
  | 'UP';

/** Conditions on a Direction. */
export type DirectionFilter = {
  /** One of these. */
  readonly in?: ReadonlyArray<Direction> | null | undefined;
  /** None of these; nor null. */
  readonly notIn?: ReadonlyArray<Direction> | null | undefined;
};

/** Why a numeral or cue claims nothing. */
export type DismissalReason =
  /** A time of day: “5 pm”. */
  | 'CLOCK_TIME'
  /** Part of a compound that describes: “six-speed”. */
  | 'COMPOUND'
  /** A number that counts nothing: “one of the”, “no one”, the counter of a gallery. */
  | 'COUNTS_NOTHING'
  /** Part of a date or another calendar time: “3 May”, “2014”, “third quarter”. */
  | 'DATE'
  /** It stands in a heading; the body makes the claims. */
  | 'HEADING'
  /** Part of a code, an address or a designation: “Su-35”, “G7”, “10.1.2”. */
  | 'IDENTIFIER'
  /** The number of an item of a list. */
  | 'LIST_NUMBER'
  /** Part of a name: “Article 5”, “Boeing 737”, “Five Star Movement”. */
  | 'NAME'
  /** The mark of a footnote or reference: “[12]”. */
  | 'NOTE'
  /** No actor stands near enough to be its source. */
  | 'NO_SOURCE'
  /** A place in an order: “first”, “21st”. */
  | 'ORDINAL'
  /** The word has another use here: a noun, an adjective, a name. */
  | 'OTHER_USE'
  /** It stands in a quotation, where the speaker’s own words attribute nothing to others. */
  | 'QUOTED'
  /** What a rate is counted on: “per 100,000”. */
  | 'RATE_BASE'
  /** The claim made of it was refused; the rejections say why. */
  | 'REJECTED'
  /** What it attributes adds nothing to the claim beside it. */
  | 'SAYS_NOTHING'
  /** The result of a game or vote: “3–1”. */
  | 'SCORE'
  /** The number of a section, in its heading. */
  | 'SECTION_NUMBER'
  /** Its sentence or text has more than is kept; an item for the rest of a text spans all of it. */
  | 'TOO_MANY'
  /** The verb tells what may or shall be said, not what is: “to announce”, “could tell”. */
  | 'UNSAID';

/** Names one Document by exactly one of its keys. */
export type DocumentBy =
  {   /** SHA-256 of its text, in 64 hexadecimal digits of any case; all else is refused. */
  readonly contentHash: string; readonly externalId?: never; readonly id?: never; readonly url?: never; }
  |  { readonly contentHash?: never;   /** The sender’s own id, letter for letter. */
  readonly externalId: string; readonly id?: never; readonly url?: never; }
  |  { readonly contentHash?: never; readonly externalId?: never;   /** Its global id; an id of another type, and what is not an id, finds nothing. */
  readonly id: string; readonly url?: never; }
  |  { readonly contentHash?: never; readonly externalId?: never; readonly id?: never;   /** Its address, letter for letter. */
  readonly url: string; };

/** Conditions on Document rows; a row must meet all that are given. A null in it is refused: leave out what is to set no condition. */
export type DocumentFilter = {
  /** All of these. */
  readonly and?: ReadonlyArray<DocumentFilter> | null | undefined;
  /** What sort of text it is. */
  readonly genre?: GenreFilter | null | undefined;
  /** When it was accepted. */
  readonly ingestedAt?: DateTimeFilter | null | undefined;
  /** Its language. */
  readonly language?: LanguageTagFilter | null | undefined;
  /** Not this. */
  readonly not?: DocumentFilter | null | undefined;
  /** At least one of these; none when empty. */
  readonly or?: ReadonlyArray<DocumentFilter> | null | undefined;
  /** When it was published; undated documents never match. */
  readonly publishedAt?: DateTimeFilter | null | undefined;
  /** Who published it. */
  readonly publisher?: IdFilter | null | undefined;
  /** How far it has come. */
  readonly status?: DocumentStatusFilter | null | undefined;
};

/** One key of the order of a list of Document rows. */
export type DocumentOrder = {
  /** Which end comes first. */
  readonly direction?: OrderDirection;
  /** What to order by. */
  readonly field: DocumentOrderField;
};

/** What a list of Document rows can be ordered by. */
export type DocumentOrderField =
  /** When it was accepted. */
  | 'INGESTED_AT'
  /** When it was published; undated ones count as earliest. */
  | 'PUBLISHED_AT';

/** How far a document has come on its way into the record. */
export type DocumentStatus =
  /** Extraction failed; `statusReason` says why. The text is kept. */
  | 'FAILED'
  /** Stored, not yet extracted. */
  | 'PENDING'
  /** Extracted; its claims are in the record. */
  | 'READY';

/** Conditions on a DocumentStatus. */
export type DocumentStatusFilter = {
  /** One of these. */
  readonly in?: ReadonlyArray<DocumentStatus> | null | undefined;
  /** None of these; nor null. */
  readonly notIn?: ReadonlyArray<DocumentStatus> | null | undefined;
};

/** Why something was refused, and what the caller can do about it. */
export type ErrorCode =
  /** The file is not text: convert it first. */
  | 'BINARY_FILE'
  /** Another record already has that key. */
  | 'CONFLICT'
  /** The text has no words outside its headings: send the body too. */
  | 'EMPTY_TEXT'
  /** The text holds NUL or an unpaired surrogate: decode it correctly and send it again. */
  | 'ILL_FORMED_TEXT'
  /** A value is outside what the field takes: the message says what it takes. */
  | 'INVALID_INPUT'
  /** There is nothing with that id: look it up again. */
  | 'NOT_FOUND'
  /** The page cannot be fetched now, or is no text: try again later, or send its text. */
  | 'PAGE_UNAVAILABLE'
  /** The database cannot be written to: make its file and folder writable. */
  | 'READ_ONLY'
  /** The record changed since you read it: read it again and decide again. */
  | 'STALE_REVISION'
  /** The text is longer than the server takes: split it. */
  | 'TEXT_TOO_LARGE'
  /** No article can be taken out of the page: send its text instead. */
  | 'UNREADABLE_PAGE'
  /** The text takes more to read than one text may: split it, or take out what is no language. */
  | 'UNREADABLE_TEXT'
  /** The text or file is in a format that is not read here: the message names it and says what to do. */
  | 'UNSUPPORTED_FORMAT'
  /** The text is not in English: say so if it is, or ask for its sections only. */
  | 'UNSUPPORTED_LANGUAGE'
  /** The server may not fetch that address, or fetches none: send the text of the page. */
  | 'URL_NOT_ALLOWED';

/** What a piece of evidence shows. */
export type EvidenceRole =
  /** A condition it is under. */
  | 'CONDITION'
  /** The word that attributes it. */
  | 'CUE'
  /** What is measured. */
  | 'MEASURE'
  /** Who says it. */
  | 'SOURCE'
  /** The clause that makes the claim; every claim has at least one. */
  | 'STATEMENT'
  /** The time scope. */
  | 'TIME'
  /** The unit or counted noun. */
  | 'UNIT'
  /** The number. */
  | 'VALUE';

/** A text to look into. */
export type ExtractInput = {
  /** How to read it. */
  readonly format?: TextFormat;
  /** What becomes of the text if it is not in English. */
  readonly ifNotEnglish?: IfNotEnglish;
  /** The language of the text; guessed without it. */
  readonly language?: string | null | undefined;
  /** When it was published: the anchor of relative dates. */
  readonly publishedAt?: string | null | undefined;
  /** The text. */
  readonly text: string;
  /** Its title, where the text does not begin with it. */
  readonly title?: string | null | undefined;
};

/** Where a page is, and what is known about it. */
export type FetchDocumentInput = {
  /** The authors named: at most 100, each in at most 300 characters. */
  readonly byline?: ReadonlyArray<string> | null | undefined;
  /** Your own id for it; unique. At most 2,000 bytes. */
  readonly externalId?: string | null | undefined;
  /** What sort of text it is; `NEWS` by default. */
  readonly genre?: Genre | null | undefined;
  /** What becomes of the text if it is not in English. */
  readonly ifNotEnglish?: IfNotEnglish;
  /** The language of its text; guessed without it. */
  readonly language?: string | null | undefined;
  /** When it was published. */
  readonly publishedAt?: string | null | undefined;
  /** The name of who published it, in at most 300 characters. */
  readonly publisher?: string | null | undefined;
  /** Its title, where the page does not say it itself. */
  readonly title?: string | null | undefined;
  /** Its address: by http or https and by name, without a password. Unique. */
  readonly url: string;
};

/** Conditions on Figure rows; a row must meet all that are given. A null in it is refused: leave out what is to set no condition. */
export type FigureFilter = {
  /** All of these. */
  readonly and?: ReadonlyArray<FigureFilter> | null | undefined;
  /** How sure the extractor is. */
  readonly confidence?: IntFilter | null | undefined;
  /** Which way the measure moved. */
  readonly direction?: DirectionFilter | null | undefined;
  /** The document it is made in. */
  readonly document?: IdFilter | null | undefined;
  /** What it says about its measure. */
  readonly form?: FigureFormFilter | null | undefined;
  /** Whose claim it is. */
  readonly holder?: IdFilter | null | undefined;
  /** Whether the text itself asserts it. */
  readonly inPublisherVoice?: boolean | null | undefined;
  /** What it measures. */
  readonly measure?: IdFilter | null | undefined;
  /** Not this. */
  readonly not?: FigureFilter | null | undefined;
  /** At least one of these; none when empty. */
  readonly or?: ReadonlyArray<FigureFilter> | null | undefined;
  /** When its document was published. */
  readonly publishedAt?: DateTimeFilter | null | undefined;
  /** Its dimension. */
  readonly quantityKind?: QuantityKindFilter | null | undefined;
  /** Who passes on the holder’s words. */
  readonly reportedBy?: IdFilter | null | undefined;
  /** What people have decided. Rejected claims are left out of a list unless its filter has this field. */
  readonly reviewState?: ReviewStateFilter | null | undefined;
  /** The section it stands in. */
  readonly section?: IdFilter | null | undefined;
  /** What sort of reality it claims. */
  readonly status?: FigureStatusFilter | null | undefined;
  /** Whom it is about. */
  readonly subject?: IdFilter | null | undefined;
  /** Words its statement has: `tank production`, `"peace talks"` as a phrase, `mine*` by beginning, `OR` between. */
  readonly text?: string | null | undefined;
  /** Its value, after conversion. Ranges and vague numbers have none and never match. */
  readonly value?: QuantityFilter | null | undefined;
};

/** What a number says about its measure. */
export type FigureForm =
  /** How much or how many there is. */
  | 'ABSOLUTE'
  /** By how much it changed, in its own unit. */
  | 'CHANGE_ABSOLUTE'
  /** New over old, as written: "tripled", "a 5.6 times rise". */
  | 'CHANGE_FACTOR'
  /** By how many percent it changed. */
  | 'CHANGE_PERCENT'
  /** By how many percentage points it changed. */
  | 'CHANGE_PERCENTAGE_POINTS'
  /** How many times as much as something else. */
  | 'COMPARISON_FACTOR'
  /** A place in an order. */
  | 'RANK'
  /** An amount per time or per other unit: "4,000 a month". */
  | 'RATE'
  /** A part of a whole: "17.5 %", "one in five". */
  | 'SHARE';

/** Conditions on a FigureForm. */
export type FigureFormFilter = {
  /** One of these. */
  readonly in?: ReadonlyArray<FigureForm> | null | undefined;
  /** None of these; nor null. */
  readonly notIn?: ReadonlyArray<FigureForm> | null | undefined;
};

/** One key of the order of a list of Figure rows. */
export type FigureOrder = {
  /** Which end comes first. */
  readonly direction?: OrderDirection;
  /** What to order by. */
  readonly field: FigureOrderField;
};

/** What a list of Figure rows can be ordered by. */
export type FigureOrderField =
  /** How sure the extractor is. */
  | 'CONFIDENCE'
  /** When its document was published. */
  | 'PUBLISHED_AT'
  /** Where it stands in its text. */
  | 'TEXT'
  /** Its value in canonical units, exactly; those without one count as smallest. Filter by unit to compare like with like. */
  | 'VALUE';

/** What sort of reality a figure claims [SDMX OBS_STATUS: the first four]. */
export type FigureStatus =
  /** Reported as fact. */
  | 'ACTUAL'
  /** Given as an estimate. */
  | 'ESTIMATED'
  /** Expected to come. */
  | 'FORECAST'
  /** Supposed only. */
  | 'HYPOTHETICAL'
  /** A ceiling or floor that is set. */
  | 'LIMIT'
  /** Promised. */
  | 'PLEDGED'
  /** Given as preliminary. */
  | 'PROVISIONAL'
  /** Asked for. */
  | 'REQUESTED'
  /** Aimed at. */
  | 'TARGET';

/** Conditions on a FigureStatus. */
export type FigureStatusFilter = {
  /** One of these. */
  readonly in?: ReadonlyArray<FigureStatus> | null | undefined;
  /** None of these; nor null. */
  readonly notIn?: ReadonlyArray<FigureStatus> | null | undefined;
};

/** What sort of text a document is [IPTC ninjs genre]. */
export type Genre =
  /** A policy briefing. */
  | 'BRIEFING'
  /** A news article. */
  | 'NEWS'
  /** None of the others. */
  | 'OTHER'
  /** A release by the party it speaks for. */
  | 'PRESS_RELEASE'
  /** A study or report. */
  | 'REPORT'
  /** A speech as delivered or prepared. */
  | 'SPEECH'
  /** An official statement. */
  | 'STATEMENT'
  /** A record of spoken words. */
  | 'TRANSCRIPT';

/** Conditions on a Genre. */
export type GenreFilter = {
  /** One of these. */
  readonly in?: ReadonlyArray<Genre> | null | undefined;
  /** None of these; nor null. */
  readonly notIn?: ReadonlyArray<Genre> | null | undefined;
};

/** Conditions on a reference to another row. What is not an id of its type is refused; an id that no row has matches nothing. */
export type IdFilter = {
  /** One of these, at most 100. */
  readonly in?: ReadonlyArray<string> | null | undefined;
  /** True: refers to nothing. False: refers to something. */
  readonly isNull?: boolean | null | undefined;
};

/** What becomes of a text in another language than English, which is the only one that is read. */
export type IfNotEnglish =
  /** It is refused with UNSUPPORTED_LANGUAGE. */
  | 'REFUSE'
  /** It is taken; its sections are found, and nothing else in it. */
  | 'SECTIONS_ONLY';

/** A text and what is known about it. */
export type IngestDocumentInput = {
  /** The authors named: at most 100, each in at most 300 characters. */
  readonly byline?: ReadonlyArray<string> | null | undefined;
  /** Your own id for it; unique. At most 2,000 bytes. */
  readonly externalId?: string | null | undefined;
  /** How to read it. */
  readonly format?: TextFormat;
  /** What sort of text it is; `NEWS` by default. */
  readonly genre?: Genre | null | undefined;
  /** What becomes of the text if it is not in English. */
  readonly ifNotEnglish?: IfNotEnglish;
  /** The language of the text. Without it the language is guessed; a text that is short or may be English is taken for English. */
  readonly language?: string | null | undefined;
  /** When it was published. */
  readonly publishedAt?: string | null | undefined;
  /** The name of who published it, in at most 300 characters. */
  readonly publisher?: string | null | undefined;
  /** The text, stored as it is: not trimmed, line ends kept. Of a page, its article is stored. */
  readonly text: string;
  /** Its title, where the text does not begin with it, in at most 1,000 characters. */
  readonly title?: string | null | undefined;
  /** Where it was published; unique. At most 2,000 bytes, without a user name or password. */
  readonly url?: string | null | undefined;
};

/** A range of Int values. */
export type IntFilter = {
  /** After. */
  readonly gt?: number | null | undefined;
  /** At or after. */
  readonly gte?: number | null | undefined;
  /** Before. */
  readonly lt?: number | null | undefined;
  /** At or before. */
  readonly lte?: number | null | undefined;
};

/** Conditions on a LanguageTag. */
export type LanguageTagFilter = {
  /** One of these, at most 100. */
  readonly in?: ReadonlyArray<string> | null | undefined;
};

/** What the ledger of a text keeps account of. */
export type LedgerKind =
  /** A word that can attribute: “said”, “according to”, “refusal”. */
  | 'CUE'
  /** A number, in digits or in words. */
  | 'NUMERAL';

/** What became of a numeral or cue. */
export type LedgerStatus =
  /** A figure or position rests on it. */
  | 'CLAIMED'
  /** It claims nothing; the reason says why. */
  | 'DISMISSED'
  /** Nobody knows: it may be a claim that was missed. */
  | 'OPEN';

/** Conditions on Measure rows; a row must meet all that are given. A null in it is refused: leave out what is to set no condition. */
export type MeasureFilter = {
  /** All of these. */
  readonly and?: ReadonlyArray<MeasureFilter> | null | undefined;
  /** Its label. */
  readonly label?: NameFilter | null | undefined;
  /** Not this. */
  readonly not?: MeasureFilter | null | undefined;
  /** At least one of these; none when empty. */
  readonly or?: ReadonlyArray<MeasureFilter> | null | undefined;
};

/** One key of the order of a list of Measure rows. */
export type MeasureOrder = {
  /** Which end comes first. */
  readonly direction?: OrderDirection;
  /** What to order by. */
  readonly field: MeasureOrderField;
};

/** What a list of Measure rows can be ordered by. */
export type MeasureOrderField =
  /** Its label, without regard to case and accents. */
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
  /** Has this anywhere. */
  readonly contains?: string | null | undefined;
  /** Begins with this. */
  readonly startsWith?: string | null | undefined;
};

/** Which end of an order comes first. */
export type OrderDirection =
  /** Smallest, earliest or A first. */
  | 'ASC'
  /** Largest, latest or Z first. */
  | 'DESC';

/** How a condition binds. */
export type Polarity =
  /** It holds when the condition does. */
  | 'IF'
  /** It holds when the condition does, and not otherwise. */
  | 'ONLY_IF'
  /** It holds when the condition does not. */
  | 'UNLESS';

/** Conditions on Position rows; a row must meet all that are given. A null in it is refused: leave out what is to set no condition. */
export type PositionFilter = {
  /** What the words do. */
  readonly act?: ActFilter | null | undefined;
  /** Whom the words are directed at. */
  readonly addressee?: IdFilter | null | undefined;
  /** All of these. */
  readonly and?: ReadonlyArray<PositionFilter> | null | undefined;
  /** How sure the holder is. */
  readonly certainty?: CertaintyFilter | null | undefined;
  /** How sure the extractor is. */
  readonly confidence?: IntFilter | null | undefined;
  /** The document it is made in. */
  readonly document?: IdFilter | null | undefined;
  /** Whose claim it is. */
  readonly holder?: IdFilter | null | undefined;
  /** Whether the text itself asserts it. */
  readonly inPublisherVoice?: boolean | null | undefined;
  /** Whether the holder is said not to hold it. */
  readonly negated?: boolean | null | undefined;
  /** Not this. */
  readonly not?: PositionFilter | null | undefined;
  /** Whom the holder speaks for. */
  readonly onBehalfOf?: IdFilter | null | undefined;
  /** At least one of these; none when empty. */
  readonly or?: ReadonlyArray<PositionFilter> | null | undefined;
  /** When its document was published. */
  readonly publishedAt?: DateTimeFilter | null | undefined;
  /** Who passes on the holder’s words. */
  readonly reportedBy?: IdFilter | null | undefined;
  /** What people have decided. Rejected claims are left out of a list unless its filter has this field. */
  readonly reviewState?: ReviewStateFilter | null | undefined;
  /** The section it stands in. */
  readonly section?: IdFilter | null | undefined;
  /** For or against. */
  readonly stance?: StanceFilter | null | undefined;
  /** Words its statement has: `tank production`, `"peace talks"` as a phrase, `mine*` by beginning, `OR` between. */
  readonly text?: string | null | undefined;
  /** What it is about. */
  readonly topic?: IdFilter | null | undefined;
};

/** One key of the order of a list of Position rows. */
export type PositionOrder = {
  /** Which end comes first. */
  readonly direction?: OrderDirection;
  /** What to order by. */
  readonly field: PositionOrderField;
};

/** What a list of Position rows can be ordered by. */
export type PositionOrderField =
  /** How sure the extractor is. */
  | 'CONFIDENCE'
  /** When its document was published. */
  | 'PUBLISHED_AT'
  /** Where it stands in its text. */
  | 'TEXT';

/** A range of values in one unit. Figures in other units of the same dimension are converted; others do not match. */
export type QuantityFilter = {
  /** Above. */
  readonly gt?: string | null | undefined;
  /** At or above. */
  readonly gte?: string | null | undefined;
  /** Below. */
  readonly lt?: string | null | undefined;
  /** At or below. */
  readonly lte?: string | null | undefined;
  /** UCUM code, ISO 4217 code, or a counted noun in braces, in any case: `km2`, `USD`, `{soldiers}`. A code that is none is refused with the nearest one; a noun that no figure counts matches nothing. */
  readonly unit: string;
};

/** The dimension of a quantity [QUDT quantity kinds]. */
export type QuantityKind =
  /** An area. */
  | 'AREA'
  /** A number of things. */
  | 'COUNT'
  /** A length of time. */
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

/** Conditions on a QuantityKind. */
export type QuantityKindFilter = {
  /** One of these. */
  readonly in?: ReadonlyArray<QuantityKind> | null | undefined;
  /** None of these; nor null. */
  readonly notIn?: ReadonlyArray<QuantityKind> | null | undefined;
};

/** Why something an extractor proposed was refused. */
export type RejectionReason =
  /** Its attribution does not end at its holder. */
  | 'BROKEN_CHAIN'
  /** The language model failed at the document, and the rules extracted it; the quote says how it failed. */
  | 'MODEL_FAILED'
  /** The number is part of a date, a name or the like, or there is none. */
  | 'NO_FIGURE'
  /** No clause makes the claim. */
  | 'NO_STATEMENT'
  /** The quote stands more than once and no hint says which is meant. */
  | 'QUOTE_AMBIGUOUS'
  /** The quote is not in the text. */
  | 'QUOTE_NOT_FOUND'
  /** The text has more of a kind than is kept; the quote says how many are not, and of which kind. */
  | 'TOO_MANY'
  /** It names an actor that the extraction does not have. */
  | 'UNKNOWN_ACTOR'
  /** The number does not follow from the quoted words. */
  | 'VALUE_MISMATCH';

/** A decision on a claim. */
export type ReviewClaimInput = {
  /** Why, in at most 10,000 characters. */
  readonly comment?: string | null | undefined;
  /** What you decide. */
  readonly decision: ReviewDecision;
  /** The figure or position. */
  readonly id: string;
  /** The revision you saw; a later one is refused. */
  readonly ifRevision: number;
};

/** A decision a reviewer can take. */
export type ReviewDecision =
  /** The claim is faithful to the text. */
  | 'ACCEPT'
  /** It is doubtful whether the claim is faithful to the text. */
  | 'DISPUTE'
  /** The claim is not faithful to the text. */
  | 'REJECT';

/** What people have decided about a claim. */
export type ReviewState =
  /** Somebody found it faithful to the text. */
  | 'ACCEPTED'
  /** Somebody changed it; the earlier revision stays readable. */
  | 'CORRECTED'
  /** Reviewers disagree. */
  | 'DISPUTED'
  /** As extracted; nobody has decided. */
  | 'PROPOSED'
  /** Somebody found it unfaithful; lists and totals leave it out unless asked. */
  | 'REJECTED';

/** Conditions on a ReviewState. */
export type ReviewStateFilter = {
  /** One of these. */
  readonly in?: ReadonlyArray<ReviewState> | null | undefined;
  /** None of these; nor null. */
  readonly notIn?: ReadonlyArray<ReviewState> | null | undefined;
};

/** Conditions on SearchHit rows; a row must meet all that are given. A null in it is refused: leave out what is to set no condition. */
export type SearchFilter = {
  /** All of these. */
  readonly and?: ReadonlyArray<SearchFilter> | null | undefined;
  /** Where to look. */
  readonly document?: IdFilter | null | undefined;
  /** What may be found. */
  readonly kind?: SearchKindFilter | null | undefined;
  /** Not this. */
  readonly not?: SearchFilter | null | undefined;
  /** At least one of these; none when empty. */
  readonly or?: ReadonlyArray<SearchFilter> | null | undefined;
  /** When the document was published. */
  readonly publishedAt?: DateTimeFilter | null | undefined;
};

/** What search can find. */
export type SearchKind =
  /** A figure, by its statement. */
  | 'FIGURE'
  /** A position, by its statement. */
  | 'POSITION'
  /** A section, by its heading and body. */
  | 'SECTION';

/** Conditions on a SearchKind. */
export type SearchKindFilter = {
  /** One of these. */
  readonly in?: ReadonlyArray<SearchKind> | null | undefined;
  /** None of these; nor null. */
  readonly notIn?: ReadonlyArray<SearchKind> | null | undefined;
};

/** Which hits come first. */
export type SearchOrder =
  /** The latest to be stored first. Its cost does not grow with the number of matches. */
  | 'NEWEST'
  /** The best first [BM25], among the 10,000 latest to be stored. */
  | 'RELEVANCE';

/** Where an actor stands towards a topic [SemEval-2016 Task 6]. */
export type Stance =
  /** Against it. */
  | 'AGAINST'
  /** For it. */
  | 'FAVOR'
  /** For it in part, against it in part. */
  | 'MIXED'
  /** Speaks of it without taking sides. */
  | 'NEUTRAL'
  /** Takes a side that the words do not show. */
  | 'UNCLEAR';

/** Conditions on a Stance. */
export type StanceFilter = {
  /** One of these. */
  readonly in?: ReadonlyArray<Stance> | null | undefined;
  /** None of these; nor null. */
  readonly notIn?: ReadonlyArray<Stance> | null | undefined;
};

/** How the characters of a text are to be read. */
export type TextFormat =
  /** A web page: its readable article is taken out of it and kept as MARKDOWN, in which all spans count. */
  | 'HTML'
  /** Markdown: headings are the marked ones. */
  | 'MARKDOWN'
  /** Plain text: headings are recognised by their shape. */
  | 'TEXT';

/** What stretch of time is named [TIMEX3]. */
export type TimeScopeKind =
  /** A length of time without a place in it: "two decades". */
  | 'DURATION'
  /** A point or day: "on 3 May". */
  | 'INSTANT'
  /** A bounded stretch: "in 2023". */
  | 'INTERVAL'
  /** Open at the end: "since February 2022". */
  | 'SINCE'
  /** Open at the start: "by 2030". */
  | 'UNTIL';

/** Conditions on Topic rows; a row must meet all that are given. A null in it is refused: leave out what is to set no condition. */
export type TopicFilter = {
  /** All of these. */
  readonly and?: ReadonlyArray<TopicFilter> | null | undefined;
  /** Its label. */
  readonly label?: NameFilter | null | undefined;
  /** Not this. */
  readonly not?: TopicFilter | null | undefined;
  /** At least one of these; none when empty. */
  readonly or?: ReadonlyArray<TopicFilter> | null | undefined;
};

/** One key of the order of a list of Topic rows. */
export type TopicOrder = {
  /** Which end comes first. */
  readonly direction?: OrderDirection;
  /** What to order by. */
  readonly field: TopicOrderField;
};

/** What a list of Topic rows can be ordered by. */
export type TopicOrderField =
  /** Its label, without regard to case and accents. */
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
