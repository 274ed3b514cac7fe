import { flavourOf } from '../../src/model/flavour.ts'
import { defineRule } from '../../src/model/rule.ts'
import { INGRESS_KINDS, ingressRules } from '../../src/model/subject/ingress.ts'

/** A Route knows prefixes only. */
export default defineRule({
  code: 'NET026',
  name: 'ingress-exact-path',
  subject: 'object',
  kinds: [...INGRESS_KINDS],
  severity: 'warning',
  sources: [{ fact: 'OpenShift route-controller-manager, pkg/route/ingress: paths of type Exact are skipped' }],
  text: {
    en: {
      title: 'Exact path on OpenShift',
      message: ({ path }) => `Path "${path}" is of type Exact, of which OpenShift makes no Route`,
      why: 'OpenShift’s router knows prefixes only: such a path is skipped, without an error anywhere, and is not reached.',
      fix: 'Use `pathType: Prefix`, or declare `platform.flavour: kubernetes` when the cluster is none of OpenShift.',
    },
    fr: {
      title: 'Chemin exact sur OpenShift',
      message: ({ path }) => `Le chemin « ${path} » est de type Exact, dont OpenShift ne fait pas de Route`,
      why: 'Le routeur d’OpenShift ne connaît que les préfixes : un tel chemin est laissé de côté, sans erreur nulle part, et n’est pas joignable.',
      fix: 'Employer `pathType: Prefix`, ou déclarer `platform.flavour: kubernetes` si le cluster n’est pas OpenShift.',
    },
  },
  examples: {
    good: [
      'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: portail }\nspec: { rules: [{ host: a.gouv.fr, http: { paths: [{ path: /, pathType: Prefix }, { path: /b, pathType: ImplementationSpecific }] } }] }\n',
      {
        'accostage.yaml': 'version: 1\nproject: { name: demo }\nplatform: { flavour: kubernetes }\n',
        'ingress.yaml':
          'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: portail }\nspec: { rules: [{ host: a.gouv.fr, http: { paths: [{ path: /, pathType: Exact }] } }] }\n',
      },
    ],
    bad: [
      'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: portail }\nspec: { rules: [{ host: a.gouv.fr, http: { paths: [{ path: /sante, pathType: Exact }] } }] }\n',
    ],
  },
  *check(ingress, { manifest }) {
    if (flavourOf(manifest) !== 'openshift') return
    for (const { paths } of ingressRules(ingress))
      for (const { path, type, route } of paths)
        if (type === 'Exact') yield { at: [...route, 'pathType'], data: { path } }
  },
})
