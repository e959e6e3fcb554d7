import { rightCertificateReason, rightCertificateState } from '../codes/right-of-use.ts';
import { code, date, link, optional, text } from '../language/element.ts';
import {
  absent,
  all,
  any,
  differ,
  equal,
  exists,
  not,
  notFuture,
  outer,
  present,
  transition,
  val,
  was,
} from '../language/expression.ts';
import { record, rule } from '../language/record.ts';
import { OF_A_RIGHT, personal } from './part-of-a-right.ts';
import { isGranted } from './plot-of-a-right.ts';
import { design } from './sources.ts';
import { sameFromTheFirst, stays } from './unchanged.ts';

const OBSERVED = 'observed: number prefixes JZ, JAZ, GAZ and BJJZ of FIS (Shandong 2014)';

const isValid = equal('state', val('valid'));
const isFirst = equal('reason', val('first'));

/** The paper that a family holds of its right: what it said when it was issued, and whether it still holds. */
export const rightCertificate = record(
  'rightCertificate',
  { zh: '安葬（放）证', en: 'Burial certificate' },
  {
    ...OF_A_RIGHT,
    source: OBSERVED,
    title: 'number',
    series: [{ element: 'number', prefix: 'AZ' }],
    presentation: { summary: ['state', 'reason'] },
    elements: {
      number: text('证件编号', 'Number', {
        given: true,
        findable: 'number',
        maxLength: 28,
        source: OBSERVED,
      }),
      state: code('状态', 'State', rightCertificateState, { source: OBSERVED }),
      reason: code('发证原因', 'Why it is issued', rightCertificateReason, { source: OBSERVED }),
      replaces: optional(
        link('rightCertificate', '代替的原证', 'Replaces', {
          given: true,
          source: 'observed: prefix BJJZ of FIS (Shandong 2014): card that is replaced',
        }),
      ),
      holderName: text('使用权人', 'Holder', {
        ...personal,
        given: true,
        mask: 'name',
        findable: 'name',
        maxLength: 60,
        source: design('as it is printed'),
      }),
      plotCode: text('墓位（格位）编号', 'Plot or niche', {
        classification: 'internal',
        given: true,
        maxLength: 30,
        source: design('as it is printed'),
      }),
      until: date('使用期止', 'Used until', { given: true, source: design('as it is printed') }),
      issuerName: text('发证单位', 'Issued by', {
        classification: 'internal',
        given: true,
        maxLength: 120,
        source: design('as it is printed'),
      }),
      issuedOn: date('发证日期', 'Issued on', { given: true, source: design('as it is printed') }),
      issuedBy: link('staff', '发证人', 'Issued by (person)', {
        given: true,
        source: design('who answers for the paper'),
      }),
      receivedBy: text('领证人', 'Received by', {
        ...personal,
        mask: 'name',
        findable: 'name',
        maxLength: 60,
        source: '民办函〔2024〕27号: the collection of a certificate is registered',
      }),
    },
    unique: [
      {
        name: 'burial-certificate-number-once',
        elements: ['number'],
        says: { zh: '该证件编号已被使用。', en: 'This number is in use already.' },
      },
      {
        name: 'one-valid-certificate-of-a-right',
        elements: ['root'],
        where: isValid,
        says: {
          zh: '该使用权已有有效的安葬（放）证；遗失、损坏或内容有变的，请换发。',
          en: 'There is a valid certificate of this right; replace it when it is lost, damaged or says something else.',
        },
      },
    ],
    rules: [
      rule(
        'a-burial-certificate-goes-one-way',
        {
          zh: '安葬（放）证作废以后不能恢复；请换发新证。',
          en: 'A certificate that is void stays void; issue another.',
        },
        transition('state', [null, 'valid'], ['valid', 'void']),
      ),
      rule(
        'a-valid-certificate-is-of-a-right-in-force',
        {
          zh: '使用权尚未授予或已经终止，没有有效的安葬（放）证；终止时原证同时作废。',
          en: 'Only a right in force has a valid certificate; it is void once the right has ended.',
        },
        any(not(isValid), exists('rightOfUse', isGranted)),
        { deferred: true, mutual: true },
      ),
      rule(
        'a-certificate-says-what-the-right-says',
        {
          zh: '证上的使用权人、墓位（格位）和使用期止须与登记一致。',
          en: 'Holder, plot and term on the certificate are those on record.',
        },
        any(
          present(was('state')),
          exists(
            'rightOfUse',
            all(
              equal('holderName', outer('holderName')),
              equal('until', outer('until')),
              exists(
                'plot',
                all(equal('id', outer('plot')), equal('code', outer('plotCode', 2))),
                'institution',
              ),
            ),
          ),
        ),
        { atOriginOnly: true },
      ),
      rule(
        'a-replacement-names-what-it-replaces',
        {
          zh: '换发的须注明代替的原证，原证同时作废；首次发证没有原证。',
          en: 'A replacement names the certificate that it replaces, which is void; a first one replaces none.',
        },
        any(
          all(
            isFirst,
            absent('replaces'),
            not(exists('rightCertificate', differ('id', outer('id')))),
          ),
          all(
            not(isFirst),
            present('replaces'),
            exists(
              'rightCertificate',
              all(equal('id', outer('replaces')), equal('state', val('void'))),
            ),
          ),
          present(was('state')),
        ),
        { atOriginOnly: true },
      ),
      rule(
        'a-burial-certificate-stays-as-it-was-issued',
        {
          zh: '已发的证不能改动；内容有变的，请换发。',
          en: 'What was issued stays; replace it when it says something else.',
        },
        all(
          ...[
            'number',
            'reason',
            'holderName',
            'plotCode',
            'until',
            'issuerName',
            'issuedOn',
            'issuedBy',
            'receivedBy',
          ].map(sameFromTheFirst),
          any(absent(was('state')), stays('replaces')),
        ),
      ),
      rule(
        'a-burial-certificate-not-in-future',
        { zh: '发证日期不能晚于今天。', en: 'It was not issued in the future.' },
        notFuture('issuedOn'),
      ),
    ],
  },
);
