import { randomBytes } from 'node:crypto';
import { readConfig } from './config';

const STRONG = 'b3BlbnNlc2FtZTEyMzQ1Njc4OTBhYmNkZWZnaGlqa2w';
const URL = 'postgres://me@db.example/seatwise';

test('with nothing set there is a default for everything', () => {
  expect(readConfig({}, 'SERVE')).toMatchObject({
    port: 4000,
    host: '127.0.0.1',
    databaseUrl: null,
    jwtSecret: null,
    jwks: null,
    jit: true,
  });
});

test('requests are logged by default, but not over the demo’s own words', () => {
  expect(readConfig({}, 'SERVE').logLevel).toBe('info');
  expect(readConfig({}, 'DEMO').logLevel).toBe('warn');
  expect(readConfig({ LOG_LEVEL: 'debug' }, 'DEMO').logLevel).toBe('debug');
});

test('one message names every bad setting', () => {
  const env = {
    PORT: 'eighty',
    POOL_SIZE: '0',
    DATABASE_URL: 'mysql://db',
    LOG_LEVEL: 'loud',
    SEATWISE_NOW: 'yesterday',
    JWT_SECRET: 'short',
    JWT_ISSUER: 'https://id.example',
  };
  const read = () => readConfig(env, 'SERVE');
  for (const name of [...Object.keys(env).slice(0, 6), 'JWT_JWKS_URL', 'JWT_AUDIENCE']) {
    expect(read).toThrow(new RegExp(`^  ${name} `, 'm'));
  }
});

test.each([
  ['too short', 'abcdefghij0123456789'],
  ['one letter over and over', 'a'.repeat(64)],
  ['a default from a manual', 'please-change-me-0123456789-abcdefghijkl'],
  ['the alphabet', 'abcdefghijklmnopqrstuvwxyz0123456789'],
  ['a keyboard', 'qwertyuiopasdfghjklzxcvbnm123456'],
  ['the same thing over and over', 'tZ8#kQ2!tZ8#kQ2!tZ8#kQ2!tZ8#kQ2!'],
  ['a sentence', 'the quick brown fox jumps over the lazy dog'],
  ['the product’s name', 'seatwise-production-token-key-2026!'],
  ['months', 'January-February-March-April-May-2026'],
])('a secret that is %s is refused outside the demo', (_, secret) => {
  expect(() => readConfig({ JWT_SECRET: secret }, 'SERVE')).toThrow(/JWT_SECRET/);
  expect(readConfig({ JWT_SECRET: secret }, 'DEMO').jwtSecret).toBe(secret);
});

test.each([
  ['base64', 'b3BlbnNlc2FtZTEyMzQ1Njc4OTBhYmNkZWZnaGlqa2w'],
  ['hexadecimal digits', '9f86d081884c7d659a2feaa0c55ad015'],
  ['words nobody would guess', 'gravel-ocelot-tundra-brisket-vellum-quartz'],
])('a secret of %s is taken', (_, secret) => {
  expect(readConfig({ JWT_SECRET: secret }, 'SERVE').jwtSecret).toBe(secret);
});

test('a secret that chance made is never taken for a guessable one', () => {
  for (let i = 0; i < 500; i += 1) {
    for (const secret of [randomBytes(16).toString('hex'), randomBytes(24).toString('base64')])
      expect(readConfig({ JWT_SECRET: secret }, 'SERVE').jwtSecret).toBe(secret);
  }
});

const NUMBERS = ['PORT', 'POOL_SIZE', 'BODY_TIMEOUT', 'READ_TIMEOUT', 'TENANT_CONNECTIONS'];
test.each(NUMBERS)('%s is read as plain digits alone', (name) => {
  for (const text of [
    '0x10',
    '1e3',
    '4000.0',
    '+40',
    '-4',
    ' 40',
    '40 ',
    '0040',
    '4_0',
    '٤',
    '4,0',
  ]) {
    expect(() => readConfig({ [name]: text }, 'SERVE')).toThrow(
      new RegExp(`^  ${name} is not a whole number .*in plain digits`, 'm'),
    );
  }
  expect(() => readConfig({ [name]: '40' }, 'SERVE')).not.toThrow();
});

test.each([
  ['*', ['*']],
  ['https://app.example', ['https://app.example']],
  ['https://a.example, http://localhost:5173', ['https://a.example', 'http://localhost:5173']],
])('pages of %s may be let in', (text, origins) => {
  expect(readConfig({ CORS_ORIGINS: text }, 'SERVE').corsOrigins).toEqual(origins);
});

test.each([
  'app.example',
  'https://app.example/',
  'https://app.example/page',
  'https://*.app.example',
  'https://app.example, *',
  'https://app.example,',
  'null',
  'file:///tmp',
])('%s is no origin', (text) => {
  expect(() => readConfig({ CORS_ORIGINS: text }, 'SERVE')).toThrow(/CORS_ORIGINS is neither/);
});

test.each(['postgres://user:p%zz@db/x', 'postgres://db:port/x', 'postgres://'])(
  '%s is no address of a database',
  (url) => {
    const read = () => readConfig({ DATABASE_URL: url, JWT_SECRET: STRONG }, 'SERVE');
    expect(read).toThrow(/DATABASE_URL is no address/);
  },
);

test('a database may be reached by the folder of its socket', () => {
  for (const url of [
    'postgres:///seatwise?host=/run/pg',
    'postgres://u:p%23@localhost/db?host=%2Ftmp',
  ]) {
    expect(readConfig({ DATABASE_URL: url, JWT_SECRET: STRONG }, 'SERVE').databaseUrl).toBe(url);
  }
});

test('a database of one’s own needs a secret of one’s own, or an issuer', () => {
  expect(() => readConfig({ DATABASE_URL: URL }, 'SERVE')).toThrow(/JWT_SECRET is missing/);
  expect(() => readConfig({ DATABASE_URL: URL }, 'SIGN')).toThrow(/JWT_SECRET is missing/);
  const issuer = { JWT_JWKS_URL: 'https://id/keys', JWT_ISSUER: 'https://id', JWT_AUDIENCE: 'api' };
  expect(readConfig({ DATABASE_URL: URL, ...issuer }, 'SERVE').jwks?.audience).toBe('api');
  expect(readConfig({ DATABASE_URL: URL, JWT_SECRET: STRONG }, 'SIGN').jwtSecret).toBe(STRONG);
  expect(readConfig({ DATABASE_URL: URL }, 'MAINTAIN').databaseUrl).toBe(URL);
});

test('an empty variable is one that is not set', () => {
  expect(readConfig({ PORT: '', JWT_SECRET: '  ', DATABASE_URL: '' }, 'SERVE').port).toBe(4000);
});
