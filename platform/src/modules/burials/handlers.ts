import { beneficiary } from '@qingming/standard/records/beneficiary.ts';
import { removal } from '@qingming/standard/records/removal.ts';
import { rightOfUse } from '@qingming/standard/records/right-of-use.ts';
import { rightCertificate } from '@qingming/standard/records/right-certificate.ts';
import { rightTransfer } from '@qingming/standard/records/right-transfer.ts';
import type { ActDone, ActHandlers } from '../../kernel/acts/handler.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import { countCheck, listExpected } from './stock-check.ts';

/** The right of which an act wrote a part. */
async function rightOf({ records, root: { root } }: ActDone) {
  if (root === null) throw new Fault('not-found');
  return records.get(rightOfUse, root);
}

/** A renewal moves the day until which the right is used. */
async function extendRight(done: ActDone): Promise<void> {
  const { records, input } = done;
  const { id, version, fact } = await rightOf(done);
  const until = String(input['until']);
  if (fact.until === until) return;
  await records.revise(rightOfUse, id, version, { until }, '续期 renewed');
}

/** An approved change is what the right says of its holder from then on. */
async function writeHolder(done: ActDone): Promise<void> {
  const { records, root } = done;
  const { id, version, fact } = await rightOf(done);
  const { holderName, documentKind, identityNumber, phone } = (
    await records.reveal(rightTransfer, root.id, { for: 'correction' })
  ).fact;
  const transfers = (fact.transfers ?? 0) + 1;
  const changes = { holderName, documentKind, identityNumber, phone, transfers };
  await records.revise(rightOfUse, id, version, changes, '核准变更 approved change');
}

/** The certificate of a right that ended is void. */
async function voidCertificate({ records, root }: ActDone): Promise<void> {
  for (const { id, version, fact, voided } of await records.ofRoot(rightCertificate, root.id))
    if (!voided && fact.state === 'valid')
      await records.revise(
        rightCertificate,
        id,
        version,
        { state: 'void' },
        '使用权终止 right ended',
      );
}

const REMOVED = '迁出 removed';

/** Whoever was removed has left from that day; of another plot here they rest there. */
async function leavePlot({ records, root: { id, region, institution } }: ActDone): Promise<void> {
  const { person, removedOn, toRight } = (await records.get(removal, id)).fact;
  const left = await records.reveal(beneficiary, person, { for: 'burial' });
  await records.revise(beneficiary, person, left.version, { leftOn: removedOn }, REMOVED);
  if (toRight === undefined) return;
  const { leftOn: _left, placedOn: _placed, ...who } = left.fact;
  await records.create(
    beneficiary,
    { ...who, placedOn: removedOn },
    { region, institution: institution ?? '', root: toRight },
  );
}

/** What acts on rights of use do beside writing their record. */
export const burialHandlers: ActHandlers = {
  extendRight,
  writeHolder,
  voidCertificate,
  leavePlot,
  listExpected,
  countCheck,
};
