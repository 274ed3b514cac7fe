import { join, relative } from 'node:path'

const root = join(import.meta.dirname, '..')

const OURS =
  /^src\/(?:discover\/|options\.ts$|model\/(?:errors|json|language|repository-path)\.ts$|cli\/(?:arguments|check-arguments|locale|streams)\.ts$)/

/**
 * Whether a module is one that the command line loads before the rest, or a small one beside it: they share one file, for
 * each takes a third of a millisecond to load, chart or not.
 */
export const isOfStart = (id: string): boolean =>
  OURS.test(relative(root, id).replaceAll('\\', '/')) || /[\\/]node_modules[\\/]ignore[\\/]/.test(id)
