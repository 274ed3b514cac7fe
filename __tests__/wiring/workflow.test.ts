import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import { ARTIFACT } from '../../src/aggregate/source/source.ts'
import { asList, asRecord, follow } from '../../src/model/json.ts'

const root = join(import.meta.dirname, '../..')
const folder = join(root, '.github/workflows')
const textOf = (name: string): string => readFileSync(join(folder, name), 'utf8')
const workflow = asRecord(load(textOf('accostage.yml')))
const called = asRecord(follow(workflow, ['on', 'workflow_call']))
const job = asRecord(follow(workflow, ['jobs', 'accostage']))
const steps = asList(job.steps).map(asRecord)
const check = asRecord(steps.find(({ uses }) => uses === '$/'))
const action = asRecord(load(readFileSync(join(root, 'action.yml'), 'utf8')))

describe.each(readdirSync(folder))('the workflow %s', (name) => {
  const text = textOf(name)

  it('grants nothing but what a job names, and no more than it needs', () => {
    const { permissions, jobs } = asRecord(load(text))
    expect(permissions).toEqual({})
    for (const each of Object.values(asRecord(jobs)))
      expect(Object.entries(asRecord(asRecord(each).permissions)).filter(([, level]) => level === 'write')).toEqual(
        name === 'accostage.yml' ? [['pull-requests', 'write']] : [],
      )
  })

  it('pins every action by its full commit, with the version beside', () => {
    const used = [...text.matchAll(/uses: (.*)/g)].map(([, uses = '']) => uses)
    expect(used.length).toBeGreaterThan(0)
    for (const uses of used) expect(uses).toMatch(/^(?:\.\/|\$\/|[\w-]+\/[\w/-]+@[\da-f]{40} # v\d+\.\d+\.\d+)$/)
  })

  it('leaves no token behind a checkout', () => {
    const checkouts = text.match(/uses: actions\/checkout@[\s\S]{0,160}/g) ?? []
    for (const checkout of checkouts) expect(checkout).toContain('persist-credentials: false')
  })

  it('puts nothing of an event into a script', () => {
    for (const [, script = ''] of text.matchAll(/run: (.*(?:\n {10,}.*)*)/g))
      expect(script).not.toMatch(/\$\{\{\s*(?:github\.(?:event|head_ref|ref_name|base_ref)|inputs)/)
  })
})

describe('the reusable workflow', () => {
  it('asks for no secret that a project must have', () => {
    for (const secret of Object.values(asRecord(called.secrets))) expect(secret).toEqual({ required: false })
    for (const input of Object.values(asRecord(called.inputs))) expect(input).toHaveProperty('default')
  })

  it('hands on what it declares, to inputs that the action has', () => {
    const given = asRecord(check.with)
    expect(Object.keys(asRecord(action.inputs))).toEqual(expect.arrayContaining(Object.keys(given)))
    const text = JSON.stringify(steps)
    for (const name of Object.keys(asRecord(called.inputs))) expect(text).toContain(`\${{ inputs.${name} }}`)
    for (const name of Object.keys(asRecord(called.secrets))) expect(given[name]).toBe(`\${{ secrets.${name} }}`)
  })

  it('compares with the last report of the same branch, never of one whose name begins alike', () => {
    const caches = steps.filter(({ uses }) => String(uses).startsWith('actions/cache/'))
    expect(caches.map(({ uses }) => String(uses).split('@')[0])).toEqual([
      'actions/cache/restore',
      'actions/cache/save',
    ])
    const [restore, save] = caches.map((step) => asRecord(step.with))
    expect(restore?.path).toBe(save?.path)
    expect(restore?.path).toBe(asRecord(check.with)['base-report'])
    expect(restore?.['restore-keys']).toMatch(/:\$\{\{ github\.base_ref \|\| github\.ref_name \}\}:$/)
    expect(String(restore?.key).startsWith(String(restore?.['restore-keys']))).toBe(true)
    // a pull request may not choose what the next ones are compared with
    expect(steps.at(-1)?.if).toContain("github.event_name == 'push'")
  })

  it('leaves the report in an artifact that aggregate reads, and fails no job when it cannot', () => {
    const upload = asRecord(steps.find(({ uses }) => String(uses).startsWith('actions/upload-artifact@')))
    expect(upload.with).toEqual({
      name: `\${{ inputs.artifact }}`,
      path: `\${{ steps.${check.id}.outputs.report-folder }}`,
    })
    expect(follow(called, ['inputs', 'artifact', 'default'])).toBe(ARTIFACT)
    expect(upload['continue-on-error']).toBe(true)
    expect(upload.if).toContain(`steps.${check.id}.outputs.report-folder != ''`)
    expect(asRecord(check.with)).toHaveProperty('report-folder')
    expect(asRecord(action.outputs)).toHaveProperty('report-folder')
  })

  it('has the commit that a pull request is compared with', () => {
    const checkout = asRecord(steps.find(({ uses }) => String(uses).startsWith('actions/checkout@')))
    expect(follow(checkout, ['with', 'fetch-depth'])).toBe(2)
    expect(asRecord(check.with)).toHaveProperty('only-new')
  })

  it.each(['README.md', 'README.fr.md'])('is added in eight lines, as %s shows', (readme) => {
    const page = readFileSync(join(root, readme), 'utf8')
    const [, snippet = ''] =
      /```yaml\n([^`]*uses: cloud-pi-native\/accostage\/\.github\/workflows\/accostage\.yml[^`]*)```/.exec(page) ?? []
    const lines = snippet
      .trimEnd()
      .split('\n')
      .filter((line) => !line.startsWith('#'))
    expect(lines.length).toBeLessThanOrEqual(8)
    const caller = asRecord(load(snippet))
    // GitHub refuses a call whose caller grants less than the called job asks for
    expect(caller.permissions).toEqual(job.permissions)
    expect(Object.keys(asRecord(called.inputs))).toEqual(
      expect.arrayContaining(Object.keys(asRecord(follow(caller, ['jobs', 'accostage', 'with'])))),
    )
  })
})
