/** The answer to a request is larger than the server sends. Nothing of it was sent. */
export class ResponseTooLargeError extends Error {
  override readonly name = 'ResponseTooLargeError';
  /** The most bytes that one answer may have, as UTF-8. */
  readonly limitBytes: number;

  constructor(limitBytes: number, options?: ErrorOptions) {
    super(`Cannot answer: the response is larger than ${limitBytes} bytes`, options);
    this.limitBytes = limitBytes;
  }
}
