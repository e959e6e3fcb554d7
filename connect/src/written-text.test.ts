import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blocksOf, pageAddress, wordsIn } from './written-text.ts';

test('paragraphs, headings and lists are told apart; a line stays a line', () => {
  const text = '第一段\n第二行\n\n## 一、标题\n- 甲\n- 乙\n1. 一\n2、二\n2026年起\n\n末段';
  assert.deepEqual(
    blocksOf(text).map((block) => [block.is, JSON.stringify(block).match(/"text"/g)?.length]),
    [
      ['paragraph', 2],
      ['heading', 1],
      ['bullets', 2],
      ['numbers', 2],
      ['paragraph', 1],
      ['paragraph', 1],
    ],
  );
  assert.equal(wordsIn(text), '第一段 第二行 一、标题 甲 乙 一 二 2026年起 末段');
});

test('only pages of http and https are led to; everything else stays as it was typed', () => {
  const [block] = blocksOf('见[原文](https://www.gov.cn/a_b)和[这里](javascript:alert(1))');
  assert.deepEqual(block, {
    is: 'paragraph',
    lines: [
      [
        { text: '见' },
        { text: '原文', href: 'https://www.gov.cn/a_b' },
        { text: '和[这里](javascript:alert(1))' },
      ],
    ],
  });
  for (const address of ['https://gov.cn@evil.example/', 'data:text/html,x', '//a.example', 'x'])
    assert.equal(pageAddress(address), undefined, address);
});

test('markup is words, and a hostile text is read in one pass', () => {
  const [block] = blocksOf('<script>alert(1)</script> ![图](x.png) **粗**');
  assert.equal(block?.is === 'paragraph' && block.lines[0]?.length, 1);
  for (const sign of ['[', '](', '#', '- ', '1. ', '> ', '*', '[a](http://'])
    assert.ok(blocksOf(sign.repeat(12_000 / sign.length)).length <= 1, sign);
});
