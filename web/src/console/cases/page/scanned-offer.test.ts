import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { OpenAct } from '@qingming/connect/api/board.ts';
import { caseFixture } from '../../../../test-support/case-fixtures.ts';
import { scannedOffer } from './offers.ts';

const cremation = (missing: OpenAct['missing'] = []): OpenAct => ({
  act: 'cremation',
  step: null,
  record: null,
  version: null,
  missing,
});
const page = (acts: readonly ('moves' | 'cremation')[], open: readonly OpenAct[] = []) => ({
  ...caseFixture(),
  may: { ...caseFixture().may, acts },
  open,
});
const AT = { scan: 'T1', to: 'HH1' } as const;
const says = { zh: '缺确认书', en: 'The confirmation lacks' };

test('the label of a place offers the move to whoever may move', () => {
  const asked = { ...AT, cremator: false };
  assert.equal(scannedOffer(page(['moves']), asked)?.path, 'moves');
  assert.equal(scannedOffer(page([]), asked), undefined);
});

test('the label of a cremator offers its start, once nothing lacks and to whoever may', () => {
  const asked = { ...AT, cremator: true };
  const may = ['moves', 'cremation'] as const;
  assert.equal(scannedOffer(page(may, [cremation()]), asked)?.path, 'cremation');
  assert.equal(scannedOffer(page(['moves'], [cremation()]), asked), undefined);
  assert.equal(scannedOffer(page(may), asked), undefined);
  const lacking = [cremation([{ code: 'confirmation', says }])];
  assert.equal(scannedOffer(page(may, lacking), asked), undefined);
});
