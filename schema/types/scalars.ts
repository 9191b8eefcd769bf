import { GraphQLError } from 'graphql';
import { builder } from '../builder.ts';
import { isPartialDate, toUtc } from '../model/date-time.ts';
import { toDecimal } from '../model/decimal.ts';
import { toLanguageTag } from '../model/language-tag.ts';

builder.scalarType('DateTime', {
  description:
    'Date and time, ISO 8601. A date alone means 00:00 UTC. Responses use UTC with milliseconds: `2026-03-01T12:00:00.000Z`.',
  serialize: (value) => value,
  parseValue: (value) => (typeof value === 'string' ? toUtc(value) : null) ?? rejectValue(value, 'DateTime'),
});

builder.scalarType('PartialDate', {
  description: 'A year, month or day: `2026`, `2026-03` or `2026-03-01` [EDTF level 0].',
  serialize: (value) => value,
  parseValue: (value) =>
    typeof value === 'string' && isPartialDate(value) ? value : rejectValue(value, 'PartialDate'),
});

builder.scalarType('Decimal', {
  description: 'An exact decimal as a string, such as `"-1234.5"`; never a float.',
  serialize: (value) => value,
  parseValue: (value) => {
    const decimal = typeof value === 'string' || typeof value === 'number' ? toDecimal(String(value)) : null;
    return decimal ?? rejectValue(value, 'Decimal');
  },
});

builder.scalarType('URL', {
  description: 'An absolute http or https address.',
  serialize: (value) => value,
  parseValue: (value) =>
    typeof value === 'string' && URL.canParse(value) && /^https?:/i.test(value)
      ? value
      : rejectValue(value, 'URL'),
});

builder.scalarType('LanguageTag', {
  description:
    'Language tag, BCP 47: `en`, `pt-BR`. Input is accepted in any case; responses use the canonical form.',
  serialize: (value) => value,
  parseValue: (value) =>
    (typeof value === 'string' ? toLanguageTag(value) : null) ?? rejectValue(value, 'LanguageTag'),
});

builder.scalarType('Sequence', {
  description:
    'Number of a change in the change log, from 1 to 2^53. Later changes have larger numbers. A string of digits is accepted too.',
  serialize: (value) => value,
  parseValue: (value) => {
    const number = typeof value === 'string' && /^\d{1,16}$/.test(value) ? Number(value) : value;
    return Number.isSafeInteger(number) && Number(number) >= 0
      ? Number(number)
      : rejectValue(value, 'Sequence');
  },
});

function rejectValue(value: unknown, type: string): never {
  const quoted = typeof value === 'string' ? JSON.stringify(value.slice(0, 40)) : typeof value;
  throw new GraphQLError(`Cannot read ${type}: ${quoted} is not one`, {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}
