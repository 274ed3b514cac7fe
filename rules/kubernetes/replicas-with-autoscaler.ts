import { defineRule } from '../../src/model/rule.ts'

/** Argo CD, best practices "Leaving room for imperativeness"; the platform's Applications have `selfHeal: true`. */
export default defineRule({
  code: 'K8S103',
  name: 'replicas-with-autoscaler',
  subject: 'object',
  kinds: ['apps/v1/Deployment', 'apps/v1/StatefulSet', 'argoproj.io/v1alpha1/Rollout'],
  severity: 'warning',
  sources: [
    { page: 'guide/best-practices', says: 'HPA (Horizontal Pod Autoscaling)' },
    { fact: 'argo-cd docs/user-guide/best_practices.md: leave replicas out when an autoscaler sets them' },
    { fact: 'dso-env chart, application-app.yaml: syncPolicy.automated has selfHeal: true' },
  ],
  equivalents: ['kube-score/Deployment targeted by HPA does not have replicas configured'],
  text: {
    en: {
      title: 'Number of replicas written although an autoscaler sets it',
      message: ({ kind, name, replicas, autoscaler }) =>
        `${kind} "${name}" writes replicas: ${replicas}, which ${autoscaler} sets`,
      why: 'Argo CD puts the written number back each time the autoscaler changes it, so that pods come and go.',
      fix: 'Leave `replicas` out: the autoscaler starts from its own least number.',
    },
    fr: {
      title: 'Nombre de réplicas écrit alors qu’un autoscaler le fixe',
      message: ({ kind, name, replicas, autoscaler }) =>
        `${kind} « ${name} » écrit replicas: ${replicas}, que fixe ${autoscaler}`,
      why: 'Argo CD remet le nombre écrit chaque fois que l’autoscaler le change : des pods vont et viennent.',
      fix: 'Retirer `replicas` : l’autoscaler part de son propre minimum.',
    },
  },
  examples: {
    good: [
      `apiVersion: apps/v1
kind: Deployment
metadata: { name: portail }
spec: { template: { spec: { containers: [] } } }
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: portail }
spec: { scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: portail }, maxReplicas: 4 }
`,
      // the autoscaler of another workload
      `apiVersion: apps/v1
kind: Deployment
metadata: { name: portail }
spec: { replicas: 2, template: { spec: { containers: [] } } }
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: portail }
spec: { scaleTargetRef: { apiVersion: apps/v1, kind: StatefulSet, name: portail }, maxReplicas: 4 }
`,
      // zero suspends the autoscaler
      `apiVersion: apps/v1
kind: Deployment
metadata: { name: portail }
spec: { replicas: 0, template: { spec: { containers: [] } } }
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: portail }
spec: { scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: portail }, maxReplicas: 4 }
`,
    ],
    bad: [
      `apiVersion: apps/v1
kind: Deployment
metadata: { name: portail }
spec: { replicas: 2, template: { spec: { containers: [] } } }
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: portail }
spec: { scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: portail }, maxReplicas: 4 }
`,
      {
        'portail.yaml':
          'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: portail }\nspec: { replicas: 1, template: { spec: { containers: [] } } }\n',
        'keda.yaml':
          'apiVersion: keda.sh/v1alpha1\nkind: ScaledObject\nmetadata: { name: portail }\nspec: { scaleTargetRef: { name: portail }, triggers: [] }\n',
      },
    ],
  },
  *check(object, { repository, around }) {
    const replicas = object.get('spec', 'replicas')
    if (replicas == null || replicas === 0) return
    const { autoscalers } = around(object)
    if (autoscalers.state !== 'found') return
    const [autoscaler] = autoscalers.all
    yield {
      at: { key: ['spec', 'replicas'] },
      related: [repository.locate(autoscaler, ['spec', 'scaleTargetRef'])],
      data: {
        kind: object.kind,
        name: object.displayName,
        replicas: typeof replicas === 'number' ? replicas : '',
        autoscaler: `${autoscaler.kind} ${autoscaler.displayName}`,
      },
    }
  },
})
