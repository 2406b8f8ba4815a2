import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { openSchema } from '../../src/graphql/schema';

const types = Object.values(openSchema().getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);

const ROOTS = new Set(['Query', 'Mutation', 'Subscription']);

/** Every part of the schema that a caller can read about, with what it says. */
const parts: [string, string | null | undefined][] = types.flatMap((type) => {
  const own: [string, string | null | undefined][] = ROOTS.has(type.name)
    ? []
    : [[type.name, type.description]];
  if (isEnumType(type)) {
    own.push(
      ...type
        .getValues()
        .map((value): [string, string | null | undefined] => [
          `${type.name}.${value.name}`,
          value.description,
        ]),
    );
  }
  if (isInputObjectType(type) || isObjectType(type) || isInterfaceType(type)) {
    for (const field of Object.values(type.getFields())) {
      own.push([`${type.name}.${field.name}`, field.description]);
      for (const argument of 'args' in field ? field.args : []) {
        own.push([`${type.name}.${field.name}(${argument.name})`, argument.description]);
      }
    }
  }
  return own;
});

test('every type, field, argument and enum value says what it means', () => {
  expect(parts.filter(([, description]) => !description?.trim()).map(([path]) => path)).toEqual([]);
});

test('no description shortens the name of a source, or quotes a statement of SQL', () => {
  const inShort = /\b(SN|FF|BB|RO)\b|\bSELECT\b|\bFROM \w+ WHERE\b/;
  expect(parts.filter(([, text]) => text && inShort.test(text))).toEqual([]);
});
