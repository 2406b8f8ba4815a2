import type { MeasureKey } from '../measures/catalogue';
import type { DataKind } from '../measures/measure';
import { measure } from '../measures/catalogue';
import type { CataloguedMetric, MetricKey } from '../metrics/catalogue';
import { MANAGED_HOURS, MANAGED_LABOUR, MANAGED_TOOLS } from '../metrics/cost-sums';
import { measuresOf } from '../metrics/describe';
import { aispDrivers, PRICED_SEATS } from './aisp-drivers';
import type { ComparedSpans } from './client-change';
import type { Driver } from './driver';
import { marginDrivers } from './margin-drivers';
import { plainDrivers } from './plain-drivers';
import { rhemDrivers } from './rhem-drivers';

/** A split that says more than which side of the line moved. */
interface OwnSplit {
  readonly measures: readonly MeasureKey[];
  readonly split: (spans: ComparedSpans) => Driver[];
}

const OWN: Partial<Record<MetricKey, OwnSplit>> = {
  RHEM: {
    measures: ['reactiveHours', 'seatMonths', 'ticketsOpened', 'handleHours', 'closedCohort'],
    split: rhemDrivers,
  },
  AISP: { measures: ['mrr', ...PRICED_SEATS, 'clientMonths'], split: aispDrivers },
  GROSS_MARGIN_PERCENT: {
    measures: ['mrr', ...MANAGED_HOURS, ...MANAGED_LABOUR, ...MANAGED_TOOLS],
    split: marginDrivers,
  },
};

/** What a metric's change is split with. */
export interface Split {
  readonly measures: readonly MeasureKey[];
  /** Kinds of record without which the split would take what is unknown for nothing. */
  readonly needs: readonly DataKind[];
  readonly split: (spans: ComparedSpans) => Driver[];
}

const withNeeds = ({ measures, split }: OwnSplit): Split => ({
  measures,
  needs: [...new Set(measures.flatMap((key) => measure(key).needs))],
  split,
});

/** The plain split: by the measures themselves. Those of a number that all of the MSP shares are the MSP's. */
export const plainSplit = (metric: CataloguedMetric): Split =>
  withNeeds({
    measures:
      metric.value.kind === 'ofMsp'
        ? [...metric.value.over, ...metric.value.under]
        : measuresOf(metric),
    split: (spans) => plainDrivers(metric.value, spans),
  });

/** The split that the metric has of its own, else the plain one. */
export function splitOf(metric: CataloguedMetric): Split {
  const own = OWN[metric.key];
  return own ? withNeeds(own) : plainSplit(metric);
}
