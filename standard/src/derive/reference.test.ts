import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ALL_CODE_SETS } from '../codes/all-codes.ts';
import { type Element, type Named, optional, ref } from '../language/element.ts';
import {
  equal,
  exists,
  type Expression,
  outer,
  refState,
  transition,
  val,
  was,
} from '../language/expression.ts';
import { type RecordDefinition, rule } from '../language/record.ts';
import { NATIONAL } from '../records/all-records.ts';
import { proof } from '../records/proof.ts';
import { checkCatalogue } from './check.ts';
import { expressionFaults } from './check-expression.ts';
import { formOf } from './form.ts';
import { factSchema } from './json-schema.ts';
import { keptFact } from './kept-value.ts';
import { applyOverlay } from './overlay.ts';
import { formatNotation, TYPE_NAMES } from './print/notation.ts';
import { toSentence } from './sentence.ts';
import { tableModel } from './tables.ts';
import { triggerSql } from './triggers.ts';

const own = proof.elements.certificate as Element & { readonly names: Named };

const faultsOf = (definition: RecordDefinition): readonly string[] =>
  checkCatalogue(new Map([...NATIONAL, ['proof', definition]]), ALL_CODE_SETS);

const naming = (names: Partial<Named>, more: Partial<Element> = {}): RecordDefinition => ({
  ...proof,
  elements: {
    ...proof.elements,
    certificate: { ...own, ...more, names: { ...own.names, ...names } },
  },
});

const ruled = (check: Expression, more = {}): RecordDefinition => ({
  ...proof,
  rules: [...proof.rules, rule('a-rule', { zh: '规则。', en: 'A rule.' }, check, more)],
});

test('a reference names a kind by a number that it alone bears and that stands open', () => {
  assert.deepEqual(faultsOf(proof), []);
  const wrong: readonly (readonly [RecordDefinition, RegExp])[] = [
    [naming({ kind: 'unheardOf' }), /names "unheardOf", which the standard does not define/],
    [{ ...proof, travels: 'stays' }, /stays here, so nobody else can check it/],
    [naming({ by: 'serial' }), /by "serial", which it does not have/],
    [naming({ by: 'name' }), /which is no open text/],
    [naming({ by: 'issuerName' }), /which two of them may share/],
    [naming({}, { classification: 'public' }), /is classified otherwise/],
    [naming({}, { maxLength: 10 }), /is shorter than the "number"/],
    [naming({ agrees: {} }), /compares nothing/],
    [naming({ agrees: { colour: 'issuedOn' } }), /compares "colour", which a certificate does not/],
    [naming({ agrees: { issuedOn: 'decedent.colour' } }), /with "decedent.colour", which is not/],
    [naming({ agrees: { issuedOn: 'issuer' } }), /which is of another type/],
    [naming({ agrees: { name: 'staff.name' } }), /"staff.name", which lies in another root/],
    [naming({ stands: equal('colour', val('1')) }), /there is no element "colour"/],
    [naming({ stands: exists('cremation') }), /more than that record alone says/],
  ];
  for (const [definition, fault] of wrong) assert.match(faultsOf(definition).join('\n'), fault);
});

test('a rule asks what the check of a reference found only where it is written, and of no version before', () => {
  const contradicts = equal(refState('certificate'), val('contradicts'));
  assert.match(faultsOf(ruled(contradicts)).join(), /which changes without the record/);
  assert.deepEqual(faultsOf(ruled(contradicts, { atOriginOnly: true })), []);
  const faults = (check: Expression) => expressionFaults(NATIONAL, [proof], check);
  assert.match(
    faults(equal(refState('number'), val('agrees'))).join(),
    /no element "refState.number"/,
  );
  assert.match(faults(equal(refState('certificate'), val('maybe'))).join(), /"maybe"|maybe/);
  const before = equal(was('refState.certificate'), val('agrees'));
  assert.match(faults(before).join(), /is of no version of the record/);
  const steps = transition('refState.certificate', ['unresolved', 'agrees']);
  assert.match(faults(steps).join(), /is of no version of the record/);
});

test('a rule that asks what a check found is held by the triggers of its own node, and is no condition of a column', () => {
  const agrees = equal(refState('certificate'), val('agrees'));
  const definition = ruled(agrees, { atOriginOnly: true });
  const catalogue = new Map([...NATIONAL, ['proof', definition]]);
  const { constraints } = tableModel(catalogue, definition);
  assert.ok(!constraints.some(({ name }) => name.includes('a_rule')));
  const sql = triggerSql(catalogue, definition);
  assert.match(
    sql,
    /(if|when) at_home .*from public\.reference r[^]*array\['\d+', 'a-rule', 'proof'\]/,
  );
  assert.doesNotMatch(sql, /then 'a-rule'/, 'copies are not asked');
});

test('what a check found is said in words', () => {
  const asked = exists('proof', equal(refState('certificate'), val('contradicts')));
  const [zh, en] = (['zh', 'en'] as const).map((language) =>
    toSentence(NATIONAL, 'custody', asked, language),
  );
  assert.match(zh ?? '', /火化证明编号的核对结果.*核对不一致/);
  assert.match(en ?? '', /[Cc]heck of.*Contradicts/);
  const around = exists('staff', equal(refState('certificate', 1), val('agrees')), 'institution');
  assert.deepEqual(expressionFaults(NATIONAL, [proof], around), []);
  assert.deepEqual(outer('refState.certificate'), refState('certificate', 1));
});

test('a reference is typed as a line, printed with what it names, and kept as its series writes it', () => {
  const field = formOf(proof).find(({ name }) => name === 'certificate');
  assert.deepEqual([field?.input, field?.maxLength, field?.format], ['reference', 60, 'line']);
  const { properties } = factSchema(proof) as { properties: Record<string, { type: string }> };
  assert.equal(properties['certificate']?.type, 'string');
  assert.equal(TYPE_NAMES.ref, '引用 reference');
  assert.equal(formatNotation(own), 'an..60');
  const kept = keptFact(proof, { certificate: ' hz370102－2026－000001 ' });
  assert.equal(kept['certificate'], 'HZ370102-2026-000001');
});

test('a province adds no reference and no rule about what a check found, and may ask for more of a national one', () => {
  const local = ref('证', 'Paper', own.names, { source: 'a test' });
  const blank = { province: '370000', version: '1', source: 'a test', tighten: {}, rules: {} };
  const added = applyOverlay(NATIONAL, { ...blank, add: { proof: { paper: optional(local) } } });
  const said = added.ok ? '' : added.refusals.map(({ en }) => en).join();
  assert.match(said, /cannot be a link, a reference or a file/);
  const asks = refState('certificate');
  const ownRule = rule('a-local-rule', { zh: '规则。', en: 'A rule.' }, equal(asks, val('agrees')));
  const ruling = applyOverlay(NATIONAL, { ...blank, add: {}, rules: { proof: [ownRule] } });
  assert.match(ruling.ok ? '' : ruling.refusals.map(({ en }) => en).join(), /only of elements/);
  const needed = { proof: { certificate: { optional: false as const } } };
  assert.ok(applyOverlay(NATIONAL, { ...blank, add: {}, tighten: needed }).ok);
});

test('whoever writes a paper, its certificate or its person has the reference checked', () => {
  const sql = (kind: string) => triggerSql(NATIONAL, NATIONAL.get(kind) as RecordDefinition);
  assert.match(sql('proof'), /qm_note_reference/);
  assert.match(sql('certificate'), /r\.number = c\.number/);
  assert.match(sql('decedent'), /r\.root = c\.case_id/);
  assert.match(sql('referenceAnswer'), /r\.province = c\.asking_node/);
  assert.doesNotMatch(sql('custody'), /reference/);
});
