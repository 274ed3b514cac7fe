import { defineRule } from '../../src/model/rule.ts'

/** Helm 2's server, and the dashboard that was archived: both act on the cluster for whoever reaches them. */
const TOOL = /(?:^|[/-])(?:tiller|kubernetes-dashboard(?:-[a-z0-9]+)?|kubernetesui\/dashboard(?:-[a-z]+)?)$/

export default defineRule({
  code: 'K8S123',
  name: 'obsolete-cluster-tool',
  subject: 'container',
  severity: 'warning',
  sources: [
    { fact: 'helm.sh, Helm 3: Tiller is gone; Helm 2 ended in November 2020' },
    { fact: 'github.com/kubernetes-retired/dashboard: archived' },
  ],
  equivalents: ['kyverno/disallow-helm-tiller/validate-helm-tiller', 'checkov/CKV_K8S_33', 'checkov/CKV_K8S_34'],
  text: {
    en: {
      title: 'Cluster tool that is no longer maintained',
      message: ({ container, image }) => `Container "${container}" runs "${image}"`,
      why: 'It acts on the cluster with its own rights for whoever reaches it, and gets no more fixes.',
      fix: 'Remove it: Argo CD renders charts by itself, and shows what is deployed.',
    },
    fr: {
      title: 'Outil de cluster qui n’est plus maintenu',
      message: ({ container, image }) => `Le conteneur « ${container} » exécute « ${image} »`,
      why: 'Il agit sur le cluster avec ses propres droits pour quiconque l’atteint, et n’est plus corrigé.',
      fix: 'Le retirer : Argo CD rend lui-même les charts, et montre ce qui est déployé.',
    },
  },
  examples: {
    good: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: tiller, image: "ghcr.io/demo/fertiller:1.0" }, { name: tableau, image: "ghcr.io/demo/dashboard:2.1" }]\n',
    ],
    bad: [
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: tiller-deploy }\nspec:\n  template:\n    spec:\n      containers: [{ name: tiller, image: "gcr.io/kubernetes-helm/tiller:v2.17.0" }]\n',
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: tableau }\nspec:\n  template:\n    spec:\n      containers: [{ name: tableau, image: "kubernetesui/dashboard:v2.7.0" }]\n',
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: tableau }\nspec:\n  template:\n    spec:\n      containers: [{ name: tableau, image: "k8s.gcr.io/kubernetes-dashboard-amd64:v1.10.1" }]\n',
    ],
  },
  *check({ name, image }) {
    if (image && TOOL.test(image.path)) yield { at: ['image'], data: { container: name, image: image.text } }
  },
})
