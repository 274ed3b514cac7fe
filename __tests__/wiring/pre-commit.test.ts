import { spawnSync } from 'node:child_process'
import { accessSync, constants, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { load } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import { asList, asRecord } from '../../src/model/json.ts'
import { REFUSED, SOUND } from '../action/e2e/projects.ts'
import { useTemporaryFolders } from '../action/temporary.ts'

const temporaryFolder = useTemporaryFolders()
const root = join(import.meta.dirname, '../..')
const hooks = asList(load(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8'))).map(asRecord)
const [hook] = hooks

describe('the hook of pre-commit', () => {
  it('is one, complete, and runs without installing anything', () => {
    expect(hooks).toHaveLength(1)
    for (const key of ['id', 'name', 'entry', 'language']) expect(hook).toHaveProperty(key)
    // pre-commit docs, "script": a path in the hook's repository, made executable
    expect(hook).toMatchObject({ language: 'script', pass_filenames: false })
    expect(() => accessSync(join(root, String(hook?.entry)), constants.X_OK)).not.toThrow()
  })

  it.each([
    ['Dockerfile', true],
    ['apps/web/Dockerfile.prod', true],
    ['apps/web/web.containerfile', true],
    ['.gitlab-ci-dso.yml', true],
    ['accostage.yaml', true],
    ['chart/templates/_helpers.tpl', true],
    ['.helmignore', true],
    ['.env.production', true],
    ['src/main.ts', false],
    ['README.md', false],
    ['yaml/readme.txt', false],
  ])('is asked for a change of %s: %s', (path, asked) => {
    // the expression is Python's; what it uses is JavaScript's too but for the flag in front
    expect(new RegExp(String(hook?.files).replace(/^\(\?i\)/, ''), 'i').test(path)).toBe(asked)
  })

  it.each([
    ['nothing for a sound project', SOUND, [], 0],
    ['what it finds', REFUSED, [], 1],
    ['nothing below the threshold that it is given', REFUSED, ['--fail-on', 'never'], 0],
  ])('says %s', (_, files, args, code) => {
    const folder = temporaryFolder()
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    const result = spawnSync(join(root, String(hook?.entry)), ['--rules', 'service-node-port', ...args], {
      cwd: folder,
      encoding: 'utf8',
    })
    expect({ status: result.status, stderr: result.stderr }).toEqual({ status: code, stderr: '' })
  })
})
