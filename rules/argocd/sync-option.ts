import { annotationEntries, SYNC_OPTIONS } from '../../src/model/argocd/annotation.ts'
import { readSyncOption, SYNC_OPTION_NAMES } from '../../src/model/argocd/sync-option.ts'
import { applicationSyncOptions } from '../../src/model/argocd/sync-policy.ts'
import type { Facts } from '../../src/model/facts.ts'
import { isRecord } from '../../src/model/json.ts'
import type { Route } from '../../src/model/location.ts'
import { defineRule } from '../../src/model/rule.ts'
import type { Severity } from '../../src/model/severity.ts'
import { type Correction, replaceScalar } from '../../src/model/subject/correction.ts'
import type { KubernetesObject } from '../../src/model/subject/kubernetes.ts'
import { isTemplate } from '../../src/model/template.ts'

/** `SyncOptions.HasOption` compares whole texts: a misspelt option is an error, one never heard of may only be newer. */
export default defineRule({
  code: 'ARG070',
  name: 'sync-option',
  subject: 'object',
  severity: 'error',
  sources: [{ fact: 'argo-cd types.go SyncOptions.HasOption: slices.Contains, options compared as exact texts' }],
  text: {
    en: {
      title: 'Sync option that Argo CD ignores',
      message: ({ option, meant }) =>
        meant
          ? `Sync option "${option}" is ignored: Argo CD only knows "${meant}"`
          : `"${option}" is no sync option that Argo CD knows`,
      why: 'Argo CD compares sync options as exact texts and ignores any other spelling without a word.',
      fix: ({ meant }) =>
        meant ? `Write \`${meant}\`, as a text.` : `Use one of ${SYNC_OPTION_NAMES}, written \`Name=value\`.`,
    },
    fr: {
      title: 'Option de synchronisation qu’Argo CD ignore',
      message: ({ option, meant }) =>
        meant
          ? `L’option de synchronisation « ${option} » est ignorée : Argo CD ne connaît que « ${meant} »`
          : `« ${option} » n’est pas une option de synchronisation connue d’Argo CD`,
      why: 'Argo CD compare les options de synchronisation à la lettre et ignore toute autre graphie, sans rien dire.',
      fix: ({ meant }) =>
        meant
          ? `Écrire \`${meant}\`, sous forme de texte.`
          : `Employer ${SYNC_OPTION_NAMES}, sous la forme \`Nom=valeur\`.`,
    },
  },
  examples: {
    good: [
      `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: portail }
spec:
  project: portail
  source: { repoURL: https://gitlab.example.fr/portail/infra.git, path: chart }
  destination: { name: cluster, namespace: portail }
  syncPolicy:
    syncOptions: [CreateNamespace=false, PrunePropagationPolicy=foreground, Prune=confirm, ServerSideApply=true]
`,
      `apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: documents
  annotations: { argocd.argoproj.io/sync-options: 'Prune=false , Delete=false' }
spec: { accessModes: [ReadWriteOnce] }
`,
      `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: { name: portail }
spec:
  goTemplate: true
  generators: [{ list: { elements: [{ env: prod, option: Prune=false }] } }]
  template:
    metadata: { name: "portail-{{.env}}" }
    spec:
      project: portail
      source: { repoURL: https://gitlab.example.fr/portail/infra.git, path: chart }
      destination: { name: cluster, namespace: portail }
      syncPolicy: { syncOptions: ["{{.option}}"] }
`,
    ],
    bad: [
      `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: portail }
spec:
  project: portail
  source: { repoURL: https://gitlab.example.fr/portail/infra.git, path: chart }
  destination: { name: cluster, namespace: portail }
  syncPolicy:
    syncOptions:
      - createNamespace = True
      - CreateNamespace: true
      - AutoPrune=true
`,
      `apiVersion: v1
kind: ConfigMap
metadata:
  name: portail
  annotations: { argocd.argoproj.io/sync-options: 'Prune=false;Delete=False' }
data: {}
`,
      `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: { name: portail }
spec:
  generators: [{ list: { elements: [{ env: prod }] } }]
  template:
    metadata: { name: "portail-{{env}}" }
    spec:
      project: portail
      source: { repoURL: https://gitlab.example.fr/portail/infra.git, path: chart }
      destination: { name: cluster, namespace: portail }
      syncPolicy: { syncOptions: [CreateNamespace=True] }
`,
    ],
  },
  *check(object) {
    for (const { value, route } of applicationSyncOptions(object)) {
      const ignored = reading(value)
      if (ignored) yield { at: route, ...ignored, edits: corrected(object, route, ignored.data.meant) }
    }
    for (const entry of annotationEntries(object, SYNC_OPTIONS)) {
      const ignored = reading(entry)
      if (!ignored) continue
      const at = ['metadata', 'annotations', SYNC_OPTIONS]
      const isAlone = object.annotations[SYNC_OPTIONS] === entry
      yield { at, ...ignored, edits: isAlone ? corrected(object, at, ignored.data.meant) : undefined }
      return // all of them stand at the same place
    }
  },
})

const corrected = (object: KubernetesObject, route: Route, meant: Facts[string] | undefined): Correction | undefined =>
  typeof meant === 'string' ? replaceScalar(object, route, meant) : undefined

/** What is wrong with an option; undefined for a good one, an empty one, or one that a template fills. */
function reading(value: unknown): { readonly data: Facts; readonly severity: Severity } | undefined {
  const option = written(value)
  if (option === undefined || option === '' || isTemplate(option)) return undefined
  const read = readSyncOption(option)
  if (read.kind === 'known') return undefined
  return read.kind === 'misspelt'
    ? { data: { option, meant: read.meant }, severity: 'error' }
    : { data: { option }, severity: 'warning' }
}

/** An option as its author wrote it; `CreateNamespace: true` is a mapping, which the API server refuses. */
function written(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  const [pair, ...more] = isRecord(value) ? Object.entries(value) : []
  return pair && more.length === 0 && typeof pair[1] !== 'object' ? `${pair[0]}: ${String(pair[1])}` : undefined
}
