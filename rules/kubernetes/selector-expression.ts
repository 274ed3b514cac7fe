import { isAssumedName } from '../../src/model/assumed-name.ts'
import { asList, asText, isRecord } from '../../src/model/json.ts'
import { ASKED, isNamed, isPlaceholder } from '../../src/model/kubernetes-name.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import { type PlacedSelector, selectorsOf } from '../../src/model/subject/label-selectors.ts'
import { isTemplate } from '../../src/model/template.ts'
import { byProblem, type Wordings } from '../../src/model/wording.ts'

type Problem = 'operator' | 'values-missing' | 'values-given' | 'one-number' | 'key' | 'value'

const OPERATORS = ['In', 'NotIn', 'Exists', 'DoesNotExist']

const EN: Wordings<Problem> = {
  operator: ({ operator }) => `"${operator}" is not an operator of a label selector: ${OPERATORS.join(', ')}`,
  'values-missing': ({ operator, key }) => `The operator ${operator} on "${key}" needs at least one value`,
  'values-given': ({ operator, key }) => `The operator ${operator} on "${key}" takes no values`,
  'one-number': ({ operator, key }) => `The operator ${operator} on "${key}" takes exactly one whole number as text`,
  key: ({ key }) => `"${key}" is not a label key: ${ASKED.en['label-key']}`,
  value: ({ key, value }) => `"${value}" is not a value for the label "${key}": ${ASKED.en['label-value']}`,
}

const FR: Wordings<Problem> = {
  operator: ({ operator }) => `« ${operator} » n’est pas un opérateur de sélecteur de labels : ${OPERATORS.join(', ')}`,
  'values-missing': ({ operator, key }) => `L’opérateur ${operator} sur « ${key} » demande au moins une valeur`,
  'values-given': ({ operator, key }) => `L’opérateur ${operator} sur « ${key} » n’accepte pas de valeurs`,
  'one-number': ({ operator, key }) =>
    `L’opérateur ${operator} sur « ${key} » demande un seul nombre entier, écrit comme un texte`,
  key: ({ key }) => `« ${key} » n’est pas une clé de label : ${ASKED.fr['label-key']}`,
  value: ({ key, value }) => `« ${value} » n’est pas une valeur pour le label « ${key} » : ${ASKED.fr['label-value']}`,
}

const policy = (selector: string) =>
  `apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: { name: web }\nspec: { podSelector: ${selector}, policyTypes: [Ingress] }\n`
const onNode = (expression: string) =>
  `apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchExpressions: [${expression}] }] } } }\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n`

/** `ValidateLabelSelector` of apimachinery, `ValidateNodeSelectorRequirement` of the core. */
export default defineRule({
  code: 'K8S076',
  name: 'selector-expression',
  subject: 'object',
  severity: 'error',
  sources: [
    { fact: 'apimachinery pkg/apis/meta/v1/validation ValidateLabelSelectorRequirement' },
    { fact: 'kubernetes pkg/apis/core/validation ValidateNodeSelectorRequirement' },
  ],
  text: {
    en: {
      title: 'Selector that Kubernetes refuses',
      message: byProblem(EN),
      why: 'The API server refuses the whole object.',
      fix: 'Give values to `In` and `NotIn` only, one number to `Gt` and `Lt` of nodes.',
    },
    fr: {
      title: 'Sélecteur que Kubernetes refuse',
      message: byProblem(FR),
      why: 'Le serveur d’API refuse l’objet entier.',
      fix: 'Ne donner de valeurs qu’à `In` et `NotIn`, un nombre à `Gt` et `Lt` des nœuds.',
    },
  },
  examples: {
    good: [
      policy('{}'),
      policy(
        '{ matchLabels: { app: web, vide: "" }, matchExpressions: [{ key: tier, operator: In, values: [backend] }, { key: env, operator: Exists }] }',
      ),
      onNode('{ key: coeurs, operator: Gt, values: ["8"] }, { key: zone, operator: DoesNotExist, values: [] }'),
      'apiVersion: example.org/v1\nkind: Regle\nmetadata: { name: web }\nspec: { matchExpressions: [{ key: "a b", operator: Like }] }\n',
      'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\ndata: { matchLabels: "a b" }\n',
    ],
    bad: [
      policy('{ matchExpressions: [{ key: tier, operator: Equals, values: [backend] }] }'),
      policy('{ matchExpressions: [{ key: tier, operator: In }] }'),
      policy('{ matchExpressions: [{ key: tier, operator: Exists, values: [backend] }] }'),
      policy('{ matchLabels: { "mon app": web } }'),
      policy('{ matchLabels: { app: "web api" } }'),
      onNode('{ key: coeurs, operator: Gt, values: ["8", "16"] }'),
      onNode('{ key: coeurs, operator: Lt, values: [beaucoup] }'),
      onNode('{ key: zone, operator: NotIn, values: [] }'),
    ],
  },
  *check(object, { manifest }): Iterable<Match> {
    for (const selector of selectorsOf(object))
      for (const match of faults(selector)) {
        const { problem, key = '', value = '' } = match.data ?? {}
        // the rule about labels says it of the pods that a workload makes
        if (problem === 'value' && object.pod?.labels[key] === value) continue
        yield isAssumedName(String(value), manifest) ? { ...match, severity: 'warning' } : match
      }
  },
})

function* faults({ value: selector, route, node }: PlacedSelector): Iterable<Match> {
  for (const [key, value] of Object.entries(isRecord(selector.matchLabels) ? selector.matchLabels : {})) {
    const text = typeof value === 'string' ? value : ''
    const at = [...route, 'matchLabels', key]
    if (!isTemplate(key) && !isNamed('label-key', key))
      yield { at: { key: at }, data: { problem: 'key' satisfies Problem, key } }
    if (!isTemplate(text) && !isNamed('label-value', text) && !isPlaceholder(text))
      yield { at, data: { problem: 'value' satisfies Problem, key, value: text } }
  }
  for (const [index, expression] of asList(selector.matchExpressions).entries()) {
    if (!isRecord(expression)) continue
    const { key, operator, values } = expression
    const at = [...route, 'matchExpressions', index]
    if (typeof key === 'string' && !isTemplate(key) && !isNamed('label-key', key))
      yield { at: [...at, 'key'], data: { problem: 'key' satisfies Problem, key } }
    if (typeof operator !== 'string' || isTemplate(operator) || typeof values === 'string') continue
    const problem = problemOf(operator, asList(values), node)
    if (problem)
      yield {
        at: [...at, problem === 'operator' ? 'operator' : 'values'],
        data: { problem, key: asText(key) ?? '', operator },
      }
  }
}

function problemOf(operator: string, values: readonly unknown[], node: boolean): Problem | undefined {
  if (operator === 'In' || operator === 'NotIn') return values.length === 0 ? 'values-missing' : undefined
  if (operator === 'Exists' || operator === 'DoesNotExist') return values.length > 0 ? 'values-given' : undefined
  if (!node) return 'operator'
  if (operator !== 'Gt' && operator !== 'Lt') return undefined
  const [only] = values
  const number = typeof only !== 'string' || isTemplate(only) || /^[+-]?\d+$/.test(only)
  return values.length === 1 && number ? undefined : 'one-number'
}
