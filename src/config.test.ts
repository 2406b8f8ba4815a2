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
])('a secret that is %s is refused outside the demo', (_, secret) => {
  expect(() => readConfig({ JWT_SECRET: secret }, 'SERVE')).toThrow(/JWT_SECRET/);
  expect(readConfig({ JWT_SECRET: secret }, 'DEMO').jwtSecret).toBe(secret);
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
