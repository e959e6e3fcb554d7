import { type Html, html } from '../../../kernel/http/html.ts';
import { isFamilyPaper, type PaperId, papersOf, standardName } from '../guide/papers.ts';
import type { Parts } from './guide-way.ts';

/** The name of a paper; in English the Chinese beside it, which is what stands on it. */
function nameOf({ context, shown }: Parts, id: PaperId): Html {
  const { language, t } = context;
  if (isFamilyPaper(id)) return html`${t.guide.path.papers.names[id]}`;
  const name = standardName(id, shown.asked.day);
  if (name === undefined) return html`${id}`;
  return language === 'zh'
    ? html`${name.zh}`
    : html`${name.en} <span class="own" lang="zh-CN">${name.zh}</span>`;
}

function paper(parts: Parts, id: PaperId): Html {
  const words = parts.context.t.guide.path.papers;
  const between = parts.context.language === 'zh' ? '、' : ', ';
  const groups = id === 'group' && html`${words.groups(parts.shown.groups.join(between))}`;
  return html`<li><label><input type="checkbox" autocomplete="off"><span>${nameOf(parts, id)}<small>${words.from[id]}${groups}</small></span></label></li>`;
}

/** The papers that apply, each with where it comes from and a box to tick; nothing of it is sent. */
export function papersSection(parts: Parts): Html {
  const words = parts.context.t.guide.path.papers;
  const { now, later } = papersOf(parts.shown.asked, parts.shown.groups.length > 0);
  const list = (ids: readonly PaperId[]): Html =>
    html`<ul class="ticks">${ids.map((id) => paper(parts, id))}</ul>`;
  return html`<section><h2 id="papers">${words.title}</h2><p class="quiet">${words.says}</p>
<h3>${words.now}</h3>${list(now)}
${later.length > 0 && html`<h3>${words.later}</h3>${list(later)}`}</section>`;
}
