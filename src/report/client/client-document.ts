import type { ClientReport, ClientTrend } from '../../answers/client-report/content';
import type { ReportedTrend, ReportedValue } from '../../answers/report/content';
import { CLIENT_PICTURES } from '../../numbers/questions/client-report';
import {
  CLIENT_PARTS,
  doneWords,
  FIVE_QUARTERS,
  NO_RESPONSE_TIME,
  NO_TYPE,
  PROACTIVE_WORDS,
  stepWords,
} from '../../words/client-report';
import { reasonText } from '../../words/reason-text';
import { valueText } from '../../words/value-text';
import type { Section, Table } from '../sections/section';

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

type Words = (typeof CLIENT_PARTS)[keyof typeof CLIENT_PARTS];

/** A part of which nothing is known is one plain line. */
const nothing = ({ title, none }: Words): Section => ({ title, paragraphs: [none] });

/** Numbers of which none is known in any quarter are one line, not a table of reasons. */
function numbersSection(
  words: Words,
  trends: readonly ClientTrend[],
  more: readonly string[] = [],
): Section {
  const known = trends.filter(isKnown);
  if (known.length === 0) return nothing(words);
  const paragraphs = [FIVE_QUARTERS, ...more];
  return { title: words.title, paragraphs, table: tableOf(known), charts: pictured(known) };
}

function typesSection({ topTypes }: ClientReport): Section {
  if (topTypes.length === 0) return nothing(CLIENT_PARTS.topTypes);
  const rows = topTypes.map(({ type, tickets, percent }) => [
    type ?? NO_TYPE,
    valueText(tickets, 'tickets', ''),
    valueText(percent, '%', ''),
  ]);
  const table = { head: ['Type', 'Tickets', 'Of all'], rows, words: 1 };
  return { title: CLIENT_PARTS.topTypes.title, paragraphs: [], table };
}

function proactiveSection({ proactive, done }: ClientReport): Section {
  const words = CLIENT_PARTS.proactive;
  if (proactive.length === 0 && done.length === 0) return nothing(words);
  const rows = proactive.map(({ area, hours }) => [
    PROACTIVE_WORDS[area],
    valueText(hours, 'hours', ''),
  ]);
  const points = done.map(({ what, closedOn }) => doneWords(what, closedOn));
  const table = { head: ['Work', 'Hours'], rows, words: 1 };
  return { title: words.title, paragraphs: [], table, points };
}

function stepsSection({ nextSteps }: ClientReport): Section {
  if (nextSteps.length === 0) return nothing(CLIENT_PARTS.nextSteps);
  const points = nextSteps.map(({ what, due }) => stepWords(what, due));
  return { title: CLIENT_PARTS.nextSteps.title, paragraphs: [], points };
}

/** The page for one client as parts to write down, in order. */
export const clientSections = (report: ClientReport): Section[] => [
  numbersSection(CLIENT_PARTS.seats, report.seats),
  numbersSection(CLIENT_PARTS.noise, report.noise),
  typesSection(report),
  numbersSection(CLIENT_PARTS.resolution, report.resolution, [NO_RESPONSE_TIME]),
  proactiveSection(report),
  stepsSection(report),
];
