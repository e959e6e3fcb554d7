import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { unaskedAnswers } from './unasked.ts';

test('answers for which no test asked are named, each act by its own path', () => {
  const directory = mkdtempSync(join(tmpdir(), 'qingming-unasked-'));
  try {
    const all = unaskedAnswers(directory);
    assert.ok(all.includes('GET /api/board') && all.includes('POST /api/cases/:case/vigil'));
    assert.ok(all.includes('GET /api/kinds/*/records'));
    const asked = [
      'GET /api/board',
      'POST /api/cases/:case/hold/release',
      'POST /api/kinds/trip/acts/call',
      'GET /api/kinds/contact/records',
    ];
    writeFileSync(join(directory, 'answers'), `${asked.join('\n')}\n`);
    const left = unaskedAnswers(directory);
    for (const name of [
      'GET /api/board',
      'POST /api/cases/:case/hold/release',
      'POST /api/kinds/*/records/:record/acts/*',
      'GET /api/kinds/*/records',
    ])
      assert.ok(!left.includes(name), name);
    assert.ok(left.includes('GET /api/cases/:case'));
    assert.ok(left.includes('POST /api/cases/:case/vigil'));
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
});
