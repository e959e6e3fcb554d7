import { civilClock } from '@qingming/standard/numbers/civil-time.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import { escapeHtml, type Html, html, raw } from '../../kernel/http/html.ts';
import type { ScreenDay, ScreenLine } from './screen.ts';

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
    zh: '连接中断，显示的不是最新内容。',
    en: 'The connection is broken: this is not the latest.',
  },
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

const times = ({ from, until }: ScreenLine, at: Date): string =>
  [from, ...(until === null ? [] : [until])].map((one) => timeOf(one, at)).join('–');

const line = (one: ScreenLine, at: Date): Html => html`<tr class="${one.standing}">
<td class="time">${times(one, at)}</td>
<td class="what">${both(WORDS[one.what])}</td>
<td class="name">${one.name}</td>
<td class="place">${one.place ?? ''}</td>
<td class="state">${both(WORDS[one.standing])}</td></tr>`;

/** What the page is filled with, again every half minute. */
export const screenDay = ({
  institutionName,
  at,
  lines,
}: ScreenDay): Html => html`<h1>${institutionName}</h1>
<p class="as-of">${both(WORDS.title)} · ${both(WORDS.at)} ${timeOf(at.toISOString(), at)}</p>
${
  lines.length === 0
    ? html`<p class="none">${both(WORDS.none)}</p>`
    : html`<table><tbody>${lines.map((one) => line(one, at))}</tbody></table>`
}`;

const STYLE = `
:root{--paper:#FAF9F6;--ink:#1E2A2B;--pine:#2F5D50;--stone:#56605C;--rule:#DDD9CF;--fault:#9B2D2A}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:clamp(16px,1.9vw,34px)/1.5 system-ui,"PingFang SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif}
main,form,#old{padding:1rem max(1rem,2vw)}
h1{font-family:"Songti SC","Noto Serif CJK SC",SimSun,Georgia,serif;font-weight:600;font-size:1.7em;line-height:1.3;margin:0}
.as-of{color:var(--stone);margin:.2rem 0 1rem}
[lang=en]{color:var(--stone);font-size:.75em}
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
const [main, form, old] = [by('day'), by('key-form'), by('old')];
const EVERY = 30000;
let timer;
let opened = false;
const ask = (says) => {
  clearTimeout(timer);
  main.hidden = true;
  main.replaceChildren();
  old.hidden = true;
  form.hidden = false;
  for (const one of ['wrong', 'many']) by(one).hidden = one !== says;
};
const fill = async () => {
  clearTimeout(timer);
  timer = setTimeout(fill, EVERY);
  try {
    const answer = await fetch('/screen/day', { headers: { accept: 'text/html' }, redirect: 'error' });
    if (answer.status === 401 || answer.status === 403) return ask(opened ? 'wrong' : '');
    if (!answer.ok) throw new Error(String(answer.status));
    main.innerHTML = await answer.text();
    opened = true;
    main.hidden = false;
    form.hidden = true;
    old.hidden = true;
  } catch {
    old.hidden = !form.hidden;
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
const given = location.hash.slice(1);
if (given !== '') history.replaceState(null, '', location.pathname);
void (given === '' ? fill() : open(given));
`;

export const SCREEN_SCRIPT_ADDRESS = '/screen/screen.js';

/** The page of a device: what it shows when it is opened, and where it is opened. */
export const screenPage = (nonce: string): Html => html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${WORDS.title.zh} ${WORDS.title.en} · 清明 Qingming</title>
${raw(`<style nonce="${escapeHtml(nonce)}">${STYLE}</style>`)}
</head>
<body>
<main id="day" aria-live="polite" hidden></main>
<p id="old" role="status" hidden>${both(WORDS.old)}</p>
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
