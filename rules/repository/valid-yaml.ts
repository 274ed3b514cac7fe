import { defineRule } from '../../src/model/rule.ts'

export default defineRule({
  code: 'REP010',
  name: 'valid-yaml',
  subject: 'problem',
  severity: 'error',
  sources: [{ fact: 'Argo CD, Kustomize and GitLab read YAML with Go and Ruby parsers that refuse the whole file' }],
  text: {
    en: {
      title: 'Text that is not YAML',
      message: ({ reason }) => `Not valid YAML: ${reason}`,
      why: 'Argo CD and GitLab refuse the whole file; nothing in it could be verified.',
      fix: 'Correct the text at this place.',
    },
    fr: {
      title: 'Texte qui n’est pas du YAML',
      message: ({ reason }) => `YAML non valide : ${reason}`,
      why: 'Argo CD et GitLab refusent le fichier entier ; rien n’y a pu être vérifié.',
      fix: 'Corriger le texte à cet endroit.',
    },
  },
  examples: {
    good: [
      { 'config-map.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\ndata: { mode: "on" }\n' },
      // Go and Ruby keep the later value: unique-keys speaks of it
      { 'config-map.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\ndata:\n  mode: a\n  mode: b\n' },
      {
        'template.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: {{ name }} }\n',
        Dockerfile: 'FROM scratch\n',
      },
    ],
    bad: [
      { 'config-map.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web\n' },
      { '.gitlab-ci-dso.yml': 'stages: [build\n' },
      { 'accostage.yaml': 'version: 1\nproject: [\n' },
    ],
  },
  *check(problem) {
    if (problem.kind === 'yaml-syntax')
      yield { at: problem.location, data: problem.facts, severity: problem.sample ? 'info' : 'error' }
  },
})
