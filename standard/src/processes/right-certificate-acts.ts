import { act, ask, STAFF, TODAY } from '../language/act.ts';
import { bilingual } from '../language/bilingual.ts';
import { all, exists, not, oneOf } from '../language/expression.ts';
import { isGranted } from '../records/plot-of-a-right.ts';
import { rightCertificate } from '../records/right-certificate.ts';

const hasOne = exists('rightCertificate');
const issue = {
  on: rightCertificate.kind,
  verb: 'create',
  always: true,
  by: 'burials.rights',
  worked: ['holderName', 'plotCode', 'until', 'issuerName'],
} as const;
const sets = { state: { value: 'valid' }, issuedOn: TODAY, issuedBy: STAFF } as const;
const receivedBy = ask(rightCertificate, 'receivedBy');

/** The paper of a right: issued once, and replaced when it is lost or says something else. */
export const rightCertificateActs = {
  'issue-certificate': act({
    name: 'issue-certificate',
    label: bilingual('发安葬（放）证', 'Issue the burial certificate'),
    submit: bilingual('发证', 'Issue it'),
    done: bilingual('发安葬（放）证', 'issued the burial certificate'),
    ...issue,
    from: all(isGranted, not(hasOne)),
    asks: [receivedBy],
    sets: { ...sets, reason: { value: 'first' } },
  }),
  'replace-certificate': act({
    name: 'replace-certificate',
    label: bilingual('换发安葬（放）证', 'Replace the burial certificate'),
    submit: bilingual('换发', 'Replace it'),
    note: bilingual(
      '请核对使用权人的身份证件。新证一发，原证即作废，核验时显示已作废。',
      'Check the identity document of the holder. The earlier certificate is void at once, and whoever checks it is told so.',
    ),
    done: bilingual('换发安葬（放）证', 'replaced the burial certificate'),
    ...issue,
    from: all(isGranted, hasOne),
    asks: [
      ask(rightCertificate, 'reason', { choose: oneOf('reason', 'lost', 'damaged', 'changed') }),
      receivedBy,
    ],
    sets,
    also: [['revise', rightCertificate.kind]],
  }),
} as const;
