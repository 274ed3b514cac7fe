import { baseImageFacts } from '../../src/model/base-image.ts'
import type { Span } from '../../src/model/location.ts'
import type { Profile } from '../../src/model/profile.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import { callOf } from '../../src/model/subject/called-program.ts'
import type { Dockerfile } from '../../src/model/subject/dockerfile.ts'

/** Commands that build an application with tools that it does not need to run. */
const BUILDS: ReadonlyMap<string, RegExp> = new Map([
  ['npm', /^(?:run|run-script) build\b/],
  ['pnpm', /^(?:run )?build\b/],
  ['yarn', /^(?:run )?build\b/],
  ['ng', /^build\b/],
  ['vite', /^build\b/],
  ['mvn', /(?:^| )(?:package|install|verify)\b/],
  ['mvnw', /(?:^| )(?:package|install|verify)\b/],
  ['gradle', /(?:^| )(?:build|assemble|bootJar)\b/],
  ['gradlew', /(?:^| )(?:build|assemble|bootJar)\b/],
  ['go', /^build\b/],
  ['cargo', /^build\b/],
  ['dotnet', /^(?:build|publish)\b/],
])

/** What the final image is built on, or with, that only a build needs. */
function toolsOf(
  { final, shipped }: Dockerfile,
  profile: Profile,
): { readonly what: string; readonly at: Span } | undefined {
  const base = shipped.at(-1)
  if (!final || !base) return undefined
  if (base.image && baseImageFacts(base.image, profile)?.tools) return { what: base.image.text, at: final.imageSpan }
  for (const stage of shipped)
    for (const { keyword, commands } of stage.instructions) {
      if (keyword !== 'RUN') continue
      for (const command of commands) {
        const call = callOf(command)
        const words = call?.arguments.filter((word) => !word.startsWith('-')).join(' ') ?? ''
        if (call && BUILDS.get(call.program)?.test(words))
          return { what: `${call.program} ${words.slice(0, 60)}`.trim(), at: command.span }
      }
    }
  return undefined
}

export default defineRule({
  code: 'IMG011',
  name: 'build-tools',
  subject: 'dockerfile',
  severity: 'info',
  sources: [
    {
      page: 'guide/best-practices',
      says: 'utiliser uniquement les paquets nécessaires … ainsi que la meilleure image de base',
    },
    { exigence: 'ARCH-6' },
    { exigence: 'ARCH-18' },
  ],
  text: {
    en: {
      title: 'Build tools in the final image',
      message: ({ what }) => `The final image holds what it was built with ("${what}")`,
      why: 'Compilers, package managers and their caches make the image larger, and give whoever enters it more to work with.',
      fix: 'Build in a stage of its own, and copy the result into a small image: `COPY --from=build …`.',
    },
    fr: {
      title: 'Outils de construction dans l’image finale',
      message: ({ what }) => `L’image finale contient ce qui a servi à la construire (« ${what} »)`,
      why: 'Compilateurs, gestionnaires de paquets et leurs caches grossissent l’image et servent à qui s’y introduit.',
      fix: 'Construire dans une étape à part et copier le résultat dans une petite image : `COPY --from=build …`.',
    },
  },
  examples: {
    good: [
      'FROM docker.io/library/maven:3.9 AS build\nRUN mvn package\nFROM docker.io/library/eclipse-temurin:21-jre\nCOPY --from=build /app.jar /app.jar\nUSER 1001\n',
      'FROM docker.io/library/node:22-slim\nCOPY . /app\nRUN npm ci --omit=dev\nUSER 1001\n',
      'FROM docker.io/library/node:22 AS build\nRUN npm run build\nFROM docker.io/nginxinc/nginx-unprivileged:1.27\nCOPY --from=build /app/dist /usr/share/nginx/html\n',
    ],
    bad: [
      'FROM docker.io/library/maven:3.9\nCOPY . /app\nUSER 1001\nCMD ["mvn", "spring-boot:run"]\n',
      'FROM docker.io/library/golang:1.23 AS base\nFROM base\nUSER 1001\n',
      'FROM docker.io/library/node:22\nCOPY . /app\nRUN npm ci && npm run build\nUSER 1001\n',
      'FROM docker.io/library/eclipse-temurin:21\nCOPY . /app\nRUN ./mvnw -B clean package\nUSER 1001\n',
    ],
  },
  *check(dockerfile, { profile }): Iterable<Match> {
    const tools = toolsOf(dockerfile, profile)
    if (tools) yield { at: tools.at, data: { what: tools.what } }
  },
})
