import { describe, expect, it } from 'vitest'
import { createReader, type Notes } from '../../../src/check/gather/gathered.ts'
import { findApplications, gatherObjects } from '../../../src/check/gather/objects.ts'
import { memoryTree } from '../../../src/discover/tree.ts'

const application = (kind: string, name: string) =>
  `apiVersion: argoproj.io/v1alpha1\nkind: ${kind}\nmetadata: { name: ${name} }\nspec: { template: { spec: { project: p } } }\n`

const FILES = {
  'apps.yaml': `${application('Application', 'web')}---\n${application('AppProject', 'equipe')}`,
  'broken.yaml': 'apiVersion: argoproj.io/v1alpha1\nkind: Application\nspec: [\n',
  'service.yaml': 'apiVersion: v1\nkind: Service\nmetadata: { name: web }\n',
  'sets.yaml': application('ApplicationSet', 'environnements'),
}

const reading = () => {
  const notes: Notes = { problems: [], unread: [] }
  return { notes, reader: createReader(memoryTree(FILES), notes), paths: Object.keys(FILES) }
}

describe('the Applications of a repository', () => {
  it('are found before the rest is read', () => {
    const { paths, reader } = reading()
    const { applications } = findApplications(paths, new Set(), reader)
    expect(applications.map(({ object }) => object.name)).toEqual(['web', 'environnements'])
  })

  it('are the same as among all objects, and nothing is noted twice', async () => {
    const { notes, paths, reader } = reading()
    const { applications, read } = findApplications(paths, new Set(), reader)
    expect(notes).toEqual({ problems: [], unread: [] })
    const { objects } = await gatherObjects(paths, new Set(), read, reader, notes)
    expect(objects.map(({ name }) => name)).toEqual(['web', 'equipe', 'web', 'environnements'])
    expect(applications.every(({ object }) => objects.includes(object))).toBe(true)
    expect(notes.problems.map(({ kind, location }) => [kind, location.path])).toEqual([['yaml-syntax', 'broken.yaml']])
  })

  it('that a Kustomize folder is made of are its bases', async () => {
    const { notes, paths, reader } = reading()
    const { objects } = await gatherObjects(paths, new Set(['apps.yaml']), new Map(), reader, notes)
    expect(objects.map(({ state }) => state)).toEqual(['base', 'base', 'deployed', 'deployed'])
  })
})
