import { asList, asRecord, asText } from '../../model/json.ts'
import type { KubernetesObject } from '../../model/subject/kubernetes.ts'
import type { GroupKind } from '../../model/subject/surroundings.ts'

/** An object that an operator or a controller makes of another one; without name, one that cannot be read. */
export interface Created {
  readonly kind: GroupKind
  readonly name?: string
}

const SECRET = '/Secret'

/** What the operators of the platform make of their own objects, from the documentation of each. */
const MAKERS: Readonly<Record<string, (object: KubernetesObject) => readonly Created[]>> = {
  'secrets.hashicorp.com/VaultStaticSecret': destination,
  'secrets.hashicorp.com/VaultDynamicSecret': destination,
  'secrets.hashicorp.com/VaultPKISecret': destination,
  'isindir.github.com/SopsSecret': (object) =>
    asList(object.get('spec', 'secretTemplates')).map((template) => secret(asRecord(template).name)),
  'external-secrets.io/ExternalSecret': (object) => [secret(object.get('spec', 'target', 'name') ?? object.name)],
  'bitnami.com/SealedSecret': (object) => [secret(object.get('spec', 'template', 'metadata', 'name') ?? object.name)],
  'cert-manager.io/Certificate': (object) => [secret(object.get('spec', 'secretName'))],
  'postgresql.cnpg.io/Cluster': ({ name = '' }) => [
    ...['app', 'superuser', 'ca', 'server', 'replication', 'pull'].map((part) => secret(`${name}-${part}`)),
    ...['rw', 'ro', 'r'].map((part) => ({ kind: '/Service', name: `${name}-${part}` }) as const),
    { kind: '/ServiceAccount', name },
  ],
  'postgresql.cnpg.io/Pooler': ({ name }) => [
    { kind: '/Service', name },
    { kind: 'apps/Deployment', name },
  ],
  'apps/StatefulSet': claims,
  'serving.knative.dev/Service': ({ name }) => [{ kind: '/Service', name }],
  // OpenShift signs a certificate for a Service that asks for one
  '/Service': ({ annotations }) =>
    ['service.beta.openshift.io/serving-cert-secret-name', 'service.alpha.openshift.io/serving-cert-secret-name']
      .filter((key) => annotations[key] !== undefined)
      .map((key) => secret(annotations[key])),
  // cert-manager's ingress-shim
  'networking.k8s.io/Ingress': ({ annotations, get }) =>
    ['cert-manager.io/cluster-issuer', 'cert-manager.io/issuer', 'kubernetes.io/tls-acme'].some(
      (key) => annotations[key] !== undefined,
    )
      ? asList(get('spec', 'tls')).map((tls) => secret(asRecord(tls).secretName))
      : [],
}

function destination(object: KubernetesObject): readonly Created[] {
  return [secret(object.get('spec', 'destination', 'name'))]
}

/** More replicas have no claim that somebody else mounts. */
const MAX_ORDINALS = 50

/** The volume claims of a StatefulSet, which bear the name of the template, its own and an ordinal. */
function claims({ name = '', get }: KubernetesObject): readonly Created[] {
  const replicas = get('spec', 'replicas') ?? 1
  const ordinals = typeof replicas === 'number' ? Math.min(Math.max(replicas, 1), MAX_ORDINALS) : 1
  return asList(get('spec', 'volumeClaimTemplates'))
    .slice(0, MAX_ORDINALS)
    .flatMap((template) => {
      const prefix = `${asText(asRecord(asRecord(template).metadata).name)}-${name}`
      return Array.from({ length: Math.floor(ordinals) }, (_, ordinal) => ({
        kind: '/PersistentVolumeClaim' as const,
        name: `${prefix}-${ordinal}`,
      }))
    })
}

/** A name that SOPS encrypted, or that is none, cannot be read. */
function secret(name: unknown): Created {
  const text = asText(name)
  return { kind: SECRET, name: text?.startsWith('ENC[') ? undefined : text }
}

/** What is made of an object besides itself. */
export const createdBy = (object: KubernetesObject): readonly Created[] =>
  MAKERS[`${object.group}/${object.kind}`]?.(object) ?? []

/** Groups whose objects make no other object that somebody refers to by name. */
const MAKES_NOTHING = new Set([
  'apps',
  'autoscaling',
  'batch',
  'extensions',
  'policy',
  'route.openshift.io',
  'security.openshift.io',
  'networking.istio.io',
  'security.istio.io',
  'telemetry.istio.io',
  'kyverno.io',
  'secrets.hashicorp.com',
  'isindir.github.com',
  'external-secrets.io',
  'bitnami.com',
  'cert-manager.io',
])

/** Whether an operator may make objects of an object that bear its name and more: `kafka-bootstrap` of a Kafka `kafka`. */
export const isOpenEnded = ({ group }: KubernetesObject): boolean =>
  group !== '' && !group.endsWith('.k8s.io') && !MAKES_NOTHING.has(group)
