import { asText } from '../../src/model/json.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import { INGRESS_KINDS } from '../../src/model/subject/ingress.ts'

/** `configuration-snippet`, `server-snippet`, `location-snippets`… of either controller. */
const SNIPPET = /^(?:nginx\.ingress\.kubernetes\.io|nginx\.org)\/[a-z-]*snippets?$/

const NGINX = /^(?:nginx\.ingress\.kubernetes\.io|nginx\.org|nginx\.com)\//

/** What ingress-nginx refuses in the values of annotations: internal/ingress/inspector, and annotation-value-word-blocklist. */
const DANGEROUS =
  /(?:^|[\s;{])(?:alias|root)\s[^;]*;|_by_lua|\/etc\/(?:passwd|shadow|group|nginx|ingress-controller)|\/var\/run\/secrets|^\s*(?:alias|root)\s*;/

/** CVE-2021-25742: whoever may write a snippet reads every Secret of the cluster. */
export default defineRule({
  code: 'NET018',
  name: 'nginx-snippets',
  subject: 'object',
  kinds: [...INGRESS_KINDS, 'v1/ConfigMap'],
  severity: 'warning',
  sources: [
    { fact: 'CVE-2021-25742: snippets of ingress-nginx give access to the Secrets of the whole cluster' },
    { fact: 'ingress-nginx since 1.9: allow-snippet-annotations is false, and the webhook refuses such an Ingress' },
  ],
  equivalents: [
    'checkov/CKV_K8S_152',
    'checkov/CKV_K8S_153',
    'checkov/CKV_K8S_154',
    'kyverno/disallow-ingress-nginx-custom-snippets/check-ingress-annotations',
    'kyverno/disallow-ingress-nginx-custom-snippets/check-config-map',
    'kyverno/restrict-annotations/check-ingress',
    'datree/CONFIGMAP_CVE2021_25742_INCORRECT_SNIPPET_ANNOTATIONS_VALUE',
  ],
  text: {
    en: {
      title: 'Configuration of nginx written into an Ingress',
      message: ({ what, key }) =>
        what === 'allowed'
          ? 'allow-snippet-annotations lets Ingresses carry configuration of nginx'
          : what === 'value'
            ? `Annotation ${key} holds instructions or paths that ingress-nginx refuses`
            : `Annotation ${key} carries configuration of nginx`,
      why: 'Such configuration can read the Secrets of the whole cluster (CVE-2021-25742); controllers refuse it by default, and OpenShift does not read it.',
      fix: ({ what }) =>
        what === 'allowed'
          ? 'Write `allow-snippet-annotations: "false"`.'
          : 'Use the annotation made for the purpose, or set it in the application.',
    },
    fr: {
      title: 'Configuration de nginx écrite dans un Ingress',
      message: ({ what, key }) =>
        what === 'allowed'
          ? 'allow-snippet-annotations laisse les Ingress porter de la configuration de nginx'
          : what === 'value'
            ? `L’annotation ${key} contient des instructions ou des chemins qu’ingress-nginx refuse`
            : `L’annotation ${key} porte de la configuration de nginx`,
      why: 'Une telle configuration peut lire les Secrets de tout le cluster (CVE-2021-25742) ; les contrôleurs la refusent par défaut, et OpenShift ne la lit pas.',
      fix: ({ what }) =>
        what === 'allowed'
          ? 'Écrire `allow-snippet-annotations: "false"`.'
          : 'Employer l’annotation prévue pour cet usage, ou le régler dans l’application.',
    },
  },
  examples: {
    good: [
      'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: portail, annotations: { nginx.ingress.kubernetes.io/app-root: /accueil, nginx.ingress.kubernetes.io/proxy-body-size: 20m, note: "root of all; alias none" } }\nspec: {}\n',
      'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: nginx }\ndata: { allow-snippet-annotations: "false" }\n',
    ],
    bad: [
      'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: portail, annotations: { nginx.ingress.kubernetes.io/configuration-snippet: "more_set_headers \\"X-Demo: 1\\";" } }\nspec: {}\n',
      'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: portail, annotations: { nginx.org/server-snippets: "return 302 /a;" } }\nspec: {}\n',
      'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: portail, annotations: { nginx.ingress.kubernetes.io/rewrite-target: "alias /srv/;" } }\nspec: {}\n',
      'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: nginx }\ndata: { allow-snippet-annotations: "true" }\n',
    ],
  },
  *check(object): Iterable<Match> {
    if (object.kind === 'ConfigMap') {
      const allowed = asText(object.get('data', 'allow-snippet-annotations'))
      if (allowed !== undefined && allowed !== 'false')
        yield { at: ['data', 'allow-snippet-annotations'], data: { what: 'allowed', key: '' } }
      return
    }
    for (const [key, value] of Object.entries(object.annotations)) {
      const what = SNIPPET.test(key) ? 'snippet' : NGINX.test(key) && DANGEROUS.test(value) ? 'value' : undefined
      if (what) yield { at: { key: ['metadata', 'annotations', key] }, data: { what, key } }
    }
  },
})
