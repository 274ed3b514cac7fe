// src/model/rule-page.ts
/** Where the rules' pages are published. */
const PAGES = "https://github.com/cloud-pi-native/accostage/blob/main/docs/rules";
/** Address of a rule's page. */
const rulePageAddress = (code, language) => `${PAGES}/${language}/${code}.md`;

export { rulePageAddress as t };