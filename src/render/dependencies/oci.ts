import type { Archive } from './archive.ts'
import { verifiedArchive } from './archive.ts'
import { anonymousToken, readChallenge, readJson } from './challenge.ts'
import { readSha256, sha256 } from './digest.ts'
import type { Download, Wanted } from './download.ts'
import { download, statusProblem } from './download.ts'
import { chartLayer, MANIFEST_TYPE } from './manifest.ts'
import type { Problem } from './problem.ts'
import { problem } from './problem.ts'
import type { OciReference } from './reference.ts'
import type { Session } from './session.ts'

const MANIFEST_BYTES = 1024 * 1024 // that of a chart is under 2 KiB

/**
 * Pulls a chart with the distribution API: the manifest of the tag, then the layer that holds the chart. Never rejects.
 * https://github.com/opencontainers/distribution-spec, https://helm.sh/docs/topics/registries
 *
 * @param announced hexadecimal sha256 of the archive, when an index tells it
 */
export async function pullChart(
  reference: OciReference,
  session: Session,
  announced?: string,
): Promise<Archive | Problem> {
  const { tag, shown } = reference
  const ask = createAsk(reference, session)
  const manifest = await ask(`manifests/${tag}`, { accept: MANIFEST_TYPE, limit: MANIFEST_BYTES })
  if ('problem' in manifest) return manifest.problem === 'not-found' ? problem('version-not-found', tag) : manifest
  const stated = manifest.header('docker-content-digest')
  if (stated !== undefined && readSha256(stated) !== sha256(manifest.body)) return problem('digest-mismatch', shown)
  const layer = chartLayer(readJson(manifest.body))
  if (!layer) return problem('not-a-chart', shown)
  if (layer.size > session.limits.chartBytes) return problem('too-large', shown)
  if (announced !== undefined && layer.digest !== announced) return problem('digest-mismatch', shown)
  return verifiedArchive({ digest: layer.digest, from: shown }, session, async () => {
    const blob = await ask(`blobs/sha256:${layer.digest}`, { accept: '*/*', limit: session.limits.chartBytes })
    return 'problem' in blob ? blob : blob.body
  })
}

/** Asks one repository of a registry, with the token that anybody gets when it wants one, and asks again only then. */
function createAsk({ origin, path, shown }: OciReference, session: Session) {
  let authorization: string | undefined
  return async (what: string, wanted: Wanted): Promise<Download | Problem> => {
    const target = `${origin}/v2/${path}/${what}`
    let answer = await download(target, { ...wanted, authorization }, session)
    if ('problem' in answer) return answer
    const challenge = answer.status === 401 && readChallenge(answer.header('www-authenticate'))
    if (challenge) {
      const given = await anonymousToken(challenge, path, session)
      if ('problem' in given) return given
      authorization = `Bearer ${given.token}`
      answer = await download(target, { ...wanted, authorization }, session)
      if ('problem' in answer) return answer
    }
    return statusProblem(answer, shown) ?? answer
  }
}
