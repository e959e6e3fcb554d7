import type {
  InstitutionFact,
  InstitutionRevision,
  NewInstitution,
  RecordView,
  Voiding,
} from '@qingming/connect/api/registry.ts';
import { institutionKind } from '@qingming/standard/codes/institution.ts';
import {
  formatInstitutionNumber,
  parseInstitutionNumber,
} from '@qingming/standard/numbers/series-number.ts';
import { institution } from '@qingming/standard/records/institution.ts';
import { sql } from '../../kernel/db/sql.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import { createOnce } from '../../kernel/records/create-once.ts';
import type { Records } from '../../kernel/records/records.ts';
import { changesOf, viewOf } from '../../kernel/records/view.ts';
import { getInstitution } from './queries.ts';

/**
 * The next number of a division and kind, by the observed organ form (BZ370102-01). Numbers of
 * voided institutions are not given again; the lock keeps two writers from taking the same one.
 */
function nextNumber(records: Records, prefix: string, region: string): Promise<string> {
  const series = `${prefix}${region}-`;
  return records.ask({ reads: ['institution'], act: 'list' }, async (asking) => {
    await asking.all(sql`select pg_advisory_xact_lock(hashtext(${series}))`);
    const given = await asking.all<{ number: string }>(
      sql`select number from institution where number ^@ ${series}`,
    );
    const serials = given.map(({ number }) => parseInstitutionNumber(number)?.serial ?? 0);
    const serial = Math.max(0, ...serials) + 1;
    return { answer: formatInstitutionNumber({ prefix, region, serial }) };
  });
}

/** The number begins with the kind, so this is asked before the rest of the fact is. */
function refuseUnknownKind(kind: unknown): void {
  if (institutionKind.values.some(({ code }) => code === kind)) return;
  const { zh, en } = institutionKind.label;
  const message = { zh: `须为“${zh}”代码集中的代码`, en: `must be a code of the code set “${en}”` };
  throw new Fault('invalid-input', {}, { errors: [{ path: '/fact/kind', rule: 'code', message }] });
}

/** Registers an institution in a county; its number is given. */
export const registerInstitution = (
  records: Records,
  { id, region, fact }: NewInstitution,
): Promise<RecordView<InstitutionFact>> =>
  records.together(async (both) => {
    const known = id === undefined ? undefined : await both.find(institution, id);
    refuseUnknownKind(fact.kind);
    const number = known?.fact.number ?? (await nextNumber(both, fact.kind, region));
    return viewOf(await createOnce(both, institution, { ...fact, number }, { region }, id));
  });

export async function reviseInstitution(
  records: Records,
  id: string,
  { version, changes, reason }: InstitutionRevision,
): Promise<RecordView<InstitutionFact>> {
  const { number, kind, awaitsApproval, ...rest } = changes;
  if (awaitsApproval !== undefined) throw new Fault('rule-broken', APPROVED_BY_AN_OFFICER);
  if (number !== undefined || kind !== undefined) throw new Fault('rule-broken', NUMBER_STAYS);
  return viewOf(await records.revise(institution, id, version, changesOf(rest), reason));
}

/** Shows an imported institution to the public, or takes it back from there; an officer's act. */
export async function setApproval(
  records: Records,
  id: string,
  { version, reason }: Voiding,
  awaitsApproval: boolean,
): Promise<RecordView<InstitutionFact>> {
  await getInstitution(records, id);
  return viewOf(await records.revise(institution, id, version, { awaitsApproval }, reason));
}

const APPROVED_BY_AN_OFFICER = {
  rule: 'institution-approved-by-an-officer',
  sentence: {
    zh: '机构是否公开由主管部门批准，不能随资料更正。',
    en: 'Whether an institution is public is approved by an officer, not corrected with its data.',
  },
};

const NUMBER_STAYS = {
  rule: 'institution-number-stays',
  sentence: {
    zh: '机构编号与机构类别一经登记不再更改。',
    en: 'The number and the kind of an institution do not change once registered.',
  },
};
