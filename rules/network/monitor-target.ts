import { asRecord } from '../../src/model/json.ts'
import { defineRule } from '../../src/model/rule.ts'
import { allKnown } from '../../src/model/subject/all-known.ts'
import { hasLabelledService } from '../../src/model/subject/labelled-service.ts'
import { isWritten } from '../../src/model/subject/network-policy.ts'
import { readSelector } from '../../src/model/subject/selector.ts'

/** A monitor that selects nothing scrapes nothing, and nobody is told. */
export default defineRule({
  code: 'NET025',
  name: 'monitor-target',
  subject: 'object',
  kinds: ['monitoring.coreos.com/*'],
  severity: 'warning',
  sources: [
    { exigence: 'ARCH-12' },
    { fact: 'prometheus-operator API: a ServiceMonitor selects Services by their own labels, a PodMonitor pods' },
  ],
  equivalents: ['kube-linter/dangling-servicemonitor'],
  text: {
    en: {
      title: 'Monitor that selects nothing',
      message: ({ kind, name, labels, wanted }) => `${kind} "${name}" selects ${labels}, and no ${wanted} has it`,
      why: 'Prometheus then reads no metrics at all, without an error anywhere.',
      fix: ({ wanted }) =>
        wanted === 'Service'
          ? 'Select the labels of the Service itself (`metadata.labels`), not those of its pods.'
          : 'Select labels that the pod template has.',
    },
    fr: {
      title: 'Moniteur qui ne vise rien',
      message: ({ kind, name, labels, wanted }) => `${kind} « ${name} » vise ${labels}, qu’aucun ${wanted} ne porte`,
      why: 'Prometheus ne lit alors aucune métrique, sans erreur nulle part.',
      fix: ({ wanted }) =>
        wanted === 'Service'
          ? 'Viser les labels du Service lui-même (`metadata.labels`), non ceux de ses pods.'
          : 'Viser des labels que porte le modèle de pod.',
    },
  },
  examples: {
    good: [
      'apiVersion: monitoring.coreos.com/v1\nkind: ServiceMonitor\nmetadata: { name: api }\nspec: { selector: { matchLabels: { app: api } } }\n---\napiVersion: v1\nkind: Service\nmetadata: { name: api, labels: { app: api } }\n',
      // no Service at all: they come from another repository
      'apiVersion: monitoring.coreos.com/v1\nkind: ServiceMonitor\nmetadata: { name: api }\nspec: { selector: { matchLabels: { app: api } } }\n',
      'apiVersion: monitoring.coreos.com/v1\nkind: ServiceMonitor\nmetadata: { name: api }\nspec: { namespaceSelector: { any: true }, selector: { matchLabels: { app: ailleurs } } }\n---\napiVersion: v1\nkind: Service\nmetadata: { name: api, labels: { app: api } }\n',
      'apiVersion: monitoring.coreos.com/v1\nkind: PodMonitor\nmetadata: { name: base }\nspec: { selector: { matchLabels: { cnpg.io/cluster: base } } }\n---\napiVersion: v1\nkind: Pod\nmetadata: { name: api }\nspec: { containers: [] }\n',
    ],
    bad: [
      // the labels of the pods
      'apiVersion: monitoring.coreos.com/v1\nkind: ServiceMonitor\nmetadata: { name: api }\nspec: { selector: { matchLabels: { app: api } } }\n---\napiVersion: v1\nkind: Service\nmetadata: { name: api }\nspec: { selector: { app: api } }\n',
      'apiVersion: monitoring.coreos.com/v1\nkind: PodMonitor\nmetadata: { name: api }\nspec: { selector: { matchLabels: { app: ipa } } }\n---\napiVersion: v1\nkind: Pod\nmetadata: { name: api, labels: { app: api } }\nspec: { containers: [] }\n',
    ],
  },
  *check(monitor, { repository, around }) {
    const wanted = WANTED.get(monitor.kind)
    const written = monitor.get('spec', 'selector')
    const selector = readSelector(written)
    if (!wanted || !selector || selector.empty || !isWritten(written)) return
    // it looks into namespaces of others
    if (Object.keys(asRecord(monitor.get('spec', 'namespaceSelector'))).length > 0) return
    const near = around(monitor)
    const dangles =
      wanted === 'pod'
        ? near.pods(selector).state === 'missing' && near.pods(EVERYTHING).state === 'found'
        : !hasLabelledService(repository, selector) &&
          allKnown(near, '/Service') &&
          near.ofKind('/Service').state === 'found' &&
          selector.pairs.every(([, value]) => near.named('/Service', value).state !== 'unknown')
    if (!dangles) return
    const labels = selector.pairs.map(([key, value]) => `${key}=${value}`).join(', ')
    yield {
      at: ['spec', 'selector'],
      data: { kind: monitor.kind, name: monitor.displayName, labels: labels || 'matchExpressions', wanted },
    }
  },
})

const WANTED: ReadonlyMap<string, 'Service' | 'pod'> = new Map([
  ['ServiceMonitor', 'Service'],
  ['PodMonitor', 'pod'],
])

const EVERYTHING = readSelector({}) as NonNullable<ReturnType<typeof readSelector>>
