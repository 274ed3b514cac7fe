import { isDeployed } from '../../model/assumed-name.ts'
import type { DeclaredRepository } from '../../model/manifest.ts'
import { comparableAddress } from '../../model/repository-address.ts'
import { resolvePath } from '../../model/repository-path.ts'
import type { PlanInput } from './input.ts'
import type { Layout } from './layout.ts'

/** An entry of the manifest's `repositories`, with its index. */
export interface DeclaredEntry {
  readonly index: number
  readonly repository: DeclaredRepository
}

const deploys = ({ repository }: DeclaredEntry): boolean => isDeployed(repository)

/** The entries with this repository's address, else with its name. */
function identified({ manifest, repository }: PlanInput): readonly DeclaredEntry[] {
  const entries = (manifest?.manifest.repositories ?? []).map((entry, index) => ({ index, repository: entry }))
  const own = new Set(repository.urls.flatMap((url) => comparableAddress(url) ?? []))
  const byAddress = entries.filter(({ repository: { url } }) => own.has(comparableAddress(url) ?? ''))
  return byAddress.length > 0 ? byAddress : entries.filter((entry) => entry.repository.name === repository.name)
}

/** The manifest's entry for this repository, when its address or its name tells. */
export const declaredHere = (input: PlanInput): DeclaredRepository | undefined => identified(input)[0]?.repository

/**
 * The entries of the manifest that Argo CD deploys from this repository: those with its address or name; else the only
 * one that is deployed at all; else those whose folder exists here. None when this repository is declared as one that is
 * not deployed.
 */
export function deployedHere(input: PlanInput, layout: Layout): readonly DeclaredEntry[] {
  const known = identified(input)
  if (known.length > 0) return known.filter(deploys)
  const all = (input.manifest?.manifest.repositories ?? []).map((repository, index) => ({ index, repository }))
  const candidates = all.filter(deploys)
  return candidates.length === 1 ? candidates : candidates.filter((entry) => isHere(entry, layout))
}

/** The root exists in every repository: it counts when it is a chart or a Kustomize folder. */
function isHere({ repository: { deployPath = '.' } }: DeclaredEntry, layout: Layout): boolean {
  const folder = resolvePath('.', deployPath)
  if (folder === undefined) return false
  return folder === '.' ? layout.sourceType('.') !== 'directory' : layout.hasFolder(folder)
}
