import { argumentRule } from '../../src/model/control-plane/argument-rule.ts'
import { set } from '../../src/model/control-plane/requirement.ts'

export default argumentRule({
  code: 'K8S327',
  name: 'api-server-etcd-authority',
  program: 'kube-apiserver',
  argument: 'etcd-cafile',
  must: set('/etc/kubernetes/pki/etcd-ca.crt'),
  cis: '1.2.32',
  equivalents: ['checkov/CKV_K8S_102'],
  en: 'Without an authority, the API server does not check which etcd it speaks to.',
  fr: 'Sans autorité, le serveur d’API ne vérifie pas à quel etcd il parle.',
})
