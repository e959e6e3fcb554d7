import type { Bilingual } from '@qingming/standard/language/bilingual.ts';

export const CLOSE_WORDS = {
  title: { zh: '收款日结单', en: 'Closing of the cash desk' },
  booked: { zh: '账面收付（元）', en: 'By the ledger (yuan)' },
  account: { zh: '科目', en: 'Account' },
  kind: { zh: '单据', en: 'Documents of' },
  documents: { zh: '笔数', en: 'How many' },
  received: { zh: '收入', en: 'In' },
  returned: { zh: '支出', en: 'Out' },
  sum: { zh: '合计', en: 'Total' },
  drawer: { zh: '现金清点', en: 'Cash counted' },
  piece: { zh: '面额', en: 'Note or coin' },
  pieces: { zh: '张（枚）数', en: 'How many' },
  amount: { zh: '金额（元）', en: 'Amount (yuan)' },
  capitals: { zh: '实点现金（大写）', en: 'Cash counted, in capital figures' },
  online: {
    zh: '线上收款对账（元，全机构）',
    en: 'Online payments reconciled (yuan, of the institution)',
  },
  channel: { zh: '渠道', en: 'Channel' },
  ours: { zh: '本机构', en: 'Ours' },
  theirs: { zh: '渠道账单', en: 'The channel’s' },
  fee: { zh: '手续费', en: 'Fee' },
  bank: { zh: '银行到账', en: 'At the bank' },
  result: { zh: '结果', en: 'Result' },
  signedByCashier: { zh: '收款人签字：', en: 'Signature of the cashier:' },
  signedByCloser: { zh: '复核人签字：', en: 'Signature of whoever closed it:' },
} as const satisfies Record<string, Bilingual>;

/** A4, the type of the statement of charges, hairlines, figures under each other. */
export const CLOSE_STYLE = `
*{box-sizing:border-box}
body{margin:0;background:#EDEBE5;color:#1E2A2B;font:14px/1.6 "PingFang SC","Noto Sans CJK SC","Noto Sans SC","Microsoft YaHei",sans-serif;font-variant-numeric:tabular-nums}
.sheet{width:210mm;max-width:100%;min-height:297mm;margin:24px auto;padding:20mm 18mm 16mm;background:#fff}
h1,h2{font-family:"Songti SC","Noto Serif CJK SC","Source Han Serif SC",SimSun,Georgia,serif;font-weight:600;text-align:center;margin:0}
h1{font-size:26px;letter-spacing:.2em;margin:.1em 0 .7em .2em}
html[lang=en] h1{letter-spacing:.02em;margin-left:0}
h2{font-size:17px}
dl{margin:0}
dd{margin:0}
dt{color:#4C5652;min-width:6em}
.about{display:grid;grid-template-columns:1fr 1fr;column-gap:10mm;row-gap:1.5mm;padding:4mm 0;border-top:1.5px solid #1E2A2B;border-bottom:1px solid #B9B4A6}
.about div{display:flex}
table{border-collapse:collapse;width:100%;margin-top:5mm}
caption{text-align:left;font-weight:600;padding-bottom:1.5mm}
th,td{padding:1.6mm 2mm;border-bottom:1px solid #DDD9CF;text-align:left;font-weight:400}
thead th{color:#4C5652;font-size:12.5px;border-bottom:1px solid #1E2A2B}
tfoot td{font-weight:600;border-bottom:1px solid #1E2A2B}
.n{text-align:right;white-space:nowrap}
.capitals{margin:2mm 0 0;padding:2.5mm 2mm;border:1px solid #B9B4A6;display:flex;gap:2em}
.totals{margin-left:auto;width:86mm;margin-top:4mm;max-width:100%}
.totals div{display:flex;justify-content:space-between;padding:1mm 2mm}
.totals .due{border-top:1px solid #1E2A2B;font-weight:600;font-size:16px;padding-top:2mm}
.totals .open{color:#8F2724}
.signs{display:grid;grid-template-columns:1fr 1fr;column-gap:10mm;margin-top:14mm;break-inside:avoid}
.signs p{margin:0;border-bottom:1px solid #1E2A2B;padding-bottom:9mm}
tr{break-inside:avoid}
@page{size:A4;margin:16mm 16mm 14mm}
@media print{body{background:#fff}.sheet{width:auto;min-height:0;margin:0;padding:0}}
@media screen and (max-width:760px){.sheet{margin:0;padding:20px 16px;min-height:0}.about,.signs{grid-template-columns:1fr}}
`;
