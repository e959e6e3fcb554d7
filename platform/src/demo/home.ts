import type { Owner } from '../kernel/records/stored.ts';
import type { Published } from './prices.ts';

/** A member of staff, as a fact names them. */
export interface Person {
  readonly id: string;
  readonly name: string;
}

/** The places of a funeral home, by what they are for. */
export interface Places {
  readonly reception: string;
  readonly preparation: readonly string[];
  readonly queue: string;
  readonly ashesRoom: string;
  readonly ashesStore: string;
  readonly cabinets: readonly string[];
  readonly halls: readonly string[];
  readonly vigilRooms: readonly string[];
  readonly cremators: readonly string[];
  readonly hearses: readonly string[];
  readonly niches: readonly string[];
}

export interface Staff {
  readonly clerks: readonly Person[];
  readonly drivers: readonly Person[];
  readonly cosmetologists: readonly Person[];
  readonly operators: readonly Person[];
  readonly celebrants: readonly Person[];
  readonly manager: Person;
}

/** A funeral home with all that a case needs of it. */
export interface Home {
  readonly id: string;
  readonly name: string;
  readonly region: string;
  readonly county: string;
  readonly cemetery: string;
  readonly owner: Owner & { readonly institution: string };
  readonly places: Places;
  readonly staff: Staff;
  readonly lists: readonly Published[];
}
