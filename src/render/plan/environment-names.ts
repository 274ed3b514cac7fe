import type { Environment } from '../../model/environment.ts'
import type { DeclaredEnvironment } from '../../model/manifest.ts'

/** An environment that a name of a file, a folder or an Application speaks of. */
export interface NamedEnvironment {
  /** As it is written, in lower case. */
  readonly name: string
  /** The declared ones that it means: one by its name, or all those with this label. */
  readonly environments: readonly Environment[]
  /** False when it means declared environments, none of which this plan is for. */
  readonly wanted: boolean
}

export interface EnvironmentNames {
  /** The environment that one name means; undefined for a name of something else. */
  find(text: string): NamedEnvironment | undefined
  /** Of several names the first that means a declared environment, else the first that means any. */
  findIn(texts: readonly string[]): NamedEnvironment | undefined
}

/** Names of environments are shorter (the console: 11); a longer text is something else. */
const MAX_NAME = 60

/** `ovh-dev` and `ovhdev` are one name: the console knows no hyphens. */
const plain = (text: string): string => text.toLowerCase().replaceAll('-', '')

/** Without the number of one of several: `dev2` is a `dev`. */
const unnumbered = (text: string): string => text.replace(/\d{1,3}$/, '')

/**
 * Recognises environments by their names: declared ones by name or label, and those that a profile knows. A name made of
 * parts counts by its last one: `ovh-qualif` is a `qualif`, `qualif-database` is not.
 */
export function createEnvironmentNames(
  known: readonly string[],
  declared: readonly DeclaredEnvironment[],
  chosen: readonly Environment[],
): EnvironmentNames {
  const usual = new Set(known.map(plain))
  const named = new Set(declared.map(({ name }) => plain(name)))
  const labelled = new Map<string, Set<string>>()
  for (const { name, label } of declared) {
    if (!label) continue
    const others = labelled.get(plain(label))
    if (others) others.add(plain(name))
    else labelled.set(plain(label), new Set([plain(name)]))
  }

  const find = (text: string): NamedEnvironment | undefined => {
    if (text === '' || text.length > MAX_NAME) return undefined
    const [name, key] = [text.toLowerCase(), plain(text)]
    const meant = named.has(key) ? new Set([key]) : labelled.get(key)
    if (meant) {
      const environments = chosen.filter((environment) => meant.has(plain(environment.name)))
      return { name, environments, wanted: environments.length > 0 }
    }
    const last = name.slice(name.lastIndexOf('-') + 1)
    return usual.has(last) || usual.has(unnumbered(last)) ? { name, environments: [], wanted: true } : undefined
  }
  return {
    find,
    findIn: (texts) => {
      const found = texts.flatMap((text) => find(text) ?? [])
      return found.find(({ environments, wanted }) => environments.length > 0 || !wanted) ?? found[0]
    },
  }
}
