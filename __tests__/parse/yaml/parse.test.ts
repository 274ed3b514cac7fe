import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Place } from '../../../src/model/location.ts'
import { createSource } from '../../../src/model/source.ts'
import { parseYaml } from '../../../src/parse/yaml/parse.ts'

const parse = (text: string) => parseYaml(createSource('a.yaml', text))
const values = (text: string) => parse(text).documents.map(({ value }) => value)

/** The text between start and end of a place in the first document. */
function shown(text: string, place: Place): string {
  const [document] = parse(text).documents
  const { start, end } = document?.locate(place) ?? { start: { line: 0, column: 0 } }
  const lines = text.split('\n')
  const line = lines[start.line - 1] ?? ''
  return end && end.line === start.line ? line.slice(start.column - 1, end.column - 1) : line.slice(start.column - 1)
}

describe('values, as Go’s parser reads them', () => {
  test.each([
    ['a: yes', { a: true }],
    ['a: off', { a: false }],
    ['a: "yes"', { a: 'yes' }],
    ['a: 0644', { a: 420 }],
    ['a: 1_000', { a: 1000 }],
    ['a: 22:22', { a: '22:22' }],
    ['a: 2024-01-01', { a: '2024-01-01' }],
    ['a: !reference [job, script]', { a: ['job', 'script'] }],
    ['a: !Ref name', { a: 'name' }],
    ['a: !!python/name:material.x', { a: '' }],
    ['a: {b: 1}', { a: { b: 1 } }],
    ['base: &b {x: 1}\na: {<<: *b, z: 2}', { base: { x: 1 }, a: { x: 1, z: 2 } }],
    ['__proto__: {polluted: true}', JSON.parse('{"__proto__": {"polluted": true}}')],
    ['80: web', { 80: 'web' }],
  ])('%s', (text, value) => {
    expect(values(text)).toEqual([value])
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })

  test('several documents, empty ones kept in their place', () => {
    expect(values('a: 1\n---\n# nothing\n---\nb: 2\n')).toEqual([{ a: 1 }, null, { b: 2 }])
    expect(values('')).toEqual([])
  })

  test('JSON, a byte order mark and carriage returns', () => {
    expect(values('{"a": [1, "x"]}')).toEqual([{ a: [1, 'x'] }])
    expect(values('\ufeffa: 1\r\nb: 2\r\n')).toEqual([{ a: 1, b: 2 }])
  })
})

describe('positions', () => {
  const text = `metadata:
  name: "web"
  labels: &labels
    app: web
spec:
  containers:
    - image: nginx # comment
      ports: [{containerPort: 80}]
  empty:
  other:
    <<: *labels
    tier: front
  alias: *labels
`
  test.each<[string, Place, string]>([
    ['a scalar, quotes left out', ['metadata', 'name'], 'web'],
    ['a collection by its key', ['metadata', 'labels'], 'labels'],
    ['an item of a list by its first key', ['spec', 'containers', 0], 'image'],
    ['a scalar in a list', ['spec', 'containers', 0, 'image'], 'nginx'],
    ['a scalar in a flow mapping', ['spec', 'containers', 0, 'ports', 0, 'containerPort'], '80'],
    ['the key of a scalar', { key: ['metadata', 'name'] }, 'name'],
    ['an empty value by its key', ['spec', 'empty'], 'empty'],
    ['a missing field by its nearest parent', ['spec', 'containers', 0, 'resources', 'limits'], 'image'],
    ['a missing field of the root by its first key', ['status'], 'metadata'],
    ['a merged field where it is written', ['spec', 'other', 'app'], 'web'],
    ['behind an alias where it is written', ['spec', 'alias', 'app'], 'web'],
    ['the alias itself', ['spec', 'alias'], 'labels'],
  ])('%s', (_, place, expected) => {
    expect(shown(text, place)).toBe(expected)
  })

  test('columns do not count a byte order mark', () => {
    expect(parse('\ufeffa: 1').documents[0]?.locate(['a']).start).toEqual({ line: 1, column: 4 })
  })

  test('the second document', () => {
    expect(parse('a: 1\n---\nb: 2\n').documents[1]?.locate(['b']).start).toEqual({ line: 3, column: 4 })
  })
})

describe('a key that stands twice', () => {
  const text = 'a: 1\nb: &x { c: 2, c: 2 }\n<<: *x\n<<: *x\na:\n  d: 3\n'
  const source = createSource('a.yaml', text)

  test('leads to its later value, as in Go', () => {
    const { documents } = parseYaml(source)
    expect(documents.map(({ value }) => value)).toEqual([{ a: { d: 3 }, b: { c: 2 }, c: 2 }])
    expect(documents[0]?.locate(['a', 'd']).start.line).toBe(6)
    expect(documents[0]?.locate({ key: ['a'] }).start.line).toBe(5)
  })

  test('is told with both places, and whether something is lost', () => {
    const { repeated } = parseYaml(source)
    expect(repeated.map(({ key, same, earlier, later }) => [key, same, earlier.start, later.start])).toEqual([
      ['c', true, text.indexOf('c: 2'), text.lastIndexOf('c: 2')],
      ['a', false, 0, text.lastIndexOf('a:')],
    ])
  })

  test('is refused in YAML 1.2, and in the text of a template', () => {
    expect(parseYaml(source, 'modern').problem?.reason).toBe('duplicated mapping key')
    const template = createSource('a.yaml', '# {{ if x }}\na: 1\n# {{ else }}\na: 2\n')
    expect(parseYaml(template)).toMatchObject({ documents: [], repeated: [], problem: { kind: 'template' } })
  })
})

describe('what is not YAML', () => {
  test.each([
    ['a: [\na: 2\n', 'syntax', '', 2],
    ['a: b: c\n', 'syntax', 'bad indentation', 1],
    ['a: *nobody\n', 'syntax', 'unidentified alias', 1],
    ['[[[\n', 'syntax', 'flow collection', 2],
    ['\tx: 1\n', 'syntax', '', 1],
    ['name: {{ .Values.name }}\n', 'template', '', 1],
    ['{% if x %}\na: 1\n{% endif %}\n', 'template', '', 1],
  ])('%j', (text, kind, reason, line) => {
    const { documents, problem } = parse(text)
    expect(documents).toEqual([])
    expect(problem?.kind).toBe(kind)
    expect(problem?.reason).toContain(reason)
    expect(createSource('a', text).position(problem?.span.start ?? -1).line).toBe(line)
  })

  test('nesting without end, and aliases that would grow without end, are bounded', () => {
    expect(parse('['.repeat(100_000)).problem?.reason).toContain('nesting')
    const bomb = ['a0: &a0 [x, x, x, x, x, x, x, x, x]']
    for (let level = 1; level < 30; level++) bomb.push(`a${level}: &a${level} [${`*a${level - 1}, `.repeat(9)}]`)
    expect(parse(bomb.join('\n')).documents).toHaveLength(1)
  })

  test('any text gives documents or a problem, and places inside it', () => {
    const piece = fc.constantFrom(
      'a',
      ': ',
      '- ',
      '\n',
      '  ',
      '"',
      "'",
      '[',
      ']',
      '{',
      '}',
      '&x ',
      '*x',
      '<<: *x',
      '#',
      '|',
      '>',
      '---\n',
      '!t ',
      '? ',
      '\r',
      '\t',
      '\0',
      '\ufeff',
      '💥',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('')
        const lines = text.split('\n').length
        for (const document of parse(text).documents)
          for (const route of [[], ['a'], [0], ['a', 0, 'a']]) {
            const { line, column } = document.locate(route).start
            expect(line).toBeGreaterThan(0)
            expect(line).toBeLessThanOrEqual(lines)
            expect(column).toBeGreaterThan(0)
          }
      }),
      { numRuns: 500 },
    )
  })
})
