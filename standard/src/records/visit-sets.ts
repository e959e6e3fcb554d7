import { codeSet } from '../language/code-set.ts';
import { all, equal, oneOf, val } from '../language/expression.ts';
import { design } from './sources.ts';

/** Cemeteries and columbaria, and funeral homes that keep ashes. */
export const VISITED = ['GZ', 'TZ', 'BZ'] as const;

/** Notices of cities, read second hand: places by the hour, real names, five people, one vehicle, a code at the gate. */
export const VISIT_NOTICES = '清明祭扫预约公告（广州、中山、上海） read second hand';

export const visitSlotState = codeSet(
  'visitSlotState',
  { zh: '时段状态', en: 'State of the time slot' },
  design('a slot may be closed after families have booked'),
  [
    ['open', '开放', 'Open'],
    ['closed', '已关闭', 'Closed'],
  ],
);

export const visitClosing = codeSet(
  'visitClosing',
  { zh: '关闭原因', en: 'Why it was closed' },
  design('families are told why, in words that hold no name'),
  [
    ['weather', '天气', 'Weather'],
    ['fire-risk', '森林防火', 'Risk of fire'],
    ['crowding', '人流过大', 'Too many people'],
    ['works', '施工或维修', 'Works'],
    ['other', '其他', 'Other'],
  ],
);

export const visitQuota = codeSet(
  'visitQuota',
  { zh: '名额', en: 'Which places' },
  `${VISIT_NOTICES}: places kept for the telephone and for elders`,
  [
    ['open', '公开名额', 'Open to everybody'],
    ['phone', '电话名额', 'Kept for the telephone'],
    ['priority', '照顾名额', 'Kept for elders, people with disabilities and right-holders'],
  ],
);

export const visitPriority = codeSet(
  'visitPriority',
  { zh: '照顾情形', en: 'Why a kept place' },
  `${VISIT_NOTICES}: a way for elders`,
  [
    ['elder', '60 岁以上老人', 'Sixty or older'],
    ['disability', '残疾人', 'A person with a disability'],
    ['right-holder', '使用权人', 'Holder of a right of use here'],
  ],
);

export const visitChannel = codeSet(
  'visitChannel',
  { zh: '预约途径', en: 'By which way' },
  design('those who cannot book online are not left out'),
  [
    ['portal', '网上', 'Online'],
    ['phone', '电话', 'By telephone'],
    ['counter', '现场', 'At the counter'],
  ],
);

export const visitState = codeSet(
  'visitState',
  { zh: '预约状态', en: 'State of the booking' },
  design('a place is taken, waited for, or free'),
  [
    ['confirmed', '已预约', 'Confirmed'],
    ['waiting', '候补', 'On the waiting list'],
    ['offered', '候补已有名额，待确认', 'A place is offered'],
    ['checked-in', '已签到', 'Checked in'],
    ['no-show', '未到', 'Did not come'],
    ['lapsed', '候补已结束', 'Waiting ended'],
    ['cancelled', '家属已取消', 'Cancelled by the family'],
    ['cancelled-house', '机构已取消', 'Cancelled by the institution'],
  ],
);

export const gateResult = codeSet(
  'gateResult',
  { zh: '核验结果', en: 'What the gate found' },
  design('whoever stands at the gate needs one answer'),
  [
    ['first', '可以进入', 'May come in'],
    ['again', '已经进过', 'Was shown before'],
    ['other-slot', '不是这个时段或不是这里', 'Another time or another place'],
    ['cancelled', '已取消或时段已关闭', 'Cancelled, or the slot is closed'],
    ['forged', '不是本平台的凭证', 'No ticket of this platform'],
  ],
);

/** States in which a booking takes a place. Whoever did not come kept one. */
export const TAKES_A_PLACE = ['confirmed', 'offered', 'checked-in', 'no-show'] as const;
/** States in which a family still has something to come, or waits for it. */
export const STANDING = ['confirmed', 'waiting', 'offered', 'checked-in'] as const;

export const takesAPlace = oneOf('state', ...TAKES_A_PLACE);
export const stands = oneOf('state', ...STANDING);
export const waits = equal('state', val('waiting'));

/** Bookings, from inside a slot, that take places of one quota. */
export const takenOf = (quota: string, slot: Parameters<typeof equal>[1]) =>
  all(equal('slot', slot), takesAPlace, equal('quota', val(quota)));
