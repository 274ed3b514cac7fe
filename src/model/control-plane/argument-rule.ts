import { cut } from '../foreign-text.ts'
import { defineRule, type Match, type Rule } from '../rule.ts'
import { isTemplate } from '../template.ts'
import type { Program } from './arguments.ts'
import type { Requirement } from './requirement.ts'

/** A message shows this much of an argument. */
const LONGEST_SHOWN = 200

/** One argument of a program of the control plane, as a rule of its own. */
export interface ArgumentRule {
  readonly code: string
  readonly name: string
  readonly program: Program
  /** Without dashes; two when one is of no use without the other. */
  readonly argument: string | readonly [string, string]
  readonly must: Requirement
  /** Number of the recommendation in the CIS Kubernetes Benchmark v1.6. */
  readonly cis: string
  readonly equivalents: readonly string[]
  /** The reason, in one sentence. */
  readonly en: string
  readonly fr: string
}

/**
 * A rule about an argument. A project deploys no control plane: these rules run only when they are asked for. A kubelet
 * may have its settings in a file (`--config`); what is not on its command line is unknown then.
 */
export function argumentRule({ program, argument, must, cis, en, fr, ...rule }: ArgumentRule): Rule<'program'> {
  const names = typeof argument === 'string' ? [argument] : argument
  const shown = names.map((name) => `--${name}`).join(', ')
  const manifest = (value: string | undefined) => {
    const words = [program, ...(value === undefined ? [] : names.map((name) => `--${name}=${value}`))]
    const command = words.map((word) => `        - ${word}\n`).join('')
    return `apiVersion: v1\nkind: Pod\nmetadata: { name: ${program}, namespace: kube-system }\nspec:\n  containers:\n    - name: ${program}\n      command:\n${command}`
  }
  return defineRule({
    ...rule,
    subject: 'program',
    severity: 'info',
    default: false,
    sources: [{ fact: `CIS Kubernetes Benchmark v1.6, recommendation ${cis}` }],
    text: {
      en: {
        title: `Argument ${shown} of ${program}`,
        message: ({ written, missing }) => `${program} runs ${missing ? `without "${missing}"` : `with "${written}"`}`,
        why: en,
        fix: must.fix.en(names.map((name) => `--${name}`).join('` and `')),
      },
      fr: {
        title: `Argument ${shown} de ${program}`,
        message: ({ written, missing }) =>
          `${program} s’exécute ${missing ? `sans « ${missing} »` : `avec « ${written} »`}`,
        why: fr,
        fix: must.fix.fr(names.map((name) => `--${name}`).join('` et `')),
      },
    },
    examples: { good: must.good.map(manifest), bad: must.bad.map(manifest) },
    *check(line): Iterable<Match> {
      if (line.program !== program) return
      const written = names.filter((name) => line.arguments.has(name))
      if (program === 'kubelet' && written.length === 0 && line.arguments.has('config')) return
      const wrong = names.filter((name) => {
        const value = line.arguments.get(name)?.value
        return !must.holds(value) && !(value !== undefined && isTemplate(value))
      })
      const [first] = wrong
      if (first === undefined) return
      const found = line.arguments.get(first)
      yield found
        ? { at: found.route, data: { written: cut(`--${first}=${found.value}`, LONGEST_SHOWN) } }
        : { at: line.route, data: { missing: wrong.map((name) => `--${name}`).join(', ') } }
    },
  })
}
