import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Element, Mask } from '@qingming/standard/language/element.ts';
import type { AnyFact, RecordDefinition } from '@qingming/standard/language/record.ts';
import { contact, decedent } from '@qingming/standard/records/person.ts';
import type { Seal } from '../crypto/seal.ts';
import { openLocal, resealLocal, sealLocal } from './local-values.ts';
import { maskFact, maskValue } from './mask.ts';

const { name } = decedent.elements;
const { phone } = contact.elements;
const { mask: _, ...protectedText } = phone;
const open: Element = { ...protectedText, classification: 'public' };

/** A person with what the province adds to it: a name, a text that is open, and a text of no mask. */
const definition: RecordDefinition = {
  ...decedent,
  local: { guide: name, hall: open, secret: protectedText },
};

const fact = (more: object): AnyFact => more as AnyFact;
const masked = (given: object, seen: readonly Mask[] = []) =>
  maskFact(definition, fact(given), new Set(seen));

test('a name keeps the first character of each of its words, and never its length of one', () => {
  for (const [whole, shown] of [
    ['张三', '张*'],
    ['欧阳修', '欧**'],
    ['李', '李*'],
    ['𠮷田', '𠮷*'],
    ['John Smith', 'J*** S****'],
  ] as const)
    assert.equal(maskValue('name', whole), shown);
});

test('of a resident’s number the region is shown, of another paper its first letter, of anything else nothing', () => {
  for (const [whole, shown] of [
    ['37010219500101123X', '370***************'],
    ['370102195001011', '370************'],
    ['37010219500101123x', '370***************'],
    ['E12345678', 'E********'],
    ['e12345', 'e*****'],
    ['E1234', '*****'],
    ['123456', '******'],
    ['12345678901234567', '*****************'],
    ['7', '**'],
  ] as const)
    assert.equal(maskValue('identity', whole), shown);
});

test('a telephone, an address and a note show what tells nobody apart', () => {
  assert.equal(maskValue('phone', '13805310001'), '138******01');
  assert.equal(maskValue('phone', '88881234'), '888***34');
  assert.equal(maskValue('phone', '8881234'), '*******');
  assert.equal(maskValue('address', '山东省济南市历下区'), '山东省济南市****');
  for (const mask of ['note', 'hidden'] as const) assert.equal(maskValue(mask, '张三'), '***');
});

test('a fact shows its open elements, masks its texts, leaves out other protected values, and shows what the reader sees through', () => {
  const given = { name: '张三', identityNumber: '37010219500101123X', number: 'S1', sex: '1' };
  const bare = masked(given);
  assert.equal(bare['name'], '张*');
  assert.equal(bare['identityNumber'], '370***************');
  assert.equal(bare['number'], 'S1');
  const seen = masked(given, ['name']);
  assert.equal(seen['name'], '张三');
  assert.equal(seen['identityNumber'], '370***************');
  const file: Element = { ...protectedText, type: 'file', classification: 'sensitive' };
  const number: Element = { ...protectedText, type: 'integer', classification: 'sensitive' };
  const day: Element = { ...protectedText, type: 'date', classification: 'personal' };
  const reference = `ni:///sha-256;${'A'.repeat(43)}?ct=image/png&sm3=${'B'.repeat(43)}`;
  const hidden = maskFact(
    { ...decedent, elements: { ...decedent.elements, file, number, day, secret: protectedText } },
    fact({ file: reference, number: 7, day: '1950-01-01', secret: '张三' }),
    new Set<Mask>(['name']),
  );
  assert.deepEqual(hidden, { file: 'ni:///?ct=image/png', secret: '***' });
});

test('what a province adds is masked by its own definition, and a text that it does not define as a note', () => {
  const local = {
    guide: '张三',
    hall: '一号厅',
    secret: '内情',
    other: '李四',
    count: 2,
  };
  assert.deepEqual(masked({ local }), {
    local: { guide: '张*', hall: '一号厅', secret: '***', other: '***', count: 2 },
  });
  const seen = masked({ local }, ['name', 'note', 'hidden']);
  assert.deepEqual(seen, { local });
  assert.equal('local' in masked({ name: '张三' }), false);
  // A protected number of the province is left out: no mask makes it less.
  const counted = { ...definition, local: { age: { ...name, type: 'integer' as const } } };
  assert.deepEqual(maskFact(counted, fact({ local: { age: 81 } }), new Set()), { local: {} });
});

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');

/** Seals by writing the context before the text, so that a test sees both. */
const seal = {
  seal: (plain: Uint8Array, context: string) => Buffer.from(`${context}|${textOf(plain)}`),
  open: (sealed: Uint8Array, context: string) => {
    const text = textOf(sealed);
    assert.ok(text.startsWith(`${context}|`), `${text} opened as ${context}`);
    return Buffer.from(text.slice(context.length + 1));
  },
} as unknown as Seal;
const sealedOf = (value: unknown): string =>
  Buffer.from((value as { sealed: string }).sealed, 'base64url').toString();

test('texts of a province are sealed unless its definition says that they name nobody, and open as they were', () => {
  const local = {
    guide: '张三',
    hall: '一号厅',
    secret: '内情',
    other: '李四',
    count: 2,
    isNew: true,
  };
  const kept = sealLocal(seal, definition, 'one', local);
  assert.equal(sealedOf(kept['guide']), 'decedent.local.guide.one|张三');
  assert.equal(sealedOf(kept['other']), 'decedent.local.other.one|李四');
  assert.deepEqual([kept['hall'], kept['count'], kept['isNew']], ['一号厅', 2, true]);
  assert.deepEqual(openLocal(seal, definition, 'one', kept), local);
  assert.equal(
    sealedOf(sealLocal(seal, decedent, 'one', { hall: '一号厅' })['hall']),
    'decedent.local.hall.one|一号厅',
  );
});

test('texts of a province are sealed anew where one is under an earlier key, and else left as they are', () => {
  const kept = sealLocal(seal, definition, 'one', { guide: '张三', secret: '内情', count: 2 });
  const asked: string[] = [];
  const renewing = (which: string) => (sealed: Uint8Array, context: string) => {
    asked.push(context);
    return context.includes(which) ? Buffer.from(`new ${textOf(sealed)}`) : sealed;
  };
  assert.equal(resealLocal(renewing('none'), 'decedent', 'one', kept), undefined);
  assert.deepEqual(asked, ['decedent.local.guide.one', 'decedent.local.secret.one']);
  const renewed = JSON.parse(
    resealLocal(renewing('guide'), 'decedent', 'one', kept) ?? '{}',
  ) as Record<string, unknown>;
  assert.match(sealedOf(renewed['guide']), /^new /);
  assert.deepEqual([renewed['secret'], renewed['count']], [kept['secret'], 2]);
  for (const none of [null, undefined, 'text'])
    assert.equal(resealLocal(renewing('guide'), 'decedent', 'one', none), undefined);
});
