import { addTo, type Lists } from '../model/lists.ts'
import type { Change } from '../model/requirement/reported.ts'
import type { Assessed } from './requirements.ts'
import type { Need, Scene } from './scene.ts'

/** Changes listed of one gate: whoever has more to do begins with these. */
const CHANGES = 40

/**
 * The changes that answer requirements: fields by section of the manifest, findings by rule, commitments together. Each
 * requirement needs all of its own, so that their union is the shortest list; the one that answers most comes first.
 */
export function changesFor(left: readonly Assessed[], scene: Scene): readonly Change[] {
  const groups: Lists<string, { readonly need: Need; readonly id: string }> = new Map()
  for (const { needs, reported } of left)
    for (const need of needs) addTo(groups, groupOf(need), { need, id: reported.id })
  return [...groups.values()]
    .map((group) => ({
      ...describe(
        group.map(({ need }) => need),
        [...new Set(group.map(({ id }) => id))],
        scene,
      ),
      requirements: [...new Set(group.map(({ id }) => id))],
    }))
    .sort((a, b) => b.requirements.length - a.requirements.length)
    .slice(0, CHANGES)
}

function groupOf(need: Need): string {
  switch (need.what) {
    case 'rule':
      return `rule ${need.rule}`
    case 'field':
      return `field ${sectionOf(need.field)}`
    default:
      return need.what
  }
}

const sectionOf = (field: string): string => field.split('.')[0] ?? field

function describe(
  needs: readonly [Need, ...Need[]] | readonly Need[],
  ids: readonly string[],
  { words, byCode, found, language, facts, locate }: Scene,
): Omit<Change, 'requirements'> {
  const [need] = needs
  switch (need?.what) {
    case 'rule': {
      const standing = (found.get(need.rule) ?? []).filter(({ suppressed }) => !suppressed)
      const title = byCode.get(need.rule)?.text[language].title ?? need.rule
      return {
        text: words.correct(need.rule, title, standing.length),
        rule: need.rule,
        location: standing[0]?.location,
      }
    }
    case 'field': {
      const section = sectionOf(need.field)
      const paths = needs.flatMap((each) => (each.what === 'field' ? [each.field.slice(section.length + 1)] : []))
      const names = [...new Set(paths)].filter((path) => path !== '')
      return {
        text: names.length === 0 ? words.fillWhole(section) : words.fill(section, names.join(', ')),
        field: section,
        location: facts.manifest && locate([section]),
      }
    }
    case 'commitment':
      return {
        text: words.commit(ids.join(', ')),
        field: 'commitments',
        location: facts.manifest && locate(['commitments']),
      }
    case 'supply':
      return {
        text: words.provide(
          [...new Set(needs.flatMap((each) => (each.what === 'supply' ? [each.thing] : [])))].join(', '),
        ),
        field: 'repositories',
      }
    case 'dock':
      return { text: words.dock }
    default:
      return { text: words.verify }
  }
}
