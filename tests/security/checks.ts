/** A check on the way of a request, how to take it out, and the tests that must notice. */
export interface Check {
  readonly name: string;
  readonly file: string;
  /** Stands in the file exactly once. */
  readonly find: string;
  readonly replace: string;
  readonly tests: readonly string[];
  /** Of these tests, those whose name matches. */
  readonly only?: string | undefined;
}

const REQUEST_GUARD = 'tests/server/http/guard/request-guard.test.ts';
const HOSTILE_REQUESTS = 'tests/security/hostile-requests.test.ts';
const OPERATIONS = 'tests/server/http/operation/operation-checks.test.ts';
const ADMISSION = 'tests/server/http/admission/admission.test.ts';
const TOKENS = 'tests/server/http/guard/tokens.test.ts';
const TOKEN_VERIFIER = 'tests/server/auth/token-verifier.test.ts';
const API_KEY_STORE = 'tests/server/auth/api-key-store.test.ts';
const RAW_SOCKETS = 'tests/security/raw-sockets.test.ts';
const AUDIT = 'tests/security/audit.test.ts';
const FETCH = 'tests/server/ingest/fetch/fetch-page.test.ts';
const BY_PROXY = 'tests/server/ingest/fetch/fetch-by-proxy.test.ts';
const READ_SOURCE = 'tests/server/ingest/text/prepare-source.test.ts';
const READ_PAGE = 'tests/server/ingest/page/parse-page.test.ts';
const PLANNER = 'tests/server/planner/planner.test.ts';

/** Name, what is found, what is put in its place; and the tests, where they are not those of the file. */
type Row = readonly [name: string, find: string, replace: string, test?: string, only?: string];

function inFile(file: string, test: string, rows: readonly Row[]): readonly Check[] {
  return rows.map(([name, find, replace, other = test, only]) => ({
    name,
    file,
    find,
    replace,
    tests: [other],
    only,
  }));
}

export const CHECKS: readonly Check[] = [
  ...inFile('server/http/guard/request-guard.ts', HOSTILE_REQUESTS, [
    [
      'origin',
      'isOriginAllowed ? checkHeaders(request) : originNotAllowed()',
      'checkHeaders(request)',
      REQUEST_GUARD,
      'a web page',
    ],
    [
      'origin of a preflight',
      "=== 'OPTIONS' && isOriginAllowed",
      "=== 'OPTIONS'",
      REQUEST_GUARD,
      'a web page',
    ],
    ['method', "if (method !== 'POST')", 'if (false)', HOSTILE_REQUESTS, 'method'],
    [
      'content type',
      "if (!/^application\\/json\\s*(;\\s*charset=\"?utf-8\"?\\s*)?$/i.test(headers['content-type'] ?? ''))",
      'if (false)',
      HOSTILE_REQUESTS,
      'content type',
    ],
    ['content encoding', "headers['content-encoding'] || ", '', HOSTILE_REQUESTS, 'encoding'],
    [
      'transfer encoding',
      " || !/^(chunked)?$/i.test(headers['transfer-encoding'] ?? '')",
      '',
      RAW_SOCKETS,
      'read differently',
    ],
    [
      'duplicate headers',
      'if (headerCount(request, name) > 1)',
      'if (false)',
      RAW_SOCKETS,
      'read differently',
    ],
    [
      'format of idempotency keys',
      'if (key !== undefined && !/',
      'if (false && !/',
      HOSTILE_REQUESTS,
      'idempotency key',
    ],
    [
      'failed authentication',
      "if (typeof viewer === 'string') reject",
      'if (false) reject',
      REQUEST_GUARD,
      'is needed',
    ],
    [
      'local host names while no key exists',
      'viewer === LOCAL_VIEWER && !isHostLocal(request)',
      'false',
      HOSTILE_REQUESTS,
      'host',
    ],
    [
      'callers that disconnected',
      'if (response.closed) return;',
      '',
      'tests/server/http/connection/client-disconnect.test.ts',
    ],
    [
      'GraphiQL only where it is on',
      'graphiql && isPageRequest(request)',
      'isPageRequest(request)',
      REQUEST_GUARD,
      'GraphiQL',
    ],
    ['tokens without a role', "NO_ROLE: () => forbidden('its", "NO_ROLE: () => unauthenticated('its", TOKENS],
  ]),
  ...inFile('server/http/guard/origin-policy.ts', REQUEST_GUARD, [
    [
      'cross-site requests without an origin',
      'return !isCrossSite(headers);',
      'return true;',
      HOSTILE_REQUESTS,
      'cross-site',
    ],
    ['origins that are not listed', 'return origin === ', 'return true || origin === '],
    [
      'loopback host names',
      "LOOPBACK_HOST.test(request.headers.host ?? '')",
      'true',
      HOSTILE_REQUESTS,
      'host',
    ],
  ]),
  ...inFile('server/http/connection/router.ts', REQUEST_GUARD, [
    [
      'headers of every response',
      'setResponseHeaders(request, response);',
      '',
      REQUEST_GUARD,
      'every answer',
    ],
  ]),
  ...inFile('server/http/response/response-head.ts', REQUEST_GUARD, [
    ['security headers', '  setSecurityHeaders(response);', '', REQUEST_GUARD, 'every answer'],
    ['security headers of results', '...CONSTANT_HEADERS, ', '', REQUEST_GUARD, 'every answer'],
  ]),
  ...inFile('server/http/connection/request-id.ts', REQUEST_GUARD, [
    ['format of request ids', '/^[\\w.-]{1,64}$/.test(given)', 'true', REQUEST_GUARD, 'every answer'],
  ]),
  ...inFile('server/http/pages/metrics-page.ts', 'tests/server/http/pages/metrics-page.test.ts', [
    ['metrics for loopback addresses', 'if (LOOPBACK.test(address) &&', 'if ('],
    ['metrics for loopback host names', ' && isHostLocal(request))', ')', RAW_SOCKETS, 'metrics'],
    ['metrics for admins', "includesRole(viewer.role, 'admin')", 'true'],
  ]),
  ...inFile('server/http/connection/listen.ts', RAW_SOCKETS, [
    [
      'slow headers',
      'headersTimeout: 10_000,',
      'headersTimeout: 0,',
      RAW_SOCKETS,
      'sends no end of its headers',
    ],
    [
      'slow bodies',
      'requestTimeout: 30_000,',
      'requestTimeout: 0,',
      RAW_SOCKETS,
      'sends nothing of its body',
    ],
    [
      'large headers',
      'maxHeaderSize: 16 * 1024,',
      'maxHeaderSize: 1024 * 1024,',
      RAW_SOCKETS,
      'read differently',
    ],
  ]),
  ...inFile('server/http/connection/read-body.ts', 'tests/server/http/connection/read-body.test.ts', [
    ['size', "if (size > maxBytes) refuse('TOO_LARGE');", "if (false) refuse('TOO_LARGE');"],
    ['total size', 'else if (total > maxTotalBytes)', 'else if (false)'],
    ['total size with a single-chunk body', "total + contentLength > maxTotalBytes ? 'TOO_BUSY' : ", ''],
    ['content length', 'if (contentLength > maxBytes)', 'if (false)'],
    ['UTF-8', 'text.includes(REPLACEMENT) && !isUtf8(bytes)', 'false'],
    ['bytes of rejected bodies are released', 'isRefused = true;\n      total -= size;', 'isRefused = true;'],
    [
      'bytes of received bodies are released',
      "request.on('close', () => {\n      total -= size;",
      "request.on('close', () => {",
    ],
  ]),
  ...inFile('server/http/operation/parse-params.ts', HOSTILE_REQUESTS, [
    ['body is an object', 'if (!isObject(value)) throw', 'if (false) throw', HOSTILE_REQUESTS, 'body'],
    [
      'valid JSON',
      "// The parser's own message quotes what was sent.",
      'return JSON.parse(text);',
      HOSTILE_REQUESTS,
      'body',
    ],
    ['duplicate parameters', 'if (name in values)', 'if (false)', HOSTILE_REQUESTS, 'twice'],
    ['known parameters', 'if (!PARAMETER_NAMES.has(name))', 'if (false)', HOSTILE_REQUESTS, 'key in the URL'],
    ['type of query', 'if (!isStringOrAbsent(query))', 'if (false)', HOSTILE_REQUESTS, 'body'],
    ['type of documentId', 'if (!isStringOrAbsent(documentId))', 'if (false)', HOSTILE_REQUESTS, 'body'],
    [
      'type of operationName',
      'if (!isStringOrAbsent(operationName))',
      'if (false)',
      HOSTILE_REQUESTS,
      'body',
    ],
    ['type of variables', 'if (!isObjectOrAbsent(variables))', 'if (false)', HOSTILE_REQUESTS, 'body'],
    ['type of extensions', 'if (!isObjectOrAbsent(extensions))', 'if (false)', HOSTILE_REQUESTS, 'body'],
    ['one of query and documentId', 'if (query && documentId)', 'if (false)', HOSTILE_REQUESTS, 'body'],
  ]),
  ...inFile('server/http/operation/persisted-operations.ts', OPERATIONS, [
    [
      'unknown ids',
      'operations.get(documentId) ?? throwError(unknownOperation())',
      "operations.get(documentId) ?? '{__typename}'",
      OPERATIONS,
      'persisted',
    ],
    [
      'missing query',
      'if (query === null) throw',
      "if (query === null) return '{__typename}'; else if (false) throw",
      HOSTILE_REQUESTS,
      'body',
    ],
    ['persisted only', 'persistedOnly && !texts.has(query)', 'false', OPERATIONS, 'persisted'],
  ]),
  ...inFile('server/http/operation/graphql-document-cache.ts', HOSTILE_REQUESTS, [
    ['characters', 'if (text.length > characters)', 'if (false)', HOSTILE_REQUESTS, 'characters|200 KB'],
    ['tokens', 'maxTokens: tokens, ', '', HOSTILE_REQUESTS, 'tokens'],
    ['string literals in the query', 'checkText(value)', 'undefined', HOSTILE_REQUESTS, 'NUL as an escape'],
    [
      'complexity before validation',
      'if (limitError) return invalidDocument(limitError);',
      '',
      HOSTILE_REQUESTS,
      'asks for too much',
    ],
    ...['fields', 'depth', 'aliases', 'rootFields', 'directives'].map(
      (name): Row => [
        name,
        `const COMPLEXITY_LIMITS = ['fields', 'depth', 'aliases', 'rootFields', 'directives'] as const;`,
        `const COMPLEXITY_LIMITS = ['fields', 'depth', 'aliases', 'rootFields', 'directives'].filter((one) => one !== '${name}');`,
        HOSTILE_REQUESTS,
        'asks for too much',
      ],
    ),
    [
      'validity',
      'if (errors.length > 0) return invalidDocument(...errors.map(toValidationError));',
      '',
      HOSTILE_REQUESTS,
      'misspelt',
    ],
    [
      'nested lists',
      'if (nestedLists > limits.nestedLists)',
      'if (false)',
      'tests/server/http/operation/graphql-document-cache.test.ts',
    ],
    [
      'introspection',
      'introspection ? specifiedRules',
      'true ? specifiedRules',
      REQUEST_GUARD,
      'may not be asked for',
    ],
    ['suggestions', 'hideSuggestions: !suggestions', 'hideSuggestions: false', OPERATIONS, 'suggestions'],
  ]),
  ...inFile('server/http/operation/check-variables.ts', HOSTILE_REQUESTS, [
    ['depth of variables', 'if (depth > variableDepth)', 'if (false)', HOSTILE_REQUESTS, 'nested'],
    ['values in variables', 'if (count > variableValues)', 'if (false)', HOSTILE_REQUESTS, '6,000'],
    ['well-formed text', 'if (!text.isWellFormed())', 'if (false)', HOSTILE_REQUESTS, 'title'],
    ['NUL', "if (text.includes('\\0'))", 'if (false)', HOSTILE_REQUESTS, 'title'],
  ]),
  ...inFile('server/http/execution/graphql-handler.ts', HOSTILE_REQUESTS, [
    [
      'writes by GET',
      "bodyText === null && operation.kind === 'mutation'",
      'false',
      HOSTILE_REQUESTS,
      'write by GET',
    ],
    [
      'values',
      'checkVariables(variables, { limits, skipsTextField: operation.extractsText });',
      '',
      HOSTILE_REQUESTS,
      'title|nested',
    ],
    [
      'invalid documents',
      'if (prepared.errors.length > 0) throw',
      'if (false) throw',
      HOSTILE_REQUESTS,
      'misspelt',
    ],
    [
      'operation name',
      'if (selected) return selected;',
      'return selected || operations[0];',
      HOSTILE_REQUESTS,
      'two operations|one operation',
    ],
    [
      'reauthentication of streams',
      'closeStreamOnRevocation(request, response);',
      '',
      REQUEST_GUARD,
      'ends what its bearer follows',
    ],
    ['log of writes', 'auditLog.logWrite(request, response);', '', AUDIT],
    ['log of refusals', 'for (const one of errors) auditLog.logRefusal(request, one);', '', AUDIT],
  ]),
  ...inFile('server/http/admission/admission.ts', ADMISSION, [
    ['role', 'if (!includesRole(viewer.role, operation.role))', 'if (false)', TOKENS, 'what its role may'],
    [
      'body size without extraction',
      '!operation.extractsText && bodyLength > limits.bodyBytes',
      'false',
      OPERATIONS,
      'large body',
    ],
    ['cost', 'if (cost > limits.cost)', 'if (false)', OPERATIONS, 'cost'],
    ['rate', 'checkRate(viewer, cost);', '', OPERATIONS, 'rate'],
    ['concurrent streams per caller', 'perCaller: limits.concurrentStreamsPerCaller', 'perCaller: 1_000_000'],
    ['concurrent streams', 'total: limits.concurrentStreams', 'total: 1_000_000'],
    ['concurrent extractions', 'total: limits.concurrentExtractions', 'total: 1_000_000'],
    ['concurrent operations', 'total: limits.concurrentOperations', 'total: 1_000_000'],
  ]),
  ...inFile('server/http/admission/slot.ts', ADMISSION, [
    ['slots are held until the work is done', 'uses += 1;\n', '\n'],
    ['slots are released when the response closes', "response.on('close', releaseUse);", ''],
  ]),
  ...inFile('server/http/execution/use-prepared-operation.ts', ADMISSION, [
    [
      'slots of operations that Yoga runs',
      'slot.holdUntil(Promise.resolve(executeFn(given)))',
      'executeFn(given)',
    ],
  ]),
  ...inFile('server/http/admission/token-bucket.ts', 'tests/server/http/admission/token-bucket.test.ts', [
    ['refill time', 'Math.min(amount, capacity) - level', '0'],
  ]),
  ...inFile('server/http/admission/list-size.ts', 'tests/server/http/operation/analyze-operation.test.ts', [
    ['sizes of lists', 'size >= 0 && size <= MAX_PAGE_SIZE ? size : MAX_PAGE_SIZE', 'size'],
    ['sizes by variables', 'given === undefined ? absent : toSize(given)', 'absent'],
  ]),
  ...inFile(
    'server/http/operation/analyze-operation.ts',
    'tests/server/http/operation/analyze-operation.test.ts',
    [
      ['roles of fields', "(extensions.role as AccessRole | undefined) ?? 'reader'", "'reader'"],
      ['role of writes', "mutation: 'editor',", "mutation: 'reader',"],
      ['lists without a bound', '?? UNBOUNDED_SIZE', '?? 0'],
      [
        'extraction of fetched documents',
        'if (extensions.extractsText === true) return true;',
        '',
        ADMISSION,
      ],
    ],
  ),
  ...inFile('server/http/execution/use-idempotency.ts', OPERATIONS, [
    [
      'another request',
      'found && found.requestHash !== request.requestHash',
      'false',
      OPERATIONS,
      'sent again',
    ],
    [
      'another request in flight',
      'if (first.requestHash !== requestHash) throw idempotencyMismatch();',
      '',
      OPERATIONS,
      'sent again',
    ],
    [
      'owner of the idempotency key',
      'owner: request.viewer.id, key',
      "owner: 'all', key",
      OPERATIONS,
      'sent again',
    ],
  ]),
  ...inFile(
    'server/http/subscription/close-stream-on-revocation.ts',
    'tests/server/http/subscription/close-stream-on-revocation.test.ts',
    [
      ['token expiry', 'viewer.expiresAt !== undefined && Date.now() >= viewer.expiresAt', 'false'],
      ['failed reauthentication', "typeof result === 'string' && result !== 'ISSUER_UNAVAILABLE'", 'false'],
    ],
  ),
  ...inFile('server/http/execution/use-masked-errors.ts', 'tests/server/http/response/mask-error.test.ts', [
    ['masking', "copyError(error, 'Unexpected error', {", 'copyError(error, error.message, {'],
    [
      'suggestions of values',
      'suggestions ? error.message :',
      'true ? error.message :',
      OPERATIONS,
      'suggestions',
    ],
  ]),
  ...inFile('server/http/response/mask-error.ts', 'tests/server/http/response/mask-error.test.ts', [
    [
      'masking before the executor',
      "new GraphQLError('Unexpected error', {",
      'new GraphQLError(String(error), {',
    ],
  ]),
  ...inFile('server/auth/role.ts', TOKENS, [
    ['order of roles', 'ROLES.indexOf(role) >= ROLES.indexOf(needed)', 'true', TOKENS, 'what its role may'],
  ]),
  ...inFile('server/auth/secret.ts', API_KEY_STORE, [
    ['format of secrets', 'text.length === PREFIX.length + 43 && text.startsWith(PREFIX)', 'true'],
  ]),
  ...inFile('server/auth/api-key-store.ts', API_KEY_STORE, [
    ['revoked keys', 'key.revoked_at !== null || ', ''],
    ['unknown roles', ' || !isRole(key.role)', ''],
    ['expired keys', 'key.expires_at !== null && Date.parse(key.expires_at) <= at', 'false'],
    ['TTL of cached keys', 'now() - cached.loadedAt < CACHE_TTL_MS', 'true'],
  ]),
  ...inFile('server/auth/issue-api-key.ts', 'tests/server/cli/keys.test.ts', [
    ['names of keys', 'if (!/^[\\p{L}\\p{N}]', 'if (false && !/^[\\p{L}\\p{N}]'],
    ['expiry in the future', ' || Date.parse(moment) <= Date.now()', ''],
  ]),
  ...inFile('server/auth/authenticator.ts', API_KEY_STORE, [
    [
      'anonymous access on loopback only',
      'if (!isLoopback || tokenVerifier) return verify(credentials);',
      'if (tokenVerifier) return verify(credentials);',
    ],
    [
      'no anonymous access with tokens',
      '!isLoopback || tokenVerifier',
      '!isLoopback',
      TOKENS,
      'rejects anonymous requests of this machine too',
    ],
    [
      'no anonymous access with keys',
      'return isAnonymousAllowed ? LOCAL_VIEWER : verify(credentials);',
      'return LOCAL_VIEWER;',
    ],
    [
      'no anonymous access with keys just loaded',
      'isAnonymousAllowed.then((open) => (open ? LOCAL_VIEWER : verify(credentials)))',
      'isAnonymousAllowed.then(() => LOCAL_VIEWER)',
    ],
    ['failed keys are counted', 'failures.add(address) > MAX_FAILURES', 'false'],
    [
      'failed tokens are counted',
      "result !== 'BAD_KEY' && result !== 'BAD_TOKEN'",
      "result !== 'BAD_KEY'",
      TOKENS,
      'tires',
    ],
    ['valid keys are not counted', "if (result !== 'BAD_KEY' && result !== 'BAD_TOKEN') return result;", ''],
  ]),
  ...inFile('server/auth/token-verifier.ts', TOKEN_VERIFIER, [
    ['algorithms', '        algorithms: ALGORITHMS,\n', '        algorithms: ["HS256", ...ALGORITHMS],\n'],
    ['issuer', '        issuer: settings.issuer,\n', ''],
    ['audience', '        audience: settings.audience,\n', ''],
    ['expiry is required', "requiredClaims: ['exp', 'sub']", "requiredClaims: ['sub']"],
    ['clock tolerance', 'clockTolerance: CLOCK_TOLERANCE_SECONDS,', 'clockTolerance: 1_000,'],
    ['subject', ' || !SUBJECT_PATTERN.test(sub))', ')'],
    ['subject is a string', "typeof sub !== 'string' || ", ''],
    ['no role', "if (!role) return 'NO_ROLE';", ''],
    ['TTL of verified tokens', 'if (cached && Date.now() < cached.expiresAt)', 'if (cached)'],
    [
      'verified tokens expire',
      'Math.min(Date.now() + VERIFIED_TOKEN_TTL_MS, viewer.expiresAt ?? 0)',
      'Date.now() + VERIFIED_TOKEN_TTL_MS',
    ],
    ['number of cached tokens', 'verifiedTokens.size >= maxCachedTokens', 'false'],
    [
      'issuer keys unavailable',
      "if (error instanceof IssuerKeysUnavailableError) return 'ISSUER_UNAVAILABLE';",
      "if (error instanceof IssuerKeysUnavailableError) return 'BAD_TOKEN';",
    ],
  ]),
  ...inFile('server/auth/issuer-keys.ts', TOKEN_VERIFIER, [
    ['max age of issuer keys', 'cacheMaxAge: JWKS_CACHE_MAX_AGE_MS,', 'cacheMaxAge: 1e9,'],
    ['cooldown of refetches', 'cooldownDuration: JWKS_REFETCH_COOLDOWN_MS,', 'cooldownDuration: 0,'],
    ['cooldown after a failure', 'failedAt = Date.now();', ''],
    ['stale issuer keys', 'remote.fresh ? remote.jwks()', 'true ? remote.jwks()'],
  ]),
  ...inFile('server/auth/resolve-role.ts', 'tests/server/auth/resolve-role.test.ts', [
    ['own role names', 'Object.hasOwn(roles, roleName) ? roles[roleName]', 'true ? roles[roleName]'],
    ['own claims', ' || !Object.hasOwn(found, name)', ''],
  ]),
  ...inFile('server/start.ts', REQUEST_GUARD, [
    [
      'a key before the server is reachable by others',
      "if (isLoopback || keys.some((key) => apiKeyState(key) === 'in use')) return",
      'return',
      REQUEST_GUARD,
      'does not start',
    ],
  ]),
  ...inFile('server/config.ts', 'tests/server/config.test.ts', [
    ['loopback host', 'isLoopback(values.STANDPOINT_HOST)', 'true'],
    ['exact origins', "!text.includes('*') && ", ''],
  ]),
  ...inFile('server/config/token-variables.ts', 'tests/server/config.test.ts', [
    ['unencrypted JWKS URL', "url === '' || isEncrypted(url)", "url === '' || URL.canParse(url)"],
  ]),
  ...inFile('server/config/fetch-variables.ts', 'tests/server/config.test.ts', [
    ['hosts to fetch from', 'toFetchSettings(value)?.hosts?.every(isHost) ?? true', 'true'],
  ]),
  ...inFile('server/extraction/accept-text.ts', 'tests/server/extraction/accept-text.test.ts', [
    ['length', 'if (text.length > limit)', 'if (false)'],
    ['NUL', "if (text.includes('\\0'))", 'if (false)'],
    ['well-formed text', 'if (!text.isWellFormed())', 'if (false)'],
    ['words', 'if (!hasWords)', 'if (false)'],
  ]),
  ...inFile('server/ingest/text/prepare-source.ts', READ_SOURCE, [
    ['length of a page', 'if (source.text.length > limit)', 'if (false)'],
    ['language', "isOtherLanguage(language) && source.ifNotEnglish !== 'SECTIONS_ONLY'", 'false'],
  ]),
  ...inFile('server/ingest/page/parse-page.ts', READ_PAGE, [
    ['depth by tags', 'tooDeepError(pageDepth(html));', ''],
    ['depth of the tree', 'tooDeepError(treeDepth(document.documentElement));', ''],
  ]),
  ...inFile('server/ingest/worker/worker-slot.ts', 'tests/server/ingest/worker/extraction-pool.test.ts', [
    ['heap', 'resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },', ''],
  ]),
  ...inFile('server/ingest/worker/call-worker.ts', 'tests/server/ingest/worker/extraction-pool.test.ts', [
    ['time', ', true);\n      void thread.terminate();', ', true);'],
  ]),
  ...inFile('server/ingest/check-details.ts', 'tests/server/ingest/check-details.test.ts', [
    ['storable texts', "if (!text.isWellFormed() || text.includes('\\0'))", 'if (false)'],
    ['length of texts', 'if (value.length > maxLength)', 'if (false)'],
    ['length of keys', 'if (Buffer.byteLength(value) > MAX_KEY_BYTES)', 'if (false)'],
    ['number of authors', 'if (byline.length > MAX_AUTHORS)', 'if (false)'],
    ['language', "?? invalidDetail('language', text, 'a BCP 47 tag such as \"en\"')", '?? text'],
    ['address', 'if (url !== undefined) checkUrl(url);', ''],
    ['password in an address', "if (url.username === '' && url.password === '') return;", 'return;'],
    ['genre', 'if (genre !== undefined && !isGenre(genre))', 'if (false)'],
    ['moment', "return toUtc(text) ?? invalidDetail('publishedAt', text, expected);", 'return text;'],
  ]),
  ...inFile('server/ingest/text/decode-text.ts', 'tests/server/ingest/text/decode-text.test.ts', [
    ['valid bytes', '{ fatal: true }', '{ fatal: false }'],
    ['NUL', "!text.includes('\\0') && ", ''],
  ]),
  ...inFile('server/ingest/page/decode-page.ts', 'tests/server/ingest/page/decode-page.test.ts', [
    ['valid bytes', '{ fatal: true }', '{ fatal: false }'],
    ['NUL', "if (!text.includes('\\0')) return text;", 'return text;'],
  ]),
  ...inFile('server/ingest/fetch/read-page-url.ts', FETCH, [
    ['an address', 'if (!URL.canParse(text, base)) throw', 'if (false) throw'],
    ['scheme', "if (url.protocol !== 'http:' && url.protocol !== 'https:')", 'if (false)'],
    ['password', 'if (url.username || url.password)', 'if (false)'],
    ['hosts by number', "if (isIP(url.hostname.replace(/^\\[|\\]$/g, '')) > 0)", 'if (false)'],
    ['list of hosts', 'if (hosts && !hosts.includes(url.host))', 'if (false)'],
    ['port', "if (!hosts && url.port !== '')", 'if (false)'],
  ]),
  ...inFile(
    'server/ingest/fetch/is-public-address.ts',
    'tests/server/ingest/fetch/is-public-address.test.ts',
    [
      ['IPv4', "return !NOT_PUBLIC.check(address, 'ipv4');", 'return true;'],
      ['allocated IPv6', "GLOBAL_UNICAST.check(address, 'ipv6') && ", ''],
      ['IPv6', " && !NOT_PUBLIC.check(address, 'ipv6')", ''],
      ...[
        '0.0.0.0/8',
        '10.0.0.0/8',
        '100.64.0.0/10',
        '127.0.0.0/8',
        '169.254.0.0/16',
        '172.16.0.0/12',
        '192.0.0.0/24',
        '192.168.0.0/16',
        '168.63.129.16/32',
        '224.0.0.0/4',
        '240.0.0.0/4',
        '2001::/23',
        '2002::/16',
      ].map((subnet): Row => [subnet, `  '${subnet}',`, '']),
    ],
  ),
  ...inFile('server/ingest/fetch/fetch-page.ts', FETCH, [
    [
      'off',
      'if (!settings) return fetchNothing;',
      'settings ??= { hosts: null };',
      'tests/server/ingest/fetch/fetch-document.test.ts',
      'fetches nothing',
    ],
    ['public addresses', 'addresses.every(({ address }) => isAllowed(address))', 'true'],
    ['every address', 'addresses.every(', 'addresses.some('],
    ['at least one address', 'addresses.length > 0 && ', ''],
    ['redirects', 'redirects <= MAX_REDIRECTS', 'redirects < 20'],
    ['redirects are checked', 'url = readPageUrl(location, url, hosts);', 'url = new URL(location, url);'],
    ['time', 'AbortSignal.timeout(timeoutMs)', 'AbortSignal.timeout(100_000)'],
    [
      'names resolved by a proxy',
      'const proxy = hosts ? settings.proxy : undefined',
      'const proxy = settings.proxy',
      BY_PROXY,
    ],
    ['status', 'if (status !== 200)', 'if (false)'],
    ['compression', "if (encoding !== 'identity')", 'if (false)'],
    ['type', 'if (!format)', 'if (false)'],
  ]),
  ...inFile('server/ingest/fetch/request-page.ts', FETCH, [
    ['connect to the checked addresses', 'headers: HEADERS, lookup, signal', 'headers: HEADERS, signal'],
    ['direct connections despite a proxy', 'host !== url.hostname', 'true', BY_PROXY],
    ['length', 'if (size > maxBytes)', 'if (false)'],
  ]),
  ...inFile('server/planner/compile-filter.ts', PLANNER, [
    ['depth of filters', 'if (depth > MAX_DEPTH)', 'if (false)'],
    ['filters in one list', 'if (filters.length > MAX_VALUES)', 'if (false)'],
    ['values in filters', 'if (value.length > MAX_VALUES)', 'if (false)', HOSTILE_REQUESTS, '101 values'],
  ]),
  ...inFile('server/planner/compile-connection.ts', PLANNER, [
    [
      'size of pages',
      "typeof first === 'number' && first >= 0 && first <= MAX_PAGE_SIZE",
      "typeof first === 'number'",
    ],
  ]),
  ...inFile('server/planner/compile-root.ts', PLANNER, [
    ['number of ids', 'if (ids.length > MAX_IDS)', 'if (false)'],
  ]),
  ...inFile('server/planner/cursor.ts', 'tests/server/planner/cursor.test.ts', [
    ['format of cursors', 'if (!values || !isOfKinds(values, expected.kinds))', 'if (false)'],
    ['kinds in cursors', ' || !isOfKinds(values, expected.kinds)', ''],
    ['cursor fingerprint', 'if (actual !== expected.fingerprint)', 'if (false)'],
  ]),
  ...inFile('server/planner/parameters.ts', PLANNER, [
    ['bound texts', "(value.isWellFormed() && !value.includes('\\0'))", 'true'],
  ]),
  ...inFile('schema/model/search-query.ts', 'tests/schema/model/search-query.test.ts', [
    ['terms of a search', 'terms.length <= MAX_SEARCH_TERMS', 'true'],
    ['words of a search', 'words <= MAX_SEARCH_WORDS', 'true'],
  ]),
  ...inFile('server/store/record/review-claim.ts', 'tests/server/store/record/store-extraction.test.ts', [
    ['revision', "      .where('revision', '=', ifRevision)\n", ''],
  ]),
  ...inFile('server/store/record/delete-document.ts', 'tests/server/store/record/store-extraction.test.ts', [
    ['revision', "guarded.where('revision', '=', ifRevision ?? 0)", 'guarded'],
  ]),
  ...inFile(
    'server/http/operation/analyze-operation.ts',
    'tests/server/http/admission/argument-cost.test.ts',
    [
      [
        'cost of arguments',
        'addCosts(rows, multiplyCost(argumentCost(field, selection), UNIT_COST))',
        'rows',
      ],
      ['cost of long texts', 'cost: leafCost(field) }', 'cost: ZERO_COST }'],
    ],
  ),
  ...inFile('server/http/response/response-budget.ts', 'tests/server/http/response/response-budget.test.ts', [
    ['total bytes of pending responses', 'if (total > 0 && total + bytes > maxBytes)', 'if (false)'],
    ['pending response bytes per caller', 'if (own > 0 && own + bytes > maxBytesPerCaller)', 'if (false)'],
  ]),
  ...inFile(
    'server/http/execution/use-response-limit.ts',
    'tests/server/http/execution/use-response-limit.test.ts',
    [['bytes of an executed response', 'Buffer.byteLength(text) > maxBytes ? null : text', 'text']],
  ),
  ...inFile(
    'server/store/sqlite/reader-threads/reader-thread.ts',
    'tests/server/store/sqlite/reader.test.ts',
    [['bytes of a SQLite response', '{ maxBytes, cacheKb: CACHE_KB }', '{ cacheKb: CACHE_KB }']],
  ),
  ...inFile('server/store/sqlite/reader.ts', 'tests/server/store/sqlite/reader.test.ts', [
    ['time on the event loop', 'run(values, INLINE_TIMEOUT_MS)', 'run(values, 1e9)'],
  ]),
  ...inFile(
    'server/store/sqlite/reader-threads/reader-thread-slot.ts',
    'tests/server/store/sqlite/reader.test.ts',
    [['callers that disconnected', 'if (next.run.isGone?.())', 'if (false)']],
  ),
  ...inFile('server/store/postgres/reader.ts', 'tests/server/http/response/response-size.test.ts', [
    [
      'bytes of a Postgres response',
      'octet_length(answer.text) <= ${maxBytes} THEN',
      'true THEN',
      'tests/server/http/response/response-size.test.ts',
      'postgres',
    ],
  ]),
];
