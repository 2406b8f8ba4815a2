/** `npm run generate`: writes down what an empty database looks like. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { withEmptyDatabase } from './empty-database';
import { printSchema } from './print-schema';

const TARGET = join(__dirname, '../../schema/database.sql');

void withEmptyDatabase(async (url) => {
  const client = new Client({ connectionString: url });
  await client.connect();
  writeFileSync(TARGET, await printSchema(client));
  await client.end();
});
