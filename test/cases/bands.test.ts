import { bandClients, type ClientFigures } from '../../src/numbers/bands/band-clients';
import {
  bandName,
  type BandMethod,
  type BandRule,
  type Best,
} from '../../src/numbers/bands/scheme';
import { fromDecimal } from '../../src/numbers/units/ratio';
import { cell, items, readCases, type Case } from './read-cases';

function toRule(row: Case): BandRule {
  const method = cell(row, 'method') as BandMethod;
  const given = items(row, 'rule');
  const best = cell(row, 'best') as Best;
  return method === 'THRESHOLDS'
    ? { method, best, bandCount: given.length + 1, thresholds: given.map(fromDecimal) }
    : { method, best, bandCount: Number(given[0]), thresholds: [] };
}

const toClient = (value: string, id: number): ClientFigures => ({
  id,
  cell: '[]',
  basis: fromDecimal(value),
  contribution: null,
  refinement: null,
  costShare: null,
  hoursPerSeat: null,
});

test.each(readCases('bands').map((row) => [`${row['case']}: ${row['why']}`, row] as const))(
  '%s',
  (_, row) => {
    const values = items(row, 'values');
    const { clients } = bandClients(toRule(row), values.map(toClient));
    const ranks = new Map(clients.map(({ id, rank }) => [id, bandName(rank)]));
    expect(values.map((_value, id) => ranks.get(id) ?? '-')).toEqual(items(row, 'bands'));
  },
);
