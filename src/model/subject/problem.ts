import type { Facts } from '../facts.ts'
import type { Location } from '../location.ts'

/** What Argo CD makes of a declaration that the author did not mean. */
export const DEPLOY_PROBLEMS = [
  'deploy-path-missing',
  'deploy-path-outside',
  'chart-missing',
  'kustomization-missing',
  'chart-and-kustomization',
  'several-source-types',
  'values-from-root',
  'values-outside',
] as const

export type DeployProblemKind = (typeof DEPLOY_PROBLEMS)[number]

/** Something wrong with an input itself, or with what the author wrote for the tool, found before or after the rules. */
export interface Problem {
  readonly kind:
    | 'yaml-syntax'
    | 'repeated-key'
    | 'encoding'
    | 'object-header'
    | 'dockerfile-syntax'
    | 'manifest-schema'
    | 'hadolint-settings'
    | 'suppression-without-reason'
    | 'suppression-unused'
    | 'derogation-expired'
    | 'derogation-unused'
    | 'unknown-rule'
    | DeployProblemKind
  readonly location: Location
  readonly facts: Facts
  /** True in tests and samples: nothing is deployed from there. */
  readonly sample: boolean
}
