import { isIP } from 'node:net';

/** Names of networks that the server's own proxy rules know; each is private to a site. */
const NAMED: readonly string[] = ['loopback', 'linklocal', 'uniquelocal'];
const WIDEST = { 4: 8, 6: 32 } as const;
const LONGEST = { 4: 32, 6: 128 } as const;

/** Whether a setting names a proxy: an address or a network, and not everybody. */
export function isProxy(text: string): boolean {
  if (NAMED.includes(text)) return true;
  const [address = '', bits, ...more] = text.split('/');
  const family = isIP(address);
  if ((family !== 4 && family !== 6) || more.length > 0) return false;
  if (bits === undefined) return address !== '0.0.0.0' && address !== '::';
  return (
    /^\d{1,3}$/.test(bits) && Number(bits) >= WIDEST[family] && Number(bits) <= LONGEST[family]
  );
}
