import { Refusal } from '../../errors';
import type { MetricKey } from '../../numbers/metrics/catalogue';
import { DIAGNOSED, isDiagnosed, type CauseKey } from '../../numbers/diagnosis/causes';
import {
  diagnosis as diagnose,
  type Diagnosed,
  type Diagnosis as Exact,
} from '../../numbers/diagnosis/diagnosis';
import { SMART_NUMBERS } from '../../numbers/questions/smart-numbers';
import type { RequestContext } from '../../request/context';
import { moneyTextOrNull } from '../../scalars/money';
import { toRounded } from '../../scalars/two-decimals';
import { diagnosisWords, type Telling } from '../../words/diagnosis';
import { notDiagnosed } from '../../words/refused-questions';
import { withClients, type NamedClient } from '../clients/living-clients';
import type { PeriodAsked } from '../measuring/read-period';
import { tenant } from '../measuring/tenant';
import { readDiagnosisFacts } from './diagnosis-facts';

/** A cause that the source names for a number off target, and what the records say of it. */
export interface Diagnosis {
  readonly cause: CauseKey;
  readonly supported: boolean;
  readonly figure: number | null;
  readonly sharePercent: number | null;
  readonly hours: number | null;
  readonly value: string | null;
  readonly clients: readonly NamedClient[];
  readonly explanation: string;
}

const clientsOf = ({ causes }: Diagnosed) => causes.flatMap(({ few }) => few?.clients ?? []);

/** The clients by key. One that is gone has no name, and is not told of. */
async function namedClients(
  context: RequestContext,
  diagnosed: Diagnosed,
): Promise<ReadonlyMap<number, NamedClient>> {
  const found = await withClients(context, clientsOf(diagnosed));
  return new Map(found.map(({ client }) => [client.key, client]));
}

const shown = (
  found: Exact,
  diagnosed: Diagnosed,
  names: ReadonlyMap<number, NamedClient>,
  telling: Telling,
): Diagnosis => ({
  cause: found.cause,
  supported: found.supported,
  figure: toRounded(found.figure),
  sharePercent: toRounded(found.sharePercent),
  hours: toRounded(found.hours),
  value: moneyTextOrNull(found.value, telling.currency),
  clients: (found.few?.clients ?? []).flatMap(({ client }) => names.get(client) ?? []),
  explanation: diagnosisWords(found, diagnosed, telling),
});

async function tellCauses(context: RequestContext, diagnosed: Diagnosed): Promise<Diagnosis[]> {
  const names = await namedClients(context, diagnosed);
  const { scopes } = context.actor;
  const nameOf = (client: number): string => names.get(client)?.name ?? 'a former client';
  const telling = {
    currency: (await context.once(tenant)).currency,
    withMoney: scopes.has('financials:read'),
    nameOf: scopes.has('clients:read') ? nameOf : null,
  };
  return diagnosed.causes.map((found) => shown(found, diagnosed, names, telling));
}

/**
 * Answers why a SMART number is off target, in a fixed number of statements for any number of
 * clients and tickets. Names and money are told to those who may see them.
 */
export async function diagnosis(
  context: RequestContext,
  key: MetricKey,
  period: PeriodAsked,
): Promise<Diagnosis[]> {
  if (!isDiagnosed(key)) {
    throw new Refusal('NOT_DIAGNOSED', notDiagnosed(key, DIAGNOSED), {
      key,
      diagnosed: DIAGNOSED,
    });
  }
  const diagnosed = diagnose(key, await readDiagnosisFacts(context, period));
  return diagnosed ? tellCauses(context, diagnosed) : [];
}

/** A number off target, and its causes. */
export interface NumberDiagnosis {
  readonly key: MetricKey;
  readonly causes: readonly Diagnosis[];
}

/** The same of every SMART number that is off target, from one reading. */
export async function diagnoses(
  context: RequestContext,
  period: PeriodAsked,
): Promise<NumberDiagnosis[]> {
  const facts = await readDiagnosisFacts(context, period);
  const found = SMART_NUMBERS.filter(isDiagnosed).map(async (key) => {
    const diagnosed = diagnose(key, facts);
    return diagnosed ? [{ key, causes: await tellCauses(context, diagnosed) }] : [];
  });
  return (await Promise.all(found)).flat();
}
