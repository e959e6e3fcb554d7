import assert from 'node:assert/strict';
import { test } from 'node:test';
import { payment } from '@qingming/standard/records/payment.ts';
import { contact, decedent } from '@qingming/standard/records/person.ts';
import { CASE_ACTS } from '@qingming/standard/processes/case-acts.ts';
import { bodyOf } from './act-body.ts';
import { type NewCase, newCase } from './api/cases.ts';
import { newPayment, type NewPayment } from './api/settlement.ts';
import { elementField, factOf, fieldsOf, mayGive } from './element-fields.ts';
import { object, type TypeOf } from './schema.ts';

const membersOf = ({ json }: { readonly json: object }) =>
  json as {
    readonly properties: object;
    readonly required: readonly string[];
  };

test('an element that the platform gives is asked of nobody: whoever forgets to leave it out is told', () => {
  assert.throws(() => fieldsOf(decedent), /decedent: nobody is asked for number, which is given/);
  assert.equal('number' in fieldsOf(decedent, { without: ['number'] }), false);
  // @ts-expect-error a kind has only its own elements
  assert.throws(() => elementField(payment, 'colour'), /payment has no element colour/);
});

test('the type of a request is that of its schema, element by element', () => {
  const collector = object(fieldsOf(contact, { without: ['role', 'partyRecord'] }));
  const named: TypeOf<typeof collector> = { name: '王芳' };
  // @ts-expect-error a contact has a name
  const nameless: TypeOf<typeof collector> = {};
  // @ts-expect-error the role was left out
  const withRole: TypeOf<typeof collector> = { name: '王芳', role: '0' };
  assert.ok(membersOf(collector).required.includes('name'));
  assert.deepEqual([named, nameless, withRole].length, 3);
});

test('what may be left out of a request is optional in its schema and in its type', () => {
  const paper = object(mayGive(payment, 'payerName', 'receivedAt'));
  const nothing: TypeOf<typeof paper> = {};
  assert.deepEqual(membersOf(paper).required, []);
  const fact = factOf(payment, { without: ['receipt', 'bill', 'cashier', 'receivedAt'] });
  const cash: TypeOf<typeof fact> = { method: '1', amount: 5 };
  assert.deepEqual([nothing, Object.keys(cash)], [{}, ['method', 'amount']]);
  assert.deepEqual(membersOf(fact).required.toSorted(), ['amount', 'method']);
});

test('a request of an act asks what the act asks, and what stands beside it', () => {
  const body = bodyOf(CASE_ACTS.moves, { lateReason: elementField(contact, 'name') });
  const late: TypeOf<typeof body>['lateReason'] = 'the scanner was broken';
  const { required, properties } = membersOf(body);
  assert.ok(required.includes('lateReason'));
  for (const { name } of CASE_ACTS.moves.asks) assert.ok(name in properties, name);
  assert.equal(typeof late, 'string');
});

test('a code that no set holds fits neither the type nor the schema', () => {
  // @ts-expect-error money does not come in by barter
  const barter: NewPayment['method'] = 'barter';
  // @ts-expect-error a case is about a person, remains or bones, and says so by a code
  const about: NewCase['subject'] = 'cat';
  const { method } = membersOf(newPayment).properties as { method: { enum: readonly string[] } };
  const { subject } = membersOf(newCase).properties as { subject: { enum: readonly string[] } };
  assert.equal(method.enum.includes(barter), false);
  assert.equal(about !== undefined && subject.enum.includes(about), false);
});
