import { capability } from '../../kernel/access/capability.ts';
import type { ModuleGrants } from '../../kernel/access/grant.ts';

const TRIPS = ['trip', 'vehicleCleaning', 'tripHandOver'] as const;
const ALL = [...TRIPS, 'vehicleUpkeep'] as const;

/** Who takes calls, sends vehicles, drives and looks after them; a trip for a case is its transport. */
export const vehiclesGrants: ModuleGrants = {
  capabilities: [
    capability('vehicles.dispatch', '派车', 'Dispatch vehicles', 'casework', 'dispatch'),
    capability('vehicles.drive', '出车', 'Drive vehicles', 'casework', 'dispatch', 'drive'),
  ],
  grants: [
    {
      duties: ['casework', 'dispatch', 'drive'],
      records: TRIPS,
      may: ['read', 'create', 'revise'],
      sees: ['name', 'phone', 'address', 'note'],
    },
    {
      duties: ['dispatch', 'drive'],
      records: ['transport', 'custody'],
      may: ['read', 'create', 'revise'],
      sees: ['address'],
    },
    { duties: ['dispatch', 'drive'], records: ['funeralCase', 'tag'], may: ['read'] },
    // What is handed over with a body is entered in its case; what stands there is masked.
    { duties: ['dispatch', 'drive'], records: ['effect'], may: ['read', 'create'] },
    { duties: ['casework', 'dispatch', 'drive'], records: ['vehicleUpkeep'], may: ['read'] },
    {
      duties: ['manage', 'dispatch'],
      records: ['vehicleUpkeep'],
      may: ['read', 'create', 'revise', 'void'],
      sees: ['note'],
    },
    { duties: ['drive'], records: ['institution', 'place', 'staff'], may: ['read'] },
    // The signature of who handed over is looked at with a purpose and a reason.
    { duties: ['casework'], records: ['tripHandOver'], may: [], mayReveal: true },
    { duties: ['oversee'], records: ALL, may: ['read'] },
    { duties: ['office'], records: ALL, may: [], mayReveal: true },
  ],
};
