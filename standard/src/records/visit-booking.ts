import { identityDocument } from '../codes/person.ts';
import { code, date, flag, instant, integer, link, optional, text } from '../language/element.ts';
import { record } from '../language/record.ts';
import { ownRecords, serviceContract } from './retention.ts';
import { design } from './sources.ts';
import { bookingRules } from './rules-of-a-visit.ts';
import {
  stands,
  VISITED,
  VISIT_NOTICES,
  visitChannel,
  visitPriority,
  visitQuota,
  visitState,
} from './visit-sets.ts';

const personal = { classification: 'personal', purpose: 'booking of visits' } as const;
const OF_THE_SLOT = design('of the slot, so that a day can be asked for by an index');

/** The most who come with one booking, and with how many vehicles. */
export const MOST_VISITORS = 5;

/** A family comes to visit at a time that it booked, or waits for a place. */
export const visitBooking = record(
  'visitBooking',
  { zh: '祭扫预约', en: 'Booking of a visit' },
  {
    source: VISIT_NOTICES,
    belongsTo: 'institution',
    root: { called: { zh: '祭扫预约', en: 'booking' } },
    // Who comes stays with the house and its province; how many came goes up with the slot.
    travels: 'stays',
    retention: ownRecords,
    basis: serviceContract,
    title: 'number',
    series: [{ element: 'number', prefix: 'QM' }],
    indexes: [['slot', 'state'], ['state', 'offeredUntil'], ['from']],
    written: 'acts',
    presentation: {
      houses: VISITED,
      called: { zh: '祭扫预约', en: 'Bookings of visits' },
      group: 'burials',
      begunInList: true,
      summary: ['slot', 'state'],
      columns: ['slot', 'state', 'people', 'vehicles', 'quota', 'channel', 'phone'],
      filters: ['state', 'slot', 'day', 'quota', 'channel'],
      sort: 'from',
      sections: [
        {
          label: { zh: '时间和人数', en: 'When, and how many' },
          elements: [
            'number',
            'state',
            'slot',
            'day',
            'from',
            'until',
            'people',
            'vehicles',
            'plate',
            'offeredUntil',
            'checkedInAt',
          ],
        },
        {
          label: { zh: '预约人', en: 'Who booked' },
          elements: ['name', 'phone', 'documentKind', 'document', 'right', 'plot'],
        },
        {
          label: { zh: '途径', en: 'By which way' },
          elements: ['channel', 'quota', 'priority', 'consent', 'askedAt', 'bookedBy'],
        },
      ],
    },
    elements: {
      number: text('预约编号', 'Booking number', {
        given: true,
        findable: 'number',
        maxLength: 24,
        source: design('a booking is told at the gate and on the telephone by a number'),
      }),
      state: code('状态', 'State', visitState, { source: VISIT_NOTICES }),
      slot: link('visitSlot', '时段', 'Time slot', { source: VISIT_NOTICES }),
      day: date('日期', 'Day', { given: true, source: OF_THE_SLOT }),
      from: instant('开始', 'From', { given: true, source: OF_THE_SLOT }),
      until: instant('结束', 'Until', { given: true, source: OF_THE_SLOT }),
      people: integer('人数', 'People', { min: 1, max: MOST_VISITORS, source: VISIT_NOTICES }),
      vehicles: integer('车辆', 'Vehicles', { min: 0, max: 1, source: VISIT_NOTICES }),
      plate: optional(
        text('车牌号', 'Licence plate', {
          ...personal,
          mask: 'phone',
          maxLength: 12,
          source: `${VISIT_NOTICES}: the plate of the vehicle`,
        }),
      ),
      name: text('预约人', 'Name', {
        ...personal,
        mask: 'name',
        maxLength: 60,
        source: VISIT_NOTICES,
      }),
      phone: text('联系电话', 'Telephone', {
        ...personal,
        mask: 'phone',
        findable: 'exact',
        format: 'phone',
        maxLength: 40,
        source: design('the family is told when a slot is closed'),
      }),
      documentKind: optional(
        code('证件类型', 'Identity document', identityDocument, { source: VISIT_NOTICES }),
      ),
      document: optional(
        text('证件号码', 'Identity number', {
          ...personal,
          mask: 'identity',
          findable: 'exact',
          maxLength: 30,
          source: `${VISIT_NOTICES}: real names`,
        }),
      ),
      right: optional(
        link('rightOfUse', '使用权', 'Right of use', {
          source: design('one family comes to one plot on a day'),
        }),
      ),
      plot: optional(
        link('plot', '墓位（格位）', 'Plot or niche', {
          source: design('one family comes to one plot on a day'),
        }),
      ),
      channel: code('预约途径', 'By which way', visitChannel, {
        source: design('those who cannot book online are not left out'),
      }),
      quota: code('名额', 'Which places', visitQuota, { source: VISIT_NOTICES }),
      priority: optional(
        code('照顾情形', 'Why a kept place', visitPriority, { source: VISIT_NOTICES }),
      ),
      consent: optional(
        flag('预约人同意登记', 'The caller agrees to be recorded', {
          help: {
            zh: '已告知登记哪些信息、作什么用，预约人同意',
            en: 'Told what is recorded and what for, and agreed',
          },
          source:
            '个人信息保护法 arts 13, 17; design: what was said on a telephone is written down',
        }),
      ),
      askedAt: instant('提交时间', 'Asked at', {
        given: true,
        source: design('the waiting list goes by the order of arrival'),
      }),
      bookedBy: optional(
        link('staff', '代为预约', 'Booked by', {
          given: true,
          source: design('who booked for somebody answers for it'),
        }),
      ),
      offeredUntil: optional(
        instant('保留至', 'Offered until', {
          given: true,
          source: design('a freed place is kept for the first who waits, for a time that is told'),
        }),
      ),
      checkedInAt: optional(
        instant('签到时间', 'Checked in at', {
          given: true,
          source: design('a ticket that is shown twice is told when it was shown first'),
        }),
      ),
    },
    unique: [
      {
        name: 'one-visit-a-document-and-day',
        elements: ['institution', 'day', 'document'],
        where: stands,
        says: {
          zh: '这个证件号码当天在本机构已有预约或候补；要换时间，请在原来的预约上改。',
          en: 'There is a booking or a place on the waiting list with this document here on that day. To change the time, change that booking.',
        },
      },
      {
        name: 'one-family-a-plot-and-day',
        elements: ['plot', 'day'],
        where: stands,
        says: {
          zh: '这个墓位（格位）当天已有家属预约；请另选一天，或与家人商量。',
          en: 'A family has booked for this plot or niche on that day; choose another day, or ask your relatives.',
        },
      },
    ],
    rules: bookingRules,
  },
);
