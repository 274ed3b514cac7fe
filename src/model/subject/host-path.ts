import { asList, asRecord, asText } from '../json.ts'
import type { Route } from '../location.ts'
import type { Container, Pod } from './kubernetes.ts'

/** A volume that is a path of the node. */
export interface HostVolume {
  readonly name: string
  readonly path: string
  /** Route of the path, from the pod's `spec`. */
  readonly route: Route
}

/** The volumes of a pod that are paths of its node. */
export const hostVolumes = (pod: Pod): readonly HostVolume[] =>
  asList(pod.get('volumes')).flatMap((volume, index) => {
    const { name, hostPath } = asRecord(volume)
    const path = asText(asRecord(hostPath).path)
    return path === undefined ? [] : [{ name: asText(name) ?? '', path, route: ['volumes', index, 'hostPath', 'path'] }]
  })

/** Where a container mounts a volume. */
export interface Mount {
  readonly volume: string
  readonly path: string
  readonly readOnly: boolean
  /** Route of the mount, from the container. */
  readonly route: Route
}

export const mountsOf = (container: Container): readonly Mount[] =>
  asList(container.get('volumeMounts')).map((mount, index) => {
    const { name, mountPath, readOnly } = asRecord(mount)
    return {
      volume: asText(name) ?? '',
      path: asText(mountPath) ?? '',
      readOnly: readOnly === true,
      route: ['volumeMounts', index],
    }
  })
