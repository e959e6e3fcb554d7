import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { country } from '@qingming/standard/codes/country.ts';
import { code, decimal, type Element, text } from '@qingming/standard/language/element.ts';
import { isFault } from '../../kernel/errors/fault.ts';
import { elementReader, plain } from './element-reader.ts';
import type { ElementMapping } from './mapping.ts';

const placeOf = (column: string): number | undefined => ({ a: 0, b: 1 })[column];
const read = (
  of: ElementMapping,
  cells: readonly string[],
  element: Element = text('文', 'Text', { classification: 'internal', source: 'a test' }),
) => elementReader(of, element, placeOf)(cells);
const refused = (code: string) => (error: unknown) => isFault(error) && error.code === code;

test('names are compared without regard to case, width, accents and spacing', () => {
  assert.equal(plain(' Côte  d’Ivoire '), "COTE D'IVOIRE");
  assert.equal(plain('ＷＹ　８２'), 'WY 82');
});

test('comparing twice is comparing once, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (written) => {
      assert.equal(plain(plain(written)), plain(written));
    }),
  );
});

test('cells are joined without their surrounding spaces, empty ones left out', () => {
  const of = { join: ['a', { column: 'b', label: 'Rank' }, 'absent'], with: '; ' };
  assert.equal(read(of, [' 5602 ', 'PFC']), '5602; Rank: PFC');
  assert.equal(read(of, ['', '']), undefined);
});

test('a code is what the mapping or the name in the code set says, and nothing is guessed', () => {
  const of = {
    column: 'a',
    codes: { names: 'en', values: { 'VIET NAM': '704', Elsewhere: null }, absent: '840' },
  } as const;
  const element = code('国家', 'Country', country, { source: 'a test' });
  assert.equal(read(of, ['philippines'], element), '608');
  assert.equal(read(of, ['Viet Nam'], element), '704');
  assert.equal(read(of, ['Elsewhere'], element), undefined);
  assert.equal(read(of, [''], element), undefined);
  assert.throws(() => read(of, ['YUGOSLAVIA'], element), refused('undeclared-code'));
  assert.equal(read({ ...of, column: 'absent' }, [''], element), '840');
});

test('a number that has no declared form holds its line back', () => {
  const element = decimal('经度', 'Longitude', { source: 'a test' });
  assert.equal(read({ column: 'a', number: 'decimal' }, ['-86.8372793'], element), -86.8372793);
  for (const written of ['1e5', '1,5', '0x10', 'NaN', '--1'])
    assert.throws(
      () => read({ column: 'a', number: 'decimal' }, [written], element),
      refused('undeclared-form'),
    );
});

test('a labelled cell gives its part, and a label that is not declared holds the line back', () => {
  const of = { column: 'a', labelled: { label: 'FAX', among: ['Phone', 'FAX'] } };
  assert.equal(read(of, ['Phone: 1, FAX: 2']), '2');
  assert.equal(read(of, ['Phone: 1']), undefined);
  assert.throws(() => read(of, ['Phone: 1, Telex: 2']), refused('undeclared-form'));
  assert.throws(() => read(of, ['just a number']), refused('undeclared-form'));
});

test('a web address is told from what is none', () => {
  assert.equal(
    read({ column: 'a', webAddress: true }, ['http://a.example/b ']),
    'http://a.example/b',
  );
  assert.equal(read({ column: 'a', webAddress: true }, ['www.a.example']), undefined);
  assert.equal(read({ column: 'a', webAddress: false }, ['www.a.example']), 'www.a.example');
});

test('numbers in groups, Chinese numbers and coordinates are read where they are declared', () => {
  const latitude = decimal('纬度', 'Latitude', { scale: 7, source: 'a test' });
  assert.equal(read({ column: 'a', number: 'grouped' }, ['1,280.50'], latitude), 1280.5);
  assert.equal(read({ column: 'a', number: 'chinese' }, ['三百零五'], latitude), 305);
  const of = { column: 'a', coordinates: { take: 'latitude', order: 'latitude-first' } } as const;
  assert.equal(read(of, ['36°39′N 117°7′E'], latitude), 36.65);
  for (const wrong of ['1,28', '1,2800'])
    assert.throws(
      () => read({ column: 'a', number: 'grouped' }, [wrong], latitude),
      refused('undeclared-form'),
    );
});
