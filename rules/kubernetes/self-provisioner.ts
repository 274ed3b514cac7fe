import { defineRule } from '../../src/model/rule.ts'

const ROLES = ['self-provisioner', 'self-provisioners']

/** Kyverno `disallow-selfprovisionning`: audited in non-production, refused in production. */
export default defineRule({
  code: 'K8S024',
  name: 'self-provisioner',
  subject: 'object',
  kinds: ['rbac.authorization.k8s.io/*', 'authorization.openshift.io/*'],
  severity: { nonProduction: 'warning', production: 'error' },
  sources: [
    {
      page: 'agreement/kyverno',
      says: 'disallow-selfprovisionning : Empêche la liaison au rôle de self-provisionners',
    },
  ],
  text: {
    en: {
      title: 'Right to create projects',
      message: ({ kind, name, role }) => `${kind} "${name}" grants the role "${role}"`,
      why: 'Namespaces are created by the console only; Kyverno refuses this role in production.',
      fix: 'Remove the binding, and add the environment in the console.',
    },
    fr: {
      title: 'Droit de créer des projets',
      message: ({ kind, name, role }) => `${kind} « ${name} » accorde le rôle « ${role} »`,
      why: 'Seule la console crée des namespaces ; Kyverno refuse ce rôle en production.',
      fix: 'Retirer cette liaison, et ajouter l’environnement dans la console.',
    },
  },
  examples: {
    good: [
      'apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata: { name: self-provisioners }\nroleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: lecture }\nsubjects: []\n',
    ],
    bad: [
      'apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRoleBinding\nmetadata: { name: equipe }\nroleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: self-provisioner }\nsubjects: [{ kind: Group, name: equipe }]\n',
      'apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata: { name: equipe }\nroleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: self-provisioners }\nsubjects: [{ kind: Group, name: equipe }]\n',
    ],
  },
  *check({ kind, displayName, get }) {
    const role = get('roleRef', 'name')
    if (!kind.endsWith('RoleBinding') || typeof role !== 'string' || !ROLES.includes(role)) return
    yield { at: ['roleRef', 'name'], data: { kind, name: displayName, role } }
  },
})
