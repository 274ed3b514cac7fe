import type { Plugin } from 'rolldown'
import { parseAst } from 'rolldown/parseAst'

const RULE_FILE = /\/rules\/[a-z-]+\/[a-z0-9-]+\.ts$/

/**
 * Leaves the examples of the rules out of the bundles: tests run them and the documentation prints them, and nobody
 * should load them for a check. They are a third of the rules' code.
 */
export const withoutExamples = (): Plugin => ({
  name: 'without-examples',
  transform: {
    filter: { id: RULE_FILE },
    handler(code) {
      const span = examplesOf(code)
      if (!span) return undefined
      // line for line the same, so that no source position moves
      const lines = code.slice(span.start, span.end).replace(/[^\n]/g, '')
      return { code: `${code.slice(0, span.start)}examples: { good: [], bad: [] }${lines}${code.slice(span.end)}` }
    },
  },
})

/** The property `examples` of the rule that a module exports. */
function examplesOf(code: string): { readonly start: number; readonly end: number } | undefined {
  for (const statement of parseAst(code, { lang: 'ts' }).body) {
    if (statement.type !== 'ExportDefaultDeclaration' || statement.declaration.type !== 'CallExpression') continue
    const [rule] = statement.declaration.arguments
    if (rule?.type !== 'ObjectExpression') continue
    for (const property of rule.properties)
      if (property.type === 'Property' && property.key.type === 'Identifier' && property.key.name === 'examples')
        return property
  }
  return undefined
}
