/** The model gives nothing that could be used; the message says why, without a word of the model's or of the key. */
export class ModelFailedError extends Error {
  override readonly name = 'ModelFailedError';
}
