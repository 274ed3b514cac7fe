import { argumentRule } from '../../src/model/control-plane/argument-rule.ts'
import { set } from '../../src/model/control-plane/requirement.ts'

export default argumentRule({
  code: 'K8S346',
  name: 'kubelet-client-authority',
  program: 'kubelet',
  argument: 'client-ca-file',
  must: set('/etc/kubernetes/pki/ca.crt'),
  cis: '4.2.3',
  equivalents: ['checkov/CKV_K8S_140'],
  en: 'Without an authority, the kubelet cannot tell the API server from anybody else.',
  fr: 'Sans autorité, le kubelet ne distingue pas le serveur d’API d’un autre client.',
})
