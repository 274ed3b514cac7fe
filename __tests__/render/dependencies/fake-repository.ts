import type { PackedChart } from './chart-archive.ts'
import type { Handler, Loopback } from './loopback.ts'
import { startLoopback } from './loopback.ts'

export interface FakeRepository extends Loopback {
  /** As a Chart.yaml writes it. */
  readonly repository: string
}

/** One version in an index, as `helm repo index` writes it. */
export const indexItem = (
  { name, version, sha256 }: PackedChart,
  { url = `${name}-${version}.tgz`, digest = sha256 }: { url?: string; digest?: string } = {},
): string =>
  [
    '  - apiVersion: v2',
    '    created: "2026-01-02T03:04:05.000000006Z"',
    '    description: |',
    '      A chart for the tests.',
    '        - it has a list',
    digest === '' ? '' : `    digest: ${digest}`,
    `    name: ${name}`,
    '    urls:',
    `    - ${url}`,
    `    version: ${version}`,
  ]
    .filter(Boolean)
    .join('\n')

export const indexOf = (items: Readonly<Record<string, readonly string[]>>): string =>
  [
    'apiVersion: v1',
    'entries:',
    ...Object.entries(items).flatMap(([name, versions]) => [`  ${name}:`, ...versions]),
    'generated: "2026-01-02T03:04:05.000000006Z"',
    '',
  ].join('\n')

/**
 * Starts a classic repository under `/stable`: its index and its archives. `override` answers first, and says whether
 * it did.
 */
export async function startFakeRepository(
  charts: readonly PackedChart[],
  options: {
    readonly index?: string
    readonly override?: (...args: Parameters<Handler>) => boolean
  } = {},
): Promise<FakeRepository> {
  const items = Object.fromEntries(
    charts.map(({ name }) => [name, charts.filter((chart) => chart.name === name).map((chart) => indexItem(chart))]),
  )
  const index = options.index ?? indexOf(items)
  const server = await startLoopback((request, response) => {
    if (options.override?.(request, response)) return
    const path = request.url?.split('?')[0]
    if (path === '/stable/index.yaml') {
      response.writeHead(200, { 'content-type': 'text/yaml' }).end(index)
      return
    }
    const chart = charts.find(({ name, version }) => path === `/stable/${name}-${version}.tgz`)
    if (chart) response.writeHead(200, { 'content-type': 'application/gzip' }).end(chart.archive)
    else response.writeHead(404).end('no such file')
  })
  return { ...server, repository: `${server.url}/stable` }
}
