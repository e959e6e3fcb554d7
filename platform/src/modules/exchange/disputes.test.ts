import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DisputeRow } from '@qingming/connect/api/oversight.ts';
import type { Page } from '@qingming/connect/api/registry.ts';
import { expectedCheckDigit } from '@qingming/standard/numbers/identity-number.ts';
import { cremation } from '@qingming/standard/records/cremation.ts';
import { decedent } from '@qingming/standard/records/person.ts';
import { testApi } from '../../../test-support/api.ts';
import { funeralHome } from '../../../test-support/fixtures.ts';
import { bodyInCare, cremationUnderWay } from '../../../test-support/journey.ts';
import type { TestNode } from '../../../test-support/node.ts';
import { type Pair, pair } from '../../../test-support/pair.ts';
import { sql } from '../../kernel/db/sql.ts';
import { listDisputes } from '../oversight/disputes.ts';
import { oversightModule } from '../oversight/module.ts';
import { receiveBatch } from './receive.ts';
import { sendNext } from './send.ts';

const numberOf = (body: string): string => body + expectedCheckDigit(body);
const DISPUTED = numberOf('11010519900307203');
const CORRECTED = numberOf('11010519900307205');

const manager = (province: TestNode) => province.recordsAs(['manager', 'provinceOfficer']);
const officer = (ministry: TestNode) =>
  ministry.recordsAs('ministryOfficer', { region: '' }, 'supervision');

interface Dispute {
  readonly ministry: TestNode;
  readonly beijing: Pair;
  readonly shandong: Pair;
  sendFromBeijing(): Promise<void>;
}

/** Shandong and Beijing each cremate somebody under one identity number, and the ministry hears of both. */
async function withDispute(work: (dispute: Dispute) => Promise<void>): Promise<void> {
  const shandong = await pair();
  const beijing = await pair('110000');
  try {
    const { ministry } = shandong;
    for (const [joined, region] of [
      [shandong, '370102'],
      [beijing, '110105'],
    ] as const) {
      const home = await funeralHome(joined.province, `BZ${region}-01`, region);
      const journey = await bodyInCare(manager(joined.province), home, {
        identityNumber: DISPUTED,
      });
      await cremationUnderWay(joined.province, manager(joined.province), home, journey);
      await bodyInCare(manager(joined.province), home, { cabinet: home.places.cabinet2 });
      await joined.sequence(joined.province);
    }
    await sendNext(shandong.up.sending, shandong.partnerOf(ministry));
    const receiving = {
      ...shandong.receivingAt.ministry,
      partners: [shandong.partnerOf(beijing.province)],
    };
    const sending = {
      ...beijing.up.sending,
      partners: [shandong.partnerOf(ministry)],
      post: async (_url: string, body: Uint8Array) => ({
        status: 200,
        text: await receiveBatch(receiving, body),
      }),
    };
    const sendFromBeijing = async (): Promise<void> => {
      await beijing.sequence(beijing.province);
      assert.equal((await sendNext(sending, shandong.partnerOf(ministry))).state, 'sent');
    };
    await sendFromBeijing();
    await work({ ministry, beijing, shandong, sendFromBeijing });
  } finally {
    await Promise.all([shandong.close(), beijing.close()]);
  }
}

const count = async ({ owner }: TestNode, query: ReturnType<typeof sql>): Promise<number> =>
  (await owner.one<{ n: number }>(query)).n;

const standing = async ({ ministry }: Dispute) => ({
  disputes: (await listDisputes(officer(ministry), {})).rows.map(({ records, open }) => [
    records.map(({ origin }) => origin),
    open,
  ]),
  cremations: await ministry.owner.all(
    sql`select province, voided from cremation where ${true} order by province`,
  ),
  held: await count(ministry, sql`select count(*)::int as n from quarantine where ${true}`),
});

/** The record of Beijing that names the wrong person. */
const wrongOne = (definition: 'cremation' | 'decedent', { beijing }: Dispute) =>
  beijing.province.owner.one<{ id: string; version: number }>(
    definition === 'cremation'
      ? sql`select id, version from cremation where ${true}`
      : sql`select d.id, d.version from decedent d join cremation c on c.decedent = d.id where ${true}`,
  );

test('a person whom two provinces cremated is a dispute: both records stand, and no receipt tells of the other', () =>
  withDispute(async (dispute) => {
    const { ministry, beijing } = dispute;
    assert.deepEqual(await standing(dispute), {
      disputes: [[['110000', '370000'], true]],
      cremations: [
        { province: '110000', voided: false },
        { province: '370000', voided: false },
      ],
      held: 0,
    });
    assert.equal(await count(ministry, sql`select count(*)::int as n from decedent`), 4);
    const refused = sql`select kind from refused_record where ${true}`;
    assert.deepEqual(await beijing.province.owner.all(refused), []);
  }));

test('a dispute closes when the wrong cremation is voided, and the honest record is the one that stands', () =>
  withDispute(async (dispute) => {
    const { id, version } = await wrongOne('cremation', dispute);
    await manager(dispute.beijing.province).void(cremation, id, version, '身份证件号码有误');
    await dispute.sendFromBeijing();
    assert.deepEqual(await standing(dispute), {
      disputes: [[['110000', '370000'], false]],
      cremations: [
        { province: '110000', voided: true },
        { province: '370000', voided: false },
      ],
      held: 0,
    });
  }));

test('a dispute closes when the wrong number is corrected: both people were cremated, each under their own', () =>
  withDispute(async (dispute) => {
    const { id, version } = await wrongOne('decedent', dispute);
    await manager(dispute.beijing.province).revise(
      decedent,
      id,
      version,
      { identityNumber: CORRECTED },
      '抄错号码',
    );
    await dispute.sendFromBeijing();
    assert.deepEqual(await standing(dispute), {
      disputes: [[['110000', '370000'], false]],
      cremations: [
        { province: '110000', voided: false },
        { province: '370000', voided: false },
      ],
      held: 0,
    });
    // Whoever bears the number is found at one place only.
    const { ministry } = dispute;
    const bearers = await ministry.owner.all(sql`
      select count(*)::int as n from decedent where identity_number_key is not null
      group by identity_number_key order by 1`);
    assert.deepEqual(new Set(bearers.map((row) => JSON.stringify(row))), new Set(['{"n":1}']));
  }));

test('disputes come in pages, the open ones first', () =>
  withDispute(async ({ ministry }) => {
    await ministry.owner.run(sql`
      insert into dispute (one_origin, one_record, other_origin, other_record, found_at)
      select '110000', gen_random_uuid(), '370000', gen_random_uuid(), now() from generate_series(1, ${5}::int)`);
    const seen: boolean[] = [];
    const api = await testApi(ministry, [oversightModule(ministry.node)]);
    const pageAt = async (after: string): Promise<Page<DisputeRow>> =>
      (
        await api
          .as('ministryOfficer', { region: '' })
          .get<Page<DisputeRow>>(`/api/oversight/disputes?size=2${after}`)
      ).body;
    let page = await pageAt('');
    for (let pages = 1; ; pages += 1) {
      assert.ok(page.rows.length === 2 && pages <= 3);
      seen.push(...page.rows.map(({ open }) => open));
      if (page.next === null) break;
      page = await pageAt(`&after=${encodeURIComponent(page.next)}`);
    }
    await api.close();
    assert.deepEqual(seen, [true, false, false, false, false, false]);
  }));
