import type { Profile } from '../../model/profile.ts'
import { isHostOf } from '../../model/registry.ts'
import { isTemplate } from '../../model/template.ts'

const LABEL = /^(?=.{1,63}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/

/** Whether a text is a name of the domain name system with a dot in it: `*.example.fr` too. */
export function isDomainName(text: string): boolean {
  if (text.length > 253 || isTemplate(text)) return false
  const labels = text.replace(/^\*\./, '').split('.')
  return labels.length > 1 && labels.every((label) => LABEL.test(label)) && !/^\d+$/.test(labels.at(-1) ?? '')
}

export const isAddress = (text: string): boolean =>
  /^(?:\d{1,3}\.){3}\d{1,3}$/.test(text) && text.split('.').every((part) => Number(part) < 256)

/** Whether a host stands for one that the author has yet to choose, as `chart-example.local` does. */
export const isPlaceholderHost = (host: string, { placeholders }: Profile): boolean =>
  placeholders.hosts.some((reserved) => host === reserved || host.endsWith(`.${reserved}`)) ||
  /(?:^|\.)(?:example|exemple)\.[a-z]{2,}$|\.(?:test|invalid|localhost|localdomain)$/.test(host)

/** Names of a cluster's own services. */
const INTERNAL = /(?:^|\.)svc(?:\.|$)|\.cluster\.local$/

/** Whether a host is one of the cluster, of the author's machine, or nobody's. */
export const isInside = (host: string, { registries }: Profile): boolean =>
  INTERNAL.test(host) ||
  host.startsWith('127.') ||
  host === '0.0.0.0' ||
  isHostOf(
    host,
    registries.private.filter((one) => !/^\d/.test(one)),
  )

/** The network that the name of a host is in: the ministry's, the one between ministries, else the internet. */
export function networkOf(host: string): 'mi' | 'rie' | 'internet' | undefined {
  // the same private addresses are used in every network
  if (isAddress(host)) return /^(?:10|192\.168|172\.(?:1[6-9]|2\d|3[01]))\./.test(host) ? undefined : 'internet'
  if (/(?:^|\.)minint\.fr$/.test(host)) return 'mi'
  return /(?:^|\.)rie\.gouv\.fr$/.test(host) ? 'rie' : 'internet'
}
