import {isIP} from 'node:net';
import ipaddr from 'ipaddr.js';

/** The host of an address as it was written. */
export type Host = {
  /** In small letters, without brackets. */
  readonly name: string;
  /** The same where it is an IP address, in its usual form. */
  readonly address: string | undefined;
};

/** The host of a URL, which has brought odd forms such as `0x7f.1` into the usual one already. */
export function hostOf({hostname}: URL): Host {
  const name = hostname.replace(/^\[|\]$/g, '').toLowerCase();
  return {name, address: isIP(name) ? usual(name) : undefined};
}

/**
 * Whether a connection to an address may be made: it is one of the internet, or the source itself named it.
 * @param source the host that the caller named; `localhost` stands for all addresses of this machine
 * @example isOpen('::ffff:10.0.0.1', {name: 'example.org', address: undefined}) // => false
 */
export function isOpen(address: string, source: Host): boolean {
  if (!isIP(address)) return false;
  const parsed = ipaddr.process(address);
  if (source.address !== undefined && usual(address) === source.address) return true;
  if (/^(?:.*\.)?localhost$/.test(source.name) && parsed.range() === 'loopback') return true;
  // Whatever is set apart for something is none of ours; of IPv6 the internet is a part only.
  if (parsed.range() !== 'unicast') return false;
  return parsed.kind() === 'ipv4' || parsed.match(ipaddr.parseCIDR('2000::/3'));
}

/** An IPv4 address that is wrapped into IPv6 is that IPv4 address. */
function usual(address: string): string {
  return ipaddr.process(address).toString();
}
