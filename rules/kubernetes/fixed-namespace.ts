import { isClusterScoped, isGeneratedNamespace } from '../../src/model/namespace.ts'
import { defineRule } from '../../src/model/rule.ts'
import { isTemplate } from '../../src/model/template.ts'

/** Objects that have another rule: a namespace means nothing to the ones, and is not the point of the others. */
const ARGO = 'argoproj.io'

/** C-14: the AppProject permits one namespace, whose name the console makes up when it creates the environment. */
export default defineRule({
  code: 'K8S027',
  name: 'fixed-namespace',
  subject: 'object',
  severity: 'error',
  sources: [
    { fact: 'dso-env chart: the only destination of the AppProject is the namespace that the console generates' },
    { fact: 'argo-cd: "namespace ... is not permitted in project"' },
  ],
  text: {
    en: {
      title: 'Namespace written in a manifest',
      message: ({ kind, name, namespace }) => `${kind} "${name}" names the namespace "${namespace}"`,
      why: 'The console makes up the name of each environment’s namespace; Argo CD refuses objects that name another one.',
      fix: 'Remove `metadata.namespace`: Argo CD puts the object into the environment’s namespace.',
    },
    fr: {
      title: 'Namespace écrit dans un manifeste',
      message: ({ kind, name, namespace }) => `${kind} « ${name} » désigne le namespace « ${namespace} »`,
      why: 'La console compose le nom du namespace de chaque environnement ; Argo CD refuse les objets qui en désignent un autre.',
      fix: 'Retirer `metadata.namespace` : Argo CD place l’objet dans le namespace de l’environnement.',
    },
  },
  examples: {
    good: [
      'apiVersion: v1\nkind: Service\nmetadata: { name: annuaire }\nspec: { ports: [{ port: 80 }] }\n',
      'apiVersion: v1\nkind: Service\nmetadata: { name: annuaire, namespace: "" }\nspec: { ports: [{ port: 80 }] }\n',
      'apiVersion: v1\nkind: Service\nmetadata: { name: annuaire, namespace: "${NAMESPACE}" }\nspec: { ports: [{ port: 80 }] }\n',
      // the name that the console made, once it is known
      'apiVersion: v1\nkind: Service\nmetadata: { name: annuaire, namespace: 4q8yzk1mvd3hxw0c5rbn2tgfj--9s7pl0ae6u3hyk2mvd8xwc1rb }\nspec: { ports: [{ port: 80 }] }\n',
    ],
    bad: [
      'apiVersion: v1\nkind: Service\nmetadata: { name: annuaire, namespace: mon-namespace }\nspec: { ports: [{ port: 80 }] }\n',
    ],
  },
  *check({ group, kind, name, namespace }, { profile }) {
    if (!namespace || isTemplate(namespace) || group === ARGO) return
    if (isClusterScoped({ group, kind }, profile) || isGeneratedNamespace(namespace, profile)) return
    yield { at: ['metadata', 'namespace'], data: { kind, name: name ?? '', namespace } }
  },
})
