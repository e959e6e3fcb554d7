import { ASHES_TERMS } from './ashes-terms.ts';
import { BOOKING_TERMS } from './booking-terms.ts';
import { DATA_TERMS } from './data-terms.ts';
import { FUNERAL_TERMS } from './funeral-terms.ts';
import { MONEY_TERMS } from './money-terms.ts';
import { OFFICES_TERMS } from './offices-terms.ts';
import { PERSONS_TERMS } from './persons-terms.ts';
import { type Bilingual, bilingual } from '../language/bilingual.ts';
import type { Term } from './term.ts';

/** The words of the platform, by subject: screens, papers, interface and terminal use these. */
export const GLOSSARY: readonly { readonly subject: Bilingual; readonly terms: readonly Term[] }[] =
  [
    { subject: bilingual('人员与机构', 'Persons and offices'), terms: PERSONS_TERMS },
    { subject: bilingual('丧事办理', 'The funeral'), terms: FUNERAL_TERMS },
    { subject: bilingual('骨灰、格位、墓位', 'Ashes, niches, plots'), terms: ASHES_TERMS },
    { subject: bilingual('预约', 'Booking'), terms: BOOKING_TERMS },
    { subject: bilingual('价格与费用', 'Prices and money'), terms: MONEY_TERMS },
    { subject: bilingual('投诉、评价与政务', 'Complaint, rating, offices'), terms: OFFICES_TERMS },
    { subject: bilingual('数据与交换', 'Data and exchange'), terms: DATA_TERMS },
  ];
