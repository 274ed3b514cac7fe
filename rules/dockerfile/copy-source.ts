import { defineRule, type Match } from '../../src/model/rule.ts'
import type { Severity } from '../../src/model/severity.ts'
import { type CopySource, copySources, sourcesOf } from '../../src/model/subject/copy-source.ts'
import { everyInstruction } from '../../src/model/subject/placed-instruction.ts'

/** The nearest stages are offered. */
const MAX_NAMES = 10

/** What no build gets past, and the bare name, which an image may have. */
const FAULTS: Readonly<Partial<Record<CopySource, Severity>>> = {
  own: 'error',
  later: 'error',
  index: 'error',
  name: 'warning',
}

export default defineRule({
  code: 'IMG022',
  name: 'copy-source',
  subject: 'dockerfile',
  severity: 'error',
  sources: [{ fact: 'Dockerfile reference, COPY --from: a previous stage by name or index, else an image' }],
  equivalents: ['hadolint/DL3022', 'hadolint/DL3023', 'trivy/DS-0006'],
  text: {
    en: {
      title: 'Copy from a stage that is not there',
      message: ({ fault, from }) =>
        fault === 'own'
          ? `"${from}" is the stage itself: it cannot copy from itself`
          : fault === 'later'
            ? `Stage "${from}" is defined below: it cannot be copied from here`
            : fault === 'index'
              ? `No stage has the index ${from}`
              : `No stage above is named "${from}"`,
      why: ({ fault }) =>
        fault === 'name'
          ? 'The builder takes such a name for an image without a tag and looks for it in a registry.'
          : 'The build fails: only stages above the instruction can be copied from.',
      fix: ({ fault, names }) =>
        fault === 'name'
          ? `Name a stage defined above (${names || 'there is none'}), or an image with its registry and tag.`
          : `Name a stage defined above (${names || 'there is none'}).`,
    },
    fr: {
      title: 'Copie depuis une étape absente',
      message: ({ fault, from }) =>
        fault === 'own'
          ? `« ${from} » est l’étape elle-même : elle ne peut pas copier depuis elle-même`
          : fault === 'later'
            ? `L’étape « ${from} » est définie plus bas : rien ne peut en être copié ici`
            : fault === 'index'
              ? `Aucune étape n’a l’indice ${from}`
              : `Aucune étape plus haut ne se nomme « ${from} »`,
      why: ({ fault }) =>
        fault === 'name'
          ? 'Le constructeur prend un tel nom pour une image sans étiquette et la cherche dans un registre.'
          : 'La construction échoue : on ne copie que depuis les étapes situées plus haut.',
      fix: ({ fault, names }) =>
        fault === 'name'
          ? `Nommer une étape définie plus haut (${names || 'il n’y en a pas'}), ou une image avec son registre et son étiquette.`
          : `Nommer une étape définie plus haut (${names || 'il n’y en a pas'}).`,
    },
  },
  examples: {
    good: [
      'FROM docker.io/library/node:22 AS Build\nFROM docker.io/library/node:22-slim\nCOPY --from=build /app /app\nCOPY --from=0 /etc/app /etc/app\nUSER 1001\n',
      'FROM docker.io/library/php:8.3-fpm\nCOPY --from=docker.io/library/composer:2 /usr/bin/composer /usr/bin/composer\nUSER 1001\n',
      'FROM docker.io/library/node:22 AS build\nFROM docker.io/library/node:22-slim\nRUN --mount=type=bind,from=build,target=/src cp -r /src/app /app\nCOPY --from=${STAGE} /x /x\nUSER 1001\n',
    ],
    bad: [
      'FROM docker.io/library/node:22 AS build\nCOPY --from=build /app /srv\nUSER 1001\n',
      'FROM docker.io/library/node:22-slim\nCOPY --from=build /app /app\nUSER 1001\nFROM docker.io/library/node:22 AS build\nUSER 1001\n',
      'FROM docker.io/library/node:22-slim\nCOPY --from=4 /app /app\nUSER 1001\n',
      'FROM docker.io/library/node:22 AS build\nFROM docker.io/library/node:22-slim\nCOPY --from=builder /app /app\nUSER 1001\n',
      'FROM docker.io/library/node:22-slim AS final\nRUN --mount=from=final,target=/src ls /src\nUSER 1001\n',
    ],
  },
  *check(dockerfile): Iterable<Match> {
    const { stages } = dockerfile
    const lookUp = copySources(stages)
    for (const { instruction, stage } of everyInstruction(dockerfile))
      for (const { from, span } of sourcesOf(instruction)) {
        const fault = lookUp(from, stage)
        const severity = FAULTS[fault]
        if (!severity) continue
        const here = stage?.index ?? 0
        const names = stages.slice(Math.max(0, here - MAX_NAMES), here).flatMap(({ name }) => name ?? [])
        yield { at: span, severity, data: { fault, from, names: names.join(', ') } }
      }
  },
})
