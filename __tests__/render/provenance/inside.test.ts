import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Location, Place, Route } from '../../../src/model/location.ts'
import type { YamlDocument } from '../../../src/model/subject/yaml.ts'
import { renderedDocuments } from '../../../src/render/provenance/helm/rendered-documents.ts'
import { kustomizeProvenance } from '../../../src/render/provenance/kustomize/kustomize-provenance.ts'
import { testRepository } from './repository.ts'

/** Whether a location lies in a file of the repository: on one of its lines, on one of its columns. */
function isInside({ path, start, end = start }: Location, files: Readonly<Record<string, string>>): boolean {
  const lines = files[path]?.split('\n')
  const inside = ({ line, column }: Location['start']) => column >= 1 && column <= (lines?.[line - 1]?.length ?? -1) + 1
  return (
    inside(start) && inside(end) && (end.line > start.line || (end.line === start.line && end.column >= start.column))
  )
}

const KEYS = ['metadata', 'name', 'spec', 'containers', 'image', 'env', 'labels', 'data', 'LEVEL', 'replicas'] as const
const scalar = fc.constantFrom('web', 'a: b', '{{ .Values.a }}', '', 'é\u00a0x', '"', 'x\ny\n', '- op', '1', '#')
const value = fc.letrec((tie) => ({
  any: fc.oneof({ maxDepth: 4 }, scalar, tie('list'), tie('mapping')),
  list: fc.array(tie('any'), { maxLength: 3 }),
  mapping: fc.dictionary(fc.constantFrom(...KEYS), tie('any'), { maxKeys: 4 }),
})).any
const yaml = value.map((each) => JSON.stringify(each, undefined, 1))
const lines = fc
  .array(
    fc.constantFrom(
      'kind: A',
      'metadata:',
      '  name: web',
      '{{- if .x }}',
      '',
      '  a: {{ .b }}',
      '- {{',
      '}} c',
      '\ufeff',
    ),
  )
  .map((parts) => parts.join('\n'))
const text = fc.oneof(yaml, lines)
const route: fc.Arbitrary<Route> = fc.array(fc.oneof(fc.constantFrom(...KEYS), fc.nat(3)), { maxLength: 6 })
const place: fc.Arbitrary<Place> = fc.oneof(
  route,
  route.map((key) => ({ key })),
  fc.record({ start: fc.integer({ min: -5, max: 50 }), end: fc.integer({ min: -5, max: 50 }) }),
)

/** Every place of a document, and everything that fed it. */
const allPlaces = (documents: readonly YamlDocument[], places: readonly Place[]): Location[] =>
  documents.flatMap((document) => places.flatMap((each) => [document.locate(each), ...(document.feeds?.(each) ?? [])]))

test('whatever Helm renders, places lie in files of the repository', () => {
  const paths = ['helm/templates/a.yaml', 'helm/templates/_b.tpl', 'helm/values.yaml', 'helm/Chart.yaml']
  const path = fc.constantFrom(...paths, 'helm/charts/x-1.tgz!x/templates/a.yaml', 'gone.yaml', 'x.tgz!')
  const line = fc.integer({ min: -2, max: 12 })
  const origin = fc.record(
    {
      path,
      line,
      exact: fc.boolean(),
      values: fc.record({ path, line, key: fc.constant('a') }),
    },
    { requiredKeys: ['path', 'line', 'exact'] },
  )
  fc.assert(
    fc.property(
      fc.tuple(text, text, text, text),
      path,
      text,
      fc.array(origin, { maxLength: 12 }),
      fc.array(place, { maxLength: 6 }),
      (contents, template, rendered, origins, places) => {
        const files = Object.fromEntries(paths.map((each, index) => [each, contents[index] ?? '']))
        const found = renderedDocuments({ template, text: rendered, origins }, testRepository(files).sourceOf)
        const locations = allPlaces(found?.documents ?? [], places)
        if (found?.problem) locations.push(found.problem.location)
        for (const location of locations) expect(isInside(location, files), JSON.stringify(location)).toBe(true)
      },
    ),
    { numRuns: 400 },
  )
})

test('whatever Kustomize builds, places lie in files of the repository', () => {
  const paths = ['base/web.yaml', 'dev/patch.yaml', 'dev/.env', 'base/kustomization.yaml']
  const entry = fc.oneof(
    fc.constantFrom('../base', 'patch.yaml', 'gone.yaml', '..', 'https://example.org/x', '/x'),
    text,
    fc.record({ path: fc.constantFrom('patch.yaml', '../base/web.yaml'), target: value }),
    fc.record({ patch: fc.oneof(text, value), name: fc.constant('web') }),
    fc.record({ op: fc.constant('add'), path: fc.constantFrom('/spec/-', '/metadata/name', ''), value }),
    fc.record({ name: fc.constant('web'), count: value, newTag: value, literals: fc.array(text), envs: value }),
  )
  const field = fc.array(entry, { maxLength: 3 })
  const kustomization = fc
    .dictionary(
      fc.constantFrom(
        'resources',
        'bases',
        'patches',
        'patchesStrategicMerge',
        'patchesJson6902',
        'images',
        'replicas',
        'labels',
        'configMapGenerator',
        'replacements',
      ),
      field,
    )
    .map((each) => JSON.stringify(each, undefined, 1))
  const built = value.map((each) => JSON.stringify({ kind: 'ConfigMap', metadata: { name: 'web' }, spec: each }))
  const file = fc.oneof(text, built, kustomization)
  fc.assert(
    fc.property(
      kustomization,
      fc.tuple(file, file, text, kustomization),
      fc.oneof(built, text),
      fc.constantFrom(...paths, 'gone.yaml'),
      fc.nat(2),
      fc.array(place, { maxLength: 6 }),
      (own, contents, object, path, index, places) => {
        const files: Record<string, string> = { 'dev/kustomization.yaml': own }
        for (const [at, each] of paths.entries()) files[each] = contents[at] ?? ''
        const found = kustomizeProvenance('dev', testRepository(files).sourceOf).documents({
          text: object,
          origin: { path, index },
          patches: ['dev/kustomization.yaml', ...paths].map((each) => ({ path: each, index, kind: 'inline' })),
        })
        const locations = allPlaces(found?.documents ?? [], places)
        if (found?.problem) locations.push(found.problem.location)
        for (const location of locations) expect(isInside(location, files), JSON.stringify(location)).toBe(true)
      },
    ),
    { numRuns: 600 },
  )
})
