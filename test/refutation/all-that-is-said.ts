import type { MetricKey } from '../../src/numbers/metrics/catalogue';
import { SMART_NUMBERS } from '../../src/numbers/questions/smart-numbers';
import type { TestServer } from '../fixture/server';
import type { ToldSignal, ToldDriver } from '../cases/refute-answers';
import type { ToldCause } from '../cases/refute-diagnosis';
import type { ToldFinding } from '../cases/refute-finding';
import type { ToldStaffing } from '../cases/refute-staffing';

/** Numbers whose change has causes of every kind. */
const EXPLAINED = ['RHEM', 'AISP', 'GROSS_MARGIN_PERCENT', 'TOTAL_CLOSE_PERCENT', 'MRR'] as const;

const EXPLANATION = 'explanation';
const SIGNALS = 'signals { name holds explanation }';
const STAFFING =
  'action explanation disagreement current byDemand { fte } byLeverage { fte } byDemandReason byLeverageReason';

const aboutClients = `query ($period: PeriodInput!) {
  pricingGaps(period: $period, first: 500) { ${EXPLANATION} }
  profitDrains(period: $period, first: 500) { driver effects { driver } ${EXPLANATION} }
  opportunities(period: $period) { ${EXPLANATION} }
  opportunityTotal(period: $period) { ${EXPLANATION} }
  growthFocus(period: $period, first: 500) { ${EXPLANATION} }
}`;

const aboutBest = `query ($period: PeriodInput!) { sweetSpot(period: $period) { ${EXPLANATION} } }`;

const aboutStaff = `query ($period: PeriodInput!) {
  resourcePlan(period: $period) { areas { deliveryArea { key } staffing { ${STAFFING} } } }
  ${SMART_NUMBERS.map(
    (key) => `${key}: diagnosis(key: ${key}, period: $period) { cause supported ${EXPLANATION} }`,
  ).join('\n  ')}
}`;

const FOUND = 'code count share points weight explanation sample(first: 100)';
const QUALITY = `query ($period: PeriodInput!) { dataQuality(period: $period) {
  score findings { ${FOUND} } clients(first: 100) { score findings { ${FOUND} } } } }`;

const MEMBERS = `query ($month: Month!) { bandingSchemes {
  bands(month: $month) { members(month: $month) { ${EXPLANATION} } } } }`;

const DRIVERS = `query ($period: PeriodInput!) { msp {
  ${EXPLAINED.map(
    (key) => `${key}: metric(key: ${key}, period: $period) {
      value previous { value } drivers { kind effect ${EXPLANATION} } }`,
  ).join('\n  ')}
} }`;

const aboutQuarter = `query ($quarter: Quarter!) {
  reactiveSpiral(quarter: $quarter) { ${SIGNALS} clients(first: 100) { ${SIGNALS} } }
  scorecard(quarter: $quarter) { items { name reference ${EXPLANATION} } }
}`;

interface Said {
  readonly explanation: string;
}
export interface Staffed extends ToldStaffing {
  readonly disagreement: string | null;
  readonly current: number;
  readonly byDemand: { readonly fte: number } | null;
  readonly byLeverage: { readonly fte: number } | null;
}
interface Changed {
  readonly value: number | null;
  readonly previous: { readonly value: number | null } | null;
  readonly drivers: readonly ToldDriver[];
}

/** How far numbers can be trusted, of the MSP or of a client. */
export interface Trusted {
  readonly score: number;
  readonly findings: readonly ToldFinding[];
}

/** All sentences of an MSP about some months, with what they must agree with. */
export interface AllThatIsSaid {
  readonly clients: {
    readonly pricingGaps: readonly Said[];
    readonly profitDrains: readonly (Said & {
      readonly driver: string | null;
      readonly effects: readonly { readonly driver: string }[];
    })[];
    readonly opportunities: readonly Said[];
    readonly opportunityTotal: Said;
    readonly growthFocus: readonly Said[];
  };
  readonly bandingSchemes: readonly {
    readonly bands: readonly { readonly members: readonly Said[] }[];
  }[];
  /** Null where too few clients are known to compare. */
  readonly sweetSpot: Said | null;
  readonly areas: readonly {
    readonly deliveryArea: { readonly key: string };
    readonly staffing: Staffed;
  }[];
  readonly diagnoses: Readonly<Record<string, readonly ToldCause[]>>;
  readonly changes: Readonly<Record<string, Changed>>;
  readonly quality: Trusted & { readonly clients: readonly Trusted[] };
  readonly quarter: {
    readonly reactiveSpiral: {
      readonly signals: readonly ToldSignal[];
      readonly clients: readonly { readonly signals: readonly ToldSignal[] }[];
    };
    readonly scorecard: { readonly items: readonly Said[] };
  };
}

type Staff = { readonly resourcePlan: Pick<AllThatIsSaid, 'areas'> } & {
  readonly [Key in MetricKey]?: readonly ToldCause[];
};

export interface AskedAbout {
  readonly period: { readonly from: string; readonly to: string };
  readonly quarter: string;
}

async function sweetSpotOf(
  server: TestServer,
  token: string,
  period: AskedAbout['period'],
): Promise<Said | null> {
  const { data, errors } = await server.query<{ sweetSpot: Said } | null>(token, aboutBest, {
    period,
  });
  const codes = (errors ?? []).map(({ extensions }) => extensions?.['code']);
  expect(codes.filter((code) => code !== 'TOO_FEW_CLIENTS')).toEqual([]);
  return data?.sweetSpot ?? null;
}

/** Asks every question that is answered in sentences. */
export async function allThatIsSaid(
  server: TestServer,
  token: string,
  { period, quarter }: AskedAbout,
): Promise<AllThatIsSaid> {
  const ask = async <T>(text: string): Promise<T> => {
    const given = { quarter, period, month: period.from };
    const variables = Object.fromEntries(
      Object.entries(given).filter(([name]) => text.includes(`$${name}`)),
    );
    const { data, errors } = await server.query<T>(token, text, variables);
    expect(errors).toBeUndefined();
    return data;
  };
  const { resourcePlan, ...diagnoses } = await ask<Staff>(aboutStaff);
  const { msp } = await ask<{ msp: AllThatIsSaid['changes'] }>(DRIVERS);
  return {
    clients: await ask(aboutClients),
    sweetSpot: await sweetSpotOf(server, token, period),
    areas: resourcePlan.areas,
    diagnoses,
    changes: msp,
    quality: (await ask<{ dataQuality: AllThatIsSaid['quality'] }>(QUALITY)).dataQuality,
    ...(await ask<Pick<AllThatIsSaid, 'bandingSchemes'>>(MEMBERS)),
    quarter: await ask(aboutQuarter),
  };
}
