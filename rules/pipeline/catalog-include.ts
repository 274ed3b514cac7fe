import { plainReference } from '../../src/model/gitlab-variables.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'

/** Files that an `include: project` of the platform's catalogue may name. */
export default defineRule({
  code: 'CI003',
  name: 'catalog-include',
  subject: 'pipeline',
  severity: 'error',
  sources: [
    { page: 'guide/get-started', says: 'include: project: $CATALOG_PATH, ref: main' },
    { fact: 'files of the cloud-pi-native/gitlab-ci-catalog repository' },
  ],
  text: {
    en: {
      title: 'File that the CI catalogue does not offer',
      message: ({ problem, name, ref }) =>
        problem === 'ref'
          ? `The CI catalogue is included without \`ref\``
          : problem === 'reserved'
            ? `"${name}" of the CI catalogue is the platform’s own`
            : `"${name}" is not a file of the CI catalogue at "${ref}"`,
      why: ({ problem, ref }) =>
        problem === 'ref'
          ? `GitLab then takes the default branch, whichever it is: the platform’s examples name \`${ref}\`.`
          : problem === 'reserved'
            ? 'The mirror’s jobs read other secrets and push over the repository: they belong to the project `mirror`.'
            : 'GitLab creates no pipeline when an included file does not exist.',
      fix: ({ problem, files, ref }) => (problem === 'ref' ? `Add \`ref: ${ref}\`.` : `Include one of: ${files}.`),
    },
    fr: {
      title: 'Fichier que le catalogue de CI n’offre pas',
      message: ({ problem, name, ref }) =>
        problem === 'ref'
          ? 'Le catalogue de CI est inclus sans `ref`'
          : problem === 'reserved'
            ? `« ${name} » du catalogue de CI est réservé à la plateforme`
            : `« ${name} » n’est pas un fichier du catalogue de CI en « ${ref} »`,
      why: ({ problem, ref }) =>
        problem === 'ref'
          ? `GitLab prend alors la branche par défaut, quelle qu’elle soit : les exemples de la plateforme nomment \`${ref}\`.`
          : problem === 'reserved'
            ? 'Les jobs du miroir lisent d’autres secrets et poussent par-dessus le dépôt : ils sont l’affaire du projet `mirror`.'
            : 'GitLab ne crée aucun pipeline quand un fichier inclus n’existe pas.',
      fix: ({ problem, files, ref }) =>
        problem === 'ref' ? `Ajouter \`ref: ${ref}\`.` : `Inclure un de ces fichiers : ${files}.`,
    },
  },
  examples: {
    good: [
      'include:\n  - project: $CATALOG_PATH\n    ref: main\n    file: [vault-ci.yml, kaniko-ci.yml]\n',
      'include: { project: "${CATALOG_PATH}", ref: main, file: /vault-ci.yml }\n',
      'include:\n  - { project: demo/own-templates, file: helm-build.yml }\n  - { local: ci/mirror.yml }\n',
      'include: { project: $CATALOG_PATH, ref: v2.3.0, file: [vault-ci.yml, trivy-ci.yml] }\n',
      'include: { project: $CATALOG_PATH, ref: main, file: "$KIND-ci.yml" }\n',
    ],
    bad: [
      'include: { project: $CATALOG_PATH, ref: main, file: [vault-ci.yml, helm-build.yml] }\n',
      'include: { project: $CATALOG_PATH, ref: main, file: mirror.yml }\n',
      'include:\n  - project: $CATALOG_PATH\n    file: [vault-ci.yml]\n',
      {
        '.gitlab-ci-dso.yml': 'include: ci/all.yml\n',
        'ci/all.yml': 'include: { project: $CATALOG_PATH, ref: main, file: node.yml }\n',
      },
    ],
  },
  *check(pipeline, { profile }): Iterable<Match> {
    const { catalog, catalogRef, catalogFiles, forbiddenCatalogFiles } = profile.pipeline
    const severity = pipeline.active ? 'error' : 'warning'
    for (const { type, target, ref, files, document, route } of pipeline.includes) {
      if (type !== 'project' || plainReference(target) !== plainReference(catalog)) continue
      if (ref === undefined)
        yield { at: document.locate(route), data: { problem: 'ref', ref: catalogRef }, severity: 'warning' }
      for (const { name, route: at } of files) {
        const reserved = forbiddenCatalogFiles.includes(name)
        // another reference of the catalogue may hold other files
        const unknown = !catalogFiles.includes(name) && (ref ?? catalogRef) === catalogRef && !name.includes('$')
        if (reserved || unknown)
          yield {
            at: document.locate(at),
            data: {
              problem: reserved ? 'reserved' : 'unknown',
              name,
              ref: catalogRef,
              files: catalogFiles.map((file) => `\`${file}\``).join(', '),
            },
            severity,
          }
      }
    }
  },
})
