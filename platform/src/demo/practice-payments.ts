import { formatInstitutionNumber } from '@qingming/standard/numbers/series-number.ts';
import { payMerchant } from '@qingming/standard/records/pay-merchant.ts';
import type { Records } from '../kernel/records/records.ts';
import type { Home } from './home.ts';
import { getProvince } from './provinces.ts';

/** Begins like the number of no merchant that there is. */
export const PRACTICE_MERCHANT = 'PRACTICE01';

/** Number of the funeral home at which a payment can be practised: the first of the province, where the accounts work. */
export const practiceHome = (node: string): string =>
  formatInstitutionNumber({
    prefix: 'BZ',
    region: getProvince(node).counties[0]?.code ?? '',
    serial: 1,
  });

/** The home is paid online through the practice channel, for which its manager answers. */
export const addPracticeMerchant = (
  records: Records,
  { owner, staff }: Home,
  today: string,
): Promise<unknown> =>
  records.create(
    payMerchant,
    {
      method: '5',
      merchant: PRACTICE_MERCHANT,
      keeper: staff.manager.id,
      from: today,
      inUse: true,
    },
    owner,
  );
