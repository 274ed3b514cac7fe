import { defineRule, type Match } from '../../src/model/rule.ts'
import { everyInstruction, unquoted } from '../../src/model/subject/placed-instruction.ts'

/** Namespaces that Docker keeps for itself. */
const RESERVED = /^(?:com\.docker|io\.docker|org\.dockerproject)\./
const KEY = /^[a-zA-Z](?:[\w.-]*[a-zA-Z0-9])?$/

export default defineRule({
  code: 'IMG067',
  name: 'label-key',
  subject: 'dockerfile',
  severity: 'info',
  default: false,
  sources: [{ fact: 'Docker object labels: guidelines for keys' }],
  equivalents: ['hadolint/DL3048'],
  text: {
    en: {
      title: 'Unusual label key',
      message: ({ key, fault }) =>
        fault === 'reserved'
          ? `Label "${key}" is in a namespace that Docker keeps for itself`
          : `Label "${key}" is no usual key`,
      why: 'Tools that read labels expect letters, digits, `.` and `-`, beginning with a letter, such as `fr.gouv.demo.team`.',
      fix: 'Use a namespace of your own, in reversed domain order.',
    },
    fr: {
      title: 'Clé de label inhabituelle',
      message: ({ key, fault }) =>
        fault === 'reserved'
          ? `Le label « ${key} » est dans un espace de noms que Docker se réserve`
          : `Le label « ${key} » n’est pas une clé usuelle`,
      why: 'Les outils qui lisent les labels attendent des lettres, des chiffres, `.` et `-`, en commençant par une lettre, par exemple `fr.gouv.demo.equipe`.',
      fix: 'Utiliser un espace de noms à soi, en ordre inverse du domaine.',
    },
  },
  examples: {
    good: [
      'FROM docker.io/library/node:22\nLABEL org.opencontainers.image.title="Demo" fr.demo.sous-projet=x "a.b"=c\nUSER 1001\n',
    ],
    bad: [
      'FROM docker.io/library/node:22\nLABEL com.docker.demo=x\nUSER 1001\n',
      'FROM docker.io/library/node:22\nLABEL -demo=x\nUSER 1001\n',
      'FROM docker.io/library/node:22\nLABEL demo..titre=x\nUSER 1001\n',
      'FROM docker.io/library/node:22\nLABEL "nom du projet"=x\nUSER 1001\n',
    ],
  },
  *check(dockerfile): Iterable<Match> {
    for (const { instruction } of everyInstruction(dockerfile)) {
      if (instruction.keyword !== 'LABEL') continue
      const isOld = !instruction.words[0]?.text.includes('=')
      for (const { text, span } of isOld ? instruction.words.slice(0, 1) : instruction.words) {
        const key = unquoted(text.replace(/=[\s\S]*$/, ''))
        const isUsual = KEY.test(key) && !/[.-]{2}/.test(key)
        // a variable in a key is put in by the builder
        if (RESERVED.test(key)) yield { at: span, data: { key, fault: 'reserved' } }
        else if (!isUsual && !/\$\{\w+\}/.test(key)) yield { at: span, data: { key, fault: 'form' } }
      }
    }
  },
})
