import { ChangeType, CriticalityLevel, diff, type Change } from '@graphql-inspector/core';
import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  type GraphQLSchema,
} from 'graphql';

/** A change that can break a client, or can surprise one. */
export interface ApiChange {
  readonly level: 'BREAKING' | 'DANGEROUS';
  /** `Type`, `Type.field` or `Type.field.argument`: what a sentence has to name. */
  readonly path: string;
  readonly what: string;
}

const LEVELS = {
  [CriticalityLevel.Breaking]: 'BREAKING',
  [CriticalityLevel.Dangerous]: 'DANGEROUS',
  [CriticalityLevel.NonBreaking]: null,
} as const;

function toChange({ type, criticality, path = '', message: what }: Change): ApiChange[] {
  const level = LEVELS[criticality.level];
  // The description of every enum in answers says that it may grow.
  if (level === null || type === ChangeType.EnumValueAdded) return [];
  return [{ level, path, what }];
}

/** What has changed between two schemas and is not safe. */
export async function changesBetween(
  before: GraphQLSchema,
  after: GraphQLSchema,
): Promise<ApiChange[]> {
  return (await diff(before, after)).flatMap(toChange);
}

/** A sentence names a change by its path, as code. Of an argument its field is enough. */
function isTold({ path }: ApiChange, sentences: string): boolean {
  const steps = path.split('.');
  const names = steps.map((_, i) => steps.slice(0, i + 1).join('.'));
  const near = steps.length > 2 ? names.slice(1) : names.slice(-1);
  return near.some((name) => sentences.includes(`\`${name}\``));
}

export const untold = (changes: readonly ApiChange[], sentences: string): string[] =>
  changes
    .filter((change) => !isTold(change, sentences))
    .map(({ level, path, what }) => `${level} ${path}: ${what}`);

/** When a thing was given up, and what stands for it: `Since 2026-11-30: use \`Client.name\`.` */
const REASON = /^Since \d{4}-\d{2}-\d{2}: (use `[^`]+`|nothing stands for it)[^]*\.$/;

interface Deprecable {
  readonly name: string;
  readonly deprecationReason?: string | null;
}

const isGivenUp = ({ deprecationReason }: Deprecable): boolean =>
  typeof deprecationReason === 'string';

/** Everything of a schema that is given up. */
function givenUpIn(schema: GraphQLSchema): (readonly [path: string, reason: string])[] {
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    const told = ({ name, deprecationReason }: Deprecable, of = '') =>
      [`${type.name}.${of}${name}`, deprecationReason ?? ''] as const;
    if (isEnumType(type))
      return type
        .getValues()
        .filter(isGivenUp)
        .map((value) => told(value));
    if (isInputObjectType(type))
      return Object.values(type.getFields())
        .filter(isGivenUp)
        .map((field) => told(field));
    if (!isObjectType(type) && !isInterfaceType(type)) return [];
    return Object.values(type.getFields()).flatMap((field) => [
      ...[field].filter(isGivenUp).map((each) => told(each)),
      ...field.args.filter(isGivenUp).map((each) => told(each, `${field.name}.`)),
    ]);
  });
}

/** What is given up without a date or without saying what stands for it. */
export const badReasons = (schema: GraphQLSchema): string[] =>
  givenUpIn(schema)
    .filter(([, reason]) => !REASON.test(reason))
    .map(([path, reason]) => `${path}: ${reason}`);
