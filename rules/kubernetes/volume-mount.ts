import { asText } from '../../src/model/json.ts'
import type { Route } from '../../src/model/location.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import type { Pod } from '../../src/model/subject/kubernetes.ts'
import { recordsIn } from '../../src/model/subject/records.ts'
import { routeFrom } from '../../src/model/subject/yaml.ts'
import { asLiteral, isTemplate } from '../../src/model/template.ts'
import { byProblem, type Wordings } from '../../src/model/wording.ts'

type Problem = 'unknown' | 'unused' | 'sub-path' | 'two-sub-paths'

const EN: Wordings<Problem> = {
  unknown: ({ container, name }) =>
    `Container "${container}" mounts the volume "${name}", which the pod does not declare`,
  unused: ({ name }) => `No container mounts the volume "${name}"`,
  'sub-path': ({ container, path }) =>
    `Container "${container}" mounts the subPath "${path}": it must be relative, without ".."`,
  'two-sub-paths': ({ container, name }) =>
    `Container "${container}" mounts "${name}" with both subPath and subPathExpr`,
}

const FR: Wordings<Problem> = {
  unknown: ({ container, name }) =>
    `Le conteneur « ${container} » monte le volume « ${name} », que le pod ne déclare pas`,
  unused: ({ name }) => `Aucun conteneur ne monte le volume « ${name} »`,
  'sub-path': ({ container, path }) =>
    `Le conteneur « ${container} » monte le subPath « ${path} » : il doit être relatif, sans « .. »`,
  'two-sub-paths': ({ container, name }) =>
    `Le conteneur « ${container} » monte « ${name} » à la fois avec subPath et subPathExpr`,
}

const pod = (mounts: string, volumes: string) =>
  `apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", volumeMounts: [${mounts}] }]\n  volumes: [${volumes}]\n`

/** `ValidateVolumeMounts`; a volume nobody mounts is accepted and made for nothing. */
export default defineRule({
  code: 'K8S080',
  name: 'volume-mount',
  subject: 'pod',
  severity: 'error',
  sources: [{ fact: 'kubernetes pkg/apis/core/validation ValidateVolumeMounts, ValidateVolumeDevices' }],
  text: {
    en: {
      title: 'Volumes and mounts that do not agree',
      message: byProblem(EN),
      why: ({ problem }) =>
        problem === 'unused'
          ? 'The pod waits for a volume, and for what fills it, that nothing reads.'
          : 'The API server refuses the pod.',
      fix: ({ problem }) =>
        problem === 'unused' ? 'Mount it, or remove it.' : 'Declare the volume under `volumes`, or correct the mount.',
    },
    fr: {
      title: 'Volumes et montages qui ne s’accordent pas',
      message: byProblem(FR),
      why: ({ problem }) =>
        problem === 'unused'
          ? 'Le pod attend un volume, et ce qui le remplit, que rien ne lit.'
          : 'Le serveur d’API refuse le pod.',
      fix: ({ problem }) =>
        problem === 'unused'
          ? 'Le monter, ou le supprimer.'
          : 'Déclarer le volume sous `volumes`, ou corriger le montage.',
    },
  },
  examples: {
    good: [
      pod('{ name: tmp, mountPath: /tmp, subPath: a/b..c }', '{ name: tmp, emptyDir: {} }'),
      pod('{ name: "${VOLUME}", mountPath: /tmp }', '{ name: tmp, emptyDir: {} }'),
      pod('{ name: tmp, mountPath: /tmp }', '{ name: "${VOLUME}", emptyDir: {} }'),
      `apiVersion: apps/v1
kind: StatefulSet
metadata: { name: base }
spec:
  volumeClaimTemplates: [{ metadata: { name: donnees }, spec: { resources: { requests: { storage: 1Gi } } } }]
  template:
    spec:
      initContainers: [{ name: prepare, image: "ghcr.io/demo/base:1.0", volumeMounts: [{ name: tmp, mountPath: /tmp }] }]
      containers:
        - { name: base, image: "ghcr.io/demo/base:1.0", volumeMounts: [{ name: donnees, mountPath: /var/lib }], volumeDevices: [{ name: brut, devicePath: /dev/x }] }
      volumes: [{ name: tmp, emptyDir: {} }, { name: brut, persistentVolumeClaim: { claimName: brut } }]
`,
    ],
    bad: [
      pod('{ name: tmp, mountPath: /tmp }', ''),
      pod('{ name: Tmp, mountPath: /tmp }', '{ name: tmp, emptyDir: {} }'),
      pod('', '{ name: tmp, emptyDir: {} }'),
      pod('{ name: tmp, mountPath: /tmp, subPath: ../etc }', '{ name: tmp, emptyDir: {} }'),
      pod('{ name: tmp, mountPath: /tmp, subPath: /etc }', '{ name: tmp, emptyDir: {} }'),
      pod('{ name: tmp, mountPath: /tmp, subPath: a, subPathExpr: $(A) }', '{ name: tmp, emptyDir: {} }'),
    ],
  },
  *check(pod): Iterable<Match> {
    const declared = new Map<string, Route>()
    let open = false
    for (const { value, route } of recordsIn(pod, ['volumes'])) {
      const name = asText(value.name)
      if (name === undefined || isTemplate(name)) open = true
      else declared.set(name, route)
    }
    const claims = claimsOf(pod)
    const used = new Set<string>()
    for (const container of pod.containers) {
      const own = routeFrom(pod, container)
      for (const field of ['volumeMounts', 'volumeDevices'] as const)
        for (const { value, route } of recordsIn(container, [field])) {
          const name = asText(value.name)
          if (name === undefined) continue
          if (isTemplate(name)) {
            for (const each of declared.keys()) used.add(each)
            continue
          }
          used.add(name)
          const data = { container: container.name, name }
          const at: Route = [...own, ...route]
          if (!open && !declared.has(name) && !claims.has(name))
            yield { at: [...at, 'name'], data: { ...data, problem: 'unknown' satisfies Problem } }
          yield* subPaths(value, at, data)
        }
    }
    for (const [name, route] of declared)
      if (!used.has(name))
        yield { at: [...route, 'name'], severity: 'info', data: { problem: 'unused' satisfies Problem, name } }
  },
})

function claimsOf({ object }: Pod): ReadonlySet<string> {
  if (object.kind !== 'StatefulSet') return new Set()
  return new Set(
    recordsIn(object, ['spec', 'volumeClaimTemplates']).map(
      ({ route }) => asText(object.get(...route, 'metadata', 'name')) ?? '',
    ),
  )
}

function* subPaths(
  { subPath, subPathExpr }: Readonly<Record<string, unknown>>,
  at: Route,
  data: { readonly container: string; readonly name: string },
): Iterable<Match> {
  if (asText(subPath) !== undefined && asText(subPathExpr) !== undefined)
    yield { at: [...at, 'subPathExpr'], data: { ...data, problem: 'two-sub-paths' satisfies Problem } }
  for (const [field, value] of Object.entries({ subPath, subPathExpr })) {
    // a variable of the container in `$( )` says nothing about the rest
    const path = field === 'subPath' ? asLiteral(value) : asText(value)
    if (path !== undefined && (path.startsWith('/') || path.split('/').includes('..')))
      yield { at: [...at, field], data: { ...data, path, problem: 'sub-path' satisfies Problem } }
  }
}
