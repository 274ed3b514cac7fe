import type { Route } from '../../src/model/location.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import { hostVolumes, mountsOf } from '../../src/model/subject/host-path.ts'
import { routeFrom } from '../../src/model/subject/yaml.ts'

/** Sockets that start containers as root: Docker, containerd, CRI-O, cri-dockerd. */
const SOCKET = /(?:^|\/)(?:docker|containerd|crio|cri-dockerd)\.sock$/

/** Folders through which a process changes its node. */
const FOLDERS = ['/', '/boot', '/dev', '/etc', '/lib', '/proc', '/sys', '/usr']

/** Any path of the node is K8S012's; these are the ones with which a container becomes root on it. */
export default defineRule({
  code: 'K8S122',
  name: 'sensitive-host-path',
  subject: 'pod',
  severity: 'warning',
  default: false,
  sources: [{ fact: 'docs.docker.com, Docker daemon attack surface: its socket gives root on the host' }],
  equivalents: [
    'kube-linter/docker-sock',
    'kube-linter/sensitive-host-mounts',
    'kyverno/disallow-container-sock-mounts/validate-docker-sock-mount',
    'kyverno/disallow-container-sock-mounts/validate-containerd-sock-mount',
    'kyverno/disallow-container-sock-mounts/validate-crio-sock-mount',
    'kyverno/disallow-container-sock-mounts/validate-dockerd-sock-mount',
    'kyverno/docker-socket-check/conditional-anchor-dockersock',
    'datree/CONTAINERS_INCORRECT_PATH_VALUE_DOCKERSOCKET',
    'checkov/CKV_K8S_27',
  ],
  text: {
    en: {
      title: 'Path that gives the node away',
      message: ({ path, socket }) =>
        socket ? `"${path}" is the socket of the container runtime` : `"${path}" of the node is mounted`,
      why: ({ socket }) =>
        socket
          ? 'Whoever writes to this socket starts containers as root on the node.'
          : 'With it a container changes the node itself, and what runs on it.',
      fix: 'Remove the volume; to build images, let the platform’s CI do it.',
    },
    fr: {
      title: 'Chemin qui livre le nœud',
      message: ({ path, socket }) =>
        socket ? `« ${path} » est le socket du moteur de conteneurs` : `« ${path} » du nœud est monté`,
      why: ({ socket }) =>
        socket
          ? 'Qui écrit sur ce socket lance des conteneurs en root sur le nœud.'
          : 'Un conteneur peut ainsi modifier le nœud lui-même, et ce qui y tourne.',
      fix: 'Retirer le volume ; pour construire des images, s’en remettre à la CI de la plateforme.',
    },
  },
  examples: {
    good: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", volumeMounts: [{ name: donnees, mountPath: /etc }] }]\n  volumes: [{ name: donnees, hostPath: { path: /data } }, { name: autre, emptyDir: {} }]\n',
    ],
    bad: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n  volumes: [{ name: moteur, hostPath: { path: /run/containerd/containerd.sock } }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n  volumes: [{ name: reglages, hostPath: { path: /etc/ } }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n  volumes: [{ name: tout, hostPath: { path: / } }]\n',
      // the volume may come from elsewhere, the mount tells
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", volumeMounts: [{ name: moteur, mountPath: /var/run/docker.sock }] }]\n',
    ],
  },
  *check(pod): Iterable<Match> {
    const finding = (at: Route, path: string, socket: 0 | 1): Match => ({ at, data: { path, socket } })
    const seen = new Set<string>()
    for (const { name, path, route } of hostVolumes(pod)) {
      const isSocket = SOCKET.test(path)
      if (!isSocket && !FOLDERS.includes(path === '/' ? path : path.replace(/\/$/, ''))) continue
      seen.add(name)
      yield finding(route, path, isSocket ? 1 : 0)
    }
    for (const container of pod.containers)
      for (const { volume, path, route } of mountsOf(container))
        if (SOCKET.test(path) && !seen.has(volume))
          yield finding([...routeFrom(pod, container), ...route, 'mountPath'], path, 1)
  },
})
