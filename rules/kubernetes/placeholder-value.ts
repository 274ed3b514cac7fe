import { asList, asRecord, asText } from '../../src/model/json.ts'
import type { Route } from '../../src/model/location.ts'
import type { Profile } from '../../src/model/profile.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import { ingressRules, tlsHosts } from '../../src/model/subject/ingress.ts'
import type { Container, KubernetesObject } from '../../src/model/subject/kubernetes.ts'
import { runsToCompletion } from '../../src/model/subject/workload.ts'
import { routeFrom } from '../../src/model/subject/yaml.ts'

/** K8S-40: what `helm create` and tutorials leave for the project to fill in, deployed as it is. */
export default defineRule({
  code: 'K8S040',
  name: 'placeholder-value',
  subject: 'object',
  severity: 'warning',
  sources: [
    { fact: 'field notes of the platform’s projects: the pod pulls docker.io/debian' },
    { fact: 'RFC 2606: example.com, example.org, example.net, .example, .invalid and .localhost are nobody’s' },
  ],
  text: {
    en: {
      title: 'Placeholder deployed as it is',
      message: ({ what, value }) =>
        what === 'image'
          ? `Image "${value}" only stands for the project’s own`
          : `Host "${value}" only stands for a real one`,
      why: ({ what }) =>
        what === 'image'
          ? 'A bare distribution has nothing to run: the pod starts, ends and starts again.'
          : 'Nobody reaches the application under a host that is reserved for examples.',
      fix: ({ what }) =>
        what === 'image'
          ? 'Write the image that the project builds, in the values of each environment.'
          : 'Write the host of each environment, in its values.',
    },
    fr: {
      title: 'Valeur d’exemple déployée telle quelle',
      message: ({ what, value }) =>
        what === 'image'
          ? `L’image « ${value} » tient la place de celle du projet`
          : `L’hôte « ${value} » tient la place d’un vrai`,
      why: ({ what }) =>
        what === 'image'
          ? 'Une distribution nue n’a rien à exécuter : le pod démarre, s’arrête et redémarre.'
          : 'Personne n’atteint l’application sous un hôte réservé aux exemples.',
      fix: ({ what }) =>
        what === 'image'
          ? 'Écrire l’image que le projet construit, dans les values de chaque environnement.'
          : 'Écrire l’hôte de chaque environnement, dans ses values.',
    },
  },
  examples: {
    good: [
      `apiVersion: apps/v1
kind: Deployment
metadata: { name: outils }
spec:
  template:
    spec:
      initContainers: [{ name: attente, image: "docker.io/library/busybox:1.37" }]
      containers: [{ name: outils, image: "docker.io/library/alpine:3.21", command: [sleep, infinity] }]
`,
      'apiVersion: batch/v1\nkind: Job\nmetadata: { name: essai }\nspec: { template: { spec: { containers: [{ name: essai, image: "docker.io/library/debian:12" }] } } }\n',
      'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: portail }\nspec: { rules: [{ host: portail.interieur.gouv.fr }, { host: myexample.com }] }\n',
    ],
    bad: [
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: api }\nspec: { template: { spec: { containers: [{ name: api, image: "docker.io/library/debian:12.9" }] } } }\n',
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: api }\nspec: { template: { spec: { containers: [{ name: api, image: "ghcr.io/demo/servicename:1.0", command: [api] }] } } }\n',
      'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: portail }\nspec: { tls: [{ hosts: [chart-example.local] }], rules: [{ host: chart-example.local }] }\n',
      'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: portail }\nspec: { tls: [{ hosts: [portail.domain.local] }] }\n',
      'apiVersion: route.openshift.io/v1\nkind: Route\nmetadata: { name: portail }\nspec: { host: www.example.com, to: { kind: Service, name: portail } }\n',
    ],
  },
  *check(object, { profile }): Iterable<Match> {
    const seen = new Set<string>()
    for (const { host, at } of hostsOf(object)) {
      if (seen.has(host) || !isReserved(host, profile)) continue
      seen.add(host)
      yield { at, data: { what: 'host', value: host } }
    }
    if (!object.pod || runsToCompletion(object.pod)) return
    for (const container of object.pod.containers)
      if (isPlaceholder(container, profile))
        yield {
          at: [...routeFrom(object, container), 'image'],
          data: { what: 'image', value: container.image?.text ?? '' },
        }
  },
})

const isReserved = (host: string, { placeholders }: Profile): boolean =>
  placeholders.hosts.some((reserved) => host === reserved || host.endsWith(`.${reserved}`))

function isPlaceholder(container: Container, { placeholders }: Profile): boolean {
  if (container.role !== 'container' || !container.image) return false
  const name = container.image.path.slice(container.image.path.lastIndexOf('/') + 1)
  if (placeholders.images.includes(name)) return true
  const hasWork = ['command', 'args'].some((field) => asList(container.get(field as 'command' | 'args')).length > 0)
  return placeholders.idleImages.includes(name) && !hasWork
}

function hostsOf(object: KubernetesObject): readonly { readonly host: string; readonly at: Route }[] {
  if (object.kind === 'Ingress' && /^(?:networking\.k8s\.io|extensions)$/.test(object.group))
    return [
      ...ingressRules(object).flatMap(({ host, route }) => (host ? [{ host, at: [...route, 'host'] }] : [])),
      ...tlsHosts(object).map(({ host, route }) => ({ host, at: route })),
    ]
  const host = object.kind === 'Route' ? asText(asRecord(object.get('spec')).host) : undefined
  return host === undefined ? [] : [{ host, at: ['spec', 'host'] }]
}
