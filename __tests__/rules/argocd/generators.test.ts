import { describe, expect, it } from 'vitest'
import { runRule } from '../run-rule.ts'

const set = (generators: string): Record<string, string> => ({
  'set.yaml': `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: { name: portail }
spec:
  generators: ${generators}
  template: { metadata: { name: portail } }
`,
})

describe('generators of an ApplicationSet', () => {
  it('ARG201 names the unknown generator where it stands, nested ones included', async () => {
    expect(
      await runRule('ARG201', set('[{ Git: {} }, { matrix: { generators: [{ selector: {} }, { lists: {} }] } }]')),
    ).toEqual([
      'set.yaml:5:18 error Generator "Git" does not exist',
      'set.yaml:5:56 error The entry names no generator',
      'set.yaml:5:74 error Generator "lists" does not exist',
    ])
  })

  it('ARG203 and ARG204 count what is combined; of anything but a list nothing is known', async () => {
    expect(await runRule('ARG203', set('[{ matrix: {} }, { matrix: { generators: "{{ list }}" } }]'))).toEqual([
      'set.yaml:5:18 error The matrix holds 0 generators instead of 2',
    ])
    expect(await runRule('ARG204', set('[{ merge: { generators: [{ list: {} }], mergeKeys: [] } }]'))).toEqual([
      'set.yaml:5:27 error The merge holds 1 generator, two or more are needed',
      'set.yaml:5:55 error The merge has no "mergeKeys"',
    ])
  })

  it('end, even when anchors make a thousand of them', async () => {
    const level = (name: string, child: string) =>
      `  ${name}: &${name} [${Array(30).fill(`{ matrix: { generators: ${child} } }`).join(', ')}]\n`
    const bomb = `x-bomb:\n${level('d', '[]')}${level('c', '*d')}`
    const files = { 'set.yaml': `${bomb}${set('*c')['set.yaml']}` }
    const found = await runRule('ARG203', files)
    expect(found.length).toBeGreaterThan(0)
    expect(found.length).toBeLessThanOrEqual(500)
  })
})
