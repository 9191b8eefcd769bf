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

/** Why somebody is not let in. `ISSUER_UNAVAILABLE` is no verdict: what it takes to judge is out of reach. */
export type AuthFailure =
  | 'NO_CREDENTIALS'
  | 'BAD_KEY'
  | 'BAD_TOKEN'
  | 'NO_ROLE'
  | 'TOO_MANY_FAILURES'
  | 'ISSUER_UNAVAILABLE';

/** Whoever comes while none is needed. */
export const LOCAL_VIEWER: Viewer = { name: 'local', role: 'admin', id: 'local' };
