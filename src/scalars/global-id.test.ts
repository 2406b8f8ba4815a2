import { readGlobalId, readNumericId, toGlobalId } from './global-id';

test.each([
  ['msp', []],
  ['client', [12]],
  ['ticket', [3, 'INC_0-1/ü 7']],
  ['time-entry', [3, '___']],
] as const)('%s ids come back as they went', (kind, parts) => {
  expect(readGlobalId(toGlobalId(kind, 7, ...parts))).toEqual({ kind, tenantId: 7, parts });
});

test.each([
  'client_7',
  'client_7_012',
  'client_7_x',
  'client_7_1_MTIz',
  'ticket_7_3',
  'ticket_7_3_MTIz=',
  'widget_7_1',
  'client-7-1',
  '',
])('%s is no id', (id) => expect(readGlobalId(id)).toBeNull());

test('a number is read for its own kind and tenant only', () => {
  expect(readNumericId('client_7_12', 'client', 7)).toBe(12);
  expect(readNumericId('client_7_12', 'client', 8)).toBeNull();
  expect(readNumericId('client_7_12', 'technician', 7)).toBeNull();
  expect(readNumericId('client_7_9999999999', 'client', 7)).toBeNull();
});
