import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { templateActions, templateLine, withoutActions } from '../../src/parse/go-template.ts'

const actions = (text: string) => templateActions(text).map(({ start, end }) => text.slice(start, end))

describe('actions of a template', () => {
  test.each([
    ['a: {{ .Values.a }}, b: {{- .b -}}', ['{{ .Values.a }}', '{{- .b -}}']],
    ['{{ "}}" }} {{ `}}` }} {{ "\\"}}" }}', ['{{ "}}" }}', '{{ `}}` }}', '{{ "\\"}}" }}']],
    ['{{/* it’s a "comment }} */}} x', ['{{/* it’s a "comment }} */}}']],
    ['{{- /* a\nb */ -}}\nc', ['{{- /* a\nb */ -}}']],
    ['{{ printf "a\n}} b', ['{{ printf "a\n}}']],
    ['a: {{ .b', ['{{ .b']],
    ['a: {{/* b', ['{{/* b']],
    ['a: { b: { c: 1 }}', []],
  ])('%j', (text, expected) => expect(actions(text)).toEqual(expected))

  test('comments are told apart', () => {
    expect(templateActions('{{/* a */}}{{ .b }}').map(({ comment }) => comment)).toEqual([true, false])
  })
})

test('a text without its actions has the same lines and columns', () => {
  expect(withoutActions('a: {{ .b }}c\n{{- if\n .d }}\ne: f')).toBe('a:         c\n      \n      \ne: f')
  fc.assert(
    fc.property(fc.array(fc.constantFrom('{{', '}}', '/*', '*/', '"', '`', '-', ' ', 'a', '\n', '\\')), (parts) => {
      const text = parts.join('')
      const without = withoutActions(text)
      expect(without.length).toBe(text.length)
      expect(without.split('\n').map((line) => line.length)).toEqual(text.split('\n').map((line) => line.length))
    }),
  )
})

test.each([
  ['  {{- /* why */ -}}', 'comment'],
  ['{{- if .Values.enabled }}', 'control'],
  ['{{ end }}', 'control'],
  ['{{- $name := include "a" . -}}', 'control'],
  ['{{- range $key, $value := .Values.env }}', 'control'],
  ['{{- endpoints }}', 'output'],
  ['    {{- toYaml .Values.resources | nindent 4 }}', 'output'],
  ['{{ .a }}: {{ .b }}', undefined],
  ['name: {{ .a }}', undefined],
  ['{{ .a', undefined],
  ['- {{ .a }}', undefined],
  ['', undefined],
])('%j is %s', (line, what) => expect(templateLine(line)).toBe(what))
