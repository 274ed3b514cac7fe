import { defineRule, type Match } from '../../src/model/rule.ts'
import { type Call, callOf, isShell } from '../../src/model/subject/called-program.ts'
import type { ShellCommand } from '../../src/model/subject/dockerfile.ts'
import { everyInstruction } from '../../src/model/subject/placed-instruction.ts'

const DOWNLOADERS = new Set(['curl', 'wget', 'fetch', 'aria2c', 'http'])
const INTERPRETERS = /^(?:python[\d.]*|perl|ruby|node|php)$/

/** A pipe of more commands than this is no download. */
const MAX_PIPE = 20

/** `$(curl …)`, `<(wget …)`, `` `curl …` `` in a word. */
const SUBSTITUTED = /(?:[$<]\(|`)\s*(?:sudo\s+)?(?:\/[\w/]*\/)?(?:curl|wget)\s/

/** Whether a program runs what it reads: `sh`, `bash -s -- --yes`, `python3 -`; `sh -c …` and `sh install.sh` do not. */
function runsInput({ program, arguments: words }: Call): boolean {
  const shell = isShell(program)
  if (!shell && !INTERPRETERS.test(program)) return false
  for (const [index, word] of words.entries()) {
    if (word === '-' || word === '/dev/stdin' || (shell && /^-[a-z]*s/.test(word))) return true
    if (shell ? /^-[a-z]*c/.test(word) : /^-[a-zA-Z]*[cemnpr]/.test(word)) return false
    if (!/^[-+]/.test(word)) return shell && words[index - 1] === '-o' ? runsRest(words, index) : false
  }
  return true
}

/** Behind the value of `-o pipefail`. */
const runsRest = (words: readonly string[], index: number): boolean =>
  words.slice(index + 1).every((word) => word.startsWith('-') && !/^-[a-z]*c/.test(word))

/** The program that runs what a command downloads. */
function runner(command: ShellCommand): Call | undefined {
  let next = command.pipedTo
  for (let step = 0; next && step < MAX_PIPE; step++, next = next.pipedTo) {
    const call = callOf(next)
    if (call && runsInput(call)) return call
  }
  return undefined
}

function* downloads(commands: readonly ShellCommand[]): Iterable<Match> {
  for (const command of commands) {
    const call = callOf(command)
    const at = call?.words[0]
    if (!call || !at) continue
    if (DOWNLOADERS.has(call.program)) {
      const by = runner(command)
      if (by) yield { at: command.span, data: { runner: by.program } }
    } else if (isShell(call.program) || call.program === 'eval' || call.program === 'source' || call.program === '.') {
      if (call.arguments.some((word) => SUBSTITUTED.test(word)))
        yield { at: command.span, data: { runner: call.program } }
    }
  }
}

export default defineRule({
  code: 'IMG027',
  name: 'remote-script',
  subject: 'dockerfile',
  severity: 'warning',
  sources: [
    {
      page: 'guide/best-practices',
      says: 'Toutes dépendances nécessaires à la construction de l’application doivent provenir des dépôts de librairies connues',
    },
    { exigence: 'ARCH-6' },
  ],
  text: {
    en: {
      title: 'Script run straight from the network',
      message: ({ runner }) => `A downloaded script is run by "${runner}" unseen`,
      why: 'Nothing says what was run: the script may change or be cut short, and the build still goes on.',
      fix: 'Install from a package repository, or download a fixed version and check its digest (`sha256sum -c`) before running it.',
    },
    fr: {
      title: 'Script exécuté directement depuis le réseau',
      message: ({ runner }) => `Un script téléchargé est exécuté par « ${runner} » sans être vérifié`,
      why: 'Rien ne dit ce qui a été exécuté : le script peut changer ou être tronqué sans que la construction s’arrête.',
      fix: 'Installer depuis un dépôt de paquets, ou télécharger une version fixe et vérifier son empreinte (`sha256sum -c`) avant de l’exécuter.',
    },
  },
  examples: {
    good: [
      'FROM docker.io/library/debian:12\nRUN curl -fsSL https://demo.fr/app.tar.gz | tar -xz -C /opt\nUSER 1001\n',
      'FROM docker.io/library/debian:12\nRUN curl -fsSL https://demo.fr/key.asc | gpg --dearmor -o /usr/share/keyrings/demo.gpg\nUSER 1001\n',
      'FROM docker.io/library/debian:12\nRUN curl -s https://demo.fr/version | python3 -m json.tool && echo "x" | sh -s\nUSER 1001\n',
      'FROM docker.io/library/debian:12\nRUN curl -fsSLo install.sh https://demo.fr/install.sh && sha256sum -c install.sum && sh install.sh\nUSER 1001\n',
    ],
    bad: [
      'FROM docker.io/library/debian:12\nRUN curl -fsSL https://demo.fr/install.sh | sh\nUSER 1001\n',
      'FROM docker.io/library/debian:12\nRUN wget -qO- https://demo.fr/install.sh | tr -d "\\r" | sudo -E bash -s -- --yes\nUSER 1001\n',
      'FROM docker.io/library/debian:12\nRUN curl -sSL https://demo.fr/install.py | python3 - --version 1.8\nUSER 1001\n',
      'FROM docker.io/library/debian:12\nRUN bash -c "$(curl -fsSL https://demo.fr/install.sh)"\nUSER 1001\n',
      'FROM docker.io/library/debian:12\nRUN ["bash", "-c", "curl -fsSL https://demo.fr/install.sh | bash"]\nUSER 1001\n',
    ],
  },
  *check(dockerfile): Iterable<Match> {
    for (const { instruction } of everyInstruction(dockerfile))
      if (instruction.keyword === 'RUN') yield* downloads(instruction.commands)
  },
})
