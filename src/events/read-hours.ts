import { DateTime } from 'luxon';
import type { TenantScope } from '../database/tenant-scope';
import { Refusal } from '../errors';
import { bigint, instant } from '../tables/column';
import { expressions, statement } from '../tables/select';
import { openDigest, type Digest, type ToldEvent } from './digest';
import { eventsAfter, gone, readBounds } from './read-events';

/** What happened in an hour, in short: enough to see that nothing of it is missing. */
export interface EventHour {
  readonly hour: Date;
  readonly events: number;
  readonly first: string | null;
  readonly last: string | null;
  readonly digest: string;
  /** Whether nothing can be added any more. */
  readonly final: boolean;
}

interface Open extends Omit<EventHour, 'digest' | 'final'> {
  readonly digest: Digest;
}

export const MOST_HOURS = 48;
const AT_ONCE = 5000;
const HOUR_MS = 3_600_000;
/** A transaction that wrote an event is over by then. */
const SETTLED_MS = 5 * 60_000;

const hourOf = (at: Date): Date =>
  DateTime.fromJSDate(at, { zone: 'utc' }).startOf('hour').toJSDate();
const later = (at: Date, ms: number): Date => new Date(at.getTime() + ms);

const FIRST = statement`SELECT ${expressions({ number: [bigint, 'e.number'], at: [instant, 'e.at'] })}
  FROM event e WHERE e.tenant_id = $1 AND e.at >= $2 ORDER BY e.at, e.number LIMIT 1`;

/** The hours from one that holds `from` up to that before `until`, or which holds it. */
function hoursOf(from: Date, until: Date): Date[] {
  const first = hourOf(from).getTime();
  const count = Math.ceil((until.getTime() - first) / HOUR_MS);
  if (count <= MOST_HOURS)
    return Array.from({ length: count }, (_, at) => new Date(first + at * HOUR_MS));
  const message = `These are ${count} hours; at most ${MOST_HOURS} are told at once. Ask in parts.`;
  throw new Refusal('BAD_PERIOD', message, { most: MOST_HOURS });
}

/** Hours are forgotten whole, so those from the oldest event on are all there. */
async function refuseForgotten(scope: TenantScope, from: Date): Promise<void> {
  const { forgotten } = await readBounds(scope);
  if (forgotten === 0n) return;
  const [oldest] = await scope.query(FIRST, [scope.tenantId, new Date(0)]);
  if (!oldest || from < hourOf(oldest.at)) throw gone(forgotten);
}

/** The events of a time, in order: their times are in the order of their numbers. */
async function* eventsBetween(
  scope: TenantScope,
  from: Date,
  until: Date,
): AsyncGenerator<ToldEvent> {
  const [first] = await scope.query(FIRST, [scope.tenantId, from]);
  if (!first) return;
  let after = BigInt(first.number) - 1n;
  for (;;) {
    const found = await eventsAfter(scope, after, { kinds: null, most: AT_ONCE });
    for (const each of found) {
      if (each.at >= until) return;
      yield each;
    }
    if (found.length < AT_ONCE) return;
    after = BigInt(found.at(-1)!.number);
  }
}

const opened = (hour: Date): Open => ({
  ...{ hour, events: 0, first: null, last: null },
  digest: openDigest(),
});

function withEvent(open: Open, event: ToldEvent): Open {
  open.digest.add(event);
  return {
    ...open,
    events: open.events + 1,
    first: open.first ?? event.number,
    last: event.number,
  };
}

/** What happened in each hour of a time, the first first; hours in which nothing did are told too. */
export async function readHours(
  scope: TenantScope,
  { from, until, now }: { readonly from: Date; readonly until: Date; readonly now: Date },
): Promise<EventHour[]> {
  const hours = hoursOf(from, until);
  await refuseForgotten(scope, from);
  const open = new Map(hours.map((hour) => [hour.getTime(), opened(hour)]));
  const end = later(hours.at(-1)!, HOUR_MS);
  for await (const each of eventsBetween(scope, hours[0]!, end)) {
    const key = hourOf(each.at).getTime();
    open.set(key, withEvent(open.get(key)!, each));
  }
  return [...open.values()].map((each) => ({
    ...each,
    digest: each.digest.toHex(),
    final: later(each.hour, HOUR_MS + SETTLED_MS) <= now,
  }));
}
