/** `npm run migration add-vendor-of-tools`: writes the next migration, from what the tables say and the database lacks. */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDataSource } from '../../ormconfig';
import { Refusal } from '../errors';
import { withEmptyDatabase } from './empty-database';

const FOLDER = join(__dirname, '../../migrations');
const STEP = 10;
/** As wide as the house writes. */
const WIDTH = 100;

interface Query {
  readonly query: string;
}

const nextStamp = (): number =>
  Math.max(...readdirSync(FOLDER).map((file) => Number.parseInt(file, 10))) + STEP;

const toClassName = (name: string): string =>
  name.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());

function toLine({ query }: Query): string {
  const text = `\`${query.replace(/[`\\]|\$\{/g, '\\$&')}\``;
  const line = `    await runner.query(${text});`;
  return line.length <= WIDTH ? line : `    await runner.query(\n      ${text},\n    );`;
}

const linesOf = (queries: readonly Query[]): string => queries.map(toLine).join('\n');

const textOf = (name: string, up: readonly Query[], down: readonly Query[]): string =>
  `import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ${name} implements MigrationInterface {
  name = '${name}';

  async up(runner: QueryRunner): Promise<void> {
${linesOf(up)}
  }

  async down(runner: QueryRunner): Promise<void> {
${linesOf(down)}
  }
}
`;

async function writeMigration(name: string): Promise<void> {
  if (!/^[a-z]+(-[a-z]+)*$/.test(name))
    throw new Refusal('BAD_NAME', 'A migration is named like add-vendor-of-tools.');
  await withEmptyDatabase(async (url) => {
    const source = await openDataSource(url).initialize();
    const { upQueries, downQueries } = await source.driver.createSchemaBuilder().log();
    await source.destroy();
    if (upQueries.length === 0)
      throw new Refusal('NOTHING_TO_DO', 'The migrations already make what the tables say.');
    const stamp = nextStamp();
    const text = textOf(`${toClassName(name)}${stamp}`, upQueries, downQueries.reverse());
    writeFileSync(join(FOLDER, `${stamp}-${name}.ts`), text);
  });
}

void writeMigration(process.argv[2] ?? '');
