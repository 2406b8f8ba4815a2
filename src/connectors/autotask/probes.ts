import type { Gap, Source } from '../connector';
import { isZero, timesRate } from '../exact';
import { EVERY_ROW } from './pages';
import { ask, type Row } from './query';

const SOME = 50;

/** Rows that a key which may see everything would not find all empty. */
async function someOf(
  source: Source,
  entity: string,
  fields: readonly string[],
): Promise<readonly Row[]> {
  const { rows } = await ask(source, { entity, fields, filter: [EVERY_ROW], size: SOME });
  return rows;
}

const textOf = (value: unknown): string | null =>
  typeof value === 'number' || typeof value === 'string' ? String(value) : null;

/** How the units of periods are priced, where several units and a price of each tell it. */
export async function findUnitPrices(source: Source): Promise<'OF_ALL' | 'OF_EACH' | null> {
  const services = await someOf(source, 'ContractServices', ['id', 'unitPrice']);
  const prices = new Map(services.map(({ id, unitPrice }) => [id, textOf(unitPrice)]));
  const fields = ['id', 'contractServiceID', 'units', 'price'];
  let votes = 0;
  for (const row of await someOf(source, 'ContractServiceUnits', fields)) {
    const each = prices.get(row['contractServiceID']);
    const [units, price] = [textOf(row['units']), textOf(row['price'])];
    if (!each || !units || !price || isZero(each) || Number(units) <= 1) continue;
    if (timesRate(each, '1') === timesRate(price, '1')) votes -= 1;
    else if (timesRate(each, units) === timesRate(price, '1')) votes += 1;
  }
  if (votes === 0) return null;
  return votes > 0 ? 'OF_ALL' : 'OF_EACH';
}

const gap = (starves: Gap['starves'], message: string, partial = false): Gap => ({
  starves,
  message,
  partial,
});

/** In every company some time is not billed. Where none is among much, the key may not see it. */
async function probeTime(source: Source): Promise<Gap[]> {
  const time = await someOf(source, 'TimeEntries', ['id']);
  if (time.length === 0)
    return [
      gap(
        'TIME',
        'The key sees no time entry at all. Every metric of hours will be without a value.',
      ),
    ];
  if (time.length < SOME) return [];
  const filter = [EVERY_ROW, { op: 'eq', field: 'isNonBillable', value: true }] as const;
  const { rows } = await ask(source, { entity: 'TimeEntries', fields: ['id'], filter, size: SOME });
  if (rows.length > 0) return [];
  return [
    gap(
      'TIME',
      'The key sees billable time only. Every metric of hours is without a value, because a part of them is missing.',
      true,
    ),
  ];
}

/**
 * What a key that may not see everything starves without an error: fields are left out of answers,
 * and lists hold nothing, because the lines of business of a resource hide rows.
 */
export async function probe(source: Source): Promise<(string | Gap)[]> {
  const found: (string | Gap)[] = await probeTime(source);
  const resources = await someOf(source, 'Resources', ['id', 'internalCost']);
  if (resources.every(({ internalCost }) => !internalCost))
    found.push(
      gap(
        'LABOUR_COST',
        'No resource has an internal cost: the security level of the key hides it, or nobody has entered it. Every metric of labour cost will be without a value.',
      ),
    );
  if ((await someOf(source, 'Contracts', ['id'])).length === 0)
    found.push(
      gap(
        'AGREEMENTS',
        'The key sees no contract at all. Recurring revenue will be without a value.',
      ),
    );
  if ((await findUnitPrices(source)) === 'OF_EACH')
    found.push(
      'The prices of contract units are those of each unit here: the mapping has to say unitPrices OF_EACH, or recurring revenue is far too low.',
    );
  return found;
}
