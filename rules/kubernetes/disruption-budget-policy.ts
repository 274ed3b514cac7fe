import { shareProblem } from '../../src/model/int-or-percent.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import { byProblem, type Wordings } from '../../src/model/wording.ts'

type Problem = 'both' | 'neither' | 'text' | 'negative' | 'over'

const FIELDS = ['minAvailable', 'maxUnavailable'] as const

const EN: Wordings<Problem> = {
  both: ({ name }) => `PodDisruptionBudget "${name}" sets both minAvailable and maxUnavailable`,
  neither: ({ name }) => `PodDisruptionBudget "${name}" sets neither minAvailable nor maxUnavailable`,
  text: ({ field, value }) => `"${value}" is no ${field}: a whole number without quotes, or a percentage such as "50%"`,
  negative: ({ field, value }) => `${field} is negative: ${value}`,
  over: ({ field, value }) => `${field} is ${value}, more than 100%`,
}

const FR: Wordings<Problem> = {
  both: ({ name }) => `Le PodDisruptionBudget « ${name} » fixe à la fois minAvailable et maxUnavailable`,
  neither: ({ name }) => `Le PodDisruptionBudget « ${name} » ne fixe ni minAvailable ni maxUnavailable`,
  text: ({ field, value }) =>
    `« ${value} » n’est pas un ${field} : un nombre entier sans guillemets, ou un pourcentage tel que « 50% »`,
  negative: ({ field, value }) => `${field} est négatif : ${value}`,
  over: ({ field, value }) => `${field} vaut ${value}, plus que 100%`,
}

const budget = (spec: string) =>
  `apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: { name: web }\nspec: { selector: { matchLabels: { app: web } }${spec} }\n`

/** `ValidatePodDisruptionBudgetSpec`; a budget without number is accepted and says nothing. */
export default defineRule({
  code: 'K8S089',
  name: 'disruption-budget-policy',
  subject: 'object',
  severity: 'error',
  sources: [{ fact: 'kubernetes pkg/apis/policy/validation ValidatePodDisruptionBudgetSpec' }, { exigence: 'ARCH-12' }],
  equivalents: ['kube-score/PodDisruptionBudget has policy'],
  text: {
    en: {
      title: 'Disruption budget without exactly one valid number',
      message: byProblem(EN),
      why: ({ problem }) =>
        problem === 'neither'
          ? 'Kubernetes accepts the budget, which does not say how many pods may leave during maintenance.'
          : 'The API server refuses the budget.',
      fix: 'Write one of the two, such as `maxUnavailable: 1`.',
    },
    fr: {
      title: 'Budget de perturbation sans nombre unique et valide',
      message: byProblem(FR),
      why: ({ problem }) =>
        problem === 'neither'
          ? 'Kubernetes accepte le budget, qui ne dit pas combien de pods peuvent partir pendant une maintenance.'
          : 'Le serveur d’API refuse le budget.',
      fix: 'Écrire l’un des deux, par exemple `maxUnavailable: 1`.',
    },
  },
  examples: {
    good: [
      budget(', minAvailable: 1'),
      budget(', maxUnavailable: 50%, minAvailable: null'),
      budget(', minAvailable: "${MIN}"'),
    ],
    bad: [
      budget(''),
      budget(', minAvailable: 1, maxUnavailable: 1'),
      budget(', minAvailable: "1"'),
      budget(', minAvailable: -1'),
      budget(', maxUnavailable: 101%'),
    ],
  },
  *check(object): Iterable<Match> {
    if (object.group !== 'policy' || object.kind !== 'PodDisruptionBudget') return
    const written = FIELDS.filter((field) => object.get('spec', field) != null)
    const name = object.displayName
    if (written.length === 2)
      yield { at: { key: ['spec', 'maxUnavailable'] }, data: { problem: 'both' satisfies Problem, name } }
    if (written.length === 0)
      yield { at: ['spec'], severity: 'warning', data: { problem: 'neither' satisfies Problem, name } }
    for (const field of written) {
      const value = object.get('spec', field)
      const problem: Problem | undefined = shareProblem(value)
      if (problem) yield { at: ['spec', field], data: { problem, field, value: String(value) } }
    }
  },
})
