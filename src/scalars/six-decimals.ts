/** The first number that numeric(19,6) cannot hold, and how finely it counts. */
const TOO_LARGE = 1e13;
const DECIMALS = 6;

/** A number as numeric(19,6) keeps it, as decimal text; or why it cannot. */
export function sixDecimals(value: number): { readonly text: string } | { readonly why: string } {
  if (!(Math.abs(value) < TOO_LARGE)) return { why: `${value} is beyond any number.` };
  const text = value.toFixed(DECIMALS);
  return Number(text) === value
    ? { text }
    : { why: `${value} has more than ${DECIMALS} decimals. Round it.` };
}
