import { packageCall } from '../../src/model/package-manager/package-call.ts'
import { unpinned } from '../../src/model/package-manager/pins.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import type { Stage } from '../../src/model/subject/dockerfile.ts'
import { everyRun } from '../../src/model/subject/run-calls.ts'
import { stageAndBases } from '../../src/model/subject/stage-bases.ts'

/** More names than these say nothing. */
const MAX_NAMES = 5

/** Whether an ENV of another stage gives a name that the stage itself and its bases do not: here it is empty. */
function foreignNames(stages: readonly Stage[]): (name: string, stage: Stage | undefined) => boolean {
  const own = new Map(stages.map((stage) => [stage, new Set(stage.assignments.map(({ name }) => name))]))
  const given = new Set(
    stages
      .flatMap(({ assignments }) => assignments)
      .flatMap(({ name, instruction }) => (instruction.keyword === 'ENV' ? [name] : [])),
  )
  return (name, stage) => given.has(name) && ![...stageAndBases(stage)].some((each) => own.get(each)?.has(name))
}

const variableOf = (text: string): string | undefined => /-\$\{?(\w+)/.exec(text)?.[1]

export default defineRule({
  code: 'IMG033',
  name: 'pinned-packages',
  subject: 'dockerfile',
  severity: 'info',
  default: false,
  sources: [{ fact: 'Dockerfile best practices: version pinning' }],
  equivalents: [
    'hadolint/DL3008',
    'hadolint/DL3013',
    'hadolint/DL3016',
    'hadolint/DL3018',
    'hadolint/DL3028',
    'hadolint/DL3033',
    'hadolint/DL3037',
    'hadolint/DL3041',
    'hadolint/DL3062',
  ],
  text: {
    en: {
      title: 'Packages without a version',
      message: ({ manager, names }) => `${manager} installs the newest version of ${names}`,
      why: 'Two builds of the same Dockerfile may hold different versions. Distributions remove old versions, though: what is pinned there no longer builds one day, so that this rule is off by default.',
      fix: 'Name a version, or install from a lock file.',
    },
    fr: {
      title: 'Paquets sans version',
      message: ({ manager, names }) => `${manager} installe la version la plus récente de ${names}`,
      why: 'Deux constructions du même Dockerfile peuvent contenir des versions différentes. Les distributions retirent toutefois les anciennes versions : ce qui y est figé ne se construit plus un jour, et cette règle est désactivée par défaut.',
      fix: 'Désigner une version, ou installer depuis un fichier de verrouillage.',
    },
  },
  examples: {
    good: [
      'FROM docker.io/library/debian:12\nRUN apt-get update && apt-get install -y -t stable curl=7.88.* "$EXTRA" ./paquet.deb\nUSER 1001\n',
      'FROM docker.io/library/alpine:3.20\nRUN apk add --no-cache --virtual .build "git~2.45" curl=8.9.0-r0\nUSER 1001\n',
      'FROM docker.io/library/python:3.12\nCOPY requirements.txt .\nRUN pip install -r requirements.txt && python3 -m pip install --no-cache-dir "gunicorn~=22.0" . && pip install git+https://github.com/demo/outil.git@v1.2\nUSER 1001\n',
      'FROM docker.io/library/node:22\nRUN npm ci && npm install && npm i -g @demo/outil@2.1.0 ./local && yarn add demo@1.0.0\nUSER 1001\n',
      'FROM docker.io/library/golang:1.23\nRUN go install github.com/demo/outil@v1.2.3 && go run ./cmd/gen && go get ./...\nUSER 1001\n',
      'FROM registry.access.redhat.com/ubi9/ubi:9.4\nENV GIT=2.43.5\nRUN dnf install -y httpd-2.4.57 git-core-${GIT} https://demo.fr/x.rpm && dnf module install -y nodejs:20 && dnf group install -y "Development Tools"\nUSER 1001\n',
      'FROM docker.io/library/ruby:3.3\nRUN gem install bundler:2.5.0 && gem install rake -v 13.2.1 -- --with-x dir\nUSER 1001\n',
    ],
    bad: [
      'FROM docker.io/library/debian:12\nRUN apt-get update && apt-get install -y curl git=1:2.39.*\nUSER 1001\n',
      'FROM docker.io/library/alpine:3.20\nRUN apk add --no-cache curl\nUSER 1001\n',
      'FROM docker.io/library/python:3.12\nRUN pip3 install --index-url https://nexus.demo.fr/simple flask\nUSER 1001\n',
      'FROM docker.io/library/python:3.12\nRUN python -m pip install git+https://github.com/demo/outil.git\nUSER 1001\n',
      'FROM docker.io/library/node:22\nRUN npm install -g @angular/cli\nUSER 1001\n',
      'FROM docker.io/library/golang:1.23\nRUN go install github.com/demo/outil@latest\nUSER 1001\n',
      'FROM registry.access.redhat.com/ubi9/ubi:9.4\nRUN dnf install -y rpm-sign && dnf module install -y nodejs\nUSER 1001\n',
      'FROM docker.io/opensuse/leap:15.6\nRUN zypper --non-interactive install curl\nUSER 1001\n',
      'FROM docker.io/library/ruby:3.3\nRUN gem install bundler\nUSER 1001\n',
      'FROM docker.io/library/fedora:42 AS build\nENV GIT=2.43.5\nFROM docker.io/library/fedora:42\nRUN dnf install -y git-core-${GIT}\nUSER 1001\n',
    ],
  },
  *check(dockerfile): Iterable<Match> {
    const isForeign = foreignNames(dockerfile.stages)
    for (const { commands, stage } of everyRun(dockerfile)) {
      for (const each of commands) {
        const call = packageCall(each)
        if (!call) continue
        const open = new Set(unpinned(call))
        for (const operand of call.operands) {
          const variable = call.manager === 'apt-get' ? undefined : variableOf(operand.text)
          if (variable && isForeign(variable, stage)) open.add(operand)
        }
        const [first] = open
        if (!first) continue
        const names = [...open].slice(0, MAX_NAMES).map(({ text }) => text)
        yield {
          at: first.span,
          data: { manager: call.manager, names: names.join(', ') + (open.size > MAX_NAMES ? '…' : '') },
        }
      }
    }
  },
})
