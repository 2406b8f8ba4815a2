import type { Database } from '../../src/database/database';
import type { TenantScope } from '../../src/database/tenant-scope';
import { MEASURES } from '../../src/numbers/measures/catalogue';
import type { MeasureRow } from '../../src/numbers/measures/measure';
import { readMeasures } from '../../src/rollup/serve/read-measures';
import type { Cut } from '../../src/rollup/slice';
import { MONTHS } from './calendar';

const CUTS: readonly (Cut | null)[] = [
  null,
  'CLIENT',
  'SEGMENT',
  'DELIVERY_AREA',
  'TECHNICIAN',
  'TIER',
  'BOARD',
  'PRIORITY',
  'ESCALATED_TO',
  'AGREEMENT_TYPE',
];

/** Rows in which nothing is counted say nothing: whether they are stored is no matter. */
const isSomething = ({ sums }: MeasureRow): boolean =>
  Object.values(sums).some((sum) => sum !== 0n);

const lineOf = (
  cut: Cut | null,
  label: string,
  { month, sums, ...counted }: MeasureRow,
): string => {
  const known = Object.entries(sums).filter(([, sum]) => sum !== 0n);
  const seats = `${counted.hasSeatCount ? 'seats' : ''}${counted.hasEndpointCount ? ' endpoints' : ''}`;
  return `${cut ?? 'MSP'} ${label} ${month} ${cut === null || cut === 'CLIENT' ? seats : ''}: ${known.map(([key, sum]) => `${key} ${sum}`).join(', ')}`;
};

async function linesOf(scope: TenantScope, cut: Cut | null): Promise<string[]> {
  const measures = MEASURES.filter((of) => cut === null || of.dimensions.includes(cut));
  const slices = await readMeasures(scope, {
    measures: measures.map(({ key }) => key),
    months: MONTHS,
    groupBy: cut === null ? [] : [cut],
    labels: true,
  });
  return slices.flatMap(({ labels, rows }) =>
    rows.filter(isSomething).map((row) => lineOf(cut, labels.join(), row)),
  );
}

/** Every measure of an MSP, by every cut and month, as lines of text that name no number of the database. */
export function measuresOf(database: Database, tenantId: number): Promise<string[]> {
  return database.read({ tenantId, clientIds: null }, async (scope) => {
    const lines: string[] = [];
    for (const cut of CUTS) lines.push(...(await linesOf(scope, cut)));
    return lines.sort();
  });
}
