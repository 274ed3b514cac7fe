import type { Facts } from '../../model/facts.ts'
import type { Location } from '../../model/location.ts'
import type { Release } from '../../model/render.ts'
import type { DeployProblemKind } from '../../model/subject/problem.ts'

/** What Argo CD deploys from the repository, and what could not be planned. */
export interface Plan {
  readonly releases: readonly Release[]
  readonly problems: readonly PlanProblem[]
  readonly unplanned: readonly Unplanned[]
}

/**
 * What Argo CD makes of a declaration that the author did not mean:
 * - `deploy-path-missing`: no such folder (facts: `path`);
 * - `deploy-path-outside`: absolute, or leads out of the repository (`path`);
 * - `chart-missing`: values or Helm options for a folder without `Chart.yaml`, which Argo CD refuses (`path`);
 * - `kustomization-missing`: Kustomize options for a folder without a kustomization (`path`);
 * - `chart-and-kustomization`: one folder holds both, Argo CD takes the kustomization (`path`);
 * - `several-source-types`: options of more than one tool, which Argo CD refuses (`types`);
 * - `values-from-root`: a values file found from the root only, Argo CD looks from the folder (`written`, `path`, `folder`);
 * - `values-outside`: a values file out of the repository (`written`);
 * - `values-remote`, `values-other-repository`: values that are elsewhere, so unknown (`written`);
 * - `values-unknown-ref`: `$name/…` where no source is called `name` (`written`, `ref`);
 * - `values-pattern`: a pattern, which Argo CD expands from 3.6 on only, so unknown (`written`);
 * - `file-parameters`: `helm.fileParameters`, not read, so unknown (`name`);
 * - `kustomize-options`: the Application edits the kustomization (`options`);
 * - `too-large`: values or a list too large to be taken in whole (`field`);
 * - `too-many-releases`: what lies behind the limit is not planned (`limit`).
 */
export type PlanProblemKind =
  | DeployProblemKind
  | 'values-remote'
  | 'values-other-repository'
  | 'values-unknown-ref'
  | 'values-pattern'
  | 'file-parameters'
  | 'kustomize-options'
  | 'too-large'
  | 'too-many-releases'

export interface PlanProblem {
  readonly kind: PlanProblemKind
  readonly location: Location
  readonly facts: Facts
}

/**
 * Why a file is part of no release.
 * Charts and kustomizations: `not-declared` (the manifest deploys other folders), `sample` (in tests, examples, docs),
 * `library`, `component`.
 * Values files: `sample-values` (of tests, examples, or common ones), `unused-values`.
 * Applications: `other-repository`, `remote-chart` (of a Helm repository), `no-path`, `plugin`, `jsonnet`,
 * `source-hydrator`; ApplicationSets besides: `generator` (one that cannot be followed here), `template` (an expression
 * that is not followed), `template-patch`, `limit`.
 */
export type UnplannedReason =
  | 'not-declared'
  | 'sample'
  | 'library'
  | 'component'
  | 'sample-values'
  | 'unused-values'
  | 'other-repository'
  | 'remote-chart'
  | 'no-path'
  | 'plugin'
  | 'jsonnet'
  | 'source-hydrator'
  | 'generator'
  | 'template'
  | 'template-patch'
  | 'limit'

export interface Unplanned {
  readonly path: string
  readonly reason: UnplannedReason
}

/** Collects what is noted on the way, each thing once. */
export interface PlanNotes {
  readonly problems: readonly PlanProblem[]
  readonly unplanned: readonly Unplanned[]
  problem(kind: PlanProblemKind, location: Location, facts: Facts): void
  skip(path: string, reason: UnplannedReason): void
}

/** More notes than this tell nobody more. */
const MAX_NOTES = 10_000

export function createPlanNotes(): PlanNotes {
  const problems = new Map<string, PlanProblem>()
  const unplanned = new Map<string, Unplanned>()
  return {
    get problems() {
      return [...problems.values()]
    },
    get unplanned() {
      return [...unplanned.values()]
    },
    problem: (kind, location, facts) => {
      if (problems.size >= MAX_NOTES) return
      const { path, start } = location
      problems.set(JSON.stringify([kind, path, start.line, start.column, facts]), { kind, location, facts })
    },
    skip: (path, reason) => {
      if (unplanned.size < MAX_NOTES) unplanned.set(`${reason} ${path}`, { path, reason })
    },
  }
}
