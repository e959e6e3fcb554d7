import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { funeralHome } from '../../../test-support/fixtures.ts';
import { type Pair, pair } from '../../../test-support/pair.ts';
import { sql } from '../../kernel/db/sql.ts';
import { compareHeads } from './compare-heads.ts';
import { noteFailure } from './cursor.ts';
import { positionOf } from './receive.ts';
import { sendNext, type Sending } from './send.ts';

let joined: Pair;
/** How long the log of the province is, and how long it was when the ministry took it. */
let ours = 0;
let taken = { size: 0, root: '' };

before(async () => {
  joined = await pair();
  const { province, ministry } = joined;
  await funeralHome(province);
  await joined.sequence(province);
  await sendNext(joined.up.sending, joined.partnerOf(ministry));
  taken = await positionOf(ministry.node, '370000');
  await funeralHome(province, 'BZ370102-02');
  await joined.sequence(province);
  ({ ours } = await province.owner.one<{ ours: number }>(
    sql`select size as ours from log_state where stream = ${'record'}`,
  ));
});
after(() => joined.close());

interface Answer {
  readonly status: number;
  readonly text: string;
}
const said = (position: object): Answer => ({ status: 200, text: JSON.stringify(position) });
const NOTHING: Answer = { status: 404, text: '{}' };
const ABSENT = new Error('the line broke');

const given = (answer: Answer | Error): Promise<Answer> =>
  answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);

/** Partners of the version before, by what each says of its position; `standing` is its answer to the newer question. */
function asking(
  partners: Readonly<Record<string, Answer | Error>>,
  standing: Answer | Error = NOTHING,
): Sending {
  const partner = joined.partnerOf(joined.ministry);
  return {
    ...joined.up.sending,
    partners: Object.keys(partners).map((node) => ({ ...partner, node, url: `memory:${node}` })),
    post: () => given(standing),
    get: (url) => given(partners[/memory:(\d+)/.exec(url)?.[1] ?? ''] ?? NOTHING),
  };
}

const compared = async (sending: Sending) => {
  const { head, silent } = await compareHeads(sending);
  return [head, silent.map(({ node }) => node)];
};
const WHOLE = { state: 'whole' };

test('a partner that holds an earlier length of our log holds our log', async () => {
  assert.ok(taken.size > 0 && taken.size < ours);
  assert.deepEqual(await compared(joined.up.sending), [WHOLE, []]);
  assert.deepEqual(await compared(asking({ '000000': said(taken) })), [WHOLE, []]);
});

test('of partners that hold more of our log than we the one with most is named, but first one that holds another log', async () => {
  const more = (by: number): Answer => said({ size: ours + by, root: '' });
  const behind = { '110000': more(3), '120000': more(9), '130000': more(1), '000000': said(taken) };
  assert.deepEqual(await compared(asking(behind)), [
    { state: 'behind', partner: '120000', ours, theirs: ours + 9 },
    [],
  ]);
  const forked = said({ ...taken, root: 'A'.repeat(43) });
  assert.deepEqual(await compared(asking({ ...behind, '140000': forked })), [
    { state: 'forked', partner: '140000', ours, theirs: taken.size },
    [],
  ]);
});

test('a silent partner holds nobody up where the database stood before, and is waited for elsewhere if it took anything', async () => {
  const { owner } = joined.province;
  const place = async () =>
    (await owner.one<{ place: string }>(sql`select place from log_home where ${true}`)).place;
  const move = () => owner.run(sql`update log_home set place = 'elsewhere' where ${true}`);
  const home = await place();
  const silent = [
    asking({ '000000': ABSENT }),
    asking({ '000000': { status: 500, text: JSON.stringify(taken) } }),
    asking({ '000000': said(taken) }, ABSENT),
    asking({ '000000': said(taken) }, { status: 503, text: '{}' }),
    asking({ '000000': said(taken) }, { status: 200, text: 'no standing' }),
  ];
  for (const sending of silent) {
    assert.deepEqual(await compared(sending), [WHOLE, ['000000']]);
    await move();
    const unsure = { state: 'unsure', partner: '000000' };
    assert.deepEqual(await compared(sending), [unsure, ['000000']]);
    assert.equal(await place(), 'elsewhere');
    assert.deepEqual(await compared(asking({ '000000': said(taken) })), [WHOLE, []]);
    assert.equal(await place(), home);
  }
  await move();
  // One that was called in vain and never took anything of this log can know nothing of it.
  const failure = { code: 'unavailable', detail: {}, at: new Date().toISOString(), next: null };
  await noteFailure(owner, '110000', failure);
  assert.deepEqual(await compared(asking({ '110000': ABSENT })), [WHOLE, ['110000']]);
  assert.equal(await place(), home);
});
