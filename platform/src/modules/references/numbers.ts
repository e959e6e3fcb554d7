import { numberNotice } from '@qingming/standard/records/number-notice.ts';
import type { decedent } from '@qingming/standard/records/person.ts';
import type { FactOf } from '@qingming/standard/language/record.ts';
import { type Sql, sql } from '../../kernel/db/sql.ts';
import { isFault } from '../../kernel/errors/fault.ts';
import { MINISTRY } from '../../kernel/node.ts';
import type { Row } from '../../kernel/records/codec.ts';
import { tellProvince } from './answers.ts';
import type { Checking } from './check.ts';

type Person = Pick<FactOf<typeof decedent>, 'identityNumber'>;

/** In one run; what is left waits for the next. */
const MOST_TOLD = 100;

/** Of a person the number in whose record is of somebody else: what the log calls the reference. */
const ABOUT = { kind: 'decedent', element: 'identityNumber' } as const;

/** Cremated under the number, in a house that did not settle for itself that the number is right. */
const CREMATED_UNDER_IT = sql`
  exists (select from cremation f where f.province = d.province and f.decedent = d.id and not f.voided
    and f.kind = '0')
  and not exists (select from number_dispute m where m.province = d.province and m.case_id = d.case_id
    and m.identity_number_key = d.identity_number_key and m.outcome = 'another-person' and not m.voided)`;

/** Persons `d` who bear a number that two people found to be of somebody else. */
const bearers = (apart: Sql): Sql => sql`
  from number_dispute n
  join decedent d on d.identity_number_key = n.identity_number_key and ${apart} and not d.voided
  where n.outcome = 'another-person' and not n.voided and ${CREMATED_UNDER_IT}`;

/** The ministry tells another province that the number of a person is not theirs, and nothing else. */
async function tellOthers({ node, records }: Checking): Promise<void> {
  const found = await node.db.all<{ province: string; record: string; version: number }>(sql`
    select distinct d.province, d.id as record, d.version ${bearers(sql`d.province <> n.province`)}
    order by d.province, record limit ${MOST_TOLD}`);
  for (const { province, record, version } of found)
    await tellProvince(
      node,
      records,
      { ...ABOUT, province, record },
      { version, state: 'contradicts' },
    );
}

/** What this node found itself, and what the ministry told it of the record as it stands. */
async function tellOwn({ node, kinds, records }: Checking): Promise<void> {
  const { fromRow } = kinds.codec('decedent');
  const rows = await node.db.all<Row>(sql`
    select d.* from decedent d where d.province = ${node.node} and d.id in (
      select d.id ${bearers(sql`d.province = n.province and d.case_id <> n.case_id`)} and n.province = ${node.node}
      union
      select d.id from reference_answer a
        join decedent d on d.province = a.asking_node and d.id = a.record::uuid and d.version = a.asked and not d.voided
        where a.province = ${MINISTRY} and not a.voided and a.asking_node = ${node.node}
          and a.kind = ${ABOUT.kind} and a.element = ${ABOUT.element} and a.state = 'contradicts'
          and ${CREMATED_UNDER_IT})
    and not exists (select from number_notice w where w.province = d.province and w.case_id = d.case_id
      and w.identity_number_key = d.identity_number_key)
    order by d.id limit ${MOST_TOLD}`);
  for (const row of rows) {
    const { fact, region, institution, root } = fromRow(row);
    const { identityNumber } = fact as Person;
    if (identityNumber === undefined || institution === null || root === null) continue;
    const told = { identityNumber, toldAt: node.clock.now().toISOString() };
    await records
      .create(numberNotice, told, { region, institution, root })
      .catch((error: unknown) => {
        // Another process told it meanwhile, or the number was corrected.
        if (!isFault(error) || !PASSED.includes(error.code)) throw error;
      });
  }
}

/** What a write meets that another one forestalled. */
const PASSED: readonly string[] = ['already-exists', 'rule-broken'];

/** Tells each house whose number was found to be of somebody else that it is to check it. */
export const tellOfNumbers = (checking: Checking): Promise<void> =>
  checking.node.level === 'ministry' ? tellOthers(checking) : tellOwn(checking);
