/** What GraphiQL shows on the first visit, one in each tab. Every one runs on an empty record too. */
export const EXAMPLE_QUERIES: readonly [string, ...string[]] = [
  `# Who said what about which topic, in the newest documents.
# A server with keys asks for one: open "Headers" below and put in
#   { "Authorization": "Bearer <your key>" }
query WhoSaidWhat {
  positions(first: 10) {
    nodes {
      holder { name }
      stance
      topic { label }
      statement
      evidence { role quote start end }
      document { title }
    }
  }
}
`,
  `# Which numbers were claimed: as the text has them, and as exact values
query Figures {
  figures(filter: { status: { in: [ACTUAL] } }, first: 10) {
    totalCount
    nodes {
      holder { name }
      measure { label }
      quantity { raw value unit { label } }
      timeScope { raw start end }
      document { title publishedAt }
    }
    pageInfo { hasNextPage endCursor }
  }
}
`,
  `# Sections and claims with these words; "a phrase", begin* and OR work too
query Search {
  search(query: "minister OR president", first: 10) {
    totalCount
    nodes {
      kind
      score
      text
      highlights { start end }
      document { title }
    }
  }
}
`,
  `# What a text would give, without storing it
query Extract {
  extract(input: { text: "Chile will build 12 dams by 2030, its minister said on Monday." }) {
    __typename
  }
}
`,
  `# Every write to the record as it comes, over server-sent events
subscription Changes {
  changed {
    sequence
    action
    entityId
    document { title status }
  }
}
`,
];
