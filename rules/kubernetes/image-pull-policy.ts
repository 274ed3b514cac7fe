import { defineRule } from '../../src/model/rule.ts'

/** The CCT asks for IfNotPresent; the real defect is Always together with a tag that moves. */
export default defineRule({
  code: 'K8S010',
  name: 'image-pull-policy',
  subject: 'container',
  severity: 'info',
  sources: [{ exigence: 'ARCH-27' }, { page: 'guide/best-practices', says: 'Tag d’images : unique' }],
  text: {
    en: {
      title: 'Image pull policy other than IfNotPresent',
      message: ({ policy, tag }) =>
        tag ? `imagePullPolicy is ${policy} and the tag "${tag}" moves` : `imagePullPolicy is ${policy}`,
      why: ({ policy, tag }) => {
        if (policy === 'Never') return 'The container only starts on a node that has the image already.'
        return tag
          ? 'Each restart may start another version of the application than the one deployed and tested.'
          : 'With a tag that is never reused, the image in the node’s cache is the right one; pulling it again makes each start depend on the registry.'
      },
      fix: ({ tag }) =>
        tag
          ? 'Deploy a tag that is never reused, such as the commit’s SHA, with `imagePullPolicy: IfNotPresent`.'
          : 'Write `imagePullPolicy: IfNotPresent`, or leave it out.',
    },
    fr: {
      title: 'Politique de récupération d’image autre qu’IfNotPresent',
      message: ({ policy, tag }) =>
        tag
          ? `imagePullPolicy vaut ${policy} et l’étiquette « ${tag} » change d’image`
          : `imagePullPolicy vaut ${policy}`,
      why: ({ policy, tag }) => {
        if (policy === 'Never') return 'Le conteneur ne démarre que sur un nœud qui a déjà l’image.'
        return tag
          ? 'Chaque redémarrage peut lancer une autre version de l’application que celle qui a été déployée et testée.'
          : 'Avec une étiquette jamais réutilisée, l’image en cache sur le nœud est la bonne ; la récupérer encore fait dépendre chaque démarrage du registre.'
      },
      fix: ({ tag }) =>
        tag
          ? 'Déployer une étiquette jamais réutilisée, comme le SHA du commit, avec `imagePullPolicy: IfNotPresent`.'
          : 'Écrire `imagePullPolicy: IfNotPresent`, ou l’omettre.',
    },
  },
  examples: {
    good: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:main", imagePullPolicy: IfNotPresent }, { name: app, image: "ghcr.io/demo/app:1.0" }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", imagePullPolicy: "${POLITIQUE}" }]\n',
    ],
    bad: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.4.2", imagePullPolicy: Always }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:master", imagePullPolicy: Always }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.4.2", imagePullPolicy: Never }]\n',
    ],
  },
  *check(container, { profile }) {
    const policy = container.get('imagePullPolicy')
    if (policy !== 'Always' && policy !== 'Never') return
    const { image } = container
    const tag = image && !image.digest ? (image.tag ?? 'latest') : ''
    const moves = policy === 'Always' && profile.mutableTags.includes(tag)
    yield {
      at: ['imagePullPolicy'],
      severity: moves ? 'warning' : 'info',
      data: { policy, tag: moves ? tag : '' },
    }
  },
})
