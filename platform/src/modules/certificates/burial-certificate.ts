import { beneficiary } from '@qingming/standard/records/beneficiary.ts';
import { rightCertificate } from '@qingming/standard/records/right-certificate.ts';
import { rightOfUse } from '@qingming/standard/records/right-of-use.ts';
import { staff } from '@qingming/standard/records/staff.ts';
import { sql } from '../../kernel/db/sql.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import type { Records } from '../../kernel/records/records.ts';
import type { Issuing } from './actions.ts';
import { printBurialCertificate } from './burial-certificate-paper.ts';
import { checkCodeOf, checkUrlOf, tokenOf } from './token.ts';

const leafOf = (records: Records, id: string): Promise<Uint8Array> =>
  records.ask({ reads: [rightCertificate.kind], act: 'read' }, async (asking) => ({
    answer: (
      await asking.one<{ leaf: Uint8Array }>(
        sql`select leaf from log_entry where record = ${id} and version = 1`,
      )
    ).leaf,
  }));

/** Who has a place in the right now, whole: printing is a look at each. */
async function peopleOf(records: Records, right: string) {
  const all = await records.ofRoot(beneficiary, right);
  const there = all.filter(({ voided, fact }) => !voided && fact.leftOn === undefined);
  const whole = [];
  for (const { id } of there)
    whole.push((await records.reveal(beneficiary, id, { for: 'print' })).fact);
  return whole;
}

/** The certificate of a right as it was issued, with who rests there on the day of the print. */
export const burialCertificatePaper = async (
  { node, publicUrl }: Issuing,
  records: Records,
  right: string,
  id: string,
): Promise<Uint8Array> => {
  const content = await records.together(async (tx) => {
    const found = await tx.get(rightCertificate, id);
    if (found.root !== right || found.voided) throw new Fault('not-found');
    const { fact } = await tx.reveal(rightCertificate, id, { for: 'print' });
    const leaf = await leafOf(tx, id);
    const old =
      fact.replaces === undefined ? undefined : await tx.get(rightCertificate, fact.replaces);
    await tx.audit({ act: 'print', kind: rightCertificate.kind, record: id, subject: right });
    return {
      fact,
      right: (await tx.get(rightOfUse, right)).fact.number,
      people: await peopleOf(tx, right),
      replaces: old?.fact.number ?? null,
      issuedBy: (await tx.get(staff, fact.issuedBy)).fact.name,
      checkUrl: checkUrlOf(publicUrl, fact.number, tokenOf(leaf)),
      code: checkCodeOf(leaf),
    };
  });
  return printBurialCertificate({ ...content, at: node.clock.now() });
};
