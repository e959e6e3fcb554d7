import assert from 'node:assert/strict';
import { test } from 'node:test';
import { factSchema } from '@qingming/standard/derive/json-schema.ts';
import { NATIONAL, STANDARD_VERSION } from '@qingming/standard/records/all-records.ts';
import { funeralCase } from '@qingming/standard/records/funeral-case.ts';
import type { Fault } from '../errors/fault.ts';
import type { StoredAny } from './stored.ts';
import { createValidator } from './validate.ts';

const validator = createValidator(NATIONAL, factSchema);

/** A case in progress (0), closed (1) or withdrawn (2). */
const inState = (state: '0' | '1' | '2'): StoredAny =>
  ({
    standard: STANDARD_VERSION,
    recordedAt: '2026-04-06T01:02:03.004Z',
    voided: false,
    fact: {
      number: 'FZ370102-2026-000001',
      state,
      openedAt: '2026-04-05T01:02:03.004Z',
      ...(state === '1' ? { closedAt: '2026-04-06T01:02:03.004Z' } : {}),
    },
  }) as unknown as StoredAny;

test('a change is checked against the version before it; of what came from elsewhere that is not asked', () => {
  const change = (from: '0' | '1' | '2', to: '0' | '1' | '2') => () =>
    validator.check(funeralCase, inState(to), inState(from));
  assert.doesNotThrow(change('0', '1'));
  assert.doesNotThrow(change('2', '0'));
  for (const step of [change('1', '2'), change('2', '1')])
    assert.throws(
      step,
      ({ detail }: Fault) => detail['rule'] === 'a-case-ends-once-and-is-reopened',
    );
  assert.equal(validator.findFault(funeralCase, inState('2')), undefined);
});
