// src/model/foreign-text.ts
/** A foreign text without control and invisible characters, runs of blanks being one space. */
const withoutHidden = (text) => text.replace(/\s+/g, " ").replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]+/gu, "");
/** At most `limit` UTF-16 units, then `…`; never half a character. */
const cut = (text, limit) => text.length <= limit ? text : `${text.slice(0, limit).replace(/[\ud800-\udbff]$/, "")}…`;

export { withoutHidden as n, cut as t };