import { Refusal } from '../errors';
import { isAway, toRefusal } from './refused-statement';

const PATIENCE = { statementMs: 30_000, lockMs: 10_000 };

const withCode = (code: string): Error => Object.assign(new Error('some words'), { code });
const codeOf = (error: unknown): string => {
  const told = toRefusal(error, PATIENCE);
  return told instanceof Refusal ? told.code : 'FAULT';
};

test.each([
  ...['08000', '08006', '57P01', '57P02', '57P03', '25P03', '53300'],
  ...['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN'],
])('%s: the database is away', (code) => {
  expect(codeOf(withCode(code))).toBe('DATABASE_UNAVAILABLE');
});

test.each([
  'Connection terminated unexpectedly',
  'Connection terminated due to connection timeout',
  'Client has encountered a connection error and is not queryable',
  'timeout exceeded when trying to connect',
  'Query read timeout',
])('the driver’s "%s": the database is away', (message) => {
  expect(codeOf(new Error(message))).toBe('DATABASE_UNAVAILABLE');
});

test.each([
  ['57014', 'TIMED_OUT', /30 seconds/],
  ['55P03', 'BUSY', /10 seconds/],
])('%s is %s, and no sign that the database is away', (code, expected, words) => {
  expect(codeOf(withCode(code))).toBe(expected);
  expect((toRefusal(withCode(code), PATIENCE) as Refusal).message).toMatch(words);
  expect(isAway(withCode(code))).toBe(false);
});

test.each(['23505', '40001', '42P01', '42501', '53100', 'ERR_ASSERTION'])(
  '%s is left as it is',
  (code) => {
    expect(codeOf(withCode(code))).toBe('FAULT');
  },
);
