import { ashesAct, ashesDestination, disposalMethod } from '../codes/ashes.ts';
import { code, instant, integer, link, optional, ref, text } from '../language/element.ts';
import { internal, whereabouts } from '../language/free-text.ts';
import {
  absent,
  all,
  any,
  atMost,
  below,
  day,
  differ,
  equal,
  exists,
  type Expression,
  not,
  notFuture,
  oneOf,
  outer,
  present,
  val,
  was,
  when,
} from '../language/expression.ts';
import { record, rule } from '../language/record.ts';
import { caseIsOpen } from './case-is-open.ts';
import { noHold, notOnHoldAt } from './no-hold.ts';
import { isTheSame } from './interment.ts';
import { fileOfTheDead, funeralDuty } from './retention.ts';
import { crematedBefore } from './proof.ts';
import { inTheNiche, isLast, sameLot } from './same-remains.ts';
import { FIS, REGULATION_2026, column, design } from './sources.ts';

const SINCE = '2026.3';

const followedAlready = {
  zh: '此后已有办理登记；请刷新，接续最近一次登记。',
  en: 'Something was recorded after it already; read the page again and follow the last record.',
};

const custodyOfIt = (...more: Expression[]): Expression =>
  exists('custody', all(equal('subject', val('ashes')), sameLot, ...more));

const done = (act: string): Expression => all(present('act'), equal('act', val(act)));

/** In a plot or a site of the institution itself. */
const buriedHere = all(done('interred'), present('site'));

/** Codes of `ashesDestination`: the niches of cemeteries, and of columbaria. */
const MAY_HAVE_A_NICHE = ['1', '2', '3', '4', '12'] as const;

/**
 * One act on ashes: where they went, who took them, or how they were laid to rest. What is done later
 * follows it and leaves it as it was.
 */
export const ashesPlacement = record(
  'ashesPlacement',
  { zh: '骨灰去向', en: 'Where the ashes go' },
  {
    source: `${FIS}: ASHES.GO, FIS_FUNERAL_DEAD_INFO; prefix LZ 领灰证明`,
    belongsTo: { root: 'funeralCase' },
    travels: 'up',
    retention: fileOfTheDead,
    basis: funeralDuty,
    series: [{ element: 'number', prefix: 'LZ' }],
    elements: {
      number: text('领灰证明编号', 'Collection number', {
        given: true,
        maxLength: 24,
        source: 'observed: number prefix LZ of FIS (Shandong 2014)',
      }),
      destination: code('骨灰去向', 'Destination', ashesDestination, {
        source: column('FIS_APPLY_INFO.ASHES_GO', 'FIS_FUNERAL_DEAD_INFO.ashesGo'),
      }),
      act: optional(
        code('办理方式', 'What was done', ashesAct, {
          since: '2026.3',
          source: design('the family may collect the ashes, or the institution lays them to rest'),
        }),
      ),
      lot: optional(
        link('remainsLot', '骨灰份', 'Portion of the ashes', {
          since: SINCE,
          source: design('ashes may be divided between relatives; without it the undivided whole'),
        }),
      ),
      follows: optional(
        link('ashesPlacement', '前一次办理', 'Follows', {
          since: SINCE,
          source: design('what was done first stays as it was when the ashes move on'),
        }),
      ),
      method: optional(
        code('安葬方式', 'How they are laid to rest', disposalMethod, {
          since: SINCE,
          source: `${REGULATION_2026}: 生态安葬 is a basic service`,
        }),
      ),
      site: optional(
        link('place', '墓位或安葬区', 'Plot or site', {
          since: SINCE,
          source: column('FIS_RESOURCE_INFO.resourceId'),
        }),
      ),
      collector: optional(
        link('contact', '领灰人', 'Collected by', {
          source: 'observed: FIS.CUSTOM.TYPE (Shandong 2014), 1 领灰人',
        }),
      ),
      niche: optional(
        link('place', '格位', 'Niche', { source: column('FIS_RESOURCE_INFO.resourceId') }),
      ),
      where: optional(
        text('安放（葬）地点', 'Where placed', {
          ...whereabouts,
          maxLength: 200,
          source: design('ashes that leave are known to be somewhere (民办函〔2024〕27号)'),
        }),
      ),
      weight: optional(
        integer('骨灰重量', 'Weight', {
          min: 0,
          max: 20000,
          unit: { zh: '克', en: 'g' },
          source: design('what leaves is what was there'),
        }),
      ),
      placedAt: instant('办理时间', 'Placed', {
        source: column('FIS_APPLY_INFO.TAKEASHES_TIME', 'FIS_FUNERAL_DEAD_INFO.takeashesTime'),
      }),
      register: optional(
        link('interment', '安葬登记', 'Entry in the burial register', {
          given: true,
          since: SINCE,
          source: design('who is buried here stands in the register of the place, once'),
        }),
      ),
      receiver: optional(
        text('接收机构', 'Received by (institution)', {
          ...internal,
          maxLength: 120,
          since: SINCE,
          source: design('ashes that leave are known to be somewhere (民办函〔2024〕27号)'),
        }),
      ),
      receiverNumber: optional(
        ref(
          '接收机构编号',
          'Number of the receiving institution',
          { kind: 'institution', by: 'number', agrees: { name: 'receiver' } },
          {
            classification: 'public',
            since: SINCE,
            help: {
              zh: '殡葬服务机构编号，外省的也可填写；登记后自动核对名称',
              en: 'Of a funeral home or cemetery, in whichever province; its name is checked after it was recorded',
            },
            source: design('ashes that leave are known to be somewhere (民办函〔2024〕27号)'),
          },
        ),
      ),
      witness: optional(
        link('contact', '在场亲属', 'Witnessed by (family)', {
          since: SINCE,
          source: design('somebody saw where the ashes went'),
        }),
      ),
      secondStaff: optional(
        link('staff', '同办人', 'Second staff member', {
          since: SINCE,
          source: design('somebody saw where the ashes went'),
        }),
      ),
      handedOverBy: link('staff', '经办人', 'Handed over by', {
        source: design('whoever hands ashes over answers for it'),
      }),
    },
    unique: [
      {
        name: 'entered-in-the-register-once',
        elements: ['register'],
        where: present('register'),
        says: {
          zh: '该安葬登记已属于另一次安葬。',
          en: 'This entry of the register is of another burial already.',
        },
      },
      {
        name: 'ashes-placed-once',
        elements: ['root'],
        where: absent('follows'),
        says: {
          zh: '骨灰去向已登记；其后的变动接续登记。',
          en: 'Where the ashes went is recorded; what is done with them later follows that record.',
        },
      },
      {
        name: 'one-act-follows',
        elements: ['root', 'follows'],
        where: all(present('follows'), absent('lot')),
        says: followedAlready,
      },
      {
        name: 'one-act-of-a-portion-follows',
        elements: ['root', 'lot', 'follows'],
        where: all(present('follows'), present('lot')),
        says: followedAlready,
      },
    ],
    rules: [
      rule(
        'a-burial-here-stands-in-the-register',
        {
          zh: '安葬在本机构墓位或生态安葬区的，须同时登记安葬，姓名、死亡日期与逝者一致。',
          en: 'A burial in a plot or site of this institution stands in its register, under the name and the date of death of the person.',
        },
        any(
          not(buriedHere),
          all(
            present('register'),
            exists(
              'decedent',
              exists(
                'interment',
                all(
                  equal('id', outer('register', 2)),
                  isTheSame((name) => outer(name)),
                ),
                'institution',
              ),
            ),
          ),
          // From before there was an entry of it.
          all(absent('register'), present(was('placedAt')), absent(was('register'))),
        ),
        { atOriginOnly: true, since: SINCE },
      ),
      rule(
        'nothing-else-stands-in-the-register',
        {
          zh: '只有安葬在本机构墓位或生态安葬区的，才关联安葬登记。',
          en: 'Only a burial in a plot or site of this institution names an entry of its register.',
        },
        any(absent('register'), buriedHere),
        { since: SINCE },
      ),
      rule(
        'an-entry-goes-with-its-burial',
        {
          zh: '作废安葬时，须同时作废登记册中的安葬登记。',
          en: 'When a burial is voided, so is its entry in the register.',
        },
        when(
          equal('voided', val(true)),
          not(exists('interment', equal('id', outer('register')), 'institution')),
        ),
        { deferred: true, atOriginOnly: true },
      ),
      rule(
        'placement-after-cremation',
        {
          zh: '火化完成后方可登记骨灰去向；外地、境外火化的，请先登记火化证明。',
          en: 'Record where the ashes go after the cremation is finished; for ashes from elsewhere record the certificate of that cremation first.',
        },
        any(exists('cremation', present('finishedAt')), crematedBefore),
      ),
      rule(
        'placed-after-cremated',
        {
          zh: '骨灰去向的时间不能早于火化结束。',
          en: 'Ashes cannot be placed before the cremation ended.',
        },
        not(exists('cremation', below(outer('placedAt'), 'finishedAt'))),
      ),
      rule(
        'ashes-go-to-somebody-or-somewhere',
        {
          zh: '请登记领灰人、格位、安葬地点或接收机构，或选择“不保留骨灰”。',
          en: 'Record who collected them, the niche, the place of burial or the institution that received them, or that the ashes are not kept.',
        },
        any(
          all(
            absent('act'),
            any(present('collector'), present('niche'), oneOf('destination', '8')),
          ),
          all(done('collected'), present('collector'), absent('niche')),
          all(done('deposited'), present('niche'), absent('collector')),
          all(done('interred'), absent('niche'), any(present('site'), present('where'))),
          all(done('scattered'), absent('niche'), any(present('site'), present('where'))),
          all(done('transferred'), absent('niche'), present('collector'), present('receiver')),
          all(done('not-kept'), oneOf('destination', '8')),
        ),
      ),
      rule(
        'the-way-fits-the-destination',
        {
          zh: '安葬方式与骨灰去向不符：海葬的去向为骨灰海葬，撒散的为骨灰撒散，树葬等为生态安葬或公墓。',
          en: 'The way does not fit the destination: at sea, scattered, or a tree burial and the like in a cemetery or as ecological burial.',
        },
        any(
          absent('method'),
          all(oneOf('method', 'sea'), oneOf('destination', '7', '10')),
          all(oneOf('method', 'scattering'), oneOf('destination', '7')),
          all(oneOf('method', 'plot'), oneOf('destination', '1', '2', '3', '4', '5', '9', '15')),
          all(
            oneOf('method', 'tree', 'flower', 'lawn', 'wall', 'other'),
            oneOf('destination', '1', '2', '3', '4', '9', '11', '15'),
          ),
        ),
      ),
      rule(
        'laid-to-rest-in-some-way',
        {
          zh: '由本机构安葬或撒散的，请登记安葬方式：海葬、撒散为撒散，其余为安葬。',
          en: 'When the institution lays ashes to rest, record how: at sea and on land they are scattered, otherwise interred.',
        },
        any(
          all(not(done('interred')), not(done('scattered'))),
          all(done('interred'), present('method'), not(oneOf('method', 'sea', 'scattering'))),
          all(done('scattered'), present('method'), oneOf('method', 'sea', 'scattering')),
        ),
      ),
      rule(
        'two-see-the-ashes-laid-to-rest',
        {
          zh: '由本机构安葬或撒散的，须有在场亲属，或由两名从业人员同办。',
          en: 'When the institution lays ashes to rest, one of the family is present, or two members of staff do it together.',
        },
        any(
          all(not(done('interred')), not(done('scattered'))),
          present('witness'),
          all(present('secondStaff'), differ('secondStaff', 'handedOverBy')),
        ),
        { source: design('what cannot be undone is seen by two people') },
      ),
      rule(
        'it-is-a-burial-site',
        {
          zh: '所选位置不是墓位或生态安葬区。',
          en: 'The place chosen is no plot and no site of ecological burial.',
        },
        any(
          absent('site'),
          exists(
            'place',
            all(equal('id', outer('site')), oneOf('kind', 'plot', 'ecological-site')),
            'institution',
          ),
        ),
      ),
      rule(
        'an-act-follows-the-last',
        {
          zh: '请接续这份骨灰最近一次的办理登记，时间不能早于它。',
          en: 'Follow the last record of this portion of the ashes, at a time that is not before it.',
        },
        any(
          absent('follows'),
          all(
            exists(
              'ashesPlacement',
              all(
                equal('id', outer('follows')),
                differ('id', outer('id')),
                atMost('placedAt', outer('placedAt')),
              ),
            ),
            any(
              exists('ashesPlacement', all(equal('id', outer('follows')), sameLot)),
              all(
                present('lot'),
                not(
                  exists(
                    'ashesPlacement',
                    all(sameLot, differ('id', outer('id')), below('placedAt', outer('placedAt'))),
                  ),
                ),
              ),
            ),
          ),
        ),
      ),
      rule(
        'an-act-that-is-followed-stays',
        {
          zh: '此后已有办理登记，不能作废；请先作废其后的登记。',
          en: 'Something was recorded after it, so it cannot be voided; void what follows first.',
        },
        when(equal('voided', val(true)), isLast),
        { deferred: true },
      ),
      rule(
        'deposit-has-a-niche',
        {
          zh: '在殡仪馆寄存的，请选择格位；安放在格位的，骨灰去向须为公墓、骨灰堂或殡仪馆。',
          en: 'Choose the niche for storage at the funeral home; ashes in a niche are in a cemetery, a columbarium or a funeral home.',
        },
        any(
          all(oneOf('destination', '6'), present('niche')),
          oneOf('destination', ...MAY_HAVE_A_NICHE),
          all(not(oneOf('destination', '6')), absent('niche')),
        ),
      ),
      rule(
        'unclaimed-ashes-are-kept-for-their-term',
        {
          zh: '无人认领的骨灰保存期未满，不能集中安葬、撒散或不保留。',
          en: 'Unclaimed ashes are kept for their term; until then they are not interred, scattered or given up.',
        },
        any(
          not(
            any(
              oneOf('destination', '7', '8', '15'),
              all(present('act'), oneOf('act', 'interred', 'scattered')),
            ),
          ),
          not(
            exists(
              'unclaimedProcedure',
              all(equal('state', val('decided')), below(day(outer('placedAt')), 'ashesKeptUntil')),
            ),
          ),
        ),
        { atOriginOnly: true, since: '2026.3' },
      ),
      noHold(
        'no-ashes-placed-under-hold',
        'ashes',
        any(
          all(present(was('destination')), equal(was('destination'), 'destination')),
          notOnHoldAt(val('ashes'), 'placedAt'),
        ),
      ),
      rule(
        'placement-not-in-future',
        { zh: '时间不能晚于现在。', en: 'The time cannot be later than now.' },
        notFuture('placedAt'),
      ),
      rule(
        'closed-case-keeps-its-placement',
        {
          zh: '业务已办结；请先重新打开业务，再作废骨灰去向。',
          en: 'The case is closed; reopen it before voiding where the ashes went.',
        },
        when(equal('voided', val(true)), caseIsOpen),
        { deferred: true },
      ),
      rule(
        'ashes-are-where-they-are-said-to-be',
        {
          zh: '骨灰去向与保管记录不一致：请先登记骨灰移交或移入格位。',
          en: 'This does not match the custody record: first record the hand-over of the ashes or their move to the niche.',
        },
        any(
          oneOf('destination', '8'),
          not(isLast),
          all(present('niche'), inTheNiche),
          all(
            absent('niche'),
            present('collector'),
            exists(
              'custody',
              all(equal('subject', val('ashes')), sameLot, equal('handedTo', outer('collector'))),
            ),
          ),
          all(done('interred'), custodyOfIt(equal('endedBy', val('interred')))),
          all(done('scattered'), custodyOfIt(equal('endedBy', val('scattered')))),
        ),
        { deferred: true },
      ),
    ],
  },
);
