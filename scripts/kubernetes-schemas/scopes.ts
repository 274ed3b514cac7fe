import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { OTHER_CLUSTER_KINDS } from './api-facts.ts'

const APIS = join(import.meta.dirname, '../../node_modules/@kubernetes/client-node/dist/gen/apis')

/**
 * Tells the kinds of the cluster from those of a namespace: the generated client creates the latter with
 * `createNamespaced…`.
 */
export function clusterKinds(): (kind: string) => boolean {
  const cluster = new Set<string>(OTHER_CLUSTER_KINDS)
  const namespaced = new Set<string>()
  for (const file of readdirSync(APIS).filter((name) => name.endsWith('Api.d.ts')))
    for (const [, within, kind = ''] of readFileSync(join(APIS, file), 'utf8').matchAll(
      /^ {4}create(Namespaced)?(\w+?)(?:WithHttpInfo)?\(/gm,
    ))
      (within ? namespaced : cluster).add(kind)
  return (kind) => cluster.has(kind) && !namespaced.has(kind)
}
