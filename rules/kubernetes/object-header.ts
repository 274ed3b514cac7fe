import { defineRule } from '../../src/model/rule.ts'

/** An object without `apiVersion` or `kind` is none: kubectl, Kustomize and Argo CD stop at it. */
export default defineRule({
  code: 'K8S065',
  name: 'object-header',
  subject: 'problem',
  severity: 'error',
  sources: [{ fact: 'apimachinery, unstructured JSON scheme: Object ‘Kind’ is missing; no API version, no object' }],
  equivalents: ['kubeconform/schema', 'kube-linter/schema-validation'],
  text: {
    en: {
      title: 'Object without apiVersion or kind',
      message: ({ missing, called }) => `"${called}" looks like an object of Kubernetes and has no "${missing}"`,
      why: 'Without it the API server cannot tell what the object is, and Argo CD stops at the whole source.',
      fix: ({ missing }) => `Add \`${missing}\`, or move the file away from what is deployed.`,
    },
    fr: {
      title: 'Objet sans apiVersion ou sans kind',
      message: ({ missing, called }) => `« ${called} » ressemble à un objet Kubernetes et n’a pas de « ${missing} »`,
      why: 'Sans lui, l’API ne sait pas ce qu’est l’objet, et Argo CD s’arrête à la source entière.',
      fix: ({ missing }) => `Ajouter \`${missing}\`, ou sortir le fichier de ce qui est déployé.`,
    },
  },
  examples: {
    good: [
      {
        'service.yaml': 'apiVersion: v1\nkind: Service\nmetadata: { name: portail }\nspec: { ports: [{ port: 80 }] }\n',
      },
      { 'service.yaml': 'kind: pipeline\nmetadata:\n  auteur: demo\n', Dockerfile: 'FROM scratch\n' },
    ],
    bad: [
      { 'service.yaml': 'kind: Service\nmetadata:\n  name: portail\nspec:\n  ports: [{ port: 80 }]\n' },
      { 'service.yaml': 'apiVersion: v1\nmetadata:\n  name: portail\nspec:\n  ports: [{ port: 80 }]\n' },
    ],
  },
  *check({ kind, location, facts, sample }) {
    if (kind === 'object-header') yield { at: location, data: facts, severity: sample ? 'info' : 'error' }
  },
})
