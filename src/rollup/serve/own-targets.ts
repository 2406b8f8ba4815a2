import { ownerKey, type TargetOwner } from '../../numbers/metrics/target-scope';
import type { LocalDate } from '../../numbers/units/month';
import { grouped } from '../grouped';

/** A target the MSP set itself. It is decimal text, so that it is compared exactly. */
export interface OwnTarget extends TargetOwner {
  readonly metric: string;
  readonly since: LocalDate;
  /** Without both, the target before it was removed. */
  readonly min: string | null;
  readonly max: string | null;
  /** The day on which a goal is to be reached. */
  readonly by: LocalDate | null;
}

/** Of one metric by whose they are, oldest first. */
export type TargetsByOwner = ReadonlyMap<string, readonly OwnTarget[]>;

export type OwnTargets = ReadonlyMap<string, TargetsByOwner>;

/** Selects them oldest first, as JSON. */
export const OWN_TARGETS = `(SELECT json_agg(json_build_object('metric', metric, 'scope', scope, 'whose', whose,
    'since', since, 'min', trim_scale(min)::text, 'max', trim_scale(max)::text, 'by', reach_by) ORDER BY metric, since)
  FROM target WHERE tenant_id = $1)`;

export const toOwnTargets = (targets: readonly OwnTarget[]): OwnTargets =>
  new Map(
    [...grouped(targets, ({ metric }) => metric)].map(([metric, own]) => [
      metric,
      grouped(own, ownerKey),
    ]),
  );

export const listOwnTargets = (targets: OwnTargets): OwnTarget[] =>
  [...targets.values()].flatMap((owners) => [...owners.values()].flat());

export const isRemoval = ({ min, max }: OwnTarget): boolean => min === null && max === null;
