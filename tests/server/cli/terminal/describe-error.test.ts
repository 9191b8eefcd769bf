import { expect, it } from 'vitest';
import { DomainError } from '../../../../schema/model/errors.ts';
import { describeError } from '../../../../server/cli/terminal/describe-error.ts';
import { ExtractionFailedError, QueueFullError } from '../../../../server/ingest/worker/extraction-pool.ts';

it.each([
  ['EMPTY_TEXT', new DomainError('EMPTY_TEXT', 'Cannot extract the text: it is empty')],
  ['EXTRACTION_FAILED', new ExtractionFailedError('Cannot extract the text: it is odd')],
  ['EXTRACTION_FAILED', new QueueFullError('Cannot extract the text: it took more than 500 ms')],
  ['INTERNAL', new Error('Cannot do it: something else is wrong')],
])('gives the code %s, and the message as it is, for %s', (code, error) => {
  expect(describeError(error)).toEqual({ code, message: error.message });
});
