import type { AccessRole } from './role.ts';

/** Who asks. */
export interface Viewer {
  /** As the record of changes and reviews names them. */
  readonly name: string;
  readonly role: AccessRole;
  /** Tells callers apart: whose rate is counted, and whose idempotency keys these are. */
  readonly id: string;
  /** When what they showed stops holding, in milliseconds since the epoch, where it says so itself. */
  readonly expiresAt?: number;
}

/** Reason of a failed authentication. `ISSUER_UNAVAILABLE` means that the token could not be verified. */
export type AuthFailure =
  | 'NO_CREDENTIALS'
  | 'BAD_KEY'
  | 'BAD_TOKEN'
  | 'NO_ROLE'
  | 'TOO_MANY_FAILURES'
  | 'ISSUER_UNAVAILABLE';

/** The viewer of every request while no API key is needed. */
export const LOCAL_VIEWER: Viewer = { name: 'local', role: 'admin', id: 'local' };
