import { SourceProblem } from './source-problem';

/** Where a connection may send its credentials. */
export interface AllowedHosts {
  /** The hosts of the vendor, as whole names: `/^api-(na|eu)\.myconnectwise\.net$/`. */
  readonly vendor: readonly RegExp[];
  /** `host:port` of test systems, from the setting CONNECTOR_HOSTS. These may speak plain http. */
  readonly test: readonly string[];
}

const PORTS: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443' };

const hostAndPort = (url: URL): string => `${url.hostname}:${url.port || PORTS[url.protocol]}`;

const isOfVendor = (url: URL, { vendor }: AllowedHosts): boolean =>
  url.protocol === 'https:' && url.port === '' && vendor.some((host) => host.test(url.hostname));

const refused = (address: string, why: string): SourceProblem =>
  new SourceProblem('REFUSED_ADDRESS', `${address} ${why}. Nothing was sent there.`);

/**
 * The address, if credentials may go there. Addresses come from people and from answers (the next
 * page, a key to fetch), so each one is checked, not only the first.
 */
export function guardAddress(address: string, allowed: AllowedHosts, base?: URL): URL {
  if (!URL.canParse(address, base?.href)) throw refused('This text', 'is no address');
  const url = new URL(address, base?.href);
  const shown = `${url.protocol}//${url.host}`;
  if (url.username !== '' || url.password !== '')
    throw refused(shown, 'comes with a user name or password in the address');
  if (allowed.test.includes(hostAndPort(url)) && url.protocol in PORTS) return url;
  if (isOfVendor(url, allowed)) return url;
  throw refused(
    shown,
    'is not an https address of the vendor, nor listed in the setting CONNECTOR_HOSTS',
  );
}
