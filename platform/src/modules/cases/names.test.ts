import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { CasesPage } from '@qingming/connect/api/cases.ts';
import { ALL_RECORDS } from '@qingming/standard/records/all-records.ts';
import { decedent } from '@qingming/standard/records/person.ts';
import { sql } from '../../kernel/db/sql.ts';
import { sealPlain } from '../../kernel/records/seal-plain.ts';
import { type Desk, newCase, open, openDesk, page, type Problem } from './cases.test-support.ts';
import { behindTheBack } from '../../../test-support/behind-the-back.ts';

let desk: Desk;
before(async () => {
  desk = await openDesk();
});
after(() => desk.close());

const named = (name: string) => ({ decedent: { name, sex: '1', deathCause: '02' } }) as const;

const nameOf = async (id: string): Promise<string> => {
  const person = (await page(desk, id)).decedent?.id ?? '';
  const record = await desk.test
    .recordsAs('clerk', { region: '37' })
    .reveal(decedent, person, { for: 'print' });
  return record.fact.name;
};

async function found(text: string): Promise<readonly string[]> {
  const {
    status,
    body,
    text: said,
  } = await desk.clerk.post<CasesPage>('/api/cases/search', { text });
  assert.equal(status, 200, said);
  return body.rows.map(({ id }) => id);
}

const KEPT: readonly (readonly [typed: string, kept: string, search: readonly string[]])[] = [
  ['吕\u200b绿竹', '吕绿竹', ['吕绿竹', 'lvlvzhu', 'lulu', 'lyulv', '绿竹']],
  ['古丽・买买提', '古丽·买买提', ['古丽·买买提', '古丽•买', '买买提']],
  ['王\ue863\ufe0f', '王䶮', ['王䶮', '䶮']],
  ['O’Brien Seán', 'O’Brien Seán', ["o'brien", "O'Br", 'sean']],
  ['劉振華', '劉振華', ['刘振华', '振华', '刘']],
];

for (const [typed, kept, searches] of KEPT)
  test(`${kept} is kept in one form and found however it is typed`, async () => {
    const { case: id } = await open(desk, named(typed));
    assert.equal(await nameOf(id), kept);
    for (const text of searches) assert.ok((await found(text)).includes(id), text);
  });

test('a character of one computer’s own is refused at the counter and in a correction, with what to do', async () => {
  const refused = await desk.clerk.post<Problem>('/api/cases', newCase(named('王\ue123')));
  assert.equal(refused.status, 400, refused.text);
  assert.match(refused.text, /U\+E123/);
  const { case: id } = await open(desk, named('王小明'));
  const { decedent: person } = await page(desk, id);
  const correct = (name: string) =>
    desk.clerk.post<Problem>(`/api/cases/${id}/corrections`, {
      kind: 'decedent',
      record: person?.id,
      version: 1,
      changes: { name },
      reason: '更正',
    });
  const again = await correct('王小\u{f0000}');
  assert.equal(again.status, 400, again.text);
  assert.match(again.text, /U\+F0000/);
  assert.equal((await correct('王・小\u00ad\ue863')).status, 200);
  assert.equal(await nameOf(id), '王·小䶮');
});

test('a name of nothing that can be seen is refused', async () => {
  const { status } = await desk.clerk.post<Problem>('/api/cases', newCase(named('\u200b\u3164')));
  assert.equal(status, 400);
});

test('names written before are found by the new keys after the start', async () => {
  const { case: id } = await open(desk, named('吕布衣'));
  const { owner, node } = desk.test;
  const row = () =>
    owner.one<{ keys: string }>(
      sql`select array_to_string(name_keys, ',') as keys from decedent where case_id = ${id}`,
    );
  const { keys } = await row();
  await behindTheBack(desk.test, async (tx) => {
    await tx.run(sql`update decedent set name_keys = '{}' where case_id = ${id}`);
    await tx.run(sql`insert into not_yet_sealed (table_name, column_name)
      values ('decedent', 'name_keys') on conflict do nothing`);
  });
  await sealPlain(owner, node.seal, ALL_RECORDS);
  assert.equal((await row()).keys, keys);
  assert.ok((await found('lvbuyi')).includes(id));
});
