import { baseImageFacts } from '../../src/model/base-image.ts'
import type { Profile } from '../../src/model/profile.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import type { Instruction, Stage } from '../../src/model/subject/dockerfile.ts'
import { usedStages } from '../../src/model/subject/used-stages.ts'

/** Places to which a shell, or a file system that holds one, is copied. */
const MAY_BRING_SHELL = /^(?:\/|\/(?:usr\/)?s?bin(?:\/.*)?|\/usr|\/busybox(?:\/.*)?|\.\/?)$|\/(?:ba|da|a)?sh$|busybox/i

/** What the stage is built on when it surely has no shell: the image as it is written, or `scratch`. */
function withoutShell(base: Stage, profile: Profile): string | undefined {
  if (base.scratch) return 'scratch'
  const { image } = base
  const tags = image && baseImageFacts(image, profile)?.shellTags
  if (!image || !tags || (image.tag === undefined && image.digest !== undefined)) return undefined
  return tags.some((tag) => image.tag?.includes(tag)) ? undefined : image.text
}

function bringsShell({ keyword, words, flags, heredocs }: Instruction, expand: Stage['expand']): boolean {
  if (keyword === 'SHELL') return true
  if (keyword === 'RUN') return flags.length > 0
  if (keyword !== 'COPY' && keyword !== 'ADD') return false
  const texts = words.map(({ text }) => expand(text))
  if (
    keyword === 'ADD' &&
    texts.slice(0, -1).some((text) => text === undefined || /\.(?:tar|t?gz|t?xz|t?bz2|zst)/i.test(text))
  )
    return true
  const target = texts.at(-1)
  return heredocs.length > 0
    ? false
    : target === undefined ||
        MAY_BRING_SHELL.test(target) ||
        texts.some((text) => /(?:^|\/)(?:ba|da|a)?sh$|busybox/.test(text ?? ''))
}

export default defineRule({
  code: 'IMG100',
  name: 'shell-less-image',
  subject: 'dockerfile',
  severity: 'error',
  sources: [
    {
      fact: 'The shell form of RUN, CMD and ENTRYPOINT runs /bin/sh -c, which distroless images and scratch do not have',
    },
  ],
  text: {
    en: {
      title: 'Shell form on an image without a shell',
      message: ({ keyword, image }) => `${keyword} in shell form on "${image}", which has no shell`,
      why: ({ keyword }) =>
        keyword === 'RUN'
          ? 'The build fails: there is no /bin/sh.'
          : 'The container does not start: there is no /bin/sh.',
      fix: ({ keyword }) =>
        keyword === 'RUN'
          ? 'Do it in a build stage and copy the result.'
          : `Write the JSON form: \`${keyword} ["/app/program", "argument"]\`.`,
    },
    fr: {
      title: 'Forme shell sur une image sans shell',
      message: ({ keyword, image }) => `${keyword} en forme shell sur « ${image} », qui n’a pas de shell`,
      why: ({ keyword }) =>
        keyword === 'RUN'
          ? 'La construction échoue : il n’y a pas de /bin/sh.'
          : 'Le conteneur ne démarre pas : il n’y a pas de /bin/sh.',
      fix: ({ keyword }) =>
        keyword === 'RUN'
          ? 'Le faire dans une étape de construction et copier le résultat.'
          : `Écrire la forme JSON : \`${keyword} ["/app/programme", "argument"]\`.`,
    },
  },
  examples: {
    good: [
      'FROM gcr.io/distroless/java21-debian12:nonroot\nCOPY app.jar /app.jar\nENTRYPOINT ["java", "-jar", "/app.jar"]\n',
      'FROM gcr.io/distroless/static:debug\nRUN ls\nUSER 65532\n',
      'FROM scratch\nADD rootfs.tar.xz /\nRUN ls\nUSER 1001\n',
      'FROM gcr.io/distroless/base-debian12:nonroot\nCOPY --from=docker.io/library/busybox:1.36 /bin/sh /bin/sh\nRUN ls\n',
      'FROM gcr.io/distroless/base-debian12:nonroot\nRUN ["/app/setup"]\n',
      'FROM docker.io/library/alpine:3.20\nRUN ls\nUSER 1001\nCMD node server.js\n',
    ],
    bad: [
      'FROM gcr.io/distroless/nodejs22-debian12:nonroot\nCOPY app /app\nRUN chmod 755 /app\n',
      'FROM docker.io/library/golang:1.23 AS build\nRUN go build\nFROM scratch\nCOPY --from=build /go/app /app\nUSER 1001\nENTRYPOINT /app --port 8080\n',
      'FROM mcr.microsoft.com/dotnet/aspnet:8.0-noble-chiseled AS base\nFROM base\nCMD dotnet app.dll\n',
    ],
  },
  *check(dockerfile, { profile }): Iterable<Match> {
    const used = usedStages(dockerfile)
    const shipped = new Set(dockerfile.shipped)
    const state = new Map<Stage, string | undefined>()
    for (const stage of dockerfile.stages) {
      let image = stage.base ? state.get(stage.base) : withoutShell(stage, profile)
      for (const instruction of stage.instructions) {
        if (image === undefined) break
        const { keyword, keywordSpan } = instruction
        if (bringsShell(instruction, (text) => stage.expand(text, instruction))) image = undefined
        else if (used.has(stage) && isShellForm(instruction) && (keyword === 'RUN' || shipped.has(stage)))
          yield { at: keywordSpan, severity: keyword === 'RUN' ? 'error' : 'warning', data: { keyword, image } }
      }
      state.set(stage, image)
    }
  },
})

const isShellForm = ({ keyword, json, words }: Instruction): boolean =>
  json === undefined && words.length > 0 && (keyword === 'RUN' || keyword === 'CMD' || keyword === 'ENTRYPOINT')
