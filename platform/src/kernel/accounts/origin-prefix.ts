import { isIPv4, isIPv6 } from 'node:net';

const MAPPED = /^::ffff:(\d{1,3}(?:\.\d{1,3}){3})$/i;
const GROUPS_IN_48 = 3;
const GROUPS = 8;

function expanded(address: string): readonly string[] {
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? [];
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = Array.from({ length: Math.max(0, GROUPS - left.length - right.length) }, () => '0');
  return [...left, ...zeros, ...right];
}

/**
 * The network that an address belongs to, as far as one party commonly holds it: /24 of IPv4, /48
 * of IPv6. Who counts tries by single addresses counts nothing of whoever has a network.
 */
export function networkOf(address: string): string {
  const four = MAPPED.exec(address)?.[1] ?? address;
  if (isIPv4(four)) return `${four.split('.').slice(0, 3).join('.')}.0/24`;
  if (!isIPv6(address)) return address;
  const groups = expanded(address).slice(0, GROUPS_IN_48);
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/48`;
}
