import { asList, asRecord, follow } from '../../model/json.ts'
import { readSha256 } from './digest.ts'

/** Media types of https://helm.sh/docs/topics/registries; the last one is what Helm's first releases with OCI wrote. */
const CHART_CONFIG = 'application/vnd.cncf.helm.config.v1+json'
const CHART_CONTENT = ['application/vnd.cncf.helm.chart.content.v1.tar+gzip', 'application/tar+gzip']

/** What a registry is asked for. */
export const MANIFEST_TYPE = 'application/vnd.oci.image.manifest.v1+json'

/** The layer that holds the packed chart: its hexadecimal sha256 and its size in bytes. */
export interface ChartLayer {
  readonly digest: string
  readonly size: number
}

/** Finds it in a manifest; undefined when this is not the manifest of a chart, an image's for instance. */
export function chartLayer(manifest: unknown): ChartLayer | undefined {
  if (follow(manifest, ['config', 'mediaType']) !== CHART_CONFIG) return undefined
  const layers = asList(follow(manifest, ['layers'])).map(asRecord)
  const layer = CHART_CONTENT.map((type) => layers.find(({ mediaType }) => mediaType === type)).find(Boolean)
  const digest = readSha256(layer?.digest)
  const size = layer?.size
  if (digest === undefined || typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0) return undefined
  return { digest, size }
}
