import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Element } from '../language/element.ts';
import type { RecordDefinition } from '../language/record.ts';
import { formatTagNumber } from '../numbers/tag-number.ts';
import { shandong } from '../overlays/shandong.ts';
import { ALL_RECORDS } from '../records/all-records.ts';
import { institution } from '../records/institution.ts';
import { contact, decedent } from '../records/person.ts';
import { type FormField, formOf } from './form.ts';
import { FORMATS } from './formats.ts';
import { boundsOf, factSchema } from './json-schema.ts';
import { type FieldValue, validateField } from './validate-field.ts';

type Fact = Record<string, unknown>;

const TAG = formatTagNumber({ subject: 'body', region: '370102', year: 2026, serial: 1 });
const TEXTS = ['逝者', '12:30', '370102', '13812345678', TAG, 'https://example.org/'];
const SAMPLES: Readonly<Record<Exclude<Element['type'], 'text' | 'code'>, FieldValue>> = {
  region: '370102',
  date: '2026-04-05',
  partialDate: '1933-05',
  instant: '2026-04-05T01:02:03.004Z',
  integer: 0,
  decimal: 0,
  money: 0,
  boolean: false,
  link: '01890000-0000-7000-8000-000000000001',
  ref: 'HZ370102-2026-000001',
  file: 'ni:///sha-256;47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU?ct=image/jpeg&sm3=GrIdg1XPoX-OYRlIMegaj42_yMT2o6BPTVXUZhZhYbU&bytes=1024',
};

function sampleOf(element: Element): unknown {
  if (element.type === 'code') return element.codes?.values[0]?.code;
  if (element.type !== 'text') {
    const isNumber = ['integer', 'decimal', 'money'].includes(element.type);
    return isNumber ? Math.max(0, boundsOf(element).min) : SAMPLES[element.type];
  }
  const format = element.format === 'identityNumber' ? undefined : element.format;
  return [...TEXTS, element.example].find(
    (text) =>
      text !== undefined &&
      new RegExp(element.pattern ?? '').test(text) &&
      (format === undefined || format === 'socialCreditCode' || FORMATS[format](text)),
  );
}

const leastFact = (definition: RecordDefinition): Fact =>
  Object.fromEntries(
    Object.entries(definition.elements)
      .filter(([, element]) => !element.optional)
      .map(([name, element]) => [name, sampleOf(element)]),
  );

const ajv = new Ajv2020({ allErrors: true, multipleOfPrecision: 6 });
for (const [name, check] of Object.entries(FORMATS)) ajv.addFormat(name, check);

/** Values just inside and just outside of what an element allows. */
function edgesOf(element: Element): { inside: readonly unknown[]; outside: readonly unknown[] } {
  const isFree = element.type === 'text' && !element.pattern && !element.format;
  const most = element.maxLength ?? 100;
  switch (element.type) {
    case 'text':
      return {
        inside: isFree ? ['中', '𠮷'.repeat(most)] : [],
        outside: ['', 'a'.repeat(most + 1), 'a\u0000', 1],
      };
    case 'ref':
      return {
        inside: ['HZ370102-2026-000001', '𠮷'.repeat(most)],
        outside: ['', 'a'.repeat(most + 1), 'a\u0000', 1],
      };
    case 'code':
      return {
        inside: element.codes?.values.map(({ code }) => code) ?? [],
        outside: ['none of them', '', 0],
      };
    case 'integer':
    case 'money': {
      const { min, max } = boundsOf(element);
      return { inside: [min, max], outside: [min - 1, max + 1, min + 0.5, '1'] };
    }
    case 'decimal': {
      const { min, max } = boundsOf(element);
      const step = 10 ** -(element.scale ?? 2);
      return { inside: [min, max, min + step], outside: [min - 1, max + 1, min + step / 2] };
    }
    case 'boolean':
      return { inside: [true, false], outside: ['true', 0] };
    default:
      return { inside: [SAMPLES[element.type]], outside: ['', 'none of them', 1] };
  }
}

const fieldOf = (definition: RecordDefinition, name: string): FormField | undefined =>
  formOf(definition).find((field) => field.name === name);

for (const definition of ALL_RECORDS) {
  const validate = ajv.compile(factSchema(definition));
  const least = leastFact(definition);

  test(`${definition.kind}: the least that is required passes`, () => {
    assert.equal(validate(least), true, JSON.stringify(validate.errors));
  });

  test(`${definition.kind}: a fact without a required element is refused`, () => {
    for (const name of Object.keys(least)) {
      const { [name]: _, ...without } = least;
      assert.equal(validate(without), false, name);
      const field = fieldOf(definition, name);
      assert.ok(!field || validateField(field, undefined) !== undefined, name);
    }
  });

  test(`${definition.kind}: every element takes its bounds and nothing beyond, form and schema alike`, () => {
    for (const [name, element] of Object.entries(definition.elements)) {
      const { inside, outside } = edgesOf(element);
      const field = fieldOf(definition, name);
      for (const value of [...inside, ...outside]) {
        const expected = inside.includes(value);
        const said = `${name} = ${JSON.stringify(value)}`;
        assert.equal(validate({ ...least, [name]: value }), expected, said);
        if (field !== undefined)
          assert.equal(validateField(field, value as FieldValue) === undefined, expected, said);
      }
    }
  });

  test(`${definition.kind}: an element that the standard does not name is refused`, () => {
    assert.equal(validate({ ...least, unheardOf: '1' }), false);
  });
}

const inputs = (definition: RecordDefinition) =>
  Object.fromEntries(formOf(definition).map(({ name, input }) => [name, input]));

test('a form asks each element with the input that fits it, and nothing that the platform fills', () => {
  const asked = inputs(decedent);
  assert.equal(asked['number'], undefined);
  assert.equal(asked['identityNumber'], 'identity');
  assert.equal(asked['deathDate'], 'partial-date');
  assert.equal(asked['deathRegion'], 'region');
  assert.equal(inputs(contact)['phone'], 'phone');
  assert.equal(inputs(institution)['serviceScope'], 'textarea');
});

test('a form offers the codes of its day', () => {
  const kept = formOf(decedent).find(({ name }) => name === 'sex')?.options ?? [];
  const [first, ...rest] = kept;
  assert.ok(first !== undefined);
  const sex = {
    ...decedent.elements.sex,
    codes: {
      name: 'sex',
      label: decedent.label,
      source: 'a test',
      values: [{ ...first, until: '2026-01-01' }, ...rest],
    },
  };
  const dated = { ...decedent, elements: { sex } };
  const offered = (day: string) => formOf(dated, { day })[0]?.options?.map(({ code }) => code);
  assert.deepEqual(
    offered('2025-12-31'),
    [first, ...rest].map(({ code }) => code),
  );
  assert.deepEqual(
    offered('2026-01-01'),
    rest.map(({ code }) => code),
  );
});

test('a province’s form asks what the province adds and requires what it requires', () => {
  const tighten = { decedent: { deathPlace: { optional: false } } } as const;
  const form = formOf(decedent, { overlay: { ...shandong, tighten } });
  assert.equal(form.find(({ name }) => name === 'local.village')?.input, 'text');
  assert.equal(form.find(({ name }) => name === 'deathPlace')?.required, true);
});

test('what is wrong is said in both languages, with money in yuan', () => {
  const field: FormField = {
    name: 'cap',
    label: { zh: '最高减免', en: 'Most waived' },
    input: 'money',
    required: true,
    min: 100,
    max: 5000,
    scale: 0,
  };
  assert.deepEqual(validateField(field, 5001), {
    zh: '最高减免不能大于 50.00 元。',
    en: 'Most waived: no more than ¥50.00.',
  });
  assert.deepEqual(validateField(field, undefined), {
    zh: '请填写最高减免。',
    en: 'Most waived: please fill this in.',
  });
});
