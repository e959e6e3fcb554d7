import type { Language } from '@qingming/standard/language/bilingual.ts';
import { civilDay } from '../../kernel/clock.ts';
import { html } from '../../kernel/http/html.ts';
import { dayIn } from './amounts.ts';

const TIME = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Asia/Shanghai',
});

/** The time in China, with the day when it was another one. */
function since(language: Language, at: Date, now: Date): string {
  const time = TIME.format(at);
  if (civilDay(at) === civilDay(now)) return time;
  const day = dayIn(language, civilDay(at));
  return language === 'zh' ? `${day} ${time}` : `${time} on ${day}`;
}

const SENTENCES: Readonly<Record<Language, (time: string) => string>> = {
  zh: (time) => `数据暂时无法更新，本页为 ${time} 的内容。急事请拨打页面下方的电话。`,
  en: (time) =>
    `The data cannot be brought up to date at the moment: this page is as of ${time}. If it is urgent, call the number at the foot of the page.`,
};

/** A page that was made earlier, with a line above its head that says when. */
export function withSince(page: string, at: Date, now: Date): string {
  const language: Language = /<html lang="en/.test(page) ? 'en' : 'zh';
  const said = SENTENCES[language](since(language, at, now));
  const line = html`<div class="demoband"><p class="demo" role="status">${said}</p></div>`;
  return page.replace(/<header[\s>]/, (header) => `${line.toString()}${header}`);
}
