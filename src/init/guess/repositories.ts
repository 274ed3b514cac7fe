import type { DeclaredRepository } from '../../model/manifest.ts'
import { folderOf, nameOf } from '../../model/repository-path.ts'
import { isSamplePath } from '../../model/sample.ts'
import type { ReleaseSubject } from '../../model/subject/release.ts'
import { bounded, type Drafted, type Guess, type GuessedList, guess } from '../draft.ts'
import type { Evidence } from '../evidence.ts'
import { consoleName } from './names.ts'

export const GIT_CONFIG = { path: '.git/config', start: { line: 1, column: 1 } }
const SCP_FORM = /^(?:[^/:@\s]+@)?([a-z0-9](?:[a-z0-9.-]*[a-z0-9])?):(?!\/\/)\/?([\w.~/-]+)$/i

/** The address as the console takes it, `https://….git`, without user, password, query; undefined for another kind. */
function cloneAddress(remote: string): string | undefined {
  if (remote.length > 2048) return undefined
  const [, scpHost, scpPath] = SCP_FORM.exec(remote.trim()) ?? []
  const text = scpHost === undefined ? remote.trim() : `ssh://${scpHost}/${scpPath}`
  if (!URL.canParse(text)) return undefined
  const { protocol, hostname, host, pathname } = new URL(text)
  if (!['http:', 'https:', 'ssh:', 'git:', 'git+ssh:'].includes(protocol) || !hostname.includes('.')) return undefined
  const path = pathname.replace(/\/+$/, '').replace(/\.git$/, '')
  if (!/^(?:\/[\w.~-]+)+$/.test(path)) return undefined
  return `https://${protocol.startsWith('http') ? host : hostname}${path}.git`
}

/** What the repository is called: the end of its address, else its folder. */
export function repositoryName({ remote, folderName }: Pick<Evidence, 'remote' | 'folderName'>): {
  readonly name: string
  readonly remote: boolean
} {
  const address = remote === undefined ? undefined : cloneAddress(remote)
  return address === undefined
    ? { name: folderName, remote: false }
    : { name: nameOf(address).replace(/\.git$/, ''), remote: true }
}

/** The entry for this repository. */
export function guessRepositories(evidence: Evidence): GuessedList<Drafted<DeclaredRepository>> | undefined {
  const { profile, remote } = evidence
  const called = repositoryName(evidence)
  const name = consoleName(called.name, profile.limits.repositoryName)
  if (name === undefined || profile.forbiddenRepositoryNames.includes(name)) return undefined
  const url = remote === undefined ? undefined : cloneAddress(remote)
  return bounded(
    [
      {
        name: called.remote ? guess(name, GIT_CONFIG) : guess(name, undefined, FOLDER_NAME),
        url: url === undefined ? undefined : guess(url, GIT_CONFIG),
        ...deployment(evidence),
      },
    ],
    1,
  )
}

export const FOLDER_NAME = { en: 'name of the folder', fr: 'nom du dossier' }

/** What it holds, and what of it Argo CD deploys where there is but one thing. */
function deployment({ repository }: Evidence): Drafted<Omit<DeclaredRepository, 'name' | 'url'>> {
  const image = repository.dockerfiles.find(({ source }) => !isSamplePath(source.path))
  const code = image && { path: image.source.path, start: { line: 1, column: 1 } }
  const releases = repository.releases.filter(
    (subject) => !isSamplePath(subject.release.declaredAt.path) && !isNothing(subject),
  )
  // the configuration of a tool, such as kind's, has no name
  const plain = repository.objects.filter(
    ({ environments, state, document, displayName }) =>
      !environments && state === 'deployed' && displayName !== '?' && !isSamplePath(document.source.path),
  )
  const folders = new Set([
    ...releases.map(({ release }) => release.source.folder),
    ...plain.map(({ document }) => folderOf(document.source.path)),
  ])
  const [folder] = folders
  if (folder === undefined) return code ? { type: guess('application', code) } : {}
  // the console deploys one folder: which one of several is not ours to say
  if (folders.size > 1) return {}
  const at = releases[0]?.release.declaredAt ?? plain[0]?.document.locate([])
  return {
    type: guess(code ? 'both' : 'infrastructure', at),
    deployPath: guess(folder, at),
    valuesFiles: valuesFiles(releases, folder),
  }
}

/** A chart that makes no object by itself: another one, or values that are not here, switch its parts on. */
const isNothing = ({ release: { source }, status, complete, objects }: ReleaseSubject): boolean =>
  source.type === 'helm' && status === 'rendered' && complete && objects.length === 0

/** The values files of every environment with `<env>` in place of its name; nothing when one is named another way. */
function valuesFiles(releases: readonly ReleaseSubject[], folder: string): GuessedList<Guess<string>> | undefined {
  const lists = releases.flatMap(({ release }) => {
    const { source, environmentName } = release
    if (source.type !== 'helm' || environmentName === undefined) return []
    const start = folder === '.' ? '' : `${folder}/`
    return [
      {
        at: release.declaredAt,
        files: source.valuesFiles.map((path) => {
          const written = path.startsWith(start) ? path.slice(start.length) : `/${path}`
          return /^[a-z0-9]{2,11}$/.test(environmentName) ? written.replaceAll(environmentName, '<env>') : written
        }),
      },
    ]
  })
  const [first] = lists
  const same = first && lists.every(({ files }) => files.join('\n') === first.files.join('\n'))
  if (!same || lists.length !== releases.length || !first.files.some((file) => file.includes('<env>'))) return undefined
  return bounded(
    first.files.map((file) => guess(file, first.at)),
    20,
  )
}
