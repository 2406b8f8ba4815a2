import type { Composition, Mapped, Mapper, Stored, StoredRow } from '../connector';
import { linesIn, type LedgerLine } from './ledger-line';
import type { LinesMapping } from './lines-mapping';
import type { LedgerMonth, PostedSum } from './ledger-month';
import { LEDGER_MONTHS } from './months-of';
import { postOf } from './post-of';

/** An account of wages and a department: the wages that name nobody there pay for one post. */
export interface Post {
  readonly account: string;
  readonly name: string;
  readonly department: string | null;
  readonly departmentName: string | null;
}

/** More months than any ledger has. */
const EVERY_MONTH = 10_000;

type Place = readonly [account: string, department: string | null, name: string];

/** The last sum that was posted at a place; null when nothing is posted there any more. */
async function lastSumAt(
  [account, department]: Place,
  stored: Stored,
  { employees }: LinesMapping,
): Promise<PostedSum | null> {
  const months = await stored.idsAfter(LEDGER_MONTHS, null, EVERY_MONTH);
  const rows = await stored.byIds(LEDGER_MONTHS, months);
  const sums = rows.flatMap(({ payload }) => (payload as LedgerMonth).sums);
  const isHere = (sum: PostedSum) => sum.account === account && sum.department === department;
  // Where employees are technicians, what names one of them is his.
  const namesNobody = (sum: PostedSum) => !employees || sum.employee === null;
  return sums.findLast((sum) => isHere(sum) && namesNobody(sum)) ?? null;
}

/** Only accounts of wages have posts: the mapping says which they are. */
async function compose(key: string, stored: Stored, mapping: LinesMapping): Promise<Post | null> {
  const place = JSON.parse(key) as Place;
  if (!mapping.payroll[place[2]]) return null;
  const sum = await lastSumAt(place, stored, mapping);
  if (!sum) return null;
  const { account, name, department, departmentName = null } = sum;
  return { account, name, department, departmentName };
}

function toRecords(whole: unknown, { mapping, since }: Mapper<LinesMapping>): Mapped[] {
  const { account, name, department, departmentName } = whole as Post;
  const wages = mapping.payroll[name];
  if (!wages) return [];
  const here = mapping.departments[departmentName ?? ''];
  const area = here?.area ?? wages.area;
  return [
    {
      kind: 'technicians',
      record: {
        externalId: postOf(account, department),
        name: departmentName === null ? name : `${name}, ${departmentName}`,
        technical: here?.technical ?? wages.technical,
        allocations: area ? [{ effectiveOn: since, deliveryArea: area, role: '', share: '1' }] : [],
      },
    },
  ];
}

const placeOf = ({ account, department, accountName }: LedgerLine): Place => [
  ...([account, department, accountName] as const),
];

const placesOf = (rows: readonly StoredRow[]): string[] =>
  rows
    .flatMap(({ payload }) => linesIn(payload))
    .filter(({ revenue }) => revenue === null)
    .map((line) => JSON.stringify(placeOf(line)));

/** Stands after the months, which it looks into. */
export const postsOf = (stream: string): Composition<unknown, LinesMapping> => ({
  name: 'posts',
  from: [stream],
  groupsOf: (_, rows) => Promise.resolve(placesOf(rows)),
  compose: (key, stored, _, { mapping }) => compose(key, stored, mapping),
  toRecords,
});
