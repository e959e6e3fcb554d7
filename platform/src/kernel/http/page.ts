import type { Language } from '@qingming/standard/language/bilingual.ts';
import type { Html, HtmlValue } from './html.ts';
import { escapeHtml, html, raw } from './html.ts';

// Contrast of ink on paper 13.9:1, of pine on paper 7.1:1 (WCAG 2.2 AAA needs 7:1).
const STYLE = `
:root{color-scheme:light dark;--paper:#FAF9F6;--ink:#1E2A2B;--pine:#2F5D50;--stone:#56605C;--rule:#DDD9CF;--fault:#9B2D2A}
@media (prefers-color-scheme:dark){:root{--paper:#141A1A;--ink:#E9E6DE;--pine:#7FB5A4;--stone:#A9B0AC;--rule:#38413F;--fault:#E39A93}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:18px/1.7 system-ui,"PingFang SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif}
main{max-width:46rem;margin:0 auto;padding:3rem 1.25rem 5rem}
main.wide{max-width:64rem}
h1,h2,h3{font-family:"Songti SC","Noto Serif CJK SC",SimSun,Georgia,serif;font-weight:600;line-height:1.35}
h1{font-size:1.75rem}h2{font-size:1.3rem;margin-top:2.5rem;border-top:1px solid var(--rule);padding-top:1.5rem}h3{font-size:1.05rem;margin-bottom:.25rem}
a{color:var(--pine);text-underline-offset:.2em}a:focus-visible{outline:3px solid var(--pine);outline-offset:2px}
p{margin:.5rem 0}.quiet{color:var(--stone);font-size:.9rem}
code,pre{font:15px/1.6 ui-monospace,Menlo,Consolas,monospace}pre{overflow-x:auto;padding:.75rem 1rem;border:1px solid var(--rule)}
.operation{border-top:1px solid var(--rule);padding:1rem 0}.method{font-weight:700;color:var(--pine);margin-right:.5rem}
table{border-collapse:collapse;width:100%;font-size:.9rem}th,td{text-align:left;vertical-align:top;padding:.35rem .75rem .35rem 0;border-bottom:1px solid var(--rule)}
@media (max-width:40rem){tr{display:block;border-bottom:1px solid var(--rule);padding:.5rem 0}td{display:block;border:0;padding:.1rem 0}}
@media print{body{background:#fff;color:#000}}
`;

export interface Page {
  readonly title: string;
  readonly language: Language;
  readonly nonce: string;
  readonly body: HtmlValue;
  readonly wide?: boolean;
}

const HTML_LANGUAGE = { zh: 'zh-CN', en: 'en' } as const;

const style = (nonce: string): Html => raw(`<style nonce="${escapeHtml(nonce)}">${STYLE}</style>`);

/** A plain page of the server itself: the reference of the interface, and pages of faults. */
export const page = ({ title, language, nonce, body, wide = false }: Page): Html =>
  html`<!doctype html>
<html lang="${HTML_LANGUAGE[language]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · 清明 Qingming</title>
${style(nonce)}
</head>
<body><main class="${wide ? 'wide' : ''}">
${body}
</main></body>
</html>
`;
