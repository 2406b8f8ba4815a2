import { nearest, nearNames } from './near-names';

const COLUMNS = ['externalId', 'clientExternalId', 'openedAt', 'closedAt', 'summary', 'board'];

test.each([
  ['closed_at', ['closedAt']],
  ['Client External ID', ['clientExternalId']],
  ['sumary', ['summary']],
  ['closed', ['closedAt']],
  ['colour', []],
  ['x', []],
  ['id', ['externalId', 'clientExternalId']],
  ['client_id', ['clientExternalId']],
  ['date', []],
  ['closedAt'.repeat(1000), []],
])('%s may mean %j', (name, meant) => expect(nearest(name, COLUMNS)).toEqual(meant));

test('where nothing is near, what is known is listed', () => {
  expect(nearNames('sumary', COLUMNS)).toBe('Did you mean summary?');
  expect(nearNames('colour', ['red', 'green'])).toBe('Known are: red, green.');
});
