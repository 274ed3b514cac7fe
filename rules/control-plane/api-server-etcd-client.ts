import { argumentRule } from '../../src/model/control-plane/argument-rule.ts'
import { set } from '../../src/model/control-plane/requirement.ts'

export default argumentRule({
  code: 'K8S325',
  name: 'api-server-etcd-client',
  program: 'kube-apiserver',
  argument: ['etcd-certfile', 'etcd-keyfile'],
  must: set('/etc/kubernetes/pki/etcd.pem'),
  cis: '1.2.29',
  equivalents: ['checkov/CKV_K8S_99'],
  en: 'Without a client certificate, etcd cannot tell the API server from anybody else.',
  fr: 'Sans certificat client, etcd ne distingue pas le serveur d’API d’un autre client.',
})
