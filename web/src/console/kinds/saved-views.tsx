import { useState } from 'react';
import { Link, useLocation, useSearchParams } from 'react-router';
import { useSay } from '../preferences/use-preferences.ts';
import { useSession } from '../session/use-session.ts';
import { dropView, keepView, viewsOf } from './views.ts';
import { KINDS } from './words.ts';
import './kinds.css';

/** The views of a list that this person keeps; a view is the address of the list, and so can be sent to others. */
export function SavedViews({ kind }: { readonly kind: string }) {
  const say = useSay();
  const { account } = useSession();
  const { pathname } = useLocation();
  const [search] = useSearchParams();
  const [views, setViews] = useState(() => viewsOf(account, kind));
  const [name, setName] = useState<string>();
  const here = new URLSearchParams(search);
  for (const place of ['after', 'before']) here.delete(place);
  const isSaved = views.some((view) => view.search === here.toString());
  const save = (): void => {
    if (name !== undefined && name.trim() !== '')
      setViews(keepView(account, kind, { name: name.trim(), search: here.toString() }));
    setName(undefined);
  };
  if (views.length === 0 && here.size === 0) return null;
  return (
    <nav className="saved-views" aria-label={say(KINDS.views)}>
      {views.map((view) => (
        <span key={view.name}>
          <Link
            to={`${pathname}?${view.search}`}
            aria-current={view.search === here.toString() ? 'page' : undefined}
          >
            {view.name}
          </Link>
          <button
            type="button"
            className="plain"
            aria-label={`${say(KINDS.dropView)} ${view.name}`}
            onClick={() => setViews(dropView(account, kind, view.name))}
          >
            ×
          </button>
        </span>
      ))}
      {here.size > 0 && !isSaved && name === undefined && (
        <button type="button" className="plain" onClick={() => setName('')}>
          {say(KINDS.saveView)}
        </button>
      )}
      {name !== undefined && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <input
            // The person has just asked to name the view.
            ref={(field) => field?.focus()}
            aria-label={say(KINDS.viewName)}
            placeholder={say(KINDS.viewName)}
            maxLength={30}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <button type="submit" className="button">
            {say(KINDS.save)}
          </button>
        </form>
      )}
    </nav>
  );
}
