import { argumentRule } from '../../src/model/control-plane/argument-rule.ts'
import { set } from '../../src/model/control-plane/requirement.ts'

export default argumentRule({
  code: 'K8S305',
  name: 'api-server-kubelet-authority',
  program: 'kube-apiserver',
  argument: 'kubelet-certificate-authority',
  must: set('/etc/kubernetes/pki/ca.crt'),
  cis: '1.2.6',
  equivalents: ['checkov/CKV_K8S_73'],
  en: 'Without an authority, the API server does not check which kubelet it speaks to.',
  fr: 'Sans autorité, le serveur d’API ne vérifie pas à quel kubelet il parle.',
})
