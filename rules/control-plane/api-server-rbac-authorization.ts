import { argumentRule } from '../../src/model/control-plane/argument-rule.ts'
import { includes } from '../../src/model/control-plane/requirement.ts'

export default argumentRule({
  code: 'K8S308',
  name: 'api-server-rbac-authorization',
  program: 'kube-apiserver',
  argument: 'authorization-mode',
  must: includes('RBAC', 'Node'),
  cis: '1.2.9',
  equivalents: ['checkov/CKV_K8S_77'],
  en: 'Without it, Roles and RoleBindings have no effect.',
  fr: 'Sans ce mode, Roles et RoleBindings n’ont aucun effet.',
})
