import { BlockList, isIP } from 'node:net'

/**
 * Where no public repository is, after the IANA special-purpose address registries (RFC 6890 and what amends it), and
 * 168.63.129.16, where Azure serves its machines, GitHub's runners among them.
 */
const NOT_PUBLIC_V4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10], // carrier-grade NAT; 100.100.100.200 is a cloud's metadata service
  ['127.0.0.0', 8],
  ['168.63.129.16', 32],
  ['169.254.0.0', 16], // link-local; 169.254.169.254 is the metadata service of most clouds
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
]

/** Of IPv6 only the global unicast block is public; these parts of it hold other addresses or nobody. */
const GLOBAL_V6 = ['2000::', 3] as const
const NOT_PUBLIC_V6: readonly (readonly [string, number])[] = [
  ['2001::', 23], // Teredo, ORCHID
  ['2001:db8::', 32],
  ['2002::', 16], // 6to4: an IPv4 address inside
  ['3fff::', 20],
]

function blockList(v4: typeof NOT_PUBLIC_V4, v6: typeof NOT_PUBLIC_V6): BlockList {
  const list = new BlockList()
  for (const [net, prefix] of v4) list.addSubnet(net, prefix, 'ipv4')
  for (const [net, prefix] of v6) list.addSubnet(net, prefix, 'ipv6')
  return list
}

const NOT_PUBLIC = blockList(NOT_PUBLIC_V4, NOT_PUBLIC_V6)
const GLOBAL = blockList([], [GLOBAL_V6])
const LOOPBACK = blockList([['127.0.0.0', 8]], [['::1', 128]])

/**
 * Whom an IP address reaches. Everything that is neither the public internet nor this machine is `other`: private,
 * link-local, shared, multicast and reserved addresses, and IPv6 addresses that hold an IPv4 one (but this machine's).
 */
export function reachOf(address: string): 'public' | 'loopback' | 'other' {
  const version = isIP(address)
  if (version === 0 || address.includes('%')) return 'other' // not an address, or one of a link
  if (version === 4) {
    if (LOOPBACK.check(address, 'ipv4')) return 'loopback'
    return NOT_PUBLIC.check(address, 'ipv4') ? 'other' : 'public'
  }
  if (LOOPBACK.check(address, 'ipv6')) return 'loopback'
  return GLOBAL.check(address, 'ipv6') && !NOT_PUBLIC.check(address, 'ipv6') ? 'public' : 'other'
}
