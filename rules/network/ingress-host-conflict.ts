import type { Route } from '../../src/model/location.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import { INGRESS_KINDS, ingressRules } from '../../src/model/subject/ingress.ts'
import type { KubernetesObject } from '../../src/model/subject/kubernetes.ts'

interface Claim {
  readonly object: KubernetesObject
  readonly host: string
  readonly path: string
  readonly route: Route
}

/** A canary of ingress-nginx repeats the host and the path of the Ingress beside which it stands. */
const CANARY = 'nginx.ingress.kubernetes.io/canary'

/** Two Ingresses that claim the same address: which of them answers, the controller decides. */
export default defineRule({
  code: 'NET014',
  name: 'ingress-host-conflict',
  subject: 'object',
  kinds: [...INGRESS_KINDS],
  severity: 'warning',
  sources: [
    {
      fact: 'OpenShift, router: of two Routes for one host and path, the younger one is rejected (HostAlreadyClaimed)',
    },
    { fact: 'ingress-nginx, admission webhook: host and path already defined in another Ingress' },
  ],
  text: {
    en: {
      title: 'Host and path claimed twice',
      message: ({ host, path, other }) => `"${host}${path}" is also claimed by Ingress "${other}"`,
      why: 'Only one of the two answers: OpenShift rejects the younger Route, ingress-nginx the second Ingress.',
      fix: 'Give one of them another host or path.',
    },
    fr: {
      title: 'Hôte et chemin demandés deux fois',
      message: ({ host, path, other }) => `« ${host}${path} » est aussi demandé par l’Ingress « ${other} »`,
      why: 'Un seul des deux répond : OpenShift rejette la Route la plus récente, ingress-nginx le second Ingress.',
      fix: 'Donner à l’un d’eux un autre hôte ou un autre chemin.',
    },
  },
  examples: {
    good: [
      'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: a }\nspec: { rules: [{ host: a.gouv.fr, http: { paths: [{ path: / }, { path: /api }] } }] }\n---\napiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: b }\nspec: { rules: [{ host: a.gouv.fr, http: { paths: [{ path: /b }] } }, { http: { paths: [{ path: / }] } }] }\n',
      // a canary on purpose
      'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: a }\nspec: { rules: [{ host: a.gouv.fr, http: { paths: [{ path: / }] } }] }\n---\napiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: b, annotations: { nginx.ingress.kubernetes.io/canary: "true" } }\nspec: { rules: [{ host: a.gouv.fr, http: { paths: [{ path: / }] } }] }\n',
      // two environments
      {
        'dev/ingress.yaml':
          'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: a }\nspec: { rules: [{ host: a.gouv.fr, http: { paths: [{ path: / }] } }] }\n',
        'prod/ingress.yaml':
          'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: a }\nspec: { rules: [{ host: a.gouv.fr, http: { paths: [{ path: / }] } }] }\n',
      },
    ],
    bad: [
      'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: a }\nspec: { rules: [{ host: a.gouv.fr, http: { paths: [{ path: / }] } }] }\n---\napiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: b }\nspec: { rules: [{ host: A.gouv.fr, http: { paths: [{ path: / }] } }] }\n',
      'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: a }\nspec: { rules: [{ host: a.gouv.fr, http: { paths: [{ path: /api }, { path: /api }] } }] }\n',
    ],
  },
  *check(ingress, { repository, around }): Iterable<Match> {
    const own = claimsOf(ingress)
    if (own.length === 0) return
    const near = around(ingress).ofKind(`${ingress.group}/Ingress`)
    const others = near.state === 'found' ? near.all : [ingress]
    const first = new Map<string, Claim>()
    // those before it, then its own: the first to claim an address has it
    for (const other of others.slice(0, Math.max(0, others.indexOf(ingress))))
      for (const claim of claimsOf(other)) first.set(keyOf(claim), first.get(keyOf(claim)) ?? claim)
    for (const claim of own) {
      const before = first.get(keyOf(claim))
      if (!before) {
        first.set(keyOf(claim), claim)
        continue
      }
      // one and the same object written twice is K8S105's
      if (before.object !== ingress && before.object.name === ingress.name) continue
      yield {
        at: [...claim.route, 'path'],
        related: [repository.locate(before.object, [...before.route, 'path'])],
        data: { host: claim.host, path: claim.path, other: before.object.displayName },
      }
    }
  },
})

const keyOf = ({ object, host, path }: Claim): string => `${object.namespace ?? ''} ${host} ${path}`

const claimsOf = (object: KubernetesObject): readonly Claim[] =>
  object.annotations[CANARY] === 'true'
    ? []
    : ingressRules(object).flatMap(({ host, paths }) =>
        host === undefined
          ? []
          : paths.map(({ path, type, route }) => ({
              object,
              host,
              path: `${path}${type === 'Exact' ? ' (Exact)' : ''}`,
              route,
            })),
      )
