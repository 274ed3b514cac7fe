import { describe, expect, it } from 'vitest'
import { runRule } from '../run-rule.ts'

const FILE = 'accostage.yaml'
const NBSP = '\u00a0'

describe('the type of a repository (ONB019)', () => {
  const declared = (type: string) => ({
    [FILE]: `project: { name: demo }\nrepositories: [{ name: web, type: ${type} }]\n`,
  })
  const SERVICE = 'apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { ports: [{ port: 80 }] }\n'
  const run = (type: string, files: Record<string, string>, language?: 'en' | 'fr') =>
    runRule('ONB019', { ...declared(type), ...files }, language)

  it('says what is not there', async () => {
    expect(await run('application', { 'web.yaml': SERVICE })).toEqual([
      `${FILE}:2:35 info Repository "web" is declared as "application", and holds nothing to build, only what is deployed`,
    ])
    expect(await run('both', { Dockerfile: 'FROM scratch\n' }, 'fr')).toEqual([
      `${FILE}:2:35 info Le dépôt «${NBSP}web${NBSP}» est déclaré de type «${NBSP}both${NBSP}» et ne contient rien à déployer, seulement un Dockerfile`,
    ])
  })

  it.each([
    ['application', { 'web.yaml': SERVICE, 'src/main.py': '' }],
    ['application', { 'web.yaml': SERVICE, '.gitlab-ci-dso.yml': 'stages: [build]\n' }],
    ['application', { 'web.yaml': SERVICE, 'examples/Dockerfile': 'FROM scratch\n' }],
    ['application', { 'kind.yaml': 'apiVersion: kind.x-k8s.io/v1alpha4\nkind: Cluster\n' }],
    ['infrastructure', { Dockerfile: 'FROM scratch\n', 'charts/web/README.md': '' }],
    ['infrastructure', { Dockerfile: 'FROM scratch\n', 'main.tf': '' }],
    ['infrastructure', { 'examples/Dockerfile': 'FROM scratch\n', 'a.txt': '' }],
    ['both', { Dockerfile: 'FROM scratch\n', 'deploy.yaml': SERVICE }],
  ] as const)('says nothing of %s with %j', async (type, files) => {
    expect(await run(type, files)).toEqual([])
  })
})
