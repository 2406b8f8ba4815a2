import { Refusal } from '../../errors';
import type { Connector } from '../connector';

export type Credentials = Readonly<Record<string, string>>;

const LONGEST = 20_000;

/** The credentials that a system needs, all of them and nothing else. A refusal never repeats a value. */
export function checkCredentials({ system, credentials }: Connector, given: unknown): Credentials {
  const names = Object.keys(credentials);
  const needed = Object.entries(credentials)
    .map(([name, meaning]) => `${name} (${meaning})`)
    .join(', ');
  const sent = typeof given === 'object' && given !== null && !Array.isArray(given) ? given : {};
  const entries = Object.entries(sent);
  const missing = names.filter((name) => !entries.some(([key]) => key === name));
  const unknown = entries.map(([key]) => key).filter((key) => !names.includes(key));
  const bad = entries
    .filter(([, value]) => typeof value !== 'string' || value === '' || value.length > LONGEST)
    .map(([key]) => key);
  const faults = [
    ...missing.map((name) => `${name} is missing`),
    ...unknown.map((name) => `${name} is not asked for`),
    ...bad.map((name) => `${name} is no text`),
  ];
  if (faults.length === 0) return sent as Credentials;
  const message = `The credentials of ${system} are not complete: ${faults.join('; ')}. It needs ${needed}.`;
  throw new Refusal('INVALID_CREDENTIALS', message, { missing, unknown });
}
