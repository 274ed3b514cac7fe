import type { Span } from '../../src/model/location.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import { callOf } from '../../src/model/subject/called-program.ts'
import type { Instruction } from '../../src/model/subject/dockerfile.ts'
import { shippedInstructions } from '../../src/model/subject/placed-instruction.ts'

/** A script longer than this is not looked through. */
const MAX_SCRIPT = 20_000

/** Files that a shell text writes with `>`; what is no file and what is always writable left out. */
const REDIRECTION = /(?<![<>=&\d])\d?>{1,2}[ \t]*["']?(\/[\w./-]+)/g
const WRITABLE = /^\/(?:dev|proc|tmp|run\/secrets|var\/tmp)(?:\/|$)/

/** Commands that build or install when the container starts, and so write beside the application. */
const INSTALLS: ReadonlyMap<string, RegExp> = new Map([
  ['npm', /^(?:ci|i|install|run build)\b/],
  ['pnpm', /^(?:i|install|run build|build)\b/],
  ['yarn', /^(?:install|build|run build)\b/],
  ['pip', /^install\b/],
  ['pip3', /^install\b/],
  ['composer', /^(?:install|update)\b/],
  ['bundle', /^install\b/],
  ['mvn', /^(?:\S+ )*(?:package|install|spring-boot:run)\b/],
  ['apt-get', /^(?:install|update)\b/],
  ['apk', /^add\b/],
])

/** What the command that a container starts with writes. */
function* written({ scripts, commands }: Instruction): Iterable<{ readonly what: string; readonly at: Span }> {
  for (const { text, span } of scripts)
    if (text.length <= MAX_SCRIPT)
      for (const { 0: all, 1: path = '', index } of text.matchAll(REDIRECTION))
        if (!WRITABLE.test(path)) yield { what: path, at: span(index + all.length - path.length, index + all.length) }
  for (const command of commands) {
    const call = callOf(command)
    if (!call) continue
    const words = call.arguments.filter((word) => !word.startsWith('-')).join(' ')
    const inPlace = call.program === 'sed' && call.arguments.some((word) => /^-[a-zA-Z]*i|^--in-place/.test(word))
    if (inPlace || INSTALLS.get(call.program)?.test(words))
      yield { what: `${call.program} ${words}`.slice(0, 80).trim(), at: command.span }
  }
}

export default defineRule({
  code: 'IMG102',
  name: 'runtime-write',
  subject: 'dockerfile',
  severity: 'info',
  sources: [
    { fact: 'CCT, conteneurs : l’image « ne se modifie pas elle-même au lancement »' },
    { page: 'agreement/faq', says: 'uid : nombre aléatoire, attention aux permissions des fichiers' },
    { exigence: 'ARCH-18' },
  ],
  text: {
    en: {
      title: 'Container that writes into its image',
      message: ({ what, keyword }) =>
        keyword === 'VOLUME'
          ? `VOLUME ${what} is written when the container runs`
          : `${keyword} writes when the container starts: "${what}"`,
      why: ({ keyword }) =>
        keyword === 'VOLUME'
          ? 'Kubernetes mounts nothing there by itself: what is written is lost with the container, and may not be writable for the random user of the platform.'
          : 'The platform runs containers under a random user, and asks that images do not change themselves: the files may not be writable, and with a read-only root file system none is.',
      fix: ({ keyword }) =>
        keyword === 'VOLUME'
          ? 'Mount an `emptyDir` or a claim there, in the Deployment.'
          : 'Do it when the image is built, or write below /tmp or a mounted volume.',
    },
    fr: {
      title: 'Conteneur qui écrit dans son image',
      message: ({ what, keyword }) =>
        keyword === 'VOLUME'
          ? `VOLUME ${what} est écrit à l’exécution du conteneur`
          : `${keyword} écrit au démarrage du conteneur : « ${what} »`,
      why: ({ keyword }) =>
        keyword === 'VOLUME'
          ? 'Kubernetes n’y monte rien de lui-même : ce qui y est écrit disparaît avec le conteneur, et l’utilisateur aléatoire de la plateforme n’y a peut-être pas accès en écriture.'
          : 'La plateforme exécute les conteneurs sous un utilisateur aléatoire et demande que les images ne se modifient pas elles-mêmes : ces fichiers ne sont peut-être pas modifiables, et aucun ne l’est si le système de fichiers racine est en lecture seule.',
      fix: ({ keyword }) =>
        keyword === 'VOLUME'
          ? 'Y monter un `emptyDir` ou un volume persistant, dans le Deployment.'
          : 'Le faire à la construction de l’image, ou écrire sous /tmp ou dans un volume monté.',
    },
  },
  examples: {
    good: [
      'FROM docker.io/library/node:22-slim\nRUN npm ci && npm run build && echo x > /app/x\nUSER 1001\nCMD ["node", "server.js"]\n',
      'FROM docker.io/library/node:22-slim\nUSER 1001\nCMD node server.js > /dev/stdout 2>&1 && echo done > /tmp/done && test 1 -gt 0\n',
      'FROM docker.io/library/node:22-slim AS build\nVOLUME /data\nCMD npm install\nFROM docker.io/library/node:22-slim\nUSER 1001\nCMD npm run start\n',
    ],
    bad: [
      'FROM docker.io/library/node:22-slim\nUSER 1001\nVOLUME ["/data", "/logs"]\n',
      'FROM docker.io/nginxinc/nginx-unprivileged:1.27\nCMD envsubst < /app/env.tpl > /usr/share/nginx/html/env.js && nginx -g "daemon off;"\n',
      'FROM docker.io/nginxinc/nginx-unprivileged:1.27\nENTRYPOINT ["sh", "-c", "sed -i s/x/$X/ /app/conf.js && exec nginx"]\n',
      'FROM docker.io/library/node:22-slim\nUSER 1001\nCMD npm install && npm run start\n',
    ],
  },
  *check(dockerfile): Iterable<Match> {
    const starting = new Map<string, Instruction>()
    for (const { instruction, onbuild } of shippedInstructions(dockerfile)) {
      const { keyword, words } = instruction
      if (onbuild) continue
      const folders = keyword === 'VOLUME' ? words.filter(({ text }) => !WRITABLE.test(text)) : []
      const [first, end] = [folders[0], folders.at(-1)]
      if (first && end)
        yield {
          at: { start: first.span.start, end: end.span.end },
          data: { keyword, what: folders.map(({ text }) => text).join(', ') },
        }
      if (keyword === 'CMD' || keyword === 'ENTRYPOINT') starting.set(keyword, instruction)
    }
    for (const instruction of starting.values())
      for (const { what, at } of written(instruction)) yield { at, data: { keyword: instruction.keyword, what } }
  },
})
