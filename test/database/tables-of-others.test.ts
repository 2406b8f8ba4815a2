import { Client } from 'pg';
import { cloneDatabase } from '../fixture/database';
import { openTestServer } from '../fixture/server';

test('a table of somebody else in the same database, its columns named like ours, is left alone', async () => {
  const on = await cloneDatabase();
  const sql = new Client({ connectionString: on.superuserUrl });
  await sql.connect();
  await sql.query(`CREATE TABLE theirs (tenant_id int, client_id int, month date)`);
  await sql.end();
  const server = await openTestServer({ on });
  expect((await fetch(`${server.url}/health`)).status).toBe(200);
  await server.close();
  await on.drop();
});
