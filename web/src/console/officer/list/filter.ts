import type { Bilingual } from '@qingming/standard/language/bilingual.ts';

export interface FilterOption extends Bilingual {
  readonly code: string;
}

/** What a list can be narrowed to; it stands in the address under its name. */
export interface Filter {
  readonly name: string;
  readonly label: Bilingual;
  readonly kind: 'select' | 'day' | 'text';
  readonly options?: readonly FilterOption[];
  /** Holds unless the address says otherwise. */
  readonly usual?: string;
  /** One of the options always holds. */
  readonly isOne?: boolean;
}
