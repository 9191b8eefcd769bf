/** The most bytes of one answer, as UTF-8. The longest text that the server takes fits, with every character escaped. */
export const MAX_RESPONSE_BYTES = 16 * 1024 * 1024;
