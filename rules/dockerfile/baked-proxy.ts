import type { Span } from '../../src/model/location.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import { assignmentsOf } from '../../src/model/subject/assignment.ts'
import { type Call, callOf } from '../../src/model/subject/called-program.ts'
import { type PlacedInstruction, shippedInstructions } from '../../src/model/subject/placed-instruction.ts'
import { goesToFile } from '../../src/model/subject/written-line.ts'

/** One setting of a proxy that the image keeps. */
interface Setting {
  /** What the last one with the same key takes the place of. */
  readonly key: string
  /** Undefined when it comes from a variable. */
  readonly value?: string
  readonly what: string
  readonly at: Span
}

const VARIABLE = /^(?:https?|ftp|all)_proxy$/i

/** Options of Java and Maven. */
const JAVA_OPTION = /(?:^|\s)-D(https?\.proxyHost)=(\S+)/

/** `npm config set proxy X`, `yarn config set https-proxy X`, `git config --global http.proxy X`. */
const CONFIGURED: ReadonlyMap<string, RegExp> = new Map([
  ['npm', /^(?:--location=)?(?:https?-)?proxy$/],
  ['pnpm', /^(?:https?-)?proxy$/],
  ['yarn', /^(?:https?-proxy|proxy|httpProxy|httpsProxy)$/],
  ['git', /^https?\.(?:\S+\.)?proxy$/],
  ['pip', /^(?:global\.)?proxy$/],
  ['pip3', /^(?:global\.)?proxy$/],
  ['pear', /^http_proxy$/],
])

/** A line of `.wgetrc`, `.curlrc`, apt, dnf or `.npmrc`, that `echo` or `printf` writes. */
const LINE =
  /(?:^|[\s"'\\n])(?:https?_proxy|https?-proxy|proxy|Acquire::https?::Proxy|systemProp\.https?\.proxyHost)\s{0,5}[= ]\s{0,5}\\*["']?(https?:\/\/[^\s"';\\]+|[\w.-]+:\d+)/

function ofCall({ program, arguments: words, words: spans }: Call, toFile: boolean): Setting[] {
  const setting = CONFIGURED.get(program)
  if (setting && words.includes('config')) {
    const index = words.findIndex((word) => setting.test(word.split('=')[0] ?? ''))
    const at = spans[index + 1]
    const [name = '', inline] = (words[index] ?? '').split(/=(.*)/s, 2)
    if (index < 0 || !at) return []
    const removed = words.some((word) => /^(?:delete|unset|rm|--unset(?:-all)?)$/.test(word))
    const value = removed ? '' : (inline ?? words[index + 1] ?? '')
    return [{ key: `${program} ${name}`, value: known(value), what: `${program} config ${name}`, at }]
  }
  if (!toFile || (program !== 'echo' && program !== 'printf')) return []
  return words.flatMap((word, index) => {
    const at = spans[index + 1]
    const [line, value] = LINE.exec(word.slice(0, MAX_LINE)) ?? []
    return line && at ? [{ key: line, value, what: line.trim(), at }] : []
  })
}

const MAX_LINE = 4096

const known = (value: string): string | undefined => (value.includes('$') ? undefined : value)

function settings(placed: PlacedInstruction, source: string): Setting[] {
  const { keyword, commands } = placed.instruction
  if (keyword === 'RUN')
    return commands.flatMap((command) => {
      const call = callOf(command)
      return call ? ofCall(call, goesToFile(command, source)) : []
    })
  if (keyword !== 'ENV') return []
  return assignmentsOf(placed).flatMap(({ name, value = '', span: at }) => {
    const put = placed.expand(value)
    if (VARIABLE.test(name)) return [{ key: `ENV ${name}`, value: put, what: `ENV ${name}`, at }]
    const [, option, host] = JAVA_OPTION.exec(value.slice(0, MAX_LINE)) ?? []
    return option && host ? [{ key: `ENV ${name}`, value: known(host), what: `ENV ${name} (-D${option})`, at }] : []
  })
}

export default defineRule({
  code: 'IMG101',
  name: 'baked-proxy',
  subject: 'dockerfile',
  severity: 'warning',
  sources: [
    {
      fact: 'the templates of the CI catalogue give http_proxy, https_proxy and no_proxy as build arguments, which BuildKit and kaniko leave out of the image',
    },
  ],
  text: {
    en: {
      title: 'Proxy kept in the image',
      message: ({ what, literal }) =>
        literal ? `${what} keeps a proxy in the image` : `${what} keeps the proxy of the build in the image`,
      why: 'What the container calls goes through this proxy, which the network of the cluster may not have, and everyone who can pull the image reads its address.',
      fix: 'Remove it: the CI gives the proxy to the build, every RUN sees `http_proxy` without ARG nor ENV. What the application needs is set in its Deployment.',
    },
    fr: {
      title: 'Mandataire (proxy) inscrit dans l’image',
      message: ({ what, literal }) =>
        literal
          ? `${what} inscrit un mandataire (proxy) dans l’image`
          : `${what} inscrit dans l’image le mandataire (proxy) de la construction`,
      why: 'Les appels du conteneur passent par ce mandataire, que le réseau du cluster n’a peut-être pas, et quiconque peut télécharger l’image lit son adresse.',
      fix: 'Le retirer : la CI donne le mandataire à la construction, chaque RUN voit `http_proxy` sans ARG ni ENV. Ce dont l’application a besoin se règle dans son Deployment.',
    },
  },
  examples: {
    good: [
      'FROM docker.io/library/node:22-slim\nARG http_proxy\nARG https_proxy=http://proxy.demo.fr:3128\nRUN npm ci\nUSER 1001\n',
      'FROM docker.io/library/node:22-slim AS build\nENV http_proxy=http://proxy.demo.fr:3128\nRUN npm ci\nFROM docker.io/library/node:22-slim\nUSER 1001\n',
      'FROM docker.io/library/node:22-slim\nENV http_proxy=http://proxy.demo.fr:3128\nRUN npm ci\nENV http_proxy=\nUSER 1001\n',
      'FROM docker.io/library/node:22-slim\nRUN npm config set proxy http://proxy.demo.fr:3128 && npm ci && npm config delete proxy\nENV NO_PROXY=localhost\nUSER 1001\n',
      'FROM docker.io/library/node:22-slim\nRUN http_proxy=http://proxy.demo.fr:3128 npm ci && export HTTPS_PROXY=http://proxy.demo.fr:3128 && git config --global user.name proxy\nUSER 1001\n',
    ],
    bad: [
      'FROM docker.io/library/node:22-slim\nENV http_proxy=http://proxy.demo.fr:3128\nUSER 1001\n',
      'FROM docker.io/library/node:22-slim\nARG https_proxy\nENV HTTPS_PROXY=$https_proxy\nUSER 1001\n',
      'FROM docker.io/library/node:22-slim\nRUN npm config set https-proxy http://proxy.demo.fr:3128 && npm ci\nUSER 1001\n',
      'FROM docker.io/library/debian:12\nRUN git config --global http.proxy http://proxy.demo.fr:3128\nUSER 1001\n',
      'FROM docker.io/library/debian:12\nRUN echo \'Acquire::http::Proxy "http://proxy.demo.fr:3128";\' > /etc/apt/apt.conf.d/01proxy\nUSER 1001\n',
      'FROM docker.io/library/debian:12\nRUN echo "https_proxy = http://proxy.demo.fr:3128" >> ~/.wgetrc\nUSER 1001\n',
      'FROM docker.io/library/eclipse-temurin:21\nENV JAVA_OPTS="-Xmx1g -Dhttp.proxyHost=proxy.demo.fr"\nUSER 1001\n',
    ],
  },
  *check(dockerfile): Iterable<Match> {
    const last = new Map<string, Setting>()
    for (const placed of shippedInstructions(dockerfile))
      if (!placed.onbuild)
        for (const setting of settings(placed, dockerfile.source.text)) last.set(setting.key, setting)
    for (const { value, what, at } of last.values())
      if (value !== '' && value !== 'null')
        yield {
          at,
          severity: value === undefined ? 'info' : 'warning',
          data: { what, literal: value === undefined ? '' : 'yes' },
        }
  },
})
