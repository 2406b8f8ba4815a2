import type { Cover } from '../numbers/measures/measure';
import { monthOf, type LocalDate } from '../numbers/units/month';

/**
 * The serving rows `cm` of some months, with the months among them that are nearest to each and in
 * which its client has a covered day. Both dates are parameters of the statement.
 */
export function coveredMonths(from: string, to: string): string {
  const covered = 'FILTER (WHERE k.has_covered_day) OVER';
  return `(SELECT k.*, max(k.month) ${covered} so_far AS last_covered, min(k.month) ${covered} from_here AS next_covered
    FROM client_month k WHERE k.tenant_id = $1 AND k.month BETWEEN ${from} AND ${to}
    WINDOW so_far AS (PARTITION BY k.client_id ORDER BY k.month),
      from_here AS (PARTITION BY k.client_id ORDER BY k.month DESC)) cm`;
}

export interface CoverRow {
  readonly last_covered: LocalDate | null;
  readonly next_covered: LocalDate | null;
}

export const coverOf = ({ last_covered, next_covered }: CoverRow): Cover => ({
  last: last_covered && monthOf(last_covered),
  next: next_covered && monthOf(next_covered),
});
