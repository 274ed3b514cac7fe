import { describe, expect, test } from 'vitest'
import { draftProject } from '../../src/draft-project.ts'
import { updateManifest } from '../../src/init/update/update.ts'
import { writeManifest } from '../../src/init/write/manifest.ts'
import type { OnboardingManifest } from '../../src/model/manifest.ts'
import { createSource } from '../../src/model/source.ts'
import { readManifest } from '../../src/parse/manifest/read.ts'
import { deployment, draftOf, type Files, PROJECT } from './fixture.ts'

async function update(text: string, files: Files, remote?: string) {
  const source = createSource('accostage.yaml', text)
  const read = await readManifest(source)
  if (read.status !== 'valid') throw new Error(`${read.status}: ${text}`)
  const draft = await draftProject({ files, remote, manifest: read.manifest })
  const updated = updateManifest(source, read.document.value, draft, 'en')
  const after = await readManifest(createSource('accostage.yaml', updated.text))
  if (after.status !== 'valid') throw new Error(`${after.status}: ${updated.text}`)
  return { ...updated, manifest: after.manifest }
}

/** Every line of one text is one of the other, in the same order. */
function keepsLines(before: string, after: string): boolean {
  const lines = after.split('\n')
  let at = 0
  return before.split('\n').every((line) => {
    at = lines.indexOf(line, at) + 1
    return at > 0
  })
}

const TWO: Files = {
  'k8s/a.yaml': deployment('web', 'ghcr.io/demo/web:1'),
  'k8s/b.yaml': deployment('api', 'ghcr.io/demo/api:1'),
}
const names = ({ components }: OnboardingManifest) => components?.map(({ name }) => name)

test('adds nothing to what init has just written', async () => {
  for (const files of [PROJECT, TWO]) {
    const text = writeManifest(await draftOf(files), 'en')
    expect(await update(text, files)).toMatchObject({ added: 0, text })
  }
})

describe.each(['\n', '\r\n'])('lines that end with %j', (newline) => {
  const MANIFEST = [
    '# ours',
    'project:   {name: demo} # a name',
    'components:   # what we have',
    '- name: web      # the front',
    '  # session: to be decided',
    '',
    'externalFlows: []',
    '# the end',
    '',
  ].join(newline)

  test('keeps every byte of the author’s, and a second time adds nothing', async () => {
    const once = await update(MANIFEST, TWO)
    expect(names(once.manifest)).toEqual(['web', 'api'])
    expect(once.added).toBeGreaterThan(0)
    expect(keepsLines(MANIFEST, once.text)).toBe(true)
    expect(once.text.split('\n').every((line) => line === '' || line.endsWith('\r') === (newline === '\r\n'))).toBe(
      true,
    )
    expect(await update(once.text, TWO)).toMatchObject({ added: 0, text: once.text })
  })
})

test.each([
  ['in brackets', 'project: { name: demo }\ncomponents: [{ name: web }]\n'],
  [
    'in brackets, over lines with comments',
    'project: { name: demo }\ncomponents: [\n  { name: web }, # ] the front\n  # more\n  ]\n',
  ],
  ['as JSON', '{"project": {"name": "demo"}, "components": [{"name": "web", "tier": "a]b"}]}'],
  ['an empty list', 'project: { name: demo }\ncomponents: []'],
  ['no line break at the end', 'components:\n  - name: web\nproject:\n  name: demo'],
  ['a document between marks', '---\nproject: { name: demo }\ncomponents:\n  - name: web\n...\n'],
  [
    'a text over lines at the end',
    'components:\n  - name: web\nproject:\n  name: demo\n  description: |\n    a\n    b\n',
  ],
  ['a quoted end', 'project: { name: "demo" }\ncomponents:\n  - name: "web"\n    tier: \'it\'\'s\'\n'],
  [
    'an item with comments below',
    'project: { name: demo }\ncomponents:\n    - name: web\n      # port: 80\n    # - name: old\nsensitivity: NP\n',
  ],
])('%s', async (_, text) => {
  const once = await update(text, TWO)
  expect(names(once.manifest)).toContain('api')
  expect(names(once.manifest)?.filter((name) => name === 'web')).toHaveLength(1)
  expect(await update(once.text, TWO)).toMatchObject({ added: 0, text: once.text })
})

test('what stands behind an alias is left alone', async () => {
  const text =
    'project: { name: demo }\nenvironments:\n  - name: dev\n    domains: &d [{ host: a.gouv.fr }]\n  - name: prod\n    domains: *d\n'
  const ingress =
    'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: a }\nspec: { rules: [{ host: b.gouv.fr }] }\n'
  const { manifest } = await update(text, { 'k8s/prod/a.yaml': ingress })
  expect(manifest.environments?.map(({ domains }) => domains?.length)).toEqual([1, 1])
})

test('a new domain of an environment that is there, whatever way its name is written; nothing else of it', async () => {
  const ingress =
    'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: a }\nspec: { rules: [{ host: b.gouv.fr }] }\n'
  const text = 'project: { name: demo }\nenvironments:\n  - name: prod\n    domains:\n      - host: a.gouv.fr\n'
  const { manifest } = await update(text, { 'k8s/production/a.yaml': ingress })
  expect(manifest.environments).toEqual([{ name: 'prod', domains: [{ host: 'a.gouv.fr' }, { host: 'b.gouv.fr' }] }])
})

test('a component that the author calls otherwise is known by its image', async () => {
  const { manifest } = await update(
    'project: { name: demo }\ncomponents:\n  - { name: site, image: "ghcr.io/demo/web:2" }\n',
    TWO,
  )
  expect(names(manifest)).toEqual(['site', 'api'])
})

test('an environment with a name of its own is found by it', async () => {
  const text = 'project: { name: demo }\nenvironments: [{ name: bleu }]\n'
  const chart = {
    'Chart.yaml': 'apiVersion: v2\nname: a\nversion: 1.0.0\n',
    'values-bleu.yaml': 'host: bleu.gouv.fr\n',
    'templates/a.yaml':
      'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: a }\nspec: { rules: [{ host: "{{ .Values.host }}" }] }\n',
  }
  const { manifest } = await update(text, chart)
  expect(manifest.environments).toEqual([{ name: 'bleu', domains: [{ host: 'bleu.gouv.fr' }] }])
})

test('what the settings ignore is not looked at', async () => {
  const { manifest } = await update('project: { name: demo }\nsettings: { ignore: [k8s/b.yaml] }\n', TWO)
  expect(names(manifest)).toEqual(['web'])
})

test('a folder’s name alone makes no repository beside those of the author', async () => {
  const text = 'project: { name: demo }\nrepositories: [{ name: demo-infra }]\n'
  expect((await update(text, TWO)).manifest.repositories).toHaveLength(1)
  expect((await update(text, TWO, 'git@github.com:demo/other.git')).manifest.repositories).toHaveLength(2)
})
