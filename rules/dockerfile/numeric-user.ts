import { defineRule, type Match, type RuleContext } from '../../src/model/rule.ts'
import type { Severity } from '../../src/model/severity.ts'
import type { Dockerfile } from '../../src/model/subject/dockerfile.ts'
import type { Pod } from '../../src/model/subject/kubernetes.ts'
import { unquoted } from '../../src/model/subject/placed-instruction.ts'

/** Last USER of the final stage; of a text without FROM, its last USER. */
function declaredUser({ final, stages, instructions }: Dockerfile) {
  if (final) return final.user?.stage === final ? { ...final.user, user: final.user.resolved } : undefined
  const instruction = instructions.findLast(({ keyword }) => keyword === 'USER')
  const text = unquoted(instruction?.args ?? '')
  return instruction && stages.length === 0
    ? { instruction, text, user: text.includes('$') ? undefined : text }
    : undefined
}

const fixesUser = (pod: Pod): boolean =>
  typeof pod.get('securityContext', 'runAsUser') === 'number' ||
  pod.containers.some((container) => typeof container.get('securityContext', 'runAsUser') === 'number')

/** Only a cluster of one's own leaves the user as it is: OpenShift and the platform's clusters put in a number. */
function severity({ manifest, repository }: RuleContext): Severity {
  if (manifest?.platform?.flavour !== 'byoc') return 'info'
  const pods = repository.objects.flatMap(({ pod }) => pod ?? [])
  if (pods.length === 0) return 'warning'
  return pods.some(fixesUser) ? 'info' : 'error'
}

export default defineRule({
  code: 'IMG004',
  name: 'numeric-user',
  subject: 'dockerfile',
  severity: 'info',
  sources: [
    { fact: 'kubelet, runAsNonRoot: "image has non-numeric user, cannot verify user is non-root"' },
    { exigence: 'ARCH-18' },
  ],
  equivalents: ['hadolint/DL3066'],
  text: {
    en: {
      title: 'User given by name',
      message: ({ user }) => `USER "${user}" is a name, not a number`,
      why: 'With `runAsNonRoot`, Kubernetes cannot tell that a name is not root and refuses the container, unless the cluster puts in a number of its own.',
      fix: 'Write the number of this user, such as `USER 1001`.',
    },
    fr: {
      title: 'Utilisateur désigné par son nom',
      message: ({ user }) => `USER « ${user} » est un nom, pas un numéro`,
      why: 'Avec `runAsNonRoot`, Kubernetes ne peut pas savoir qu’un nom n’est pas root et refuse le conteneur, sauf si le cluster impose un numéro.',
      fix: 'Écrire le numéro de cet utilisateur, par exemple `USER 1001`.',
    },
  },
  examples: {
    good: [
      'FROM docker.io/library/node:22-slim\nUSER node\nRUN npm ci\nUSER 1000:1000\n',
      'FROM docker.io/library/node:22-slim\nARG APP_UID=1001\nUSER ${APP_UID}\n',
      'FROM mcr.microsoft.com/dotnet/aspnet:8.0\nUSER $APP_UID\n',
      'FROM docker.io/library/node:22-slim AS build\nUSER node\nFROM docker.io/nginxinc/nginx-unprivileged:1.27\nCOPY --from=build /app /app\n',
    ],
    bad: [
      'FROM docker.io/library/node:22-slim\nUSER node\n',
      'FROM docker.io/library/node:22-slim\nARG OWNER=node\nUSER $OWNER:1000\n',
    ],
  },
  *check(dockerfile, context): Iterable<Match> {
    const declared = declaredUser(dockerfile)
    const name = declared?.user?.split(':')[0]
    if (!declared || !name || /^\d+$/.test(name) || name === 'root') return // root: IMG003 speaks
    yield { at: declared.instruction.argsSpan(), severity: severity(context), data: { user: name } }
  },
})
