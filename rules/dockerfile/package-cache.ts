import { archivesKeptFrom, remainsOf } from '../../src/model/package-manager/cache.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import { keptStages } from '../../src/model/subject/kept-stages.ts'
import { everyRun } from '../../src/model/subject/run-calls.ts'

export default defineRule({
  code: 'IMG032',
  name: 'package-cache',
  subject: 'dockerfile',
  severity: 'info',
  sources: [
    {
      page: 'guide/best-practices',
      says: 'utiliser uniquement les paquets nécessaires … ainsi que la meilleure image de base',
    },
    { fact: 'Dockerfile best practices: remove the lists and caches of package managers in the RUN that made them' },
  ],
  equivalents: [
    'hadolint/DL3009',
    'hadolint/DL3019',
    'hadolint/DL3032',
    'hadolint/DL3036',
    'hadolint/DL3040',
    'hadolint/DL3042',
    'hadolint/DL3060',
    'trivy/DS-0015',
    'trivy/DS-0019',
    'trivy/DS-0020',
    'trivy/DS-0025',
    'trivy/DS-0027',
    'dockle/DKL-DI-0004',
    'dockle/DKL-DI-0005',
  ],
  text: {
    en: {
      title: 'Cache of a package manager in the image',
      message: ({ manager, folder }) => `${manager} leaves its cache in the image (${folder})`,
      why: 'It makes the image larger, and serves nobody: no package is installed any more when the container runs.',
      fix: ({ fix }) => `In the same RUN: ${fix}.`,
    },
    fr: {
      title: 'Cache d’un gestionnaire de paquets dans l’image',
      message: ({ manager, folder }) => `${manager} laisse son cache dans l’image (${folder})`,
      why: 'L’image en est plus lourde, sans utilité : plus aucun paquet n’est installé quand le conteneur s’exécute.',
      fix: ({ fix }) => `Dans le même RUN : ${fix}.`,
    },
  },
  examples: {
    good: [
      'FROM docker.io/library/debian:12\nRUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*\nUSER 1001\n',
      'FROM docker.io/library/debian:12\nRUN rm -f /etc/apt/apt.conf.d/docker-clean\nRUN --mount=type=cache,target=/var/cache/apt --mount=type=cache,target=/var/lib/apt apt-get update && apt-get install -y curl\nUSER 1001\n',
      'FROM docker.io/library/debian:12 AS build\nRUN apt-get update && apt-get install -y gcc\nFROM docker.io/library/debian:12\nUSER 1001\n',
      'FROM docker.io/library/alpine:3.20\nRUN apk add --no-cache curl && apk add --update git && rm -rf /var/cache/apk/*\nUSER 1001\n',
      'FROM registry.access.redhat.com/ubi9/ubi:9.4\nRUN dnf install -y httpd && dnf clean all\nRUN yum -y update && rm -rf /var/cache/yum\nUSER 1001\n',
      'FROM docker.io/library/python:3.12\nENV PIP_NO_CACHE_DIR=1\nRUN pip install -r requirements.txt\nUSER 1001\n',
      'FROM docker.io/library/python:3.12\nRUN pip install --no-cache-dir flask && PIP_NO_CACHE_DIR=yes pip install x && pip uninstall -y x\nUSER 1001\n',
      'FROM docker.io/library/node:22\nRUN yarn install && yarn cache clean\nRUN --mount=type=cache,target=/root/.cache/yarn yarn add demo && yarn build\nUSER 1001\n',
    ],
    bad: [
      'FROM docker.io/library/debian:12\nRUN apt-get update && apt-get install -y curl\nUSER 1001\n',
      'FROM docker.io/library/debian:12\nRUN rm -f /etc/apt/apt.conf.d/docker-clean\nRUN --mount=type=cache,target=/var/lib/apt apt-get update && apt-get install -y curl\nUSER 1001\n',
      'FROM docker.io/library/alpine:3.20\nRUN apk add curl\nUSER 1001\n',
      'FROM registry.access.redhat.com/ubi9/ubi:9.4\nRUN dnf clean all && dnf install -y httpd\nUSER 1001\n',
      'FROM registry.access.redhat.com/ubi9/ubi-minimal:9.4\nRUN microdnf install -y httpd\nUSER 1001\n',
      'FROM docker.io/opensuse/leap:15.6\nRUN zypper --non-interactive install curl\nUSER 1001\n',
      'FROM docker.io/library/python:3.12\nRUN pip3 install flask\nUSER 1001\n',
      'FROM docker.io/library/python:3.12\nENV PIP_NO_CACHE_DIR=off\nRUN pip install flask\nUSER 1001\n',
      'FROM docker.io/library/node:22\nRUN yarn cache clean && yarn install\nUSER 1001\n',
      'FROM docker.io/library/node:22 AS build\nONBUILD RUN yarn install\nFROM docker.io/library/node:22\nUSER 1001\n',
    ],
  },
  *check(dockerfile): Iterable<Match> {
    const kept = keptStages(dockerfile)
    const archivesFrom = archivesKeptFrom(dockerfile)
    for (const run of everyRun(dockerfile)) {
      if (run.stage && !run.onbuild && !kept.has(run.stage)) continue
      for (const { call, folder, fix } of remainsOf(run, dockerfile, archivesFrom))
        yield { at: call.span, data: { manager: call.manager, folder, fix } }
    }
  },
})
