import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { ROOT } from '../lib/environment.mjs';
import { ALLOWED } from './allowed.ts';
import { defectsIn, retiredIn } from './compare.ts';
import { type FoundText, findTexts } from './find-texts.ts';

const SOURCES = '{standard,exchange,connect,platform,web}/src/**/*.{ts,tsx}';
const DOCUMENTS = ['README.md', 'docs/*.md', 'docs/runbooks/*.md'];
const NOT_READ =
  /\.test\.tsx?$|test-support|\/dist\/|standard\/src\/(words|data)\/|codes\/(country|folk)|common-passwords/;

const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
const files = (pattern: string): readonly string[] =>
  globSync(pattern, { cwd: ROOT }).map((file) => file.replaceAll('\\', '/'));

interface Placed extends FoundText {
  readonly file: string;
}

const CODE = /```[\s\S]*?```|`[^`\n]*`|\]\([^)]*\)/g;

/** The lines of a document without what stands there as code. */
const linesOf = (file: string): readonly Placed[] =>
  read(file)
    .replaceAll(CODE, (code) => code.replaceAll(/[^\n]/g, ' '))
    .split('\n')
    .map((text, at) => ({ file, text, line: at + 1, language: 'zh' }));

const TEXTS: readonly Placed[] = [
  ...files(SOURCES)
    .filter((file) => !NOT_READ.test(file))
    .flatMap((file) =>
      findTexts(file, read(file), file.endsWith('texts/en.ts')).map((text) => ({ file, ...text })),
    ),
  ...DOCUMENTS.flatMap((pattern) => files(pattern)).flatMap(linesOf),
];

const isAllowed = ({ file, text }: Placed, word: string): boolean =>
  ALLOWED.some(
    (one) => one.word === word && file.includes(one.file) && text.includes(one.says ?? word),
  );

const faultsBy = (compare: (text: FoundText) => readonly string[]): readonly string[] =>
  TEXTS.flatMap((text) =>
    compare(text)
      .filter((word) => !isAllowed(text, word))
      .map((word) => `${text.file}:${text.line} “${word}” in: ${text.text}`),
  );

test('no text that a person reads has a retired word of the glossary', () => {
  assert.ok(TEXTS.filter(({ language }) => language === 'zh').length > 2500);
  assert.ok(TEXTS.filter(({ language }) => language === 'en').length > 1500);
  assert.deepEqual(faultsBy(retiredIn), []);
});

test('figures, signs and amounts are written as the language writes them', () => {
  assert.deepEqual(faultsBy(defectsIn), []);
});

test('every exception is used and says why', () => {
  const used = (one: (typeof ALLOWED)[number]): boolean =>
    TEXTS.some(
      (text) =>
        text.file.includes(one.file) &&
        text.text.includes(one.says ?? one.word) &&
        [...retiredIn(text), ...defectsIn(text)].includes(one.word),
    );
  for (const one of ALLOWED) {
    assert.ok(one.why.length > 10, one.word);
    assert.ok(used(one), `${one.file} ${one.word} is allowed and not there`);
  }
});

test('a retired word is found in either language, in a template and beside a bilingual text', () => {
  const source = [
    "const a = bilingual('死者姓名', 'Name of the deceased');",
    'const b = `本馆有 ${n} 名员工`;',
    "const c = { zh: '已更正', en: 'Mended' };",
    "const notRead = 'deceased';",
  ].join('\n');
  const found = findTexts('x.ts', source).flatMap((text) => retiredIn(text));
  assert.deepEqual(found.toSorted(), ['deceased', 'mend', '员工', '死者']);
});

test('a defect of writing is found where it stands', () => {
  const zh = (text: string) => defectsIn({ text, line: 1, language: 'zh' });
  const en = (text: string) => defectsIn({ text, line: 1, language: 'en' });
  assert.deepEqual(zh('最多3天'), ['no space']);
  assert.deepEqual(zh('按Enter保存'), ['no space']);
  assert.deepEqual(zh('2026年3月30日，发改价格〔2026〕108号，最多 3 天'), []);
  assert.deepEqual(en('Waived：60'), ['Chinese sign']);
  assert.deepEqual(en('CNY 60'), ['CNY']);
});

test('punctuation between two texts is of the language that is read', () => {
  const BETWEEN = /[}>`][：，；。（）、]|[：，；。（）、](?:[{$<`]|$)/;
  const found = files('web/src/**/*.tsx').flatMap((file) =>
    read(file)
      .split('\n')
      .flatMap((line, at) =>
        BETWEEN.test(line) && !line.includes('zh') ? [`${file}:${at + 1}`] : [],
      ),
  );
  assert.deepEqual(found, [], 'a full-width sign stands in English too: use COLON or bracketed');
});
