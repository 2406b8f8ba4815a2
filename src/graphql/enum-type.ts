import { registerEnumType } from 'type-graphql';

interface Described {
  readonly name: string;
  readonly description: string;
}

/** `time-entries` and `timeEntries` are `TIME_ENTRIES` to callers; what is in upper case stays as it is. */
const nameOf = (value: string): string =>
  value === value.toUpperCase()
    ? value
    : value
        .replace(/[A-Z]/g, (letter) => `_${letter}`)
        .replaceAll('-', '_')
        .toUpperCase();

/** The members by their names in the API, as far as these are their own. */
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

/** Nothing will do unless the union is named: one that is read off the meanings would be a second list. */
type Meanings<Union extends string> = [Union] extends [never]
  ? never
  : Readonly<Record<Union, string>>;

/**
 * An enum of the API from a union of our own, which has to be named: `enumType<Bound>(…)`. The
 * meanings have exactly its members as keys, so one that is forgotten does not compile, nor does
 * one that is no longer there. Resolvers give and take the members of the union.
 */
export const enumType = <Union extends string = never>(
  about: Described,
  meanings: NoInfer<Meanings<Union>>,
): Members<Union> => register(about, meanings) as Members<Union>;

const sentence = (text: string): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1).replace(/\.$/, '')}.`;

/** An enum of the API that is printed from a catalogue of our own: what is new there is new here. */
export function catalogueEnum<Key extends string>(
  about: Described,
  entries: readonly (readonly [key: Key, meaning: string])[],
): Members<Key> {
  const meanings = entries.map(([key, meaning]) => [key, sentence(meaning)] as const);
  return register(about, Object.fromEntries(meanings)) as Members<Key>;
}
