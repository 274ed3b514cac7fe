import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { type GithubAccess, withGithub } from './client.ts'
import { done, left, notPublished, type Publication, type Published } from './published.ts'

export interface SarifUpload extends GithubAccess {
  /** `owner/name`. */
  readonly repository: string
  /** The commit that was checked, 40 digits. */
  readonly sha: string
  /** In full: `refs/heads/main`, `refs/pull/7/merge`. */
  readonly ref: string
  /** The SARIF file with at most this many results. */
  readonly sarif: (resultLimit: number) => string
  /** Largest file after gzip; default that of GitHub. */
  readonly sizeLimit?: number
}

/** GitHub docs, "SARIF support for code scanning": largest file after gzip. */
export const SIZE_LIMIT = 10 * 1024 * 1024

/** GitHub docs, "SARIF results exceed one or more limits": results of one run. */
const RESULT_LIMIT = 25_000

const CODE_SCANNING: Publication = {
  name: { en: 'The SARIF file', fr: 'Le fichier SARIF' },
  permission: 'security-events: write',
  also: {
    en: ', or code scanning is not enabled for this repository',
    fr: ', ou l’analyse de code n’est pas activée sur ce dépôt',
  },
}

const compress = promisify(gzip)

/** Hands the findings to GitHub's code scanning, which shows them as alerts. Never rejects. */
export async function uploadSarif({
  repository,
  sha,
  ref,
  sarif,
  sizeLimit = SIZE_LIMIT,
  ...access
}: SarifUpload): Promise<Published> {
  const [owner = '', repo = ''] = repository.split('/')
  try {
    const file = await withinSize(sarif, sizeLimit)
    if (file === undefined)
      return left(
        'The SARIF file was not published: it is larger than GitHub accepts',
        'Le fichier SARIF n’a pas été publié : il est plus gros que ce que GitHub accepte',
      )
    return await withGithub(access, async ({ rest: { codeScanning } }, request) => {
      await codeScanning.uploadSarif({
        owner,
        repo,
        commit_sha: sha,
        ref,
        sarif: file.toString('base64'),
        tool_name: 'Accostage',
        request,
      })
      return done(
        'The SARIF file is handed to code scanning, which shows it in some minutes',
        'Le fichier SARIF est remis à l’analyse de code, qui l’affiche dans quelques minutes',
      )
    })
  } catch (error) {
    return notPublished(CODE_SCANNING, error)
  }
}

/** Compressed, with half of the results until it fits. */
async function withinSize(sarif: SarifUpload['sarif'], sizeLimit: number): Promise<Buffer | undefined> {
  for (let limit = RESULT_LIMIT; limit > 0; limit = Math.floor(limit / 2)) {
    const file = await compress(sarif(limit))
    if (file.length <= sizeLimit) return file
  }
  return undefined
}
