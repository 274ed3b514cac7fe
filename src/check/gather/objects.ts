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
  reader: Reader,
  notes: Notes,
): Promise<GatheredObjects> {
  const [objects, encrypted]: [KubernetesObject[], YamlDocument[]] = [[], []]
  for (let first = 0; first < paths.length; first += TURN) {
    for (const path of paths.slice(first, first + TURN)) {
      const read = objectsOf(path, bases.has(path) ? 'base' : 'deployed', reader, notes)
      for (const object of read.objects) objects.push(object) // thousands in one file are too many arguments
      for (const document of read.encrypted) encrypted.push(document)
    }
    await setImmediate()
  }
  return { objects, encrypted }
}

function objectsOf(path: string, state: KubernetesObject['state'], reader: Reader, notes: Notes): GatheredObjects {
  const source = reader.source(path)
  if (!source || !mayHoldObjects(source.text)) return { objects: [], encrypted: [] }
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
  return { objects, encrypted }
}

/**
 * The Applications and ApplicationSets among the plain manifests, found before the rest is read: they decide what is
 * rendered. What there is to say of their files is said when all are read.
 */
export function findApplications(
  paths: readonly string[],
  bases: ReadonlySet<string>,
  reader: Reader,
): readonly ArgoApplication[] {
  const unsaid: Notes = { problems: [], unread: [] }
  return paths
    .filter((path) => reader.quietly(path)?.text.includes('Application'))
    .flatMap((path) => objectsOf(path, bases.has(path) ? 'base' : 'deployed', reader, unsaid).objects)
    .flatMap((object) => argoApplication(object) ?? [])
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
