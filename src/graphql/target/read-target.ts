import { Refusal } from '../../errors';
import { metric as metricOf, type MetricKey } from '../../numbers/metrics/catalogue';
import { dimensionsOf } from '../../numbers/metrics/describe';
import { possibleRange, type PossibleRange } from '../../numbers/metrics/possible-limits';
import { OF_MSP, type TargetOwner } from '../../numbers/metrics/target-scope';
import type { RequestContext } from '../../request/context';
import type { OwnTarget } from '../../rollup/serve/own-targets';
import { readDate } from '../../scalars/date';
import { sixDecimals } from '../../scalars/six-decimals';
import { beyondPossible, notGroupable } from '../../words/refused-questions';
import { readOwners } from './read-owners';
import type { TargetInput } from './target-input.type';
import type { TargetOf } from './target-of.type';

const badTarget = (why: string): Refusal =>
  new Refusal('BAD_TARGET', `${why} Nothing was changed.`);

function readLimit(limit: number | null | undefined): string | null {
  if (limit === null || limit === undefined) return null;
  const kept = sixDecimals(limit);
  if ('why' in kept) throw badTarget(kept.why);
  return kept.text;
}

/** Whether no value could be on target, or every one: a limit that is off target itself must leave room. */
function isBeyond(limit: number, { least, most }: PossibleRange, exclusive: boolean): boolean {
  if (least !== null && (limit < least || (exclusive && limit === least))) return true;
  return most !== null && (limit > most || (exclusive && limit === most));
}

/** Refuses what the number can never be: less than no hours, or more than all of the tickets. */
function refuseImpossible({ metric: key, min, max }: TargetInput): void {
  const of = metricOf(key);
  const range = possibleRange(of);
  const beyond = [min, max].find(
    (limit) => typeof limit === 'number' && isBeyond(limit, range, of.target?.exclusive ?? false),
  );
  if (typeof beyond === 'number') throw badTarget(beyondPossible(key, beyond, range));
}

function readLimits({ min, max }: TargetInput): Pick<OwnTarget, 'min' | 'max'> {
  const limits = { min: readLimit(min), max: readLimit(max) };
  if (limits.min === null && limits.max === null)
    throw badTarget('Give a min, a max or both; removeTarget takes a target away.');
  if (limits.min !== null && limits.max !== null && Number(limits.min) > Number(limits.max)) {
    throw badTarget(`The min (${min}) lies above the max (${max}).`);
  }
  return limits;
}

function readBy({ by, since }: TargetInput): string | null {
  if (by === null || by === undefined) return null;
  const day = readDate(by, 'input.by');
  if (day < since) throw badTarget(`The goal is to be reached by ${by}, before it begins.`);
  return day;
}

/** Whose target is meant. Refused where the number has no such cut, and so could never be held against it. */
export function readOwner(
  key: MetricKey,
  of: TargetOf | null | undefined,
  context: RequestContext,
): TargetOwner {
  const [owner = OF_MSP, another] = readOwners(of, context);
  if (another) throw badTarget('A target is of one client, band, area or technician.');
  if (owner.scope === 'MSP') return owner;
  const has = dimensionsOf(metricOf(key));
  if (has.includes(owner.scope)) return owner;
  throw badTarget(notGroupable(key, owner.scope, has));
}

function possibleLimits(input: TargetInput): Pick<OwnTarget, 'min' | 'max'> {
  const limits = readLimits(input);
  refuseImpossible(input);
  return limits;
}

export function readTarget(input: TargetInput, context: RequestContext): OwnTarget {
  const since = readDate(input.since, 'input.since');
  const owner = readOwner(input.metric, input.of, context);
  return {
    metric: input.metric,
    ...owner,
    since,
    ...possibleLimits(input),
    by: readBy({ ...input, since }),
  };
}
