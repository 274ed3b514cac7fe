import { flavourOf } from '../../src/model/flavour.ts'
import { asList } from '../../src/model/json.ts'
import { defineRule } from '../../src/model/rule.ts'
import { INGRESS_KINDS } from '../../src/model/subject/ingress.ts'

/** NET-07: on the ministry's clusters the service chain in front of the cluster carries the certificate. */
export default defineRule({
  code: 'NET007',
  name: 'ingress-tls',
  subject: 'object',
  kinds: [...INGRESS_KINDS],
  severity: 'info',
  sources: [
    {
      fact: 'cpin-external-cluster README, "CDS": the service chain of the ministry’s clusters carries the certificate',
    },
    { exigence: 'ARCH-14' },
  ],
  text: {
    en: {
      title: 'Certificate of the project on an Ingress',
      message: ({ name }) => `Ingress "${name}" brings its own certificate`,
      why: 'On the ministry’s clusters the service chain carries the certificate of the published host; the Ingress usually needs no `tls`, and a Secret that is missing leaves it without a Route.',
      fix: 'Leave `tls` out, unless the Service Team asked for a certificate of the project.',
    },
    fr: {
      title: 'Certificat du projet sur un Ingress',
      message: ({ name }) => `L’Ingress « ${name} » apporte son propre certificat`,
      why: 'Sur les clusters du ministère, la chaîne de service porte le certificat de l’hôte publié ; l’Ingress n’a en général pas besoin de `tls`, et un Secret absent le laisse sans Route.',
      fix: 'Retirer `tls`, à moins que la Service Team n’ait demandé un certificat du projet.',
    },
  },
  examples: {
    good: [
      'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: portail }\nspec: { rules: [{ host: portail.interieur.gouv.fr }] }\n',
      'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: portail }\nspec: { tls: [] }\n',
      {
        'accostage.yaml': 'version: 1\nproject: { name: demo }\nplatform: { flavour: byoc }\n',
        'ingress.yaml':
          'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: portail }\nspec: { tls: [{ hosts: [portail.demo.fr], secretName: portail-tls }] }\n',
      },
    ],
    bad: [
      'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: portail }\nspec: { tls: [{ hosts: [portail.interieur.gouv.fr], secretName: portail-tls }] }\n',
    ],
  },
  *check(ingress, { manifest }) {
    if (flavourOf(manifest) === 'byoc' || asList(ingress.get('spec', 'tls')).length === 0) return
    yield { at: ['spec', 'tls'], data: { name: ingress.displayName } }
  },
})
