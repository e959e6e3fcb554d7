import { civilClock } from '@qingming/standard/numbers/civil-time.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import { escapeHtml, type Html, html, raw } from '../../kernel/http/html.ts';
import type { HallDay, ScreenDay, ScreenLine } from './screen.ts';

const WORDS = {
  title: { zh: '今日安排', en: 'Today' },
  none: { zh: '今天没有安排。', en: 'Nothing is planned for today.' },
  at: { zh: '更新于', en: 'as of' },
  key: { zh: '设备密钥', en: 'Key of this device' },
  open: { zh: '打开', en: 'Open' },
  asks: {
    zh: '请输入安全管理员给出的设备密钥。密钥到期或设备停用后，须重新打开。',
    en: 'Enter the key that the security administrator gave. When it ends, or the device is ended, it is opened anew.',
  },
  wrong: {
    zh: '密钥不正确，或者已经到期、更换、停用。',
    en: 'The key is wrong, or it ended, was renewed, or the device was ended.',
  },
  many: {
    zh: '尝试次数过多，请一刻钟后再试。',
    en: 'Too many attempts; try again in a quarter of an hour.',
  },
  old: {
    zh: '连接中断，显示的是以下时间的内容：',
    en: 'The connection is broken. This was shown as of',
  },
  noHall: {
    zh: '本单位没有这个编号的厅室。请核对地址中的编号。',
    en: 'This house has no hall or vigil room of this code. Check the code in the address.',
  },
  about: { zh: '约', en: 'about' },
  later: { zh: '稍晚', en: 'Later than planned' },
  unknown: { zh: '时间待定', en: 'Time to be told' },
  estimates: {
    zh: '火化时间为估计，随前面的进度变动；请以工作人员的告知为准。',
    en: 'Times of cremations are estimates and move with what comes before. The staff will tell you.',
  },
  next: { zh: '接下来', en: 'Next' },
  nothingMore: { zh: '今天没有其他安排。', en: 'Nothing more today.' },
  free: { zh: '此时没有安排', en: 'Nothing is held here now' },
  vigil: { zh: '守灵', en: 'Vigil' },
  farewell: { zh: '告别', en: 'Farewell' },
  cremation: { zh: '火化', en: 'Cremation' },
  'to-come': { zh: '未开始', en: 'To come' },
  now: { zh: '进行中', en: 'Now' },
  over: { zh: '已结束', en: 'Over' },
} as const satisfies Record<string, Bilingual>;

/** Both languages at once: whoever waits before the screen cannot choose. */
const both = ({ zh, en }: Bilingual): Html => html`${zh} <span lang="en">${en}</span>`;

/** The time of day, with the day where it is another than that of the screen: a vigil lasts overnight. */
function timeOf(iso: string, at: Date): string {
  const [day = '', time = ''] = civilClock(new Date(iso)).split(' ');
  const hours = time.slice(0, 5);
  return civilClock(at).startsWith(day) ? hours : `${day.slice(5)} ${hours}`;
}

/** From when until when; a cremation is about then, from its earliest to its latest. */
function times({ what, from, until, estimated }: ScreenLine, at: Date): Html {
  if (from === null) return both(WORDS.unknown);
  const begins = timeOf(from, at);
  if (estimated !== null) {
    const latest = timeOf(estimated.latest, at);
    const span = latest === begins ? begins : `${begins}–${latest}`;
    return html`${both(WORDS.about)} ${span}`;
  }
  if (until === null) return html`${begins}`;
  const ends = timeOf(until, at);
  return what === 'cremation' && new Date(until) > at
    ? html`${begins}–${both(WORDS.about)} ${ends}`
    : html`${begins}–${ends}`;
}

const stateOf = ({ standing, estimated }: ScreenLine): Html =>
  both(WORDS[estimated?.later === true ? 'later' : standing]);

const line = (one: ScreenLine, at: Date): Html => html`<tr class="${one.standing}">
<td class="time">${times(one, at)}</td>
<td class="what">${both(WORDS[one.what])}</td>
<td class="name">${one.name}</td>
<td class="place">${one.place ?? ''}</td>
<td class="state">${stateOf(one)}</td></tr>`;

const asOf = (at: Date): Html =>
  html`<p class="as-of" data-at="${timeOf(at.toISOString(), at)}">${both(WORDS.at)} ${timeOf(at.toISOString(), at)}</p>`;

/** What the page is filled with, again every half minute. */
export const screenDay = ({
  institutionName,
  at,
  lines,
}: ScreenDay): Html => html`<h1>${institutionName}</h1>
<p class="title">${both(WORDS.title)}</p>${asOf(at)}
${
  lines.length === 0
    ? html`<p class="none">${both(WORDS.none)}</p>`
    : html`<table><tbody>${lines.map((one) => line(one, at))}</tbody></table>`
}${
  lines.some(({ what, standing }) => what === 'cremation' && standing !== 'over') &&
  html`<p class="note">${both(WORDS.estimates)}</p>`
}`;

/** Who is in the hall now, in type that is read from the corridor. */
const nowIn = (lines: readonly ScreenLine[], at: Date): Html =>
  lines.length === 0
    ? html`<p class="now-none">${both(WORDS.free)}</p>`
    : html`${lines.map(
        (one) => html`<section class="now-here"><p class="kind">${both(WORDS[one.what])}</p>
<p class="who">${one.name}</p><p class="span">${times(one, at)}</p></section>`,
      )}`;

/** What the door of one hall says: whom one finds there, and who comes after. */
export function hallDay({ institutionName, hall, at, lines }: HallDay): Html {
  const next = lines.filter(({ standing }) => standing === 'to-come');
  return html`<header class="door"><h1>${hall}</h1>${asOf(at)}</header>
${nowIn(
  lines.filter(({ standing }) => standing === 'now'),
  at,
)}
<h2>${both(WORDS.next)}</h2>
${
  next.length === 0
    ? html`<p class="none">${both(WORDS.nothingMore)}</p>`
    : html`<table><tbody>${next.map(
        (
          one,
        ) => html`<tr><td class="time">${times(one, at)}</td><td class="what">${both(WORDS[one.what])}</td>
<td class="name">${one.name}</td></tr>`,
      )}</tbody></table>`
}
<p class="house">${institutionName}</p>`;
}

const STYLE = `
:root{--paper:#FAF9F6;--ink:#1E2A2B;--pine:#2F5D50;--stone:#56605C;--rule:#DDD9CF;--fault:#9B2D2A}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:clamp(16px,1.9vw,34px)/1.5 system-ui,"PingFang SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif}
main,form,#old,#nowhere{padding:1rem max(1rem,2vw)}
h1{font-family:"Songti SC","Noto Serif CJK SC",SimSun,Georgia,serif;font-weight:600;font-size:1.7em;line-height:1.3;margin:0}
.title{margin:.2rem 0 0}
.as-of{color:var(--stone);margin:0 0 1rem;font-variant-numeric:tabular-nums}
.note,.house{color:var(--stone);margin:1.2rem 0 0}
.door{display:flex;justify-content:space-between;align-items:baseline;gap:1rem;border-bottom:2px solid var(--pine);padding-bottom:.5rem}
.door .as-of{margin:0}
.now-here,.now-none{text-align:center;margin:8vh 0}
.now-here p{margin:0}
.now-here .kind{color:var(--pine);font-size:1.3em}
.now-here .who{font-family:"Songti SC","Noto Serif CJK SC",SimSun,Georgia,serif;font-size:4.2em;line-height:1.3}
.now-here .span{font-size:1.5em;font-variant-numeric:tabular-nums}
.now-none{color:var(--stone);font-size:1.4em}
h2{font-size:1em;font-weight:600;margin:0 0 .3rem}
.stale{opacity:.55}
[lang=en]{color:var(--stone);font-size:.75em}
#old,#nowhere{font-weight:600}
#old{position:sticky;top:0;margin:0;background:var(--paper);border-bottom:2px solid var(--fault);color:var(--fault)}
table{border-collapse:collapse;width:100%}
td{border-top:1px solid var(--rule);padding:.5rem 1rem .5rem 0;vertical-align:baseline}
.time{font-variant-numeric:tabular-nums;white-space:nowrap}
.name{font-size:1.25em}
.now .state{color:var(--pine);font-weight:600}
.over{color:var(--stone)}
#old,.wrong{color:var(--fault)}
form{max-width:38rem}
label{display:block;margin:1rem 0 .3rem}
input{width:100%;font:inherit;padding:.5rem;border:1px solid var(--stone);background:#fff;color:inherit}
button{font:inherit;margin-top:1rem;padding:.5rem 2rem;border:0;background:var(--pine);color:#fff}
button [lang=en]{color:inherit}
[hidden]{display:none}
@media (max-width:40rem){tr{display:grid;grid-template-columns:auto 1fr;gap:0 1rem;border-top:1px solid var(--rule);padding:.6rem 0}td{border:0;padding:0}.name{grid-column:1/-1}}
`;

/**
 * Fills the page and keeps what it shows while the node cannot be reached. A key after # is told to no
 * server: it is sent once, in a body, and taken out of the address.
 */
export const SCREEN_SCRIPT = `'use strict';
const by = (id) => document.getElementById(id);
const [main, form, old, nowhere] = [by('day'), by('key-form'), by('old'), by('nowhere')];
const EVERY = 30000;
const PATIENCE = 20000;
let timer;
let opened = false;
const ask = (says) => {
  clearTimeout(timer);
  main.hidden = true;
  main.replaceChildren();
  old.hidden = true;
  nowhere.hidden = true;
  form.hidden = false;
  for (const one of ['wrong', 'many']) by(one).hidden = one !== says;
};
const asked = async () => {
  const gaveUp = new AbortController();
  const patience = setTimeout(() => gaveUp.abort(), PATIENCE);
  try {
    const answer = await fetch(main.dataset.from, { headers: { accept: 'text/html' }, redirect: 'error', signal: gaveUp.signal });
    return [answer.status, answer.ok ? await answer.text() : ''];
  } finally {
    clearTimeout(patience);
  }
};
const stale = (is) => {
  const at = main.querySelector('[data-at]');
  by('since').textContent = at === null ? '' : at.dataset.at;
  old.hidden = !is || at === null;
  main.classList.toggle('stale', is);
};
const fill = async () => {
  clearTimeout(timer);
  timer = setTimeout(fill, EVERY);
  try {
    const [status, text] = await asked();
    if (status === 401 || status === 403) return ask(opened ? 'wrong' : '');
    form.hidden = true;
    nowhere.hidden = status !== 404;
    if (status === 404) return main.replaceChildren();
    if (text === '') throw new Error(String(status));
    main.innerHTML = text;
    opened = true;
    main.hidden = false;
    stale(false);
  } catch {
    if (form.hidden) stale(true);
  }
};
const open = async (key) => {
  const answer = await fetch('/screen/key', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ key }) });
  by('key').value = '';
  opened = true;
  if (answer.ok) return fill();
  ask(answer.status === 429 ? 'many' : 'wrong');
};
form.addEventListener('submit', (event) => {
  event.preventDefault();
  void open(by('key').value.trim());
});
const wake = () => {
  if (document.visibilityState !== 'visible') return;
  if ('wakeLock' in navigator) navigator.wakeLock.request('screen').catch(() => undefined);
  if (opened) void fill();
};
document.addEventListener('visibilitychange', wake);
for (const event of ['pageshow', 'online']) addEventListener(event, wake);
const given = location.hash.slice(1);
if (given !== '') history.replaceState(null, '', location.pathname);
void (given === '' ? fill() : open(given)).catch(() => undefined);
wake();
`;

export const SCREEN_SCRIPT_ADDRESS = '/screen/screen.js';

/** The page of a device: what it shows, from where, when it is opened, and where it is opened. */
export const screenPage = (nonce: string, from = '/screen/day'): Html => html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${WORDS.title.zh} ${WORDS.title.en} · 清明 Qingming</title>
${raw(`<style nonce="${escapeHtml(nonce)}">${STYLE}</style>`)}
</head>
<body>
<p id="old" role="status" hidden>${both(WORDS.old)} <span id="since"></span></p>
<main id="day" data-from="${from}" aria-live="polite" hidden></main>
<p id="nowhere" role="status" hidden>${both(WORDS.noHall)}</p>
<form id="key-form" autocomplete="off" hidden>
<p>${both(WORDS.asks)}</p>
<p class="wrong" id="wrong" role="alert" hidden>${both(WORDS.wrong)}</p>
<p class="wrong" id="many" role="alert" hidden>${both(WORDS.many)}</p>
<label for="key">${both(WORDS.key)}</label>
<input id="key" name="key" type="password" required maxlength="100" spellcheck="false" autocapitalize="off">
<button>${both(WORDS.open)}</button>
</form>
<script src="${SCREEN_SCRIPT_ADDRESS}" defer></script>
</body>
</html>
`;
