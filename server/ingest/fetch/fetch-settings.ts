/** Which pages the server may fetch. */
export interface FetchSettings {
  /** The hosts, each exactly, with its port where it is not the usual one; null for any host on the usual ports. */
  readonly hosts: readonly string[] | null;
}
