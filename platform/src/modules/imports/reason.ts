import type { ImportLineRow } from '@qingming/connect/api/imports.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import type { Seal } from '../../kernel/crypto/seal.ts';
import { errorEntry, isErrorCode } from '../../kernel/errors/catalogue.ts';
import { type ElementFault, Fault, type FaultDetail } from '../../kernel/errors/fault.ts';
import { sentenceOf } from '../../kernel/errors/problem.ts';
import { openQuoted, type Quoted } from './sealed-texts.ts';

/** Why a line was held back, as the table keeps it. */
export interface HeldReason {
  readonly code: string;
  readonly detail:
    | (Omit<FaultDetail, 'code'> & {
        readonly code?: Quoted;
        readonly errors?: readonly ElementFault[];
      })
    | null;
}

const both = (fault: Fault): Bilingual => ({
  zh: sentenceOf(fault, 'zh'),
  en: sentenceOf(fault, 'en'),
});

/** The sentences of the catalogue for a line that was held back or left out, with what to do about it. */
export function reasonOf(
  seal: Seal,
  run: string,
  { code, detail }: HeldReason,
): NonNullable<ImportLineRow['reason']> {
  const known = isErrorCode(code) ? code : 'internal';
  const { errors = [], code: quoted, ...kept } = detail ?? {};
  // Lines of earlier releases quote nothing.
  const opened = { code: quoted === undefined ? '…' : openQuoted(seal, run, quoted) };
  // Lines of earlier releases do not name the element.
  const values: FaultDetail = { element: kept['column'] ?? null, ...kept, ...opened };
  const says =
    errors.length === 0
      ? both(new Fault(known, values))
      : {
          zh: errors.map(({ message }) => message.zh).join('；'),
          en: errors.map(({ message }) => message.en).join('; '),
        };
  return { code, says, todo: errorEntry(known).todo };
}
