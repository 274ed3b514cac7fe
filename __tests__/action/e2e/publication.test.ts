import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { ApiCall, ApiReply } from '../../contract/openapi-fetch.ts'
import { alive, render, tagsOf, textOf } from '../../report/gfm.ts'
import { HOSTILE, REFUSED, SOUND } from './projects.ts'
import { masked, named, useScene } from './scene.ts'

const scene = useScene()

const pull = (head: string) => ({
  event: 'pull_request',
  ref: 'refs/pull/7/merge',
  payload: {
    pull_request: {
      number: 7,
      head: { sha: 'b'.repeat(40), repo: { full_name: head } },
      base: { repo: { full_name: 'forge/boutique' } },
    },
  },
})

const ALL = { comment: 'true', 'check-run': 'true', 'code-scanning': 'true', suggestions: 'true' }
const operations = (): readonly string[] => scene.github.calls.map(({ operation }) => operation)

describe('publication on a pull request', () => {
  it('writes a comment, a check run and a SARIF file', async () => {
    const result = await scene.play({ ...pull('forge/boutique'), files: REFUSED, inputs: ALL, commit: () => ({}) })
    expect(result.code).toBe(1)
    expect(operations()).toEqual([
      'graphql',
      'issues/list-comments',
      'issues/create-comment',
      'checks/create',
      'code-scanning/upload-sarif',
    ])
    const [, , comment, check, sarif] = scene.github.calls
    expect(comment?.body?.body).toMatch(/^<!-- accostage:comment {2}-->\n## ❌ Accostage: incompatible \(demo\)/)
    expect(check?.body).toMatchObject({ name: 'Accostage', head_sha: 'b'.repeat(40), conclusion: 'failure' })
    const log = JSON.parse(gunzipSync(Buffer.from(String(sarif?.body?.sarif), 'base64')).toString())
    expect(log.runs[0].results).toMatchObject([{ ruleId: 'K8S019' }])
    expect(log.runs[0].tool.driver.rules.length).toBeGreaterThan(200)
  })

  it('suggests a correction on a line that it adds', async () => {
    const patch = '@@ -0,0 +1,2 @@\n+FROM docker.io/library/node:22\n+ADD app.js /app/'
    const commit = ({ operation }: ApiCall): ApiReply => {
      if (operation === 'pulls/list-review-comments') return { body: () => [] }
      if (operation !== 'pulls/list-files') return {}
      return { body: (example) => [{ ...example, filename: 'web/Dockerfile', patch }] }
    }
    const result = await scene.play({
      ...pull('forge/boutique'),
      files: { 'web/Dockerfile': 'FROM docker.io/library/node:22\nADD app.js /app/\n' },
      inputs: { suggestions: 'true', path: 'web', rules: 'copy-instead-of-add' },
      commit,
    })
    expect(result.log).toContain('Corrections suggested on the pull request: 1 of 1')
    expect(scene.github.calls.at(-1)).toMatchObject({
      operation: 'pulls/create-review',
      body: {
        comments: [
          {
            path: 'web/Dockerfile',
            line: 2,
            body: expect.stringMatching(
              /^<!-- accostage:suggestion [\da-f]{64} -->\n[\s\S]*\n```suggestion\nCOPY app\.js \/app\/\n```$/,
            ),
          },
        ],
      },
    })
  })

  it('asks nothing of GitHub unless an input says so', async () => {
    await scene.play({ ...pull('forge/boutique'), files: REFUSED })
    expect(operations()).toEqual([])
  })

  it('says what is missing, and changes nothing of the result', async () => {
    const commit = () => ({ status: 403, body: () => ({ message: 'Resource not accessible by integration' }) })
    const result = await scene.play({ ...pull('forge/boutique'), files: SOUND, inputs: ALL, commit })
    expect(result.code).toBe(0)
    const said = named(result, 'warning').map(({ data }) => data)
    expect(said).toHaveLength(3)
    expect(said[0]).toContain('the job needs the permission "pull-requests: write"')
    expect(said[1]).toContain('the job needs the permission "checks: write"')
    expect(said[2]).toContain('the job needs the permission "security-events: write"')
  })

  it('tries nothing for a fork, and says so once', async () => {
    const result = await scene.play({ ...pull('eve/boutique'), files: REFUSED, inputs: ALL })
    expect(result.code).toBe(1)
    expect(operations()).toEqual([])
    expect(result.log.split('it comes from another repository')).toHaveLength(2)
  })

  it('says that there is no token', async () => {
    const result = await scene.play({ ...pull('forge/boutique'), inputs: ALL, token: 'none' })
    expect(result.log).toContain('the input "token" is empty')
  })
})

describe('publication of a project that tries to speak', () => {
  it('obeys nothing of it', async () => {
    const files = {
      ...HOSTILE,
      'accostage.yaml': SOUND['accostage.yaml']?.replace('demo', '"@all <img src=x> [a](https://a.test)"') ?? '',
    }
    const result = await scene.play({
      ...pull('forge/boutique'),
      files,
      inputs: { ...ALL, rules: 'all' },
      commit: () => ({}),
    })
    expect(result.code).toBe(1)
    const [comment, check] = ['issues/create-comment', 'checks/create'].map(
      (operation) => scene.github.calls.find((call) => call.operation === operation)?.body,
    )
    const summary = (check?.output as { summary?: string } | undefined)?.summary
    for (const markdown of [String(comment?.body).replace(/^<!--.*-->\n/, ''), String(summary)]) {
      const page = render(markdown)
      expect(textOf(page)).toContain('K8S019')
      expect(alive(page)).toEqual([])
      expect(tagsOf(page)).not.toContain('img')
    }
  })
})

describe('Mattermost', () => {
  it('is told of a verdict that changes, by an address that nobody sees', async () => {
    const texts: string[] = []
    const server = createServer(async (request, response) => {
      let body = ''
      for await (const chunk of request.setEncoding('utf8')) body += chunk
      texts.push(JSON.parse(body).text)
      response.end('ok')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const webhook = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks/k3yk3yk3y`
    const first = await scene.play({ files: REFUSED, inputs: { 'report-folder': 'out', mirror: 'never' } })
    const base = readFileSync(join(first.outputs['report-folder'] ?? '', 'report.json'), 'utf8')
    const inputs = { 'mattermost-webhook': webhook, 'base-report': 'base.json', mirror: 'never' }
    const second = await scene.play({ files: { ...SOUND, 'base.json': base }, inputs })
    expect(masked(second)).toContain(webhook)
    expect(second.log.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain('k3yk3yk3y')
    expect(second.log).toContain('Mattermost is told that the verdict has changed')
    const third = await scene.play({ files: { ...REFUSED, 'base.json': base }, inputs })
    expect(third.log).not.toContain('Mattermost')
    server.close()
    expect(texts).toEqual([
      '✅ Accostage, `demo` `forge/boutique` `main`: incompatible → **compatible** (no findings).',
    ])
  })
})

describe('files of a step', () => {
  it('are a report in each format, and the base of the next step', async () => {
    const first = await scene.play({ files: REFUSED, inputs: { 'report-folder': 'out/reports', mirror: 'never' } })
    const folder = first.outputs['report-folder'] ?? ''
    expect(folder).toBe(join(first.workspace, 'out/reports'))
    for (const name of ['json', 'sarif', 'junit.xml', 'codequality.json', 'csv', 'md', 'txt'])
      expect(existsSync(join(folder, `report.${name}`)), name).toBe(true)

    const base = readFileSync(join(folder, 'report.json'), 'utf8')
    const second = await scene.play({
      files: { ...SOUND, 'base.json': base },
      inputs: { 'base-report': 'base.json', mirror: 'never' },
    })
    expect(second.outputs).toMatchObject({ 'new-count': '0', 'fixed-count': '1' })
  })

  it.each([
    [{}, 'No base report yet'],
    [{ 'base.json': 'not JSON' }, 'is not JSON'],
    [{ 'base.json': '{"version":1}' }, 'is no report of this version of accostage'],
  ])('are not compared with %o', async (base, said) => {
    const result = await scene.play({
      files: { ...SOUND, ...base },
      inputs: { 'base-report': 'base.json', mirror: 'never' },
    })
    expect(result.code).toBe(0)
    expect(result.log).toContain(said)
    expect(result.outputs).toMatchObject({ 'new-count': '', 'fixed-count': '' })
  })
})
