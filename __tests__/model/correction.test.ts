import { describe, expect, test } from 'vitest'
import { yamlSubject } from '../../src/check/subjects/yaml-subject.ts'
import type { Route } from '../../src/model/location.ts'
import { isOneSlip } from '../../src/model/misspelling.ts'
import { createSource } from '../../src/model/source.ts'
import {
  type Correction,
  quoteScalar,
  renameField,
  replaceScalar,
  unquoteScalar,
} from '../../src/model/subject/correction.ts'
import type { YamlSubject } from '../../src/model/subject/yaml.ts'
import { parseYaml } from '../../src/parse/yaml/parse.ts'

function corrected(text: string, correct: (subject: YamlSubject) => Correction): string | undefined {
  const [document] = parseYaml(createSource('a.yaml', text)).documents
  if (!document) throw new Error('no document')
  const [edit] = correct(yamlSubject(document))() ?? []
  return edit && text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end)
}

describe('a scalar is replaced', () => {
  test.each<[string, Route, string | number | boolean, string]>([
    ['a: true # why', ['a'], false, 'a: false # why'],
    ['a: "x"', ['a'], 'say "y"', 'a: "say \\"y\\""'],
    ["a: 'x'", ['a'], "l'y", "a: 'l''y'"],
    ['a: x', ['a'], 'y/v1', 'a: y/v1'],
    ['a: { b: x }', ['a', 'b'], 'docker.io/library/x:1.0', 'a: { b: docker.io/library/x:1.0 }'],
    ['a: x', ['a'], 'x: y', 'a: "x: y"'],
    ['a: x', ['a'], 'x:', 'a: "x:"'],
    ['a: x', ['a'], 'yes', 'a: "yes"'],
    ['a: x', ['a'], '12', 'a: "12"'],
    ['a:\n  - x\n  - y\n', ['a', 1], 'z', 'a:\n  - x\n  - z\n'],
    ['{"a": {"b": "x"}}', ['a', 'b'], 'y', '{"a": {"b": "y"}}'],
    ['a: x\r\nb: y\r\n', ['a'], 'z', 'a: z\r\nb: y\r\n'],
  ])('%j %j', (text, route, value, wanted) => {
    expect(corrected(text, (subject) => replaceScalar(subject, route, value))).toBe(wanted)
  })

  test.each<[string, string, Route]>([
    ['a block of text', 'a: |\n  x\n', ['a']],
    ['a text on two lines', 'a: x\n  y\n', ['a']],
    ['an alias', 'b: &x 1\na: *x\n', ['a']],
    ['what an alias may repeat', 'b: &x 1\na: *x\n', ['b']],
    ['a tag', 'a: !!str 1\n', ['a']],
    ['a mapping', 'a: { b: 1 }\n', ['a']],
    ['nothing', 'a:\n', ['a']],
    ['a missing field', 'a: 1\n', ['b']],
    ['a template', 'a: 1\nb: "{{ x }}"\n', ['a']],
  ])('but not %s', (_, text, route) => {
    expect(corrected(text, (subject) => replaceScalar(subject, route, 'z'))).toBeUndefined()
  })
})

test('a field gets another name, unless its mapping has that one', () => {
  expect(corrected('"a": 1\n', (subject) => renameField(subject, ['a'], 'b'))).toBe('"b": 1\n')
  expect(corrected('a: 1\n', (subject) => renameField(subject, ['a'], 'b'))).toBe('b: 1\n')
  expect(corrected('a: { c: 1 }\n', (subject) => renameField(subject, ['a'], 'b'))).toBe('b: { c: 1 }\n')
  expect(corrected('a: 1\nb: 2\n', (subject) => renameField(subject, ['a'], 'b'))).toBeUndefined()
})

test('quotes are put around what is written, and taken off what is a number or a boolean', () => {
  expect(corrected('a: 1.10\n', (subject) => quoteScalar(subject, ['a']))).toBe('a: "1.10"\n')
  expect(corrected('a: yes\n', (subject) => quoteScalar(subject, ['a']))).toBe('a: "yes"\n')
  expect(corrected('a: "8080"\n', (subject) => unquoteScalar(subject, ['a']))).toBe('a: 8080\n')
  expect(corrected("a: 'true'\n", (subject) => unquoteScalar(subject, ['a']))).toBe('a: true\n')
  expect(corrected('a: "010"\n', (subject) => unquoteScalar(subject, ['a']))).toBeUndefined()
  expect(corrected('a: "yes"\n', (subject) => unquoteScalar(subject, ['a']))).toBeUndefined()
})

test.each([
  ['contianers', 'containers', true],
  ['Containers', 'containers', true],
  ['container', 'containers', true],
  ['containerss', 'containers', true],
  ['containerz', 'containers', true],
  ['containers', 'containers', false],
  ['contents', 'containers', false],
  ['arg', 'args', true],
  ['env', 'end', false],
])('%s for %s: %s', (written, meant, slip) => {
  expect(isOneSlip(written, meant)).toBe(slip)
})
