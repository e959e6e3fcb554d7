import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { FreePlaces } from '@qingming/connect/api/board.ts';
import { sql } from '../../kernel/db/sql.ts';
import { cremate, type Desk, open, openDesk, page, refused, step } from './cases.test-support.ts';

/** A house with ten thousand niches: racks 甲 to 癸, ten rows of a hundred each. */
let desk: Desk;
before(async () => {
  desk = await openDesk();
  await desk.test.owner.run(sql`
    insert into place (province, id, institution, region, version, standard, recorded_at, recorded_by, voided,
      code, name, kind, holds_one, in_use, rack, "row", position)
    select p.province, gen_random_uuid(), p.institution, p.region, 1, p.standard, p.recorded_at, p.recorded_by, false,
      'G' || lpad(n::text, 5, '0'), '格位 ' || n, 'niche', true, true,
      substr('甲乙丙丁戊己庚辛壬癸', 1 + n / 1000, 1), 1 + n % 1000 / 100, 1 + n % 100
    from generate_series(0, 9999) n, place p where p.id = ${desk.home.places.niche}`);
});
after(() => desk.close());

const free = async (text: string): Promise<FreePlaces> => {
  const {
    status,
    body,
    text: said,
  } = await desk.clerk.get<FreePlaces>(
    `/api/free-places?kinds=niche&text=${encodeURIComponent(text)}`,
  );
  assert.equal(status, 200, said);
  return body;
};

test('one niche among ten thousand is found by rack, row and position, and no more when it is taken', async () => {
  const found = await free('丙 3 12');
  assert.deepEqual(
    found.rows.map(({ rack, row, position }) => [rack, row, position]),
    [['丙', 3, 12]],
  );
  const [niche] = found.rows;
  assert.equal((await free('丙3 12')).rows.length, 0);
  assert.deepEqual([(await free('丙-3')).rows.length, (await free('丙-3')).more], [50, true]);
  assert.equal((await free('G02211')).rows[0]?.id, niche?.id);
  assert.equal((await free('100%')).rows.length, 0);
  const opened = await open(desk);
  const { ashesTag } = await cremate(desk, opened);
  desk.later(5);
  await step(desk, opened.case, 'ashes-placement', {
    destination: '6',
    scan: ashesTag,
    niche: niche?.id ?? '',
  });
  assert.equal((await free('丙 3 12')).rows.length, 0);
  const other = await open(desk, { decedent: { name: '王德明', sex: '1', deathCause: '02' } });
  const { ashesTag: second } = await cremate(desk, other);
  desk.later(5);
  const taken = await refused(desk, other.case, 'ashes-placement', {
    destination: '12',
    act: 'deposited',
    scan: second,
    niche: niche?.id ?? '',
  });
  assert.equal(taken.values['rule'], 'place-holds-one');
});

test('a niche of a cemetery or a columbarium holds ashes as one of a funeral home does; a grave of the family none', async () => {
  for (const [index, destination] of (['1', '2', '3', '4', '12'] as const).entries()) {
    const opened = await open(desk, {
      decedent: { name: `周小${'一二三四五'[index]}`, sex: '2', deathCause: '02' },
    });
    const { ashesTag } = await cremate(desk, opened);
    desk.later(5);
    const [niche] = (await free(`丁 ${index + 1}`)).rows;
    const placed = { scan: ashesTag, niche: niche?.id ?? '' } as const;
    const elsewhere = await refused(desk, opened.case, 'ashes-placement', {
      destination: '5',
      ...placed,
    });
    assert.equal(elsewhere.values['rule'], 'deposit-has-a-niche');
    await step(desk, opened.case, 'ashes-placement', { destination, ...placed });
    const { ashesPlacement } = await page(desk, opened.case);
    assert.deepEqual(
      [ashesPlacement?.fact.act, ashesPlacement?.fact.niche],
      ['deposited', niche?.id],
    );
  }
});
