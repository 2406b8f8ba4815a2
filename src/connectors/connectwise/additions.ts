import type { LocalDate } from '../../numbers/units/month';
import type { Page, Place, Source, Stored, Stream } from '../connector';
import { dateOf } from '../calendar';
import type { ConnectwiseMapping } from './mapping';
import { fieldsOf, readPage } from './pages';
import { addition, type Addition } from './shapes';

/** They can only be asked for agreement by agreement. */
const AGREEMENTS_AT_ONCE = 20;
const MINUTE = 60_000;

type Terms = NonNullable<Addition['history']>[number];

const termsOf = ({
  quantity,
  lessIncluded,
  unitPrice,
  extPrice,
  billCustomer,
}: Omit<Terms, 'since'>): Omit<Terms, 'since'> => ({
  quantity,
  lessIncluded,
  unitPrice,
  extPrice,
  billCustomer,
});

const sameTerms = (a: Omit<Terms, 'since'>, b: Omit<Terms, 'since'>): boolean =>
  JSON.stringify(termsOf(a)) === JSON.stringify(termsOf(b));

/**
 * Keeps the terms as they were. The source knows the present ones only, so a change counts from the
 * day on which it is seen, and months before it stay as they were billed.
 */
function rememberTerms(raw: Addition, before: Addition | null, today: LocalDate): Addition {
  const past = before?.history ?? [];
  const last = past.at(-1);
  if (last && sameTerms(last, raw)) return { ...raw, history: past };
  const since = last ? today : (dateOf(raw.effectiveDate) ?? today);
  const others = past.filter((each) => each.since !== since);
  return { ...raw, history: [...others, { since, ...termsOf(raw) }] };
}

const FIELDS = fieldsOf(addition);

async function additionsOf(source: Source, agreement: string): Promise<unknown[]> {
  const path = `/finance/agreements/${agreement}/additions`;
  const rows: unknown[] = [];
  for (let at: Place | null = null; ;) {
    const page: Page = await readPage(source, { path, fields: FIELDS }, at);
    rows.push(...page.rows);
    if (page.next === null) return rows;
    at = page.next;
  }
}

async function page(source: Source, at: Place | null, stored: Stored): Promise<Page> {
  const agreements = await stored.idsAfter('agreements', at as string | null, AGREEMENTS_AT_ONCE);
  const rows = await Promise.all(agreements.map((id) => additionsOf(source, id)));
  return {
    rows: rows.flat(),
    wholeGroups: agreements,
    next: agreements.length < AGREEMENTS_AT_ONCE ? null : agreements.at(-1)!,
  };
}

/** The lines of agreements. Each pass reads all of an agreement, so that what vanished shows at once. */
export const ADDITIONS = {
  name: 'additions',
  schema: addition,
  overlapMs: 5 * MINUTE,
  reconcileEveryMs: null,
  page: (source, { at }, stored) => page(source, at, stored),
  identify: (raw) => {
    const { id, agreementId } = raw as Addition;
    return { externalId: id, changedAt: null, group: agreementId };
  },
  remember: (raw, before, today) =>
    rememberTerms(raw as Addition, before as Addition | null, today),
  // They count together with their agreement: see agreement-terms.ts.
  toRecords: () => [],
} satisfies Stream<unknown, ConnectwiseMapping>;
