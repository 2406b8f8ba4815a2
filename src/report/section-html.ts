import type { ReportedTrend } from '../answers/report/content';
import { USUAL_LOOK } from '../charts/chart-look';
import { toCharted, unitIn } from '../charts/charted-value';
import { drawChart } from '../charts/draw-chart';
import { seriesChart } from '../charts/series-chart';
import { escapeMarkup } from '../scalars/escape-markup';
import { visibleText } from '../scalars/visible-text';
import type { Section, Table } from './sections/section';
import type { Written } from './written';

/** Anybody's text as HTML that shows just that. */
export const html = (text: string): string => escapeMarkup(visibleText(text));

export const paragraph = (text: string): string => `<p>${html(text)}</p>`;

const BEFORE_UNIT = / (?=(?:%|h|min)(?: |$))|(?<=^[<>≤≥]) /g;

/** A figure keeps its unit, and a limit its sign, on one line. */
const cellHtml = (text: string): string => html(text.replace(BEFORE_UNIT, '\u00a0'));

/** The columns after the first that are of quarters before. */
const isPast = ({ past = 0 }: Table, column: number): boolean => column > 0 && column <= past;

/** A past value stands above the target of its time, so that its column is no wider for it. */
const pastHtml = (text: string): string => cellHtml(text).replace(' (', '<br>(');

/** The classes of a column: figures stand to the right, and a narrow screen leaves out the past. */
function classOf(table: Table, column: number): string {
  const names = [column >= table.words ? 'figure' : '', isPast(table, column) ? 'past' : ''];
  const said = names.filter(Boolean).join(' ');
  return said && ` class="${said}"`;
}

function rowHtml(
  table: Table,
  cells: readonly string[],
  headOf: (column: number) => string,
): string {
  const written = cells.map((cell, column) => {
    const [tag, scope] = headOf(column) ? ['th', ` scope="${headOf(column)}"`] : ['td', ''];
    return `<${tag}${scope}${classOf(table, column)}>${isPast(table, column) ? pastHtml(cell) : cellHtml(cell)}</${tag}>`;
  });
  return `<tr>${written.join('')}</tr>`;
}

/** A table that scrolls by itself where it is too wide, and whose head stands on every sheet. */
function tableHtml(table: Table): string {
  if (table.rows.length === 0) return '';
  const head = rowHtml(table, table.head, () => 'col');
  const rows = table.rows.map((cells) => rowHtml(table, cells, (at) => (at === 0 ? 'row' : '')));
  return `<div class="table" tabindex="0"><table>
<thead>${head}</thead>
<tbody>
${rows.join('\n')}
</tbody></table></div>`;
}

const listHtml = (points: readonly string[]): string =>
  points.length === 0
    ? ''
    : `<ul>\n${points.map((point) => `<li>${html(point)}</li>`).join('\n')}\n</ul>`;

/** Two beside each other on paper, and one on a telephone, without words too small to read. */
const LOOK = { ...USUAL_LOOK, width: 470, height: 270 };

/** Whether any quarter has a value: a number without one has nothing to draw. */
const hasValues = ({ values }: ReportedTrend): boolean =>
  values.some(({ value }) => value !== null);

async function chartHtml(trend: ReportedTrend, msp: Written['msp']): Promise<string> {
  const { name, unit, values } = trend;
  const [first, last] = [values[0], values.at(-1)].map((value) => value?.period.label);
  const shown = { title: name, subtitle: `${first} to ${last}`, unit: unitIn(unit, msp.currency) };
  const chart = seriesChart({ ...shown, values: values.map(toCharted) }, LOOK);
  return `<figure>${await drawChart(chart)}</figure>`;
}

async function chartsHtml(trends: readonly ReportedTrend[], msp: Written['msp']): Promise<string> {
  const charts: string[] = [];
  for (const trend of trends.filter(hasValues)) charts.push(await chartHtml(trend, msp));
  return charts.length === 0 ? '' : `<div class="charts">\n${charts.join('\n')}\n</div>`;
}

/** One part of the page. */
export async function sectionHtml(section: Section, msp: Written['msp']): Promise<string> {
  const { title, paragraphs, table, points = [], charts = [] } = section;
  const parts = [
    `<h2>${html(title)}</h2>`,
    ...paragraphs.map(paragraph),
    table ? tableHtml(table) : '',
    listHtml(points),
    await chartsHtml(charts, msp),
  ];
  return `<section>\n${parts.filter(Boolean).join('\n')}\n</section>`;
}
