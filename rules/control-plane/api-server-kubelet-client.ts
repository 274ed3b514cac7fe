import { argumentRule } from '../../src/model/control-plane/argument-rule.ts'
import { set } from '../../src/model/control-plane/requirement.ts'

export default argumentRule({
  code: 'K8S304',
  name: 'api-server-kubelet-client',
  program: 'kube-apiserver',
  argument: ['kubelet-client-certificate', 'kubelet-client-key'],
  must: set('/etc/kubernetes/pki/client.pem'),
  cis: '1.2.5',
  equivalents: ['checkov/CKV_K8S_72'],
  en: 'Without a certificate of its own, the API server asks the kubelets as nobody in particular.',
  fr: 'Sans certificat, le serveur d’API s’adresse aux kubelets sans identité.',
})
