import { argumentRule } from '../../src/model/control-plane/argument-rule.ts'
import { excludes } from '../../src/model/control-plane/requirement.ts'

export default argumentRule({
  code: 'K8S335',
  name: 'controller-manager-server-rotation',
  program: 'kube-controller-manager',
  argument: 'feature-gates',
  must: excludes('RotateKubeletServerCertificate=false', 'TTLAfterFinished=true'),
  cis: '1.3.6',
  equivalents: ['checkov/CKV_K8S_112'],
  en: 'The certificates of the kubelets would expire without a successor.',
  fr: 'Les certificats des kubelets expireraient sans successeur.',
})
