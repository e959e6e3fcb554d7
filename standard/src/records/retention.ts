import type { Basis, Retention } from '../language/retention.ts';
import { design, NOTICE_2024, REGULATION_2026 } from './sources.ts';

/** The file of a cremation or a burial. That it is kept for ever is assumed: the notice's term was not read. */
export const fileOfTheDead = {
  keep: 'permanent',
  source: '殡葬服务单位业务档案管理办法（民发〔2010〕164号）; MZ/T 145-2019',
  certain: false,
} as const satisfies Retention;

/** What an institution keeps of its own: each has a table of terms that its archives authority approved. */
export const ownRecords = {
  keep: { years: 30 },
  source: '档案法实施条例 (2024): the approved table of terms of the unit',
  certain: false,
} as const satisfies Retention;

export const accounts = {
  keep: { years: 30 },
  source: '会计档案管理办法（财政部、国家档案局令第79号）',
  certain: false,
} as const satisfies Retention;

export const reports = {
  keep: { years: 10 },
  source: design('reports of a day are compared over years; the term was not read in any norm'),
  certain: false,
} as const satisfies Retention;

/** Records of every provision of personal data to others. */
export const provisions = {
  keep: { months: 36 },
  source: '网络数据安全管理条例 (2025) art. 12: at least three years',
  certain: true,
} as const satisfies Retention;

/** No body is cremated and no ashes go anywhere without these records. */
export const funeralDuty = {
  ground: 'duty',
  norm: `${REGULATION_2026}; ${NOTICE_2024}`,
} as const satisfies Basis;

export const supervisionDuty = {
  ground: 'duty',
  norm: REGULATION_2026,
} as const satisfies Basis;

export const priceDuty = {
  ground: 'duty',
  norm: `${REGULATION_2026}; 发改价格〔2026〕108号`,
} as const satisfies Basis;

export const serviceContract = {
  ground: 'contract',
  norm: 'the services that the family ordered',
} as const satisfies Basis;

export const employment = {
  ground: 'duty',
  norm: `${REGULATION_2026} (staff in the information system)`,
} as const satisfies Basis;

export const noPersonalData = {
  ground: 'no-personal-data',
  norm: 'things and prices',
} as const satisfies Basis;
