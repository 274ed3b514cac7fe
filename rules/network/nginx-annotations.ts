import { flavourOf } from '../../src/model/flavour.ts'
import { defineRule } from '../../src/model/rule.ts'
import { INGRESS_KINDS } from '../../src/model/subject/ingress.ts'

/** Of the community's controller, and of F5's. */
const NGINX = /^(?:nginx\.ingress\.kubernetes\.io|nginx\.org)\//

/** NET-06, annotations: OpenShift's router is HAProxy, with annotations of its own. Said once an Ingress. */
export default defineRule({
  code: 'NET011',
  name: 'nginx-annotations',
  subject: 'object',
  kinds: [...INGRESS_KINDS],
  severity: 'info',
  sources: [
    {
      fact: 'OpenShift route-controller-manager copies annotations to the Route; its router reads haproxy.router.openshift.io/*',
    },
  ],
  text: {
    en: {
      title: 'Annotations of nginx on OpenShift',
      message: ({ name, keys }) =>
        `Ingress "${name}" is set by annotations of nginx, which OpenShift does not read: ${keys}`,
      why: 'OpenShift makes Routes of Ingresses and serves them with HAProxy: time-outs, sizes and rewritings set for nginx have no effect.',
      fix: 'Use the annotations `haproxy.router.openshift.io/…`, or declare `platform.flavour: kubernetes` when the cluster runs nginx.',
    },
    fr: {
      title: 'Annotations de nginx sur OpenShift',
      message: ({ name, keys }) =>
        `L’Ingress « ${name} » est réglé par des annotations de nginx, qu’OpenShift ne lit pas : ${keys}`,
      why: 'OpenShift fait des Routes à partir des Ingress et les sert avec HAProxy : délais, tailles et réécritures réglés pour nginx n’ont aucun effet.',
      fix: 'Employer les annotations `haproxy.router.openshift.io/…`, ou déclarer `platform.flavour: kubernetes` si le cluster a nginx.',
    },
  },
  examples: {
    good: [
      'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: portail, annotations: { haproxy.router.openshift.io/timeout: 60s } }\nspec: {}\n',
      {
        'accostage.yaml': 'version: 1\nproject: { name: demo }\nplatform: { flavour: kubernetes }\n',
        'ingress.yaml':
          'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: portail, annotations: { nginx.ingress.kubernetes.io/proxy-body-size: 20m } }\nspec: {}\n',
      },
    ],
    bad: [
      'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: portail, annotations: { nginx.ingress.kubernetes.io/proxy-body-size: 20m, nginx.ingress.kubernetes.io/rewrite-target: / } }\nspec: {}\n',
    ],
  },
  *check(ingress, { manifest }) {
    if (flavourOf(manifest) !== 'openshift') return
    const keys = Object.keys(ingress.annotations).filter((key) => NGINX.test(key))
    const [first] = keys
    if (first === undefined) return
    yield {
      at: { key: ['metadata', 'annotations', first] },
      data: { name: ingress.displayName, keys: keys.join(', ') },
    }
  },
})
