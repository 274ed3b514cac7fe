import { addTo, type Lists } from '../../model/lists.ts'
import { folderOf, nameOf } from '../../model/repository-path.ts'
import type { Dockerfile } from '../../model/subject/dockerfile.ts'
import { type Guess, guess } from '../draft.ts'
import type { Evidence } from '../evidence.ts'
import type { Component } from './components.ts'
import { repositoryName } from './repositories.ts'
import { technologyOf } from './technology.ts'

/** An image that the repository builds, from one Dockerfile or from variants of it in one folder. */
export interface BuiltImage {
  /** What workloads may call it. */
  readonly name: string
  /** The one that counts first. */
  readonly dockerfiles: readonly [Dockerfile, ...Dockerfile[]]
  readonly component: Component
}

/** Folders that say nothing about what they hold. */
const PLAIN_FOLDERS = new Set([
  '.',
  'docker',
  'build',
  'src',
  'app',
  'container',
  'containers',
  'ci',
  'image',
  'dockerfiles',
  'deploy',
])
/** Variants for a machine of development. */
const VARIANT = /(?:^|[._-])(?:debug|dev|local|test|tests|e2e|ci|devops|windows)(?:[._-]|$)/i

const isVariant = ({ source }: Dockerfile): boolean => VARIANT.test(nameOf(source.path))

/** The images of the repository, those of one folder together. */
export function imageComponents(dockerfiles: readonly Dockerfile[], evidence: Evidence): readonly BuiltImage[] {
  const own = repositoryName(evidence).name
  const folders: Lists<string, Dockerfile> = new Map()
  for (const dockerfile of dockerfiles) addTo(folders, folderOf(dockerfile.source.path), dockerfile)
  return [...folders].flatMap(([folder, files]): BuiltImage[] => {
    const rank = (file: Dockerfile) => Number(nameOf(file.source.path) === 'Dockerfile') || -Number(isVariant(file))
    const [first, ...others] = files.toSorted((a, b) => rank(b) - rank(a))
    if (!first) return []
    const name = nameOfFolder(folder, own)
    return [
      { name, dockerfiles: [first, ...others.filter((file) => !isVariant(file))], component: ofImage(name, first) },
    ]
  })
}

/** The nearest folder of a path that says something; the repository's own name when none does. */
const nameOfFolder = (folder: string, repository: string): string =>
  folder
    .split('/')
    .toReversed()
    .find((part) => !PLAIN_FOLDERS.has(part.toLowerCase())) ?? repository

const ofImage = (name: string, dockerfile: Dockerfile): Component => ({
  name: guess(name.slice(0, 60), { path: dockerfile.source.path, start: { line: 1, column: 1 } }),
  technology: technologyIn(dockerfile),
  port: exposedPort(dockerfile),
})

/** What the final image is made of; where its name does not tell, what the stages before it build with. */
export function technologyIn({ shipped, stages, source }: Dockerfile): Guess<string> | undefined {
  for (const stage of [...shipped, ...stages.toReversed()]) {
    const found = stage.image && technologyOf(stage.image)
    if (found !== undefined) return guess(found, source.location(stage.imageSpan))
  }
  return undefined
}

/** The first port of the final image that is a number. */
export function exposedPort({ shipped, source }: Dockerfile): Guess<number> | undefined {
  for (const stage of shipped)
    for (const instruction of stage.instructions) {
      if (instruction.keyword !== 'EXPOSE') continue
      for (const { text, span } of instruction.words) {
        const [, digits] = /^(\d{1,5})(?:\/tcp)?$/i.exec(stage.expand(text, instruction) ?? '') ?? []
        const port = Number(digits)
        if (port > 0 && port < 65_536) return guess(port, source.location(span))
      }
    }
  return undefined
}
