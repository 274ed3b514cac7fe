import type { PackedChart } from './chart-archive.ts'
import { sha256 } from './chart-archive.ts'
import type { Loopback } from './loopback.ts'
import { startLoopback } from './loopback.ts'

const CONFIG_TYPE = 'application/vnd.cncf.helm.config.v1+json'
export const CHART_TYPE = 'application/vnd.cncf.helm.chart.content.v1.tar+gzip'
export const MANIFEST_TYPE = 'application/vnd.oci.image.manifest.v1+json'

export const TOKEN = 'anonymous.token-0001'

/** The manifest of a chart, as `helm push` writes it. */
export const chartManifest = ({ metadata, archive }: PackedChart, change: Readonly<Record<string, unknown>> = {}) =>
  JSON.stringify({
    schemaVersion: 2,
    mediaType: MANIFEST_TYPE,
    config: { mediaType: CONFIG_TYPE, digest: `sha256:${sha256(metadata)}`, size: Buffer.byteLength(metadata) },
    layers: [{ mediaType: CHART_TYPE, digest: `sha256:${sha256(archive)}`, size: archive.length }],
    annotations: { 'org.opencontainers.image.created': '2026-01-02T03:04:05Z' },
    ...change,
  })

export interface FakeRegistryOptions {
  /** Where its tokens come from: `http://host/token`. Absent: no token is asked for. */
  readonly realm?: (url: string) => string
  /** Where a blob is redirected to. */
  readonly redirectBlobs?: (path: string) => string
  readonly manifest?: (chart: PackedChart) => string
  /** `Docker-Content-Digest`, in place of the true one; empty: not sent. */
  readonly contentDigest?: string
  readonly blob?: Buffer
}

/**
 * Starts a registry that serves `charts/<name>:<version>` with the pull half of the distribution API, and the tokens of
 * Docker's token authentication. It shows an error to whoever sends a token where none was asked for.
 */
export async function startFakeRegistry(
  charts: readonly PackedChart[],
  options: FakeRegistryOptions = {},
): Promise<Loopback & { readonly repository: string }> {
  const manifestOf = options.manifest ?? chartManifest
  const server = await startLoopback((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://registry.invalid')
    if (pathname === '/token') {
      const scope = searchParams.get('scope')
      const known = charts.some(({ name }) => scope === `repository:charts/${name}:pull`)
      response.writeHead(known ? 200 : 403, { 'content-type': 'application/json' })
      response.end(JSON.stringify(known ? { token: TOKEN, expires_in: 300 } : { details: 'denied' }))
      return
    }
    const { authorization } = request.headers
    if (options.realm && authorization !== `Bearer ${TOKEN}`) {
      const realm = options.realm(server.url)
      response.writeHead(401, {
        'content-type': 'application/json',
        'www-authenticate': `Bearer realm="${realm}",service="registry.example.org",scope="repository:charts/other:push"`,
      })
      response.end(JSON.stringify({ errors: [{ code: 'UNAUTHORIZED' }] }))
      return
    }
    if (!options.realm && authorization !== undefined) {
      response.writeHead(400).end('a token was sent to a registry that asked for none')
      return
    }
    for (const chart of charts) {
      const base = `/v2/charts/${chart.name}`
      if (pathname === `${base}/manifests/${chart.version.replaceAll('+', '_')}`) {
        const manifest = manifestOf(chart)
        const digest = options.contentDigest ?? `sha256:${sha256(manifest)}`
        response.writeHead(200, {
          'content-type': MANIFEST_TYPE,
          ...(digest === '' ? {} : { 'docker-content-digest': digest }),
        })
        response.end(manifest)
        return
      }
      if (pathname === `${base}/blobs/sha256:${chart.sha256}`) {
        const location = options.redirectBlobs?.(pathname)
        if (location) response.writeHead(307, { location }).end()
        else response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(options.blob ?? chart.archive)
        return
      }
    }
    response.writeHead(404, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ errors: [{ code: 'MANIFEST_UNKNOWN' }] }))
  })
  return { ...server, repository: `oci://${server.host}/charts` }
}
