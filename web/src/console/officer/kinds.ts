import { NATIONAL } from '@qingming/standard/records/all-records.ts';
import type { FilterOption } from './list/filter.ts';

/** The record kinds that a list can be narrowed to, as the standard calls them. */
export const KIND_CHOICES: readonly FilterOption[] = [...NATIONAL.values()].map(
  ({ kind, label }) => ({
    code: kind,
    ...label,
  }),
);
