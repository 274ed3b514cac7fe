import { isReserved, reservedLabels } from '../../src/model/reserved.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'

/** Two owners of one object undo each other's work: the platform's operators and Argo CD. */
export default defineRule({
  code: 'K8S029',
  name: 'reserved-name',
  subject: 'object',
  severity: 'error',
  sources: [
    { fact: 'dso-ns chart: dso-quota, registry-pull-secret, vso-approle, vault-auth, default' },
    { page: 'agreement/kyverno', says: 'add-netpol-*' },
    { fact: 'console: the labels dso/* and managed-by: dso-console of its namespaces' },
  ],
  text: {
    en: {
      title: 'Name that belongs to the platform',
      message: ({ kind, name, label }) =>
        label
          ? `${kind} "${name}" bears the label "${label}", which belongs to the platform`
          : `${kind} "${name}" bears the name of an object of the platform`,
      why: ({ label }) =>
        label
          ? 'The platform knows its own objects by this label.'
          : 'The platform puts this object into every namespace: Argo CD and the platform would overwrite each other.',
      fix: ({ label }) =>
        label ? 'Remove the label.' : 'Use the platform’s object as it is, or give this one another name.',
    },
    fr: {
      title: 'Nom réservé à la plateforme',
      message: ({ kind, name, label }) =>
        label
          ? `${kind} « ${name} » porte le label « ${label} », réservé à la plateforme`
          : `${kind} « ${name} » porte le nom d’un objet de la plateforme`,
      why: ({ label }) =>
        label
          ? 'La plateforme reconnaît ses propres objets à ce label.'
          : 'La plateforme met cet objet dans chaque namespace : Argo CD et elle s’écraseraient l’un l’autre.',
      fix: ({ label }) =>
        label ? 'Retirer le label.' : 'Employer l’objet de la plateforme tel quel, ou donner à celui-ci un autre nom.',
    },
  },
  examples: {
    good: [
      'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: registry-pull-secret, labels: { app.kubernetes.io/managed-by: Helm } }\ndata: {}\n',
      'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: { name: deny-default-egress }\nspec: { podSelector: {} }\n',
    ],
    bad: [
      'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: { name: deny-default }\nspec: { podSelector: {} }\n',
      'apiVersion: v1\nkind: ResourceQuota\nmetadata: { name: dso-quota }\nspec: { hard: { limits.cpu: "4" } }\n',
      'apiVersion: secrets.hashicorp.com/v1beta1\nkind: VaultAuth\nmetadata: { name: vault-auth }\nspec: { method: appRole }\n',
      'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: reglages, labels: { dso/project: demo } }\ndata: {}\n',
      'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: reglages, labels: { app.kubernetes.io/managed-by: dso-console } }\ndata: {}\n',
    ],
  },
  *check(object, { profile }): Iterable<Match> {
    const data = { kind: object.kind, name: object.displayName }
    if (isReserved(object, profile)) {
      yield { at: ['metadata', 'name'], data: { ...data, label: '' } }
      return
    }
    const [label] = reservedLabels(object.labels, profile)
    if (label !== undefined)
      yield { at: { key: ['metadata', 'labels', label] }, severity: 'warning', data: { ...data, label } }
  },
})
