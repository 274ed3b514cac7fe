import { type GithubAccess, withGithub } from './client.ts'
import { done, notPublished, type Publication, type Published } from './published.ts'

export interface CheckRunRequest<Annotation> extends GithubAccess {
  /** `owner/name`. */
  readonly repository: string
  /** Of a pull request the last commit of its branch: GitHub shows no check on a merge. */
  readonly headSha: string
  readonly name: string
  readonly conclusion: 'success' | 'neutral' | 'failure'
  readonly title: string
  readonly summary: string
  readonly annotations: readonly Annotation[]
  readonly detailsUrl?: string
}

/** GitHub REST API, "Create a check run": annotations of one request. */
export const ANNOTATIONS_PER_REQUEST = 50

const CHECK_RUN: Publication = {
  name: { en: 'The check run', fr: 'Le check' },
  permission: 'checks: write',
}

/** One annotation as GitHub's API takes it. */
interface ApiAnnotation {
  readonly path: string
  readonly start_line: number
  readonly end_line: number
  readonly annotation_level: 'notice' | 'warning' | 'failure'
  readonly message: string
}

/** Creates a check run that has ended, then adds the annotations that did not fit. Never rejects. */
export async function publishCheckRun<Annotation extends ApiAnnotation>(
  check: CheckRunRequest<Annotation>,
): Promise<Published> {
  const { repository, headSha, name, conclusion, title, summary, annotations, detailsUrl, ...access } = check
  const [owner = '', repo = ''] = repository.split('/')
  const output = (from: number) => ({
    title,
    summary,
    annotations: annotations.slice(from, from + ANNOTATIONS_PER_REQUEST),
  })
  try {
    return await withGithub({ timeoutMs: 60_000, ...access }, async ({ rest: { checks } }, request) => {
      const { data } = await checks.create({
        owner,
        repo,
        head_sha: headSha,
        name,
        status: 'completed',
        conclusion,
        ...(detailsUrl === undefined ? {} : { details_url: detailsUrl }),
        output: output(0),
        request,
      })
      for (let from = ANNOTATIONS_PER_REQUEST; from < annotations.length; from += ANNOTATIONS_PER_REQUEST)
        await checks.update({ owner, repo, check_run_id: data.id, output: output(from), request })
      return done(`The check run "${name}" is written`, `Le check « ${name} » est écrit`)
    })
  } catch (error) {
    return notPublished(CHECK_RUN, error)
  }
}
