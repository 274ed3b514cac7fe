import { defineRule, type Match } from '../../src/model/rule.ts'
import { isTemplate } from '../../src/model/template.ts'

const ALWAYS = ['Always']
const TO_COMPLETION = ['OnFailure', 'Never']

/** What the API server accepts of each kind; `Always` is what it fills in, which it then refuses of a Job. */
const ACCEPTED: Readonly<Record<string, readonly string[]>> = {
  Deployment: ALWAYS,
  ReplicaSet: ALWAYS,
  StatefulSet: ALWAYS,
  DaemonSet: ALWAYS,
  ReplicationController: ALWAYS,
  DeploymentConfig: ALWAYS,
  Job: TO_COMPLETION,
  CronJob: TO_COMPLETION,
  Pod: [...ALWAYS, ...TO_COMPLETION],
}

export default defineRule({
  code: 'K8S180',
  name: 'restart-policy',
  subject: 'pod',
  severity: 'error',
  sources: [{ fact: 'Kubernetes API, validation of pod templates: restartPolicy of each kind' }],
  equivalents: ['kube-score/CronJob RestartPolicy', 'datree/WORKLOAD_INCORRECT_RESTARTPOLICY_VALUE_ALWAYS'],
  text: {
    en: {
      title: 'Restart policy that Kubernetes refuses',
      message: ({ kind, name, policy }) =>
        policy
          ? `${kind} "${name}" has the restart policy "${policy}"`
          : `${kind} "${name}" has no restart policy, which means Always`,
      why: ({ kind, allowed }) => `Kubernetes refuses the object: a ${kind} accepts ${allowed}.`,
      fix: ({ allowed }) => `Write \`restartPolicy\` with ${allowed}.`,
    },
    fr: {
      title: 'Politique de redémarrage que Kubernetes refuse',
      message: ({ kind, name, policy }) =>
        policy
          ? `${kind} « ${name} » a la politique de redémarrage « ${policy} »`
          : `${kind} « ${name} » n’a pas de politique de redémarrage, ce qui veut dire Always`,
      why: ({ kind, permis }) => `Kubernetes refuse l’objet : un ${kind} admet ${permis}.`,
      fix: ({ permis }) => `Écrire \`restartPolicy\` avec ${permis}.`,
    },
  },
  examples: {
    good: [
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { template: { spec: { restartPolicy: Always, containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }] } } }\n',
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { template: { spec: { containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }] } } }\n',
      'apiVersion: batch/v1\nkind: Job\nmetadata: { name: calcul }\nspec: { template: { spec: { restartPolicy: Never, containers: [{ name: calcul, image: "ghcr.io/demo/calcul:1.0" }] } } }\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: essai }\nspec: { restartPolicy: Never, containers: [{ name: essai, image: "ghcr.io/demo/essai:1.0" }] }\n',
    ],
    bad: [
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { template: { spec: { restartPolicy: OnFailure, containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }] } } }\n',
      'apiVersion: batch/v1\nkind: Job\nmetadata: { name: calcul }\nspec: { template: { spec: { containers: [{ name: calcul, image: "ghcr.io/demo/calcul:1.0" }] } } }\n',
      'apiVersion: batch/v1\nkind: CronJob\nmetadata: { name: calcul }\nspec: { schedule: "0 3 * * *", jobTemplate: { spec: { template: { spec: { restartPolicy: Always, containers: [{ name: calcul, image: "ghcr.io/demo/calcul:1.0" }] } } } } }\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: essai }\nspec: { restartPolicy: Once, containers: [{ name: essai, image: "ghcr.io/demo/essai:1.0" }] }\n',
    ],
  },
  *check(pod): Iterable<Match> {
    const { kind, displayName } = pod.object
    const accepted = ACCEPTED[kind]
    const policy = pod.get('restartPolicy') ?? ''
    if (!accepted || typeof policy !== 'string' || isTemplate(policy)) return
    if (accepted.includes(policy === '' ? 'Always' : policy)) return
    yield {
      at: ['restartPolicy'],
      data: { kind, name: displayName, policy, allowed: accepted.join(' or '), permis: accepted.join(' ou ') },
    }
  },
})
