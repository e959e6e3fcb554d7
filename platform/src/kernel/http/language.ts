import type { Language } from '@qingming/standard/language/bilingual.ts';
import type { IncomingHttpHeaders } from 'node:http';

const ENGLISH_ADDRESS = /^\/en(?:[/?#]|$)/;

/** The first of the two languages that the browser asks for; Chinese when it asks for neither. */
function accepted(header: string): Language {
  const wishes = header.split(',').map((wish) => {
    const [tag = '', ...parameters] = wish.trim().toLowerCase().split(';');
    const quality = parameters.find((one) => one.trim().startsWith('q='));
    return { tag, weight: quality === undefined ? 1 : Number(quality.trim().slice(2)) };
  });
  const known = wishes
    .filter(({ tag, weight }) => weight > 0 && /^(zh|en)\b/.test(tag))
    .toSorted((a, b) => b.weight - a.weight)[0];
  return known?.tag.startsWith('en') ? 'en' : 'zh';
}

/** `/en/…` is English; otherwise the console's choice `x-language`, then the browser's wish. */
export function languageOf(url: string, headers: IncomingHttpHeaders): Language {
  if (ENGLISH_ADDRESS.test(url)) return 'en';
  const chosen = headers['x-language'];
  if (chosen === 'zh' || chosen === 'en') return chosen;
  return accepted(headers['accept-language'] ?? '');
}
