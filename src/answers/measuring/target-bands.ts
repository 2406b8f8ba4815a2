import type DataLoader from 'dataloader';
import type { Month } from '../../numbers/units/month';
import type { MonthSpan } from '../../numbers/units/period';
import type { RequestContext } from '../../request/context';
import { loaderBy } from '../../request/loader';
import { listOwnTargets, type OwnTargets } from '../../rollup/serve/own-targets';
import { readMembers, type BandsByClient } from '../../rollup/serve/read-members';
import type { Slice } from './slice';
import { onlyOne } from './target-owners';
import type { Tenant } from './tenant';

const membersOf = (
  context: RequestContext,
  bands: readonly number[],
  asClosed: boolean,
): DataLoader<Month, BandsByClient | null> =>
  context.onceFor(
    'bands with targets',
    [bands, asClosed],
    loaderBy<Month, BandsByClient>(({ scope }, months) =>
      readMembers(scope, { bands, months, asClosed }),
    ),
  );

const known = new WeakMap<OwnTargets, readonly number[]>();

/** The bands that have targets, whatever the metric. */
function bandsIn({ targets }: Tenant): readonly number[] {
  const before = known.get(targets);
  if (before) return before;
  const own = listOwnTargets(targets).filter(({ scope }) => scope === 'BAND');
  const bands = [...new Set(own.map(({ whose }) => Number(whose)))];
  known.set(targets, bands);
  return bands;
}

/** A client's band is that of the last month asked for that has begun. */
const judgedIn = ({ to }: MonthSpan, { currentMonth }: Tenant): Month =>
  to < currentMonth ? to : currentMonth;

/** A slice that names a band goes by that one, and a client without a band by none. */
const isOfClients = ({ cuts, filter }: Pick<Slice, 'cuts' | 'filter'>): boolean =>
  !cuts.includes('BAND') &&
  filter.bands?.length !== 1 &&
  (cuts.includes('CLIENT') || filter.clients?.length === 1);

/** In which of the bands that have targets the clients of a request are, as far as it was read. */
class TargetBands {
  private readonly known = new Map<string, BandsByClient>();

  constructor(private readonly context: RequestContext) {}

  /** Reads them for slices of one kind, in one statement at most. */
  async read(
    kind: Pick<Slice, 'cuts' | 'filter'>,
    spans: readonly MonthSpan[],
    tenantOf: (at: number) => Tenant,
  ): Promise<void> {
    if (!isOfClients(kind)) return;
    const asClosed = kind.filter.asClosed === true;
    const judged = spans.map((span, at) => ({ span, facts: tenantOf(at) }));
    const byBand = judged.filter(({ facts }) => bandsIn(facts).length > 0);
    await Promise.all(
      byBand.map(async ({ span, facts }) => {
        const bands = bandsIn(facts);
        const month = judgedIn(span, facts);
        const members = await membersOf(this.context, bands, asClosed).load(month);
        this.known.set(keyOf(month, asClosed), members ?? new Map());
      }),
    );
  }

  of(slice: Slice, span: MonthSpan, facts: Tenant): readonly number[] {
    const client = onlyOne(slice, 'CLIENT');
    if (typeof client !== 'number' || !isOfClients(slice)) return [];
    const key = keyOf(judgedIn(span, facts), slice.filter.asClosed === true);
    return this.known.get(key)?.get(client) ?? [];
  }
}

const keyOf = (month: Month, asClosed: boolean): string => `${month} ${asClosed}`;

/** Ask through `context.once(targetBands)`. */
export const targetBands = (context: RequestContext): TargetBands => new TargetBands(context);
