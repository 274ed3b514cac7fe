import { defineRule } from '../../src/model/rule.ts'

export default defineRule({
  code: 'REP014',
  name: 'unique-keys',
  subject: 'problem',
  severity: 'warning',
  sources: [
    { fact: 'sigs.k8s.io/yaml, which Helm and Argo CD read with, and Ruby’s Psych keep the later of two values' },
    { fact: 'Kustomize and Flux refuse a mapping that has a key twice' },
  ],
  equivalents: ['yamllint/key-duplicates'],
  text: {
    en: {
      title: 'Key written twice',
      message: ({ key, line }) =>
        `Key "${key}" is written twice in the same mapping${line ? ` (already at line ${line})` : ''}: only the later value counts`,
      why: 'Helm, Argo CD and GitLab take the later value and say nothing, so that what was written first never has an effect; Kustomize refuses the file.',
      fix: 'Keep one of the two, or put what both hold under one key.',
    },
    fr: {
      title: 'Clé écrite deux fois',
      message: ({ key, line }) =>
        `La clé « ${key} » est écrite deux fois dans le même objet${line ? ` (déjà ligne ${line})` : ''} : seule la dernière valeur compte`,
      why: 'Helm, Argo CD et GitLab retiennent la dernière valeur sans rien dire : ce qui a été écrit en premier n’a jamais d’effet ; Kustomize refuse le fichier.',
      fix: 'Garder l’une des deux, ou réunir leur contenu sous une seule clé.',
    },
  },
  examples: {
    good: [
      { 'config-map.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\ndata: { mode: "on" }\n' },
      // two documents, and a merge key written twice
      {
        'config-map.yaml':
          'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\n---\napiVersion: v1\nkind: ConfigMap\nmetadata: { name: api }\n',
        '.gitlab-ci-dso.yml':
          '.a: &a { tags: [dso] }\n.b: &b { retry: 1 }\nread_secret:\n  <<: *a\n  <<: *b\n  stage: build\n',
      },
      // one branch of the template is left in the end
      {
        'helm/Chart.yaml': 'apiVersion: v2\nname: portail\nversion: 1.0.0\n',
        'helm/values.yaml': 'external: true\n',
        'helm/templates/web.yaml':
          'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\ndata:\n  {{- if .Values.external }}\n  host: a\n  {{- else }}\n  host: b\n  {{- end }}\n',
      },
    ],
    bad: [
      {
        'config-map.yaml':
          'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\ndata:\n  mode: preprod\n  mode: prod\n',
      },
      // labels of a helper that hold a key of the template itself
      {
        'helm/Chart.yaml': 'apiVersion: v2\nname: portail\nversion: 1.0.0\n',
        'helm/templates/_helpers.tpl':
          '{{- define "portail.labels" -}}\napp.kubernetes.io/component: portail\n{{- end }}\n',
        'helm/templates/web.yaml':
          'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n  labels:\n    app.kubernetes.io/component: front\n    {{- include "portail.labels" . | nindent 4 }}\n',
      },
      { '.gitlab-ci-dso.yml': 'stages: [build]\nbuild:\n  stage: build\nbuild:\n  stage: build\n  script: [make]\n' },
    ],
  },
  *check({ kind, facts: { key = '', line = '', same }, location, sample }) {
    if (kind === 'repeated-key')
      yield { at: location, data: { key, line }, severity: same || sample ? 'info' : 'warning' }
  },
})
