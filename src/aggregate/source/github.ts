import { UserError } from '../../model/errors.ts'
import { asNumber, asRecord, asText, follow } from '../../model/json.ts'
import { ARCHIVE_LIMIT, unpack } from './archive.ts'
import type { Batch, Delivery, Source, SourceContext } from './delivery.ts'
import { type GithubClient, type GithubClientOptions, openGithub } from './github-client.ts'
import type { SourceOptions } from './source.ts'

/** What a repository is, as far as its reports are concerned. */
interface Repository {
  readonly owner: string
  readonly name: string
  readonly address: string
  readonly defaultBranch?: string
}

interface Artifact {
  readonly id: number
  readonly size: number
  readonly branch?: string
  readonly commit?: string
}

/** So many artifacts are kept together, and read again at most after a kill. */
const GROUP = 20

/** Reports in the artifacts of one repository, or of all those of an owner; each artifact is read once. */
export function githubSource(
  { owner, name }: { readonly owner: string; readonly name?: string },
  options: SourceOptions,
  client: Pick<GithubClientOptions, 'wait' | 'now'> = {},
): Source {
  return async function* (context) {
    const { githubToken: token, githubUrl: url, patienceMs } = options
    if (!token)
      throw new UserError('source-not-read', 'GitHub needs a token with "actions: read" in ACCOSTAGE_GITHUB_TOKEN')
    const github = await openGithub({ url, token, patienceMs, say: context.say, signal: context.signal, ...client })
    const repositories = await listRepositories(github, owner, name)
    for (const [index, repository] of repositories.entries()) {
      context.say(`${index + 1}/${repositories.length} ${repository.owner}/${repository.name}`)
      yield* readRepository(github, repository, options, context)
    }
  }
}

async function listRepositories(
  github: GithubClient,
  owner: string,
  name: string | undefined,
): Promise<readonly Repository[]> {
  if (name !== undefined) {
    const found = repositoryOf(await github.get('GET /repos/{owner}/{repo}', { owner, repo: name }))
    if (found) return [found]
    throw new UserError('source-not-found', `GitHub shows this token no repository "${owner}/${name}"`)
  }
  for (const route of ['GET /orgs/{owner}/repos', 'GET /users/{owner}/repos']) {
    const found: Repository[] = []
    for await (const page of github.pages(route, { owner, sort: 'full_name' }))
      found.push(...page.flatMap((each) => repositoryOf(each) ?? []))
    if (found.length > 0) return found
  }
  throw new UserError('source-not-found', `GitHub shows this token no repository of "${owner}"`)
}

function repositoryOf(value: unknown): Repository | undefined {
  const { name, html_url, default_branch, owner } = asRecord(value)
  const [login, own, address] = [asText(asRecord(owner).login), asText(name), asText(html_url)]
  if (login === undefined || own === undefined || address === undefined) return undefined
  return { owner: login, name: own, address, defaultBranch: asText(default_branch) }
}

async function* readRepository(
  github: GithubClient,
  repository: Repository,
  { githubUrl, artifact }: SourceOptions,
  { position, say }: SourceContext,
): AsyncGenerator<Batch> {
  const source = `github:${githubUrl}/${repository.owner}/${repository.name}/${artifact}`
  const last = Number((await position(source)) ?? 0)
  const fresh = await newArtifacts(github, repository, artifact, last)
  if (fresh.length > 0) say(`  ${fresh.length} new artifacts`)
  for (let at = 0; at < fresh.length; at += GROUP) {
    const group = fresh.slice(at, at + GROUP)
    const deliveries: Delivery[] = []
    for (const each of group) deliveries.push(...(await download(github, repository, each)))
    yield { deliveries, progress: { source, position: String(group.at(-1)?.id ?? last) } }
  }
}

/** Those with a greater number than the last one that was read, oldest first: numbers only grow. */
async function newArtifacts(
  github: GithubClient,
  { owner, name: repo }: Repository,
  name: string,
  last: number,
): Promise<readonly Artifact[]> {
  const found: Artifact[] = []
  const route = 'GET /repos/{owner}/{repo}/actions/artifacts'
  for await (const page of github.pages(route, { owner, repo, name }, 'artifacts')) {
    const fresh = page.filter((each) => (asNumber(asRecord(each).id) ?? 0) > last)
    found.push(...fresh.flatMap((each) => artifactOf(each, name) ?? []))
    if (fresh.length === 0) break // the newest come first
  }
  return found.sort((a, b) => a.id - b.id)
}

function artifactOf(value: unknown, wanted: string): Artifact | undefined {
  const { id, name, expired, size_in_bytes, workflow_run } = asRecord(value)
  const { head_branch, head_sha, repository_id, head_repository_id } = asRecord(workflow_run)
  const number = asNumber(id)
  if (number === undefined || name !== wanted || expired === true) return undefined
  // a pull request from a fork runs what its author wrote, and may call an artifact as it likes
  if (head_repository_id !== undefined && head_repository_id !== repository_id) return undefined
  return { id: number, size: asNumber(size_in_bytes) ?? 0, branch: asText(head_branch), commit: asText(head_sha) }
}

async function download(
  github: GithubClient,
  { owner, name: repo, address, defaultBranch }: Repository,
  { id, size, branch, commit }: Artifact,
): Promise<readonly Delivery[]> {
  const known = { repository: address, defaultBranch, branch, commit }
  const origin = `${owner}/${repo}, artifact ${id}`
  if (size > ARCHIVE_LIMIT) return [{ ...known, origin, refused: 'too-large' }]
  const answer = await github.get('GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}', {
    owner,
    repo,
    artifact_id: id,
    archive_format: 'zip',
    request: { parseSuccessResponseBody: false },
  })
  const archive = await readBounded(answer)
  if (archive === undefined) return [{ ...known, origin, refused: 'unreadable' }]
  if (archive === 'too-large') return [{ ...known, origin, refused: 'too-large' }]
  try {
    return unpack(archive).map(({ name, ...entry }) => ({ ...known, origin: `${origin}, ${name}`, ...entry }))
  } catch {
    return [{ ...known, origin, refused: 'unreadable' }]
  }
}

/** A body as far as it may go, whatever size was announced. */
async function readBounded(body: unknown): Promise<Uint8Array | 'too-large' | undefined> {
  if (typeof follow(body, ['locked']) !== 'boolean' && !(body instanceof ReadableStream)) return undefined
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of body as ReadableStream<Uint8Array>) {
      size += chunk.length
      if (size > ARCHIVE_LIMIT) return 'too-large'
      chunks.push(chunk)
    }
  } catch {
    return undefined
  }
  return Buffer.concat(chunks)
}
