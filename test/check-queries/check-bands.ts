import { answerOf, expectNear, rowsOf, type Row, type ToldTwice } from './told-twice';

interface Member {
  readonly client: { readonly externalRefs: readonly { externalId: string }[] };
  readonly basisValue: string;
  readonly band: { readonly rank: number };
  readonly refinedBand: { readonly rank: number };
  readonly refinedValue: string | null;
  readonly outlier: boolean;
  readonly outlierScore: number | null;
  readonly outlierDirection: string | null;
  readonly hoursOutlier: boolean;
  readonly hoursOutlierScore: number | null;
  readonly hoursOutlierDirection: string | null;
}
interface Scheme {
  readonly id: string;
  readonly bands: readonly { readonly members: readonly Member[] }[];
}

const SAVE = `mutation ($input: BandingSchemeInput!) { saveBandingScheme(input: $input) { id } }`;
const MEMBERS = `query ($month: Month!) { bandingSchemes { id bands { members(month: $month) {
  client { externalRefs { externalId } } basisValue band { rank } refinedBand { rank } refinedValue
  outlier outlierScore outlierDirection hoursOutlier hoursOutlierScore hoursOutlierDirection } } } }`;

/** Saves a scheme, by MRR unless said, and answers with its id. */
async function saveScheme(of: ToldTwice, rule: object): Promise<string> {
  const input = { name: JSON.stringify(rule), basis: 'RECURRING_SERVICE_REVENUE', ...rule };
  return (await answerOf<{ saveBandingScheme: Scheme }>(of, SAVE, { input })).saveBandingScheme.id;
}

type Members = ReadonlyMap<string, Member>;

async function membersOf(of: ToldTwice, id: string, month: string): Promise<Members> {
  const { bandingSchemes } = await answerOf<{ bandingSchemes: Scheme[] }>(of, MEMBERS, { month });
  const members = bandingSchemes
    .find((scheme) => scheme.id === id)!
    .bands.flatMap((b) => b.members);
  const slice = ({ client }: Member): string => String(client.externalRefs[0]?.externalId);
  return new Map(members.map((member) => [slice(member), member]));
}

const ranksOf = (members: Members): Record<string, number> =>
  Object.fromEntries([...members].map(([slice, { band }]) => [slice, band.rank]));

const ranksIn = (rows: readonly Row[], column = 'rank'): Record<string, number> =>
  Object.fromEntries(rows.map((row) => [String(row['slice']), Number(row[column])]));

/** Bands by fixed thresholds, the refined ones, and who stands out. */
export async function checkThresholds(
  of: ToldTwice,
  months: readonly string[],
  thresholds: readonly string[],
): Promise<number> {
  const id = await saveScheme(of, { method: 'THRESHOLDS', thresholds });
  let checked = 0;
  for (const month of months) {
    const members = await membersOf(of, id, month);
    const values = [`${month}-01`, thresholds];
    const rows = await rowsOf(of, ['bands', 'thresholds.sql'], values);
    expect(ranksOf(members)).toEqual(ranksIn(rows));
    for (const row of rows) {
      const { basisValue, refinedBand, refinedValue } = members.get(String(row['slice']))!;
      const told = [basisValue, refinedBand.rank, refinedValue];
      expect(told).toEqual([row['basis'], row['refined'], row['worth']]);
    }
    for (const row of await rowsOf(of, ['bands', 'outliers.sql'], values)) {
      const member = members.get(String(row['slice']))!;
      const { outlier, outlierDirection, hoursOutlier, hoursOutlierDirection } = member;
      const sql = ['outlier', 'direction', 'hours_outlier', 'hours_direction'].map(
        (key) => row[key],
      );
      expect([outlier, outlierDirection, hoursOutlier, hoursOutlierDirection]).toEqual(sql);
      expectNear(member.outlierScore, row['score']);
      expectNear(member.hoursOutlierScore, row['hours_score']);
    }
    checked += rows.length;
  }
  return checked;
}

/** Bands by what clients take, A the least; those without the number are in none. */
export async function checkConsumption(
  of: ToldTwice,
  months: readonly string[],
  basis: 'REACTIVE_HOURS_PER_SEAT' | 'COST_TO_SERVE_PERCENT',
  thresholds: readonly string[],
): Promise<number> {
  const id = await saveScheme(of, { basis, method: 'THRESHOLDS', thresholds });
  let checked = 0;
  for (const month of months) {
    const members = await membersOf(of, id, month);
    const values = [`${month}-01`, thresholds, basis];
    const rows = await rowsOf(of, ['bands', 'consumption.sql'], values);
    expect(ranksOf(members)).toEqual(ranksIn(rows));
    for (const row of rows) {
      const { basisValue, band, refinedBand } = members.get(String(row['slice']))!;
      expect([basisValue, refinedBand.rank]).toEqual([row['basis'], band.rank]);
    }
    checked += rows.length;
  }
  return checked;
}

export async function checkQuantiles(
  of: ToldTwice,
  months: readonly string[],
  bandCount: number,
): Promise<number> {
  const id = await saveScheme(of, { method: 'QUANTILES', bandCount });
  let checked = 0;
  for (const month of months) {
    const rows = await rowsOf(of, ['bands', 'quantiles.sql'], [`${month}-01`, bandCount]);
    expect(ranksOf(await membersOf(of, id, month))).toEqual(ranksIn(rows));
    checked += rows.length;
  }
  return checked;
}

/** The sum of squares inside the bands that the API drew. */
function squaresInside(rows: readonly Row[], ranks: Readonly<Record<string, number>>): number {
  const bands = new Map<number, number[]>();
  for (const row of rows) {
    const rank = ranks[String(row['slice'])]!;
    bands.set(rank, [...(bands.get(rank) ?? []), Number(row['basis'])]);
  }
  return [...bands.values()].reduce((all, values) => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return all + values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  }, 0);
}

/** No other cut has less variance inside; where one alone has the least, it is this one. */
export async function checkNaturalBreaks(
  of: ToldTwice,
  months: readonly string[],
  bandCount: number,
): Promise<number> {
  const id = await saveScheme(of, { method: 'NATURAL_BREAKS', bandCount });
  let checked = 0;
  for (const month of months) {
    const rows = await rowsOf(of, ['bands', 'natural-breaks.sql'], [`${month}-01`, bandCount]);
    const ranks = ranksOf(await membersOf(of, id, month));
    expect(Object.keys(ranks).sort()).toEqual(rows.map((row) => row['slice']).sort());
    if (rows[0]) expectNear(squaresInside(rows, ranks), rows[0]['inside']);
    if (rows[0]?.['ways'] === 1) expect(ranks).toEqual(ranksIn(rows));
    checked += rows.length;
  }
  return checked;
}

interface Costs {
  readonly msp: Readonly<
    Record<string, readonly { period: { label: string }; value: number | null }[]>
  >;
}

const COSTS = `query ($period: PeriodInput!) { msp {
  labour: series(key: LABOUR_COST, period: $period) { period { label } value }
  tools: series(key: TOOL_COST, period: $period) { period { label } value }
  overhead: series(key: OVERHEAD_COST, period: $period) { period { label } value } } }`;

/** At standard rates nothing is lost: what clients cost, and the bench with all other overhead, is what was put in. */
export async function checkStandardRate(
  of: ToldTwice,
  period: { readonly from: string; readonly to: string },
): Promise<number> {
  const since = '2020-01-01';
  const text = `mutation ($input: SettingsInput!) { updateSettings(input: $input) { version } }`;
  await answerOf(of, text, { input: { since, costMode: 'STANDARD_RATE' } });
  const { msp } = await answerOf<Costs>(of, COSTS, { period });
  const rows = await rowsOf(of, ['questions', 'standard-rate.sql'], []);
  const cents = (value: unknown): number => Math.round(Number(value) * 100);
  for (const row of rows) {
    const told = (key: string) =>
      msp[key]!.find((each) => each.period.label === row['month'])?.value ?? 0;
    const api = ['labour', 'tools', 'overhead'].map((key) => cents(told(key)));
    const sql = ['labour', 'tools', 'overhead'].map((key) => cents(row[key]));
    expect({ month: row['month'], costs: api }).toEqual({ month: row['month'], costs: sql });
    expect(api.reduce((all, each) => all + each, 0)).toBe(cents(row['put_in']));
  }
  return rows.length;
}
