import { defineRule } from '../../src/model/rule.ts'
import { faultSeverity, fieldPath } from '../../src/model/schema/place.ts'

/** The API server's validation. Fields that it fills itself, or takes empty, are not asked for. */
export default defineRule({
  code: 'K8S062',
  name: 'required-field',
  subject: 'object',
  severity: 'error',
  sources: [{ fact: 'kubernetes, pkg/apis/*/validation: field.Required' }],
  equivalents: [
    'kubeconform/schema',
    'kube-linter/schema-validation',
    'datree/RESOURCE_MISSING_NAME',
    'datree/HPA_MISSING_MAXREPLICAS_KEY',
    'datree/EKS_MISSING_KEY_TOPOLOGYKEY',
    'kube-score/Pod Topology Spread Constraints',
    'datree/RESOURCE_MISSING_NAME',
  ],
  text: {
    en: {
      title: 'Required field that is missing',
      message: ({ name, parent, more }) =>
        `${parent} has no "${name}"${more ? '; and there are more faults in this object' : ''}`,
      why: 'The API server refuses an object that lacks a required field.',
      fix: ({ path }) => `Give \`${path}\` a value.`,
    },
    fr: {
      title: 'Champ obligatoire absent',
      message: ({ name, parent, more }) =>
        `${parent} n’a pas de « ${name} »${more ? ' ; cet objet a d’autres défauts' : ''}`,
      why: 'L’API refuse un objet auquel manque un champ obligatoire.',
      fix: ({ path }) => `Donner une valeur à \`${path}\`.`,
    },
  },
  examples: {
    good: [
      `apiVersion: apps/v1
kind: StatefulSet
metadata: { generateName: portail- }
spec:
  selector: { matchLabels: { app: portail } }
  template:
    metadata: { labels: { app: portail } }
    spec: { containers: [{ name: portail, image: "registry.example.fr/portail:1.4.2" }] }
`,
    ],
    bad: [
      `apiVersion: apps/v1
kind: Deployment
metadata: { name: portail }
spec:
  template:
    metadata: { labels: { app: portail } }
    spec: { containers: [{ image: "registry.example.fr/portail:1.4.2" }] }
`,
      'apiVersion: v1\nkind: ConfigMap\nmetadata: { namespace: portail }\ndata: { a: b }\n',
      'apiVersion: v1\nkind: Service\nmetadata: { name: "", labels: { app: web } }\n',
      'apiVersion: v1\nkind: Secret\n',
      'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: portail }\nspec: { rules: [{ http: { paths: [{ path: / }] } }] }\n',
    ],
  },
  *check(object, { schemas }) {
    for (const fault of schemas.faults(object)) {
      if (fault.type !== 'missing-field') continue
      const { route, name, origin, more } = fault
      yield {
        at: route,
        severity: faultSeverity(origin),
        data: {
          name,
          path: fieldPath(route),
          parent: name.includes('.') ? object.kind : fieldPath(route.slice(0, -1)) || object.kind,
          more: more ? 1 : 0,
        },
      }
    }
  },
})
