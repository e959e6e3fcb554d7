import { createHash } from 'node:crypto';
import { tokensCss } from '@qingming/connect/tokens.ts';

// One column of paper. Weight comes from space and type; lines only between things.
const PAGE = `
*{box-sizing:border-box}
html{font-size:var(--text);font-size:max(var(--text),112.5%);-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding:1rem 0 5rem}
html[data-size="large"]{font-size:max(var(--text),150%)}
body{margin:0;background:var(--paper);color:var(--ink);font-family:var(--sans);line-height:1.7;overflow-wrap:break-word;min-height:100vh;display:flex;flex-direction:column}
main,.top,.foot,.call p,.demo{width:100%;max-width:44rem;margin:0 auto;padding:0 1.1rem}
main{padding-top:1.4rem;padding-bottom:3rem;flex:1}
body.wide main,body.wide .top,body.wide .foot,body.wide .call p,body.wide .demo{max-width:58rem}
h1,h2,h3,.mark{font-family:var(--serif);font-weight:600;line-height:1.35;text-wrap:balance}
.doors strong{text-wrap:balance}
h1{font-size:1.7rem;margin:.4rem 0 1rem}
h2{font-size:1.3rem;margin:2.8rem 0 .6rem}
h3{font-size:1.05rem;margin:1.8rem 0 .4rem}
p{margin:.6rem 0}
ul,ol{margin:.6rem 0;padding-inline-start:1.3em}
li{margin:.35rem 0}
a{color:var(--pine);text-decoration-thickness:1px;text-underline-offset:.22em}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--pine);outline-offset:3px;border-radius:2px}
.quiet{color:var(--stone);font-size:.9rem}
.nb{white-space:nowrap}
[href^="tel:"],.code{direction:ltr;unicode-bidi:isolate}
.skip{position:absolute;top:-999rem}
.skip:focus{position:static;display:block;padding:.8rem 1.1rem;background:var(--sheet)}
.top{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;padding-top:.7rem;padding-bottom:.5rem}
.top>:not(:last-child){margin-inline-end:1.2rem}
.mark{display:inline-flex;flex-wrap:wrap;align-items:baseline;color:var(--ink);text-decoration:none;font-size:1.05rem;padding:.35rem 0}
.mark>:not(:last-child){margin-inline-end:.6em}
.mark b{color:var(--pine);font-size:1.25rem;font-weight:600;letter-spacing:.06em}
.tools{display:flex;flex-wrap:wrap;list-style:none;margin:0;padding:0;font-size:.9rem}
.tools li{margin:0}
.tools>:not(:last-child){margin-inline-end:1.1rem}
.tools a,.trail a,.foot li a{display:inline-block;padding:.45rem 0}
header{border-bottom:1px solid var(--rule)}
.trail{font-size:.9rem;color:var(--stone);list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap}
.trail li{margin:0}
.trail li+li::before{content:"/";margin:0 .6em;color:var(--edge)}
.demo{padding-top:.55rem;padding-bottom:.55rem;font-size:.85rem;line-height:1.5}
.demoband{background:var(--amber-wash);color:var(--ink)}
footer{border-top:1px solid var(--rule);margin-top:1rem}
.pictures{list-style:none;padding:0;margin:1rem 0;display:grid;grid-template-columns:repeat(auto-fill,minmax(15rem,1fr));gap:1.2rem}
.pictures li,.pictures figure{margin:0}
.pictures img{display:block;width:100%;height:auto}
.pictures figcaption{margin-top:.4rem;font-size:.95rem}
.foot{padding-top:1rem;padding-bottom:1.6rem;font-size:.9rem}
.foot ul{display:flex;flex-wrap:wrap;list-style:none;padding:0;margin:0}
.foot li{margin:0;margin-inline-end:1.6rem}
.call{position:sticky;bottom:0;background:var(--sheet);border-top:1px solid var(--rule)}
.call p{margin-top:0;margin-bottom:0;padding-top:.45rem;padding-bottom:.45rem;display:flex;flex-wrap:wrap;align-items:baseline}
.call p>:not(:last-child){margin-inline-end:.9rem}
.call .label{font-weight:400;flex:none}
.call a{font-size:1.15rem;font-weight:600;font-variant-numeric:tabular-nums;padding:.2rem 0}
.call span{font-size:.85rem;color:var(--stone)}
.doors{list-style:none;padding:0;margin:1.4rem 0 0}
.doors li{margin:0;border-top:1px solid var(--rule)}
.doors li:last-child{border-bottom:1px solid var(--rule)}
.doors a{display:block;padding:1.5rem .2rem 1.6rem;text-decoration:none;color:var(--ink)}
.doors a:hover{background:var(--pine-wash)}
@media (min-width:64em){
.home{display:grid;grid-template-columns:minmax(0,1.5fr) minmax(0,1fr);gap:0 4rem;align-items:start}
.home .aside,.home>.small{margin-top:1.4rem}
}
.aside{border-top:3px solid var(--sand);padding-top:.2rem;margin-top:2.4rem}
.aside h2{margin-top:.8rem}
.offer{margin:0;padding:.5rem 1.1rem;background:var(--sheet);border-bottom:1px solid var(--rule);text-align:center}
.offer a{display:inline-block;padding:.2rem 0}
details{border-top:1px solid var(--rule)}
details:last-of-type{border-bottom:1px solid var(--rule)}
summary{padding:.55rem 0;cursor:pointer;color:var(--pine);font-weight:600}
details.without{margin-bottom:1.5rem}
td details{border:0!important}
.lead{font-size:1.05rem}
.cite{line-height:0;font-size:.7em;padding-inline-start:.15em}
.cite a{text-decoration:none;padding:.3rem .1rem}
.sources{margin-top:3rem;border-top:1px solid var(--rule);font-size:.88rem;color:var(--stone)}
.sources h2{font-size:1rem;margin:1rem 0 .2rem}
.sources li{margin:.2rem 0}
.vh{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden;white-space:nowrap}
.own{font-size:.8em;font-weight:400;color:var(--stone);white-space:nowrap}
.choose{margin:.8rem 0}
.choose .row{display:flex;flex-wrap:wrap}
.choose .row>*{margin-bottom:.6rem}
.choose .row>:not(:last-child){margin-inline-end:.6rem}
.choose select{flex:1 1 9rem;width:auto;min-width:0}
.choose button{flex:0 1 auto;min-width:0}
.hours{list-style:none;padding:0;margin:.4rem 0 1.2rem}
.hours li{margin:0;border-top:1px solid var(--rule);padding:.3rem 0;display:flex;flex-wrap:wrap;align-items:baseline;justify-content:space-between}
.hours a,.hours b{display:inline-block;padding:.45rem 0;font-variant-numeric:tabular-nums;margin-inline-end:1rem}
.hours b{font-weight:400}
.hours span{text-align:end}
.hours small{max-width:24em}
.hours.alt li{display:block}
.hours.alt span{text-align:start;display:inline-block}
.ticket{text-align:center;margin:1.2rem 0}
.qr svg{width:100%;max-width:19rem;height:auto;background:#fff}
.six{font-size:1.6rem;letter-spacing:.15em;margin:.2rem 0}
button.plain{background:transparent;color:var(--pine);border-color:var(--edge)}
.near{list-style:none;padding:0;margin:.6rem 0}
.near li{margin:0;border-top:1px solid var(--rule);padding:.8rem 0}
.near p{margin:.1rem 0}
.near .dial a{font-size:1.15rem;font-weight:600;font-variant-numeric:tabular-nums;white-space:nowrap;padding:.2rem 0;display:inline-block}
.whom{margin:.4rem 0 .2rem;padding:.5rem .8rem;background:var(--sheet);border-inline-start:3px solid var(--pine)}
.whom span{display:inline-block;margin-inline-end:1rem}
.whom a{display:inline-block;padding:.15rem 0}
.doors strong{display:block;font-family:var(--serif);font-size:1.5rem;font-weight:600;line-height:1.35;color:var(--pine)}
.doors a:hover strong{text-decoration:underline;text-decoration-thickness:2px;text-underline-offset:.2em}
.small{list-style:none;padding:0;margin:2.4rem 0 0}
.small li{margin:0;padding:.55rem 0}
.small a{display:inline-block;padding:.2rem 0;margin-inline-end:.8rem}
.steps{list-style:none;counter-reset:step;padding:0}
.steps>li{counter-increment:step;padding:.15rem 0;padding-inline-start:2.2rem;position:relative}
.steps>li::before{content:counter(step);position:absolute;margin-inline-start:-2.2rem;font-family:var(--serif);font-size:1.15rem;color:var(--pine);font-weight:600}
.known{display:flex;justify-content:space-between;border-block:1px solid var(--rule);padding:.5rem 0;margin:.6rem 0}
.known a{flex:none;padding-inline-start:1rem}
.only{font-family:var(--serif);font-size:1.2rem;line-height:1.55}
.later{font-family:var(--serif);font-size:1.2rem;margin:2.8rem 0 0;border-top:3px solid var(--sand);padding-top:.8rem}
.way{list-style:none;padding:0;margin:0}
.way>li{position:relative;padding:.4rem 0;padding-inline-start:2.4rem;margin:1.6rem 0 0}
.way h2{margin:0 0 .4rem}
.way h3{margin:1.2rem 0 .2rem}
.late h2{margin:.2rem 0;font-size:1.1rem}
.way .dial{display:block}
.way ul:not(.near){list-style:disc;padding-inline-start:1.1em;margin:.3rem 0}
.no{position:absolute;inset-inline-start:0;top:.25rem;font-family:var(--serif);font-size:1.5rem;line-height:1.35;font-weight:600;color:var(--pine)}
.script div,.dates li{display:grid;grid-template-columns:5.4em minmax(0,1fr);padding:.3rem 0}
.script dt{margin:0}
.dates{list-style:none;padding:0}
.dates li{grid-template-columns:7em minmax(0,1fr);margin:0;border-top:1px solid var(--rule);padding:.6rem 0}
.dates time{white-space:nowrap;display:block}
.dates .when{font-weight:600;padding-inline-end:1rem}
small{display:block;font-size:.88rem;color:var(--stone);line-height:1.55}
.ticks{list-style:none;padding:0;margin:.4rem 0}
.ticks li{margin:0;border-top:1px solid var(--rule)}
.ticks label{display:flex;padding:.6rem 0;min-height:3rem}
.ticks input{flex:none;width:1.4rem;height:1.4rem;margin:.2rem 0 0;margin-inline-end:.8rem;accent-color:var(--pine)}
.jump{list-style:none;padding:0;margin:1rem 0}
.jump li{margin:0;border-top:1px solid var(--rule)}
.jump li:last-child{border-bottom:1px solid var(--rule)}
.jump a{display:block;padding:.75rem .2rem}
table{border-collapse:collapse;width:100%;margin:.8rem 0}
caption{text-align:start;color:var(--stone);font-size:.9rem;padding-bottom:.3rem}
th,td{text-align:start;vertical-align:top;padding:.6rem 0;padding-inline-end:1rem;border-bottom:1px solid var(--rule)}
thead th{font-size:.85rem;font-weight:600;color:var(--stone);padding-bottom:.3rem}
tbody th{font-weight:600}
.sum{font-variant-numeric:tabular-nums}
.sum .act{display:inline-block;white-space:nowrap;color:var(--ink);text-decoration-color:var(--edge);min-height:1.7rem}
.sum .act:hover{color:var(--pine)}
.waived{display:block;line-height:1.45;margin-top:.1rem}
.waived strong{color:var(--pine);font-weight:600}
.sum b{font-size:1.15rem;font-weight:600}
.basis{font-size:.88rem;color:var(--stone)}
th .basis{font-weight:400}
.none{color:var(--stone)}
.note{border-inline-start:4px solid var(--edge);padding:.2rem 0;padding-inline-start:1rem;margin:1.2rem 0}
.note.late{border-color:var(--amber)}
dl{margin:.6rem 0}
dt{color:var(--stone);font-size:.9rem;margin-top:.7rem}
dd{margin:0}
.named dt{color:var(--ink);font-size:1rem;font-weight:600;margin-top:1.1rem}
form{margin:1rem 0}
fieldset{border:0;padding:0;margin:1.4rem 0}
legend,label.ask{font-weight:600;padding:0;display:block;margin-bottom:.3rem}
input[type=text],input[type=search],input[type=tel],input[type=date],input[type=datetime-local],textarea,select{font:inherit;color:var(--ink);background:var(--sheet);border:1px solid var(--edge);border-radius:3px;padding:.6rem .7rem;width:100%;min-height:3rem}
.unseen{position:absolute;left:-999rem}
input[aria-invalid=true]{border:2px solid var(--fault)}
.field{margin:1.2rem 0}
.help{color:var(--stone);font-size:.9rem;margin:.1rem 0 .4rem}
.wrong{color:var(--fault);font-weight:600;margin:.2rem 0 .4rem}
button{font:inherit;font-weight:600;color:var(--on-pine);background:var(--pine);border:1px solid var(--pine);border-radius:3px;padding:.65rem 1.8rem;min-height:3rem;cursor:pointer}
button.second{color:var(--pine);background:transparent;border-color:var(--edge)}
a.button{display:inline-flex;align-items:center;font-weight:600;color:var(--on-pine);background:var(--pine);border-radius:3px;padding:.65rem 1.8rem;min-height:3rem;text-decoration:none}
.qr{background:#fff;border:1px solid var(--rule);width:min(16rem,100%);margin:1rem 0}
.qr svg{display:block;width:100%;height:auto}
.choice+.choice{border-top:1px solid var(--rule)}
.choice{padding:.5rem 0;line-height:1.4;display:flex;align-items:center;min-height:3rem;font-weight:400}
.choice input{width:1.3rem;height:1.3rem;accent-color:var(--pine);flex:none;margin:0;margin-inline-end:.7rem}
.search{display:flex;margin:1rem 0}
.search input{flex:1 1 0;width:0;min-width:0;margin-inline-end:.5rem}
.search button{flex:none;padding:.65rem 1.2rem}
.top .search{margin-top:.2rem;margin-bottom:.2rem;flex:1 1 12rem;max-width:20rem;min-width:0}
.top .search input,.top .search button{min-height:2.6rem;padding:.3rem .8rem;font-size:.95rem}
.top .search button{background:transparent;color:var(--pine);border-color:var(--edge)}
.facts>div{break-inside:avoid}
.written h2{font-size:1.15rem;margin:1.8rem 0 .4rem}
.filter{display:grid;gap:.9rem;margin:1rem 0 1.6rem}
.homes{list-style:none;padding:0;margin:.8rem 0}
.homes li{margin:0;border-top:1px solid var(--rule);padding:1rem 0}
.homes h3{margin:0 0 .2rem;font-size:1.15rem}
.homes h3 a{display:inline-block;padding:.2rem 0}
.homes p{margin:.15rem 0}
.map{margin:2rem 0 0}
.map svg{display:block;width:100%;height:auto;max-height:70vh}
.map path{fill:var(--wash);stroke:var(--edge);stroke-width:.6;fill-rule:evenodd}
.map circle{fill:var(--pine);stroke:var(--paper);stroke-width:1.5}
.map a .place{fill:var(--ink);font-size:15px;paint-order:stroke;stroke:var(--paper);stroke-width:3px}
.map a text{fill:var(--on-pine);font:600 20px var(--sans);text-anchor:middle;dominant-baseline:central}
.map a:focus circle{stroke:var(--ink);stroke-width:3}
.turn{display:flex;flex-wrap:wrap;align-items:baseline;margin:1.4rem 0}
.turn>*{margin-bottom:.4rem}
.turn>:not(:last-child){margin-inline-end:1.6rem}
.answer{border-top:3px solid var(--sand);padding-top:1rem;margin-top:1rem}
.answer h1{margin-top:0}
.answer.off{border-color:var(--fault)}
.code{font-family:var(--mono);font-size:1.05em;overflow-wrap:anywhere}
.print{display:none}
@media (max-width:39.99em){
.way>li{padding-inline-start:1.9rem}
.way ul:not(.near){margin-inline-start:-1rem}
.top .search{order:3;flex:none;width:100%;max-width:none}
.top>.search{margin-inline-end:0}
.call p{flex-wrap:nowrap;align-items:center}
.call a{white-space:nowrap}
.call span{line-height:1.25}
.call span+span,[data-size=large] .call span{display:none}
[data-size=large] .call p{flex-wrap:wrap}
[data-size=large] .demo{font-size:.75rem}
[data-size=large] h1{font-size:1.45rem}
[data-size=large] .doors a{padding:.9rem .1rem 1rem}
[data-size=large] .doors strong{font-size:1.25rem}
[data-size=large] .prices tr,[data-size=large] .prices th,[data-size=large] .prices td{display:block;width:auto}
[data-size=large] .prices .sum{text-align:start}
[data-size=large] .prices .act{white-space:normal}
.prices thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
.prices tr{display:grid;grid-template-columns:minmax(0,1fr) minmax(7.5rem,42%);gap:0 1rem;border-bottom:1px solid var(--rule);padding:.6rem 0}
.prices th,.prices td{border:0;padding:0}
.prices .sum{text-align:end}
.rows thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
.rows tr,.rows th,.rows td{display:block}
.rows tr{border-bottom:1px solid var(--rule);padding:.7rem 0}
.rows th,.rows td{border:0;padding:.1rem 0}
.rows .waived{display:inline}
.brief td{display:inline-block;margin-inline-end:1.2rem}
.rows td[data-label]::before{content:attr(data-label) " ";color:var(--stone);font-size:.85rem;margin-inline-end:.4rem}
}
@media (min-width:40em){
.dates li{grid-template-columns:9.2em minmax(0,1fr)}
.pair{display:grid;grid-template-columns:1fr 1fr;column-gap:1.6rem}
h1{font-size:2rem}
.filter{grid-template-columns:1fr 1fr auto;align-items:end}
.prices .name{width:55%}
.split{display:grid;grid-template-columns:1fr 1fr;gap:0 3rem}
}
@media print{
@page{size:A4;margin:9mm 13mm}
:root:root:root{--paper:#fff;--sheet:#fff;--wash:#fff;--ink:#000;--stone:#333;--pine:#000;--fault:#000;--rule:#999;--edge:#555;--amber-wash:#fff;--pine-wash:#fff;color-scheme:light}
html,html[data-size="large"]{font-size:9pt}
html[data-size="large"]{font-size:12pt}
body{background:#fff;color:#000;display:block;line-height:1.3}
.tools,.trail,.foot ul,.skip,.offer,.turn,.jump,.noprint,.map,form,form.filter,form.choose,form.search,.home .aside,.cite{display:none}
.call{position:static;border:0}
.print{display:block}
.qr svg{max-width:55mm}
main,.top,.foot,.call p,.demo,body.wide main,body.wide .top,body.wide .foot,body.wide .call p,body.wide .demo{max-width:none;padding-inline-start:0;padding-inline-end:0}
main,.foot{padding-top:.3rem;padding-bottom:.2rem}
.top,.demo{padding-top:.1rem;padding-bottom:.1rem}
h1{font-size:1.5rem;margin:.2rem 0 .3rem}
#prices{display:none}
.rows .name br,.rows th br{display:none}
.rows th .basis{margin-inline-start:.6em}
details::details-content{content-visibility:visible;display:block}
summary{color:#000;list-style:none}
h2{font-size:1.1rem;margin:.5rem 0 .1rem}
h3{font-size:1rem;margin:.4rem 0 .1rem}
p,dl,table{margin:.1rem 0}
dt{margin-top:.2rem}
th,td{padding:.08rem 0;padding-inline-end:.6rem}
.sum b{font-size:1rem}
.sum .act{min-height:0;text-decoration:none}
.waived{display:inline;margin-inline-start:.6em}
.rows .waived{margin-inline-start:0;white-space:nowrap}
.prices .name{width:40%}
.waived strong{color:#000}
.prices .name br{display:none}
.prices .name .basis{margin-inline-start:.6em}
.basis,.quiet,small{font-size:.85rem;line-height:1.3}
.only,.later{font-size:1.1rem;margin:.4rem 0}
.way>li{margin:.2rem 0;padding:.1rem 0;padding-inline-start:1.8rem}
.no{font-size:1.1rem;top:0}
.way h2,.way h3{margin:.1rem 0}
.near li,.dates li,.ticks label{padding:.15rem 0;min-height:0}
.ticks{columns:2;column-gap:2rem}
.way li{break-inside:auto}
.way .dial{display:inline}
.rows td[data-label]::before{display:none}
.contact dl.split{display:grid;grid-template-columns:1fr 1fr;gap:0 2rem}
.contact dl.split>div{display:flex}
.contact dl.split dt{margin-inline-end:.6em}
.contact dl.split dt{flex:none}
footer{margin-top:.3rem}
a{color:#000;text-decoration:none}
h2,h3{break-inside:avoid;break-after:avoid-page}
tr,li{break-inside:avoid}
}
`;

const tight = (css: string): string => css.replaceAll(/\n+/g, '\n').trim();

/** The whole style of the portal, one file that never changes under its name. */
export const STYLE: string = tight(`${tokensCss('portal')}${PAGE}`);

const NAME = createHash('sha256').update(STYLE).digest('hex').slice(0, 12);

export const STYLE_ADDRESS = `/portal-${NAME}.css`;
