import { setImmediate } from 'node:timers/promises'
import { asText, follow, isRecord } from '../../model/json.ts'
import { isSamplePath } from '../../model/sample.ts'
import type { ArgoApplication, KubernetesObject } from '../../model/subject/kubernetes.ts'
import type { YamlDocument } from '../../model/subject/yaml.ts'
import { argoApplication, kubernetesObjects, makesPods } from '../subjects/kubernetes.ts'
import { type Notes, type Reader, readDocuments } from './gathered.ts'
import { mayLackHeader, missingHeader } from './object-header.ts'
import { unread } from './unread.ts'

/** A text without these words holds no Kubernetes object: most YAML and JSON of a repository is never parsed. */
const mayHoldObjects = (text: string): boolean =>
  (text.includes('apiVersion') && text.includes('kind')) || mayLackHeader(text)

export interface GatheredObjects {
  readonly objects: readonly KubernetesObject[]
  /** Documents that SOPS encrypted. */
  readonly encrypted: readonly YamlDocument[]
}

/** What one file holds, with what there is to note of it. */
interface ReadFile extends GatheredObjects {
  readonly notes: Notes
}

/** Files that were read before the others, by path. */
export type ReadBefore = ReadonlyMap<string, ReadFile>

/** Files read in one turn of the event loop. */
const TURN = 64

/**
 * The Kubernetes objects of the plain manifests. Those that a Kustomize folder uses have the state `base`. A text that
 * a template engine fills, or that SOPS encrypts, is noted as not verified. Whoever works beside it has a turn now and
 * then: the rendering of releases.
 */
export async function gatherObjects(
  paths: readonly string[],
  bases: ReadonlySet<string>,
  before: ReadBefore,
  reader: Reader,
  notes: Notes,
): Promise<GatheredObjects> {
  const [objects, encrypted]: [KubernetesObject[], YamlDocument[]] = [[], []]
  for (let first = 0; first < paths.length; first += TURN) {
    for (const path of paths.slice(first, first + TURN)) {
      const read = before.get(path) ?? readObjects(path, bases, reader)
      // one by one: what one file holds may be too much for arguments
      for (const object of read.objects) objects.push(object)
      for (const document of read.encrypted) encrypted.push(document)
      for (const problem of read.notes.problems) notes.problems.push(problem)
      for (const each of read.notes.unread) notes.unread.push(each)
    }
    await setImmediate()
  }
  return { objects, encrypted }
}

function readObjects(path: string, bases: ReadonlySet<string>, reader: Reader): ReadFile {
  const state = bases.has(path) ? 'base' : 'deployed'
  const notes: Notes = { problems: [], unread: [] }
  const source = reader.source(path)
  if (!source || !mayHoldObjects(source.text)) return { objects: [], encrypted: [], notes }
  const encrypted: YamlDocument[] = []
  const objects = readDocuments(source, 'expected', notes).flatMap((document) => {
    if (isEncrypted(document)) {
      encrypted.push(document)
      notes.unread.push(unread('encrypted', path, document.locate([]).start.line))
      return []
    }
    if (state === 'deployed') noteMissingHeader(document, notes)
    return kubernetesObjects(document, state).filter((object) => {
      const reason = isTemplate(object) ? 'template-not-rendered' : isFragment(object) ? 'patch-fragment' : undefined
      if (reason === undefined) return true
      if (object.state === 'deployed') notes.unread.push(unread(reason, path, document.locate(object.route).start.line))
      return false
    })
  })
  return { objects, encrypted, notes }
}

/**
 * The Applications and ApplicationSets among the plain manifests, found before the rest is read: they decide what is
 * rendered. What else their files hold comes with the rest.
 */
export function findApplications(
  paths: readonly string[],
  bases: ReadonlySet<string>,
  reader: Reader,
): { readonly applications: readonly ArgoApplication[]; readonly read: ReadBefore } {
  const read = new Map(
    paths
      .filter((path) => reader.quietly(path)?.text.includes('Application'))
      .map((path) => [path, readObjects(path, bases, reader)]),
  )
  const objects = [...read.values()].flatMap((file) => file.objects)
  return { applications: objects.flatMap((object) => argoApplication(object) ?? []), read }
}

function noteMissingHeader(document: YamlDocument, { problems }: Notes): void {
  const missing = missingHeader(document)
  if (missing === undefined) return
  const facts = { missing, called: asText(follow(document.value, ['metadata', 'name'])) ?? '' }
  problems.push({
    kind: 'object-header',
    location: document.locate([]),
    facts,
    sample: isSamplePath(document.source.path),
  })
}

/** SOPS adds its own `sops` mapping, with a `mac`, to what it encrypts. */
const isEncrypted = ({ value }: YamlDocument): boolean => isRecord(value) && isRecord(value.sops) && 'mac' in value.sops

/** `name: etcd-{{cell}}` is valid YAML, and yet the text of a template engine: no object has such a name. */
const isTemplate = (object: KubernetesObject): boolean =>
  ['name', 'generateName', 'namespace'].some((field) => String(object.get('metadata', field) ?? '').includes('{{'))

/** Names that projects give to the patches of a tool that they do not say more about. */
const PATCH_PATH = /(?:^|[/._-])(?:patch(?:es)?|overlays?|components?|kustomize)(?:[/._-]|$)/i

/** A file or a folder that is called a patch in so many words. */
const PATCH_FILE = /(?:^|[/._-])patch(?:es)?(?:[/._-]|$)/i

/** `00-assert.yaml`, `pod-assert.yaml`, `assertions.yaml`: what Chainsaw and KUTTL compare with objects of a cluster. */
const ASSERTION_FILE = /(?:^|[/._-])(?:assert|assertions?)(?:[._-][^/]*)?\.ya?ml$/i

/**
 * A workload that no cluster accepts, since no container of it has an image, at a path that speaks of patches; any other
 * object of a file that is called a patch; a test's picture of an object.
 */
function isFragment(object: KubernetesObject): boolean {
  const { path } = object.document.source
  if (isSamplePath(path) && ASSERTION_FILE.test(path)) return true
  if (!makesPods(object)) return PATCH_FILE.test(path)
  return PATCH_PATH.test(path) && !object.pod?.containers.some((container) => container.get('image') !== undefined)
}
