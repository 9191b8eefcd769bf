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

const DOORS = 'tests/server/http/guard/request-guard.test.ts';
const HOSTILE = 'tests/security/hostile-requests.test.ts';
const OPERATIONS = 'tests/server/http/operations.test.ts';
const ADMISSION = 'tests/server/http/admission/admission.test.ts';
const TOKENS = 'tests/server/http/tokens.test.ts';
const VERIFIER = 'tests/server/auth/token-verifier.test.ts';
const KEY_RING = 'tests/server/auth/api-key-cache.test.ts';
const RAW = 'tests/security/raw-sockets.test.ts';
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
  ...inFile('server/http/guard/request-guard.ts', HOSTILE, [
    [
      'origin',
      'isOriginAllowed ? checkForm(request) : originNotAllowed()',
      'checkForm(request)',
      DOORS,
      'a web page',
    ],
    ['origin of a preflight', "=== 'OPTIONS' && isOriginAllowed", "=== 'OPTIONS'", DOORS, 'a web page'],
    ['method', "if (method !== 'POST') return badMethod", 'if (false) return badMethod', HOSTILE, 'method'],
    [
      'content type',
      "if (!/^application\\/json\\s*(;\\s*charset=\"?utf-8\"?\\s*)?$/i.test(headers['content-type'] ?? ''))",
      'if (false)',
      HOSTILE,
      'content type',
    ],
    ['content encoding', "headers['content-encoding'] || ", '', HOSTILE, 'encoding'],
    [
      'transfer encoding',
      " || !/^(chunked)?$/i.test(headers['transfer-encoding'] ?? '')",
      '',
      RAW,
      'read differently',
    ],
    ['headers given twice', 'if (headerCount(request, name) > 1)', 'if (false)', RAW, 'read differently'],
    [
      'form of idempotency keys',
      'if (key !== undefined && !/',
      'if (false && !/',
      HOSTILE,
      'idempotency key',
    ],
    ['rejected viewers', "if (typeof viewer === 'string') reject", 'if (false) reject', DOORS, 'is needed'],
    ['names of this machine', 'viewer === LOCAL && !isHostLocal(request)', 'false', HOSTILE, 'host'],
    ['callers who are gone', 'if (response.closed) return;', '', 'tests/server/http/hang-up.test.ts'],
    [
      'GraphiQL only where it is on',
      'graphiql && wantsPage(request)',
      'wantsPage(request)',
      DOORS,
      'GraphiQL',
    ],
    ['tokens without a role', "NO_ROLE: () => forbidden('its", "NO_ROLE: () => unauthenticated('its", TOKENS],
  ]),
  ...inFile('server/http/guard/origin-policy.ts', DOORS, [
    [
      'pages elsewhere without an origin',
      'return !isCrossSite(headers);',
      'return true;',
      HOSTILE,
      'cross-site',
    ],
    ['origins that are not listed', 'return origin === ', 'return true || origin === '],
    ['a host of this machine', "LOOPBACK_NAME.test(request.headers.host ?? '')", 'true', HOSTILE, 'host'],
  ]),
  ...inFile('server/http/connection/root-listener.ts', DOORS, [
    ['headers of every answer', 'setResponseHeaders(request, response);', '', DOORS, 'every answer'],
  ]),
  ...inFile('server/http/response/response-head.ts', DOORS, [
    ['security headers', '  setSecurityHeaders(response);', '', DOORS, 'every answer'],
    ['security headers of results', '...CONSTANT_HEADERS, ', '', DOORS, 'every answer'],
  ]),
  ...inFile('server/http/connection/request-id.ts', DOORS, [
    ['plain request ids', '/^[\\w.-]{1,64}$/.test(given)', 'true', DOORS, 'every answer'],
  ]),
  ...inFile('server/http/pages/metrics-page.ts', 'tests/server/http/pages/metrics-page.test.ts', [
    ['metrics for this machine', 'if (LOOPBACK.test(address) &&', 'if ('],
    ['metrics by its own name', ' && isHostLocal(request))', ')', RAW, 'metrics'],
    ['metrics for admins', "mayAct(viewer.role, 'admin')", 'true'],
  ]),
  ...inFile('server/http/connection/listen.ts', RAW, [
    ['slow headers', 'headersTimeout: 10_000,', 'headersTimeout: 0,', RAW, 'sends no end of its headers'],
    ['slow bodies', 'requestTimeout: 30_000,', 'requestTimeout: 0,', RAW, 'sends nothing of its body'],
    ['large headers', 'maxHeaderSize: 16 * 1024,', 'maxHeaderSize: 1024 * 1024,', RAW, 'read differently'],
  ]),
  ...inFile('server/http/connection/read-body.ts', 'tests/server/http/connection/read-body.test.ts', [
    ['size', "if (size > maxBytes) refuse('TOO_LARGE');", "if (false) refuse('TOO_LARGE');"],
    ['size of all', 'else if (total > maxTotalBytes)', 'else if (false)'],
    ['size of all with a whole one', "total + announced > maxTotalBytes ? 'TOO_BUSY' : ", ''],
    ['size that is announced', 'if (announced > maxBytes)', 'if (false)'],
    ['UTF-8', 'text.includes(REPLACEMENT) && !isUtf8(bytes)', 'false'],
    ['what is refused is given back', 'isRefused = true;\n      total -= size;', 'isRefused = true;'],
    [
      'what has come is given back',
      "request.on('close', () => {\n      total -= size;",
      "request.on('close', () => {",
    ],
  ]),
  ...inFile('server/http/operation/parse-params.ts', HOSTILE, [
    ['an object', 'if (!isObject(value)) throw', 'if (false) throw', HOSTILE, 'body'],
    [
      'valid JSON',
      "// The parser's own message quotes what was sent.",
      'return JSON.parse(text);',
      HOSTILE,
      'body',
    ],
    ['parameters once', 'if (name in values)', 'if (false)', HOSTILE, 'twice'],
    ['known parameters', 'if (!NAMES.has(name))', 'if (false)', HOSTILE, 'key in the URL'],
    ['type of query', 'if (!isText(query))', 'if (false)', HOSTILE, 'body'],
    ['type of documentId', 'if (!isText(documentId))', 'if (false)', HOSTILE, 'body'],
    ['type of operationName', 'if (!isText(operationName))', 'if (false)', HOSTILE, 'body'],
    ['type of variables', 'if (!isObjectOrAbsent(variables))', 'if (false)', HOSTILE, 'body'],
    ['type of extensions', 'if (!isObjectOrAbsent(extensions))', 'if (false)', HOSTILE, 'body'],
    ['one of query and documentId', 'if (query && documentId)', 'if (false)', HOSTILE, 'body'],
  ]),
  ...inFile('server/http/operation/persisted-operations.ts', OPERATIONS, [
    [
      'unknown ids',
      'operations.get(documentId) ?? persistedError(unknownDocument())',
      "operations.get(documentId) ?? '{__typename}'",
      OPERATIONS,
      'persisted',
    ],
    [
      'a query at all',
      'if (query === null) throw',
      "if (query === null) return '{__typename}'; else if (false) throw",
      HOSTILE,
      'body',
    ],
    ['persisted only', 'only && !texts.has(query)', 'false', OPERATIONS, 'persisted'],
  ]),
  ...inFile('server/http/operation/document-cache.ts', HOSTILE, [
    ['characters', 'if (text.length > characters)', 'if (false)', HOSTILE, 'characters|200 KB'],
    ['tokens', 'maxTokens: tokens, ', '', HOSTILE, 'tokens'],
    ['texts in the query', 'checkText(value)', 'undefined', HOSTILE, 'NUL as an escape'],
    [
      'size before validation',
      'if (excess) return invalidDocument(excess);',
      '',
      HOSTILE,
      'asks for too much',
    ],
    ...['fields', 'depth', 'aliases', 'rootFields', 'directives'].map(
      (name): Row => [
        name,
        `const COMPLEXITY_LIMITS = ['fields', 'depth', 'aliases', 'rootFields', 'directives'] as const;`,
        `const COMPLEXITY_LIMITS = ['fields', 'depth', 'aliases', 'rootFields', 'directives'].filter((one) => one !== '${name}');`,
        HOSTILE,
        'asks for too much',
      ],
    ),
    [
      'validity',
      'if (errors.length > 0) return invalidDocument(...errors.map(asInvalid));',
      '',
      HOSTILE,
      'misspelt',
    ],
    [
      'nested lists',
      'if (nestedLists > limits.nestedLists)',
      'if (false)',
      'tests/server/http/operation/document-cache.test.ts',
    ],
    [
      'introspection',
      'introspection ? specifiedRules',
      'true ? specifiedRules',
      DOORS,
      'may not be asked for',
    ],
    ['suggestions', 'hideSuggestions: !suggestions', 'hideSuggestions: false', OPERATIONS, 'suggestions'],
  ]),
  ...inFile('server/http/operation/check-variables.ts', HOSTILE, [
    ['depth of variables', 'if (depth > variableDepth)', 'if (false)', HOSTILE, 'nested'],
    ['values in variables', 'if (count > variableValues)', 'if (false)', HOSTILE, '6,000'],
    ['whole characters', 'if (!text.isWellFormed())', 'if (false)', HOSTILE, 'title'],
    ['NUL', "if (text.includes('\\0'))", 'if (false)', HOSTILE, 'title'],
  ]),
  ...inFile('server/http/execution/graphql-handler.ts', HOSTILE, [
    ['writes by GET', "bodyText === null && operation.kind === 'mutation'", 'false', HOSTILE, 'write by GET'],
    [
      'values',
      'checkVariables(variables, { limits, acceptsText: operation.acceptsText });',
      '',
      HOSTILE,
      'title|nested',
    ],
    ['refused documents', 'if (prepared.errors.length > 0) throw', 'if (false) throw', HOSTILE, 'misspelt'],
    [
      'which operation',
      'if (picked) return picked;',
      'return picked || operations[0];',
      HOSTILE,
      'two operations|one operation',
    ],
    [
      'a look at the reader of a stream',
      'closeOnRevocation(request, response);',
      '',
      DOORS,
      'ends what its bearer follows',
    ],
    ['log of writes', 'audit.write(request, response);', '', AUDIT],
    ['log of refusals', 'for (const one of errors) audit.refusal(request, one);', '', AUDIT],
  ]),
  ...inFile('server/http/admission/admission.ts', ADMISSION, [
    ['role', 'if (!mayAct(viewer.role, operation.role))', 'if (false)', TOKENS, 'what its role may'],
    [
      'body without a text',
      '!operation.acceptsText && bodyLength > limits.bodyBytes',
      'false',
      OPERATIONS,
      'large body',
    ],
    ['cost', 'if (cost > limits.cost)', 'if (false)', OPERATIONS, 'cost'],
    ['rate', 'checkRate(viewer, cost);', '', OPERATIONS, 'rate'],
    ['streams of one key', 'perCaller: limits.streamsPerKey', 'perCaller: 1_000_000'],
    ['streams in all', 'total: limits.streamsAtOnce', 'total: 1_000_000'],
    ['texts at once', 'total: limits.textsAtOnce', 'total: 1_000_000'],
    ['operations at once', 'total: limits.operationsAtOnce', 'total: 1_000_000'],
  ]),
  ...inFile('server/http/connection/hold-slot.ts', ADMISSION, [
    ['places until the work is done', 'holders += 1;\n', '\n'],
    ['places left by whoever is answered', "response.on('close', releaseHolder);", ''],
  ]),
  ...inFile('server/http/execution/use-prepared.ts', ADMISSION, [
    ['places of what Yoga runs', 'slot.holdUntil(Promise.resolve(executeFn(given)))', 'executeFn(given)'],
  ]),
  ...inFile('server/http/admission/token-bucket.ts', 'tests/server/http/admission/token-bucket.test.ts', [
    ['what is missing', 'Math.min(amount, capacity) - level', '0'],
  ]),
  ...inFile('server/http/operation/list-size.ts', 'tests/server/http/operation/analyse-operation.test.ts', [
    ['sizes of lists', 'size >= 0 && size <= MAX_PAGE_SIZE ? size : MAX_PAGE_SIZE', 'size'],
    ['sizes by variables', 'given === undefined ? absent : toSize(given)', 'absent'],
  ]),
  ...inFile(
    'server/http/operation/analyse-operation.ts',
    'tests/server/http/operation/analyse-operation.test.ts',
    [
      ['roles of fields', "(extensions.role as AccessRole | undefined) ?? 'reader'", "'reader'"],
      ['role of writes', "mutation: 'editor',", "mutation: 'reader',"],
      ['lists without a bound', '?? UNBOUNDED_SIZE', '?? 0'],
      ['texts that are fetched', 'if (extensions.bringsText === true) return true;', '', ADMISSION],
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
      'another request at once',
      'if (first.requestHash !== requestHash) throw mismatch();',
      '',
      OPERATIONS,
      'sent again',
    ],
    ['whose key it is', 'owner: request.viewer.id, key', "owner: 'all', key", OPERATIONS, 'sent again'],
  ]),
  ...inFile(
    'server/http/subscription/close-on-revocation.ts',
    'tests/server/http/subscription/close-on-revocation.test.ts',
    [
      ['end of a token', 'viewer.expiresAt !== undefined && Date.now() >= viewer.expiresAt', 'false'],
      ['verdicts', "typeof verdict === 'string' && verdict !== 'CANNOT_TELL'", 'false'],
    ],
  ),
  ...inFile('server/http/execution/use-errors.ts', 'tests/server/http/response/mask-error.test.ts', [
    ['masking', "copy(error, 'Unexpected error', {", 'copy(error, error.message, {'],
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
  ...inFile('server/auth/secret.ts', KEY_RING, [
    ['form of secrets', 'text.length === PREFIX.length + 43 && text.startsWith(PREFIX)', 'true'],
  ]),
  ...inFile('server/auth/api-key-cache.ts', KEY_RING, [
    ['revoked keys', 'key.revoked_at !== null || ', ''],
    ['roles there are not', ' || !isRole(key.role)', ''],
    ['expired keys', 'key.expires_at !== null && Date.parse(key.expires_at) <= at', 'false'],
    ['keys that change', 'now() - cached.readAt < CACHE_TTL_MS', 'true'],
  ]),
  ...inFile('server/auth/api-keys.ts', 'tests/server/cli/keys.test.ts', [
    ['names of keys', 'if (!/^[\\p{L}\\p{N}]', 'if (false && !/^[\\p{L}\\p{N}]'],
    ['expiry in the future', ' || Date.parse(moment) <= Date.now()', ''],
  ]),
  ...inFile('server/auth/authenticator.ts', KEY_RING, [
    [
      'only this machine is open',
      'if (!isLoopback || tokens) return verify(visitor);',
      'if (tokens) return verify(visitor);',
    ],
    [
      'tokens close the doors',
      '!isLoopback || tokens',
      '!isLoopback',
      TOKENS,
      'open to nobody on this machine',
    ],
    ['keys close the doors', 'return isOpen ? LOCAL : verify(visitor);', 'return LOCAL;'],
    [
      'keys close the doors, as just read',
      'isOpen.then((open) => (open ? LOCAL : verify(visitor)))',
      'isOpen.then(() => LOCAL)',
    ],
    ['bad keys are counted', 'failures.add(address) > MAX_FAILURES', 'false'],
    [
      'bad tokens are counted',
      "verdict !== 'BAD_KEY' && verdict !== 'BAD_TOKEN'",
      "verdict !== 'BAD_KEY'",
      TOKENS,
      'tires',
    ],
    ['good keys are not', "if (verdict !== 'BAD_KEY' && verdict !== 'BAD_TOKEN') return verdict;", ''],
  ]),
  ...inFile('server/auth/token-verifier.ts', VERIFIER, [
    ['algorithms', '        algorithms: ALGORITHMS,\n', '        algorithms: ["HS256", ...ALGORITHMS],\n'],
    ['issuer', '        issuer: settings.issuer,\n', ''],
    ['audience', '        audience: settings.audience,\n', ''],
    ['expiry is said', "requiredClaims: ['exp', 'sub']", "requiredClaims: ['sub']"],
    ['clocks', 'clockTolerance: CLOCK_TOLERANCE_SECONDS,', 'clockTolerance: 1_000,'],
    ['subject', ' || !MAX_SUBJECT.test(sub))', ')'],
    ['subject is text', "typeof sub !== 'string' || ", ''],
    ['no role', "if (!role) return 'NO_ROLE';", ''],
    ['belief ends', 'if (known && Date.now() < known.until)', 'if (known)'],
    [
      'belief ends with the token',
      'Math.min(Date.now() + VERIFIED_TOKEN_TTL_MS, viewer.expiresAt ?? 0)',
      'Date.now() + VERIFIED_TOKEN_TTL_MS',
    ],
    ['tokens believed', 'verified.size >= maxCachedTokens', 'false'],
    [
      'keys out of reach',
      "if (error instanceof KeysUnavailableError) return 'CANNOT_TELL';",
      "if (error instanceof KeysUnavailableError) return 'BAD_TOKEN';",
    ],
  ]),
  ...inFile('server/auth/issuer-keys.ts', VERIFIER, [
    ['keys are read again', 'cacheMaxAge: JWKS_MAX_AGE_MS,', 'cacheMaxAge: 1e9,'],
    ['but not for every token', 'cooldownDuration: JWKS_REFETCH_COOLDOWN_MS,', 'cooldownDuration: 0,'],
    ['nor when their issuer is down', 'failedAt = Date.now();', ''],
    ['keys too old', 'remote.fresh ? remote.jwks()', 'true ? remote.jwks()'],
  ]),
  ...inFile('server/auth/role-of-claims.ts', 'tests/server/auth/role-of-claims.test.ts', [
    ['own words', 'Object.hasOwn(roles, word) ? roles[word]', 'true ? roles[word]'],
    ['own claims', ' || !Object.hasOwn(found, name)', ''],
  ]),
  ...inFile('server/start.ts', DOORS, [
    [
      'a key before others can come',
      "if (isLoopback || keys.some((key) => apiKeyState(key) === 'in use')) return",
      'return',
      DOORS,
      'does not start',
    ],
  ]),
  ...inFile('server/config.ts', 'tests/server/config.test.ts', [
    ['this machine', 'isLoopback(values.STANDPOINT_HOST)', 'true'],
    ['exact origins', "!text.includes('*') && ", ''],
  ]),
  ...inFile('server/config/token-variables.ts', 'tests/server/config.test.ts', [
    ['keys in the clear', "url === '' || isEncrypted(url)", "url === '' || URL.canParse(url)"],
  ]),
  ...inFile('server/config/fetch-variables.ts', 'tests/server/config.test.ts', [
    ['hosts to fetch from', 'toFetchSettings(value)?.hosts?.every(isHost) ?? true', 'true'],
  ]),
  ...inFile('server/extraction/accept-text.ts', 'tests/server/extraction/accept-text.test.ts', [
    ['length', 'if (text.length > limit)', 'if (false)'],
    ['NUL', "if (text.includes('\\0'))", 'if (false)'],
    ['whole characters', 'if (!text.isWellFormed())', 'if (false)'],
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
      ['IPv6 that is given out', "GLOBAL_UNICAST.check(address, 'ipv6') && ", ''],
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
    ['all of them', 'addresses.every(', 'addresses.some('],
    ['some address', 'addresses.length > 0 && ', ''],
    ['redirects', 'redirects <= MAX_REDIRECTS', 'redirects < 20'],
    ['redirects are checked', 'url = readPageUrl(location, url, hosts);', 'url = new URL(location, url);'],
    ['time', 'AbortSignal.timeout(timeoutMs)', 'AbortSignal.timeout(100_000)'],
    [
      'names that a proxy looks up',
      'const proxy = hosts ? settings.proxy : undefined',
      'const proxy = settings.proxy',
      BY_PROXY,
    ],
    ['status', 'if (status !== 200)', 'if (false)'],
    ['compression', "if (encoding !== 'identity')", 'if (false)'],
    ['type', 'if (!format)', 'if (false)'],
  ]),
  ...inFile('server/ingest/fetch/request-page.ts', FETCH, [
    ['addresses that were checked', 'headers: HEADERS, lookup, signal', 'headers: HEADERS, signal'],
    ['addresses beside a proxy', 'host !== url.hostname', 'true', BY_PROXY],
    ['length', 'if (size > maxBytes)', 'if (false)'],
  ]),
  ...inFile('server/planner/compile-filter.ts', PLANNER, [
    ['depth of filters', 'if (depth > MAX_DEPTH)', 'if (false)'],
    ['filters in one list', 'if (filters.length > MAX_VALUES)', 'if (false)'],
    ['values in filters', 'if (value.length > MAX_VALUES)', 'if (false)', HOSTILE, '101 values'],
  ]),
  ...inFile('server/planner/compile-connection.ts', PLANNER, [
    [
      'size of pages',
      "typeof first === 'number' && first >= 0 && first <= MAX_PAGE_SIZE",
      "typeof first === 'number'",
    ],
  ]),
  ...inFile('server/planner/compile-root.ts', PLANNER, [
    ['ids at once', 'if (ids.length > MAX_IDS)', 'if (false)'],
  ]),
  ...inFile('server/planner/cursor.ts', 'tests/server/planner/cursor.test.ts', [
    ['form of cursors', 'if (!values || !isOfKinds(values, expected.kinds))', 'if (false)'],
    ['kinds in cursors', ' || !isOfKinds(values, expected.kinds)', ''],
    ['whose cursor it is', 'if (mark !== expected.fingerprint)', 'if (false)'],
  ]),
  ...inFile('server/planner/parameters.ts', PLANNER, [
    ['texts that are bound', "(value.isWellFormed() && !value.includes('\\0'))", 'true'],
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
    'server/http/operation/analyse-operation.ts',
    'tests/server/http/admission/argument-cost.test.ts',
    [
      [
        'cost of arguments',
        'addCosts(rows, multiplyCost(argumentCost(field, selection), SINGLE_FACTS))',
        'rows',
      ],
      ['cost of long texts', 'cost: leafCost(field) }', 'cost: FREE }'],
    ],
  ),
  ...inFile('server/http/response/response-budget.ts', 'tests/server/http/response/response-budget.test.ts', [
    ['bytes of untaken answers', 'if (total > 0 && total + bytes > maxBytes)', 'if (false)'],
    ['bytes of one caller', 'if (own > 0 && own + bytes > maxBytesPerCaller)', 'if (false)'],
  ]),
  ...inFile(
    'server/http/execution/use-response-limit.ts',
    'tests/server/http/execution/use-response-limit.test.ts',
    [['bytes of an executed answer', 'Buffer.byteLength(text) > maxBytes ? null : text', 'text']],
  ),
  ...inFile(
    'server/store/sqlite/reader-threads/reader-thread.ts',
    'tests/server/store/sqlite/reader.test.ts',
    [['bytes of a SQLite answer', '{ maxBytes, cacheKb: CACHE_KB }', '{ cacheKb: CACHE_KB }']],
  ),
  ...inFile('server/store/sqlite/reader.ts', 'tests/server/store/sqlite/reader.test.ts', [
    ['time on the event loop', 'run(values, INLINE_TIMEOUT_MS)', 'run(values, 1e9)'],
  ]),
  ...inFile(
    'server/store/sqlite/reader-threads/reader-thread-slot.ts',
    'tests/server/store/sqlite/reader.test.ts',
    [['callers that are gone', 'if (next.run.isGone?.())', 'if (false)']],
  ),
  ...inFile('server/store/postgres/reader.ts', 'tests/server/http/response-size.test.ts', [
    [
      'bytes of a Postgres answer',
      'octet_length(answer.text) <= ${maxBytes} THEN',
      'true THEN',
      'tests/server/http/response-size.test.ts',
      'postgres',
    ],
  ]),
];
