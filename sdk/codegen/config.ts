import type { CodegenConfig } from '@graphql-codegen/cli';

/** Makes the SDK's generated part from the printed contract and the operation files. */
const config: CodegenConfig = {
  schema: 'schema/schema.graphql',
  documents: 'sdk/operations/**/*.graphql',
  emitLegacyCommonJSImports: false,
  importExtension: '.ts',
  generates: {
    'sdk/generated/types.ts': {
      plugins: ['typescript-operations'],
      config: {
        arrayInputCoercion: false,
        enumType: 'string-literal',
        immutableTypes: true,
        inlineFragmentTypes: 'combine',
        namingConvention: 'keep',
        scalars: {
          ID: 'string',
          DateTime: 'string',
          Decimal: 'string',
          LanguageTag: 'string',
          PartialDate: 'string',
          Sequence: { input: 'number | string', output: 'number' },
          URL: 'string',
        },
        strictScalars: true,
        useTypeImports: true,
      },
    },
    'sdk/generated/operations.ts': {
      plugins: ['./sdk/codegen/operations.ts'],
      config: { operations: 'sdk/operations' },
    },
    'sdk/generated/operations.json': {
      plugins: ['./sdk/codegen/manifest.ts'],
      config: { operations: 'sdk/operations' },
    },
    'sdk/generated/resources.ts': {
      plugins: ['./sdk/codegen/resources.ts'],
      config: { operations: 'sdk/operations' },
    },
  },
};

export default config;
