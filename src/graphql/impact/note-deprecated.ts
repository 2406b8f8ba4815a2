import type { Judge } from '../limits/judge-operation';
import { deprecatedIn } from './deprecated-in';
import { usesIn } from './uses-in';

/** Notes what an operation uses of that which is given up. Its connection was given back before. */
export const noteDeprecated: Judge = async ({
  schema,
  document,
  operation,
  request,
  contextValue: { actor, deprecatedUses },
}) => {
  const deprecated = deprecatedIn(schema);
  if (deprecated.size === 0 || !deprecatedUses) return;
  const uses = usesIn(schema, document, operation, request.variables ?? {});
  await deprecatedUses.note(
    actor,
    [...deprecated.keys()].filter((name) => uses.has(name)),
  );
};
