import type { Source } from '../connector';
import type { Row, RowPage } from './pages';

/** The list leaves custom fields out, and an MSP keeps its segments there. */
async function inDetail(source: Source, row: Row): Promise<Row> {
  if ('customfields' in row) return row;
  const { json } = await source.ask(`/Client/${String(row.id)}`, { includedetails: 'true' });
  const { customfields } = (json ?? {}) as Row;
  return { ...row, customfields };
}

/** Only those that changed are asked for one by one. */
export const withCustomFields = async (source: Source, page: RowPage): Promise<RowPage> => ({
  ...page,
  rows: await Promise.all(page.rows.map((row) => inDetail(source, row))),
});
