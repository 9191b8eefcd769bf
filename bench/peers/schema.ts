/** The part of the product's schema that the six operations of the benchmark ask. */
export const typeDefs = /* GraphQL */ `
  scalar Decimal
  scalar DateTime
  scalar URL
  scalar LanguageTag

  type Query {
    document(by: By!): Document
    actor(by: By!): Actor
    documents(first: Int! = 20): DocumentConnection!
    figures(filter: FigureFilter, orderBy: [FigureOrder!], first: Int! = 20): FigureConnection!
    search(query: String!, first: Int! = 20): SearchHitConnection!
  }

  input By { id: ID! }
  input FigureFilter { value: QuantityFilter! }
  input QuantityFilter { unit: String!, gte: Decimal!, lte: Decimal! }
  input FigureOrder { field: FigureOrderField!, direction: OrderDirection! = DESC }
  enum FigureOrderField { VALUE }
  enum OrderDirection { ASC DESC }

  type Document {
    id: ID!
    title: String!
    genre: String!
    language: LanguageTag!
    publishedAt: DateTime
    url: URL
    sections: [Section!]!
    claims(first: Int! = 20): ClaimConnection!
  }
  type Section {
    id: ID!
    ordinal: Int!
    heading: String
    claims(first: Int! = 20): ClaimConnection!
  }
  type Actor {
    id: ID!
    name: String!
    kind: String!
    positions(first: Int! = 20): PositionConnection!
    figures(first: Int! = 20): FigureConnection!
  }
  type Topic { id: ID!, label: String! }
  type Evidence { role: String!, quote: String!, start: Int!, end: Int! }
  type Quantity { raw: String!, value: Decimal, unit: Unit! }
  type Unit { label: String! }

  interface Claim {
    id: ID!
    statement: String!
    holder: Actor
    document: Document!
    section: Section!
    evidence: [Evidence!]!
  }
  type Figure implements Claim {
    id: ID!
    statement: String!
    holder: Actor
    document: Document!
    section: Section!
    evidence: [Evidence!]!
    form: String!
    quantity: Quantity!
  }
  type Position implements Claim {
    id: ID!
    statement: String!
    holder: Actor
    document: Document!
    section: Section!
    evidence: [Evidence!]!
    stance: String!
    topic: Topic
  }
  type SearchHit { kind: String!, score: Int!, section: Section!, document: Document! }

  type DocumentConnection { nodes: [Document!]! }
  type ClaimConnection { nodes: [Claim!]!, totalCount: Int! }
  type FigureConnection { nodes: [Figure!]! }
  type PositionConnection { nodes: [Position!]! }
  type SearchHitConnection { nodes: [SearchHit!]! }
`;
