import type { Client } from 'pg';
import type { TestServer } from '../fixture/server';
import { sqlFile } from './open-checks';

/** An MSP that answers over HTTP, and the same MSP's raw tables with what the prelude made of them. */
export interface ToldTwice {
  readonly server: TestServer;
  /** With every scope of the MSP. */
  readonly token: string;
  readonly raw: Client;
}

export type Row = Readonly<Record<string, string | number | boolean | null | readonly unknown[]>>;

export const rowsOf = async (
  { raw }: ToldTwice,
  file: readonly string[],
  values: readonly unknown[],
): Promise<readonly Row[]> => (await raw.query<Row>(sqlFile(...file), [...values])).rows;

export async function answerOf<T>(
  { server, token }: ToldTwice,
  text: string,
  variables: object = {},
): Promise<T> {
  const { data, errors } = await server.query<T>(token, text, variables);
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

/** Doubles differ from decimals in the sixteenth figure. */
export function expectNear(api: number | null, sql: unknown): void {
  if (api === null || sql === null) return expect(api).toBe(sql);
  const difference = Math.abs(api - Number(sql)) / Math.max(1, Math.abs(api));
  expect({ api, sql, isNear: difference <= 1e-9 }).toEqual({ api, sql, isNear: true });
}
