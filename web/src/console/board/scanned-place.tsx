import type { Board, BoardPlace } from '@qingming/connect/api/board.ts';
import { placeKind } from '@qingming/standard/codes/custody.ts';
import { Link, useSearchParams } from 'react-router';
import { codeLabel } from '../format/code-label.ts';
import { elapsed } from '../format/duration.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { HazardMark } from '../records/hazard-mark.tsx';
import { SheetDialog } from '../records/sheet-dialog.tsx';
import { placeKey } from '../scanner/recognise.ts';
import { BOARD } from './words.ts';

interface PlaceProps {
  readonly place: BoardPlace;
  readonly now: string;
}

/** Who is in the place, since when, and how somebody is brought here. */
function Inside({ place: { occupants, inUse, kind }, now }: PlaceProps) {
  const say = useSay();
  return (
    <>
      <p className="quiet">{say(codeLabel(placeKind, kind))}</p>
      {occupants.length === 0 && <p>{say(inUse ? BOARD.nobodyHere : BOARD.outOfUse)}</p>}
      <ul className="plain">
        {occupants.map(({ case: id, number, name, hazard, since }) => (
          <li key={id}>
            <Link to={`/cases/${id}`}>
              <strong>{name}</strong> {number}
            </Link>{' '}
            <span className="quiet">{say(elapsed(since, now))}</span> <HazardMark hazard={hazard} />
          </li>
        ))}
      </ul>
      <p className="form-note">{say(BOARD.howToMove)}</p>
    </>
  );
}

/** The place whose label was scanned, over the board; the address `?place=LC14` opens it as well. */
export function ScannedPlace({ places, now }: Pick<Board, 'places'> & { readonly now: string }) {
  const say = useSay();
  const [search, setSearch] = useSearchParams();
  const code = search.get('place');
  if (code === null) return null;
  const place = places.find((one) => placeKey(one.code) === placeKey(code));
  const title = place === undefined ? code : [place.code, place.name];
  return (
    <SheetDialog
      title={typeof title === 'string' ? title : [...new Set(title)].join(' ')}
      onClose={() => setSearch({}, { replace: true })}
    >
      {place === undefined ? (
        <p>{say(BOARD.noSuchPlace(code))}</p>
      ) : (
        <Inside place={place} now={now} />
      )}
    </SheetDialog>
  );
}
