import { defineRule, type Match } from '../../src/model/rule.ts'
import { everyRun, type RunCall } from '../../src/model/subject/run-calls.ts'

/** Options that give a password, by program. */
const PASSWORD: ReadonlyMap<string, RegExp> = new Map([
  ['useradd', /^(?:-p|--password(?:=|$))/],
  ['usermod', /^(?:-p|--password(?:=|$))/],
  ['passwd', /^(?:--stdin|-d|--delete)$/],
])

const setsPassword = ({ program, arguments: words }: RunCall): boolean =>
  program === 'chpasswd' || words.some((word) => PASSWORD.get(program)?.test(word))

export default defineRule({
  code: 'IMG076',
  name: 'account-password',
  subject: 'dockerfile',
  severity: 'warning',
  sensitive: true,
  sources: [
    { page: 'guide/best-practices', says: 'Tous les secrets devront être contenus dans un Vault' },
    { exigence: 'ARCH-22' },
  ],
  equivalents: ['checkov/CKV2_DOCKER_17', 'dockle/DKL-LI-0001'],
  text: {
    en: {
      title: 'Password of an account in the image',
      message: ({ program }) => `"${program}" sets the password of an account`,
      why: 'Nobody logs in to a container; whoever pulls the image has the password, or its hash.',
      fix: 'Leave the account without a password: it is locked then.',
    },
    fr: {
      title: 'Mot de passe d’un compte dans l’image',
      message: ({ program }) => `« ${program} » définit le mot de passe d’un compte`,
      why: 'Personne ne se connecte à un conteneur ; quiconque télécharge l’image a le mot de passe, ou son empreinte.',
      fix: 'Laisser le compte sans mot de passe : il est alors verrouillé.',
    },
  },
  examples: {
    good: [
      'FROM docker.io/library/debian:12\nRUN useradd -u 1001 app && usermod -aG tty app && passwd -l root && echo chpasswd\nUSER 1001\n',
    ],
    bad: [
      'FROM docker.io/library/debian:12\nRUN echo "root:demo" | chpasswd\nUSER 1001\n',
      'FROM docker.io/library/debian:12\nRUN useradd --password=x app\nUSER 1001\n',
      'FROM docker.io/library/debian:12\nRUN passwd -d root\nUSER 1001\n',
    ],
  },
  *check(dockerfile): Iterable<Match> {
    for (const { commands } of everyRun(dockerfile))
      for (const call of commands)
        if (setsPassword(call) && call.words[0]) yield { at: call.words[0], data: { program: call.program } }
  },
})
