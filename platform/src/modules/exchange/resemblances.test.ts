import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DisputeRow } from '@qingming/connect/api/oversight.ts';
import type { Page } from '@qingming/connect/api/registry.ts';
import { expectedCheckDigit } from '@qingming/standard/numbers/identity-number.ts';
import { decedent } from '@qingming/standard/records/person.ts';
import { testApi } from '../../../test-support/api.ts';
import { funeralHome } from '../../../test-support/fixtures.ts';
import { bodyInCare } from '../../../test-support/journey.ts';
import type { TestNode } from '../../../test-support/node.ts';
import { type Pair, pair } from '../../../test-support/pair.ts';
import { sql } from '../../kernel/db/sql.ts';
import { oversightModule } from '../oversight/module.ts';
import { receiveBatch } from './receive.ts';
import { sendNext } from './send.ts';

const NUMBER = `11010519410302203${expectedCheckDigit('11010519410302203')}`;
const PERSON = { name: '欧阳慧兰', sex: '2', deathDate: '2026-01-04' } as const;

const manager = (province: TestNode) => province.recordsAs(['manager', 'provinceOfficer']);

/** A person in the care of a house of this province. */
async function person({ province }: Pair, region: string, known: object): Promise<string> {
  const home = await funeralHome(province, `BZ${region}-01`, region);
  const { decedent: id } = await bodyInCare(manager(province), home);
  await manager(province).revise(decedent, id, 1, known, '更正');
  return id;
}

async function withTwoProvinces(
  work: (both: {
    readonly shandong: Pair;
    readonly beijing: Pair;
    send(from: Pair): Promise<void>;
    pairs(): Promise<readonly unknown[]>;
  }) => Promise<void>,
): Promise<void> {
  const [shandong, beijing] = [await pair(), await pair('110000')];
  const { ministry } = shandong;
  const send = async (from: Pair): Promise<void> => {
    await from.sequence(from.province);
    const receiving = {
      ...shandong.receivingAt.ministry,
      partners: [shandong.partnerOf(from.province)],
    };
    const post = async (_url: string, body: Uint8Array) => ({
      status: 200,
      text: await receiveBatch(receiving, body),
    });
    const sending = { ...from.up.sending, partners: [shandong.partnerOf(ministry)], post };
    assert.equal((await sendNext(sending, shandong.partnerOf(ministry))).state, 'sent');
  };
  const api = await testApi(ministry, [oversightModule(ministry.node)]);
  const pairs = async () => {
    const asker = api.as('ministryOfficer', { region: '' });
    const { body } = await asker.get<Page<DisputeRow>>('/api/oversight/resemblances');
    return body.rows.map(({ records, open }) => [
      ...records.map(({ origin, record }) => [origin, record]),
      open,
    ]);
  };
  try {
    await work({ shandong, beijing, send, pairs });
  } finally {
    await api.close();
    await Promise.all([shandong.close(), beijing.close()]);
  }
}

test('persons of two provinces who may be one are shown to the ministry, and nothing is held back', () =>
  withTwoProvinces(async ({ shandong, beijing, send, pairs }) => {
    const one = await person(beijing, '110105', { ...PERSON, birthDate: '1941-03-02' });
    const other = await person(shandong, '370102', { ...PERSON, birthDate: '1941' });
    await send(beijing);
    assert.deepEqual(await pairs(), []);
    await send(shandong);
    assert.deepEqual(await pairs(), [[['110000', one], ['370000', other], true]]);
    const { owner } = shandong.ministry;
    assert.deepEqual(await owner.all(sql`select 1 from quarantine where ${true}`), []);
    // Its number is found: the other is still without one, and the pair stands until it has its own.
    const numbered = { documentKind: '0', identityNumber: NUMBER } as const;
    await manager(shandong.province).revise(
      decedent,
      other,
      2,
      { ...numbered, birthDate: '1941-03-02' },
      '补登证件',
    );
    await send(shandong);
    assert.deepEqual(await pairs(), [[['110000', one], ['370000', other], true]]);
    // The day of birth was another: they are two.
    await manager(beijing.province).revise(decedent, one, 2, { birthDate: '1940-03-02' }, '户口簿');
    await send(beijing);
    assert.deepEqual(await pairs(), [[['110000', one], ['370000', other], false]]);
  }));

test('another sex, another day of death or two numbers make no pair', () =>
  withTwoProvinces(async ({ shandong, beijing, send, pairs }) => {
    await person(beijing, '110105', { ...PERSON, birthDate: '1941-03-02' });
    await person(shandong, '370102', { ...PERSON, sex: '1' });
    await person(shandong, '370103', {
      ...PERSON,
      birthDate: '1941-03-02',
      deathDate: '2026-01-03',
    });
    await person(shandong, '370104', { ...PERSON, deathDate: '2026' });
    await send(beijing);
    await send(shandong);
    assert.deepEqual(await pairs(), []);
  }));
