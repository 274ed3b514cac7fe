import { existsSync, readFileSync } from 'node:fs'
import type { ExamplesByRule } from '../model/rule-examples.ts'

/** Beside the bundle that this code ended in, above it when that is one of its chunks, or in the bundles of the sources. */
const PLACES = ['./rules-examples.json', '../rules-examples.json', '../../dist/rules-examples.json']

/** The examples of the rules, made by `npm run generate`. Throws when the file was not delivered: a broken package. */
export function readRuleExamples(from: string = import.meta.url): ExamplesByRule {
  const file = PLACES.map((place) => new URL(place, from)).find((place) => existsSync(place))
  if (!file) throw new Error('the examples of the rules were not delivered')
  return JSON.parse(readFileSync(file, 'utf8'))
}
