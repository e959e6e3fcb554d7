import { unsureLaw } from '../law.ts';
import type { yearsZh } from './years-zh.ts';

export const yearsEn: typeof yearsZh = {
  title: 'Yearly reports and results of inspections',
  lead: unsureLaw(
    'Each year an institution reports to the civil affairs office in charge of it, and publishes the report.',
    'decree824',
  ),
  report: (year) => `Yearly report ${year}`,
  filedOn: (day) => `filed and published on ${day}`,
  checkedOn: (day) => `checked by the civil affairs office on ${day}`,
  notChecked: 'not checked by the civil affairs office yet',
  inspection: (year) => `Inspection ${year}`,
  points: (total, most) => `${total} of ${most} points`,
  by: (authority, day) => `by ${authority}, published on ${day}`,
  underWay: (day) => `being put right, by ${day}`,
  putRight: 'what was asked has been put right and checked',
  operations: 'Operation',
  safety: 'Safety',
  finance: 'Accounts and audit',
  rewards: 'Rewards and penalties',
  lacking: 'What the platform does not hold',
  figures: 'Figures of the year',
  figuresSay:
    'The platform worked out the figures from what the institution had recorded when the report was filed; the institution did not type them.',
  figure: 'Figure',
  value: 'Value',
  how: 'How it is worked out',
  of: (whole, of) => `of ${whole} ${of}`,
  written: 'The institution wrote what follows, in Chinese.',
  back: 'Back to the institution',
};
