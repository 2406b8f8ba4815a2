import { createServer } from 'node:net';
import type { Listen } from './settings';

/** A socket's path must fit the system's structure of 108 bytes with its closing zero. */
const LONGEST_SOCKET_PATH = 107;
const SOCKET_PORT = 5432;

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** A Unix socket in the data directory where the path is short enough, else a free TCP port of this machine only. */
export async function chooseListen(clusterDir: string): Promise<Listen> {
  const path = `${clusterDir}/.s.PGSQL.${SOCKET_PORT}.lock`;
  const fits = process.platform !== 'win32' && Buffer.byteLength(path) <= LONGEST_SOCKET_PATH;
  return fits
    ? { socketDir: clusterDir, port: SOCKET_PORT }
    : { socketDir: null, port: await freePort() };
}

export interface Login {
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

/** The connection string of a listening server. */
export function urlOf(listen: Listen, login: Login): string {
  const who = `${login.user}:${encodeURIComponent(login.password)}`;
  if (listen.socketDir === null) {
    return `postgres://${who}@127.0.0.1:${listen.port}/${login.database}`;
  }
  const host = encodeURIComponent(listen.socketDir);
  return `postgres://${who}@localhost:${listen.port}/${login.database}?host=${host}`;
}
