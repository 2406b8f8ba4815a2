import type { MetricKey } from '../../src/numbers/metrics/catalogue';
import type { Answered, AnsweredValue } from './ask-numbers';
import type { Checked } from './open-checks';

/** Doubles differ from decimals in the sixteenth figure. */
const near = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

const sameValue = (a: number | null, b: number | null): boolean =>
  a === null || b === null ? a === b : near(a, b);

function isSame(api: AnsweredValue | undefined, sql: Checked): boolean {
  return (
    api !== undefined &&
    api.reason === sql.reason &&
    sameValue(api.value, sql.value === null ? null : Number(sql.value)) &&
    near(api.numerator, Number(sql.numerator)) &&
    near(api.denominator, Number(sql.denominator))
  );
}

const nameOf = ({ slice, period }: Checked, key: MetricKey): string => `${slice}|${period}|${key}`;

/** The rows of a check query that the API answers otherwise, with its answer. */
export const differing = (
  answered: Answered,
  rows: readonly Checked[],
  key: MetricKey,
): { sql: Checked; api: AnsweredValue | undefined }[] =>
  rows
    .map((sql) => ({ sql, api: answered.get(nameOf(sql, key)) }))
    .filter(({ sql, api }) => !isSame(api, sql));
