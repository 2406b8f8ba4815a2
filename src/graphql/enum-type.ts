import { registerEnumType } from 'type-graphql';

interface Described {
  readonly name: string;
  readonly description: string;
}

/**
 * The API's name of a member: `time-entries` and `timeEntries` become `TIME_ENTRIES`. A name in
 * upper case stays.
 */
const nameOf = (value: string): string =>
  value === value.toUpperCase()
    ? value
    : value
        .replace(/[A-Z]/g, (letter) => `_${letter}`)
        .replaceAll('-', '_')
        .toUpperCase();

/** The members by their names in the API. */
export type Members<Union extends string> = {
  readonly [Member in Union as Member extends Uppercase<Member> ? Member : never]: Member;
};

function register(about: Described, meanings: Readonly<Record<string, string>>) {
  const members = Object.entries(meanings).map(
    ([member, description]) => [nameOf(member), member, description] as const,
  );
  const values = Object.fromEntries(members.map(([name, member]) => [name, member]));
  const valuesConfig = Object.fromEntries(
    members.map(([name, , description]) => [name, { description }]),
  );
  registerEnumType(values, { ...about, valuesConfig });
  return values;
}

/** The union must be named. If it were inferred from the meanings, it would be a second list. */
type Meanings<Union extends string> = [Union] extends [never]
  ? never
  : Readonly<Record<Union, string>>;

/**
 * Makes an enum of the API from a union type, which must be named: `enumType<Bound>(…)`. The
 * meanings must have exactly its members as keys, so a forgotten or removed member does not
 * compile. Resolvers use the members of the union.
 */
export const enumType = <Union extends string = never>(
  about: Described,
  meanings: NoInfer<Meanings<Union>>,
): Members<Union> => register(about, meanings) as Members<Union>;

const sentence = (text: string): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1).replace(/\.$/, '')}.`;

/** Makes an enum of the API from a catalogue, so that a new entry appears here by itself. */
export function catalogueEnum<Key extends string>(
  about: Described,
  entries: readonly (readonly [key: Key, meaning: string])[],
): Members<Key> {
  const meanings = entries.map(([key, meaning]) => [key, sentence(meaning)] as const);
  return register(about, Object.fromEntries(meanings)) as Members<Key>;
}
