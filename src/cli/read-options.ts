import { InvalidArgumentError } from 'commander';
import { currencyAdvice } from '../database/create-msp';
import { isCurrencyInUse } from '../numbers/units/currencies';
import { RECORD_KINDS, toRecordKind, type RecordKind } from '../ingest/record-kind';
import { isScope, SCOPE_NAMES, type Scope } from '../auth/scopes';

const MSP = /^(?:msp_)?([1-9]\d{0,8})$/;
const CLIENT = /^(?:client_([1-9]\d{0,8})_)?([1-9]\d{0,8})$/;

/** `msp_7`, or plain `7`. */
export function readMspId(text: string): number {
  const id = MSP.exec(text.trim())?.[1];
  if (id) return Number(id);
  throw new InvalidArgumentError('An MSP is named by its id, such as msp_1.');
}

/** A client as the user wrote it: its number, and that of the MSP when the id names one. */
export interface ClientRef {
  readonly tenantId: number | null;
  readonly clientId: number;
}

/** A currency in use: `JPY`. */
export function readCurrency(code: string): string {
  if (isCurrencyInUse(code)) return code;
  throw new InvalidArgumentError(currencyAdvice(code));
}

const words = (text: string): string[] => text.split(/[\s,]+/).filter((word) => word !== '');

/** `client_7_12,client_7_13`. */
export function readClients(text: string): ClientRef[] {
  return words(text).map((word) => {
    const [, tenant, client] = CLIENT.exec(word) ?? [];
    if (!client) throw new InvalidArgumentError(`"${word}" is no client id, such as client_1_12.`);
    return { tenantId: tenant ? Number(tenant) : null, clientId: Number(client) };
  });
}

export function readScopes(text: string): Scope[] {
  return words(text).map((word) => {
    if (isScope(word)) return word;
    throw new InvalidArgumentError(`"${word}" is no scope. They are: ${SCOPE_NAMES.join(' ')}.`);
  });
}

const SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400 };

const LONGEST = 100 * 365 * SECONDS['d']!;

/** `90d`, `12h`, `30m`, `45s` → seconds. */
export function readDuration(text: string): number {
  const [, count, unit] = /^([1-9]\d{0,6})([smhd])$/.exec(text.trim()) ?? [];
  const time = Number(count) * (SECONDS[unit ?? ''] ?? NaN);
  if (time <= LONGEST) return time;
  throw new InvalidArgumentError(
    'A time is a number with s, m, h or d, such as 90d, and at most a hundred years.',
  );
}

/** A whole number, at least `low`. */
export const readCount =
  (low: number) =>
  (text: string): number => {
    const count = /^(0|[1-9]\d{0,14})$/.test(text.trim()) ? Number(text) : NaN;
    if (count >= low) return count;
    throw new InvalidArgumentError(`This is a whole number of at least ${low}.`);
  };

/** `time_entries` or `time-entries`. */
export function readKind(text: string): RecordKind {
  const kind = toRecordKind(text);
  if (kind) return kind;
  throw new InvalidArgumentError(
    `There is no such kind of record. The kinds: ${RECORD_KINDS.join(', ')}.`,
  );
}
