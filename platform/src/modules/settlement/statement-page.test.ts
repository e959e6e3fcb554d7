import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Statement } from '@qingming/connect/api/settlement.ts';
import { statementPage } from './statement-page.ts';

const LINE = {
  id: 'c',
  version: 1,
  kind: 'charge',
  feeType: '03',
  name: '平板炉火化',
  nameEn: 'Cremation, plain',
  class: '0',
  className: { zh: '基本服务', en: 'Basic service' },
  servedOn: '2026-05-01',
  quantity: 1,
  unit: '具',
  unitEn: 'body',
  listPrice: null,
  reduction: null,
  unitPrice: 38_000,
  amount: 38_000,
  item: 'i',
  waives: null,
  rule: null,
  transport: null,
  parts: [],
  ruleName: null,
  document: '济发改〔2026〕8号',
} as const;

const STATEMENT: Statement = {
  institutionName: '测试殡仪馆',
  servicePhone: null,
  complaintPhone: null,
  caseNumber: 'FZ370102-2026-000001',
  billNumber: 'ZD370102-2026-000001',
  state: 'open',
  decedentName: '张三',
  printedOn: '2026-05-02',
  lines: [LINE],
  payments: [],
  deposits: [],
  refunds: [],
  credits: [],
  totals: {
    charged: 38_000,
    waived: 0,
    due: 38_000,
    paid: 0,
    returned: 0,
    onAccount: 0,
    outstanding: 38_000,
  },
};

const page = (language: 'zh' | 'en', more: Partial<Statement> = {}): string =>
  String(statementPage({ ...STATEMENT, ...more }, language, 'n'));

test('a statement names services, their units and classes in its language', () => {
  const [zh, en] = [page('zh'), page('en')];
  assert.match(zh, /平板炉火化<small>基本服务<\/small>[\s\S]*1 具</);
  assert.match(en, /Cremation, plain<small>Basic service<\/small>[\s\S]*1 body</);
  assert.doesNotMatch(zh, /plain|Basic service|body<\/td>/);
  assert.doesNotMatch(en, /平板炉|基本服务|具/);
});

test('an English statement names in Chinese what has no English name, and leaves out what there is not', () => {
  const bare = { ...LINE, nameEn: null, unitEn: null, class: null, className: null };
  assert.match(page('en', { lines: [bare] }), /平板炉火化<small><\/small>[\s\S]*1 具</);
  assert.match(page('en', { lines: [{ ...bare, unit: null }] }), /"n">1 </);
});

test('a waiver is taken off the statement, with the document of its rule and no quantity', () => {
  const waiver = { ...LINE, kind: 'waiver', document: '济民发〔2026〕3号' } as const;
  assert.match(
    page('zh', { lines: [waiver] }),
    /减免：平板炉火化<\/td><td><\/td><td><\/td><td><\/td>\s*<td class="n">−380\.00<\/td><td>济民发〔2026〕3号/,
  );
});

test('the telephones that an institution has stand on its statement, and no others', () => {
  const foot = (servicePhone: string | null, complaintPhone: string | null): string =>
    /class="foot">([\s\S]*)<\/footer>/.exec(page('zh', { servicePhone, complaintPhone }))?.[1] ??
    '';
  const none = foot(null, null);
  assert.doesNotMatch(none, /电话|致电|null|false/);
  assert.match(foot('0531-1', null), /有疑问请致电 0531-1/);
  assert.doesNotMatch(foot('0531-1', null), /投诉/);
  assert.match(foot(null, '0531-2'), /投诉电话 0531-2/);
  assert.doesNotMatch(foot(null, '0531-2'), /致电/);
});
