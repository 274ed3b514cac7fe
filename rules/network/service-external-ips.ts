import { asList } from '../../src/model/json.ts'
import { defineRule } from '../../src/model/rule.ts'

/** CVE-2020-8554. */
export default defineRule({
  code: 'NET020',
  name: 'service-external-ips',
  subject: 'object',
  kinds: ['v1/Service'],
  severity: 'warning',
  sources: [
    { fact: 'CVE-2020-8554: with externalIPs a Service takes the traffic of an address that is not its own' },
    { fact: 'OpenShift, ExternalIPRanger: external addresses are refused unless the administrator permits them' },
  ],
  equivalents: ['kyverno/restrict-external-ips/check-ips'],
  text: {
    en: {
      title: 'Service with external addresses',
      message: ({ name, addresses }) => `Service "${name}" takes the external addresses ${addresses}`,
      why: 'Such a Service takes the traffic that pods of the cluster send to these addresses (CVE-2020-8554); OpenShift refuses it by default.',
      fix: 'Expose the application through an Ingress.',
    },
    fr: {
      title: 'Service avec des adresses externes',
      message: ({ name, addresses }) => `Le Service « ${name} » prend les adresses externes ${addresses}`,
      why: 'Un tel Service prend le trafic que les pods du cluster envoient à ces adresses (CVE-2020-8554) ; OpenShift le refuse par défaut.',
      fix: 'Exposer l’application par un Ingress.',
    },
  },
  examples: {
    good: [
      'apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { ports: [{ port: 80 }], externalIPs: [] }\n',
      'apiVersion: v1\nkind: Service\nmetadata: { name: base }\nspec: { type: ExternalName, externalName: base.interieur.rie.gouv.fr }\n',
    ],
    bad: [
      'apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { ports: [{ port: 80 }], externalIPs: [192.0.2.10] }\n',
    ],
  },
  *check(service) {
    const addresses = asList(service.get('spec', 'externalIPs')).map(String)
    if (addresses.length === 0) return
    yield { at: ['spec', 'externalIPs'], data: { name: service.displayName, addresses: addresses.join(', ') } }
  },
})
