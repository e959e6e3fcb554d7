import { entitlementBasis } from '../codes/entitlement.ts';
import { waiverGroup } from '../codes/money.ts';
import { feeType, itemClass, priceListState, priceStandard, priceType } from '../codes/price.ts';
import {
  code,
  date,
  decimal,
  flag,
  integer,
  link,
  money,
  optional,
  region,
  text,
} from '../language/element.ts';
import { note } from '../language/free-text.ts';
import {
  absent,
  all,
  any,
  below,
  differ,
  equal,
  includingVoided,
  exists,
  not,
  oneOf,
  outer,
  present,
  val,
  when,
  transition,
} from '../language/expression.ts';
import { record, rule } from '../language/record.ts';
import { itemIsWithinGuidance, listIsWithinGuidance } from './guided-price.ts';
import { noPersonalData, ownRecords, priceDuty } from './retention.ts';
import { FIS, REGULATION_2026, design } from './sources.ts';
import { TARIFF, tariffRules } from './tariff.ts';

const open = { classification: 'public' } as const;
const inForceOrWas = oneOf('state', '9', '8');

export const priceList = record(
  'priceList',
  { zh: '价格清单', en: 'Price list' },
  {
    source: `${REGULATION_2026}; 发改价格〔2026〕108号; ${FIS}: FIS.APPLY_STATUS`,
    belongsTo: 'institution',
    travels: 'up',
    retention: ownRecords,
    basis: priceDuty,
    title: 'title',
    indexes: [['state']],
    written: 'acts',
    presentation: { list: false, group: 'prices' },
    elements: {
      title: text('清单名称', 'Title', {
        ...open,
        maxLength: 120,
        source: design('lists are told apart by their names'),
      }),
      state: code('状态', 'State', priceListState, {
        ...open,
        source: 'observed: FIS.APPLY_STATUS (Shandong 2014)',
      }),
      document: text('定价文件', 'Document that fixes the prices', {
        ...open,
        maxLength: 120,
        source: 'observed: FIS price disclosure: priceFileNum',
      }),
      authority: text('定价机关', 'Pricing authority', {
        ...open,
        maxLength: 120,
        source:
          '发改价格〔2026〕108号: the province, or a prefecture that it authorises, sets the prices of basic items',
      }),
      effectiveFrom: date('执行日期', 'In force from', {
        ...open,
        source: 'observed: FIS price disclosure: priceExeTime',
      }),
      effectiveUntil: optional(
        date('停止执行日期', 'In force until', {
          ...open,
          source: design('one list follows another without a gap or an overlap'),
        }),
      ),
      filedBy: optional(
        text('上报人', 'Submitted by', {
          maxLength: 60,
          given: true,
          source: design('three people stand for a list: who submits, who reviews, who publishes'),
        }),
      ),
      reviewedBy: optional(
        text('审核人', 'Reviewed by', {
          maxLength: 60,
          given: true,
          source: design('three people stand for a list: who submits, who reviews, who publishes'),
        }),
      ),
      publishedBy: optional(
        text('公布人', 'Published by', {
          maxLength: 60,
          given: true,
          source: design('three people stand for a list: who submits, who reviews, who publishes'),
        }),
      ),
      opinion: optional(
        text('审核意见', 'Opinion', {
          ...note,
          maxLength: 500,
          multiline: true,
          source:
            'observed: FIS.FEEP.OPINIONS (Shandong 2014), the decision that the opinion explains',
        }),
      ),
    },
    rules: [
      rule(
        'list-ends-after-it-begins',
        { zh: '停止执行日期须晚于执行日期。', en: 'A list must end after it begins.' },
        any(absent('effectiveUntil'), below('effectiveFrom', 'effectiveUntil')),
      ),
      rule(
        'a-list-is-submitted-reviewed-published-ended',
        {
          zh: '清单须依次上报、审核、公布、停止执行；退回的清单重新上报。',
          en: 'A list is submitted, reviewed, published and ended, in this order; one that was returned is submitted again.',
        },
        transition(
          'state',
          ['0', '1'],
          ['1', '2'],
          ['2', '1'],
          ['1', '3'],
          ['3', '5'],
          ['5', '1'],
          ['3', '9'],
          ['9', '8'],
        ),
        { source: REGULATION_2026 },
      ),
      rule(
        'reviewed-before-published',
        {
          zh: '清单须先上报、审核，再公布。',
          en: 'A list must be submitted and reviewed before it is published.',
        },
        when(inForceOrWas, all(present('filedBy'), present('reviewedBy'), present('publishedBy'))),
      ),
      rule(
        'reviewer-is-not-filer',
        {
          zh: '上报人不能审核自己的清单，请由他人审核。',
          en: 'You submitted this list, so another person must review it.',
        },
        differ('filedBy', 'reviewedBy'),
      ),
      rule(
        'publisher-is-another-person',
        {
          zh: '审核与公布须由两人分别办理。',
          en: 'Review and publication must be done by two different people.',
        },
        all(differ('reviewedBy', 'publishedBy'), differ('filedBy', 'publishedBy')),
      ),
      rule(
        'a-published-list-stays',
        {
          zh: '已公布的清单不能作废，只能停止执行。',
          en: 'A published list cannot be voided; end it instead.',
        },
        any(equal('voided', val(false)), not(inForceOrWas)),
      ),
      listIsWithinGuidance,
    ],
    exclusive: [
      {
        name: 'one-list-in-force',
        elements: ['institution'],
        from: 'effectiveFrom',
        until: 'effectiveUntil',
        where: inForceOrWas,
        says: {
          zh: '该日期已有执行中的价格清单，请先停止执行旧清单。',
          en: 'A list is already in force on these days; end it first.',
        },
      },
    ],
  },
);

export const priceItem = record(
  'priceItem',
  { zh: '收费项目', en: 'Item' },
  {
    source: `${FIS}: price-disclosure record; 发改价格〔2026〕108号`,
    belongsTo: 'institution',
    travels: 'up',
    retention: ownRecords,
    basis: noPersonalData,
    title: 'name',
    indexes: [['list']],
    written: 'acts',
    presentation: { list: false, group: 'prices' },
    elements: {
      list: link('priceList', '所属清单', 'List', {
        ...open,
        source: design('items are submitted and published together'),
      }),
      code: text('项目编码', 'Code', {
        ...open,
        maxLength: 20,
        source: design('an item is recognised from one list to the next'),
      }),
      name: text('项目名称', 'Service', {
        ...open,
        maxLength: 80,
        source: 'observed: FIS price disclosure: serviceName',
      }),
      nameEn: optional(
        text('英文名称', 'Name in English', {
          ...open,
          maxLength: 120,
          source: design('what families read is there in English too'),
        }),
      ),
      class: code('项目类别', 'Class', itemClass, {
        ...open,
        source: 'observed: FIS price disclosure: workType',
      }),
      feeType: code('收费类型', 'Fee type', feeType, {
        ...open,
        source: 'observed: FIS price disclosure: feeType',
      }),
      standard: code('定价形式', 'How the price is set', priceStandard, {
        ...open,
        source: 'observed: FIS price disclosure: priceStandard',
      }),
      type: code('价格类型', 'Price type', priceType, {
        ...open,
        source: 'observed: FIS price disclosure: priceType',
      }),
      offered: flag('提供', 'Offered', {
        ...open,
        source: design('a basic item that an institution does not offer is said to be missing'),
      }),
      price: money('价格', 'Price', { ...open, source: 'observed: FIS price disclosure: price' }),
      unit: text('计价单位', 'Unit', {
        ...open,
        maxLength: 20,
        source: 'observed: FIS price disclosure: units',
      }),
      unitEn: optional(
        text('计价单位（英文）', 'Unit in English', {
          ...open,
          maxLength: 40,
          source: design('what families read is there in English too'),
        }),
      ),
      ageUnder: optional(
        integer('按比例收费的年龄（未满）', 'Share for ages under', {
          ...open,
          since: '2026.3',
          min: 1,
          max: 130,
          unit: { zh: '岁', en: 'years' },
          help: {
            zh: '清单规定未满此年龄按比例收费的，与收费比例一并填写',
            en: 'Where the list charges a share of the price below an age; give the share as well',
          },
          source: 'observed: price lists in use (a child is charged half)',
        }),
      ),
      share: optional(
        decimal('收费比例', 'Share charged', {
          ...open,
          since: '2026.3',
          min: 0,
          max: 1,
          scale: 2,
          help: { zh: '0.50 即收半价', en: '0.50 is half the price' },
          source: 'observed: price lists in use (a child is charged half)',
        }),
      ),
      ...TARIFF,
      document: optional(
        text('定价文件', 'Document', {
          ...open,
          maxLength: 120,
          source: 'observed: FIS price disclosure: priceFileNum',
        }),
      ),
      content: optional(
        text('服务内容', 'What it contains', {
          ...open,
          openBecause: 'part of the published list',
          maxLength: 500,
          source: 'observed: FIS price disclosure: priceDesc',
        }),
      ),
      order: integer('排列次序', 'Order', {
        ...open,
        min: 0,
        max: 9999,
        source: design('the list is read in the order in which it was drawn up'),
      }),
    },
    unique: [
      {
        name: 'item-code-once-per-list',
        elements: ['list', 'code'],
        says: { zh: '清单中已有此项目编码。', en: 'The list has this code already.' },
      },
    ],
    rules: [
      rule(
        'items-change-only-before-publication',
        {
          zh: '已公布的清单不能修改；请新建清单。',
          en: 'A published list cannot be changed; make a new list.',
        },
        includingVoided(
          exists(
            'priceList',
            all(equal('id', outer('list')), oneOf('state', '0', '2', '5')),
            'institution',
          ),
        ),
        { atOriginOnly: true },
      ),
      rule(
        'a-share-names-its-age',
        {
          zh: '按比例收费的，年龄和收费比例须一并填写。',
          en: 'Give both the age and the share that is charged below it.',
        },
        any(all(absent('ageUnder'), absent('share')), all(present('ageUnder'), present('share'))),
        { since: '2026.3' },
      ),
      ...tariffRules('a-tariff-of-an-item'),
      rule(
        'a-tariff-has-no-share-for-an-age',
        {
          zh: '按里程计价的项目不能再按年龄设比例；请另设项目。',
          en: 'An item that is priced by distance has no share for an age; make another item of it.',
        },
        any(absent('includedKm'), absent('share')),
        { since: '2026.3' },
      ),
      itemIsWithinGuidance,
    ],
  },
);

/** Which charge is waived for whom, up to how much, and under which document. */
export const waiverRule = record(
  'waiverRule',
  { zh: '减免规则', en: 'Waiver rule' },
  {
    source: `${FIS}: remission elements; observed municipal schemes (Leizhou, Huizhou, Heihe, Boli)`,
    belongsTo: 'node',
    travels: 'both',
    retention: ownRecords,
    basis: noPersonalData,
    title: 'name',
    indexes: [['feeType']],
    presentation: {
      called: { zh: '减免规则', en: 'Waiver rules' },
      group: 'prices',
      columns: ['household', 'group', 'feeType', 'cap', 'effectiveFrom', 'effectiveUntil'],
      filters: ['group', 'feeType', 'effectiveFrom'],
    },
    elements: {
      name: text('规则名称', 'Name', {
        ...open,
        maxLength: 120,
        source: design('a clerk chooses the rule by its name'),
      }),
      nameEn: optional(
        text('英文名称', 'Name in English', {
          ...open,
          maxLength: 160,
          source: design('what families read is there in English too'),
        }),
      ),
      household: optional(
        text('适用户籍（区划前缀）', 'Household registration (region prefix)', {
          ...open,
          maxLength: 6,
          pattern: '^[0-9]{2,6}$',
          example: '3701',
          source:
            'observed: municipal schemes (Huizhou, Heihe, Leizhou): for households of the place',
        }),
      ),
      group: code('减免对象', 'Who qualifies', waiverGroup, {
        ...open,
        source: 'observed: FIS price disclosure: remissionTarget',
      }),
      feeType: code('减免收费类型', 'Fee type waived', feeType, {
        ...open,
        source: 'observed: FIS price disclosure: feeType',
      }),
      cap: money('每项最高减免', 'Most waived per line', {
        ...open,
        source: 'observed: FIS price disclosure: remissionMoney',
      }),
      mostUnits: optional(
        integer('最多计费单位数', 'Most units', {
          ...open,
          min: 1,
          max: 1000,
          source: 'observed: municipal schemes (Leizhou, Heihe, Boli): storage of up to three days',
        }),
      ),
      scheme: optional(
        text('减免办法', 'Scheme', {
          ...open,
          openBecause: 'names a norm that is published',
          since: '2026.3',
          maxLength: 80,
          help: {
            zh: '同一减免办法的规则合并计算每具遗体的最高减免',
            en: 'Rules of one scheme share what it waives at most for one person',
          },
          source: 'observed: municipal schemes (Huizhou 2025: eight items, 1,780 yuan a body)',
        }),
      ),
      schemeCap: optional(
        money('减免办法每具遗体最高减免', 'Most that the scheme waives for one person', {
          ...open,
          since: '2026.3',
          source: 'observed: municipal schemes (Huizhou 2025, Leizhou): a cap for one body',
        }),
      ),
      residence: optional(
        region('适用常住地', 'Usual residence', {
          ...open,
          since: '2026.3',
          source: 'observed: municipal schemes (Weixian): who lives, studies or works there',
        }),
      ),
      deathRegion: optional(
        region('适用死亡地', 'Place of death', {
          ...open,
          since: '2026.3',
          source: 'observed: municipal schemes (Xiantao 2024): non-residents who died there',
        }),
      ),
      doneIn: optional(
        region('适用办理地', 'Where the service is given', {
          ...open,
          since: '2026.3',
          source: 'observed: municipal schemes (Weixian, Dezhou): at the home of the county only',
        }),
      ),
      proof: optional(
        code('核验要求', 'Proof that is asked for', entitlementBasis, {
          ...open,
          since: '2026.3',
          help: {
            zh: '不填的：全体居民无需核验，其他对象凭证件或数据共享核验',
            en: 'Left out: none of all residents, a paper or shared data of any other group',
          },
          source: design('each scheme says which proof it asks for'),
        }),
      ),
      document: text('依据文件', 'Document', {
        ...open,
        maxLength: 120,
        source: 'observed: FIS price disclosure: remissionFileNum',
      }),
      effectiveFrom: date('执行日期', 'In force from', {
        ...open,
        source: 'observed: FIS price disclosure: remissionExeTime',
      }),
      effectiveUntil: optional(
        date('停止执行日期', 'In force until', {
          ...open,
          source: design('a scheme ends, and what was waived under it stays true'),
        }),
      ),
    },
    rules: [
      rule(
        'waiver-ends-after-it-begins',
        { zh: '停止执行日期须晚于执行日期。', en: 'A rule must end after it begins.' },
        any(absent('effectiveUntil'), below('effectiveFrom', 'effectiveUntil')),
      ),
      rule(
        'waiver-cap-above-zero',
        { zh: '最高减免须大于 0。', en: 'The most that is waived must be above 0.' },
        not(equal('cap', val(0))),
      ),
      rule(
        'a-scheme-cap-names-its-scheme',
        {
          zh: '填写每具遗体最高减免的，请填写减免办法，且金额须大于 0。',
          en: 'Name the scheme whose cap for one person this is; the cap must be above 0.',
        },
        any(absent('schemeCap'), all(present('scheme'), below(val(0), 'schemeCap'))),
        { since: '2026.3' },
      ),
    ],
  },
);
