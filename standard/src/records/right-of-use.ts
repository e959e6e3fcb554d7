import { identityDocument } from '../codes/person.ts';
import { grantBasis, rightEnd, rightState } from '../codes/right-of-use.ts';
import { code, date, instant, integer, link, money, optional, text } from '../language/element.ts';
import { note } from '../language/free-text.ts';
import { record } from '../language/record.ts';
import { joinsKnownPerson } from './party.ts';
import { plotRules } from './plot-of-a-right.ts';
import { fileOfTheDead, serviceContract } from './retention.ts';
import { design } from './sources.ts';
import { ON_A_PAPER, rightRules, TERM, wasGranted } from './rules-of-a-right.ts';

const personal = { classification: 'personal', purpose: 'burial register' } as const;
const contractOf = (what: string): string => `observed: cemetery system (mudi), contract: ${what}`;

/** The right to use one plot or niche for a term: held, granted, renewed, handed on, ended. */
export const rightOfUse = record(
  'rightOfUse',
  { zh: '使用权', en: 'Right of use' },
  {
    source: `${ON_A_PAPER}; ${contractOf('whole')}`,
    belongsTo: 'institution',
    root: { called: { zh: '使用权', en: 'right of use' }, column: 'right_id' },
    // What a family arranged with its cemetery stays in the province, as contacts do.
    travels: 'stays',
    retention: fileOfTheDead,
    basis: serviceContract,
    title: 'number',
    series: [{ element: 'number', prefix: 'SYQ' }],
    indexes: [['plot', 'state'], ['state', 'until'], ['partyRecord']],
    written: 'form',
    presentation: {
      called: { zh: '使用权', en: 'Rights of use' },
      group: 'burials',
      summary: ['plot', 'state'],
      columns: ['plot', 'holderName', 'state', 'basis', 'from', 'until', 'heldUntil'],
      filters: ['state', 'plot', 'basis', 'until', 'grantedOn'],
      sort: '-until',
      sections: [
        {
          label: { zh: '墓位（格位）和使用权人', en: 'Plot or niche, and holder' },
          elements: [
            'number',
            'plot',
            'state',
            'holderName',
            'documentKind',
            'identityNumber',
            'phone',
            'address',
          ],
        },
        { label: { zh: '预留', en: 'Hold' }, elements: ['heldAt', 'heldUntil'] },
        {
          label: { zh: '授予', en: 'Grant' },
          elements: [
            'basis',
            'basisNumber',
            'grantedOn',
            'from',
            'until',
            'price',
            'certificateNumber',
          ],
        },
        { label: { zh: '终止', en: 'End' }, elements: ['endedOn', 'endReason', 'note'] },
      ],
    },
    elements: {
      number: text('使用权编号', 'Number', {
        given: true,
        findable: 'number',
        maxLength: 24,
        source: design('a right is called by a number before there is a certificate'),
      }),
      plot: link('plot', '墓位（格位）', 'Plot or niche', { source: contractOf('position') }),
      state: code('状态', 'State', rightState, { source: contractOf('payState') }),
      holderName: text('使用权人', 'Holder', {
        ...personal,
        mask: 'name',
        findable: 'name',
        maxLength: 60,
        source: contractOf('agent name'),
      }),
      documentKind: optional(
        code('证件类型', 'Identity document', identityDocument, { source: contractOf('agent ID') }),
      ),
      identityNumber: optional(
        text('证件号码', 'Identity number', {
          ...personal,
          mask: 'identity',
          findable: 'exact',
          maxLength: 30,
          source: contractOf('agent ID'),
        }),
      ),
      phone: optional(
        text('联系电话', 'Telephone', {
          ...personal,
          mask: 'phone',
          findable: 'exact',
          format: 'phone',
          maxLength: 40,
          source: contractOf('agent phone'),
        }),
      ),
      address: optional(
        text('地址', 'Address', {
          ...personal,
          mask: 'address',
          maxLength: 200,
          source: contractOf('agent address'),
        }),
      ),
      partyRecord: optional(
        link('party', '当事人', 'Party', {
          ...personal,
          mask: 'hidden',
          given: true,
          source: design('who holds rights in many cemeteries is one person'),
        }),
      ),
      heldAt: optional(
        instant('预留时间', 'Held at', {
          source: 'observed: number prefix LMZ of FIS (Shandong 2014): date of the hold',
        }),
      ),
      heldUntil: optional(
        instant('预留至', 'Held until', {
          help: {
            zh: '最长 7 天；预留不收取费用',
            en: 'Seven days at the most; nothing is charged for it',
          },
          source: 'observed: number prefix LMZ of FIS (Shandong 2014): reminder date',
        }),
      ),
      basis: optional(code('取得依据', 'Basis', grantBasis, { source: ON_A_PAPER })),
      basisNumber: optional(
        text('依据编号', 'Number of the paper', {
          ...personal,
          mask: 'identity',
          findable: 'exact',
          maxLength: 60,
          help: {
            zh: '死亡证明、火化证明或其他文书的编号',
            en: 'Of the death or cremation certificate, or of another paper',
          },
          source: ON_A_PAPER,
        }),
      ),
      grantedOn: optional(date('授予日期', 'Granted', { source: contractOf('date') })),
      from: optional(date('使用期起', 'Used from', { source: TERM })),
      until: optional(
        date('使用期止', 'Used until', {
          help: {
            zh: '一个使用周期不超过 20 年',
            en: 'Twenty years at the most; it can be renewed',
          },
          source: TERM,
        }),
      ),
      price: optional(
        money('使用费', 'Use fee', {
          help: {
            zh: '不高于价格清单公布的价格；免费的填 0',
            en: 'Not above the published price; 0 when it is free',
          },
          source: contractOf('saleMoney'),
        }),
      ),
      certificateNumber: optional(
        text('安葬（放）证编号', 'Number of the burial certificate', {
          classification: 'internal',
          findable: 'number',
          maxLength: 40,
          source: 'observed: number prefixes JZ, JAZ and GAZ of FIS (Shandong 2014)',
        }),
      ),
      transfers: optional(
        integer('使用权人变更次数', 'Changes of the holder', {
          given: true,
          min: 1,
          max: 999,
          source: design('the holder changes only together with a change that two people decided'),
        }),
      ),
      endedOn: optional(
        date('终止日期', 'Ended', { source: design('from then the plot is free') }),
      ),
      endReason: optional(
        code('终止原因', 'Why it ended', rightEnd, {
          source: design('why nobody holds it any more'),
        }),
      ),
      note: optional(
        text('备注', 'Note', {
          ...note,
          maxLength: 300,
          source: design('what the clerk after me should know'),
        }),
      ),
    },
    joins: [joinsKnownPerson],
    unique: [
      {
        name: 'right-number-once',
        elements: ['number'],
        says: { zh: '该使用权编号已被使用。', en: 'This number is in use already.' },
      },
    ],
    exclusive: [
      {
        name: 'one-right-per-plot',
        elements: ['plot'],
        from: 'from',
        until: 'endedOn',
        where: wasGranted,
        says: {
          zh: '该墓位（格位）在这段时间已有使用权。',
          en: 'There is a right on this plot or niche in that time.',
        },
      },
    ],
    rules: [...plotRules, ...rightRules],
  },
);
