import type { Language, Translated } from '../../model/language.ts'
import type { RuleSource } from '../../model/rule.ts'
import type { Severity } from '../../model/severity.ts'
import type { ExplainedRule } from './explained.ts'

const en = {
  rules: 'Rules',
  intro: 'Every rule can be named by its code or by its name, in comments, annotations, settings and derogations.',
  code: 'Code',
  name: 'Name',
  severity: 'Severity',
  title: 'What it finds',
  why: 'Why',
  fix: 'What to do',
  good: 'Accepted',
  bad: 'Refused',
  sources: 'Sources',
  equivalents: 'The same defect in other tools',
  off: 'off by default',
  both: (outside: Severity, inside: Severity): string => `outside production, ${outside}; in production, ${inside}`,
  ignore: 'To accept a finding',
  ignoreText: 'Put a comment with a reason above the line, or a derogation in `accostage.yaml`:',
  exigence: 'CCT, exigence',
  reason: 'a reason',
  more: (number: number, url: string): string => `and ${number} more: ${url}`,
  page: 'Page',
}

export type RuleWords = Readonly<typeof en>

const fr: RuleWords = {
  rules: 'Règles',
  intro:
    'Chaque règle se désigne par son code ou par son nom, dans les commentaires, annotations, réglages et dérogations.',
  code: 'Code',
  name: 'Nom',
  severity: 'Gravité',
  title: 'Ce qu’elle trouve',
  why: 'Pourquoi',
  fix: 'Que faire',
  good: 'Accepté',
  bad: 'Refusé',
  sources: 'Sources',
  equivalents: 'Le même défaut dans d’autres outils',
  off: 'désactivée par défaut',
  both: (outside, inside) => `hors production, ${outside}\u00a0; en production, ${inside}`,
  ignore: 'Pour accepter un constat',
  ignoreText:
    'Placer un commentaire avec une raison au-dessus de la ligne, ou une dérogation dans `accostage.yaml`\u00a0:',
  exigence: 'CCT, exigence',
  reason: 'une raison',
  more: (number, url) => `et ${number} de plus\u00a0: ${url}`,
  page: 'Page',
}

/** The fixed words of the rules' pages, of `accostage explain` and of `accostage rules`. */
export const RULE_WORDS: Translated<RuleWords> = { en, fr }

/** `error`, or `outside production, warning; in production, error`. */
export function severityText({ severity, language }: Pick<ExplainedRule, 'severity' | 'language'>): string {
  const { nonProduction, production } = severity
  return nonProduction === production ? production : RULE_WORDS[language].both(nonProduction, production)
}

export function sourceText(source: RuleSource, language: Language): string {
  if ('page' in source) return `\`${source.page}\`: « ${source.says} »`
  return 'exigence' in source ? `${RULE_WORDS[language].exigence} ${source.exigence}` : source.fact
}
