import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { printCertificate } from './certificate-paper.ts';
import { fitText } from '../../kernel/papers/fit-text.ts';
import { printLabel } from './label-paper.ts';
import { fontsOfPdf, outlinesOf, textOfPdf } from '../../kernel/papers/pdf-text.test-support.ts';
import { printReceipt } from './receipt-paper.ts';
import { rmbCapitals } from '@qingming/standard/numbers/rmb-capitals.ts';
import { checkCodeOf, tokenOf } from './token.ts';

const source = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
);

const at = new Date('2026-04-05T02:00:00Z');
const fact = {
  number: 'HZ370102-2026-000001',
  kind: 'HZ',
  state: 'issued',
  cremation: '',
  decedent: '',
  name: '欧阳𠮷㐂𬭩',
  sex: '1',
  documentKind: '0',
  identityNumber: '37010219500101001X',
  deathDate: '2026-04-02',
  crematedOn: '2026-04-05',
  issuerName: '历下区殡仪馆',
  issuedBy: '王敏',
  issuedOn: '2026-04-05',
} as const;
const certificate = {
  fact,
  replaces: null,
  checkUrl: 'https://sd.example/c/HZ370102-2026-000001/ABCDEFGHIJKLMNOP',
  code: '7K3M-Q9RT',
  at,
};

const LARGEST = 200_000;

test('the certificate says all that it must, rare name characters included, in a small file', async () => {
  const bytes = await printCertificate(certificate);
  assert.ok(bytes.length < LARGEST, `${bytes.length} bytes`);
  const text = await textOfPdf(bytes);
  for (const words of [
    '姓名',
    '性别',
    '身份证号',
    '死亡时间',
    '火化时间',
    '证明编号',
    '（殡仪馆盖章处）',
    '发证日期',
  ])
    assert.ok(text.includes(words), words);
  for (const value of [
    '欧阳𠮷㐂𬭩',
    '男',
    '核验码  7K3M-Q9RT',
    '37010219500101001X',
    '2026年4月2日',
    '2026年4月5日',
    fact.number,
    '历下区殡仪馆',
  ])
    assert.ok(text.includes(value), value);
  assert.ok(!text.includes('已作废'));
});

test('a certificate names the document whose number it shows: 身份证号 is that of the identity card only', async () => {
  const passport = { ...fact, documentKind: '4', identityNumber: 'E12345678' } as const;
  const abroad = await textOfPdf(await printCertificate({ ...certificate, fact: passport }));
  assert.match(abroad, /证件号码/);
  assert.match(abroad, /护照 E12345678/);
  assert.doesNotMatch(abroad, /身份证号/);
  const other = { ...fact, documentKind: undefined, identityNumber: 'E12345678' } as const;
  const unknown = await textOfPdf(await printCertificate({ ...certificate, fact: other }));
  assert.match(unknown, /证件号码/);
  assert.doesNotMatch(unknown, /身份证号/);
});

test('a character that no font has is given by its code', async () => {
  const bytes = await printCertificate({ ...certificate, fact: { ...fact, name: '张𪚥' } });
  assert.match(await textOfPdf(bytes), /张〔U\+2A6A5〕/);
});

test('a reissued certificate names the one it replaces; a cancelled one says so', async () => {
  const reissued = {
    ...certificate,
    fact: { ...fact, kind: 'BHZ', number: 'BHZ370102-2026-000001' },
    replaces: fact.number,
  } as const;
  const text = await textOfPdf(await printCertificate(reissued));
  assert.match(text, /补 发/);
  assert.match(text, /已作废的 HZ370102-2026-000001/);
  const cancelled = { ...certificate, fact: { ...fact, state: 'cancelled' } } as const;
  assert.match(await textOfPdf(await printCertificate(cancelled)), /已作废 {2}Cancelled/);
});

const labelOf = (name: string) => ({
  fact: {
    number: 'T370102-2026-000123-K',
    subject: 'body',
    printedAt: at.toISOString(),
  } as const,
  person: { name, sex: '2', age: 85 } as const,
  caseNumber: 'FZ370102-2026-000123',
  house: '济南市历下区殡仪馆',
  since: '2026-04-04T18:30:00Z',
  at,
});

test('a label carries the number, the name, the case, and what tells this person from a namesake', async () => {
  const label = labelOf('张德福');
  const text = await textOfPdf(await printLabel(label));
  for (const words of [
    '遗体',
    '123-K',
    label.fact.number,
    '张德福',
    'FZ370102-2026-000123',
    '女',
    '85 岁',
    '2026-04-05 到馆',
    '济南市历下区殡仪馆',
  ])
    assert.ok(text.includes(words), words);
});

const LONG = [
  '阿卜杜拉·买买提·吐尔逊江·阿不都热合曼',
  'Maria Fernanda de la Concepción González-Rodríguez von Hohenz',
  '玛丽亚·费尔南达·德拉康塞普西翁·冈萨雷斯·罗德里格斯·冯·霍亨索伦·西格马林根·奥古斯塔',
  '𠮷'.repeat(30),
];

test('a long name is whole on the label, and nothing of it is beyond the edge', async () => {
  const bare = (text: string): string => text.replace(/\s/g, '');
  for (const name of LONG) {
    const text = bare(await textOfPdf(await printLabel(labelOf(name))));
    for (const piece of name.split(/[\s·-]+/)) assert.ok(text.includes(piece.slice(0, 4)), piece);
    assert.ok(!text.includes('…') && !text.includes('姓名未完'), name);
  }
});

test('a name that no label can hold is said to be cut', async () => {
  const text = await textOfPdf(await printLabel(labelOf('𪚥'.repeat(60))));
  assert.match(text, /…/);
  assert.match(text, /姓名未完/);
});

test('a text goes onto as few and as large lines as there is room for', () => {
  const measure = (text: string, size: number): number => [...text].length * size;
  const attempts = [
    [10, 1],
    [5, 2],
  ] as const;
  assert.deepEqual(fitText('周桂芳', 40, attempts, measure), {
    size: 10,
    lines: ['周桂芳'],
    cut: false,
  });
  assert.deepEqual(fitText('阿卜杜拉·买买提·江', 30, attempts, measure).lines, [
    '阿卜杜拉·',
    '买买提·江',
  ]);
  const cut = fitText('一二三四五六七八九十一二三四', 30, attempts, measure);
  assert.deepEqual(cut, { size: 5, lines: ['一二三四五六', '七八九十一…'], cut: true });
  for (const line of fitText('Wolfeschlegelsteinhausen', 30, attempts, measure).lines)
    assert.ok(measure(line, 5) <= 30, line);
});

test('a receipt spells the amount', async () => {
  const payment = {
    receipt: 'SJ370102-2026-000009',
    bill: '',
    method: '1',
    amount: 123_456,
    receivedAt: at.toISOString(),
    cashier: '',
  } as const;
  const bytes = await printReceipt({
    fact: payment,
    issuerName: '历下区殡仪馆',
    caseNumber: 'FZ370102-2026-000123',
    billNumber: 'C370102-2026-000002',
    payer: '李小红',
    cashier: '王敏',
    at,
  });
  const text = await textOfPdf(bytes);
  for (const words of ['1234.56', '壹仟贰佰叁拾肆元伍角陆分', '李小红', '现金', payment.receipt])
    assert.ok(text.includes(words), words);
});

test('amounts are spelled as receipts spell them', () => {
  const spelled: readonly (readonly [number, string])[] = [
    [0, '零元整'],
    [5, '伍分'],
    [50, '伍角整'],
    [100, '壹元整'],
    [105, '壹元零伍分'],
    [100_000, '壹仟元整'],
    [100_500, '壹仟零伍元整'],
    [1_001_000, '壹万零壹拾元整'],
    [10_000_000, '壹拾万元整'],
    [100_010_000, '壹佰万零壹佰元整'],
    [12_345_678_901, '壹亿贰仟叁佰肆拾伍万陆仟柒佰捌拾玖元零壹分'],
  ];
  for (const [fen, words] of spelled) assert.equal(rmbCapitals(fen), words, String(fen));
});

test('the token is the first ten bytes of the leaf in base32', () => {
  assert.equal(tokenOf(new Uint8Array(32)), 'AAAAAAAAAAAAAAAA');
  assert.equal(tokenOf(Buffer.from('foobarbazq and more')), 'MZXW6YTBOJRGC6TR');
});

test('the check code is of the eight bytes behind the token: neither tells the other', () => {
  const leaf = Buffer.alloc(32);
  leaf.writeBigUInt64BE(29n, 10);
  assert.equal(checkCodeOf(leaf), '2222-222Z');
  leaf.fill(255, 0, 10);
  assert.equal(checkCodeOf(leaf), '2222-222Z');
  leaf.fill(255, 18);
  assert.equal(checkCodeOf(leaf), '2222-222Z');
});

test('every glyph that is embedded has the outline of the font it comes from', async () => {
  const known = new Set(
    outlinesOf(readFileSync(source)).map((outline) => outline.toString('latin1')),
  );
  const [embedded] = await fontsOfPdf(await printCertificate(certificate));
  const outlines = outlinesOf(embedded ?? new Uint8Array());
  assert.ok(outlines.length > 80);
  const isKnown = (outline: Buffer): boolean => known.has(outline.toString('latin1'));
  assert.deepEqual(
    outlines.flatMap((outline, index) => (outline.length === 0 || isKnown(outline) ? [] : [index])),
    [],
  );
});
