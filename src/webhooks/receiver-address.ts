import { lookup as resolve } from 'node:dns';
import { lookup as resolveAll } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { codeOf } from '../errors';

/** An address that nothing may be sent to. */
export class ForbiddenAddress extends Error {
  override readonly name = 'ForbiddenAddress';
}

const PORTS: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443' };
const INSIDE = 'is not on the public internet, nor listed in the setting WEBHOOK_HOSTS';

/** An address that anybody on the internet reaches: no private network, no own machine, no cloud's inner service. */
const isPublic = (address: string): boolean =>
  ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';

const bare = (host: string): string => host.replace(/^\[|\]$/g, '');

/** Whether the setting lists this `host:port`. Such receivers may be inside, and may speak plain http. */
export const isListed = (url: URL, hosts: readonly string[]): boolean =>
  hosts.includes(`${bare(url.hostname)}:${url.port || PORTS[url.protocol]}`);

/** The address of a receiver as it may be saved, before its name is looked up. */
export function readReceiver(text: string, hosts: readonly string[]): URL {
  if (!URL.canParse(text)) throw new ForbiddenAddress(`"${text}" is no address`);
  const url = new URL(text);
  const shown = `${url.protocol}//${url.host}`;
  if (url.username !== '' || url.password !== '')
    throw new ForbiddenAddress(`${shown} comes with a user name or password in the address`);
  if (isListed(url, hosts) && url.protocol in PORTS) return url;
  if (url.protocol !== 'https:') throw new ForbiddenAddress(`${shown} is not https`);
  const host = bare(url.hostname);
  if (isIP(host) !== 0 && !isPublic(host)) throw new ForbiddenAddress(`${shown} ${INSIDE}`);
  return url;
}

/** Refuses a name that leads inside. One that leads nowhere yet may be set up later. */
export async function refuseInside(url: URL, hosts: readonly string[]): Promise<void> {
  if (isListed(url, hosts)) return;
  const found = await resolveAll(bare(url.hostname), { all: true }).catch((error: unknown) => {
    if (codeOf(error) === undefined) throw error;
    return [];
  });
  if (!found.every(({ address }) => isPublic(address)))
    throw new ForbiddenAddress(`${url.protocol}//${url.host} ${INSIDE}`);
}

/**
 * Looks a name up for a connection that is about to be made. What is checked is what is connected
 * to: a name that led outside when it was saved may lead inside by now.
 */
export const lookUpOutside: LookupFunction = (name, options, done) =>
  resolve(name, { ...options, all: true }, (error, found) => {
    if (error) return done(error, '');
    const isOutside = found.length > 0 && found.every(({ address }) => isPublic(address));
    if (!isOutside) return done(new ForbiddenAddress(`${name} ${INSIDE}`), '');
    if (options.all) return done(null, found);
    done(null, found[0]!.address, found[0]!.family);
  });
