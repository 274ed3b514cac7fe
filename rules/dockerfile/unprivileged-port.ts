import { baseImageFacts } from '../../src/model/base-image.ts'
import type { Profile } from '../../src/model/profile.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import { assignmentsOf } from '../../src/model/subject/assignment.ts'
import type { Dockerfile } from '../../src/model/subject/dockerfile.ts'
import { shippedInstructions } from '../../src/model/subject/placed-instruction.ts'

/** The number of a port as EXPOSE writes it, protocol and end of a range cut off: `80/tcp`, `8080-8090`. */
const lowest = (text: string): number | undefined => {
  const [, first] = /^(\d{1,5})(?:-\d{1,5})?(?:\/\w+)?$/.exec(text) ?? []
  return first === undefined ? undefined : Number(first)
}

/**
 * Variables by which servers are told where to listen, as numbers or addresses: `PORT` of the twelve-factor frameworks,
 * `SERVER_PORT` of Spring Boot, those of ASP.NET Core.
 */
const LISTENING = new Set(['PORT', 'SERVER_PORT', 'ASPNETCORE_HTTP_PORTS', 'ASPNETCORE_HTTPS_PORTS', 'ASPNETCORE_URLS'])

/** Ports in `80`, `8080;8443` and `http://+:80;https://+:443`. */
const portsIn = (value: string): number[] =>
  value.split(';', 20).flatMap((part) => {
    const [, number] = /^(?:https?:\/\/[^/:]+:)?(\d{1,5})\/?$/.exec(part.trim()) ?? []
    return number === undefined ? [] : [Number(number)]
  })

function* ofExpose(dockerfile: Dockerfile, isReserved: (port: number) => boolean) {
  for (const { instruction, expand } of shippedInstructions(dockerfile)) {
    if (instruction.keyword !== 'EXPOSE') continue
    for (const { text, span } of instruction.words) {
      const port = lowest(expand(text) ?? '')
      if (port !== undefined && isReserved(port)) yield { port, at: span, data: { what: `EXPOSE ${text}` } }
    }
  }
}

/** The last value of each variable counts. */
function ofVariables(dockerfile: Dockerfile, isReserved: (port: number) => boolean) {
  const last = new Map<string, Match & { readonly port: number }>()
  for (const placed of shippedInstructions(dockerfile)) {
    if (placed.instruction.keyword !== 'ENV' || placed.onbuild) continue
    for (const { name, value, span } of assignmentsOf(placed)) {
      if (!LISTENING.has(name)) continue
      const port = portsIn(placed.expand(value ?? '') ?? '').find(isReserved)
      if (port === undefined) last.delete(name)
      else last.set(name, { port, at: span, data: { what: `${name}=${value}` } })
    }
  }
  return last.values()
}

/** What says where a server listens: configuration files, and the folders that hold them. */
const CONFIGURATION =
  /^\/?$|^\/(?:etc|config|docker-entrypoint[\w.-]*|usr\/local\/(?:etc|apache2\/conf))(?:\/|$)|\.(?:conf|cnf|ini|ya?ml|toml|template|tmpl)$|Caddyfile/i
const CONFIGURES =
  /listen|\bports?\b|\.conf\b|conf\.d|\/etc\/(?:nginx|apache2|httpd|caddy|traefik)|Caddyfile|templates?\b/i

/** Whether the file may tell the server of its base image to listen elsewhere. */
function mayMove(dockerfile: Dockerfile): boolean {
  for (const { instruction, expand } of shippedInstructions(dockerfile)) {
    const { keyword, args, words, heredocs } = instruction
    if (keyword === 'EXPOSE' || keyword === 'CMD' || keyword === 'ENTRYPOINT') return true
    if (keyword === 'RUN' && (CONFIGURES.test(args) || heredocs.length > 0)) return true
    if (keyword === 'ENV' && /PORT|LISTEN|ADDRESS|URLS/i.test(args)) return true
    if (keyword !== 'COPY' && keyword !== 'ADD') continue
    if (words.some(({ text }) => CONFIGURATION.test(expand(text) ?? '/'))) return true
  }
  return false
}

/** Ports of the base image, when nothing in the file may change them. */
function* ofBase(dockerfile: Dockerfile, profile: Profile, isReserved: (port: number) => boolean): Iterable<Match> {
  const { final, shipped, source } = dockerfile
  const base = shipped.at(-1)
  if (!final || !base?.image) return
  const port = baseImageFacts(base.image, profile)?.ports?.find(isReserved)
  if (port === undefined || mayMove(dockerfile)) return
  yield {
    at: final.imageSpan,
    // a configuration may be mounted in the pod
    severity: 'warning',
    data: { what: '', image: base.image.text, port },
    related: base === final ? [] : [source.location(base.imageSpan)],
  }
}

/** Ports up to 1024 need a capability that restricted pods do not have. */
export default defineRule({
  code: 'IMG006',
  name: 'unprivileged-port',
  subject: 'dockerfile',
  severity: { nonProduction: 'warning', production: 'error' },
  sources: [
    { page: 'guide/best-practices', says: 'les applications déployées doivent écouter sur des ports > 1024' },
    { page: 'agreement/faq', says: 'Les ports d’écoute des PODs doivent être supérieurs à 1024' },
    { exigence: 'ARCH-18' },
  ],
  text: {
    en: {
      title: 'Port reserved for root',
      message: ({ what, image, port }) =>
        what ? `${what} names a port reserved for root` : `"${image}" listens on ${port}, a port reserved for root`,
      why: 'Containers run without root nor capabilities on the platform: they can only listen above 1024.',
      fix: 'Let the application listen on a port above 1024, such as 8080; the Service may still offer port 80.',
    },
    fr: {
      title: 'Port réservé à root',
      message: ({ what, image, port }) =>
        what ? `${what} désigne un port réservé à root` : `« ${image} » écoute sur ${port}, un port réservé à root`,
      why: 'Sur la plateforme, les conteneurs tournent sans root ni capacités : ils n’écoutent qu’au-dessus de 1024.',
      fix: 'Faire écouter l’application sur un port supérieur à 1024, par exemple 8080 ; le Service peut garder le port 80.',
    },
  },
  examples: {
    good: [
      'FROM docker.io/library/node:22-slim\nUSER 1001\nEXPOSE 8080/tcp\n',
      'FROM docker.io/library/nginx:1.27 AS proxy\nEXPOSE 80\nFROM docker.io/nginxinc/nginx-unprivileged:1.27\nEXPOSE 8080\n',
      'FROM docker.io/library/nginx:1.27\nCOPY nginx/default.conf /etc/nginx/conf.d/\nUSER 101\n',
      'FROM docker.io/library/httpd:2.4\nRUN sed -i "s/Listen 80/Listen 8080/" /usr/local/apache2/conf/httpd.conf\nUSER 1001\n',
      'FROM docker.io/library/nginx:1.27\nARG CONF\nCOPY ${CONF} /srv/\nUSER 101\n',
      'FROM docker.io/library/php:8.3-fpm\nUSER 1001\n',
      'ARG PORT\nFROM docker.io/library/node:22-slim\nUSER 1001\nEXPOSE ${PORT}\n',
      'FROM docker.io/library/node:22-slim\nENV PORT=80 DB_PORT=80\nENV PORT=8080 ASPNETCORE_URLS=http://+:8080\nUSER 1001\n',
    ],
    bad: [
      'FROM docker.io/library/node:22-slim\nUSER 1001\nEXPOSE 80\n',
      'FROM docker.io/library/node:22-slim\nENV PORT=443\nUSER 1001\nEXPOSE 8080 ${PORT}/tcp\n',
      'FROM docker.io/library/node:22-slim\nENV NODE_ENV=production PORT=80\nUSER 1001\n',
      'FROM mcr.microsoft.com/dotnet/aspnet:8.0\nENV ASPNETCORE_URLS="https://+:8443;http://+:1024"\nUSER 1654\n',
      'FROM docker.io/library/node:22 AS build\nRUN npm run build\nFROM docker.io/library/nginx:1.27\nCOPY --from=build /app/dist /usr/share/nginx/html\nUSER 101\n',
      'FROM mcr.microsoft.com/dotnet/aspnet:6.0 AS base\nFROM base\nUSER 1001\n',
    ],
  },
  *check(dockerfile, { profile }): Iterable<Match> {
    const isReserved = (port: number): boolean => port > 0 && port < profile.lowestPort
    const exposed = [...ofExpose(dockerfile, isReserved)]
    yield* exposed
    for (const match of ofVariables(dockerfile, isReserved))
      if (!exposed.some(({ port }) => port === match.port)) yield match
    yield* ofBase(dockerfile, profile, isReserved)
  },
})
