import { asList, asRecord, asText } from '../json.ts'
import type { Route } from '../location.ts'
import type { YamlSubject } from '../subject/yaml.ts'

/** One entry of `dependencies`, in Chart.yaml or Chart.lock. */
export interface DependencyEntry {
  readonly name: string
  readonly version?: string
  readonly repository?: string
  /** From the root of the file. */
  readonly route: Route
}

/** Nobody's chart has more. */
const MAX_DEPENDENCIES = 500

/** The dependencies that a chart, or its lock, writes; those without a name are left out. */
export const dependenciesOf = (file: YamlSubject): DependencyEntry[] =>
  asList(file.get('dependencies'))
    .slice(0, MAX_DEPENDENCIES)
    .flatMap((entry, index): DependencyEntry[] => {
      const { name, version, repository } = asRecord(entry)
      const text = asText(name)
      return text === undefined
        ? []
        : [{ name: text, version: asText(version), repository: asText(repository), route: ['dependencies', index] }]
    })

/** Whether a constraint names one version and no other: `1.2.3`, `v1.2.3`, `=1.2.3-rc.1+build`. `1.2` is a range. */
export const isExactVersion = (constraint: string): boolean =>
  constraint.length <= MAX_VERSION && /^=?v?\d+\.\d+\.\d+(?:-[\w.-]+)?(?:\+[\w.-]+)?$/.test(constraint.trim())

/** SemVer 2.0.0: no zero before a number, identifiers of letters, digits and dashes. */
export const isSemVer = (version: string): boolean =>
  version.length <= MAX_VERSION &&
  /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-[\dA-Za-z-]+(?:\.[\dA-Za-z-]+)*)?(?:\+[\dA-Za-z-]+(?:\.[\dA-Za-z-]+)*)?$/.test(
    version,
  )

const MAX_VERSION = 200
