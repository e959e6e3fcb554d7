/** The statement on paper: A4, the type of the certificate, hairlines, figures under each other. */
export const STATEMENT_STYLE = `
*{box-sizing:border-box}
body{margin:0;background:#EDEBE5;color:#1E2A2B;font:14px/1.6 "PingFang SC","Noto Sans CJK SC","Noto Sans SC","Microsoft YaHei",sans-serif;font-variant-numeric:tabular-nums}
.sheet{width:210mm;max-width:100%;min-height:297mm;margin:24px auto;padding:20mm 18mm 16mm;background:#fff}
h1,h2{font-family:"Songti SC","Noto Serif CJK SC","Source Han Serif SC",SimSun,Georgia,serif;font-weight:600;text-align:center;margin:0}
h1{font-size:28px;letter-spacing:.3em;margin:.1em 0 .7em .3em}
html[lang=en] h1{font-size:25px;letter-spacing:.02em;margin-left:0}
h2{font-size:17px}
dl{margin:0}
.about{display:grid;grid-template-columns:1fr 1fr;column-gap:10mm;row-gap:1.5mm;padding:4mm 0;border-top:1.5px solid #1E2A2B;border-bottom:1px solid #B9B4A6}
.about div{display:flex}
dt{color:#4C5652;min-width:6em}
dd{margin:0}
table{border-collapse:collapse;width:100%;margin-top:5mm}
caption{text-align:left;font-weight:600;padding-bottom:1.5mm}
th,td{padding:1.6mm 2mm;border-bottom:1px solid #DDD9CF;text-align:left;vertical-align:top;font-weight:400}
thead th{color:#4C5652;font-size:12.5px;border-bottom:1px solid #1E2A2B;vertical-align:bottom}
.n{text-align:right}.n,.day{white-space:nowrap}
small{display:block;color:#4C5652;font-size:12px}
.waiver td{color:#2A574A}
.totals{margin-left:auto;width:86mm;margin-top:4mm}
.totals div{display:flex;justify-content:space-between;padding:1mm 2mm}
.totals .due{border-top:1px solid #1E2A2B;font-weight:600;font-size:16px;padding-top:2mm}
.totals .open{color:#8F2724;font-weight:600}
.capitals{margin:2mm 0 0;padding:2.5mm 2mm;border:1px solid #B9B4A6;display:flex}
.signs{display:grid;grid-template-columns:1fr 1fr 42mm;column-gap:10mm;margin-top:14mm;page-break-inside:avoid;break-inside:avoid}
.signs p{margin:0;border-bottom:1px solid #1E2A2B;padding-bottom:9mm}
.signs p+p{margin-top:4mm}
.seal{height:42mm;border:1px dashed #85897F;color:#85897F;display:flex;align-items:center;justify-content:center;text-align:center}
.foot{margin-top:8mm;padding-top:3mm;border-top:1px solid #B9B4A6;color:#4C5652;font-size:12.5px}
.foot p{margin:0}
tr{page-break-inside:avoid;break-inside:avoid}
@page{size:A4;margin:16mm 16mm 14mm}
@media print{body{background:#fff}.sheet{width:auto;min-height:0;margin:0;padding:0}}
@media screen and (max-width:760px){.sheet{margin:0;padding:20px 16px;min-height:0}.about,.signs{grid-template-columns:1fr}.totals{width:auto}.signs>div{margin-bottom:16px}.lines{overflow-x:auto}}
`;
