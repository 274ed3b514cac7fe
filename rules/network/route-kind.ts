import { flavourOf } from '../../src/model/flavour.ts'
import { defineRule } from '../../src/model/rule.ts'

/** NET-06: an Ingress works on every flavour of the platform. */
export default defineRule({
  code: 'NET006',
  name: 'route-kind',
  subject: 'object',
  kinds: ['route.openshift.io/v1/Route'],
  severity: 'info',
  sources: [
    { fact: 'cpin-external-cluster README: une route sera automatiquement créée pour chaque ingress' },
    { fact: 'OpenShift route-controller-manager, pkg/route/ingress: a Route is made for each path of an Ingress' },
  ],
  text: {
    en: {
      title: 'Route where an Ingress is preferred',
      message: ({ name, flavour }) =>
        flavour === 'openshift'
          ? `Route "${name}" only exists on OpenShift`
          : `Route "${name}" is a kind of OpenShift, and the cluster is declared "${flavour}"`,
      why: ({ flavour }) =>
        flavour === 'openshift'
          ? 'OpenShift makes a Route of each Ingress by itself; an Ingress also works on the platform’s other clusters.'
          : 'The API server of such a cluster knows no Route and refuses the object.',
      fix: 'Write an Ingress.',
    },
    fr: {
      title: 'Route là où un Ingress est préféré',
      message: ({ name, flavour }) =>
        flavour === 'openshift'
          ? `La Route « ${name} » n’existe que sur OpenShift`
          : `La Route « ${name} » est un type d’OpenShift, et le cluster est déclaré « ${flavour} »`,
      why: ({ flavour }) =>
        flavour === 'openshift'
          ? 'OpenShift crée lui-même une Route pour chaque Ingress ; un Ingress fonctionne aussi sur les autres clusters de la plateforme.'
          : 'L’API d’un tel cluster ne connaît pas les Routes et refuse l’objet.',
      fix: 'Écrire un Ingress.',
    },
  },
  examples: {
    good: ['apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: portail }\nspec: {}\n'],
    bad: [
      'apiVersion: route.openshift.io/v1\nkind: Route\nmetadata: { name: portail }\nspec: { to: { kind: Service, name: portail } }\n',
      {
        'accostage.yaml': 'version: 1\nproject: { name: demo }\nplatform: { flavour: kubernetes }\n',
        'route.yaml':
          'apiVersion: route.openshift.io/v1\nkind: Route\nmetadata: { name: portail }\nspec: { to: { kind: Service, name: portail } }\n',
      },
    ],
  },
  *check(route, { manifest }) {
    const flavour = flavourOf(manifest)
    yield {
      at: ['kind'],
      severity: flavour === 'openshift' ? 'info' : 'warning',
      data: { name: route.displayName, flavour },
    }
  },
})
