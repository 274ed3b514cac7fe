import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { placeOf } from '../../src/action/place.ts'
import { folderInRepository } from '../../src/cli/repository-folder.ts'
import { useTemporaryFolders } from './temporary.ts'

const temporaryFolder = useTemporaryFolders()

const workspaceWith = (...folders: readonly string[]): string => {
  const workspace = temporaryFolder()
  for (const folder of folders) mkdirSync(join(workspace, folder), { recursive: true })
  return workspace
}

describe('what an input names', () => {
  it('is counted from the workspace', () => {
    const workspace = workspaceWith()
    expect(placeOf('path', workspace, '.')).toBe(workspace)
    expect(placeOf('path', workspace, 'a/../b')).toBe(join(workspace, 'b'))
    expect(placeOf('path', workspace, '/elsewhere/b')).toBe('/elsewhere/b')
  })

  it('may not exist yet', () => {
    const workspace = workspaceWith()
    expect(placeOf('reports', workspace, 'out/report.json')).toBe(join(workspace, 'out/report.json'))
  })

  it.each([
    ['a link to a file', 'report.json'],
    ['a folder behind a link', 'out/report.json'],
    ['a link in the middle', 'a/link/b/report.json'],
    ['a link to nowhere', 'dangling'],
  ])('is not reached through %s of the project', (_, path) => {
    const outside = workspaceWith()
    const workspace = workspaceWith('a')
    writeFileSync(join(outside, 'target'), '')
    symlinkSync(join(outside, 'target'), join(workspace, 'report.json'))
    symlinkSync(outside, join(workspace, 'out'))
    symlinkSync(outside, join(workspace, 'a/link'))
    symlinkSync(join(outside, 'gone'), join(workspace, 'dangling'))
    expect(() => placeOf('reports', workspace, path)).toThrow(
      expect.objectContaining({ code: 'bad-usage', message: expect.stringContaining(`input "reports": "${path}"`) }),
    )
  })

  it('may go through links outside of the workspace, which are not the project’s', () => {
    const outside = workspaceWith('real')
    symlinkSync(join(outside, 'real'), join(outside, 'link'))
    expect(placeOf('reports', workspaceWith(), join(outside, 'link/a.json'))).toBe(join(outside, 'link/a.json'))
    expect(placeOf('path', join(outside, 'link'), 'a')).toBe(join(outside, 'link/a'))
  })
})

describe('the folder in the repository', () => {
  it('is empty at its root', () => {
    const workspace = workspaceWith('.git')
    expect(folderInRepository(workspace, workspace)).toBe('')
  })

  it('is counted from the nearest repository, wherever it was checked out', () => {
    const workspace = workspaceWith('.git', 'sources/.git', 'sources/apps/web')
    expect(folderInRepository(workspace, join(workspace, 'sources/apps/web'))).toBe('apps/web')
    expect(folderInRepository('/another/workspace', join(workspace, 'sources/apps'))).toBe('apps')
  })

  it('is counted from the workspace when nothing was checked out with git', () => {
    const workspace = workspaceWith('apps/web')
    expect(folderInRepository(workspace, join(workspace, 'apps/web'))).toBe('apps/web')
    expect(folderInRepository(workspace, workspaceWith())).toBe('')
  })
})
