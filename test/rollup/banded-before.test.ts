import { Client } from 'pg';
import { refreshStale } from '../../src/rollup/count/refresh';
import { operationText } from '../api/operations';
import { openSampleMsp } from '../api/sample-msp';
import { TEST_CLOCK } from '../fixture/server';
import { countedByOther, definitionsWith, putCatalogue } from './another-catalogue';

const SCHEME = {
  name: 'By MRR',
  basis: 'RECURRING_SERVICE_REVENUE',
  method: 'THRESHOLDS',
  thresholds: ['1000', '2000'],
};

test('bands that a version drew which bands otherwise are drawn again by themselves', async () => {
  const { server, msp } = await openSampleMsp();
  const sql = new Client({ connectionString: server.superuserUrl });
  await sql.connect();
  try {
    const { tenantId, token } = msp;
    await server.query(token, operationText('save-banding-scheme'), { input: SCHEME });
    const text = `SELECT client_id, month, band_id, refined_band_id, refined_value FROM band_membership
      WHERE tenant_id = $1 ORDER BY client_id, month`;
    const drawn = async () => (await sql.query<object>(text, [tenantId])).rows;
    const before = await drawn();
    expect(before.length).toBeGreaterThan(2);
    const older = {
      fingerprint: 'older',
      firstSeen: 2 * 24 * 60,
      lastSeen: 60,
      definitions: definitionsWith('bands', '{"revision":1}'),
    };
    await putCatalogue(sql, older);
    await countedByOther(sql, tenantId, older);
    await sql.query(`UPDATE band_membership SET refined_value = NULL, refined_band_id = band_id`);
    await refreshStale(server.database, tenantId, TEST_CLOCK);
    expect(await drawn()).toEqual(before);
  } finally {
    await sql.end();
    await server.close();
  }
}, 120_000);
