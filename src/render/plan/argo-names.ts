import { createHash, createHmac } from 'node:crypto'

/** Names that the console and its charts give in Argo CD. */
export interface ArgoNames {
  /** The Application that deploys the repository; Helm's release is called the same. */
  readonly application: string
  /** The AppProject that bounds it. */
  readonly project: string
  /** The Application that makes namespace and quota. */
  readonly environment: string
}

/**
 * The names in Argo CD of one repository in one environment, `<slug>-<env>-<h>-<repo>-<r>` for its Application: `h` are
 * the first 4 hexadecimal digits of HMAC-SHA256 of the environment's name under an empty key (cloud-pi-native/console
 * `plugins/argocd/src/utils.ts`), `r` those of SHA-1 of the repository's address on the platform's GitLab
 * (cloud-pi-native/helm-charts `dso-env`). Without that address `r` has the right length and no more. Nothing is cut:
 * the names may be longer than Helm (53) or Kubernetes (63) accept.
 */
export function argoNames({
  project,
  environment,
  repository,
  repositoryUrl = `${project}/${repository}.git`,
}: {
  readonly project: string
  readonly environment: string
  readonly repository: string
  /** On the platform's GitLab. */
  readonly repositoryUrl?: string
}): ArgoNames {
  const prefix = `${project}-${environment}-${createHmac('sha256', '').update(environment).digest('hex').slice(0, 4)}`
  const suffix = createHash('sha1').update(repositoryUrl).digest('hex').slice(0, 4)
  return {
    application: `${prefix}-${repository}-${suffix}`,
    project: `${prefix}-app`,
    environment: `${prefix}-env`,
  }
}
