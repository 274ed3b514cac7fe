import { defineRule, type Match } from '../../src/model/rule.ts'
import { readPairs } from '../../src/model/subject/selector.ts'
import { asLiteral } from '../../src/model/template.ts'
import { byProblem, type Wordings } from '../../src/model/wording.ts'

type Problem = 'missing' | 'not-headless' | 'other-pods'

const EN: Wordings<Problem> = {
  missing: ({ name, service }) => `StatefulSet "${name}" names the Service "${service}", which is not deployed with it`,
  'not-headless': ({ name, service }) =>
    `StatefulSet "${name}" names the Service "${service}", which is not headless: its pods get no DNS names`,
  'other-pods': ({ name, service }) =>
    `StatefulSet "${name}" names the Service "${service}", which does not select its pods`,
}

const FR: Wordings<Problem> = {
  missing: ({ name, service }) =>
    `Le StatefulSet « ${name} » nomme le Service « ${service} », qui n’est pas déployé avec lui`,
  'not-headless': ({ name, service }) =>
    `Le StatefulSet « ${name} » nomme le Service « ${service} », qui n’est pas headless : ses pods n’ont pas de nom DNS`,
  'other-pods': ({ name, service }) =>
    `Le StatefulSet « ${name} » nomme le Service « ${service} », qui ne sélectionne pas ses pods`,
}

const set = (service: string) =>
  `apiVersion: apps/v1\nkind: StatefulSet\nmetadata: { name: base }\nspec:\n  serviceName: ${service}\n  selector: { matchLabels: { app: base } }\n  template:\n    metadata: { labels: { app: base } }\n    spec: { containers: [{ name: base, image: "ghcr.io/demo/base:1.0" }] }\n`
const service = (spec: string) => `---\napiVersion: v1\nkind: Service\nmetadata: { name: base }\nspec: { ${spec} }\n`

/** The governing Service of a StatefulSet: nothing refuses a wrong one, the names of the pods just do not resolve. */
export default defineRule({
  code: 'K8S096',
  name: 'stateful-set-service',
  subject: 'object',
  kinds: ['apps/v1/StatefulSet'],
  severity: 'warning',
  sources: [
    { fact: 'kubernetes.io, StatefulSets: a headless Service is responsible for the network identity of the pods' },
  ],
  equivalents: ['kube-score/StatefulSet has ServiceName'],
  text: {
    en: {
      title: 'StatefulSet without its headless Service',
      message: byProblem(EN),
      why: 'The pods of a StatefulSet find each other by DNS names that its headless Service gives them.',
      fix: 'Deploy a Service of that name with `clusterIP: None` that selects the pods.',
    },
    fr: {
      title: 'StatefulSet sans son Service headless',
      message: byProblem(FR),
      why: 'Les pods d’un StatefulSet se trouvent par les noms DNS que leur donne son Service headless.',
      fix: 'Déployer un Service de ce nom avec `clusterIP: None` qui sélectionne les pods.',
    },
  },
  examples: {
    good: [set('base') + service('clusterIP: None, selector: { app: base }'), set('"${SERVICE}"'), set('""')],
    bad: [
      set('autre') + service('clusterIP: None, selector: { app: base }'),
      set('base') + service('ports: [{ port: 5432 }], selector: { app: base }'),
      set('base') + service('clusterIP: None, selector: { app: autre }'),
    ],
  },
  *check(object, { around, repository }): Iterable<Match> {
    const service = asLiteral(object.get('spec', 'serviceName'))
    if (service === undefined || !object.pod) return
    const at = ['spec', 'serviceName']
    const data = { name: object.displayName, service }
    const lookup = around(object).named('/Service', service)
    if (lookup.state === 'missing') yield { at, data: { ...data, problem: 'missing' satisfies Problem } }
    if (lookup.state !== 'found') return
    const services = lookup.all
    const { labels } = object.pod
    const related = services.slice(0, 1).map((found) => repository.locate(found, ['spec']))
    const mine = services.filter((found) => readPairs(found.get('spec', 'selector'))?.matches(labels) !== false)
    // one without selector is filled by something else
    if (mine.length === 0) yield { at, data: { ...data, problem: 'other-pods' satisfies Problem }, related }
    else if (!mine.some((found) => found.kind !== 'Service' || found.get('spec', 'clusterIP') === 'None'))
      yield { at, severity: 'info', data: { ...data, problem: 'not-headless' satisfies Problem }, related }
  },
})
