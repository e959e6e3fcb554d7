import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formOf } from '@qingming/standard/derive/form.ts';
import { FORMAT_SAYS } from '@qingming/standard/derive/format-words.ts';
import { FORMATS, type FormatName } from '@qingming/standard/derive/formats.ts';
import { boundsOf, factSchema } from '@qingming/standard/derive/json-schema.ts';
import { scaleOf } from '@qingming/standard/derive/kept-value.ts';
import { validateField } from '@qingming/standard/derive/validate-field.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import type { Element } from '@qingming/standard/language/element.ts';
import { ALL_RECORDS, NATIONAL } from '@qingming/standard/records/all-records.ts';
import type { StoredAny } from './stored.ts';
import { createValidator } from './validate.ts';

const validator = createValidator(NATIONAL, factSchema);

/** Values of the wrong type, below, above, off the scale, too long, of another form. */
function wrongValues(element: Element): readonly unknown[] {
  const scale = scaleOf(element);
  if (scale !== undefined) {
    const { min, max } = boundsOf(element);
    return ['words', min - 1, max + 1, Math.max(min, 0) + 10 ** -(scale + 1), 1e-7];
  }
  const many = 'x'.repeat((element.maxLength ?? 100) + 1);
  const common = [7, {}, '', '\u0000', '\u202E', 'neither this nor that'];
  return element.type === 'text' ? [...common, many] : element.type === 'boolean' ? ['x'] : common;
}

/** What only a program reads: names of formats and types, patterns, signs, powers of ten. */
const FOR_MACHINES =
  /partial-date|civil-date|date-time|\binstant\b|\bline\b(?! without)|paragraph|\^|\\d|\[0-9\]|[<>≤≥]=?|\d+e[-+]?\d+|multiple of|整数倍|应当是|undefined|NaN|should match|must match/;

const requireWords = (where: string, { zh, en }: Bilingual, { label }: Element): void => {
  assert.doesNotMatch(zh.replace(label.zh, ''), FOR_MACHINES, `${where}: ${zh}`);
  assert.doesNotMatch(en.replace(label.en, ''), FOR_MACHINES, `${where}: ${en}`);
  assert.ok(zh.startsWith(label.zh) || zh.includes(label.zh), `${where}: ${zh}`);
  assert.ok(en.startsWith(label.en), `${where}: ${en}`);
};

for (const definition of ALL_RECORDS)
  test(`whatever is wrong with a ${definition.label.en.toLowerCase()} is said in the element's own words`, () => {
    let said = 0;
    for (const [name, element] of Object.entries(definition.elements))
      for (const value of wrongValues(element)) {
        const record = { fact: { [name]: value }, voided: true } as unknown as StoredAny;
        const errors = validator.findFault(definition, record)?.errors ?? [];
        for (const { path, rule, message } of errors) {
          if (path !== `/${name}` || rule === 'required') continue;
          said += 1;
          requireWords(`${definition.kind}.${name}`, message, element);
        }
      }
    assert.ok(said > 0);
  });

for (const definition of ALL_RECORDS)
  test(`a form of a ${definition.label.en.toLowerCase()} says the same kind of sentence`, () => {
    const isFilledIn = Object.values(definition.elements).some(({ given }) => given !== true);
    assert.equal(formOf(definition).length > 0, isFilledIn);
    for (const field of formOf(definition))
      for (const value of wrongValues(definition.elements[field.name] as Element)) {
        const says = validateField(field, value as never);
        if (says !== undefined)
          requireWords(
            `${definition.kind}.${field.name}`,
            says,
            definition.elements[field.name] as Element,
          );
      }
  });

/** The first example of each format, in the form in which it is kept. */
const EXAMPLES: Partial<Record<FormatName, RegExp>> = {
  'civil-date': /如 ([\d-]+)/,
  'partial-date': /如 ([\d-]+)/,
  region: /如 (\d+)/,
  line: /如 (\S+)/,
  paragraph: /如 (\S+)/,
  phone: /如 (\d+)/,
  tag: /如 ([A-Z0-9-]+)/,
  url: /如 (\S+)/,
  'social-credit-code': /如 (\S+)/,
};

test('the example that a sentence gives is itself accepted', () => {
  for (const [name, form] of Object.entries(EXAMPLES) as [FormatName, RegExp][]) {
    const example = form.exec(FORMAT_SAYS[name].zh)?.[1] ?? '';
    assert.ok(FORMATS[name](example), `${name}: ${example}`);
  }
});

test('a text with a pattern has an example of that pattern', () => {
  for (const { elements } of ALL_RECORDS)
    for (const { pattern, example } of Object.values(elements))
      if (pattern !== undefined) assert.match(example ?? '', new RegExp(pattern));
});
