import { isAlarming, type Figure } from './figure';

/** Three digits are as many as such a measurement carries. */
function shown(value: number, unit: string): string {
  const digits = value !== 0 && Math.abs(value) < 10 ? value.toPrecision(3) : value.toFixed(0);
  return unit === '' || unit === '×' ? `${digits}${unit}` : `${digits} ${unit}`;
}

function alarmText({ alarm, unit }: Figure): string {
  if (alarm === undefined) return '';
  return 'below' in alarm ? `< ${alarm.below}${unit}` : `> ${alarm.above} ${unit}`.trimEnd();
}

const columnsOf = (figure: Figure): readonly string[] => [
  figure.claim,
  shown(figure.value, figure.unit),
  figure.target ?? '',
  alarmText(figure),
  isAlarming(figure) ? 'ALARM' : '',
  figure.behind ?? '',
];

const HEAD = ['', 'measured', 'target', 'alarm', '', 'behind it'];

/** The figures of one subject as a table of plain text. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = [HEAD, ...figures.map(columnsOf)];
  const widths = HEAD.map((_, i) => Math.max(...rows.map((row) => row[i]!.length)));
  return rows
    .map((row) => row.map((cell, i) => cell.padEnd(widths[i]!)).join('  '))
    .map((line) => `  ${line.trimEnd()}`)
    .join('\n');
}
