import fc from 'fast-check'
import { load } from 'js-yaml'
import { describe, expect, test } from 'vitest'
import { guess } from '../../src/init/draft.ts'
import { writeManifest } from '../../src/init/write/manifest.ts'
import { writeScalar } from '../../src/init/write/scalar.ts'
import { createSource } from '../../src/model/source.ts'
import { readManifest } from '../../src/parse/manifest/read.ts'
import { check } from '../../src/run.ts'
import { draftOf, PROJECT, plain } from './fixture.ts'

const read = (text: string) => readManifest(createSource('accostage.yaml', text))

/** The lines that are no comments, without those behind values. */
const values = (text: string) =>
  text
    .split('\n')
    .filter((line) => !/^ *#|^$/.test(line))
    .map((line) => line.replace(/ {2}# .*$/, ''))
    .join('\n')

describe('a manifest', () => {
  test('holds what the project shows, with where it does', async () => {
    const text = writeManifest(await draftOf(PROJECT, 'git@github.com:demo/web.git'), 'en')
    await expect(text).toMatchFileSnapshot('golden/project.en.yaml')
    expect(text).not.toMatch(/hunter2|abcdef|user:\S/)
  })

  test('says the same in French', async () => {
    const draft = await draftOf(PROJECT, 'git@github.com:demo/web.git')
    const french = writeManifest(draft, 'fr')
    await expect(french).toMatchFileSnapshot('golden/project.fr.yaml')
    expect(values(french)).toBe(values(writeManifest(draft, 'en')))
  })

  test('of an empty repository is valid, and every line of its questions is a comment', async () => {
    const text = writeManifest(await draftOf({ 'a.txt': '' }), 'en')
    expect(await read(text)).toMatchObject({ status: 'valid', manifest: { version: 1, project: { name: 'project' } } })
  })

  test('breaks no rule about manifests, and changes what is rendered in nothing', async () => {
    const remote = 'git@github.com:demo/web.git'
    const manifest = writeManifest(await draftOf(PROJECT, remote), 'en')
    const report = await check({ files: PROJECT, manifest, repository: { urls: [remote] } })
    expect(report.findings.filter(({ rule }) => rule.startsWith('ONB')).map(({ rule }) => rule)).toEqual([])
    expect(report.releases.map(({ environments, status }) => [environments, status])).toEqual([
      [['dev'], 'rendered'],
      [['prod'], 'rendered'],
    ])
    expect(report.findings.map(({ rule }) => rule)).not.toContain('K8S004')
  })

  test('says how many it left out', () => {
    const draft = {
      manifest: { project: { name: guess('demo') }, components: { items: [{ name: guess('a') }], more: 7 } },
    }
    expect(writeManifest(draft, 'en')).toContain('# and 7 more, to be added by hand')
    expect(writeManifest(draft, 'fr')).toContain('# et 7 de plus, à ajouter à la main')
  })
})

describe('hostile names', () => {
  const nasty = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(
      'a\nproject: x',
      '# x',
      'a: b',
      '- x',
      '*a',
      '&a b',
      '!!x',
      '%x',
      '@x',
      '`x`',
      "it's",
      '"',
      '\\',
      '\u2028x',
      '\u0085x',
      '\u202ex',
      'null',
      '~',
      'yes',
      'Off',
      '0x1f',
      '1e3',
      '2026-01-01',
      '12:30:45',
      '---',
      '...',
      '{a',
      '[a',
      '\ud800',
      '\ufeff',
      'a ',
      'a:',
      '.inf',
    ),
  )

  test('a text is read back as it was, on one line', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const written = writeScalar(text)
        expect(written).not.toMatch(/[\p{Cc}\u2028\u2029\u202e]/u)
        expect(load(`a: ${written}\n`)).toEqual({ a: text.toWellFormed() })
      }),
    )
  })

  test('a draft of them gives a valid manifest with the same values', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          nasty.filter((text) => text.toWellFormed() !== ''),
          { minLength: 1, maxLength: 4 },
        ),
        nasty,
        async (names, path) => {
          const at = { path, start: { line: 3, column: 1 } }
          const draft = {
            manifest: {
              project: { name: guess('demo') },
              components: {
                items: names.map((name) => ({
                  name: guess(name.toWellFormed(), at),
                  image: guess(name.toWellFormed(), at),
                })),
                more: 0,
              },
            },
          }
          const found = await read(writeManifest(draft, 'fr'))
          expect(found).toMatchObject({ status: 'valid', manifest: plain(draft.manifest) })
        },
      ),
      { numRuns: 50 },
    )
  })

  test('nor does a repository made to harm', async () => {
    const evil = 'x\nproject: { name: evil }\n#'
    const draft = await draftOf({
      [`k8s/${evil}.yaml`]: `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: ${JSON.stringify(evil)}, labels: { tier: ${JSON.stringify(evil)} } }\nspec: { template: { spec: { containers: [{ image: 3, ports: [{ containerPort: 1e9 }] }, null], volumes: 7 } } }\n`,
      'a.yaml':
        'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: 3\nspec: { rules: [null, { host: [] }, { host: 7 }], tls: 4 }\n',
      'b.yaml':
        'apiVersion: postgresql.cnpg.io/v1\nkind: Cluster\nmetadata: { name: {} }\nspec: { instances: 1e99, storage: { size: [] }, backup: x }\n',
      'c.yaml': `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\ndata: { A_URL: "https://${'a.'.repeat(5000)}fr", B: "${'https://x'.repeat(2000)}" }\n`,
      Dockerfile: 'FROM\nEXPOSE 99999999 x ${Y\n',
    })
    const found = await read(writeManifest(draft, 'en'))
    expect(found).toMatchObject({ status: 'valid', manifest: { project: { name: 'project' } } })
  })
})
