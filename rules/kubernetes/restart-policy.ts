import { asNumber } from '../../src/model/json.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import { isTemplate } from '../../src/model/template.ts'
import { byProblem, type Wordings } from '../../src/model/wording.ts'

type Problem = 'always' | 'job' | 'job-missing' | 'deadline'

/** What runs for ever, and is started again by whatever made it. */
const LASTING = [
  'apps/Deployment',
  'apps/StatefulSet',
  'apps/DaemonSet',
  'apps/ReplicaSet',
  '/ReplicationController',
  'apps.openshift.io/DeploymentConfig',
  'argoproj.io/Rollout',
]

const EN: Wordings<Problem> = {
  always: ({ kind, value }) => `A ${kind} cannot have restartPolicy "${value}": only Always`,
  job: ({ kind, value }) => `A ${kind} cannot have restartPolicy "${value}": OnFailure or Never`,
  'job-missing': ({ kind }) =>
    `The ${kind} sets no restartPolicy, and the default Always is refused: OnFailure or Never`,
  deadline: ({ kind }) => `A ${kind} cannot have activeDeadlineSeconds: its pods never end`,
}

const FR: Wordings<Problem> = {
  always: ({ kind, value }) => `Un ${kind} ne peut avoir la restartPolicy « ${value} » : Always seulement`,
  job: ({ kind, value }) => `Un ${kind} ne peut avoir la restartPolicy « ${value} » : OnFailure ou Never`,
  'job-missing': ({ kind }) =>
    `Le ${kind} est sans restartPolicy, et la valeur par défaut Always est refusée : OnFailure ou Never`,
  deadline: ({ kind }) => `Un ${kind} ne peut avoir d’activeDeadlineSeconds : ses pods ne finissent jamais`,
}

const workload = (apiVersion: string, kind: string, spec: string) =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: { name: web }\nspec: { template: { spec: { ${spec}, containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }] } } }\n`

/** The restart policy of a pod has to fit what makes the pod. */
export default defineRule({
  code: 'K8S085',
  name: 'restart-policy',
  subject: 'pod',
  severity: 'error',
  sources: [
    { fact: 'kubernetes pkg/apis/apps/validation ValidatePodTemplateSpecForReplicaSet and its sisters' },
    { fact: 'kubernetes pkg/apis/batch/validation validateJobSpec: valid values: OnFailure, Never' },
  ],
  equivalents: ['kube-score/CronJob RestartPolicy', 'datree/WORKLOAD_INCORRECT_RESTARTPOLICY_VALUE_ALWAYS'],
  text: {
    en: {
      title: 'Restart policy that the kind does not allow',
      message: byProblem(EN),
      why: 'The API server refuses the object.',
      fix: ({ problem }) =>
        problem === 'always'
          ? 'Remove `restartPolicy`, or make it a Job.'
          : problem === 'deadline'
            ? 'Remove `activeDeadlineSeconds`, or make it a Job.'
            : 'Write `restartPolicy: OnFailure` or `restartPolicy: Never` in the pod template.',
    },
    fr: {
      title: 'Politique de redémarrage que le type n’admet pas',
      message: byProblem(FR),
      why: 'Le serveur d’API refuse l’objet.',
      fix: ({ problem }) =>
        problem === 'always'
          ? 'Supprimer `restartPolicy`, ou en faire un Job.'
          : problem === 'deadline'
            ? 'Supprimer `activeDeadlineSeconds`, ou en faire un Job.'
            : 'Écrire `restartPolicy: OnFailure` ou `restartPolicy: Never` dans le modèle de pod.',
    },
  },
  examples: {
    good: [
      workload('apps/v1', 'Deployment', 'restartPolicy: Always'),
      workload('apps/v1', 'StatefulSet', 'hostNetwork: false'),
      workload('batch/v1', 'Job', 'restartPolicy: Never, activeDeadlineSeconds: 60'),
      workload('batch/v1', 'Job', 'restartPolicy: "${POLITIQUE}"'),
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec: { restartPolicy: OnFailure, containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }] }\n',
    ],
    bad: [
      workload('apps/v1', 'Deployment', 'restartPolicy: OnFailure'),
      workload('apps/v1', 'DaemonSet', 'activeDeadlineSeconds: 60'),
      workload('batch/v1', 'Job', 'restartPolicy: Always'),
      workload('batch/v1', 'Job', 'hostNetwork: false'),
      'apiVersion: batch/v1\nkind: CronJob\nmetadata: { name: web }\nspec: { schedule: "0 3 * * *", jobTemplate: { spec: { template: { spec: { containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }] } } } } }\n',
    ],
  },
  *check(pod): Iterable<Match> {
    const { group, kind } = pod.object
    const at = ['restartPolicy']
    const written = pod.get('restartPolicy')
    if (group === 'batch') {
      if (written == null || written === '') yield { at, data: { problem: 'job-missing' satisfies Problem, kind } }
      else if (typeof written === 'string' && !isTemplate(written) && written !== 'OnFailure' && written !== 'Never')
        yield { at, data: { problem: 'job' satisfies Problem, kind, value: written } }
      return
    }
    if (!LASTING.includes(`${group}/${kind}`)) return
    if (typeof written === 'string' && written !== '' && !isTemplate(written) && written !== 'Always')
      yield { at, data: { problem: 'always' satisfies Problem, kind, value: written } }
    if (asNumber(pod.get('activeDeadlineSeconds')) !== undefined)
      yield { at: ['activeDeadlineSeconds'], data: { problem: 'deadline' satisfies Problem, kind } }
  },
})
