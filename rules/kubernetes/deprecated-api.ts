import { defineRule } from '../../src/model/rule.ts'
import { hasSameFields } from '../../src/model/same-fields.ts'
import { replaceScalar } from '../../src/model/subject/correction.ts'

/** Kubernetes' deprecation policy: a version that is deprecated goes away some releases later. */
export default defineRule({
  code: 'K8S059',
  name: 'deprecated-api',
  subject: 'object',
  severity: 'info',
  sources: [{ fact: 'kubernetes.io, deprecation policy and deprecated API migration guide' }],
  equivalents: [],
  text: {
    en: {
      title: 'API version that will go away',
      message: ({ kind, apiVersion, since, removedIn }) =>
        `${kind} of ${apiVersion} is deprecated` +
        (since ? ` since Kubernetes ${since}` : ' by its operator') +
        (removedIn ? `, and gone in ${removedIn}` : ''),
      why: 'The API server still takes this version and warns; an upgrade of the cluster will refuse the object.',
      fix: ({ use }) => (use ? `Move to \`${use}\`, whose fields may differ.` : 'Look for what replaces it.'),
    },
    fr: {
      title: 'Version d’API appelée à disparaître',
      message: ({ kind, apiVersion, since, removedIn }) =>
        `${kind} de ${apiVersion} est déprécié` +
        (since ? ` depuis Kubernetes ${since}` : ' par son opérateur') +
        (removedIn ? `, et retiré en ${removedIn}` : ''),
      why: 'L’API accepte encore cette version et avertit ; une montée de version du cluster fera refuser l’objet.',
      fix: ({ use }) =>
        use ? `Passer à \`${use}\`, dont les champs peuvent différer.` : 'Chercher ce qui le remplace.',
    },
  },
  examples: {
    good: ['apiVersion: v1\nkind: ConfigMap\nmetadata: { name: portail }\ndata: { a: b }\n'],
    bad: [
      'apiVersion: isindir.github.com/v1alpha1\nkind: SopsSecret\nmetadata: { name: portail }\nspec: { secretTemplates: [{ name: portail }] }\n',
      'apiVersion: v1\nkind: Endpoints\nmetadata: { name: portail }\nsubsets: []\n',
    ],
  },
  *check(object, { schemas }) {
    const api = schemas.api(object)
    if (api.state !== 'served' || !api.deprecated) return
    const { since = '', removedIn = '', use = '' } = api.deprecated
    const { kind, apiVersion } = object
    yield {
      at: ['apiVersion'],
      // an end that is known is nearer than one that is only announced
      severity: removedIn ? 'warning' : 'info',
      data: { kind, apiVersion, since, removedIn, use },
      edits: hasSameFields(kind, apiVersion, use) ? replaceScalar(object, ['apiVersion'], use) : undefined,
    }
  },
})
