import { argumentRule } from '../../src/model/control-plane/argument-rule.ts'
import { excludes } from '../../src/model/control-plane/requirement.ts'

export default argumentRule({
  code: 'K8S312',
  name: 'api-server-namespace-lifecycle',
  program: 'kube-apiserver',
  argument: 'disable-admission-plugins',
  must: excludes('NamespaceLifecycle', 'DefaultStorageClass'),
  cis: '1.2.15',
  equivalents: ['checkov/CKV_K8S_83'],
  en: 'Without it, objects are created in namespaces that are going away or do not exist.',
  fr: 'Sans cette extension, des objets sont créés dans des namespaces inexistants ou en cours de suppression.',
})
