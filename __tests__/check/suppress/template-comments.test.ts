import { describe, expect, test } from 'vitest'
import { ignoreComments } from '../../../src/check/suppress/comments.ts'
import { createSource } from '../../../src/model/source.ts'

/** What each comment of a template says, and the lines that it covers. */
const comments = (text: string): string[] =>
  ignoreComments(createSource('helm/templates/web.yaml', text), undefined).map(
    ({ names, reason, range }) => `${names.join(' ')}: ${reason} (${range ? `${range.first}-${range.last}` : 'file'})`,
  )

describe('comments in Helm templates', () => {
  test('above a block, as a comment of the template or of YAML', () => {
    const lines = ['spec:', '  type: NodePort', '  ports: []', 'status: {}', '']
    for (const comment of [
      '{{/* accostage-ignore K8S019, service-node-port: lab: for now */}}',
      '{{- /* accostage-ignore K8S019, service-node-port: lab: for now */ -}}',
      '# accostage-ignore K8S019, service-node-port: lab: for now',
    ])
      expect(comments([comment, ...lines].join('\n'))).toEqual(['K8S019 service-node-port: lab: for now (2-4)'])
  })

  test('beside a line, also where the text happens to be YAML', () => {
    expect(comments('spec:\n  type: NodePort {{/* accostage-ignore K8S019: lab */}}\n  ports: []\n')).toEqual([
      'K8S019: lab (2-2)',
    ])
  })

  test('for the whole template', () => {
    expect(comments('{{- /* accostage-ignore-file K8S019: lab */ -}}\nkind: Service\n')).toEqual(['K8S019: lab (file)'])
  })

  test('control and comments between them and the block are passed over', () => {
    expect(
      comments(
        '{{/* accostage-ignore K8S019: lab */}}\n{{/* why */}}\n{{- if .Values.lab }}\nspec:\n  type: NodePort\n',
      ),
    ).toEqual(['K8S019: lab (4-5)'])
  })

  test('actions on their own lines do not end the block, whatever their indentation', () => {
    expect(
      comments(
        [
          'containers:',
          '  # accostage-ignore K8S005: none',
          '  - name: web',
          '{{- if .Values.debug }}',
          '    args: [--debug]',
          '{{- end }}',
          '    resources:',
          '{{ toYaml .Values.resources | indent 6 }}',
          '{{- range .Values.more }}',
          '  - name: {{ . }}',
          '{{- end }}',
        ].join('\n'),
      ),
    ).toEqual(['K8S005: none (3-8)'])
  })

  test('without reason, without end, and others', () => {
    expect(comments('{{/* accostage-ignore K8S019 */}}\na: 1\n')).toEqual(['K8S019: undefined (2-2)'])
    expect(comments('{{/* accostage-ignore K8S019: lab\n*/}}\na: 1\n')).toEqual([])
    expect(comments('{{/* accostage-ignored K8S019: lab */}}\na: 1\n')).toEqual([])
  })
})
