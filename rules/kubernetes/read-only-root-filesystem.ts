import { defineRule } from '../../src/model/rule.ts'

/** No published policy enforces it. */
export default defineRule({
  code: 'K8S016',
  name: 'read-only-root-filesystem',
  subject: 'container',
  severity: 'info',
  sources: [
    { page: 'platform/compatibility', says: 'Le FileSystem de vos images de conteneurs doivent être en lecture seule' },
    { exigence: 'ARCH-5' },
    { exigence: 'ARCH-6' },
  ],
  equivalents: [
    'kyverno/require-ro-rootfs/validate-readOnlyRootFilesystem',
    'kube-linter/no-read-only-root-fs',
    'kube-score/Container Security Context ReadOnlyRootFilesystem',
    'polaris/notReadOnlyRootFilesystem',
    'checkov/CKV_K8S_22',
    'datree/CONTAINERS_INCORRECT_READONLYROOTFILESYSTEM_VALUE',
  ],
  text: {
    en: {
      title: 'Writable root file system',
      message: ({ container, written }) =>
        written
          ? `Container "${container}" asks for a writable root file system`
          : `Container "${container}" does not set readOnlyRootFilesystem`,
      why: 'The platform asks for read-only file systems: what is written into a container is lost with it, and an intruder cannot change its programs.',
      fix: 'Set `securityContext.readOnlyRootFilesystem: true`, with an `emptyDir` at `/tmp` and at each path that the application writes.',
    },
    fr: {
      title: 'Système de fichiers racine inscriptible',
      message: ({ container, written }) =>
        written
          ? `Le conteneur « ${container} » demande un système de fichiers racine inscriptible`
          : `Le conteneur « ${container} » ne fixe pas readOnlyRootFilesystem`,
      why: 'La plateforme demande des systèmes de fichiers en lecture seule : ce qui est écrit dans un conteneur disparaît avec lui, et un intrus n’en change pas les programmes.',
      fix: 'Fixer `securityContext.readOnlyRootFilesystem: true`, avec un `emptyDir` sur `/tmp` et sur chaque chemin où l’application écrit.',
    },
  },
  examples: {
    good: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", securityContext: { readOnlyRootFilesystem: true } }]\n',
    ],
    bad: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", securityContext: { readOnlyRootFilesystem: false } }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  securityContext: { readOnlyRootFilesystem: true } # no such field on a pod\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
    ],
  },
  *check(container) {
    if (container.role === 'ephemeral') return
    const value = container.get('securityContext', 'readOnlyRootFilesystem') ?? undefined
    if (value !== undefined && value !== false) return
    yield {
      at: ['securityContext', 'readOnlyRootFilesystem'],
      severity: value === false ? 'warning' : 'info',
      data: { container: container.name, written: value === false ? 1 : 0 },
    }
  },
})
