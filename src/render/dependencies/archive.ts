import { sha256 } from './digest.ts'
import type { Problem } from './problem.ts'
import { problem } from './problem.ts'
import type { Session } from './session.ts'

/** A packed chart, whole and with the digest that was announced. */
export interface Archive {
  readonly archive: Uint8Array
  /** Hexadecimal sha256. */
  readonly digest: string
  /** Where it comes from, fit to be shown. */
  readonly from: string
}

/** The archive with this digest, from the cache or else from `fetch`; what has another digest is not believed. */
export async function verifiedArchive(
  { digest, from }: Pick<Archive, 'digest' | 'from'>,
  session: Session,
  fetch: () => Promise<Uint8Array | Problem>,
): Promise<Archive | Problem> {
  const cached = await session.cache?.read(digest, session.limits.chartBytes)
  const archive = cached ?? (await fetch())
  if ('problem' in archive) return archive
  if (!cached && sha256(archive) !== digest) return problem('digest-mismatch', from)
  if (!session.spend(archive.length)) return problem('too-large-together')
  if (!cached) await session.cache?.write(digest, archive)
  return { archive, digest, from }
}
