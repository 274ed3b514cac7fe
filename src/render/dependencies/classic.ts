import type { Archive } from './archive.ts'
import { verifiedArchive } from './archive.ts'
import { download, statusProblem } from './download.ts'
import type { IndexEntry } from './index-entry.ts'
import { findEntry } from './index-entry.ts'
import { pullChart } from './oci.ts'
import { withoutSlash } from './pin.ts'
import type { Problem } from './problem.ts'
import { badAddress, problem, shownUrl } from './problem.ts'
import { ociReference } from './reference.ts'
import type { Session } from './session.ts'

/** One version of a chart. */
export interface WantedChart {
  readonly name: string
  readonly version: string
}

/**
 * Fetches charts of one classic repository, one after the other: its index is asked for once, and let go before the
 * archives come. One outcome for each chart, in their order. Never rejects.
 *
 * @param repository `https://charts.example.org/stable`, as in a Chart.yaml
 */
export async function fetchCharts(
  repository: string,
  charts: readonly WantedChart[],
  session: Session,
): Promise<readonly (Archive | Problem)[]> {
  const entries = await findEntries(repository, charts, session)
  const outcomes: (Archive | Problem)[] = []
  for (const entry of entries) {
    outcomes.push('problem' in entry ? entry : await fetchArchive(entry, repository, session))
  }
  return outcomes
}

async function findEntries(
  repository: string,
  charts: readonly WantedChart[],
  session: Session,
): Promise<readonly (IndexEntry | Problem)[]> {
  const target = `${withoutSlash(repository)}/index.yaml`
  const limit = session.limits.indexBytes
  const answer = await download(target, { accept: 'application/x-yaml, text/yaml, */*', limit }, session)
  const unread = 'problem' in answer ? answer : statusProblem(answer, shownUrl(new URL(target)))
  if ('problem' in answer || unread) return charts.map(() => unread ?? problem('bad-index'))
  const index = new TextDecoder().decode(answer.body)
  return charts.map(({ name, version }) => findEntry(index, name, version))
}

async function fetchArchive({ url, digest }: IndexEntry, repository: string, session: Session) {
  // Bitnami's classic repository lists its charts with addresses of an OCI registry
  if (/^oci:/i.test(url)) {
    const reference = ociReference(url, session)
    return 'problem' in reference ? reference : pullChart(reference, session, digest)
  }
  const base = `${withoutSlash(repository)}/`
  if (!URL.canParse(url, base)) return badAddress(url)
  const target = new URL(url, base)
  const from = shownUrl(target)
  return verifiedArchive({ digest, from }, session, async () => {
    const accept = 'application/gzip, application/octet-stream, */*'
    const answer = await download(target.href, { accept, limit: session.limits.chartBytes }, session)
    if ('problem' in answer) return answer
    return statusProblem(answer, from) ?? answer.body
  })
}
