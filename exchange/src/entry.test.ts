import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { canonicalize } from './canonical.ts';
import type { JsonValue } from './canonical.ts';
import { toBase64Url } from './encoding.ts';
import { buildEntry, headerText, openEntry, openHeader } from './entry.ts';
import type { EntryHeader } from './entry.ts';
import { leafHash } from './merkle.ts';
import { SM2_SM3, SUITES } from './suite.ts';
import { headerOf, oldHeaderOf, refused, seededBytes } from './test-support/fixtures.ts';

const salt = seededBytes('salt')(16);
const fact = { decedentName: '𠮷㐂', deathCause: '02', ashesWeight: 2310 };

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
const orNull = fc.option(text, { nil: null });
const common = {
  node: text,
  kind: text,
  id: text,
  version: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
  op: fc.constantFrom('create', 'revise', 'void'),
  region: text,
  institution: orNull,
  standard: text,
  at: fc
    .date({ noInvalidDate: true, min: new Date('2010-01-01'), max: new Date('2099-01-01') })
    .map((date) => date.toISOString()),
  actor: text,
  travels: fc.constantFrom('up', 'down', 'stays'),
  audience: orNull,
  bodyHash: fc.uint8Array({ minLength: 32, maxLength: 32 }).map(toBase64Url),
} as const;
const headers: fc.Arbitrary<EntryHeader> = fc.record({
  ...common,
  form: fc.constant(2 as const),
  root: fc.option(fc.record({ kind: text, id: text }), { nil: null }),
  reason: fc.constant(null),
});
const oldHeaders: fc.Arbitrary<EntryHeader> = fc.record({
  ...common,
  form: fc.constant(1 as const),
  root: fc.option(fc.record({ kind: fc.constant(null), id: text }), { nil: null }),
  reason: orNull,
});

test('the header by template is the canonical JSON of the header', () => {
  fc.assert(
    fc.property(headers, ({ reason, root, ...header }) => {
      const written = headerText({ ...header, root, reason });
      assert.equal(written, canonicalize({ ...header, root: root && { ...root } }));
      assert.deepEqual(openHeader(written), { ...header, root: root && { ...root }, reason });
    }),
  );
});

test('a header of the form before is written and read as it was signed', () => {
  fc.assert(
    fc.property(oldHeaders, (header) => {
      const { form: _, root, ...members } = header;
      const written = headerText(header);
      assert.equal(written, canonicalize({ ...members, subject: root?.id ?? null }));
      assert.deepEqual(openHeader(written), { ...header, root: root && { ...root } });
    }),
  );
});

for (const suite of SUITES) {
  test(`${suite.id}: a sealed fact opens to the same fact under the same header`, () => {
    const anyFact = fc.jsonValue({ maxDepth: 5 }) as fc.Arbitrary<JsonValue>;
    fc.assert(
      fc.property(anyFact, (any) => {
        const sealed = buildEntry(suite, headerOf(), any, salt);
        const opened = openEntry(suite, sealed.header, sealed.body);
        const { bodyHash, ...header } = opened.header;
        assert.equal(canonicalize(opened.fact), canonicalize(any));
        assert.deepEqual(header, headerOf());
        assert.deepEqual(opened.leaf, sealed.leaf);
        assert.deepEqual(sealed.leaf, leafHash(suite, Buffer.from(sealed.header)));
        assert.equal(bodyHash.length, 43);
      }),
    );
  });
}

test('a reason stands in the body, never in the header, and opens with the fact', () => {
  fc.assert(
    fc.property(text, (reason) => {
      const sealed = buildEntry(SM2_SM3, headerOf(), fact, salt, reason);
      const opened = openEntry(SM2_SM3, sealed.header, sealed.body);
      assert.equal(opened.reason, reason);
      assert.equal(opened.header.reason, null);
      assert.equal(sealed.body, canonicalize({ fact, reason, salt: toBase64Url(salt) }));
    }),
  );
});

test('an entry of an earlier version, with its reason in the header, opens as it did', () => {
  const { header, body } = buildEntry(SM2_SM3, oldHeaderOf({ reason: '听错' }), fact, salt);
  assert.equal(openEntry(SM2_SM3, header, body).reason, '听错');
  assert.equal(openEntry(SM2_SM3, header, body).header.reason, '听错');
  const plain = buildEntry(SM2_SM3, headerOf(), fact, salt);
  assert.equal(openEntry(SM2_SM3, plain.header, plain.body).reason, null);
});

test('a reason that is no text is refused', () => {
  refused('malformed-entry', () => {
    const body = canonicalize({ fact, reason: 7, salt: toBase64Url(salt) });
    const bodyHash = toBase64Url(SM2_SM3.hash(Buffer.from(body)));
    openEntry(SM2_SM3, headerText({ ...headerOf(), bodyHash }), body);
  });
});

test('the same fact under another salt has another hash', () => {
  const [one, other] = [salt, seededBytes('other')(16)].map(
    (bytes) => openHeader(buildEntry(SM2_SM3, headerOf(), fact, bytes).header).bodyHash,
  );
  assert.notEqual(one, other);
});

test('an entry with a wrong member is not built', () => {
  const wrong: [string, Record<string, unknown>][] = [
    ['version', { version: 0 }],
    ['version', { version: 1.5 }],
    ['op', { op: 'delete' }],
    ['at', { at: '2026-04-05T01:02:03Z' }],
    ['at', { at: '2026-02-30T01:02:03.004Z' }],
    ['travels', { travels: 'sideways' }],
    ['kind', { kind: '' }],
    ['institution', { institution: undefined }],
    ['surplus', { surplus: 1 }],
    ['form', { form: 3 }],
    ['root', { root: { kind: null, id: 'x' } }],
    ['root', { root: '01890a5d-ac96-774b-bcce-b302099a8000' }],
    ['reason', { reason: '听错' }],
  ];
  for (const [member, changes] of wrong) {
    const header = headerOf(changes);
    const detail = refused('malformed-entry', () => buildEntry(SM2_SM3, header, fact, salt));
    assert.deepEqual(detail, { member });
  }
  refused('malformed-entry', () => buildEntry(SM2_SM3, headerOf(), fact, salt.subarray(1)));
  refused('malformed-entry', () => buildEntry(SM2_SM3, headerOf({ id: '\ud842' }), fact, salt));
});

test('a body that is not the one sealed is refused', () => {
  const sealed = buildEntry(SM2_SM3, headerOf(), fact, salt);
  const other = buildEntry(SM2_SM3, headerOf(), { ...fact, deathCause: '03' }, salt);
  refused('body-mismatch', () => openEntry(SM2_SM3, sealed.header, other.body));
  refused('body-mismatch', () => openEntry(SM2_SM3, sealed.header, `${sealed.body} `));
});

test('a header in any other spelling is refused', () => {
  const { header, body } = buildEntry(SM2_SM3, headerOf(), fact, salt);
  const spellings = [
    ` ${header}`,
    header.replace('"version":1', '"version":1.0'),
    header.replace('"version":1', '"version":1,"version":1'),
    header.replace('"version":1', '"version":1,"zz":1'),
    header.replace('"kind":"cremation"', '"kind":"\\u0063remation"'),
    header.replace('"kind":"cremation"', '"kind":"\\ud842"'),
    header.replace('"form":2,', ''),
    header.replace('"form":2', '"form":1'),
    header.replace('"form":2', '"form":3'),
    header.replace('"op":"create",', '"op":"create","reason":null,'),
    header.replace(/"root":\{[^}]*\},/, '"root":null,"root":null,'),
    header.replace(/"root":\{[^}]*\}/, '"root":{"kind":"funeralCase","id":"x"}'),
    '[]',
    'null',
    '{',
  ];
  for (const spelling of spellings) {
    refused('malformed-entry', () => openEntry(SM2_SM3, spelling, body));
  }
});

test('a body that is hashed rightly but is no sealed fact is refused', () => {
  const bodies = [
    '{"fact":1}',
    '{"fact":1,"salt":"short"}',
    `{"fact":1,"more":2,"salt":"${toBase64Url(salt)}"}`,
    '[]',
  ];
  for (const body of bodies) {
    const bodyHash = toBase64Url(SM2_SM3.hash(Buffer.from(body)));
    const header = headerText({ ...headerOf(), bodyHash });
    refused('malformed-entry', () => openEntry(SM2_SM3, header, body));
  }
  const spaced = `{"fact": 1,"salt":"${toBase64Url(salt)}"}`;
  const bodyHash = toBase64Url(SM2_SM3.hash(Buffer.from(spaced)));
  const header = headerText({ ...headerOf(), bodyHash });
  refused('not-canonical', () => openEntry(SM2_SM3, header, spaced));
});
