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

/**
 * An enum of the API from a union of our own: the meanings have exactly its members as keys, so
 * one that is forgotten does not compile, nor does one that is no longer there. Resolvers give
 * and take the members of the union.
 */
export function enumType<Union extends string>(
  about: Described,
  meanings: Readonly<Record<Union, string>>,
): Readonly<Record<string, Union>> {
  const members = Object.keys(meanings) as Union[];
  const values = Object.fromEntries(members.map((member) => [nameOf(member), member]));
  const valuesConfig = Object.fromEntries(
    members.map((member) => [nameOf(member), { description: meanings[member] }]),
  );
  registerEnumType(values, { ...about, valuesConfig });
  return values;
}
