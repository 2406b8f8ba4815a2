import type { MigrationInterface, QueryRunner } from 'typeorm';

interface Policy {
  table: string;
  check: string;
}

const POLICIES = `
  SELECT quote_ident(tablename) AS "table", qual AS check FROM pg_policies
  WHERE schemaname = 'public' AND policyname = 'clients_of_token'`;

const COMPARED = `( SELECT COALESCE(current_setting('app.client_ids'::text, true), ''::text) AS "coalesce") = ''::text`;
const ASKED = `( SELECT (COALESCE(current_setting('app.client_ids'::text, true), ''::text) = ''::text))`;

/**
 * Whether a token sees all clients, as one yes or no. The planner cannot know it beforehand: of a
 * text compared with another it expects one row in two hundred to pass, and plans for hardly any
 * row; of a yes or no it expects half.
 */
export class AskOnceForAllClients1795000009650 implements MigrationInterface {
  name = 'AskOnceForAllClients1795000009650';

  up(runner: QueryRunner): Promise<void> {
    return reword(runner, COMPARED, ASKED);
  }

  down(runner: QueryRunner): Promise<void> {
    return reword(runner, ASKED, COMPARED);
  }
}

async function reword(runner: QueryRunner, from: string, to: string): Promise<void> {
  const policies = (await runner.query(POLICIES)) as Policy[];
  for (const { table, check } of policies.filter((policy) => policy.check.includes(from))) {
    const changed = check.replaceAll(from, to);
    await runner.query(`ALTER POLICY clients_of_token ON ${table} USING (${changed})`);
  }
}
