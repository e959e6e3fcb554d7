import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { headerText, leafHash, openHeader } from '@qingming/exchange';
import { type FuneralHome, funeralHome } from '../../../test-support/fixtures.ts';
import { bodyInCare } from '../../../test-support/journey.ts';
import { type Pair, pair, partnerOf } from '../../../test-support/pair.ts';
import { sql } from '../../kernel/db/sql.ts';
import { verifyNode } from '../../kernel/verify/verify.ts';
import { readCursor } from './cursor.ts';
import { type Get, type Post, sendNext, type Sending } from './send.ts';

const writeCase = async ({ province }: Pair, home: FuneralHome): Promise<void> => {
  await bodyInCare(province.recordsAs(['manager', 'provinceOfficer']), home);
};

/** What the province has not yet given a place, as the version before would have signed it. */
async function signAsBefore({ province: { owner, node } }: Pair): Promise<void> {
  const rows = await owner.all<{ entry: number; header: string }>(
    sql`select entry_id as entry, header from log_entry where ${true}`,
  );
  for (const { entry, header } of rows) {
    const { root, ...rest } = openHeader(header);
    const text = headerText({ ...rest, form: 1, root: root && { kind: null, id: root.id } });
    const leaf = Buffer.from(leafHash(node.suite, Buffer.from(text)));
    await owner.run(
      sql`update log_entry set header = ${text}, leaf = ${leaf} where entry_id = ${entry}`,
    );
  }
}

const FORM_2 = '\\"form\\":2';

/** The ministry as a program that knows form 1 alone: it refuses the line, and names no forms. */
function before({ up, ministry }: Pair): Sending {
  const post: Post = (url, body) => {
    const bytes = Buffer.from(body);
    const [head = ''] = bytes.toString('latin1').split('\n', 1);
    const [, seal = ''] = bytes.toString('latin1').split('\n', 2);
    if (!url.endsWith('/exchange/batches')) return up.sending.post(url, body);
    const packed = bytes.subarray(head.length + seal.length + 2);
    const isPacked = head.includes('"encoding":"gzip"');
    const lines = (isPacked ? gunzipSync(packed) : packed).toString('utf8').split('\n');
    const line = lines.findIndex((text) => text.includes(FORM_2)) + 1;
    if (line === 0) return up.sending.post(url, body);
    const values = { line, cause: 'malformed-entry' };
    return Promise.resolve({
      status: 400,
      text: JSON.stringify({ code: 'malformed-batch', values }),
    });
  };
  const get: Get = (url) =>
    url.endsWith('/exchange/identity')
      ? Promise.resolve({ status: 200, text: JSON.stringify({ node: ministry.node.node }) })
      : up.sending.get(url);
  return { ...up.sending, post, get };
}

test('a partner of the version before takes what it can read, and the rest waits for its upgrade', async () => {
  const joined = await pair();
  try {
    const { province, ministry, up } = joined;
    const home = await funeralHome(province);
    await writeCase(joined, home);
    await signAsBefore(joined);
    const { size } = await joined
      .sequence(province)
      .then(() =>
        province.owner.one<{ size: number }>(
          sql`select size from log_state where stream = ${'record'}`,
        ),
      );
    await writeCase(joined, await funeralHome(province, 'BZ370102-02'));
    await joined.sequence(province);

    const partner = joined.partnerOf(ministry);
    const older = before(joined);
    assert.deepEqual(await sendNext(older, partner), { state: 'sent', entries: size });
    assert.equal((await sendNext(older, partner)).state, 'waiting');
    const { fault, acknowledged } = await readCursor(province.node.db, '000000');
    assert.equal(fault?.code, 'older-partner');
    assert.equal(acknowledged, size);

    const upgraded = { ...up.sending, get: older.get };
    assert.equal((await sendNext(upgraded, partner)).state, 'sent');
    const forms = await ministry.owner.all<{ form: number; many: number }>(sql`
      select coalesce((header::json->>'form')::int, 1) as form, count(*)::int as many
      from mirror_entry where header is not null and ${true} group by 1 order by 1`);
    assert.deepEqual(
      forms.map(({ form }) => form),
      [1, 2],
    );
    const roots = await ministry.owner.all<{ many: number }>(sql`
      select count(*)::int as many from funeral_case where ${true}`);
    assert.deepEqual(roots, [{ many: 2 }]);
    for (const [at, of] of [
      [province, ministry],
      [ministry, province],
    ] as const)
      assert.deepEqual(
        (await verifyNode(at.node, at.kinds, { partners: [partnerOf(of)] })).findings,
        [],
      );
  } finally {
    await joined.close();
  }
});

test('an entry that a partner of this version cannot read stops the link, as something is wrong', async () => {
  const joined = await pair();
  try {
    const home = await funeralHome(joined.province);
    await writeCase(joined, home);
    await joined.sequence(joined.province);
    const get: Get = () =>
      Promise.resolve({ status: 200, text: JSON.stringify({ entryForms: [1, 2] }) });
    const sending = { ...before(joined), get };
    assert.equal((await sendNext(sending, joined.partnerOf(joined.ministry))).state, 'stopped');
    const { fault } = await readCursor(joined.province.node.db, '000000');
    assert.equal(fault?.code, 'malformed-batch');
  } finally {
    await joined.close();
  }
});
