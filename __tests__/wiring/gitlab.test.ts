import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { load, loadAll } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import { asList, asRecord, follow } from '../../src/model/json.ts'
import { useTemporaryFolders } from '../action/temporary.ts'

const temporaryFolder = useTemporaryFolders()
const root = join(import.meta.dirname, '../..')
const read = (path: string): string => readFileSync(join(root, path), 'utf8')

const [header, component] = loadAll(read('templates/accostage.yml')).map(asRecord)
const inputs = asRecord(follow(header, ['spec', 'inputs']))
const template = asRecord(load(read('gitlab/accostage.gitlab-ci.yml')))
const hidden = asRecord(template['.accostage:check'])

/** What GitLab makes of the component: `$[[ inputs.x ]]` replaced, then read. */
function included(given: Readonly<Record<string, string>> = {}) {
  const body = read('templates/accostage.yml').split(/^---$/m)[1] ?? ''
  const text = body.replace(/\$\[\[ inputs\.([\w-]+) \]\]/g, (_, name: string) => {
    if (!Object.hasOwn(inputs, name)) throw new Error(`no input "${name}"`)
    return given[name] ?? (String(asRecord(inputs[name]).default) || '""')
  })
  return asRecord(asRecord(load(text)).accostage)
}

/** GitLab docs, "CI/CD component specification" and "Input types". */
const INPUT_KEYWORDS = ['default', 'description', 'options', 'regex', 'type']

describe('the component', () => {
  it('has a header and one job, with no keyword of the whole pipeline', () => {
    expect(Object.keys(header ?? {})).toEqual(['spec'])
    expect(Object.keys(component ?? {})).toEqual(['accostage'])
    for (const input of Object.values(inputs)) {
      expect(INPUT_KEYWORDS).toEqual(expect.arrayContaining(Object.keys(asRecord(input))))
      expect(input).toHaveProperty('default')
    }
  })

  it('uses every input, and none that is not there', () => {
    const text = JSON.stringify(component)
    for (const name of Object.keys(inputs)) expect(text).toContain(`$[[ inputs.${name} ]]`)
    expect(included({ stage: 'verify' })).toMatchObject({ stage: 'verify', variables: { ACCOSTAGE_VERSION: 'v1' } })
  })

  it.each([
    ['v1', true],
    ['v1.2.3', true],
    ['release/1.x', true],
    ['c'.repeat(40), true],
    ['--upload-pack=touch', false],
    ['v1; id', false],
    ['$(id)', false],
  ])('takes the version "%s": %s', (version, taken) => {
    expect(new RegExp(String(asRecord(inputs.version).regex)).test(version)).toBe(taken)
  })

  it('hands Code Quality and JUnit to GitLab, whatever the verdict', () => {
    const { artifacts, script } = included()
    expect(artifacts).toMatchObject({
      when: 'always',
      reports: { codequality: 'gl-code-quality-report.json', junit: 'accostage.junit.xml' },
    })
    const command = String(asList(script).at(-1))
    expect(command).toContain('--report gitlab=gl-code-quality-report.json')
    expect(command).toContain('--report junit=accostage.junit.xml')
  })

  it('runs once for a change: in its merge request, or on its branch', () => {
    expect(asList(included().rules)).toEqual([
      { if: '$CI_PIPELINE_SOURCE == "merge_request_event"' },
      { if: '$CI_COMMIT_BRANCH && $CI_OPEN_MERGE_REQUESTS', when: 'never' },
      { if: '$CI_COMMIT_BRANCH || $CI_COMMIT_TAG' },
    ])
  })
})

describe('the job to extend', () => {
  it('is that of the component with its defaults', () => {
    expect(hidden).toEqual(included())
  })
})

describe('the script', () => {
  /** A clone of Accostage whose command says how it is called. */
  function source(): string {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'dist'))
    writeFileSync(join(folder, 'dist/cli.js'), 'console.log(JSON.stringify(process.argv.slice(2)))\n')
    const git = (...args: string[]) =>
      execFileSync('git', ['-C', folder, '-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], {
        stdio: 'pipe',
      })
    git('init', '--quiet', '--initial-branch', 'v1')
    git('add', '.')
    git('commit', '--quiet', '--message', 'a')
    return folder
  }

  function play(variables: Readonly<Record<string, string>>) {
    const script = asList(hidden.script).map(String).join('\n')
    const defaults = asRecord(hidden.variables) as Record<string, string>
    const env = {
      PATH: process.env.PATH ?? '',
      HOME: temporaryFolder(),
      ...defaults,
      ACCOSTAGE_SOURCE: source(),
      ...variables,
    }
    return spawnSync('sh', ['-e', '-c', script], { cwd: temporaryFolder(), env, encoding: 'utf8' })
  }

  const REPORTS = ['gitlab=gl-code-quality-report.json', 'junit=accostage.junit.xml', 'json=accostage.report.json']
  const reports = REPORTS.flatMap((report) => ['--report', report])

  it('checks with the version that is named', () => {
    const { status, stdout, stderr } = play({})
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(JSON.parse(stdout)).toEqual(['check', ...reports, '--', '.'])
  })

  it('hands each variable on as one word that is not obeyed', () => {
    const path = 'a b; touch owned $(touch owned) "\'`*'
    const { stdout } = play({ ACCOSTAGE_PATH: path, ACCOSTAGE_FAIL_ON: 'warning', ACCOSTAGE_LANGUAGE: 'fr' })
    expect(JSON.parse(stdout)).toEqual(['check', '--fail-on', 'warning', '--language', 'fr', ...reports, '--', path])
  })

  it('fails without the version', () => {
    expect(play({ ACCOSTAGE_VERSION: 'gone' }).status).not.toBe(0)
    expect(play({ ACCOSTAGE_SOURCE: '--upload-pack=touch owned' }).status).not.toBe(0)
  })
})
