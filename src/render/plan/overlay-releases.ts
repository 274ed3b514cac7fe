import type { Release } from '../../model/render.ts'
import type { EnvironmentNames } from './environment-names.ts'
import { guessedFields, type ReleaseNamer } from './release-names.ts'

/**
 * The release of a Kustomize folder that nothing declares, of the environment that it or a folder above is named after;
 * none when that is a declared environment which is not planned for.
 */
export function readOverlayReleases(
  { folder, file }: { readonly folder: string; readonly file: string },
  nameOf: ReleaseNamer,
  names: EnvironmentNames,
): readonly Release[] {
  const environment = names.findIn(folder.split('/').toReversed())
  if (environment && !environment.wanted) return []
  return [
    {
      ...guessedFields(environment, nameOf),
      decidedBy: 'defaults',
      declaredAt: { path: file, start: { line: 1, column: 1 } },
      autosync: undefined,
      source: { type: 'kustomize', folder },
    },
  ]
}
