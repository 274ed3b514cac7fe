import type { WantedChart } from './classic.ts'
import { permittedUrl } from './permit.ts'
import { pinnedVersion } from './pin.ts'
import type { Problem } from './problem.ts'
import { problem } from './problem.ts'
import type { OciReference } from './reference.ts'
import { ociAddress, ociReference } from './reference.ts'
import type { Dependency } from './request.ts'
import type { Session } from './session.ts'

/** What is to be asked for, and whom. */
export type Plan =
  | { readonly kind: 'classic'; readonly repository: string; readonly chart: WantedChart }
  | { readonly kind: 'oci'; readonly reference: OciReference; readonly version: string }

const NAME = /^[\w.-]{1,128}$/

/** Decides what one dependency asks for, or why nothing is asked. No network. */
export function planOf(dependency: Dependency, lock: unknown, session: Session): Plan | Problem {
  const { name, repository } = dependency
  if (!NAME.test(name) || name === '.' || name === '..') return problem('bad-name')
  if (repository === '') return problem('no-repository')
  if (/^file:/i.test(repository)) return problem('local-repository', repository)
  if (/^(?:@|alias:)/i.test(repository)) return problem('repository-alias', repository)
  const isOci = /^oci:/i.test(repository)
  const unusable = isOci ? unusableRegistry(dependency, session) : unusableRepository(repository, session)
  if (unusable) return unusable
  const version = pinnedVersion(dependency, lock)
  if (typeof version !== 'string') return version
  if (!isOci) return { kind: 'classic', repository, chart: { name, version } }
  const reference = ociReference(ociAddress(repository, name, version), session)
  return 'problem' in reference ? reference : { kind: 'oci', reference, version }
}

function unusableRegistry({ name, repository }: Dependency, session: Session): Problem | undefined {
  const reference = ociReference(ociAddress(repository, name, '0.0.0'), session)
  const url = 'problem' in reference ? reference : permittedUrl(reference.origin, session)
  return 'problem' in url ? url : undefined
}

function unusableRepository(repository: string, session: Session): Problem | undefined {
  const url = permittedUrl(repository, session)
  if ('problem' in url) return url
  return url.search !== '' || url.hash !== '' ? problem('bad-address', url.host) : undefined
}
