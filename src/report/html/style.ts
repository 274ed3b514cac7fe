import { GATES } from '../../model/requirement/reported.ts'
import { STATUSES } from './statuses.ts'

/** A choice hides the rows that it does not name: nothing but style, so that it works where scripts do not. */
const FILTERS = [
  ...STATUSES.map((id) => `#requirements:has(#s-${id}:checked) tbody tr:not(.s-${id}){display:none}`),
  ...GATES.map((id) => `#requirements:has(#g-${id}:checked) tbody tr:not(.g-${id}){display:none}`),
].join('\n')

/** The look of the page, in light, in dark and on paper. */
export const STYLE = `
:root{color-scheme:light dark;--bg:#fff;--soft:#f4f6f9;--line:#d8dde6;--text:#1b2330;--mute:#525c6c;--ink:#1c3a6b;--link:#1c4f9c;
--good:#14612f;--good-bg:#e6f4ea;--bad:#a3161f;--bad-bg:#fdeceb;--warn:#7d4400;--warn-bg:#fff2dd;--note:#14518c;--note-bg:#e7f1fb;--doubt:#573a94;--doubt-bg:#f0ebfa;--mark:#ffe1de}
@media (prefers-color-scheme:dark){:root{--bg:#11161f;--soft:#19202b;--line:#333d4d;--text:#e4e8ef;--mute:#a6b0bf;--ink:#9fc0ff;--link:#9fc4ff;
--good:#86d9a2;--good-bg:#13301f;--bad:#ff9d97;--bad-bg:#3b191b;--warn:#ffc773;--warn-bg:#36260d;--note:#8fc8ff;--note-bg:#122b43;--doubt:#cdb8ff;--doubt-bg:#2a2042;--mark:#5c2426}}
*{box-sizing:border-box}
html{scroll-behavior:smooth;scroll-padding-top:1rem;-webkit-text-size-adjust:100%}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0;background:var(--bg);color:var(--text);font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,"Noto Sans",sans-serif;overflow-wrap:break-word}
code,pre,h1{overflow-wrap:anywhere}
.wrap{max-width:78rem;margin:0 auto;padding-inline:1.5rem}
h1,h2,h3,h4{line-height:1.25;margin:0;font-weight:650;text-wrap:balance}
h1{font-size:2.25rem;letter-spacing:-.015em}
h2{font-size:1.5rem;letter-spacing:-.01em;padding-bottom:.5rem;border-bottom:1px solid var(--line);margin-bottom:1.25rem}
h3{font-size:1.0625rem}
h4{font-size:.9375rem}
p{margin:.5rem 0}
a{color:var(--link);text-underline-offset:.18em;text-decoration-thickness:1px}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:2px}
main:focus{outline:0}
code,pre{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace;font-size:.875em}
.sub{color:var(--mute);font-size:.875rem;font-weight:400}
.left{color:var(--mute);font-style:italic}
.sr,.sprite{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:1rem;top:-5rem;background:var(--bg);padding:.5rem 1rem;z-index:2}
.skip:focus{top:1rem}
.i{width:1em;height:1em;fill:currentColor;flex:none;vertical-align:-.125em}
.b{display:inline-flex;align-items:center;gap:.375em;padding:.125rem .5rem;border-radius:3px;font-size:.8125rem;line-height:1.4;font-weight:600;white-space:nowrap}
.good{color:var(--good);background:var(--good-bg)}.bad{color:var(--bad);background:var(--bad-bg)}.warn{color:var(--warn);background:var(--warn-bg)}
.note{color:var(--note);background:var(--note-bg)}.doubt{color:var(--doubt);background:var(--doubt-bg)}.mute{color:var(--mute);background:var(--soft)}
header{border-top:6px solid var(--ink);background:var(--soft);border-bottom:1px solid var(--line);padding:1.5rem 0 1.75rem}
.brand{margin:0 0 1rem;font-weight:700;color:var(--ink);letter-spacing:.01em}
.brand span{font-weight:400;color:var(--mute);margin-left:.75rem;padding-left:.75rem;border-left:1px solid var(--line)}
.verdict{display:flex;gap:1rem;align-items:flex-start;margin:1.25rem 0;padding:1rem 1.25rem;border-left:5px solid currentColor}
.verdict .i{width:2rem;height:2rem;margin-top:.125rem}
.verdict p{margin:0;color:var(--text)}
.verdict .word{font-size:1.375rem;font-weight:700;line-height:1.3;color:inherit}
.verdict .counts{color:var(--mute);font-size:.9375rem}
.verdict p::first-letter{text-transform:uppercase}
dl{display:flex;flex-wrap:wrap;gap:.75rem 2.5rem;margin:0}
dt{font-size:.8125rem;color:var(--mute)}
dd{margin:0}
.body{display:grid;grid-template-columns:13rem minmax(0,1fr);gap:3rem;padding-top:2rem;padding-bottom:3rem}
nav{position:sticky;top:1.5rem;align-self:start;font-size:.9375rem}
nav p{font-size:.8125rem;color:var(--mute);margin:0 0 .5rem}
nav ul{list-style:none;margin:0;padding:0;border-left:1px solid var(--line)}
nav a{display:block;padding:.3125rem .875rem;text-decoration:none;border-left:3px solid transparent;margin-left:-2px}
nav a:hover{border-left-color:var(--link);text-decoration:underline}
main>section{margin-bottom:3.25rem}
main>section:last-child{margin-bottom:0}
section h3+ul{margin-top:.5rem}
.scroll{position:relative;overflow-x:auto;margin:1rem 0}
.scroll table{min-width:34rem}
table{border-collapse:collapse;width:100%;font-size:.9375rem;font-variant-numeric:tabular-nums}
caption{text-align:left;color:var(--mute);font-size:.875rem;padding-bottom:.5rem}
th,td{text-align:left;vertical-align:top;padding:.5625rem .75rem;border-bottom:1px solid var(--line)}
th:first-child,td:first-child{padding-left:0}
thead th{font-size:.8125rem;font-weight:600;color:var(--mute);vertical-align:bottom;border-bottom:2px solid var(--line)}
tbody th{font-weight:400}
#environments tbody th .sub{display:block}
#requirements th .sub{font-size:.8125rem;margin-left:.375rem}
#requirements th .sub a{color:inherit}
tbody th ul{margin:.25rem 0;padding-left:1.125rem;font-size:.875rem;color:var(--mute)}
td.n{white-space:nowrap}
td:nth-child(3){min-width:6rem}
td.dot{text-align:center;color:var(--ink)}
#requirements table{min-width:38rem}
#requirements thead th:nth-child(n+4){text-align:center;font-weight:500}
tr:target{background:var(--note-bg)}
.gates{list-style:none;counter-reset:gate;display:grid;grid-template-columns:repeat(auto-fit,minmax(11.5rem,1fr));gap:1rem;margin:0 0 1.5rem;padding:0}
.gates li{counter-increment:gate;border:1px solid var(--line);border-top:4px solid var(--bad);padding:.875rem 1rem;background:var(--bg)}
.gates .open{border-top-color:var(--good)}
.gates h3{margin-bottom:.5rem}
.gates h3::before{content:counter(gate) ". ";color:var(--mute);font-weight:400}
.gates p{font-size:.875rem;color:var(--mute);margin:.25rem 0 0}
.bar{display:block;width:100%;height:5px;margin:.875rem 0 .5rem;fill:var(--bad)}
.open .bar{fill:var(--good)}
.bar .track{fill:var(--line)}
details{border:1px solid var(--line);margin:.75rem 0;background:var(--bg)}
summary{cursor:pointer;padding:.75rem 1rem;list-style-position:inside}
summary:hover{background:var(--soft)}
summary h3,summary h4{display:inline}
details>:not(summary){margin-left:1rem;margin-right:1rem}
details>:last-child{margin-bottom:1rem}
.rule summary{display:flex;flex-wrap:wrap;gap:.25rem .75rem;align-items:center}
.rule summary h4{flex:1 1 16rem;font-weight:600}
.rule summary h4 code{color:var(--mute);font-weight:400;margin-right:.375rem}
.rule summary::-webkit-details-marker{display:none}
.rule summary::before{content:"";width:.5rem;height:.5rem;border:solid var(--mute);border-width:0 2px 2px 0;transform:rotate(-45deg);flex:none}
.rule[open] summary::before{transform:rotate(45deg)}
[open]>summary{border-bottom:1px solid var(--line);margin-bottom:.75rem}
.gate h4{margin-top:1rem}
.changes li,.leftlist li{margin:.375rem 0}
.leftlist{list-style:none;padding:0}
.family{margin-top:1.75rem}
.fix b{display:inline-block}
.fix b::first-letter{text-transform:uppercase}
.places{list-style:none;padding:0;border-top:1px solid var(--line);margin-top:.75rem}
.places>li{padding:.625rem 0;border-bottom:1px solid var(--line)}
.places>li:last-child{border-bottom:0;padding-bottom:0}
.places p{margin:.125rem 0}
pre{margin:.375rem 0;padding:.4375rem .75rem .75rem;background:var(--soft);border-left:3px solid var(--line);white-space:pre-wrap;line-height:1.7}
mark{position:relative;background:var(--mark);color:inherit;border-radius:2px;box-shadow:0 2px 0 var(--bad);box-decoration-break:clone;-webkit-box-decoration-break:clone}
.warning mark{background:var(--warn-bg);box-shadow:0 2px 0 var(--warn)}
.info mark{background:var(--note-bg);box-shadow:0 2px 0 var(--note)}
mark::before{content:"";position:absolute;left:0;bottom:-.5rem;border:.25rem solid transparent;border-top:0;border-bottom:.3125rem solid var(--bad)}
.warning mark::before{border-bottom-color:var(--warn)}
.info mark::before{border-bottom-color:var(--note)}
fieldset{border:0;margin:0 0 .75rem;padding:0;display:flex;flex-wrap:wrap;gap:.375rem;align-items:center}
legend{float:left;font-size:.875rem;color:var(--mute);min-width:4rem;padding:0}
label{position:relative}
label input{position:absolute;opacity:0;inset:0;width:100%;height:100%;margin:0;cursor:pointer}
label span{display:block;border:1px solid var(--line);border-radius:2rem;padding:.1875rem .75rem;font-size:.875rem}
label b{font-weight:400;color:var(--mute);font-variant-numeric:tabular-nums}
label input:hover+span{border-color:var(--link)}
label input:checked+span{background:var(--ink);border-color:var(--ink);color:var(--bg)}
label input:checked+span b{color:inherit}
label input:focus-visible+span{outline:3px solid var(--link);outline-offset:2px}
.shown,.tools [role=status]{color:var(--mute);font-size:.875rem;margin:0}
.shown:empty{display:none}
.tools{display:flex;flex-wrap:wrap;gap:.5rem .75rem;align-items:center;margin-bottom:1rem}
.tools[hidden]{display:none}
.tools input{font:inherit;font-size:.9375rem;padding:.375rem .75rem;border:1px solid var(--mute);border-radius:3px;background:var(--bg);color:inherit;flex:1 1 14rem;max-width:26rem}
.tools button{font:inherit;font-size:.875rem;padding:.375rem .75rem;border:1px solid var(--mute);border-radius:3px;background:var(--bg);color:var(--link);cursor:pointer}
.tools button:hover{background:var(--soft)}
footer{border-top:1px solid var(--line);background:var(--soft);padding:1rem 0;font-size:.875rem;color:var(--mute)}
@media screen{
[data-hidden]{display:none}
${FILTERS}
}
@media (max-width:60rem){.body{grid-template-columns:minmax(0,1fr);gap:1.5rem}nav{position:static}nav ul{display:flex;flex-wrap:wrap;border:0;gap:.25rem 1rem}nav a{padding:.125rem 0;border:0;margin:0;text-decoration:underline}}
@media (max-width:40rem){.wrap{padding-inline:1rem}h1{font-size:1.75rem}h2{font-size:1.3125rem}.brand span{display:block;margin:0;padding:0;border:0}.verdict{padding:.875rem 1rem;gap:.75rem}legend{float:none;min-width:100%}}
@page{size:A4;margin:15mm 14mm 18mm;@bottom-right{content:counter(page) " / " counter(pages);font:8pt system-ui,sans-serif;color:#525c6c}}
@media print{
:root{--bg:#fff;--soft:#f4f6f9;--line:#c9cfd9;--text:#000;--mute:#444c59;--ink:#1c3a6b;--link:#1c3a6b;--good:#14612f;--good-bg:#e6f4ea;--bad:#a3161f;--bad-bg:#fdeceb;--warn:#7d4400;--warn-bg:#fff2dd;--note:#14518c;--note-bg:#e7f1fb;--doubt:#573a94;--doubt-bg:#f0ebfa;--mark:#ffe1de}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
html{font-size:9.5pt}
nav,.skip,.filters,.tools,footer{display:none!important}
.wrap{padding:0;max-width:none}
.body{display:block;padding:1.5rem 0 0}
header{padding:1rem 1.25rem}
main>section{margin-bottom:2rem}
h2,h3,h4,summary,caption,thead{break-after:avoid}
tr,.gates li,.places>li,.changes li,.leftlist li,.verdict{break-inside:avoid}
thead{display:table-header-group}
.scroll{overflow:visible}
.scroll table,#requirements table{min-width:0}
.gates{grid-template-columns:repeat(4,1fr)}
details::details-content{content-visibility:visible;display:block;block-size:auto}
summary::before{display:none}
summary{list-style:none}
a{text-decoration:none;color:inherit}
}
`
