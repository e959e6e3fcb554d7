import { type Html, html, raw } from '../../../kernel/http/html.ts';
import { yuanText } from '../channels/yuan.ts';
import type { PracticeOrder } from './wechat-books.ts';

const STYLE = `body{margin:0;background:#EDEBE5;color:#1E2A2B;font:18px/1.6 "PingFang SC","Noto Sans CJK SC","Noto Sans SC","Microsoft YaHei",sans-serif}
main{max-width:26em;margin:0 auto;padding:1.5em 1.2em}
.note{border:2px solid #8F2724;padding:.8em 1em;background:#fff}
.sum{font-size:2em;font-weight:600;margin:.8em 0;font-variant-numeric:tabular-nums}
button,a.go{font:inherit;display:block;width:100%;box-sizing:border-box;padding:.8em 1em;border:0;border-radius:4px;background:#245B4E;color:#fff;text-align:center;text-decoration:none}
p{margin:.6em 0}
`;

const stateOf = (order: PracticeOrder): Html => {
  if (order.state === 'NOTPAY')
    return html`<form method="post"><button>确认支付（练习） Pay (practice)</button></form>`;
  if (order.state === 'CLOSED') return html`<p>此支付单已关闭。 This order is closed.</p>`;
  return html`<p><b>已支付（练习）。 Paid (practice).</b></p><p>可以关闭本页，回到原来的页面查看结果。 You may close this page and look at the result where you came from.</p>`;
};

/** The page that stands for the wallet on the payer's phone: it says so, and no money moves. */
export const walletPage = (order: PracticeOrder | undefined, back: string | null): string =>
  html`<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>练习用支付页面 Practice wallet</title>${raw(`<style>${STYLE}</style>`)}</head>
<body><main><div class="note"><p><b>练习渠道：不是微信支付，不会动用真实的钱。</b></p>
<p lang="en"><b>Practice channel: this is not WeChat Pay, and no real money moves.</b></p></div>
<h1>练习用支付页面<br><span lang="en">Practice wallet</span></h1>
${order === undefined ? html`<p>没有这张支付单。 There is no such order.</p>` : html`<p class="sum">¥${yuanText(order.amount)}</p>${stateOf(order)}`}
${back !== null && /^https?:\/\/(127\.0\.0\.1|localhost)(:\d+)?\//.test(back) && html`<p><a href="${back}">返回 Back</a></p>`}
</main></body></html>
`.toString();
