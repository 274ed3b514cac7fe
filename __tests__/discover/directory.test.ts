import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openDirectory } from '../../src/discover/directory.ts'
import { MAX_FILE_BYTES } from '../../src/discover/tree.ts'

let root: string

const put = (path: string, content: string | Uint8Array = '') => {
  mkdirSync(join(root, path, '..'), { recursive: true })
  writeFileSync(join(root, path), content)
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'accostage-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

describe('openDirectory', () => {
  test('lists files in one order, without what git does not track', () => {
    for (const path of [
      'b.yaml',
      'a/z.yaml',
      'a/b.yaml',
      '.git/config',
      'node_modules/x/index.js',
      '.env',
      'build/out.yaml',
      'a/keep.log',
      'a/drop.log',
    ])
      put(path)
    put('.gitignore', 'build/\n*.log\n.env\n')
    put('a/.gitignore', '!keep.log\n')
    expect(openDirectory(root).paths).toEqual([
      '.gitignore',
      'a/.gitignore',
      'a/b.yaml',
      'a/keep.log',
      'a/z.yaml',
      'b.yaml',
    ])
  })

  test('does not follow links: neither loops, nor out of the root', () => {
    put('config/web.yaml')
    symlinkSync('..', join(root, 'config/loop'))
    symlinkSync('/etc/passwd', join(root, 'passwd.yaml'))
    symlinkSync('nowhere', join(root, 'gone.yaml'))
    symlinkSync('config/web.yaml', join(root, 'web.yaml'))
    const tree = openDirectory(root)
    expect(tree.paths).toEqual(['config/web.yaml'])
    expect(tree.strayLinks).toEqual(['gone.yaml', 'passwd.yaml'])
  })

  test.each(['/dev/zero', '../elsewhere'])('a .gitignore that is a link to %s says nothing', (target) => {
    put('web.yaml')
    symlinkSync(target, join(root, '.gitignore'))
    expect(openDirectory(root).paths).toEqual(['web.yaml'])
  })

  test('reads no link, no folder and no device, whatever the path asked for', () => {
    put('a.yaml')
    symlinkSync('a.yaml', join(root, 'link.yaml'))
    symlinkSync('/dev/zero', join(root, 'zero.yaml'))
    mkdirSync(join(root, 'folder'))
    const tree = openDirectory(root)
    for (const path of ['link.yaml', 'zero.yaml', 'folder'])
      expect(tree.read(path), path).toEqual({ problem: 'unreadable' })
  })

  test('reads UTF-8 only, up to a size, and survives files that vanish', () => {
    put('ok.yaml', 'a: é\n')
    put('latin.yaml', Uint8Array.of(0x61, 0x3a, 0x20, 0xe9))
    put('limit.yaml', 'x'.repeat(MAX_FILE_BYTES))
    put('over.yaml', 'x'.repeat(MAX_FILE_BYTES + 1))
    put('gone.yaml')
    const tree = openDirectory(root)
    rmSync(join(root, 'gone.yaml'))
    expect(tree.read('ok.yaml')).toEqual({ text: 'a: é\n' })
    expect(tree.read('latin.yaml')).toEqual({ problem: 'not-utf8' })
    expect(tree.read('limit.yaml')).toHaveProperty('text')
    expect(tree.read('over.yaml')).toEqual({ problem: 'too-large' })
    expect(tree.read('gone.yaml')).toEqual({ problem: 'unreadable' })
  })

  test.each(['absent', 'file.txt'])('refuses %s as a root', (name) => {
    put('file.txt')
    expect(() => openDirectory(join(root, name))).toThrow(expect.objectContaining({ code: 'root-not-found' }))
  })
})
