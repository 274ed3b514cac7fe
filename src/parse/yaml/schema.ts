import {
  boolYaml11Tag,
  CORE_SCHEMA,
  defineMappingTag,
  defineScalarTag,
  defineSequenceTag,
  FAILSAFE_SCHEMA,
  floatYaml11Tag,
  intYaml11Tag,
  mapTag,
  mergeTag,
  NOT_RESOLVED,
  nullYaml11Tag,
} from 'js-yaml'

/** Go's YAML 1.1 knows no base 60: `22:22` is a text. */
const decimal = (tag: typeof intYaml11Tag): typeof intYaml11Tag =>
  defineScalarTag(tag.tagName, {
    ...tag,
    resolve: (source, isExplicit, tagName) =>
      source.includes(':') ? NOT_RESOLVED : tag.resolve(source, isExplicit, tagName),
  })

/**
 * Tags of other tools (`!reference`, `!Ref`, `!!python/name:`, `!!timestamp`, `!!binary`) keep their content: the text,
 * the list or the mapping as written.
 */
const anyTag = (prefix: string) => [
  defineScalarTag(prefix, {
    matchByTagPrefix: true,
    resolve: (source) => source,
    identify: () => false,
  }),
  defineSequenceTag<unknown[]>(prefix, {
    matchByTagPrefix: true,
    create: () => [],
    addItem: (list, item) => void list.push(item),
    identify: () => false,
  }),
  defineMappingTag(prefix, { ...mapTag, matchByTagPrefix: true, identify: () => false }),
]

/**
 * What Go's sigs.k8s.io/yaml reads, and with it Argo CD, Kustomize and the API server: YAML 1.1 booleans (`yes`, `on`)
 * and octal numbers, dates kept as texts. Of a key that stands twice it keeps the later value: see parse.ts.
 */
export const KUBERNETES_SCHEMA = FAILSAFE_SCHEMA.withTags(
  nullYaml11Tag,
  boolYaml11Tag,
  decimal(intYaml11Tag),
  decimal(floatYaml11Tag),
  mergeTag,
  anyTag('!'),
  anyTag('tag:yaml.org,2002:'),
)

/** YAML 1.2, as editors read the files that people write for this tool: `off` and `no` are texts. */
export const MODERN_SCHEMA = CORE_SCHEMA.withTags(mergeTag)
