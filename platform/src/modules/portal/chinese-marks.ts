import { type PageLanguage, WRITTEN } from '@qingming/standard/language/page-language.ts';
import { escapeHtml, type Html, raw } from '../../kernel/http/html.ts';

const HAN = /\p{Script=Han}/u;
/** Chinese with the digits, signs and spaces inside it, up to its last sign. */
const RUNS =
  /[《（“〔【]?\p{Script=Han}(?:[\p{Script=Han}\p{N}\p{P}\p{S} ]*[\p{Script=Han}。，、；：？！”）》〕】])?/gu;
const WHOLE = /^(\s*)([\s\S]*?)(\s*)$/;

const marked = (text: string): string => `<span lang="zh-CN" dir="ltr">${text}</span>`;

function markedText(text: string, script: RegExp): string {
  if (script.test(text)) return text.replaceAll(RUNS, marked);
  return text.replace(WHOLE, (_, before: string, chinese: string, after: string) =>
    [before, marked(chinese), after].join(''),
  );
}

/** Where no markup may stand, or where the language is named already. */
const PLAIN = /^<(title|style|script|option|textarea)\b/;
const OWN_LANGUAGE = /^<(\w+)[^>]*\slang="/;
const VOID = /^<(?:area|base|br|col|hr|img|input|link|meta|wbr)\b|\/>$/;

interface Place {
  readonly name: string;
  /** Text in here stays as it is. */
  readonly stays: boolean;
}

function placeOf(tag: string): Place {
  const name = /^<([a-z0-9]+)/i.exec(tag)?.[1] ?? '';
  const own = OWN_LANGUAGE.test(tag) && name !== 'html';
  return { name, stays: own || PLAIN.test(tag) };
}

/**
 * A page of a node's own language, with what it has no words for marked as the Chinese that it is, so
 * that it is read from left to right and spoken as Chinese. Words of the standard that stand alone are
 * put into the language.
 */
export function withChineseMarked(
  page: Html,
  language: PageLanguage,
  words: Readonly<Record<string, string>>,
): Html {
  const { script } = WRITTEN[language];
  const known = new Map(
    Object.entries(words).map(([zh, own]) => [escapeHtml(zh), escapeHtml(own)]),
  );
  const open: Place[] = [];
  const parts = page.toString().split(/(<[^>]*>)/);
  const shown = parts.map((part, at) => {
    if (part.startsWith('</')) {
      const name = part.slice(2, -1).trim();
      const opened = open.findLastIndex((place) => place.name === name);
      if (opened >= 0) open.length = opened;
      return part;
    }
    if (part.startsWith('<option') && HAN.test(parts[at + 1] ?? '')) {
      open.push(placeOf(part));
      return part.replace('<option', '<option lang="zh-CN"');
    }
    if (part.startsWith('<')) {
      if (!part.startsWith('<!') && !VOID.test(part)) open.push(placeOf(part));
      return part;
    }
    if (!HAN.test(part)) return part;
    const own = known.get(part.trim());
    if (own !== undefined) return part.replace(part.trim(), () => own);
    return open.some(({ stays }) => stays) ? part : markedText(part, script);
  });
  return raw(shown.join(''));
}
