import { publicationKind } from '@qingming/standard/codes/publication.ts';
import { findCode } from '@qingming/standard/language/code-set.ts';
import { type Html, type HtmlValue, html } from '../../../kernel/http/html.ts';
import { dayBefore, dayIn } from '../amounts.ts';
import { attachmentOf } from '../attachment.ts';
import type { NoticeShown } from '../notices.ts';
import type { PageContext } from '../site.ts';
import { chinese, frame } from './frame.ts';
import { authorityPlace, noticeLink, noticeTitle, standing } from './notices.ts';
import { writtenText } from './written.ts';

type Fact = readonly [name: string, value: HtmlValue];

/** From which day it holds, and until which. */
function holds({ t, language }: PageContext, { from, until }: NoticeShown): string | undefined {
  const words = t.notices;
  const begins = from === null ? undefined : words.from(dayIn(language, from));
  const ends = until === null ? undefined : words.until(dayIn(language, dayBefore(until)));
  return begins === undefined && ends === undefined
    ? undefined
    : [begins, ends].filter((one) => one !== undefined).join(words.between);
}

const KILOBYTE = 1024;

/** The file beside the text: what it is, how large, and where it is kept. */
function attachment(context: PageContext, one: NoticeShown): readonly Fact[] {
  const words = context.t.notices;
  const file = attachmentOf(context.site, one);
  if (file === undefined) return [];
  const size = `${file.kind}, ${Math.ceil(file.bytes / KILOBYTE)} KB`;
  const value =
    file.address === undefined
      ? words.attachmentElsewhere(size)
      : html`<a href="${file.address}">${words.openAttachment(size)}</a>`;
  return [[words.attachment, value]];
}

function facts(context: PageContext, one: NoticeShown): readonly Fact[] {
  const { t, language } = context;
  const words = t.notices;
  const days = holds(context, one);
  const { original, documentNumber, before } = one;
  return [
    [words.kind, findCode(publicationKind, one.kind)?.[language]],
    [words.authority, chinese(context, one.authority)],
    [words.where, authorityPlace(context, one.region)],
    [
      words.documentNumber,
      documentNumber === null ? words.noNumber : chinese(context, documentNumber),
    ],
    [words.issuedOn, dayIn(language, one.issuedOn)],
    ...(days === undefined ? [] : [[words.holds, days] as const]),
    ...(before === undefined ? [] : [[words.replaces, noticeLink(context, before)] as const]),
    [
      words.original,
      original === null
        ? words.noOriginal
        : html`<a href="${original}" rel="external noopener noreferrer">${original}</a>`,
    ],
    ...attachment(context, one),
    [words.number, html`<span class="code">${one.number}</span>`],
  ];
}

/** Above everything else: that it holds no more, why, and where to go instead. */
function warning(context: PageContext, one: NoticeShown): Html | false {
  const words = context.t.notices;
  const says = standing(context, one);
  if (says === undefined) return false;
  const { withdrawnOn, withdrawnBecause, next } = one;
  const why =
    withdrawnOn !== null &&
    html` ${words.withdrawnOn(dayIn(context.language, withdrawnOn))} ${chinese(context, withdrawnBecause ?? '')}`;
  return html`<div class="note late" role="note"><p><strong>${says}</strong>${why}</p>
${next !== undefined && html`<p>${words.next} ${noticeLink(context, next)}</p>`}</div>`;
}

const inChinese = (context: PageContext, content: readonly Html[]): Html =>
  context.language === 'zh' ? html`${content}` : html`<div lang="zh-CN">${content}</div>`;

/** The text; an English page says whether it is the original that stands there, or a translation. */
function text(context: PageContext, one: NoticeShown): Html {
  const words = context.t.notices;
  if (context.language === 'zh') return html`${writtenText(one.text)}`;
  return one.textEn === null
    ? html`<p class="note">${words.onlyChinese}</p>${inChinese(context, writtenText(one.text))}`
    : html`<p class="quiet">${words.translated}</p>${writtenText(one.textEn)}`;
}

function summary(context: PageContext, one: NoticeShown): Html | false {
  const english = context.language === 'en' && one.summaryEn;
  const says = english || (one.summary && chinese(context, one.summary));
  return says !== null && says !== '' && html`<p class="lead">${says}</p>`;
}

/** Who issued it, under which number and when: before the text, for whoever has to know which it is. */
function byline(context: PageContext, one: NoticeShown): Html {
  const number = one.documentNumber !== null && html` · ${chinese(context, one.documentNumber)}`;
  return html`${chinese(context, one.authority)}${number} · ${dayIn(context.language, one.issuedOn)}`;
}

/** One text that an authority published, as it is read and printed. */
export function noticePage(context: PageContext, one: NoticeShown): Html {
  const words = context.t.notices;
  const { language } = context;
  const list = facts(context, one).map(
    ([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`,
  );
  return frame(context, {
    title: language === 'en' && one.titleEn !== null ? one.titleEn : one.title,
    trail: [[words.title, '/notices']],
    body: html`<h1>${noticeTitle(context, one)}</h1>
<p class="quiet">${byline(context, one)}</p>
${warning(context, one)}${summary(context, one)}
<article class="written">${text(context, one)}</article>
<h2>${words.about}</h2>
<dl class="split facts">${list}</dl>
<p class="quiet">${words.foot(dayIn(language, one.publishedOn))}</p>`,
  });
}
