import type { CataloguedMeasure, MeasureKey } from '../../numbers/measures/catalogue';
import { measure } from '../../numbers/measures/catalogue';
import type { EntryCondition } from '../../numbers/measures/measure';
import type { Cause, CauseKind } from '../../numbers/restating/cause';
import { add as plus, ZERO, type Ratio } from '../../numbers/units/ratio';
import type { RestatedTickets, RestatedTime } from './restated-work';

/** Everything known about what changed in a closed month. */
export interface Changes {
  readonly time: readonly RestatedTime[];
  readonly tickets: readonly RestatedTickets[];
  /** Clients whose agreements now add different amounts to the month. */
  readonly reagreed: ReadonlySet<number>;
  readonly deletedClients: ReadonlySet<number>;
  readonly settingsChanged: boolean;
  readonly seatTimingChanged: boolean;
  /** Measures whose definition has changed since the month was closed. */
  readonly redefined: ReadonlySet<MeasureKey>;
}

/** Whose figure: a client (0: no client), or everybody. */
export type Whose = number | 'EVERYBODY';

interface Effect {
  parts: bigint;
  came: number;
  went: number;
}
type Effects = Map<CauseKind, Effect>;

function add(effects: Effects, kind: CauseKind, parts: bigint, came = 0, went = 0): void {
  const effect = effects.get(kind) ?? { parts: 0n, came: 0, went: 0 };
  effects.set(kind, {
    parts: effect.parts + parts,
    came: effect.came + came,
    went: effect.went + went,
  });
}

const isOf = (whose: Whose, row: { readonly client_id: number }): boolean =>
  whose === 'EVERYBODY' || row.client_id === whose;

const isWeighed = (
  which: NonNullable<EntryCondition['tamOnsite']>,
  { tam_onsite }: RestatedTime,
): boolean => tam_onsite === 'ALIGNMENT' || (tam_onsite !== null && which === 'ALL');

/**
 * An entry does not say which months its technician worked in, nor a restated one its ticket, so
 * these parts of a condition are ignored.
 */
const matches = (where: EntryCondition, row: RestatedTime): boolean =>
  (!where.reactive || row.reactive) &&
  (!where.technical || row.technical) &&
  (!where.onsite || row.onsite) &&
  (!where.remote || !row.onsite) &&
  (!where.uncovered || row.uncovered) &&
  (!where.covered || !row.uncovered) &&
  (!where.tamOnsite || isWeighed(where.tamOnsite, row)) &&
  (!where.areas || (where.areas as readonly (string | null)[]).includes(row.area));

function ofRecords({ source }: CataloguedMeasure, whose: Whose, changes: Changes): Effects {
  const effects: Effects = new Map();
  if (source.from === 'ENTRIES')
    for (const row of changes.time)
      if (isOf(whose, row) && matches(source.where, row))
        add(effects, row.cause, BigInt(row.ms), row.came, row.went);
  if (source.from === 'TICKETS')
    for (const row of changes.tickets) {
      const { column } = source;
      if (!isOf(whose, row) || (row.quiet && column !== 'untouched_alerts')) continue;
      const parts =
        column === 'net' ? BigInt(row.closes) - BigInt(row.reopens) : BigInt(row[column]);
      add(effects, row.cause, parts, row.came, row.went);
    }
  return effects;
}

const REVENUE: ReadonlySet<MeasureKey> = new Set(['nrr', 'productRevenue']);
/** What follows from the dates of clients alone. */
const OF_ACTIVITY: ReadonlySet<MeasureKey> = new Set(['activeClientMonths', 'seatedClientMonths']);
const AGREED: ReadonlySet<MeasureKey> = new Set(['mrr', 'clientMonths', 'recurringProductRevenue']);

/** The cause of a difference that no single record explains. */
function byKind({ key, source }: CataloguedMeasure, whose: Whose, changes: Changes): CauseKind {
  if (whose !== 'EVERYBODY' && changes.deletedClients.has(whose)) return 'CLIENT_DELETION';
  if (changes.redefined.has(key)) return 'DEFINITION';
  if (source.from === 'ENTRIES' || source.from === 'TICKETS') return 'OTHER';
  if (source.from === 'COSTS') return changes.settingsChanged ? 'SETTINGS' : 'COSTS';
  if (source.from === 'STAFF')
    return source.column === 'capacity_hours' && changes.settingsChanged ? 'SETTINGS' : 'STAFF';
  if (source.from === 'MSP_MONTHS') return 'STAFF';
  if (REVENUE.has(key)) return 'REVENUE';
  if (OF_ACTIVITY.has(key)) return 'SEATS';
  const reagreed = whose === 'EVERYBODY' ? changes.reagreed.size > 0 : changes.reagreed.has(whose);
  if (reagreed && (AGREED.has(key) || key === 'coveredSeatMonths')) return 'AGREEMENTS';
  if (AGREED.has(key)) return 'REVENUE';
  return changes.seatTimingChanged ? 'SETTINGS' : 'SEATS';
}

/** Explains a measure's difference, in parts. The effects add up to the difference. */
function effectsOn(key: MeasureKey, difference: bigint, whose: Whose, changes: Changes): Effects {
  const catalogued = measure(key);
  const effects = ofRecords(catalogued, whose, changes);
  for (const [kind, { parts }] of effects) if (parts === 0n) effects.delete(kind);
  const explained = [...effects.values()].reduce((sum, { parts }) => sum + parts, 0n);
  if (difference !== explained)
    add(effects, byKind(catalogued, whose, changes), difference - explained);
  return effects;
}

/**
 * How many parts one measure of a figure differs by, and the sign with which it enters the figure.
 */
export interface MeasureDifference {
  readonly key: MeasureKey;
  readonly sign: 1 | -1;
  readonly parts: bigint;
}

/** Explains a figure's difference. With `adds` the figure is a sum, so the effects add up to it. */
export function explainDifference(
  differences: readonly MeasureDifference[],
  adds: boolean,
  whose: Whose,
  changes: Changes,
): Cause[] {
  const causes = new Map<CauseKind, { records: number; effect: Ratio }>();
  for (const { key, sign, parts } of differences) {
    for (const [kind, { parts: own, came, went }] of effectsOn(key, parts, whose, changes)) {
      const cause = causes.get(kind) ?? { records: 0, effect: ZERO };
      causes.set(kind, {
        records: Math.max(cause.records, came, went),
        effect: plus(cause.effect, { over: BigInt(sign) * own, under: measure(key).parts }),
      });
    }
  }
  return [...causes].map(([kind, { records, effect }]) => ({
    kind,
    records,
    effect: adds ? effect : null,
  }));
}

/**
 * Explains why a percentile differs. It ranks closed tickets, so the cause is tickets that came,
 * went or took another time. A ticket that moves between clients changes their percentiles, not the
 * whole MSP's.
 */
export function explainPercentile(whose: Whose, { tickets, settingsChanged }: Changes): Cause[] {
  const effects: Effects = new Map();
  for (const row of tickets.filter((each) => isOf(whose, each))) {
    const isMove = whose !== 'EVERYBODY';
    const came = row.retimed_came + (isMove ? row.moved_came : 0);
    const went = row.retimed_went + (isMove ? row.moved_went : 0);
    if (came + went > 0) add(effects, row.cause, 0n, came, went);
  }
  if (effects.size === 0) add(effects, settingsChanged ? 'SETTINGS' : 'OTHER', 0n);
  return [...effects].map(([kind, { came, went }]) => ({
    kind,
    records: Math.max(came, went),
    effect: null,
  }));
}
