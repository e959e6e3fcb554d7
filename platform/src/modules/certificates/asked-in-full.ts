import type { CheckCertificate } from '@qingming/connect/api/certificates.ts';
import { Fault } from '../../kernel/errors/fault.ts';

const message = {
  zh: '请填写核验码；纸上没有核验码的，填写姓名和火化日期。',
  en: 'Give the check code (code) or the token; for a paper without either, the name and crematedOn.',
};

/** A number alone, or with the name alone, tells a stranger who has died: it is not answered. */
export function askedInFull(asked: CheckCertificate): CheckCertificate {
  const { token, code, name, crematedOn } = asked;
  const isWhole =
    token !== undefined || code !== undefined || (name !== undefined && crematedOn !== undefined);
  if (isWhole) return asked;
  throw new Fault('invalid-input', {}, { errors: [{ path: '/code', rule: 'required', message }] });
}
