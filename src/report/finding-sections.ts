import { REPORTED_NUMBERS, type ReportPart } from '../numbers/questions/quarterly-report';
import { formatValue } from '../scalars/format-value';
import type {
  ReportContent,
  ReportedBandChange,
  ReportedDrain,
  ReportedOpportunity,
  ReportedSpiral,
} from './content';
import type { Section } from './section';

/** A constant of the API as people read it: `FLAT_MRR` → "Flat MRR". */
export function inWords(constant: string): string {
  const words = constant.toLowerCase().replaceAll('_', ' ');
  const written = words.replace(/\b(rhem|mrr)\b/g, (name) => name.toUpperCase());
  return written.charAt(0).toUpperCase() + written.slice(1);
}

const plain = (value: number | null): string => formatValue(value, '', '');

const money = (amount: string | null, currency: string): string =>
  amount === null ? '' : formatValue(Number(amount), 'money', currency);

export const bandSection = (changes: readonly ReportedBandChange[], currency: string): Section => ({
  title: 'Clients that changed their band',
  paragraphs: changes.length > 0 ? [] : ['No client changed its band since the quarter before.'],
  table: {
    head: ['Client', 'Scheme', 'From', 'To', 'Money per month'],
    rows: changes.map(({ client, scheme, from, to, basisValue }) => [
      client.name,
      scheme,
      from ?? 'none',
      to ?? 'none',
      money(basisValue, currency),
    ]),
    words: 4,
  },
});

export const drainSection = (drains: readonly ReportedDrain[], currency: string): Section => ({
  title: 'Clients that drain profit',
  paragraphs:
    drains.length > 0
      ? []
      : ['No client whose revenue and cost are known leaves less than the target margin.'],
  table: {
    head: ['Client', 'Largest cause', 'Contribution', 'Margin %', 'Shortfall'],
    rows: drains.map(({ client, driver, contribution, marginPercent, shortfall, atLeast }) => [
      client.name,
      inWords(driver),
      money(contribution, currency),
      plain(marginPercent),
      `${money(shortfall, currency)}${atLeast ? ' at least' : ''}`,
    ]),
    words: 2,
  },
  points: drains.map(({ client, explanation }) => `${client.name}: ${explanation}`),
});

export const opportunitySection = (
  found: readonly ReportedOpportunity[],
  currency: string,
): Section => ({
  title: 'Opportunities',
  paragraphs: [
    found.length > 0
      ? 'Hours that would be free if each kind of work came to its target. A ticket can be of several kinds: they do not add up.'
      : 'No kind of work is known to take more than its target.',
  ],
  table: {
    head: ['Work', 'Tickets', 'Hours freed', 'Worth', 'Seats that frees'],
    rows: found.map(({ kind, tickets, hours, value, seatsFreed }) => [
      inWords(kind),
      plain(tickets),
      plain(hours),
      value === null ? 'no cost known' : money(value, currency),
      plain(seatsFreed),
    ]),
    words: 1,
  },
  points: found.map(({ kind, explanation }) => `${inWords(kind)}: ${explanation}`),
});

const LEVEL = {
  NONE: 'No reactive spiral: at most one of its signals holds.',
  WATCH: 'Watch: two signals of the reactive spiral hold.',
  TRAPPED: 'Trapped: three or more signals of the reactive spiral hold.',
} as const;

/** Where nothing is known, nothing is well either. */
function levelText({ level, signals }: ReportedSpiral): string {
  const unknown = signals.filter(({ value }) => value === null).length;
  if (unknown === signals.length) {
    return 'The reactive spiral cannot be judged: none of its signals has a value.';
  }
  const missing = unknown === 0 ? '' : ` ${unknown} of ${signals.length} have no value.`;
  return LEVEL[level] + missing;
}

const BY_MONTHS_OVER = 'The values are of the months that are over, the running one is left out.';

export const spiralSection = ({ spiral, period }: ReportContent): Section => ({
  title: 'The reactive spiral',
  paragraphs: [levelText(spiral), ...(period.partial ? [BY_MONTHS_OVER] : [])],
  table: {
    head: ['Signal', 'Holds', 'Since', 'Value', 'Limit'],
    rows: spiral.signals.map(({ name, holds, since, value, limit }) => [
      inWords(name),
      holds ? 'yes' : 'no',
      since ?? '',
      plain(value),
      plain(limit),
    ]),
    words: 3,
  },
  points: spiral.clients.map(
    ({ client, level, signals }) =>
      `${client.name}: ${inWords(level)} (${signals
        .filter(({ holds }) => holds)
        .map(({ name }) => inWords(name))
        .join(', ')})`,
  ),
});

const percent = (share: number | null): string =>
  share === null ? '' : formatValue(share * 100, '%', '');

/** Without a single number there are no records to find fault with. */
const isEmpty = (content: ReportContent): boolean =>
  Object.keys(REPORTED_NUMBERS).every((part) =>
    content[part as ReportPart].every(({ values }) => values.at(-1)?.value === null),
  );

const NOTHING_TO_TRUST = 'nothing to judge, for no number of the quarter has a value.';

const scoreText = (content: ReportContent): string =>
  isEmpty(content) ? NOTHING_TO_TRUST : `${content.dataQuality.score} of 100.`;

export const qualitySection = (content: ReportContent): Section => ({
  title: 'Data quality',
  paragraphs: [`How far these numbers can be trusted: ${scoreText(content)}`],
  table: {
    head: ['Finding', 'Count', 'Share', 'Points lost'],
    rows: content.dataQuality.findings.map(({ explanation, count, share, points }) => [
      explanation,
      plain(count),
      percent(share),
      plain(points),
    ]),
    words: 1,
  },
});

/** What is worth knowing before the tables. */
export function shortSection(content: ReportContent): Section {
  const { smartNumbers, drains, opportunities, spiral } = content;
  const judged = smartNumbers.flatMap(({ values }) => values.at(-1)?.status ?? []);
  const [on, off] = (['ON_TARGET', 'OFF_TARGET'] as const).map(
    (status) => judged.filter((each) => each === status).length,
  ) as [number, number];
  const smart =
    on + off === 0
      ? 'No Operational SMART number can be judged.'
      : `${on} of ${on + off} Operational SMART numbers that can be judged are on target.`;
  const [drain, opportunity] = [drains[0], opportunities[0]];
  return {
    title: 'In short',
    paragraphs: [],
    points: [
      smart,
      levelText(spiral),
      ...(drain
        ? [
            `The largest drain: ${drain.client.name}, ${money(drain.shortfall, content.msp.currency)} short.`,
          ]
        : []),
      ...(opportunity
        ? [
            `The largest opportunity: ${inWords(opportunity.kind)}, ${plain(opportunity.hours)} hours.`,
          ]
        : []),
      `Data quality: ${scoreText(content)}`,
    ],
  };
}
