import { Client } from 'pg';
import type { Explained } from './visited';

/** Loaded into every session of the database: each statement tells its plan to whoever ran it. */
const SETTINGS = {
  session_preload_libraries: 'auto_explain',
  'auto_explain.log_min_duration': '0',
  'auto_explain.log_analyze': 'on',
  'auto_explain.log_timing': 'off',
  'auto_explain.log_buffers': 'off',
  'auto_explain.log_nested_statements': 'on',
  'auto_explain.log_format': 'json',
  'auto_explain.log_level': 'notice',
};

/** Makes a database explain every statement that is run on it from now on, to the connection that ran it. */
export async function explainAll(superuserUrl: string): Promise<void> {
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  const [row] = (await client.query<{ name: string }>(`SELECT current_database() AS name`)).rows;
  for (const [name, value] of Object.entries(SETTINGS))
    await client.query(`ALTER DATABASE ${row!.name} SET ${name} = '${value}'`);
  await client.end();
}

const PLAN = /^duration: [\d.]+ ms {2}plan:\n/;

type Emit = (this: Client, event: string | symbol, ...args: unknown[]) => boolean;

/** Hears the plans that come to any connection of this process, until told to stop. */
export function hearPlans(heard: (explained: Explained) => void): () => void {
  const prototype = Client.prototype as unknown as { emit: Emit };
  const original = prototype.emit;
  prototype.emit = function (event, ...args) {
    const message = event === 'notice' ? (args[0] as { message?: string }).message : undefined;
    if (message && PLAN.test(message)) heard(JSON.parse(message.replace(PLAN, '')) as Explained);
    return original.call(this, event, ...args);
  };
  return () => void (prototype.emit = original);
}
