import type { SlotFree, VisitHouse } from '@qingming/connect/api/visits.ts';
import type { Clock } from '../../kernel/clock.ts';

const KEPT_MS = 2000;
const MOST_HOUSES = 500;

type Slots = Promise<readonly SlotFree[]>;

export interface KeptSlots {
  of(house: VisitHouse): Slots;
  /** What is kept of a house is asked anew. */
  forget(house: string): void;
}

/** The free places of a house, asked once for all who look within two seconds: the rush is people who look. */
export function keptSlots(clock: Clock, ask: (house: VisitHouse) => Slots): KeptSlots {
  const kept = new Map<string, { readonly slots: Slots; readonly until: number }>();
  return {
    of: (house) => {
      const now = clock.now().getTime();
      const known = kept.get(house.id);
      if (known !== undefined && now < known.until) return known.slots;
      if (kept.size >= MOST_HOUSES) kept.clear();
      const slots = ask(house);
      kept.set(house.id, { slots, until: now + KEPT_MS });
      slots.catch(() => kept.delete(house.id));
      return slots;
    },
    forget: (house) => void kept.delete(house),
  };
}
