import { builder, type ErrorShape, enumValues } from '../builder.ts';
import { DomainError, ERROR_CODE, type ErrorCode } from '../model/errors.ts';

const ErrorCodeRef = builder.enumType('ErrorCode', {
  description: 'Reason of an error, and what the caller can do.',
  values: enumValues(ERROR_CODE),
});

builder.interfaceType('Error', {
  description: 'An error that the caller can act on. It is a possible result of every mutation.',
  fields: (t) => ({
    code: t.field({
      type: ErrorCodeRef,
      description: 'Error code.',
      resolve: (error) => error.code,
    }),
    message: t.exposeString('message', { description: 'Error message: `Cannot <do> <what>: <state>`.' }),
  }),
});

/** A refusal as one object type per code, so that a client can name those it handles. */
function errorType(name: string, code: ErrorCode) {
  return builder.objectRef<ErrorShape>(name).implement({
    description: ERROR_CODE[code],
    interfaces: ['Error'],
    isTypeOf: (value) => 'code' in (value as object) && (value as ErrorShape).code === code,
  });
}

export const EmptyTextError = errorType('EmptyTextError', 'EMPTY_TEXT');
export const TextTooLargeError = errorType('TextTooLargeError', 'TEXT_TOO_LARGE');
export const IllFormedTextError = errorType('IllFormedTextError', 'ILL_FORMED_TEXT');
export const UnreadablePageError = errorType('UnreadablePageError', 'UNREADABLE_PAGE');
export const UnreadableTextError = errorType('UnreadableTextError', 'UNREADABLE_TEXT');
export const UrlNotAllowedError = errorType('UrlNotAllowedError', 'URL_NOT_ALLOWED');
export const PageUnavailableError = errorType('PageUnavailableError', 'PAGE_UNAVAILABLE');
export const UnsupportedLanguageError = errorType('UnsupportedLanguageError', 'UNSUPPORTED_LANGUAGE');
export const UnsupportedFormatError = errorType('UnsupportedFormatError', 'UNSUPPORTED_FORMAT');
export const NotFoundError = errorType('NotFoundError', 'NOT_FOUND');
export const StaleRevisionError = errorType('StaleRevisionError', 'STALE_REVISION');
export const ConflictError = errorType('ConflictError', 'CONFLICT');
export const ReadOnlyError = errorType('ReadOnlyError', 'READ_ONLY');
export const InvalidInputError = errorType('InvalidInputError', 'INVALID_INPUT');

/** Runs a write; a refusal becomes the result, anything else stays an error. */
export async function catchDomainError<Payload>(
  write: () => Promise<Payload>,
): Promise<Payload | ErrorShape> {
  try {
    return await write();
  } catch (error) {
    // A plain object: executors take a result that is an Error for one that was thrown.
    if (error instanceof DomainError) return { code: error.code, message: error.message };
    throw error;
  }
}
