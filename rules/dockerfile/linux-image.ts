import { defineRule, type Match } from '../../src/model/rule.ts'
import type { Stage } from '../../src/model/subject/dockerfile.ts'

/** Whether a name stands in a text as a whole: between its ends, `/`, `-`, `.` and the like. */
function holds(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (!/[a-z0-9]/.test(text[at - 1] ?? '') && !/[a-z0-9]/.test(text[at + name.length] ?? '')) return true
  return false
}

function isWindows({ image, platform }: Stage, names: readonly string[]): boolean {
  if (platform?.toLowerCase().split('/')[0] === 'windows') return true
  return image !== undefined && names.some((name) => holds(image.repository, name) || holds(image.tag ?? '', name))
}

export default defineRule({
  code: 'IMG010',
  name: 'linux-image',
  subject: 'dockerfile',
  severity: 'error',
  sources: [
    {
      page: 'platform/compatibility',
      says: 'Les applications nécessitant un OS Windows ne sont pas éligibles à l’offre',
    },
  ],
  text: {
    en: {
      title: 'Windows image',
      message: ({ image }) =>
        image ? `Image "${image}" runs on Windows` : 'The escape character ` is that of Windows Dockerfiles',
      why: 'The platform runs Linux containers only: an application that needs Windows is not eligible.',
      fix: 'Build the application for Linux, from a Linux image.',
    },
    fr: {
      title: 'Image Windows',
      message: ({ image }) =>
        image
          ? `L’image « ${image} » fonctionne sous Windows`
          : 'Le caractère d’échappement ` est celui des Dockerfiles Windows',
      why: 'La plateforme n’exécute que des conteneurs Linux : une application qui exige Windows n’est pas éligible.',
      fix: 'Construire l’application pour Linux, à partir d’une image Linux.',
    },
  },
  examples: {
    good: [
      'FROM mcr.microsoft.com/dotnet/aspnet:8.0\nUSER $APP_UID\n',
      'FROM mcr.microsoft.com/windows/nanoserver:ltsc2022 AS windows\nFROM docker.io/library/alpine:3.20\nUSER 1001\n',
      'FROM ghcr.io/demo/windowsill:1.2\nUSER 1001\n',
    ],
    bad: [
      'FROM mcr.microsoft.com/windows/servercore:ltsc2022\n',
      'FROM mcr.microsoft.com/dotnet/aspnet:8.0-nanoserver-ltsc2022\n',
      'FROM --platform=windows/amd64 docker.io/library/golang:1.23\n',
      '# escape=`\nFROM ghcr.io/demo/service:4.8\nRUN dir C:\\ `\n && echo\n',
    ],
  },
  *check({ shipped, directives, source }, { profile }): Iterable<Match> {
    const windows = shipped.find((stage) => isWindows(stage, profile.windowsImages))
    if (windows) {
      const related = shipped[0] && shipped[0] !== windows ? [source.location(shipped[0].imageSpan)] : []
      const { start, end } = windows.imageSpan
      yield { at: windows.imageSpan, data: { image: windows.image?.text ?? source.text.slice(start, end) }, related }
      return
    }
    const backquote = directives.find(({ name, value }) => name === 'escape' && value === '`')
    // a Linux image can be written this way too
    if (backquote) yield { at: backquote.span, severity: 'warning', data: { image: '' } }
  },
})
