import { capability } from '../../kernel/access/capability.ts';
import type { ModuleGrants } from '../../kernel/access/grant.ts';

const SLOTS = ['visitSlot'] as const;
const BOOKINGS = ['visitBooking'] as const;
const ALL = ['visitPlan', 'visitSlot', 'visitBooking', 'gateScan'] as const;

export const VISITS_GATE = capability(
  'visits.gate',
  '入园核验',
  'Check tickets at the gate',
  'casework',
  'floor',
);

/** Who plans the times of visits, who books for callers, who stands at the gate, and the family with its link. */
export const bookingsGrants: ModuleGrants = {
  capabilities: [
    capability('visits.plan', '安排祭扫时段', 'Plan time slots for visits', 'manage'),
    capability('visits.book', '代为预约祭扫', 'Book visits for callers', 'casework'),
    VISITS_GATE,
  ],
  grants: [
    { duties: ['visit', 'house', 'oversee', 'bookVisit'], records: SLOTS, may: ['read'] },
    { duties: ['manage'], records: ['visitPlan', 'visitSlot'], may: ['read', 'create', 'revise'] },
    { duties: ['manage'], records: SLOTS, may: ['void'] },
    {
      duties: ['casework'],
      records: BOOKINGS,
      may: ['read', 'create', 'revise'],
      sees: ['name', 'phone'],
    },
    { duties: ['casework', 'floor'], records: ['gateScan'], may: ['read', 'create'] },
    // At the gate a booking is read with its masks, and checked in.
    { duties: ['floor'], records: BOOKINGS, may: ['read', 'revise'] },
    { duties: ['casework'], records: BOOKINGS, may: [], mayReveal: true },
    { duties: ['office'], records: ALL, may: [], mayReveal: true },
    { duties: ['oversee'], records: ALL, may: ['read'] },
    // A family books without an account, and has the link of its booking.
    { duties: ['bookVisit'], records: BOOKINGS, may: ['read', 'create', 'revise'] },
    { duties: ['bookVisit'], records: ['institution', 'plot'], may: ['read'] },
    // The node by itself: offers what is freed, and counts slots that are over.
    { duties: ['keepVisits'], records: [...SLOTS, ...BOOKINGS], may: ['read', 'revise'] },
    { duties: ['keepVisits'], records: ['gateScan'], may: ['read'] },
    { duties: ['exchange'], records: SLOTS, may: ['create', 'revise', 'void'] },
  ],
};
