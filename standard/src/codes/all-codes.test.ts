import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { findRealInput } from '../../../tools/real-input.ts';
import type { CodeSet, CodeValue } from '../language/code-set.ts';
import { codesOn } from '../language/code-set.ts';
import { ALL_CODE_SETS } from './all-codes.ts';
import { deathCertificateKind } from './death.ts';
import { waiverGroup } from './money.ts';
import { itemClass } from './price.ts';

const LEFT_TO_LATER_MODULES =
  /^CEME\.(ITEMS|GOV|REPORT|CHECK|INSPECTION|RESULT|CHANGE|LOGOFF|PUBLIC|ISREPORT)|^CEME(CREATE|CRETE|ACCEPTANCE)|^APLLY\.STATE/;

/** Observed table → set that holds its values under the same codes. */
const SET_OF_TABLE: Readonly<Record<string, string>> = {
  'CREMATION.TYPE': 'cremationKind',
  'PREFERENTIAL.TYPE': 'waiverKind',
  'PAYMENT.MODE': 'paymentMethod',
  'CUSTOM.TYPE': 'contactRole',
  'ASHES.GO': 'ashesDestination',
  USE_SCOPE: 'useScope',
  STATUS: 'equipmentStatus',
  'APPLY.STATUS': 'caseState',
  'FUNERAL.STATUS': 'stepState',
  RELIGION: 'religion',
  'CARD.TYPE': 'identityDocument',
  'RELATIONSHIP.TYPE': 'relationship',
  'DEATH.CAUSE': 'deathCause',
  'DEATH.CERT.ORGAN': 'deathCertificateIssuer',
  'CORPSE.STATUS': 'bodyState',
  'PEOPLE.TYPE': 'staffKind',
  'WORK.TYPE': 'duty',
  'PROFESSION.LEVEL': 'professionLevel',
  EDUCATION: 'education',
  'CEME.ORGAN.STATE': 'institutionState',
  'FUNERALHOME.PROPERTIES': 'institutionProperties',
  'FUNERALHOME.GRADE': 'institutionGrade',
  'FUNERALHOME.BUILDAREA': 'buildingArea',
  'FUNERALHOME.STATE': 'institutionState',
  APPLY_STATUS: 'priceListState',
  PRICE_STANDARD: 'priceStandard',
  PRICE_TYPE: 'priceType',
  WORK_TYPE: 'itemClass',
  FEE_TYPE: 'feeType',
  FEE_TYPE1: 'feeType',
  FEE_TYPE2: 'feeType',
};

/** Yes or no is a boolean here, countries follow GB/T 2659, and 乡镇级/村级 is the other wording of two levels. */
const HELD_OTHERWISE = new Set(['IF_CONFIRM', 'NATION', 'FUNERALHOME.DOMINATION']);

/** Tables of systems that come later: their sets come with the kinds that use them. */
const WITH_THEIR_KINDS = new Set([
  'APPLY.TYPE',
  'BASE_OPINION',
  'CEME.AREAUNITS',
  'CEME.DOMINATION',
  'CEME.LANDPROP',
  'CEME.LANDUSE',
  'CEME.LANDUSEFORM',
  'CEME.MANAGESTYLE',
  'CEME.ORGANIZERPROP',
  'CEME.PROP',
  'CEME.UNITPROPERTIES',
  'EMPLACING.STATUS',
  'FEE.TYPE',
  'FEEP.OPINIONS',
  'FUNERALHOME.DEMONUNIT',
  'FUNERALHOME.PROPERTIES2',
  'FUNERALHOME.TITLE',
  'GOODS.USEORGAN',
  'INVOICE_TYPE',
  'IN_USE',
  'ITEM.TYPE',
  'LEVEL_NUM',
  'MANA.LEVEL',
  'OPINION',
  'PAY.STATUS',
  'POSITION',
  'PRICE.STANDARD',
  'PROFESSION',
  'RESOURCE_INFO_STATUS',
  'SALE.TYPE',
  'SERVICE.TYPE',
  'STORAGE.STATUS',
  'USE.SERVICE.TYPE',
  'USE_ORGAN',
]);

/** Values that later law or usage calls otherwise; the code and what it means stay. */
const RENAMED: Readonly<Record<string, string>> = {
  'DEATH.CERT.ORGAN 1': '医疗卫生机构',
  'DEATH.CERT.ORGAN 2': '公安机关',
  'APPLY.STATUS 1': '已办结',
  'APPLY_STATUS 2': '审核退回',
  'APPLY_STATUS 5': '公布前退回',
  'APPLY_STATUS 9': '已公布',
  'CUSTOM.TYPE 0': '丧事承办人',
  'ASHES.GO 8': '不保留骨灰',
  'CREMATION.TYPE 1': '其他火化（死胎、残肢、遗骸等）',
};

const setNamed = (name: string): CodeSet => {
  const found = ALL_CODE_SETS.find((set) => set.name === name);
  assert.ok(found, `no code set ${name}`);
  return found;
};

const plain = (text: string): string =>
  text.trim().replaceAll('(', '（').replaceAll(')', '）').replaceAll(' ', '');

/** `FIS.TABLE=code:文字,code:文字`, of which one entry in the real file is written with a semicolon. */
function parseTable(line: string): { table: string; values: [string, string][] } {
  const [table = '', values = ''] = line.split('=');
  const entries = values.split(',').map((entry) => entry.split(/[:;]/));
  return {
    table: table.trim().replace(/^FIS\./, ''),
    values: entries.map(([code = '', zh = '']) => [code.trim(), plain(zh)]),
  };
}

const overlap = (a: CodeValue, b: CodeValue): boolean =>
  (a.from ?? '') < (b.until ?? '9999') && (b.from ?? '') < (a.until ?? '9999');

const classesOn = (day: string): readonly string[] =>
  codesOn(itemClass, day).map((value) => value.code);

test('every code set has a name of its own', () => {
  const names = ALL_CODE_SETS.map((set) => set.name);
  assert.deepEqual([...new Set(names)], names);
});

test('a code means one thing in its set at any time', () => {
  for (const set of ALL_CODE_SETS) {
    for (const [index, value] of set.values.entries()) {
      const clash = set.values
        .slice(index + 1)
        .find((other) => other.code === value.code && overlap(value, other));
      assert.equal(clash, undefined, `${set.name} ${value.code}`);
    }
  }
});

test('two values of a set are never called the same in English', () => {
  for (const set of ALL_CODE_SETS) {
    const names = set.values.map((value) => value.en);
    assert.deepEqual([...new Set(names)], names, set.name);
  }
});

test('every set and value is named in Chinese and in English, and every set names its source', () => {
  for (const set of ALL_CODE_SETS) {
    assert.ok(set.source.length > 5, set.name);
    assert.ok(set.values.length > 1, set.name);
    for (const { zh, en } of [set.label, ...set.values]) {
      assert.match(zh, /\p{Script=Han}/u, set.name);
      assert.match(en, /^[A-ZÅ]/, `${set.name} ${en}`);
      assert.equal(zh, zh.trim());
    }
  }
});

test('the classes of service of 2012 give way to those of the regulations on 30 March 2026', () => {
  assert.deepEqual(classesOn('2026-03-29'), ['0', '1']);
  assert.deepEqual(classesOn('2026-03-30'), ['basic', 'non-basic']);
});

test('the medical certificate of death has its present name from 1 July 2026', () => {
  const medicalOn = (day: string): readonly string[] =>
    codesOn(deathCertificateKind, day)
      .filter(({ code }) => code.startsWith('medical'))
      .map(({ zh }) => zh);
  assert.deepEqual(medicalOn('2026-06-30'), ['居民死亡医学证明（推断）书']);
  assert.deepEqual(medicalOn('2026-07-01'), ['居民死亡医学证明']);
});

test('the two groups that were joined in 2016 stay readable and are no longer offered', () => {
  const groupsOn = (day: string): readonly string[] =>
    codesOn(waiverGroup, day).map(({ code }) => code);
  assert.ok(groupsOn('2026-11-25').includes('destitute'));
  assert.ok(!groupsOn('2026-11-25').includes('rural-support'));
  assert.ok(groupsOn('2015-12-31').includes('rural-support'));
});

const observed = findRealInput('domain/observed-codes.txt');

test('every value observed in the provincial system stands in the standard under its code', {
  skip: observed === undefined && 'the observed tables are not beside the repository',
}, () => {
  const lines = readFileSync(observed ?? '', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('FIS.'));
  const tables = lines
    .map(parseTable)

    .filter(
      ({ table }) =>
        !LEFT_TO_LATER_MODULES.test(table) &&
        !HELD_OTHERWISE.has(table) &&
        !WITH_THEIR_KINDS.has(table),
    );
  assert.ok(tables.length > 25);
  for (const { table, values } of tables) {
    const set = setNamed(SET_OF_TABLE[table] ?? `for ${table}`);
    for (const [code, zh] of values) {
      const held = set.values.find((value) => value.code === code);
      const named = RENAMED[`${table} ${code}`] ?? zh;
      assert.equal(held && plain(held.zh), named, `FIS.${table} ${code}`);
    }
  }
});
