import { divide, fromDecimal, whole } from '../../numbers/units/ratio';
import { moneyText } from '../../scalars/money';
import type { Opportunity } from '../questions/opportunities';
import type { ProfitDrain } from '../questions/profit-drains';
import { driverName } from '../../words/drivers';
import type { ReportContent } from './content';
import type { MoveCause, NumberMove } from './number-moves';

const MONTHS = whole(3n);

/** Answers as they may be kept: what was added later is not in them. */
type KeptDrain = Omit<ProfitDrain, 'shortfallPerMonth'> & Partial<ProfitDrain>;
type AddedToOpportunities = 'frees' | 'soldHours' | 'rhemAfter' | 'overlaps';
type KeptOpportunity = Omit<Opportunity, AddedToOpportunities> & Partial<Opportunity>;
/** At first the report had no numbers by employee, and none of overhead. */
type LaterNumbers = 'productivity' | 'overhead';
type KeptCause = Omit<MoveCause, 'key'> & Partial<Pick<MoveCause, 'key'>>;
type KeptMove = Omit<NumberMove, 'causes'> & { readonly causes: readonly KeptCause[] };
type Kept = Omit<ReportContent, 'drains' | 'opportunities' | 'moves' | LaterNumbers> & {
  readonly drains: readonly KeptDrain[];
  readonly opportunities: readonly KeptOpportunity[];
  readonly moves?: readonly KeptMove[];
} & Partial<Pick<ReportContent, LaterNumbers>>;

const drainOf = (kept: KeptDrain, currency: string): ProfitDrain => ({
  shortfallPerMonth: moneyText(divide(fromDecimal(kept.shortfall), MONTHS), currency),
  ...kept,
});

/** At first every opportunity freed hours, and overlaps were not counted. */
const opportunityOf = (kept: KeptOpportunity): Opportunity => ({
  frees: 'HOURS',
  soldHours: 0,
  rhemAfter: null,
  overlaps: [],
  ...kept,
});

/** At first a cause was named by its key. */
const causeOf = ({ key, ...kept }: KeptCause): MoveCause =>
  key === undefined
    ? { ...kept, key: kept.name, name: driverName({ kind: kept.kind, key: kept.name }) }
    : { ...kept, key };

const moveOf = (kept: KeptMove): NumberMove => ({ ...kept, causes: kept.causes.map(causeOf) });

/**
 * Reads a report that was kept, by this version or an earlier one. What an earlier version did not
 * keep follows from what it kept; the text itself, and so its hash, stays as it is.
 */
export function readKept(text: string): ReportContent {
  const { moves, ...kept } = JSON.parse(text) as Kept;
  const { currency } = kept.msp;
  const content = {
    productivity: [],
    overhead: [],
    ...kept,
    drains: kept.drains.map((each) => drainOf(each, currency)),
    opportunities: kept.opportunities.map(opportunityOf),
  };
  // The first reports had no moves, and leave them out as they leave out what else came later.
  return moves ? { ...content, moves: moves.map(moveOf) } : (content as unknown as ReportContent);
}
