import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createSource } from '../../../src/model/source.ts'
import { scan } from '../../../src/parse/dockerfile/scan.ts'
import type { CutInstruction } from '../../../src/parse/dockerfile/scanned.ts'
import { misplaced } from './places.ts'

/** What BuildKit's own parser made of a file; see ../shared/buildkit/README.md. */
interface Case {
  readonly id: string
  readonly dockerfile: string
  readonly parse: {
    readonly esc: string
    readonly i: readonly Node[]
    readonly err?: { readonly m: string; readonly l: number }
  }
}

interface Node {
  readonly k: string
  readonly s: number
  readonly e: number
  readonly o: string
  readonly f?: readonly string[]
  readonly j?: boolean
  readonly a?: readonly string[]
  readonly sub?: Node
  readonly h?: readonly { readonly n: string; readonly x?: boolean; readonly c?: boolean; readonly t: string }[]
}

const CASES = join(import.meta.dirname, '../../../../shared/buildkit/cases.jsonl')
const cases: readonly Case[] = existsSync(CASES)
  ? readFileSync(CASES, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
  : []

/** An instruction as BuildKit's tree has it. */
function asNode(cut: CutInstruction, place: { s: number; e: number }): Node {
  return {
    k: cut.writtenKeyword,
    ...place,
    o: cut.joined.text,
    f: cut.flags.map(({ name, value }) => `--${name}${value === undefined ? '' : `=${value}`}`),
    j: cut.json !== undefined,
    a: argumentsOf(cut),
    sub: cut.trigger && asNode(cut.trigger, { s: 0, e: 0 }),
    h: cut.heredocs.map(({ name, expand, chomp, content }) => ({ n: name, x: expand, c: chomp, t: content })),
  }
}

/** BuildKit keeps three values for each name of ENV and LABEL: name, value, and `=` if it is written. */
function argumentsOf({ keyword, words }: CutInstruction): string[] {
  const texts = words.map(({ text }) => text)
  if (keyword !== 'ENV' && keyword !== 'LABEL') return texts
  const [name = '', value = ''] = texts
  if (texts.length === 2 && !name.includes('=')) return [name, value, '']
  return texts.flatMap((text) => [text.slice(0, text.indexOf('=')), text.slice(text.indexOf('=') + 1), '='])
}

/** The same fields for both sides: absent ones filled in, and what the inner instruction of ONBUILD does not repeat. */
function filled({ k, s, e, o, f = [], j = false, a = [], sub, h = [] }: Node, outer?: Node): Node {
  const heredocs = outer ? [] : h.map(({ n, x = false, c = false, t }) => ({ n, x, c, t }))
  return { k, s, e, o: outer ? '' : o, f, j, a, sub: sub && filled(sub, { k, s, e, o }), h: heredocs }
}

describe.skipIf(cases.length === 0)('BuildKit cuts each file in the same way', () => {
  test.each(cases.map((each) => [each.id, each] as const))('%s', (_, { dockerfile, parse }) => {
    const scanned = scan(createSource('Dockerfile', dockerfile))
    const nodes = scanned.instructions.map((cut) => filled(asNode(cut, { s: cut.lines.first, e: cut.lines.last })))
    expect(nodes).toEqual(parse.i.map((node) => filled(node)))
    expect(scanned.escape).toBe(parse.esc)
    expect(scanned.error?.line).toBe(parse.err?.l)
    expect(misplaced(dockerfile, scanned)).toEqual([])
  })
})
