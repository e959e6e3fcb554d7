import { entitlementBasis } from '../codes/entitlement.ts';
import { waiverGroup } from '../codes/money.ts';
import { code, file, instant, link, optional, region, text } from '../language/element.ts';
import {
  absent,
  all,
  any,
  atMost,
  differ,
  equal,
  exists,
  not,
  notFuture,
  outer,
  present,
  val,
  was,
  when,
} from '../language/expression.ts';
import { record, rule } from '../language/record.ts';
import { fileOfTheDead } from './retention.ts';
import { column, design } from './sources.ts';
import { sameFromTheFirst, stays, staysOnceGiven } from './unchanged.ts';

const sensitive = {
  classification: 'sensitive',
  purpose: 'who pays for the funeral',
  mask: 'note',
} as const;

/** From inside an entitlement: nobody has withdrawn it. */
export const entitles = absent('withdrawnAt');

/** Somebody has checked that the person belongs to a group for which a scheme waives charges. */
export const entitlement = record(
  'entitlement',
  { zh: '减免资格', en: 'Entitlement' },
  {
    source: `${column('FIS_FUNERAL_DEAD_INFO.preferentialType')}; local rules (惠民殡葬): who qualifies, and on what proof`,
    belongsTo: { root: 'funeralCase' },
    travels: 'up',
    retention: fileOfTheDead,
    basis: {
      ground: 'duty',
      norm: 'local rules on free basic funeral services (惠民殡葬): only who qualifies is waived anything',
    },
    presentation: { summary: ['group', 'basis'] },
    elements: {
      group: code('减免对象', 'Who qualifies', waiverGroup, {
        ...sensitive,
        validOn: 'checkedAt',
        source: column('FIS_FUNERAL_DEAD_INFO.preferentialType'),
      }),
      household: optional(
        region('证明所载户籍地', 'Household registration on the proof', {
          source:
            'observed: municipal schemes (Huizhou, Heihe, Leizhou): for households of the place',
        }),
      ),
      basis: code('核验方式', 'How it was checked', entitlementBasis, {
        source: design('each scheme says which proof it asks for'),
      }),
      document: optional(
        text('证件或证明名称、编号', 'Name and number of the paper', {
          ...sensitive,
          maxLength: 120,
          source: design('the paper is found again'),
        }),
      ),
      scan: optional(
        file('证件或证明扫描件', 'Scan of the paper', {
          classification: 'sensitive',
          purpose: 'who pays for the funeral',
          source: design('the paper is in the file'),
        }),
      ),
      checkedBy: link('staff', '核验人', 'Checked by', {
        given: true,
        source: design('somebody answers for what is waived'),
      }),
      checkedAt: instant('核验时间', 'Checked', {
        source: design('somebody answers for what is waived'),
      }),
      withdrawnAt: optional(
        instant('撤回时间', 'Withdrawn', {
          source: design('a decision may change, and what rested on it stays readable'),
        }),
      ),
      withdrawnBy: optional(
        link('staff', '撤回人', 'Withdrawn by', {
          given: true,
          source: design('a decision may change, and what rested on it stays readable'),
        }),
      ),
      withdrawnBecause: optional(
        text('撤回原因', 'Why it was withdrawn', {
          ...sensitive,
          maxLength: 300,
          multiline: true,
          source: design('a decision may change, and what rested on it stays readable'),
        }),
      ),
    },
    unique: [
      {
        name: 'one-entitlement-of-a-group',
        elements: ['root', 'group'],
        where: entitles,
        says: {
          zh: '该减免对象已核验；更正的，请先撤回原来的核验。',
          en: 'This group was checked already; to correct it, withdraw the earlier check first.',
        },
      },
    ],
    rules: [
      rule(
        'entitlement-not-in-future',
        { zh: '时间不能晚于现在。', en: 'The time cannot be later than now.' },
        all(notFuture('checkedAt'), notFuture('withdrawnAt')),
      ),
      rule(
        'a-shown-paper-is-named',
        {
          zh: '凭证件或证明核验的，请填写其名称、编号，或上传扫描件。',
          en: 'Give the name and number of the paper that was shown, or add its scan.',
        },
        when(equal('basis', val('paper')), any(present('document'), present('scan'))),
      ),
      rule(
        'a-withdrawal-says-why',
        {
          zh: '撤回减免资格须登记撤回时间、撤回人和原因。',
          en: 'A withdrawal needs its time, who withdraws, and why.',
        },
        any(
          all(present('withdrawnAt'), present('withdrawnBy'), present('withdrawnBecause')),
          all(absent('withdrawnAt'), absent('withdrawnBy'), absent('withdrawnBecause')),
        ),
      ),
      rule(
        'withdrawn-after-it-was-checked',
        {
          zh: '撤回时间不能早于核验时间。',
          en: 'The withdrawal cannot be before the check.',
        },
        any(absent('withdrawnAt'), atMost('checkedAt', 'withdrawnAt')),
      ),
      rule(
        'an-entitlement-stays-what-was-checked',
        {
          zh: '已核验的减免资格不能改动或作废，撤回的不能恢复；请撤回后重新核验。',
          en: 'What was checked is not changed or voided, and a withdrawal stays; withdraw it and check anew.',
        },
        all(
          equal('voided', val(false)),
          sameFromTheFirst('group'),
          any(absent(was('group')), stays('household')),
          sameFromTheFirst('basis'),
          sameFromTheFirst('checkedBy'),
          sameFromTheFirst('checkedAt'),
          staysOnceGiven('withdrawnAt'),
        ),
      ),
      rule(
        'the-proof-is-of-this-household',
        {
          zh: '证明所载户籍地与逝者户口所在地不一致；请核对，逝者登记有误的先更正。',
          en: 'The household on the proof is not that of the person; compare them, and correct the person first if that is wrong.',
        },
        any(
          absent('household'),
          not(
            exists('decedent', all(present('household'), differ('household', outer('household')))),
          ),
        ),
        { atOriginOnly: true },
      ),
    ],
  },
);
