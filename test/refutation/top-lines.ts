import { agree, exactly, plus, printed } from '../cases/printed-figure';
import { refuteMatter, type NamedFigure, type ToldMatter } from '../cases/refute-matter';
import type { TestServer } from '../fixture/server';
import type { AskedAbout } from './all-that-is-said';

interface Row {
  readonly client: { readonly name: string };
  readonly amount: string;
}
interface Need {
  readonly fte: number;
}
interface Area {
  readonly deliveryArea: { readonly name: string };
  readonly staffing: {
    readonly current: number;
    readonly byDemand: Need | null;
    readonly byLeverage: Need | null;
  };
}
interface Answers {
  readonly quarterlyReport: { readonly markdown: string; readonly matters: readonly ToldMatter[] };
  readonly profitDrains: readonly Row[];
  readonly pricingGaps: readonly Row[];
  readonly opportunityTotal: { readonly value: string | null };
  readonly resourcePlan: { readonly areas: readonly Area[] };
  readonly metrics: {
    readonly rows: readonly {
      readonly dimensions: readonly { readonly id: string | null; readonly label: string }[];
      readonly values: readonly { readonly value: number | null }[];
    }[];
  };
}

const TEXT = `query ($quarter: Quarter!, $period: PeriodInput!) {
  quarterlyReport(quarter: $quarter) {
    markdown matters { kind amountPerMonth explanation clients { name } } }
  profitDrains(period: $period, first: 500) { client { name } amount: shortfallPerMonth }
  pricingGaps(period: $period, first: 500) { client { name } amount: monthlyRevenueAtStake }
  opportunityTotal(period: $period) { value }
  resourcePlan(period: $period) { areas { deliveryArea { name }
    staffing { current byDemand { fte } byLeverage { fte } } } }
  metrics(query: { period: $period, metrics: [LEAKAGE_HOURS], groupBy: [CLIENT], first: 500 }) {
    rows { dimensions { id label } values { value } } }
}`;

const MONTHS_OF_QUARTER = 3;

interface Part {
  readonly name: string;
  readonly amount: number;
}

const partsOf = (rows: readonly Row[]): Part[] =>
  rows.map(({ client, amount }) => ({ name: client.name, amount: Number(amount) }));

const uncovered = ({ metrics }: Answers): Part[] =>
  metrics.rows.flatMap(({ dimensions: [client], values: [hours] }) =>
    client?.id && hours?.value
      ? [{ name: client.label, amount: hours.value / MONTHS_OF_QUARTER }]
      : [],
  );

const ROWS: Readonly<Record<string, (answers: Answers) => Part[]>> = {
  PROFIT_DRAINS: ({ profitDrains }) => partsOf(profitDrains),
  PRICING_GAPS: ({ pricingGaps }) => partsOf(pricingGaps),
  UNCOVERED_WORK: uncovered,
};

/** The rows that a line is made of, most first; null where it is about no client. */
const rowsBehind = (kind: string, answers: Answers): Part[] | null =>
  ROWS[kind]?.(answers).toSorted((a, b) => b.amount - a.amount) ?? null;

/** Names or parts that are not those of the rows. */
function againstRows({ kind, clients }: ToldMatter, named: readonly NamedFigure[], rows: Part[]) {
  const faults: string[] = [];
  const names = rows.map(({ name }) => name);
  if (clients.map(({ name }) => name).join() !== names.slice(0, 10).join())
    faults.push(`${kind}: not the clients of its rows`);
  let at = 0;
  for (const { name, figure } of named) {
    const more = /^(\d+) more$/.exec(name)?.[1];
    const own = rows.slice(at, at + Number(more ?? 1));
    at += own.length;
    const isNamed = more !== undefined || own[0]?.name === name;
    if (!isNamed || !agree(figure, plus(...own.map(({ amount }) => exactly(amount)))))
      faults.push(`${kind}: ${name} is not so in its rows`);
  }
  if (at !== rows.length) faults.push(`${kind}: ${rows.length - at} rows are not told`);
  return faults;
}

const FIGURE = '\\d+(?:\\.\\d+)?';
const ASKED = new RegExp(`work asks for (?:at least )?(${FIGURE}) (?:person|people) more`);
const SPARE = new RegExp(`asks for (${FIGURE}) (?:person|people) of those there are`);

/** Whether the plan of the area asks for, and pays for, what the line says. */
function againstPlan({ explanation }: ToldMatter, { areas }: Answers['resourcePlan']): string[] {
  const text = explanation.replaceAll('\u00a0', ' ');
  const area = areas.find(({ deliveryArea }) => text.startsWith(`${deliveryArea.name}:`));
  const { current = 0, byDemand, byLeverage } = area?.staffing ?? {};
  if (!byDemand || !byLeverage) return [`No such need of people: ${text}`];
  const [asked, paid] = [byDemand.fte - current, byLeverage.fte - current];
  const spare = SPARE.exec(text)?.[1];
  const more = ASKED.exec(text)?.[1];
  const isPaid = !/\bnot\b/.test(text);
  const holds = spare
    ? agree(printed(spare), exactly(-Math.max(asked, paid)))
    : agree(printed(more!), exactly(asked)) && isPaid === paid >= Math.min(1, asked) - 1e-9;
  return holds ? [] : [`Not what the plan says: ${text}`];
}

/** What the rows behind a line come to in a month; null where they are not of money. */
function wholeOf({ kind }: ToldMatter, { opportunityTotal }: Answers, rows: Part[] | null) {
  if (kind === 'OPPORTUNITIES') return Number(opportunityTotal.value) / MONTHS_OF_QUARTER;
  if (kind === 'UNCOVERED_WORK') return null;
  return rows && rows.reduce((sum, { amount }) => sum + amount, 0);
}

/** Why the rows that a line stands for are against it. */
function faultsOf(matter: ToldMatter, answers: Answers): string[] {
  const named = refuteMatter(matter);
  const rows = rowsBehind(matter.kind, answers);
  const amount = Number(matter.amountPerMonth);
  const whole = wholeOf(matter, answers, rows) ?? amount;
  // Each row is rounded to the coin.
  const coin = matter.amountPerMonth.includes('.') ? 0.01 : 1;
  const near = coin * Math.max(1, rows?.length ?? 0);
  const isWhole = Math.abs(whole - amount) <= near;
  return [
    ...(rows ? againstRows(matter, named, rows) : []),
    ...(isWhole ? [] : [`${matter.kind}: ${amount} a month, and its rows come to ${whole}`]),
    ...(matter.kind === 'STAFFING' ? againstPlan(matter, answers.resourcePlan) : []),
  ];
}

/** Why a whole page is not as its lines are: they come in the order of their money, first of all. */
function outOfOrder({ markdown, matters }: Answers['quarterlyReport']): string[] {
  const amounts = matters.map(({ amountPerMonth }) => Number(amountPerMonth));
  const isSorted = amounts.every((amount, at) => at === 0 || amounts[at - 1]! >= amount);
  const page = markdown.replaceAll('\\', '');
  const places = matters.map(({ explanation }) => page.indexOf(`- ${explanation}`));
  const isPlaced = places.every((place, at) => place > (places[at - 1] ?? 0));
  return [
    ...(isSorted ? [] : [`Not by money: ${amounts.join()}`]),
    ...(isPlaced ? [] : [`Not so on the page: ${places.join()}`]),
  ];
}

export interface TopLines {
  readonly kinds: readonly string[];
  readonly refuted: readonly string[];
  readonly markdown: string;
}

/** Holds the lines on top of a report against their own figures, and against the rows that they stand for. */
export async function refuteTopLines(
  server: TestServer,
  token: string,
  asked: AskedAbout,
): Promise<TopLines> {
  const { data, errors } = await server.query<Answers>(token, TEXT, { ...asked });
  expect(errors).toBeUndefined();
  const { matters, markdown } = data.quarterlyReport;
  const refuted = matters.flatMap((matter) => {
    try {
      return faultsOf(matter, data);
    } catch (error) {
      return [(error as Error).message];
    }
  });
  return {
    kinds: matters.map(({ kind }) => kind),
    refuted: [...refuted, ...outOfOrder(data.quarterlyReport)],
    markdown,
  };
}
