import { statfsSync } from 'node:fs';
import { totalmem } from 'node:os';

const MB = 1024 * 1024;

/** What the server is for. `DISPOSABLE` is for tests: small, and not safe against crashes. */
export type Purpose = 'SERVE' | 'DISPOSABLE';

export interface Machine {
  readonly memoryBytes: number;
  /** Size of /dev/shm, which parallel queries use; containers often get 64 MB. `null` where there is none. */
  readonly sharedMemoryBytes: number | null;
}

export function thisMachine(): Machine {
  return { memoryBytes: totalmem(), sharedMemoryBytes: sizeOf('/dev/shm') };
}

function sizeOf(path: string): number | null {
  try {
    const { blocks, bsize } = statfsSync(path);
    return blocks * bsize;
  } catch {
    return null;
  }
}

const megabytes = (bytes: number): string => `${Math.floor(bytes / MB)}MB`;
const clamp = (value: number, low: number, high: number): number =>
  Math.min(high, Math.max(low, value));

const SMALL_SHARED_MEMORY = 256 * MB;

function memorySettings(machine: Machine, purpose: Purpose): Record<string, string> {
  if (purpose === 'DISPOSABLE') {
    return {
      ...{ shared_buffers: '64MB', autovacuum: 'on' },
      ...{ fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' },
    };
  }
  return {
    shared_buffers: megabytes(clamp(machine.memoryBytes / 8, 128 * MB, 2048 * MB)),
    effective_cache_size: megabytes(clamp(machine.memoryBytes / 2, 256 * MB, 65_536 * MB)),
    work_mem: '24MB',
    maintenance_work_mem: megabytes(clamp(machine.memoryBytes / 16, 64 * MB, 256 * MB)),
    max_wal_size: '4GB',
    checkpoint_timeout: '15min',
  };
}

function parallelSettings(machine: Machine): Record<string, string> {
  const small =
    machine.sharedMemoryBytes !== null && machine.sharedMemoryBytes < SMALL_SHARED_MEMORY;
  if (!small) return { max_parallel_workers_per_gather: '2' };
  // A parallel hash join that outgrows /dev/shm fails the query; a mapped file only gets slower.
  return { max_parallel_workers_per_gather: '1', dynamic_shared_memory_type: 'mmap' };
}

/** Where the server can be reached: a Unix socket in a folder, or a TCP port of this machine only. */
export interface Listen {
  readonly socketDir: string | null;
  readonly port: number;
}

function listenSettings(listen: Listen): Record<string, string> {
  return {
    port: String(listen.port),
    listen_addresses: listen.socketDir === null ? '127.0.0.1' : '',
    unix_socket_directories: listen.socketDir ?? '',
    unix_socket_permissions: '0700',
  };
}

const quote = (value: string): string => `'${value.replaceAll("'", "''")}'`;

/** The text of `seatwise.conf`, which postgresql.conf includes. Written anew at every start. */
export function settingsText(listen: Listen, purpose: Purpose, machine: Machine): string {
  const settings: Record<string, string> = {
    ...listenSettings(listen),
    ...memorySettings(machine, purpose),
    ...parallelSettings(machine),
    max_connections: '100',
    random_page_cost: '1.1',
    // Checks every ten seconds, not every minute, which tables have grown.
    autovacuum_naptime: '10s',
    password_encryption: 'scram-sha-256',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_min_messages: 'warning',
  };
  return Object.entries(settings)
    .map(([name, value]) => `${name} = ${quote(value)}\n`)
    .join('');
}
