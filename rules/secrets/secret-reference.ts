import { asList, asRecord } from '../../src/model/json.ts'
import type { Route } from '../../src/model/location.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import type { KubernetesObject } from '../../src/model/subject/kubernetes.ts'
import { byName, listedNames, podReferences, type Reference } from '../../src/model/subject/reference.ts'
import { routeFrom } from '../../src/model/subject/yaml.ts'
import { isTemplate } from '../../src/model/template.ts'

/** Every Secret that an object names; `tls` ones of an Ingress or a Route apart. */
function* secretsOf(object: KubernetesObject): Iterable<Reference> {
  const { pod, kind, get } = object
  if (kind === 'ServiceAccount') yield* listedNames(get('imagePullSecrets'), ['imagePullSecrets'])
  if (!pod) return
  const base = routeFrom(object, pod)
  const from = [...podReferences(pod, 'Secret'), ...listedNames(pod.get('imagePullSecrets'), ['imagePullSecrets'])]
  for (const reference of from) yield { ...reference, route: [...base, ...reference.route] }
}

function* certificatesOf({ kind, get }: KubernetesObject): Iterable<Reference> {
  const named = (name: unknown, route: Route): Reference[] =>
    typeof name === 'string' && name !== '' && !isTemplate(name) ? [{ name, route, keys: [] }] : []
  if (kind === 'Ingress')
    for (const [index, tls] of asList(get('spec', 'tls')).entries())
      yield* named(asRecord(tls).secretName, ['spec', 'tls', index, 'secretName'])
  if (kind === 'Route') {
    const route = ['spec', 'tls', 'externalCertificate', 'name']
    yield* named(get(...route), route)
  }
}

/**
 * A Secret that nothing in the repository makes: no Secret, no operator's object, nothing that the platform puts into the
 * namespace. The certificate of an Ingress may come from the platform's service chain.
 */
export default defineRule({
  code: 'SEC009',
  name: 'secret-reference',
  subject: 'object',
  severity: 'warning',
  sources: [
    { page: 'guide/secrets-management', says: 'SopsSecret' },
    { page: 'guide/secrets-vault', says: 'VaultStaticSecret' },
    { fact: 'kubernetes.io, Secrets: a pod whose Secret does not exist is not started' },
  ],
  equivalents: ['kube-linter/env-value-from'],
  text: {
    en: {
      title: 'Secret that nothing creates',
      message: ({ kind, owner, name }) => `${kind} "${owner}" uses Secret "${name}", which nothing here creates`,
      why: ({ certificate }) =>
        certificate
          ? 'Without the Secret the host is served with the default certificate, unless the platform’s service chain brings one.'
          : 'Kubernetes does not start a container whose Secret does not exist; what is created by hand in the cluster is lost with it.',
      fix: 'Check the name, or describe the Secret with a VaultStaticSecret or a SopsSecret.',
    },
    fr: {
      title: 'Secret que rien ne crée',
      message: ({ kind, owner, name }) => `${kind} « ${owner} » emploie le Secret « ${name} », que rien ne crée ici`,
      why: ({ certificate }) =>
        certificate
          ? 'Sans ce Secret, l’hôte est servi avec le certificat par défaut, à moins que la chaîne de service de la plateforme n’en fournisse un.'
          : 'Kubernetes ne démarre pas un conteneur dont le Secret n’existe pas ; ce qui est créé à la main dans le cluster se perd avec lui.',
      fix: 'Vérifier le nom, ou décrire le Secret par un VaultStaticSecret ou un SopsSecret.',
    },
  },
  examples: {
    good: [
      `apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  imagePullSecrets: [{ name: registry-pull-secret }]
  containers:
    - name: web
      image: ghcr.io/demo/web:1.0
      env:
        - { name: MOT_DE_PASSE, valueFrom: { secretKeyRef: { name: base, key: password } } }
        - { name: JETON, valueFrom: { secretKeyRef: { name: jeton, key: jeton, optional: true } } }
      envFrom: [{ secretRef: { name: pg-app } }, { secretRef: { name: "\${SECRET}" } }]
---
apiVersion: secrets.hashicorp.com/v1beta1
kind: VaultStaticSecret
metadata: { name: base-vault }
spec: { destination: { name: base, create: true } }
---
apiVersion: postgresql.cnpg.io/v1
kind: Cluster
metadata: { name: pg }
spec: { instances: 1 }
`,
      `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: web, annotations: { cert-manager.io/cluster-issuer: demo } }
spec:
  tls: [{ hosts: [web.demo.fr], secretName: web-tls }]
`,
    ],
    bad: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers:\n    - name: web\n      image: ghcr.io/demo/web:1.0\n      env: [{ name: CLE, valueFrom: { secretKeyRef: { name: cle, key: cle } } }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", envFrom: [{ secretRef: { name: reglages } }] }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n  volumes: [{ name: cle, secret: { secretName: cle } }, { name: tout, projected: { sources: [{ secret: { name: cle } }] } }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  imagePullSecrets: [{ name: registre }]\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
      'apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: web }\nimagePullSecrets: [{ name: registre }]\n',
      'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: web }\nspec: { tls: [{ hosts: [web.demo.fr], secretName: web-tls }] }\n',
      'apiVersion: route.openshift.io/v1\nkind: Route\nmetadata: { name: web }\nspec: { to: { kind: Service, name: web }, tls: { externalCertificate: { name: web-tls } } }\n',
    ],
  },
  *check(object, { around, repository }): Iterable<Match> {
    const lists = [
      { references: byName(secretsOf(object)), certificate: 0 },
      { references: byName(certificatesOf(object)), certificate: 1 },
    ]
    for (const { references, certificate } of lists)
      for (const [name, [first, ...others]] of references) {
        if (around(object).named('/Secret', name).state !== 'missing') continue
        yield {
          at: first.route,
          severity: certificate ? 'info' : 'warning',
          data: { kind: object.kind, owner: object.displayName, name, certificate },
          related: others.map(({ route }) => repository.locate(object, route)),
        }
      }
  },
})
