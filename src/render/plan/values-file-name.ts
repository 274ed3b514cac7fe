import { isSamplePath } from '../../model/sample.ts'

/** What the name of a values file beside a chart says. */
export interface ValuesFileName {
  /** What may be an environment: `dev` of `values-dev.yaml`, `values.dev.yaml`, `values/dev.yaml`, `dev/values.yaml`. */
  readonly environment?: string
  /** True for a file that completes those of its environment: `values-dev-secrets.yaml`. */
  readonly addition: boolean
  /** True for `values-common.yaml`: given before the file of each environment. */
  readonly shared: boolean
  /** Of tests, examples or a CI, or common to several others: no environment of its own. */
  readonly sample: boolean
}

/** Folders that hold a file or a folder for each environment. */
const FOLDERS: readonly string[] = ['values', 'environments', 'env', 'envs']

/** Parts of a name that tell what the file holds, not for which environment. */
const ADDITIONS: readonly string[] = ['secret', 'secrets']

const SHARED = 'common'

const OTHERS: readonly string[] = [SHARED, 'ci']

const SAMPLE_FOLDER = /^(?:ci$|test|example|exemple)/

/** Reads the path of a values file, relative to its chart. */
export function readValuesFileName(path: string): ValuesFileName {
  const folders = path.toLowerCase().split('/')
  const file = folders.pop() ?? ''
  const stem = file.replace(/\.ya?ml$/, '')
  const [folder = '', above = ''] = folders.toReversed()
  const inFolder = stem === 'values'
  const written = inFolder ? folder : /^values[-.]/.test(stem) ? stem.slice('values-'.length) : undefined
  const parts = (written ?? (FOLDERS.includes(folder) ? stem : '')).split(/[-.]/)
  const own = parts.filter((part) => !ADDITIONS.includes(part))
  // in `environments/test/values.yaml`, `test` is an environment
  const others = inFolder && FOLDERS.includes(above) ? folders.slice(0, -1) : folders
  const environment = own.join('-')
  const sample = others.some((name) => SAMPLE_FOLDER.test(name)) || isSamplePath([...others, file].join('/'))
  return {
    environment: environment || undefined,
    addition: own.length < parts.length,
    shared: environment === SHARED && !sample,
    sample: sample || OTHERS.includes(environment),
  }
}
