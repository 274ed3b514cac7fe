import { openDirectory } from './discover/directory.ts'
import { hasReleases } from './discover/inventory.ts'
import type { Tree } from './discover/tree.ts'
import type { Engine } from './render/engine/engine.ts'

/** What can be done for a check before the rules are loaded, which takes as long as starting a worker. */
export interface Ahead {
  /** The files of the root of the check. */
  readonly tree: Tree
  /** Already starting; undefined when nothing of the tree will be rendered. */
  readonly engine?: Engine
}

/** Lists the files of a directory and starts the engine when there is a chart or a kustomization. Throws as `check` would. */
export async function startAhead(root: string): Promise<Ahead> {
  const tree = openDirectory(root)
  if (!hasReleases(tree.paths)) return { tree }
  const { createEngine } = await import('./render/engine/engine.ts')
  const engine = createEngine()
  engine.start()
  return { tree, engine }
}
