import { addTo, type Lists } from '../model/lists.ts'
import type { Rule, Subjects, SubjectType } from '../model/rule.ts'
import type { KubernetesObject } from '../model/subject/kubernetes.ts'
import { objectOf } from './about.ts'
import type { SubjectLists } from './gather/assemble.ts'

type Subject = Subjects[SubjectType]

/** The subjects of one type, those of objects also by kind. */
interface Sorted {
  readonly all: readonly Subject[]
  /** Without the sources of Kustomize, which overlays may still change. */
  readonly deployed: readonly Subject[]
  /** By `v1/Service`, and by `argoproj.io/*` for every kind of a group. */
  readonly byKind: ReadonlyMap<string, readonly Subject[]>
}

/**
 * Chooses the subjects that a rule concerns. They are sorted once, so that a rule about one kind never sees the thousands
 * of the others.
 */
export function createChooser(subjects: SubjectLists): (rule: Rule) => readonly Subject[] {
  const sorted = new Map<SubjectType, Sorted>()
  return ({ subject: type, kinds, beforeRender }) => {
    const lists = sorted.get(type) ?? sort(subjects[type])
    sorted.set(type, lists)
    if (!kinds) return beforeRender ? lists.all : lists.deployed
    const chosen = kinds.flatMap((kind) => lists.byKind.get(kind) ?? [])
    return beforeRender ? chosen : chosen.filter((subject) => isDeployed(objectOf(subject)))
  }
}

function sort(all: readonly Subject[]): Sorted {
  const byKind: Lists<string, Subject> = new Map()
  for (const subject of all) {
    const object = objectOf(subject)
    if (!object) continue
    addTo(byKind, `${object.apiVersion}/${object.kind}`, subject)
    addTo(byKind, `${object.group}/*`, subject)
  }
  return { all, deployed: all.filter((subject) => isDeployed(objectOf(subject))), byKind }
}

const isDeployed = (object: KubernetesObject | undefined): boolean => object?.state !== 'base'
