/**
 * Sync options and their values: argo-cd `controller/sync.go`, `gitops-engine/pkg/sync/common/types.go`. They are
 * compared as exact texts, so that any other spelling is ignored in silence.
 */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  Validate: ['false', 'true'],
  CreateNamespace: ['true', 'false'],
  PruneLast: ['true', 'false'],
  ApplyOutOfSyncOnly: ['true', 'false'],
  Replace: ['true', 'false'],
  Force: ['true', 'false'],
  ServerSideApply: ['true', 'false'],
  ClientSideApplyMigration: ['true', 'false'],
  FailOnSharedResource: ['true', 'false'],
  RespectIgnoreDifferences: ['true', 'false'],
  SkipDryRunOnMissingResource: ['true', 'false'],
  Prune: ['true', 'false', 'confirm'],
  Delete: ['true', 'false', 'confirm'],
  PrunePropagationPolicy: ['background', 'foreground', 'orphan'],
}

export const PROPAGATION_POLICIES: readonly string[] = VALUES.PrunePropagationPolicy ?? []

/** Names of the options, for texts that list them. */
export const SYNC_OPTION_NAMES = Object.keys(VALUES).join(', ')

/** What Argo CD makes of an option: `misspelt` and `unknown` ones are ignored. */
export type SyncOptionReading =
  | { readonly kind: 'known' }
  | { readonly kind: 'misspelt'; readonly meant: string }
  | { readonly kind: 'unknown' }

const MAX_LENGTH = 200

/** Reads one option such as `CreateNamespace=true`; the value of `PrunePropagationPolicy` is not looked at. */
export function readSyncOption(option: string): SyncOptionReading {
  const [name, value] = cut(option)
  if (name === 'PrunePropagationPolicy' || (value !== undefined && VALUES[name]?.includes(value)))
    return { kind: 'known' }
  const [loose, looseValue = ''] =
    option.length > MAX_LENGTH ? [''] : cut(option.toLowerCase().replace(/\s/g, ''), /[=:]/)
  const meant = Object.keys(VALUES).find((known) => known.toLowerCase() === loose)
  const values = meant === undefined ? undefined : VALUES[meant]
  return values?.includes(looseValue) ? { kind: 'misspelt', meant: `${meant}=${looseValue}` } : { kind: 'unknown' }
}

function cut(text: string, at: RegExp = /=/): [string, string?] {
  const index = text.search(at)
  return index < 0 ? [text] : [text.slice(0, index), text.slice(index + 1)]
}
