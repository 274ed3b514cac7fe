// src/model/template.ts
/**
* Whether a template engine, Argo CD or a shell still has to fill a part of a text: `{{ .Values.x }}`, `${REVISION}`,
* `$REVISION`. What it will be is unknown.
*/
const isTemplate = (text) => /\{\{|\{%|<%|\$[A-Za-z_{(]/.test(text);

export { isTemplate as t };