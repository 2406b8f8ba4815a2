import { PERSON_MONTH_PARTS } from '../units/parts';
import { toNumber } from '../units/ratio';
import { countEmployeeMonths } from './count-employee-months';

const always = { employedFrom: null, employedUntil: null };
const staff = [
  { ...always, technical: true },
  { ...always, technical: true },
  { ...always, technical: false },
];
const snapshot = (effectiveOn: string, employees: string, technicalEmployees: string) => ({
  effectiveOn,
  employees,
  technicalEmployees,
  receivedNo: 1,
});

function june(snapshots: ReturnType<typeof snapshot>[], today = '2026-09-01') {
  const counted = countEmployeeMonths(snapshots, staff, '2026-06', today);
  const inMonths = (parts: bigint) => toNumber(parts, PERSON_MONTH_PARTS);
  return [
    inMonths(counted.employeeMonths),
    inMonths(counted.technicalEmployeeMonths),
    counted.fromTechnicians,
  ];
}

test('snapshots are weighted by the days they hold', () => {
  expect(june([snapshot('2026-01-01', '10', '6'), snapshot('2026-06-16', '12', '6.5')])).toEqual([
    11,
    6.25,
    false,
  ]);
});

test('before the first snapshot the technicians count, and it is said', () => {
  expect(june([])).toEqual([3, 2, true]);
  expect(june([snapshot('2026-06-16', '10', '6')])).toEqual([6.5, 4, true]);
});

test('a running month counts its elapsed days', () => {
  expect(june([snapshot('2026-01-01', '9', '3')], '2026-06-10')).toEqual([3, 1, false]);
  expect(june([], '2026-05-31')).toEqual([0, 0, false]);
});
