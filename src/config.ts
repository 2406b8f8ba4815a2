// Long, because every setting stands here once, with its limits and its sentence.
import { z } from 'zod';
import { weaknessOf } from './auth/weakness-of';
import { USUAL_LIMITS, type DatabaseLimits } from './database/limits';
import { Refusal } from './errors';
import { MOST_COST, USUAL_COST_PER_MINUTE } from './request/budget/most-cost';

/** Everything that can be set from outside, read once at the start. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** `null`: the place that `defaultDataDir` chooses. */
  readonly dataDir: string | null;
  /** Where exports are kept; null is a folder in the data directory. */
  readonly exportDir: string | null;
  /** `null`: the embedded Postgres. */
  readonly databaseUrl: string | null;
  readonly poolSize: number;
  readonly limits: DatabaseLimits;
  /** How long requests under way may go on when the server is stopped. */
  readonly shutdownMs: number;
  /** `null`: a secret generated once and kept in the data directory. */
  readonly jwtSecret: string | null;
  readonly jwks: {
    readonly url: string;
    readonly issuer: string;
    readonly audience: string;
  } | null;
  readonly logLevel: string;
  readonly now: Date | null;
  readonly jit: boolean;
  readonly prepare: boolean;
  /** Whether only registered documents are taken. */
  readonly safelist: boolean;
  /** Threads that answer costly queries. With 0, the main thread answers them too. */
  readonly costlyThreads: number;
  /** Origins whose pages may call the API; `*` alone is any. */
  readonly corsOrigins: readonly string[];
  /** What an MSP's queries may cost in a minute; `null`: as much as they like. */
  readonly costPerMinute: number | null;
  /** Megabytes of answers that are kept; `null`: none. */
  readonly responseCache: number | null;
  readonly bodySeconds: number;
  /** How long a mutation counts what it changed before it answers. */
  readonly refreshSeconds: number;
  /** What the credentials of connections are sealed with; `null`: a key generated and kept in the data directory. */
  readonly secretsKey: string | null;
  /** Opens what was sealed before the key was changed. */
  readonly secretsKeyPrevious: string | null;
  /** `host:port` of test systems that connections may reach. */
  readonly connectorHosts: readonly string[];
  /** `host:port` of receivers of webhooks that may be inside. */
  readonly webhookHosts: readonly string[];
  /** How many days events are kept. */
  readonly eventDays: number;
  /** Whether this server also reads connections that are due. */
  readonly worker: boolean;
}

/**
 * What the settings are read for. `SERVE` and `SIGN` need a strong secret. `MAINTAIN` checks no
 * tokens. The `DEMO` holds made-up data and takes any secret.
 */
export type ConfigUse = 'SERVE' | 'SIGN' | 'MAINTAIN' | 'DEMO';

/**
 * Plain digits only: JavaScript also reads 0x10, 1e3 and 4000.0 as numbers, but in a
 * setting they are slips.
 */
const wholeNumber = (low: number, high: number) =>
  z
    .string()
    .refine((text) => /^(0|[1-9]\d{0,8})$/.test(text) && +text >= low && +text <= high, {
      error: `is not a whole number from ${low} to ${high}, in plain digits`,
    })
    .transform(Number);

const whole = (low: number, high: number, fallback: number) =>
  wholeNumber(low, high).default(fallback);

const SECOND = 1000;
const USUAL_CACHE_MB = 32;
const HOUR_SECONDS = 3600;
const seconds = (fallbackMs: number) => whole(1, HOUR_SECONDS, fallbackMs / SECOND);

/** As browsers send it: no path, no closing slash. */
const isOrigin = (text: string): boolean =>
  URL.canParse(text) && new URL(text).origin === text && !text.includes('*');

const origins = z
  .string()
  .transform((text) => text.split(',').map((origin) => origin.trim()))
  .refine((list) => list.every(isOrigin) || (list.length === 1 && list[0] === '*'), {
    error:
      'is neither * nor a list of origins such as https://app.example,https://other.example:8443',
  })
  .default([]);

const isHostAndPort = (text: string): boolean => /^[\w.-]+:\d{1,5}$/.test(text);

const hostList = z
  .string()
  .transform((text) => text.split(',').map((host) => host.trim()))
  .refine((list) => list.every(isHostAndPort), {
    error: 'is no list of host:port such as 127.0.0.1:8080,test.example:443',
  })
  .default([]);

function isAddress(url: string): boolean {
  try {
    return /[^:/]/.test(decodeURIComponent(new URL(url).href.replace(/^\w+/, '')));
  } catch {
    return false;
  }
}

const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

const webUrl = z.url({ protocol: /^https?$/, error: 'is not an http or https address' }).optional();

/** Each setting with its meaning; `seatwise start --help` and the README list them from here. */
export const SETTINGS = z.object({
  PORT: whole(0, 65_535, 4000).describe('Port to serve on; 0 takes any free one.'),
  HOST: z.string().default('127.0.0.1').describe('Address to serve on; 0.0.0.0 is every one.'),
  DATA_DIR: z
    .string()
    .optional()
    .describe(
      'Where the embedded Postgres and generated secrets live; by default .data in the project.',
    ),
  EXPORT_DIR: z
    .string()
    .optional()
    .describe(
      'Where the files of exports are kept until they expire, one folder for all servers; by default exports in the data directory.',
    ),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, { error: 'does not start with postgres://', abort: true })
    .refine(isAddress, {
      error: 'is no address: postgres://user:password@host:port/database, odd characters as %23',
    })
    .optional()
    .describe('A Postgres 15 or newer to use instead of the embedded one.'),
  POOL_SIZE: whole(1, 500, 8).describe(
    'Most connections to the database at once, beside one for /health, one that listens once somebody subscribes, and those of COSTLY_THREADS.',
  ),
  READ_TIMEOUT: seconds(USUAL_LIMITS.readMs).describe(
    'Seconds after which a statement that reads is ended.',
  ),
  WRITE_TIMEOUT: seconds(USUAL_LIMITS.writeMs).describe(
    'The same for statements that write, or count again.',
  ),
  LOCK_TIMEOUT: seconds(USUAL_LIMITS.lockMs).describe(
    'Seconds that a request waits for other writers of the same data.',
  ),
  CONNECTION_TIMEOUT: seconds(USUAL_LIMITS.connectMs).describe(
    'Seconds that work waits for a connection to the database.',
  ),
  TENANT_CONNECTIONS: wholeNumber(1, 500)
    .optional()
    .describe(
      'Most connections of one MSP while others ask too; by default an eighth of POOL_SIZE.',
    ),
  TENANT_QUEUE: whole(1, 100_000, USUAL_LIMITS.tenantQueue).describe(
    'Most requests of one MSP that wait for a connection.',
  ),
  COSTLY_THREADS: whole(0, 16, 1).describe(
    'Threads that answer costly queries apart from all else, each with up to 4 connections of its own.',
  ),
  SHUTDOWN_SECONDS: whole(1, HOUR_SECONDS, 5).describe(
    'Seconds that running requests are given when the server is stopped; the rest takes less than five more.',
  ),
  JWT_SECRET: z
    .string()
    .optional()
    .describe(
      'Checks and signs HS256 tokens: at least 32 bytes. By default generated and kept in the data directory.',
    ),
  JWT_JWKS_URL: webUrl.describe('Public keys of an issuer, for RS256 and ES256 tokens.'),
  JWT_ISSUER: z.string().optional().describe('The issuer such tokens must name.'),
  JWT_AUDIENCE: z.string().optional().describe('The audience such tokens must name.'),
  LOG_LEVEL: z
    .enum(LEVELS, { error: `is not one of ${LEVELS.join(', ')}` })
    .optional()
    .describe(`How much is logged: ${LEVELS.join(', ')}. By default info; the demo's is warn.`),
  SEATWISE_NOW: z.iso
    .datetime({ offset: true, error: 'is not an instant such as 2026-03-31T12:00:00Z' })
    .optional()
    .describe('Fixes the clock, so that answers can be reproduced.'),
  CORS_ORIGINS: origins.describe(
    'Origins whose pages may call the API from a browser, separated by commas; * is any. None by default.',
  ),
  BODY_TIMEOUT: whole(1, 3600, 60).describe(
    'Seconds within which a body must have come; of a file sent to /import, the longest pause.',
  ),
  REFRESH_WAIT_SECONDS: whole(0, 3600, 30).describe(
    'How long a mutation counts what it changed before it answers (POST /import: four times as long); the rest is counted in the background.',
  ),
  SECRETS_KEY: z
    .string()
    .optional()
    .describe(
      'Seals the credentials of connections: at least 32 bytes. By default generated and kept in the data directory; with DATABASE_URL, connections need it.',
    ),
  SECRETS_KEY_PREVIOUS: z
    .string()
    .optional()
    .describe('The key before SECRETS_KEY, until `seatwise secrets rotate` has run.'),
  CONNECTOR_HOSTS: hostList.describe(
    'Test systems that connections may reach besides the hosts of the vendors: host:port, separated by commas. None by default.',
  ),
  WORKER: z
    .enum(['on', 'off'], { error: 'is neither on nor off' })
    .default('on')
    .describe(
      'Reads connections that are due and delivers webhooks in the same process; off, `seatwise worker` does.',
    ),
  WEBHOOK_HOSTS: hostList.describe(
    'host:port of webhook receivers that need not be on the public internet and may speak plain http, separated by commas.',
  ),
  EVENT_DAYS: whole(1, 36_500, 400).describe(
    'Days that events are kept. Whoever asks after an older one is told that it is gone.',
  ),
  PREPARED_STATEMENTS: z
    .enum(['on', 'off'], { error: 'is neither on nor off' })
    .default('on')
    .describe(
      'Lets the database keep the plans of statements that come again and again; off for a pooler that does not know prepared statements.',
    ),
  COST_PER_MINUTE: z
    .union([z.literal('off').transform(() => null), wholeNumber(MOST_COST, 900_000_000)], {
      error: `is neither off nor a whole number from ${MOST_COST} to 900000000, in plain digits`,
    })
    .default(USUAL_COST_PER_MINUTE)
    .describe(
      'What the queries of one MSP may cost in a minute, on all servers together; off is no limit.',
    ),
  RESPONSE_CACHE: z
    .union([z.literal('off').transform(() => null), wholeNumber(1, 100_000)], {
      error: 'is neither off nor a whole number from 1 to 100000, in plain digits',
    })
    .default(USUAL_CACHE_MB)
    .describe('Megabytes of answers to GETs that are kept while nothing changes; off keeps none.'),
  GRAPHQL_JIT: z
    .enum(['on', 'off'], { error: 'is neither on nor off' })
    .default('on')
    .describe('Compiles queries that are asked again and again.'),
  SAFELIST: z
    .enum(['on', 'off'], { error: 'is neither on nor off' })
    .default('off')
    .describe(
      'Takes registered documents only, but from tokens of the whole MSP with settings:write.',
    ),
});

type Settings = z.infer<typeof SETTINGS>;

function secretFault(settings: Settings, use: ConfigUse): string | null {
  const { JWT_SECRET: secret, DATABASE_URL: url, JWT_JWKS_URL: jwks } = settings;
  if (use === 'DEMO') return null;
  if (secret !== undefined) return weaknessOf(secret);
  // Several servers may share one DATABASE_URL, and they could not agree on a generated secret.
  const needed = use === 'SIGN' || (use === 'SERVE' && jwks === undefined);
  return needed && url !== undefined
    ? 'is missing: with DATABASE_URL, set it (at least 32 bytes), or JWT_JWKS_URL, JWT_ISSUER and JWT_AUDIENCE'
    : null;
}

function jwksFaults(settings: Settings): string[] {
  const names = ['JWT_JWKS_URL', 'JWT_ISSUER', 'JWT_AUDIENCE'] as const;
  const missing = names.filter((name) => settings[name] === undefined);
  if (missing.length === 0 || missing.length === names.length) return [];
  return missing.map(
    (name) => `${name} is missing: it goes with the other two of ${names.join(', ')}`,
  );
}

/** An empty variable counts as not set. */
function withoutEmpty(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
}

function refuse(faults: readonly string[]): never {
  const list = faults.map((fault) => `  ${fault}`).join('\n');
  throw new Refusal('BAD_SETTINGS', `These settings are wrong:\n${list}`, { faults });
}

/**
 * The settings without the broken ones. They are still checked against each other, so that one
 * message names every fault.
 */
function soundPart(env: NodeJS.ProcessEnv, broken: ReadonlySet<string>): Settings {
  return SETTINGS.parse(
    Object.fromEntries(Object.entries(env).filter(([name]) => !broken.has(name))),
  );
}

function checked(env: NodeJS.ProcessEnv, use: ConfigUse): Settings {
  const read = SETTINGS.safeParse(env);
  const issues = read.success ? [] : read.error.issues;
  const faults = issues.map((issue) => `${String(issue.path[0])} ${issue.message}`);
  const settings = read.success
    ? read.data
    : soundPart(env, new Set(issues.map((issue) => String(issue.path[0]))));
  const secret = secretFault(settings, use);
  if (secret !== null) faults.push(`JWT_SECRET ${secret}`);
  const sealing = settings.SECRETS_KEY === undefined ? null : weaknessOf(settings.SECRETS_KEY);
  if (sealing !== null && use !== 'DEMO') faults.push(`SECRETS_KEY ${sealing}`);
  faults.push(...(issues.some((i) => i.path[0] === 'JWT_JWKS_URL') ? [] : jwksFaults(settings)));
  if (faults.length > 0) refuse(faults);
  return settings;
}

function limitsOf(settings: Settings): DatabaseLimits {
  return {
    readMs: settings.READ_TIMEOUT * SECOND,
    writeMs: settings.WRITE_TIMEOUT * SECOND,
    lockMs: settings.LOCK_TIMEOUT * SECOND,
    connectMs: settings.CONNECTION_TIMEOUT * SECOND,
    tenantConnections: settings.TENANT_CONNECTIONS ?? null,
    tenantQueue: settings.TENANT_QUEUE,
  };
}

/** Reads the settings, or refuses with one message that names every bad one. */
export function readConfig(env: NodeJS.ProcessEnv, use: ConfigUse): Config {
  const settings = checked(withoutEmpty(env), use);
  const { JWT_JWKS_URL: url, JWT_ISSUER: issuer, JWT_AUDIENCE: audience } = settings;
  return {
    port: settings.PORT,
    host: settings.HOST,
    dataDir: settings.DATA_DIR ?? null,
    exportDir: settings.EXPORT_DIR ?? null,
    databaseUrl: settings.DATABASE_URL ?? null,
    poolSize: settings.POOL_SIZE,
    limits: limitsOf(settings),
    shutdownMs: settings.SHUTDOWN_SECONDS * SECOND,
    jwtSecret: settings.JWT_SECRET ?? null,
    jwks: url && issuer && audience ? { url, issuer, audience } : null,
    // The demo is watched in a terminal: a log line for each request would hide what it prints.
    logLevel: settings.LOG_LEVEL ?? (use === 'DEMO' ? 'warn' : 'info'),
    now: settings.SEATWISE_NOW === undefined ? null : new Date(settings.SEATWISE_NOW),
    costlyThreads: settings.COSTLY_THREADS,
    jit: settings.GRAPHQL_JIT === 'on',
    safelist: settings.SAFELIST === 'on',
    prepare: settings.PREPARED_STATEMENTS === 'on',
    corsOrigins: settings.CORS_ORIGINS,
    costPerMinute: settings.COST_PER_MINUTE,
    responseCache: settings.RESPONSE_CACHE,
    bodySeconds: settings.BODY_TIMEOUT,
    refreshSeconds: settings.REFRESH_WAIT_SECONDS,
    webhookHosts: settings.WEBHOOK_HOSTS,
    eventDays: settings.EVENT_DAYS,
    secretsKey: settings.SECRETS_KEY ?? null,
    secretsKeyPrevious: settings.SECRETS_KEY_PREVIOUS ?? null,
    connectorHosts: settings.CONNECTOR_HOSTS,
    worker: settings.WORKER === 'on',
  };
}
