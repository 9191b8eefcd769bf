/** Which pages the server may fetch. */
export interface FetchSettings {
  /** The hosts, each exactly, with its port where it is not the usual one; null for any host on the usual ports. */
  readonly hosts: readonly string[] | null;
  /** The variables that name a proxy, as they are set; without any, connections are direct. */
  readonly proxy?: ProxyVariables;
}

/** Of `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY`, in capitals or small letters, those that are set. */
export type ProxyVariables = Readonly<Record<string, string>>;
