import { kubernetesObjects } from '../../src/check/subjects/kubernetes.ts'
import type { SchemaFault } from '../../src/model/schema/fault.ts'
import { fieldPath } from '../../src/model/schema/place.ts'
import type { Schemas } from '../../src/model/schema/schemas.ts'
import { createSource } from '../../src/model/source.ts'
import type { KubernetesObject } from '../../src/model/subject/kubernetes.ts'
import { readProfile } from '../../src/parse/profile/read.ts'
import { parseYaml } from '../../src/parse/yaml/parse.ts'
import { createSchemas } from '../../src/schemas/create.ts'

/** The objects of a YAML text, and the schemas of one version of Kubernetes. */
export function scene(text: string, version = '1.33'): { objects: KubernetesObject[]; schemas: Schemas } {
  const { documents, problem } = parseYaml(createSource('a.yaml', text))
  if (problem) throw new Error(problem.reason)
  const objects = documents.flatMap((document) => kubernetesObjects(document, 'deployed'))
  return { objects, schemas: createSchemas(objects, readProfile({ name: 'essai', kubernetes: { version } })) }
}

/** Every fault of the objects of a text, as `type route what else is known`. */
export function faultsOf(text: string, version?: string): string[] {
  const { objects, schemas } = scene(text, version)
  return objects.flatMap((object) => schemas.faults(object)).map(line)
}

/** What is known of the API version and kind of the first object. */
export function stateOf(text: string, version?: string): unknown {
  const { objects, schemas } = scene(text, version)
  return objects[0] && schemas.api(objects[0])
}

function line(fault: SchemaFault): string {
  return [fault.type, fieldPath(fault.route), ...details(fault), ...(fault.more ? ['and more'] : [])].join(' ')
}

function details(fault: SchemaFault): string[] {
  switch (fault.type) {
    case 'unknown-field':
      return [
        ...(fault.meant ? [`meant ${fault.meant}`] : []),
        ...(fault.belongs ? [`belongs in ${fieldPath(fault.belongs) || 'the object'}`] : []),
        ...(fault.known ? [`known ${fault.known.from}-${fault.known.to}`] : []),
      ]
    case 'wrong-type':
      return [`wanted ${fault.wanted}, given ${fault.given}`]
    case 'missing-field':
      return []
    case 'wrong-value':
      return [fault.broken.bound, ...('meant' in fault.broken && fault.broken.meant ? [fault.broken.meant] : [])]
  }
}
