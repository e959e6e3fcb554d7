import { PriceListsPage } from '../officer/price-lists-page.tsx';
import { can } from '../session/roles.ts';
import { useSession } from '../session/use-session.ts';
import { OwnListsPage } from './own-lists-page.tsx';

/** The price lists of whoever asks: those of the own institution, or those of an area. */
export function ListsPage() {
  return can(useSession(), 'prices.prepare') ? <OwnListsPage /> : <PriceListsPage />;
}
