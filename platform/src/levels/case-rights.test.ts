import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { CaseAct } from '@qingming/connect/api/case-page.ts';
import { type TestNode, testNode } from '../../test-support/node.ts';
import { ROLE_NAMES } from '../../test-support/actors.ts';
import { allows } from '../kernel/http/routes.ts';
import type { Route } from '../kernel/http/route.ts';
import { rightsOf } from '../modules/cases/acts.ts';
import { casesModule } from '../modules/cases/routes.ts';
import { certificatesModule } from '../modules/certificates/routes.ts';
import { settlementModule } from '../modules/settlement/module.ts';

let test_: TestNode;
let routes: readonly Route[];

before(async () => {
  test_ = await testNode();
  const { node } = test_;
  // Only who may call an address is read here; nothing is asked of records.
  const recordsAs = (() => ({})) as never;
  routes = [
    casesModule({ node, recordsAs, prove: recordsAs }),
    certificatesModule({ node, check: recordsAs, publicUrl: 'http://localhost' }),
    settlementModule(node),
  ].flatMap((module) => module.routes ?? []);
});
after(() => test_.close());

/** The addresses behind what a page offers under one name. */
const ADDRESSES: Readonly<Partial<Record<CaseAct, readonly string[]>>> = {
  bill: ['bill', 'bill/lines', 'bill/waivers', 'bill/payments', 'bill/settle', 'bill/reopen'],
  'print/certificate': ['certificates/:record'],
  'print/tag': ['tags/:record/label.pdf'],
  'print/bill': ['bill/statement.html', 'payments/:record/receipt.pdf'],
};

function accessOf(act: CaseAct): readonly Route['access'][] {
  const method = act.startsWith('print/') ? 'GET' : 'POST';
  return (ADDRESSES[act] ?? [act]).map((address) => {
    const path = `/api/cases/:case/${address}`;
    const found = routes.find((route) => route.path === path && route.method === method);
    assert.ok(found, `${method} ${path} is no address of a case`);
    return found.access;
  });
}

test('a case page offers every role what the server takes from it, and nothing else', () => {
  const standing = { region: '370102', institution: null };
  const all = rightsOf(test_.actorAs(['clerk']), standing).acts;
  assert.ok(all.length > 25);
  for (const role of ROLE_NAMES) {
    const actor = test_.actorAs([role]);
    const offered = rightsOf(actor, standing).acts;
    for (const act of all)
      for (const access of accessOf(act)) {
        assert.ok(typeof access === 'object', `${act} is open to every account`);
        assert.equal(offered.includes(act), allows(access, actor), `${role}: ${act}`);
      }
  }
});

test('an operator may burn, move and prepare, reads no contact and no bill', () => {
  const rights = rightsOf(test_.actorAs(['operator']), { region: '370102', institution: null });
  for (const act of ['cremation', 'cremation/finish', 'moves', 'transport/arrive', 'preparation'])
    assert.ok(rights.acts.includes(act as CaseAct), act);
  for (const act of ['confirmation', 'hand-over', 'farewell', 'close', 'bill'])
    assert.ok(!rights.acts.includes(act as CaseAct), act);
  assert.equal(rights.bill, false);
  assert.ok(!rights.read.includes('contact') && rights.reveal.length === 0);
});
