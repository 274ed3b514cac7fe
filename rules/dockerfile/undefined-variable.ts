import { defineRule, type Match } from '../../src/model/rule.ts'
import { instructionsWithNames } from '../../src/model/subject/declared-names.ts'
import { globalArguments, isPredefined } from '../../src/model/subject/global-arguments.ts'
import { stageAndBases } from '../../src/model/subject/stage-bases.ts'
import { variablesIn } from '../../src/model/subject/variables-in.ts'

/** Instructions in which the builder puts variables in, from the Dockerfile reference. */
const EXPANDED = new Set(['ADD', 'COPY', 'ENV', 'EXPOSE', 'LABEL', 'STOPSIGNAL', 'USER', 'VOLUME', 'WORKDIR'])

/** The builder knows these without an ARG. */
const PROXIES = /^(?:https?|ftp|no|all)_proxy$/i

export default defineRule({
  code: 'IMG064',
  name: 'undefined-variable',
  subject: 'dockerfile',
  severity: 'warning',
  sources: [
    { fact: 'BuildKit build check UndefinedVar' },
    { fact: 'Dockerfile reference: an ARG before the first FROM is outside of every stage' },
  ],
  equivalents: ['buildkit/UndefinedVar'],
  text: {
    en: {
      title: 'Variable that is not declared in its stage',
      message: ({ name, cause }) =>
        cause === 'scratch'
          ? `$${name} is empty here: nothing in the stage declares it`
          : `$${name} is empty here: the stage does not declare it again`,
      why: ({ cause }) =>
        cause === 'scratch'
          ? 'The stage starts from scratch, which brings no variables.'
          : 'What an ARG declares before the first FROM, or what BuildKit sets, a stage sees only through an ARG of its own.',
      fix: ({ name }) => `Write \`ARG ${name}\` above, in the same stage.`,
    },
    fr: {
      title: 'Variable non déclarée dans son étape',
      message: ({ name, cause }) =>
        cause === 'scratch'
          ? `$${name} est vide ici : rien dans l’étape ne la déclare`
          : `$${name} est vide ici : l’étape ne la déclare pas à nouveau`,
      why: ({ cause }) =>
        cause === 'scratch'
          ? 'L’étape part de scratch, qui n’apporte aucune variable.'
          : 'Ce qu’un ARG déclare avant le premier FROM, ou ce que définit BuildKit, une étape ne le voit que par un ARG à elle.',
      fix: ({ name }) => `Écrire \`ARG ${name}\` plus haut, dans la même étape.`,
    },
  },
  examples: {
    good: [
      'ARG TAG=22\nFROM docker.io/library/node:${TAG}\nARG TAG\nENV APP=/app\nLABEL version=$TAG\nWORKDIR $APP/$FROM_THE_BASE\nCOPY a ${TAG:-x}\nRUN echo $TAG $OTHER\nUSER 1001\n',
      'ARG TAG=22\nFROM docker.io/library/node:22 AS base\nARG TAG\nFROM base\nLABEL version=$TAG proxy=$http_proxy\nUSER 1001\n',
      'FROM docker.io/library/node:22\nARG TARGETARCH\nCOPY app-$TARGETARCH /app\nONBUILD COPY $X /x\nUSER 1001\n',
    ],
    bad: [
      'ARG VERSION=1.2\nFROM docker.io/library/node:22\nLABEL version=$VERSION\nUSER 1001\n',
      'FROM docker.io/library/node:22\nCOPY app-${TARGETARCH} /app\nUSER 1001\n',
      'FROM scratch\nCOPY app $DEST/\nUSER 65532\n',
      'ARG PORT=8080\nFROM docker.io/library/node:22\nUSER 1001\nEXPOSE $PORT\nARG PORT\n',
    ],
  },
  *check(dockerfile): Iterable<Match> {
    const globals = globalArguments(dockerfile)
    for (const { instruction, stage, onbuild, declares } of instructionsWithNames(dockerfile)) {
      if (!stage || onbuild || !EXPANDED.has(instruction.keyword) || instruction.json) continue
      const uses = variablesIn(instruction.args, dockerfile.escape)
      if (uses.length === 0) continue
      const isScratch = [...stageAndBases(stage)].at(-1)?.scratch === true
      for (const { name, fallback, start, end } of uses) {
        if (fallback || declares(name) || PROXIES.test(name)) continue
        // any other may come from the base image
        const cause =
          globals.has(name) || isPredefined(name) ? 'global' : isScratch && name !== 'PATH' ? 'scratch' : undefined
        if (cause) yield { at: instruction.argsSpan(start, end), data: { name, cause } }
      }
    }
  },
})
