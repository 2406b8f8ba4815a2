/** Words that people write in capitals, and the actions of a plan, which stand beside their sentence. */
const CAPITALS = new Set(['RHEM', 'AISP', 'SMART', 'HIRE', 'HOLD', 'REDEPLOY']);
/** Words that begin small and go on large. */
const MIXED = new Set(['vCIO']);

const HASH = /SHA-256 [0-9a-f]{64}/g;

/** A value beside a limit that it all but reaches has the digits that tell the two apart. */
const BESIDE_A_LIMIT = /[<>≤≥] \d/;

const notIn = (known: ReadonlySet<string>, found: RegExpMatchArray | null): string[] =>
  (found ?? []).filter((each) => !known.has(each));

/** What only programs read, in one line of prose: names of fields and enums, units of the API, figures of machines. */
export function faultsIn(line: string): string[] {
  const text = line.replace(HASH, '').replaceAll('\\', '');
  const faults = [
    ...notIn(MIXED, text.match(/\b[a-z]+[A-Z]\w*/g)),
    ...notIn(CAPITALS, text.match(/\b[A-Z]{4,}\b/g)),
    ...(text.match(/\b[A-Z]+_[A-Z_]+\b/g) ?? []),
    ...(text.match(/\b(?:money|hours|tickets|seats|minutes|people)\/\w+/g) ?? []),
    ...(text.match(/\d[eE][-+]?\d+/g) ?? []),
    ...((!BESIDE_A_LIMIT.test(text) && text.match(/\d\.\d{3,}/g)) || []),
  ];
  return faults.map((fault) => `${fault} in: ${text}`);
}
