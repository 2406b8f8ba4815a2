import type { ClientReport, ClientTrend } from '../../answers/client-report/content';
import type { ReportedTrend, ReportedValue } from '../../answers/report/content';
import { CLIENT_PICTURES } from '../../numbers/questions/client-report';
import { PROACTIVE_WORDS } from '../../words/client-report';
import { momentText } from '../../words/moment';
import { reasonText } from '../../words/reason-text';
import { valueText } from '../../words/value-text';
import type { Section, Table } from '../sections/section';

export const clientTitle = ({ msp, client, period }: ClientReport): string =>
  `${msp.name}: report for ${client}, ${period.label}`;

/** What the reader must know about the figures. */
export const clientPreamble = ({ msp, period, notes, madeAt }: ClientReport): string[] => [
  `${period.from} to ${period.to}, months of ${msp.timeZone}.`,
  ...notes,
  `Made on ${momentText(madeAt, msp.timeZone)}.`,
];

const shown = ({ reason, formatted }: ReportedValue): string =>
  reason ? reasonText(reason) : formatted;

const headOf = ({ period: { label, partial } }: ReportedValue): string =>
  partial ? `${label} so far` : label;

const tableOf = (trends: readonly ReportedTrend[]): Table => ({
  head: ['Number', ...(trends[0]?.values ?? []).map(headOf)],
  rows: trends.map(({ name, values }) => [name, ...values.map(shown)]),
  words: 1,
  past: Math.max(0, (trends[0]?.values.length ?? 0) - 1),
});

const pictured = (trends: readonly ClientTrend[]): ClientTrend[] =>
  trends.filter(({ key }) => CLIENT_PICTURES.includes(key));

const isKnown = ({ values }: ClientTrend): boolean => values.some(({ value }) => value !== null);

/** Numbers of which none is known in any quarter are one line, not a table of reasons. */
function numbersSection(title: string, trends: readonly ClientTrend[], none: string): Section {
  const known = trends.filter(isKnown);
  if (known.length === 0) return { title, paragraphs: [none] };
  const paragraphs = ['The first quarter is the same one of last year.'];
  return { title, paragraphs, table: tableOf(known), charts: pictured(known) };
}

function typesSection({ topTypes }: ClientReport): Section {
  const title = 'What the tickets were about';
  if (topTypes.length === 0) return { title, paragraphs: ['No ticket was opened.'] };
  const rows = topTypes.map(({ type, tickets, percent }) => [
    type ?? 'Without a type',
    valueText(tickets, 'tickets', ''),
    valueText(percent, '%', ''),
  ]);
  const head = ['Type', 'Tickets', 'Of all'];
  return { title, paragraphs: [], table: { head, rows, words: 1 } };
}

function proactiveSection({ proactive, done }: ClientReport): Section {
  const title = 'What we did before anything broke';
  const rows = proactive.map(({ area, hours }) => [
    PROACTIVE_WORDS[area],
    valueText(hours, 'hours', ''),
  ]);
  const points = done.map(({ what, closedOn }) => `${what}: done by ${closedOn}`);
  if (rows.length === 0 && points.length === 0)
    return { title, paragraphs: ['No such work is recorded in this quarter.'] };
  return { title, paragraphs: [], table: { head: ['Work', 'Hours'], rows, words: 1 }, points };
}

function stepsSection({ nextSteps }: ClientReport): Section {
  const title = 'Next steps';
  if (nextSteps.length === 0) return { title, paragraphs: ['No next step is agreed on yet.'] };
  return { title, paragraphs: [], points: nextSteps.map(({ what, due }) => `${what}: by ${due}`) };
}

/** The page for one client as parts to write down, in order. */
export const clientSections = (report: ClientReport): Section[] => [
  numbersSection('People we support', report.seats, 'Nobody told us how many people you are.'),
  numbersSection('Tickets', report.noise, 'No tickets are known.'),
  typesSection(report),
  numbersSection('Response and resolution', report.resolution, 'No closed tickets are known.'),
  proactiveSection(report),
  stepsSection(report),
];
