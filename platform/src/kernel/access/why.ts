import { SHORTEST_REASON, type Why } from '@qingming/connect/api/why.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import { type ElementFault, Fault } from '../errors/fault.ts';
import { checkedPurpose } from './purpose.ts';

const REASON_NEEDED = {
  zh: '请写明事由或文号，至少四个字。',
  en: 'Give the occasion or file number, at least four characters.',
};

const lacking = (path: string, message: Bilingual): ElementFault => ({
  path,
  rule: 'required',
  message,
});

/** Refuses what is not explained; a purpose is one of the standard. */
export function checkedWhy(
  { purpose, reason }: { readonly [Name in keyof Why]?: string | undefined },
  purposeNeeded: Bilingual,
): Why {
  const words = (reason ?? '').trim();
  const errors = [
    ...(purpose === undefined ? [lacking('/purpose', purposeNeeded)] : []),
    ...(words.length < SHORTEST_REASON ? [lacking('/reason', REASON_NEEDED)] : []),
  ];
  if (errors.length > 0) throw new Fault('invalid-input', {}, { errors });
  return { purpose: checkedPurpose(purpose ?? ''), reason: words };
}
