import type { ImportLineRow } from '@qingming/connect/api/imports.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import { errorEntry, isErrorCode } from '../../kernel/errors/catalogue.ts';
import { type ElementFault, Fault, type FaultDetail } from '../../kernel/errors/fault.ts';
import { sentenceOf } from '../../kernel/errors/problem.ts';

/** Why a line was held back, as the table keeps it. */
export interface HeldReason {
  readonly code: string;
  readonly detail: (FaultDetail & { readonly errors?: readonly ElementFault[] }) | null;
}

const both = (fault: Fault): Bilingual => ({
  zh: sentenceOf(fault, 'zh'),
  en: sentenceOf(fault, 'en'),
});

/** The sentences of the catalogue for a line that was held back or left out, with what to do about it. */
export function reasonOf({ code, detail }: HeldReason): NonNullable<ImportLineRow['reason']> {
  const known = isErrorCode(code) ? code : 'internal';
  const { errors = [], ...kept } = detail ?? {};
  // Lines of earlier releases do not name the element.
  const values: FaultDetail = { element: kept['column'] ?? null, ...kept };
  const says =
    errors.length === 0
      ? both(new Fault(known, values))
      : {
          zh: errors.map(({ message }) => message.zh).join('；'),
          en: errors.map(({ message }) => message.en).join('; '),
        };
  return { code, says, todo: errorEntry(known).todo };
}
