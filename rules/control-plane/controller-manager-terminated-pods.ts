import { argumentRule } from '../../src/model/control-plane/argument-rule.ts'
import { positive } from '../../src/model/control-plane/requirement.ts'

export default argumentRule({
  code: 'K8S330',
  name: 'controller-manager-terminated-pods',
  program: 'kube-controller-manager',
  argument: 'terminated-pod-gc-threshold',
  must: positive('12500'),
  cis: '1.3.1',
  equivalents: ['checkov/CKV_K8S_106'],
  en: 'With 0, ended pods are never removed and fill etcd.',
  fr: 'Avec 0, les pods terminés ne sont jamais supprimés et remplissent etcd.',
})
