import { baseImageFacts } from '../../src/model/base-image.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import { type Call, callsOf } from '../../src/model/subject/called-program.ts'
import type { Dockerfile } from '../../src/model/subject/dockerfile.ts'
import { shippedInstructions } from '../../src/model/subject/placed-instruction.ts'

/** Programs that start another one under another user: they need what a pod of the platform does not have. */
const SWITCHES = new Set(['sudo', 'doas', 'gosu', 'su-exec', 'su', 'runuser', 'setpriv'])

/** Whether a mode sets setuid: `4755`, `u+s`, `+s`. The setgid bit of a folder gives no privilege. */
const setsUser = (mode: string): boolean =>
  /^0?[4-7][0-7]{3}$/.test(mode) ||
  mode.split(',').some((part) => {
    const [, who = '', rights = ''] = /^([ugoa]*)[+=]([rwxXst]*)$/.exec(part) ?? []
    return rights.includes('s') && (who === '' || /[ua]/.test(who))
  })

/** Capabilities given to a file: `cap_net_bind_service=+ep`, `cap_net_raw+eip`; `-ep` and an empty list take them. */
const CAPABILITIES = /[+=][eip]*[ep]/

/** What a command does that raises privileges when the container runs. */
function raises({ program, arguments: words }: Call, keyword: string): 'switch' | 'capability' | 'setuid' | undefined {
  if (SWITCHES.has(program) && (keyword !== 'RUN' || program === 'sudo' || program === 'doas')) return 'switch'
  if (program === 'setcap' && words.some((word) => !word.startsWith('-') && CAPABILITIES.test(word)))
    return 'capability'
  if (program === 'chmod' && setsUser(words.find((word) => !word.startsWith('-')) ?? '')) return 'setuid'
  return undefined
}

const REPLACING = new Set(['setcap', 'cp', 'mv', 'install'])

/** Whether the file takes the capabilities of a program of its base image, or puts another one in its place. */
function replaces(dockerfile: Dockerfile, program: string): boolean {
  for (const { instruction } of shippedInstructions(dockerfile)) {
    const { keyword, commands, args } = instruction
    if (keyword === 'RUN' && commands.flatMap(callsOf).some((call) => REPLACING.has(call.program))) return true
    if ((keyword === 'COPY' || keyword === 'ADD') && (args.includes(`/${program}`) || args.includes('/bin')))
      return true
  }
  return false
}

const EN = {
  switch: (text: unknown) => `"${text}" changes the user`,
  capability: () => '"setcap" gives a program capabilities of its own',
  setuid: () => '"chmod" lets a program run as its owner (setuid)',
  base: (text: unknown) => `The base image gives "${text}" capabilities of its own`,
}
const FR = {
  switch: (text: unknown) => `« ${text} » change d’utilisateur`,
  capability: () => '« setcap » donne à un programme des capacités propres',
  setuid: () => '« chmod » fait exécuter un programme sous son propriétaire (setuid)',
  base: (text: unknown) => `L’image de base donne des capacités propres à « ${text} »`,
}

const wording = (texts: typeof EN, kind: unknown, program: unknown): string =>
  kind === 'capability' || kind === 'setuid' ? texts[kind]() : texts[kind === 'base' ? 'base' : 'switch'](program)

export default defineRule({
  code: 'IMG013',
  name: 'privilege-escalation',
  subject: 'dockerfile',
  severity: 'warning',
  sources: [
    { fact: 'CCT, conteneurs : l’image « ne nécessite pas d’élévation de privilèges »' },
    { exigence: 'ARCH-18' },
  ],
  equivalents: ['hadolint/DL3004', 'checkov/CKV2_DOCKER_1'],
  text: {
    en: {
      title: 'Privileges raised in the image',
      message: ({ kind, program }) => wording(EN, kind, program),
      why: ({ kind }) =>
        kind === 'capability' || kind === 'base'
          ? 'The kernel refuses to start such a program ("operation not permitted") in a pod without these capabilities, and the pods of the platform have none unless they ask for NET_BIND_SERVICE.'
          : 'Containers run without root, capabilities nor privilege escalation on the platform: what relies on them does not start.',
      fix: ({ where, kind, program }) =>
        kind === 'capability' || kind === 'base'
          ? `Listen above 1024 and take the capabilities away: \`setcap -r $(command -v ${kind === 'base' ? program : 'program'})\`.`
          : where === 'RUN'
            ? 'Do it while the build is root, before the final USER, and without setuid or capabilities.'
            : 'Start the application itself, under the USER of the image.',
    },
    fr: {
      title: 'Élévation de privilèges dans l’image',
      message: ({ kind, program }) => wording(FR, kind, program),
      why: ({ kind }) =>
        kind === 'capability' || kind === 'base'
          ? 'Le noyau refuse de démarrer un tel programme (« operation not permitted ») dans un pod sans ces capacités, et les pods de la plateforme n’en ont aucune, sauf s’ils demandent NET_BIND_SERVICE.'
          : 'Sur la plateforme, les conteneurs tournent sans root, sans capacités et sans élévation de privilèges : ce qui en dépend ne démarre pas.',
      fix: ({ where, kind, program }) =>
        kind === 'capability' || kind === 'base'
          ? `Écouter au-dessus de 1024 et retirer les capacités : \`setcap -r $(command -v ${kind === 'base' ? program : 'programme'})\`.`
          : where === 'RUN'
            ? 'Le faire tant que la construction est sous root, avant le USER final, et sans setuid ni capacités.'
            : 'Démarrer l’application elle-même, sous le USER de l’image.',
    },
  },
  examples: {
    good: [
      'FROM docker.io/library/caddy:2\nRUN apk add --no-cache libcap && setcap -r /usr/bin/caddy\nUSER 1001\n',
      'FROM docker.io/library/debian:12\nRUN apt-get update && apt-get install -y sudo gosu\nUSER 1001\n',
      'FROM docker.io/library/debian:12 AS build\nRUN sudo make\nFROM docker.io/library/debian:12\nRUN chmod g+s /srv && chmod 755 /app && setcap -r /usr/bin/caddy && setcap cap_net_raw-ep /bin/ping\nUSER 1001\n',
      'FROM docker.io/library/debian:12\nRUN find / -perm /6000 -type f -exec chmod a-s {} + && gosu nobody true\nUSER 1001\n',
    ],
    bad: [
      'FROM docker.io/library/caddy:2\nCOPY site /srv\nUSER 1001\n',
      'FROM docker.io/library/debian:12\nRUN apt-get update && sudo -E apt-get install -y curl\nUSER 1001\n',
      'FROM docker.io/library/debian:12\nENTRYPOINT ["tini", "--", "gosu", "app", "/app/run"]\n',
      'FROM docker.io/library/debian:12\nCMD exec su-exec app /app/run\n',
      "FROM docker.io/library/debian:12\nRUN setcap 'cap_net_bind_service=+ep' /app/run\nUSER 1001\n",
      'FROM docker.io/library/debian:12\nRUN chmod 4755 /app/run\nUSER 1001\n',
      'FROM docker.io/library/debian:12\nRUN chmod -R u+s /app/bin\nUSER 1001\n',
    ],
  },
  *check(dockerfile, { profile }): Iterable<Match> {
    const base = dockerfile.shipped.at(-1)
    const capable = base?.image && baseImageFacts(base.image, profile)?.capabilities
    if (base && capable && !replaces(dockerfile, capable))
      yield { at: base.imageSpan, data: { kind: 'base', program: capable, where: 'FROM' } }
    for (const { instruction } of shippedInstructions(dockerfile)) {
      const { keyword, commands } = instruction
      if (keyword !== 'RUN' && keyword !== 'CMD' && keyword !== 'ENTRYPOINT') continue
      for (const call of commands.flatMap(callsOf)) {
        const kind = raises(call, keyword)
        if (kind && call.words[0]) yield { at: call.words[0], data: { kind, program: call.program, where: keyword } }
      }
    }
  },
})
