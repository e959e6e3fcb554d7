import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Frontier, toBase64Url } from '@qingming/exchange';
import { funeralHome } from '../../../test-support/fixtures.ts';
import { type Pair, pair } from '../../../test-support/pair.ts';
import type { GivenBack, MirrorPage } from './mirror-page.ts';
import { rejoin } from './rejoin.ts';
import { retrieve, type Returned } from './retrieve.ts';
import { type Post, sendNext, type Sending } from './send.ts';

let joined: Pair;
before(async () => {
  joined = await pair();
  await funeralHome(joined.province);
  await joined.sequence(joined.province);
  await sendNext(joined.up.sending, joined.partnerOf(joined.ministry));
});
after(() => joined.close());

/** The ministry as it answers, but for its answer to who asks for the log back. */
function giving(alter: (page: MirrorPage) => MirrorPage): Sending {
  const { sending } = joined.up;
  const post: Post = async (url, body) => {
    const answer = await sending.post(url, body);
    if (!url.endsWith('/exchange/mirror')) return answer;
    const page = JSON.parse(answer.text) as MirrorPage;
    return { status: 200, text: JSON.stringify(page.entries.length === 0 ? page : alter(page)) };
  };
  return { ...sending, post };
}

async function givenBack(sending: Sending): Promise<readonly Returned[]> {
  const { ministry, province } = joined;
  const entries: Returned[] = [];
  const from = new Frontier(province.node.suite);
  for await (const page of retrieve(sending, joined.partnerOf(ministry), from))
    entries.push(...page.entries);
  return entries;
}

/** The page with its first whole entry in another form. */
function first(
  page: MirrorPage,
  change: (entry: Required<GivenBack>, other: GivenBack) => GivenBack,
): MirrorPage {
  const whole = page.entries.filter((entry): entry is Required<GivenBack> => !!entry.header);
  const [one, other] = whole;
  assert.ok(one && other);
  return {
    ...page,
    entries: page.entries.map((each) => (each === one ? change(one, other) : each)),
  };
}

const OTHER_LEAF = toBase64Url(new Uint8Array(32).fill(7));

/** What is no log that this node signed: a body, a header, a leaf, a place, an end. */
const ALTERED: readonly (readonly [string, (page: MirrorPage) => MirrorPage])[] = [
  ['another body', (page) => first(page, (one) => ({ ...one, body: `${one.body} ` }))],
  ['a body that is none', (page) => first(page, (one) => ({ ...one, body: '[]' }))],
  [
    'the content of another entry',
    (page) => first(page, (one, other) => ({ ...other, seq: one.seq, leaf: one.leaf })),
  ],
  [
    'another leaf, without content',
    (page) => first(page, ({ seq }) => ({ seq, leaf: OTHER_LEAF })),
  ],
  ['another place', (page) => first(page, (one) => ({ ...one, seq: one.seq + 1 }))],
  ['an end that nobody signed', (page) => ({ ...page, batches: [] })],
  ['a batch that ends too early', (page) => ({ ...page, entries: page.entries.slice(0, -1) })],
];
for (const [what, alter] of ALTERED)
  test(`a partner that gives back ${what} is told that this is not the log that was signed`, async () => {
    await assert.rejects(
      givenBack(giving(alter)),
      /000000 给回的第 \d+ 条不是本节点签名的日志[\s\S]*not the log that this node signed/,
    );
  });

test('an entry whose content or header a partner does not hold comes back by its leaf', async () => {
  const whole = await givenBack(joined.up.sending);
  assert.ok(whole.length > 3);
  const opened = whole.filter((entry) => entry.opened !== undefined).length;
  const without: readonly ((entry: Required<GivenBack>) => GivenBack)[] = [
    ({ seq, leaf, header }) => ({ seq, leaf, header }),
    ({ seq, leaf, body }) => ({ seq, leaf, body }),
  ];
  for (const change of without) {
    const back = await givenBack(giving((page) => first(page, change)));
    assert.equal(back.filter((entry) => entry.opened !== undefined).length, opened - 1);
  }
});

test('a partner that gives nothing back, or does not answer, is named with what it said', async () => {
  const refusing: Post = (url, body) =>
    url.endsWith('/exchange/mirror')
      ? Promise.resolve({ status: 503, text: 'later' })
      : joined.up.sending.post(url, body);
  await assert.rejects(
    givenBack({ ...joined.up.sending, post: refusing }),
    /000000 gave no log back \(HTTP 503\): later/,
  );
  const silent: Post = () => Promise.reject(new Error('the line broke'));
  const sending = { ...joined.up.sending, post: silent };
  const { kinds } = joined.province;
  const partner = joined.partnerOf(joined.ministry);
  await assert.rejects(
    rejoin({ sending, kinds, partner, margin: 0, by: 'test' }),
    /000000 没有应答[\s\S]*does not answer/,
  );
});
