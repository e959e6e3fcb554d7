import { proofKind, verification } from '../codes/proof.ts';
import { code, date, file, link, optional, ref, text } from '../language/element.ts';
import {
  absent,
  all,
  any,
  differ,
  equal,
  exists,
  type Expression,
  not,
  notBefore,
  notFuture,
  oneOf,
  outer,
  present,
  val,
  when,
  day,
} from '../language/expression.ts';
import { internal } from '../language/free-text.ts';
import { record, rule } from '../language/record.ts';
import { caseIsOpen } from './case-is-open.ts';
import { STANDS } from './papers.ts';
import { remarkInLines } from './remark.ts';
import { fileOfTheDead, funeralDuty } from './retention.ts';
import { FIS, NOTICE_2024, REGULATION_2026, design } from './sources.ts';

/** On these a body, a limb or bones are fetched while there is no death certificate, or never will be. */
export const COLLECTED_ON = [
  'police-commission',
  'hospital-hand-over',
  'stillbirth',
  'body-part',
  'specimen',
  'disposal-commission',
  'relocation',
  'archaeology',
  'consular',
  'entry-quarantine',
] as const;

/** Bodies that the police or a hospital hand over before a certificate is written. */
export const HANDED_OVER_ON = ['police-commission', 'hospital-hand-over'] as const;

/** Ashes that come from elsewhere are those of a certificate. */
export const CREMATED_BEFORE = [
  'cremated-elsewhere',
  'cremation-receipt',
  'cremated-abroad',
] as const;

export const crematedBefore: Expression = exists('proof', oneOf('kind', ...CREMATED_BEFORE));

export const collectedOnAPaper: Expression = exists('proof', oneOf('kind', ...COLLECTED_ON));

const notVoided = all(equal('kind', outer('kind')), differ('id', outer('id')));

/** A paper on which something was done is voided only when another of its kind stands in its place. */
const keeps = (name: string, of: Expression, reliesOn: Expression) =>
  rule(
    name,
    {
      zh: '已凭此证明办理后续服务，不能作废；请先登记替代的同类证明。',
      en: 'A later step was done on this paper; record another of its kind before voiding it.',
    },
    when(all(equal('voided', val(true)), of), any(not(reliesOn), exists('proof', notVoided))),
    { deferred: true },
  );

export const proof = record(
  'proof',
  { zh: '其他证明', en: 'Other paper' },
  {
    source: `${REGULATION_2026}; ${NOTICE_2024}; ${FIS}: FIS_CREMATION_INFO_SUM.cremationType`,
    belongsTo: { root: 'funeralCase' },
    travels: 'up',
    retention: fileOfTheDead,
    basis: funeralDuty,
    written: 'acts',
    elements: {
      kind: code('证明类别', 'Kind', proofKind, {
        validOn: 'issuedOn',
        source:
          '民办函〔2024〕27号; 殡葬管理条例（国务院令第824号） art. 23: what stands beside or before a death certificate',
      }),
      number: optional(
        text('证明编号', 'Number', {
          classification: 'personal',
          purpose: 'record of the papers on which a body is handled',
          mask: 'identity',
          maxLength: 60,
          source: design('a paper is found again by its number; many have none'),
        }),
      ),
      certificate: optional(
        ref(
          '火化证明编号',
          'Number of the cremation certificate',
          {
            kind: 'certificate',
            by: 'number',
            agrees: {
              name: 'decedent.name',
              identityNumber: 'decedent.identityNumber',
              deathDate: 'decedent.deathDate',
              issuedOn: 'issuedOn',
            },
            stands: oneOf('state', ...STANDS),
          },
          {
            since: '2026.3',
            help: {
              zh: '异地火化证明上的编号；登记后自动核对',
              en: 'As printed on the certificate from elsewhere; it is checked after it was recorded',
            },
            source: `${NOTICE_2024}: ashes are placed on the certificate of their cremation, which is written off`,
          },
        ),
      ),
      issuer: text('出具单位', 'Issued by', {
        ...internal,
        maxLength: 120,
        source: design('whoever answers for the paper'),
      }),
      issuedOn: date('出具日期', 'Issued on', {
        source: design('a paper is older than what is done on it'),
      }),
      scan: optional(
        file('扫描件', 'Scan', {
          classification: 'sensitive',
          purpose: 'record of the papers on which a body is handled',
          source:
            '殡葬服务单位业务档案管理办法（民发〔2010〕164号）: the paper or its copy is in the file',
        }),
      ),
      verified: optional(
        code('核验方式', 'How it was checked', verification, {
          source: NOTICE_2024,
        }),
      ),
      checkedBy: optional(
        link('staff', '核对人', 'Checked by', {
          source: NOTICE_2024,
        }),
      ),
      note: remarkInLines,
    },
    rules: [
      rule(
        'proof-not-in-future',
        { zh: '出具日期不能晚于今天。', en: 'The date of issue cannot be later than today.' },
        notFuture('issuedOn'),
      ),
      rule(
        'a-cremation-certificate-is-named-of-ashes-from-elsewhere',
        {
          zh: '只有异地火化证明才填写火化证明编号。',
          en: 'Only a cremation certificate from elsewhere has the number of one.',
        },
        any(absent('certificate'), equal('kind', val('cremated-elsewhere'))),
        { since: '2026.3' },
      ),
      rule(
        'a-check-names-who-checked',
        { zh: '请登记核对人。', en: 'Record who checked the paper.' },
        any(not(present('verified')), equal('verified', val('not-verified')), present('checkedBy')),
      ),
      keeps('cremation-keeps-its-proof', all(), exists('cremation')),
      keeps(
        'transport-keeps-its-commission',
        oneOf('kind', ...COLLECTED_ON),
        all(exists('transport', differ('state', val('3'))), not(exists('deathCertificate'))),
      ),
      keeps(
        'ashes-keep-their-proof',
        oneOf('kind', ...CREMATED_BEFORE),
        all(exists('custody', equal('subject', val('ashes'))), not(exists('cremation'))),
      ),
      keeps('closed-case-keeps-its-proof', all(), not(caseIsOpen)),
    ],
  },
);

/** A paper of one of the kinds, issued on the day of the cremation or before: from inside a cremation. */
export const provenBy = (...kinds: readonly string[]): Expression =>
  exists('proof', all(oneOf('kind', ...kinds), notBefore(day(outer('startedAt')), 'issuedOn')));
