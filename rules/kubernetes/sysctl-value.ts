import { asList, asRecord, asText } from '../../src/model/json.ts'
import { defineRule } from '../../src/model/rule.ts'

/** CVE-2022-0811: CRI-O handed the value to a tool that reads `+` as the start of another parameter. */
export default defineRule({
  code: 'K8S118',
  name: 'sysctl-value',
  subject: 'pod',
  severity: 'error',
  sources: [{ fact: 'CVE-2022-0811 (cr8escape): a kernel parameter whose value holds "+" or "="' }],
  equivalents: ['kyverno/prevent-cr8escape/restrict-sysctls-cr8escape'],
  text: {
    en: {
      title: 'Kernel parameter whose value sets another one',
      message: ({ name }) => `The value of the kernel parameter "${name}" holds "+" or "="`,
      why: 'No kernel parameter that a pod may set has such a value; on an old CRI-O it sets another parameter of the node, and gives the node away.',
      fix: 'Write the value of this parameter alone, or remove it.',
    },
    fr: {
      title: 'Paramètre du noyau dont la valeur en fixe un autre',
      message: ({ name }) => `La valeur du paramètre du noyau « ${name} » contient « + » ou « = »`,
      why: 'Aucun paramètre du noyau qu’un pod peut fixer n’a une telle valeur ; sur un ancien CRI-O, elle fixe un autre paramètre du nœud et livre le nœud.',
      fix: 'Écrire la valeur de ce seul paramètre, ou le retirer.',
    },
  },
  examples: {
    good: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  securityContext: { sysctls: [{ name: net.ipv4.ip_local_port_range, value: "32768 60999" }, { name: kernel.shm_rmid_forced, value: "1" }] }\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
    ],
    bad: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  securityContext: { sysctls: [{ name: kernel.shm_rmid_forced, value: "1+kernel.core_pattern=|/tmp/x" }] }\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
    ],
  },
  *check(pod) {
    const sysctls = asList(pod.get('securityContext', 'sysctls')).map(asRecord)
    for (const [index, { name, value }] of sysctls.entries())
      if (/[+=]/.test(asText(value) ?? ''))
        yield { at: ['securityContext', 'sysctls', index, 'value'], data: { name: asText(name) ?? '' } }
  },
})
