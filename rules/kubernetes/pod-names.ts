import { isAssumedName } from '../../src/model/assumed-name.ts'
import { ASKED, isNamed, isPlaceholder, type NameForm } from '../../src/model/kubernetes-name.ts'
import type { Translated } from '../../src/model/language.ts'
import type { Route } from '../../src/model/location.ts'
import { defineRule, type Match, type RuleSeverity } from '../../src/model/rule.ts'
import type { Pod } from '../../src/model/subject/kubernetes.ts'
import { recordsIn } from '../../src/model/subject/records.ts'
import { routeFrom } from '../../src/model/subject/yaml.ts'
import { asLiteral } from '../../src/model/template.ts'

/** What the names of a pod are names of. */
const THINGS = {
  container: { en: 'a container', fr: 'de conteneur' },
  volume: { en: 'a volume', fr: 'de volume' },
  variable: { en: 'an environment variable', fr: 'de variable d’environnement' },
  host: { en: 'the host', fr: 'd’hôte' },
  'sub-domain': { en: 'the subdomain', fr: 'de sous-domaine' },
  'service-account': { en: 'a service account', fr: 'de compte de service' },
  'config-map': { en: 'a ConfigMap', fr: 'de ConfigMap' },
  secret: { en: 'a Secret', fr: 'de Secret' },
} as const satisfies Readonly<Record<string, Translated<string>>>

type Thing = keyof typeof THINGS

/** What Kubernetes 1.32 and later accept as the name of a variable. */
const PRINTABLE = /^[ -<>-~]+$/

const pod = (spec: string) => `apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec: { ${spec} }\n`
const web = (more: string) => pod(`containers: [{ name: web, image: "ghcr.io/demo/web:1.0", ${more} }]`)

/** Names inside a pod; those of its ports are another rule's. */
export default defineRule({
  code: 'K8S079',
  name: 'pod-names',
  subject: 'pod',
  severity: 'error',
  sources: [
    {
      fact: 'kubernetes pkg/apis/core/validation: validateContainerCommon, ValidateVolumes, ValidateEnv, ValidatePodSpec',
    },
    { fact: 'kubernetes 1.32: RelaxedEnvironmentVariableValidation' },
  ],
  text: {
    en: {
      title: 'Name inside a pod that Kubernetes refuses',
      message: ({ name, thing, form }) =>
        `"${name}" is not a name for ${THINGS[thing as Thing].en}: ${ASKED.en[form as NameForm]}`,
      why: ({ newer }) =>
        newer ? 'Clusters before Kubernetes 1.32 refuse the pod.' : 'The API server refuses the whole object.',
      fix: 'Rename it, here and where it is used.',
    },
    fr: {
      title: 'Nom refusé à l’intérieur d’un pod',
      message: ({ name, thing, form }) =>
        `« ${name} » n’est pas un nom ${THINGS[thing as Thing].fr} : ${ASKED.fr[form as NameForm]}`,
      why: ({ newer }) =>
        newer
          ? 'Les clusters antérieurs à Kubernetes 1.32 refusent le pod.'
          : 'Le serveur d’API refuse l’objet entier.',
      fix: 'Le renommer, ici et là où il sert.',
    },
  },
  examples: {
    good: [
      pod(
        'hostname: web-0, subdomain: web, serviceAccountName: compte.web, containers: [{ name: web, image: "ghcr.io/demo/web:1.0", env: [{ name: spring.profile-1 }, { name: "${NOM}" }], envFrom: [{ configMapRef: { name: web.v1 } }] }], volumes: [{ name: tmp-1, configMap: { name: web } }]',
      ),
    ],
    bad: [
      pod('containers: [{ name: web_api, image: "ghcr.io/demo/web:1.0" }]'),
      pod('containers: [{ name: web.api, image: "ghcr.io/demo/web:1.0" }]'),
      web('env: [{ name: "1ER", value: x }]'),
      web('env: [{ name: "A=B", value: x }]'),
      web('envFrom: [{ secretRef: { name: Acces_Web } }]'),
      web('env: [{ name: A, valueFrom: { configMapKeyRef: { name: Web, key: a } } }]'),
      pod('volumes: [{ name: Tmp, emptyDir: {} }], containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]'),
      pod(
        'volumes: [{ name: tmp, secret: { secretName: Acces } }], containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]',
      ),
      pod('hostname: web.demo, containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]'),
      pod('subdomain: Web, containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]'),
      pod('serviceAccountName: Compte Web, containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]'),
    ],
  },
  *check(pod, { manifest }): Iterable<Match> {
    for (const { thing, form, at } of namesOf(pod)) {
      const name = asLiteral(pod.get(...(at as ['volumes'])))
      if (name === undefined || isNamed(form, name) || (form !== 'variable' && isPlaceholder(name))) continue
      const newer = form === 'variable' && PRINTABLE.test(name)
      const severity: RuleSeverity | undefined = newer || isAssumedName(name, manifest) ? 'warning' : undefined
      yield { at, severity, data: { thing, form, name, newer: newer ? 1 : 0 } }
    }
  },
})

interface Name {
  readonly thing: Thing
  readonly form: NameForm
  /** From the pod. */
  readonly at: Route
}

function* namesOf(pod: Pod): Iterable<Name> {
  yield { thing: 'host', form: 'label', at: ['hostname'] }
  yield { thing: 'sub-domain', form: 'label', at: ['subdomain'] }
  yield { thing: 'service-account', form: 'subdomain', at: ['serviceAccountName'] }
  for (const { route } of recordsIn(pod, ['imagePullSecrets']))
    yield { thing: 'secret', form: 'subdomain', at: [...route, 'name'] }
  for (const { route } of recordsIn(pod, ['volumes'])) {
    yield { thing: 'volume', form: 'label', at: [...route, 'name'] }
    yield { thing: 'config-map', form: 'subdomain', at: [...route, 'configMap', 'name'] }
    yield { thing: 'secret', form: 'subdomain', at: [...route, 'secret', 'secretName'] }
  }
  for (const container of pod.containers) {
    const own = routeFrom(pod, container)
    yield { thing: 'container', form: 'label', at: [...own, 'name'] }
    for (const { route } of recordsIn(container, ['env'])) {
      yield { thing: 'variable', form: 'variable', at: [...own, ...route, 'name'] }
      yield { thing: 'config-map', form: 'subdomain', at: [...own, ...route, 'valueFrom', 'configMapKeyRef', 'name'] }
      yield { thing: 'secret', form: 'subdomain', at: [...own, ...route, 'valueFrom', 'secretKeyRef', 'name'] }
    }
    for (const { route } of recordsIn(container, ['envFrom'])) {
      yield { thing: 'config-map', form: 'subdomain', at: [...own, ...route, 'configMapRef', 'name'] }
      yield { thing: 'secret', form: 'subdomain', at: [...own, ...route, 'secretRef', 'name'] }
    }
  }
}
