import type { ImageReference } from '../../model/subject/image.ts'

/** Technologies by words of the names of images; the first that a name holds counts. */
const TECHNOLOGIES: readonly (readonly [technology: string, words: RegExp])[] = [
  ['keycloak', /^keycloak/],
  ['postgres', /^(?:postgres|postgresql|postgis|pgvector|timescaledb)/],
  ['mariadb', /^mariadb/],
  ['mysql', /^mysql/],
  ['mongo', /^mongo(?:db)?(?:$|-)/],
  ['redis', /^(?:redis|valkey)(?:$|-)/],
  ['memcached', /^memcached/],
  ['rabbitmq', /^rabbitmq/],
  ['kafka', /^(?:cp-)?kafka/],
  ['elasticsearch', /^(?:elasticsearch|opensearch)(?:$|-)/],
  ['nginx', /^nginx/],
  ['apache', /^(?:httpd|apache)(?:$|2|-)/],
  ['caddy', /^caddy/],
  ['tomcat', /^tomcat/],
  ['openjdk', /^(?:openjdk|java|eclipse-temurin|temurin|amazoncorretto|corretto|ibm-semeru|jre|jdk|maven|gradle)/],
  ['node', /^(?:node|nodejs|bun|deno)(?:$|-|\d)/],
  ['python', /^(?:python|pypy|uv)/],
  ['golang', /^(?:golang|go-toolset)/],
  ['php', /^(?:php|composer)/],
  ['ruby', /^ruby/],
  ['perl', /^perl/],
  ['drupal', /^drupal/],
  ['dotnet', /^(?:dotnet|aspnet)/],
  ['rust', /^rust/],
]

/** What an image is built with, from its name alone; undefined for the name of an application. */
export function technologyOf({ path }: Pick<ImageReference, 'path'>): string | undefined {
  const parts = path.toLowerCase().split('/')
  // mcr.microsoft.com/dotnet/aspnet, gcr.io/distroless/java21-debian12, k8s.gcr.io names
  return [parts.at(-1) ?? '', ...(parts.includes('dotnet') ? ['dotnet'] : [])]
    .flatMap((name) => TECHNOLOGIES.find(([, words]) => words.test(name))?.[0] ?? [])
    .at(0)
}

/** Tiers of the platform's labels that a technology can only have. */
export const TIERS: Readonly<Record<string, string>> = {
  postgres: 'db',
  mariadb: 'db',
  mysql: 'db',
  mongo: 'db',
  redis: 'cache',
  memcached: 'cache',
  keycloak: 'auth',
}

/** Databases among the technologies. */
export const DATABASE_ENGINES: ReadonlySet<string> = new Set(['postgres', 'mariadb', 'mysql', 'mongo', 'redis'])

/** The image without its tag and digest, as it is written. */
export function untagged({ text, tag, digest }: ImageReference): string {
  const named = digest === undefined ? text : text.slice(0, text.indexOf('@'))
  return tag === undefined ? named : named.slice(0, -(tag.length + 1))
}
