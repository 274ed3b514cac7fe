import { isOneSlip } from '../../src/model/misspelling.ts'
import { defineRule } from '../../src/model/rule.ts'
import { faultSeverity, fieldPath } from '../../src/model/schema/place.ts'
import { renameField } from '../../src/model/subject/correction.ts'

/** The API server under strict validation, which kubectl and Argo CD ask for; without it, it drops the field in silence. */
export default defineRule({
  code: 'K8S060',
  name: 'unknown-field',
  subject: 'object',
  severity: 'error',
  sources: [
    { fact: 'kubernetes.io, API concepts, field validation: Strict refuses unknown fields, Ignore drops them' },
    { fact: 'kubectl apply --validate defaults to strict, which Argo CD keeps unless the sync option Validate=false' },
  ],
  equivalents: ['kubeconform/schema', 'kube-linter/schema-validation'],
  text: {
    en: {
      title: 'Field that the kind does not have',
      message: ({ path, parent, meant, belongs, from, to, more }) =>
        [
          `Field "${path}" does not exist${parent ? ` in ${parent}` : ''}`,
          meant ? `, "${meant}" does` : '',
          belongs ? `; it belongs in ${belongs}` : '',
          from ? `; Kubernetes knows it from ${from} on` : '',
          to ? `; Kubernetes knew it up to ${to}` : '',
          more ? '; and there are more faults in this object' : '',
        ].join(''),
      why: 'The API server refuses the object, or drops the field without a word: the setting never takes effect.',
      fix: ({ meant, belongs, name }) =>
        meant
          ? `Write \`${meant}\`.`
          : belongs
            ? `Move \`${name}\` to \`${belongs}\`.`
            : 'Take it out, or look for its place: indentation is the usual cause.',
    },
    fr: {
      title: 'Champ que ce type d’objet n’a pas',
      message: ({ path, parent, meant, belongs, from, to, more }) =>
        [
          `Le champ « ${path} » n’existe pas${parent ? ` dans ${parent}` : ''}`,
          meant ? `, « ${meant} » existe` : '',
          belongs ? ` ; sa place est dans ${belongs}` : '',
          from ? ` ; Kubernetes le connaît à partir de ${from}` : '',
          to ? ` ; Kubernetes l’a connu jusqu’à ${to}` : '',
          more ? ' ; cet objet a d’autres défauts' : '',
        ].join(''),
      why: 'L’API refuse l’objet, ou écarte le champ sans rien dire : le réglage n’a jamais d’effet.',
      fix: ({ meant, belongs, name }) =>
        meant
          ? `Écrire \`${meant}\`.`
          : belongs
            ? `Déplacer \`${name}\` dans \`${belongs}\`.`
            : 'Le retirer, ou chercher sa place : l’indentation est la cause habituelle.',
    },
  },
  examples: {
    good: [
      `apiVersion: v1
kind: Service
metadata: { name: portail }
spec:
  selector: { app: portail }
  ports: [{ port: 80, targetPort: http }]
`,
      // an operator that nobody knows here
      'apiVersion: demo.example.fr/v1\nkind: Portail\nmetadata: { name: portail }\nspec: { champ: libre }\n',
    ],
    bad: [
      // one level too high
      `apiVersion: apps/v1
kind: Deployment
metadata: { name: portail }
spec:
  selector: { matchLabels: { app: portail } }
  template:
    metadata: { labels: { app: portail } }
    spec:
      containers:
        - name: portail
          image: registry.example.fr/portail:1.4.2
      imagePullPolicy: Always
`,
      // misspelt
      `apiVersion: v1
kind: Service
metadata: { name: portail }
spec:
  selectors: { app: portail }
  ports: [{ port: 80 }]
`,
      `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: portail }
spec:
  project: portail
  source: { repoURL: https://gitlab.example.fr/portail/infra.git, path: chart, targetRevison: main }
  destination: { name: cluster, namespace: portail }
`,
    ],
  },
  *check(object, { schemas }) {
    for (const fault of schemas.faults(object)) {
      if (fault.type !== 'unknown-field') continue
      const { route, name, meant, belongs, known, origin, more } = fault
      yield {
        at: { key: route },
        // the cluster's version is not published: it may have the field
        severity: known && known.from > 0 ? 'warning' : faultSeverity(origin),
        data: {
          name,
          path: fieldPath(route),
          parent: route.length > 1 ? '' : object.kind,
          meant: meant ?? '',
          belongs: belongs ? fieldPath(belongs) || object.kind : '',
          from: known && known.from > 0 ? `1.${known.from}` : '',
          to: known && known.from === 0 ? `1.${known.to}` : '',
          more: more ? 1 : 0,
        },
        edits:
          meant !== undefined && !belongs && isOneSlip(name, meant) ? renameField(object, route, meant) : undefined,
      }
    }
  },
})
