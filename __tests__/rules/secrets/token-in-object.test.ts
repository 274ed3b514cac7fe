import { describe, expect, it } from 'vitest'
import { check } from '../../../src/index.ts'
import { runRule } from '../run-rule.ts'

const TOKEN = ['glpat', 'K3yT0p4rQ2wE9rT8yU7i'].join('-')
const pod = (container: string) =>
  `apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers:\n    - ${container}\n`

describe('SEC013 token-in-object', () => {
  it('points at the text, and is advice in samples', async () => {
    const text = pod(`{ name: web, image: "ghcr.io/demo/web:1.0", command: [web, "--token=${TOKEN}"] }`)
    expect(await runRule('SEC013', { 'deploy/web.yaml': text, 'examples/web.yaml': text })).toEqual([
      'deploy/web.yaml:6:67 error Pod "web" holds a credential in "command": GitLab token',
      'examples/web.yaml:6:67 info Pod "web" holds a credential in "command": GitLab token',
    ])
  })

  it('leaves to other rules what they read', async () => {
    const files = {
      'pod.yaml': pod(`{ name: web, image: "ghcr.io/demo/web:1.0", env: [{ name: TOKEN, value: ${TOKEN} }] }`),
      'map.yaml': `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\ndata: { note: ${TOKEN} }\n`,
      'secret.yaml': `apiVersion: v1\nkind: Secret\nmetadata: { name: web }\nstringData: { token: ${TOKEN} }\n`,
    }
    expect(await runRule('SEC013', files)).toEqual([])
    expect(await runRule('SEC002', files)).toHaveLength(2)
    expect(await runRule('SEC001', files)).toHaveLength(1)
  })

  it('reads what else they hold', async () => {
    const text = `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web, annotations: { note: ${TOKEN} } }\ndata: {}\n`
    expect(await runRule('SEC013', { 'map.yaml': text })).toHaveLength(1)
  })

  it('is never shown, not by the messages of other rules either', async () => {
    const text = pod(`{ name: ${TOKEN}, image: "ghcr.io/demo/web:latest" }`)
    const { findings } = await check({ files: { 'web.yaml': text }, rules: 'all' })
    expect(findings.length).toBeGreaterThan(1)
    expect(JSON.stringify(findings)).not.toContain(TOKEN)
  })

  it('ends on aliases that multiply', async () => {
    const levels = Array.from({ length: 10 }, (_, level) => `  l${level + 1}: &l${level + 1} [*l${level}, *l${level}]`)
    const text = `apiVersion: demo.fr/v1\nkind: Bombe\nmetadata: { name: a }\nspec:\n  l0: &l0 [une assez longue valeur]\n${levels.join('\n')}\n`
    expect(await runRule('SEC013', { 'a.yaml': text })).toEqual([])
  })
})
