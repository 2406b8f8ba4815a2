import { Extensions } from 'type-graphql';
import type { Scope } from '../auth/scopes';

/**
 * The key under which a type or a field says which scopes it needs. `guard-fields.ts` enforces it.
 */
export const NEEDS = 'needs';

/**
 * Declares the scopes without which nobody reads this. On a type it guards every field of every
 * type that leads to it. It works on the finished schema, so no framework option can switch it off.
 */
export const Needs = (...scopes: Scope[]): ReturnType<typeof Extensions> =>
  Extensions({ [NEEDS]: scopes });

export const needsOf = (extensions: Readonly<Record<string, unknown>>): readonly Scope[] =>
  (extensions[NEEDS] as readonly Scope[] | undefined) ?? [];
