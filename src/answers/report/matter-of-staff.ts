import { AREAS, type Area } from '../../numbers/areas';
import type { MeasureKey } from '../../numbers/measures/catalogue';
import type { MeasureRow } from '../../numbers/measures/measure';
import { metric } from '../../numbers/metrics/catalogue';
import { monthsOfAll, sum, within } from '../../numbers/questions/client-rows';
import { rankedByMoney, type StaffingMatter } from '../../numbers/questions/money-matters';
import { knownNeed, type Staffing } from '../../numbers/staffing/staffing';
import type { MonthSpan } from '../../numbers/units/period';
import { isPositive, magnitude, multiply, quotient, subtract } from '../../numbers/units/ratio';
import type { RequestContext } from '../../request/context';
import { tenant } from '../measuring/tenant';
import { wholeSums } from '../measuring/whole-sums';
import { aboutSpan } from '../questions/ask-clients';
import { areaStaffing } from '../staffing/area-staffing';

/** What people of an area cost, and how many there were. */
const MEASURES: readonly MeasureKey[] = AREAS.flatMap(
  ({ labourCost, fteMonths, uncostedHours }) => [labourCost, fteMonths, uncostedHours],
);

/** Null where nothing is to do, or nobody there has a known cost. */
function matterOf(
  area: Area,
  { step, ground, current, byDemand, demandedAtLeast }: Staffing,
  rows: readonly MeasureRow[],
): StaffingMatter | null {
  const perPerson = quotient(sum(rows, area.labourCost), sum(rows, area.fteMonths));
  const people = magnitude(step);
  if (!perPerson || !isPositive(perPerson)) return null;
  return {
    kind: 'STAFFING',
    area: area.key,
    ground,
    people,
    asked: subtract(knownNeed(byDemand)?.fte ?? current, current),
    askedAtLeast: demandedAtLeast,
    perPerson,
    monthly: multiply(people, perPerson),
    atLeast: isPositive(sum(rows, area.uncostedHours)),
  };
}

/** The area of which most money is in its people; null for a token that sees no staff. */
export async function staffingMatter(
  context: RequestContext,
  { from, to }: MonthSpan,
): Promise<StaffingMatter | null> {
  if (context.actor.clientIds) return null;
  const span = { from, to };
  const [facts, { rows }, ...found] = await Promise.all([
    context.once(tenant),
    wholeSums(context, MEASURES, span),
    ...AREAS.map(({ key }) => areaStaffing(context, key, span)),
  ]);
  const costed = within(rows, monthsOfAll(aboutSpan(facts, span), [metric('COST_TO_SERVE')]));
  const matters = AREAS.map((area, at) => matterOf(area, found[at]!, costed));
  return rankedByMoney(matters)[0] ?? null;
}
