import { baseImageFacts } from '../../src/model/base-image.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import type { Dockerfile, Stage } from '../../src/model/subject/dockerfile.ts'
import { unquoted } from '../../src/model/subject/placed-instruction.ts'

const isRoot = (user: string): boolean => /^(?:root|0+)(?::|$)/.test(user)

/** Last USER of the image; of a text without FROM, its last USER. */
function lastUser({ final, stages, instructions }: Dockerfile) {
  if (final?.user) return { user: final.user.resolved, instruction: final.user.instruction }
  const instruction = instructions.findLast(({ keyword }) => keyword === 'USER')
  if (stages.length > 0 || !instruction) return undefined
  return { user: unquoted(instruction.args), instruction }
}

/** `${APP_UID}` where an ARG without default is called so. */
function isArgument({ instructions }: Dockerfile, user: string): boolean {
  const [, name] = /^"?\$\{?(\w+)\}?(?::|"?$)/.exec(user) ?? []
  return name !== undefined && instructions.some(({ keyword, args }) => keyword === 'ARG' && args.trim() === name)
}

/** Whether the image says what it starts. */
const starts = ({ shipped }: Dockerfile): boolean =>
  shipped.some(({ instructions }) => instructions.some(({ keyword }) => keyword === 'CMD' || keyword === 'ENTRYPOINT'))

/** Where the image comes from that the shipped stages are built on. */
const root = ({ shipped }: Dockerfile): Stage | undefined => shipped.at(-1)

export default defineRule({
  code: 'IMG003',
  name: 'root-user',
  subject: 'dockerfile',
  severity: 'error',
  sources: [
    {
      page: 'guide/best-practices',
      says: 'Les images doivent être rootless, l’utilisateur qui lance le processus au sein du conteneur ne doit pas être root',
    },
    { page: 'platform/compatibility', says: 'Les images déployées doivent être rootless' },
    { exigence: 'ARCH-18' },
  ],
  equivalents: [
    'hadolint/DL3002',
    'checkov/CKV_DOCKER_8',
    'checkov/CKV_DOCKER_3',
    'trivy/DS-0002',
    'dockle/CIS-DI-0001',
  ],
  text: {
    en: {
      title: 'Image that runs as root',
      message: ({ cause, user, image }) =>
        cause === 'user'
          ? `The image runs as root: its last USER is "${user}"`
          : cause === 'argument'
            ? `The user of the image, "${user}", is left to whoever builds it: root unless an argument is given`
            : cause === 'unknown'
              ? `The image declares no USER, and the user of "${image}" is not known`
              : `The image runs as root: it declares no USER and "${image}" runs as root`,
      why: ({ cause }) =>
        cause === 'unknown'
          ? 'The platform starts no container as root: whether this image can start depends on its base.'
          : cause === 'argument'
            ? 'The platform starts no container as root, and its builds give no argument that the job does not name.'
            : 'The platform starts no container as root.',
      fix: ({ cause, port }) =>
        (cause === 'argument' ? 'Give the argument a default (`ARG NAME=1001`). Otherwise: ' : '') +
        'Write `USER 1001` behind the last instruction that needs root, or start from an image that runs without root.' +
        (port ? ` This base image also listens on ${port}, which needs root: choose a port above 1024.` : ''),
    },
    fr: {
      title: 'Image exécutée par root',
      message: ({ cause, user, image }) =>
        cause === 'user'
          ? `L’image s’exécute sous root : son dernier USER est « ${user} »`
          : cause === 'argument'
            ? `L’utilisateur de l’image, « ${user} », est laissé à qui la construit : root si aucun argument n’est donné`
            : cause === 'unknown'
              ? `L’image ne déclare aucun USER, et l’utilisateur de « ${image} » n’est pas connu`
              : `L’image s’exécute sous root : elle ne déclare aucun USER et « ${image} » s’exécute sous root`,
      why: ({ cause }) =>
        cause === 'unknown'
          ? 'La plateforme ne démarre aucun conteneur sous root : le démarrage de cette image dépend de son image de base.'
          : cause === 'argument'
            ? 'La plateforme ne démarre aucun conteneur sous root, et ses constructions ne donnent aucun argument que le job ne nomme pas.'
            : 'La plateforme ne démarre aucun conteneur sous root.',
      fix: ({ cause, port }) =>
        (cause === 'argument' ? 'Donner à l’argument une valeur par défaut (`ARG NOM=1001`). Sinon : ' : '') +
        'Écrire `USER 1001` après la dernière instruction qui exige root, ou partir d’une image qui s’exécute sans root.' +
        (port
          ? ` Cette image de base écoute aussi sur ${port}, ce qui exige root : choisir un port supérieur à 1024.`
          : ''),
    },
  },
  examples: {
    good: [
      'FROM docker.io/library/node:22-slim\nUSER 0\nRUN npm ci\nUSER 1001:0\n',
      'FROM docker.io/library/maven:3.9 AS build\nRUN mvn package\nFROM gcr.io/distroless/java21-debian12:nonroot\nCOPY --from=build /app.jar /app.jar\n',
      'FROM docker.io/library/python:3.12 AS base\nUSER 1001\nFROM base\nRUN pip install --user .\n',
      'FROM docker.io/library/node:22-slim\nARG APP_UID=1001\nUSER ${APP_UID}\n',
      'FROM docker.io/nginxinc/nginx-unprivileged:1.27\nCOPY dist /usr/share/nginx/html\n',
      'FROM docker.io/library/node:22-slim AS build\nUSER root\nFROM scratch\nCOPY --from=build /app /app\nUSER 65532\n',
    ],
    bad: [
      'FROM docker.io/library/node:22-slim\nUSER root\n',
      'FROM docker.io/library/node:22-slim\nARG RUNNER=0\nUSER 1001\nUSER $RUNNER:0\n',
      'FROM docker.io/library/node:22-slim AS build\nUSER 1001\nFROM docker.io/library/nginx:1.27\nCOPY --from=build /app/dist /usr/share/nginx/html\n',
      'FROM docker.io/library/debian:12 AS base\nUSER root\nFROM base\nRUN ls\n',
      'FROM scratch\nCOPY app /app\n',
      'FROM ghcr.io/demo/socle:3.1\nCOPY app /app\n',
      // whoever builds without the argument builds an image of root
      'ARG APP_UID\nFROM docker.io/library/node:22-slim\nARG APP_UID\nUSER ${APP_UID}\n',
    ],
  },
  *check(dockerfile, { profile }): Iterable<Match> {
    const declared = lastUser(dockerfile)
    if (declared) {
      const { user, instruction } = declared
      const at = instruction.argsSpan()
      if (user === undefined && isArgument(dockerfile, instruction.args))
        yield { at, severity: 'info', data: { cause: 'argument', user: instruction.args } }
      else if (user !== undefined && isRoot(user)) yield { at, data: { cause: 'user', user } }
      return
    }
    const { final, source } = dockerfile
    const base = root(dockerfile)
    if (!final || !base) return
    const related = base === final ? [] : [source.location(base.imageSpan)]
    if (base.scratch)
      yield {
        at: final.imageSpan,
        // an image without a program to start, such as one that only holds files
        severity: starts(dockerfile) ? 'error' : 'info',
        data: { cause: 'base', image: 'scratch' },
        related,
      }
    if (!base.image) return
    const { text: image } = base.image
    const known = baseImageFacts(base.image, profile)
    if (!known) yield { at: final.imageSpan, severity: 'info', data: { cause: 'unknown', image }, related }
    else if (known.user === 'root') {
      const port = known.ports?.join(', ') ?? ''
      yield { at: final.imageSpan, data: { cause: 'base', image, port }, related }
    }
  },
})
