import { defineRule } from '../../src/model/rule.ts'
import { INGRESS_KINDS, ingressRules } from '../../src/model/subject/ingress.ts'

/** internal/ingress/inspector of ingress-nginx: folders of the controller itself. */
const FOLDERS =
  /^\/(?:etc|root)(?:\/|$)|\/var\/run\/(?:secrets|kubernetes\/serviceaccount)|\/etc\/(?:kubernetes|nginx|passwd|shadow)/

/** CVE-2021-25745: a path of an Ingress that is a file of the controller. */
export default defineRule({
  code: 'NET019',
  name: 'ingress-unsafe-path',
  subject: 'object',
  kinds: [...INGRESS_KINDS],
  severity: 'warning',
  sources: [
    { fact: 'CVE-2021-25745: paths of an Ingress could name files of ingress-nginx, which refuses them since 1.2' },
  ],
  equivalents: ['kyverno/restrict-ingress-paths/check-paths'],
  text: {
    en: {
      title: 'Ingress path that names a system folder',
      message: ({ path }) => `Path "${path}" names a folder of the ingress controller`,
      why: 'Such paths once gave the controller’s own credentials (CVE-2021-25745), and it refuses the Ingress.',
      fix: 'Publish the application under another path.',
    },
    fr: {
      title: 'Chemin d’Ingress qui désigne un dossier du système',
      message: ({ path }) => `Le chemin « ${path} » désigne un dossier du contrôleur d’Ingress`,
      why: 'De tels chemins ont donné accès aux identifiants du contrôleur (CVE-2021-25745), et celui-ci refuse l’Ingress.',
      fix: 'Publier l’application sous un autre chemin.',
    },
  },
  examples: {
    good: [
      'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: portail }\nspec: { rules: [{ host: a.gouv.fr, http: { paths: [{ path: /api/rooted }, { path: /etcd }, {}] } }] }\n',
    ],
    bad: [
      'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: portail }\nspec: { rules: [{ host: a.gouv.fr, http: { paths: [{ path: /etc/kubernetes/admin.conf }] } }] }\n',
      'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: portail }\nspec: { rules: [{ http: { paths: [{ path: /x/var/run/secrets/a }] } }] }\n',
    ],
  },
  *check(ingress) {
    for (const { paths } of ingressRules(ingress))
      for (const { path, route } of paths) if (FOLDERS.test(path)) yield { at: [...route, 'path'], data: { path } }
  },
})
