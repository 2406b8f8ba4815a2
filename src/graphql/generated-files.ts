import { printSchema } from 'graphql';
import { METRICS, type CataloguedMetric } from '../numbers/metrics/catalogue';
import { dimensionsOf, formulaText } from '../numbers/metrics/describe';
import { measure, MEASURES } from '../numbers/measures/catalogue';
import type { Target } from '../numbers/metrics/metric';
import { usualTarget } from '../numbers/metrics/usual-target';
import { fileMapSchema } from '../ingest/maps/file-map';
import { recordsPage } from '../ingest/records-page';
import { printClient } from './client-package/print-client';
import { printCollection } from './client-package/print-collection';
import { errorsPage } from './errors-page';
import { eventsPage } from './event/events-page';
import { openSchema } from './schema';

const HEADER = '# Printed from the code by `npm run generate`; edits are overwritten.\n\n';

function rangeText({ min, max, exclusive }: Target): string {
  if (min !== undefined && max !== undefined) return `${min} to ${max}`;
  if (min !== undefined) return `${exclusive ? '>' : '≥'} ${min}`;
  return `${exclusive ? '<' : '≤'} ${max}`;
}

/** A target that does not hold in every currency says whose it is. */
function targetText(metric: CataloguedMetric): string {
  const { target, atLeast } = metric;
  if (atLeast)
    return `≥ ${atLeast.MANAGED_AREAS.key}, or ${atLeast.FULL.key} by the setting seatPriceBasis`;
  if (!target) return 'none';
  return rangeText(target) + (usualTarget(metric, null) ? '' : ' US dollars');
}

const metricText = (metric: (typeof METRICS)[number]): string =>
  [
    `### ${metric.key}`,
    `${metric.name}. ${metric.meaning}`,
    '',
    `- Formula: ${formulaText(metric)}`,
    `- Unit: ${metric.unit}`,
    `- Target: ${targetText(metric)}`,
    `- Without a value when the denominator is 0: \`${metric.whenEmpty}\``,
    `- Grouped and filtered by: ${dimensionsOf(metric).join(', ')}`,
    `- Scope: \`metrics:read\`${metric.financial ? ' and `financials:read`' : ''}`,
    `- Source: ${metric.source}`,
  ].join('\n');

const measureText = ({ key }: (typeof MEASURES)[number]): string => {
  const { name, meaning, unit } = measure(key);
  return `- \`${key}\` (${unit}): ${name}. ${meaning}`;
};

const metricsPage = (): string =>
  [
    '<!-- Printed from the catalogue by `npm run generate`; edits are overwritten. -->',
    '# The numbers',
    'A measure adds up: hours, tickets, seat-months, money. A metric is a function of sums of measures, almost always the ratio of two: never a mean of ratios.',
    '## Metrics',
    ...METRICS.map(metricText),
    '## Measures',
    MEASURES.map(measureText).join('\n'),
    '',
  ].join('\n\n');

/** The contents of the files in `schema/`, by file name. */
export function generatedFiles(): Readonly<Record<string, string>> {
  const schema = openSchema();
  return {
    'schema.graphql': `${HEADER}${printSchema(schema)}\n`,
    'errors.md': errorsPage(schema),
    'events.md': eventsPage(),
    'metrics.md': metricsPage(),
    'records.md': recordsPage(),
    'file-map.schema.json': `${JSON.stringify(fileMapSchema(), null, 2)}\n`,
  };
}

/** What other programs take as it is, by file name in `schema/`. */
export const generatedPackages = async (): Promise<Record<string, string>> => ({
  ...(await printClient(openSchema())),
  ...printCollection(),
});
