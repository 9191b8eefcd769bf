import { builder } from './builder.ts';
import './types/scalars.ts';
import './types/error.ts';
import './types/node.ts';
import './types/span.ts';
import './types/document.ts';
import './types/fetch-document.ts';
import './types/version.ts';
import './types/section.ts';
import './types/actor.ts';
import './types/mention.ts';
import './types/topic.ts';
import './types/measure.ts';
import './types/claim.ts';
import './types/figure.ts';
import './types/quantity.ts';
import './types/position.ts';
import './types/evidence.ts';
import './types/review.ts';
import './types/ledger.ts';
import './types/search.ts';
import './types/change.ts';
import './types/extraction.ts';

/** The schema: what can be asked of the record and done to it. */
export const schema = builder.toSchema();
