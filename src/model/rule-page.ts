import type { Language } from './language.ts'

/** Where the rules' pages are published. */
const PAGES = 'https://github.com/cloud-pi-native/accostage/blob/main/docs/rules'

/** Address of a rule's page. */
export const rulePageAddress = (code: string, language: Language): string => `${PAGES}/${language}/${code}.md`
