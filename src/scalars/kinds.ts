import { registerEnumType } from 'type-graphql';

interface Described {
  readonly name: string;
  readonly description: string;
}

const sentence = (text: string): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1).replace(/\.$/, '')}.`;

/** An enum of the API from a catalogue of our own, so that the two cannot disagree. */
export function enumOf<T extends string>(
  about: Described,
  kinds: readonly (readonly [value: T, meaning: string])[],
): Readonly<Record<T, T>> {
  const values = Object.fromEntries(kinds.map(([value]) => [value, value])) as Record<T, T>;
  const valuesConfig = Object.fromEntries(
    kinds.map(([value, meaning]) => [value, { description: sentence(meaning) }]),
  ) as Record<T, { description: string }>;
  registerEnumType(values, { ...about, valuesConfig });
  return values;
}
