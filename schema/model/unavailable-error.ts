/** The record cannot be read or written now. The same request may succeed later. */
export class UnavailableError extends Error {
  override readonly name: string = 'UnavailableError';
  /** Whether it was what was asked that took too long, and not the whole record that is out of reach. */
  readonly isTimeout: boolean;

  constructor(message: string, options: ErrorOptions & { readonly isTimeout?: boolean } = {}) {
    super(message, options);
    this.isTimeout = options.isTimeout ?? false;
  }
}
