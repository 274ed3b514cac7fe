/** The style of every page; light and dark follow the reader's system. Colours stay apart for colour-blind readers: each has its own lightness. */
export const STYLE = `
:root{color-scheme:light dark;--paper:#fff;--soft:#f4f5f8;--ink:#1b1c26;--muted:#575a6b;--line:#d7d9e3;--accent:#000091;
--compatible:#1f7a6d;--undetermined:#e3b23c;--incompatible:#a3123f;--open:#1f7a6d;--closed:#8f93ab;--unknown:#e6e7ee;
--error:#a3123f;--warning:#d99a1c;--missing:#d99a1c;--broken:#a3123f;--unverified:#8f93ab}
@media (prefers-color-scheme:dark){:root{--paper:#14151c;--soft:#1e2029;--ink:#eceef6;--muted:#a6aabd;--line:#363949;--accent:#a9b4ff;
--compatible:#3fb5a2;--undetermined:#f0c75e;--incompatible:#ff6f91;--open:#3fb5a2;--closed:#6d7189;--unknown:#343747;
--error:#ff6f91;--warning:#f0b94d;--missing:#f0b94d;--broken:#ff6f91;--unverified:#8086a3}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Liberation Sans",sans-serif}
header,main,footer{max-width:84rem;margin:0 auto;padding:0 1.25rem}
header{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;align-items:baseline;padding-top:1.25rem}
header nav{margin-left:auto;display:flex;gap:1.25rem}
h1{font-size:1.7rem;line-height:1.2;margin:.25rem 0;overflow-wrap:anywhere}
h2{font-size:1.2rem;margin:2.25rem 0 .5rem}
h3{font-size:1rem;margin:1.25rem 0 .25rem}
p{margin:.25rem 0 .75rem}
a{color:var(--accent)}
a:focus-visible,button:focus-visible,input:focus-visible,select:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.muted,small{color:var(--muted)}
small{font-size:.85rem}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.92rem}
th,td{text-align:left;padding:.35rem .5rem;border-bottom:1px solid var(--line);vertical-align:top}
th,td{overflow-wrap:break-word}
tbody th{min-width:11rem}
th{color:var(--muted);font-weight:600}
tbody th{color:var(--ink);font-weight:400}
.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
td.d,td.c{white-space:nowrap}
th.n{white-space:normal}
td>code:only-child{white-space:nowrap}td>a>code,td.p{min-width:10rem}
code{font:.88em ui-monospace,SFMono-Regular,"Liberation Mono",monospace;overflow-wrap:anywhere}
.v,.s{white-space:nowrap}
.v::before,.s::before{content:"";display:inline-block;width:.7em;height:.7em;margin-right:.45em;border-radius:50%;background:var(--unknown)}
.v.compatible::before,.s.met::before,.s.declared::before,.s.open::before{background:var(--compatible)}
.v.undetermined::before,.s.warning::before,.s.missing::before{background:var(--undetermined)}
.v.incompatible::before,.s.error::before,.s.broken::before{background:var(--incompatible);border-radius:0}
.s.closed::before,.s.unverified::before{background:var(--closed)}
.s.unknown::before,.s.not-applicable::before,.s.info::before{border:1px solid var(--closed)}
svg{display:block;width:100%;height:auto;margin:.5rem 0}
section>svg{max-width:52rem}
svg text{fill:var(--muted);font:12px system-ui,"Liberation Sans",sans-serif}
svg .axis{stroke:var(--line)}
.f-compatible{fill:var(--compatible)}.f-undetermined{fill:var(--undetermined)}.f-incompatible{fill:var(--incompatible)}
.f-open{fill:var(--open)}.f-closed{fill:var(--closed)}.f-unknown{fill:var(--unknown)}
.f-error{fill:var(--error)}.f-warning{fill:var(--warning)}
.f-broken{fill:var(--broken)}.f-missing{fill:var(--missing)}.f-unverified{fill:var(--unverified)}
.legend{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;padding:0;margin:.25rem 0;list-style:none;font-size:.9rem}
.legend svg{display:inline-block;width:.8rem;height:.8rem;margin:0 .35rem 0 0;vertical-align:-.08rem}
td svg{margin:.35rem 0 0;min-width:7rem}
details{margin:.25rem 0 1rem}
summary{cursor:pointer;color:var(--accent)}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1.25rem;margin:.75rem 0}
dt{color:var(--muted)}dd{margin:0;overflow-wrap:anywhere}
ul.plain{padding-left:1.1rem;margin:.25rem 0}
footer{padding:2.5rem 1.25rem 2rem;color:var(--muted);font-size:.85rem}
`

/** What the overview has besides: it is one page of many. */
export const OVERVIEW_STYLE = `.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:.5rem;background:var(--paper);padding:.5rem}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(11rem,1fr));gap:.75rem;padding:0;margin:1rem 0;list-style:none}
.cards li{background:var(--soft);border-radius:.5rem;padding:.75rem 1rem;border-top:.25rem solid var(--line)}
.cards strong{display:block;font-size:1.7rem;line-height:1.2}
.cards .compatible{border-color:var(--compatible)}.cards .undetermined{border-color:var(--undetermined)}.cards .incompatible{border-color:var(--incompatible)}
.two{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,28rem),1fr));gap:0 2.5rem}
.two>section{min-width:0}
#projects-table{font-size:.87rem}
.filters{display:flex;flex-wrap:wrap;gap:.75rem 1.25rem;align-items:end;background:var(--soft);padding:.75rem 1rem;border-radius:.5rem;margin:.75rem 0}
.filters label{display:block;font-size:.85rem;color:var(--muted)}
.filters .check{display:flex;gap:.4rem;align-items:center}
input,select,button{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--muted);border-radius:.3rem;padding:.3rem .5rem}
th button{background:none;border:0;padding:0;color:inherit;font-weight:600;cursor:pointer;text-align:left;text-decoration:underline dotted;text-underline-offset:.2em}
th[aria-sort=ascending] button::after{content:" ↑"}th[aria-sort=descending] button::after{content:" ↓"}
.js{display:none}.on .js{display:flex}
@media print{.filters,.skip{display:none}}
`
