import type { VisitAsked } from '@qingming/connect/api/visits.ts';
import { sql } from '../../kernel/db/sql.ts';
import { isOneOf, type Records } from '../../kernel/records/records.ts';

/** A right of use and its plot, where whoever names it is its holder. */
export interface OwnRight {
  readonly right: string;
  readonly plot: string;
}

type Told = Pick<VisitAsked, 'phone' | 'document' | 'right'>;

/**
 * The right of a house that bears the number, or whose burial certificate does, and whose holder has the telephone or
 * the document that was told. Of any other nothing is said, not even that it is there.
 */
export const findOwnRight = (
  itself: Records,
  house: string,
  { phone, document, right }: Told,
): Promise<OwnRight | undefined> =>
  itself.ask({ reads: ['rightOfUse'], act: 'visits.right' }, async (asking) => ({
    answer: await asking.maybe<OwnRight>(sql`
      select r.id as right, r.plot from ${asking.from('rightOfUse')} r
      where r.institution = ${house}::uuid and r.state = 'granted'
        and (r.number = ${right ?? ''} or r.certificate_number = ${right ?? ''})
        and (${isOneOf('r.phone_key', asking.keys('rightOfUse', 'phone', phone))}
          or ${isOneOf('r.identity_number_key', asking.keys('rightOfUse', 'identityNumber', document ?? phone))})
      limit 1`),
  }));
