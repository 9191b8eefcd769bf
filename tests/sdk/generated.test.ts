import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { generate } from '@graphql-codegen/cli';
import type { Types } from '@graphql-codegen/plugin-helpers';
import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import config from '../../sdk/codegen/config.ts';
import * as operations from '../../sdk/generated/operations.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

describe('sdk/generated', () => {
  it('is what the contract and the operation files make', async () => {
    const made: readonly Types.FileOutput[] = await generate(
      { ...config, cwd: root, silent: true, errorsOnly: true },
      false,
    );

    expect(made.map(({ filename }) => filename)).toHaveLength(4);
    for (const { filename, content } of made) {
      expect(content, filename).toBe(readFileSync(new URL(filename, `file://${root}`), 'utf8'));
    }
  });

  it.each(Object.entries(operations))('holds a valid operation: %s', (_, text) => {
    const schema = buildSchema(readFileSync(`${root}schema/schema.graphql`, 'utf8'));

    expect(validate(schema, parse(text))).toEqual([]);
  });
});
