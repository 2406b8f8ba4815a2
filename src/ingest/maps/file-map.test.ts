import { Ajv2020 } from 'ajv/dist/2020';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shippedMaps } from './shipped-maps';

/** The schema as it is published, read by another program than the one that made it. */
const published: object = JSON.parse(
  readFileSync(join(__dirname, '../../../schema/file-map.schema.json'), 'utf8'),
) as object;
const isMap = new Ajv2020({ allErrors: true, strict: false }).compile(published);

test.each(shippedMaps().map((map) => [map.name, map] as const))(
  'the published schema describes the shipped map %s',
  (_, map) => {
    isMap(map);
    expect(isMap.errors ?? []).toEqual([]);
  },
);

test('the published schema refuses what the product refuses', () => {
  const record = { kind: 'clients', fields: { externalId: 'Id', name: 'Name' } };
  expect(isMap({ name: 'ours', records: [record] })).toBe(true);
  expect(isMap({ name: 'ours', records: [record], zones: 'UTC' })).toBe(false);
  expect(isMap({ name: 'ours', records: [{ ...record, kind: 'invoices' }] })).toBe(false);
  expect(isMap({ name: 'ours', records: [] })).toBe(false);
});
