import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { EngineFiles, HelmDocument } from '../../../src/render/engine/contract.ts'
import { createEngine, type Engine } from '../../../src/render/engine/engine.ts'
import { addRealEngine, bundleEngine, REAL_ENGINE } from './build-engine.ts'

const corpus = join(import.meta.dirname, '../../../../shared/corpus')
/** A line that only its own text makes: a key with a plain value. */
const LITERAL = /^\s*(?:- )?[A-Za-z][\w./-]*:(?: [\w./-]+)?\s*$/
const MARK = / #(?<path>\S+):(?<line>\d+)$/

const OWN: Readonly<Record<string, string>> = {
  'Chart.yaml': 'apiVersion: v2\nname: web\nversion: 0.1.0\n',
  'values.yaml': 'ports: [80, 443]\nlabels:\n  team: ferry\n',
  'templates/_parts.tpl': `{{- define "web.port" -}}
- name: port-{{ . }}
  protocol: TCP
  port: {{ . }}
{{- end }}
{{- define "web.meta" -}}
name: web
labels:
  {{- toYaml .Values.labels | nindent 2 }}
  part: web
{{- end }}
`,
  'templates/web.yaml': `apiVersion: v1
kind: Service
metadata:
  {{- include "web.meta" . | nindent 2 }}
spec:
  type: ClusterIP
  ports:
    {{- range .Values.ports }}
    {{- include "web.port" . | nindent 4 }}
    {{- end }}
{{- /*
note: not rendered
*/}}
{{- if false }}
kind: Never
{{- end }}
---
apiVersion: v1
kind: ConfigMap
metadata:
  name: web
`,
}

/** Every literal line of the templates ends in a comment that says where it stands; lines inside an action do not. */
function mutate(files: EngineFiles): Map<string, string | Uint8Array> {
  return new Map(
    [...files].map(([path, content]) => {
      if (typeof content !== 'string' || !/(?:^|\/)templates\/.+\.(?:ya?ml|tpl)$/.test(path)) return [path, content]
      let open = false
      const lines = content.split('\n').map((line, index) => {
        const inside = open
        open = line.lastIndexOf('{{') > line.lastIndexOf('}}') || (open && !line.includes('}}'))
        return !inside && LITERAL.test(line) ? `${line.trimEnd()} #${path}:${index + 1}` : line
      })
      return [path, lines.join('\n')]
    }),
  )
}

/** The rendered lines that moved, and those mapped to a line that was changed: what each is, and where it should be. */
function compare(documents: readonly HelmDocument[], changed: EngineFiles) {
  const moved: string[] = []
  const mapped: string[] = []
  const isMarked = (path: string, line: number): boolean => {
    const content = changed.get(path)
    return typeof content === 'string' && MARK.test(content.split('\n')[line - 1] ?? '')
  }
  for (const { template, text, origins } of documents)
    text.split('\n').forEach((line, index) => {
      const mark = MARK.exec(line)?.groups
      const origin = origins[index]
      if (mark) moved.push(`${template}:${index} ${mark.path}:${mark.line}`)
      if (origin && line.trim() !== '' && isMarked(origin.path, origin.line))
        mapped.push(`${template}:${index} ${origin.path}:${origin.line}`)
    })
  return { moved, mapped }
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => {
    const entry = join(folder, path)
    return existsSync(entry) && statSync(entry).isFile()
  })

const request = (chart: string) => ({
  chart,
  release: { name: 'web', namespace: 'demo' },
  kubeVersion: '1.33.0',
  apiVersions: [],
  valuesFiles: [],
  parameters: [],
  allowMissing: true,
})

describe.skipIf(!REAL_ENGINE.every((file) => existsSync(file)))('a changed template line', () => {
  let folder = ''
  let engine: Engine

  beforeAll(async () => {
    folder = await bundleEngine()
    addRealEngine(folder)
    engine = createEngine({ folder: pathToFileURL(`${folder}/`), totalTimeoutMs: 300_000 })
  })
  afterAll(async () => {
    await engine.close()
    rmSync(folder, { recursive: true })
  })

  /** Undefined when the chart is rendered neither before nor after. */
  async function mutated(chart: string, files: EngineFiles) {
    const changed = mutate(files)
    const answer = await engine.helm(request(chart), changed)
    if (answer.ok) return compare(answer.documents, changed)
    expect((await engine.helm(request(chart), files)).ok, answer.error.message).toBe(false)
    return
  }

  test('moves the lines that are mapped to it, and no other', async () => {
    const files = new Map(Object.entries(OWN).map(([path, text]) => [`helm/${path}`, text]))
    const result = await mutated('helm', files)
    expect(result?.moved).toHaveLength(15)
    expect(result?.mapped).toEqual(result?.moved)
  })

  const charts = existsSync(corpus)
    ? filesIn(corpus)
        .filter((path) => basename(path) === 'Chart.yaml')
        .map(dirname)
        .sort()
    : []
  test.skipIf(charts.length === 0)('does so in every real chart', { timeout: 300_000 }, async () => {
    let lines = 0
    for (const chart of charts) {
      const files = new Map(
        filesIn(join(corpus, chart)).map((path) => [
          `${chart}/${path}`,
          readFileSync(join(corpus, chart, path), 'utf8'),
        ]),
      )
      const result = await mutated(chart, files)
      if (!result) continue
      expect(result.mapped).toEqual(result.moved)
      lines += result.moved.length
    }
    expect(lines).toBeGreaterThan(500)
  })
})
