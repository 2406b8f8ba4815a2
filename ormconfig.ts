import 'reflect-metadata';
import { join } from 'node:path';
import { DataSource } from 'typeorm';

/** The one DataSource: migrations, and entities listed by name. `url` is any connection string that pg takes. */
export const openDataSource = (url: string): DataSource =>
  new DataSource({
    type: 'postgres',
    // Through pg itself: it also reads connection strings with a Unix socket.
    extra: { connectionString: url },
    applicationName: 'seatwise migrate',
    entities: [],
    migrations: [join(__dirname, 'migrations', '*.{ts,js}')],
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
  });
