import { useSay } from '../preferences/use-preferences.ts';
import { FORM } from '../records/words.ts';
import type { OthersChange } from './merge-rows.ts';
import { STALE } from './words.ts';

/** What somebody else saved meanwhile, beside what was typed here. */
export function StaleItemsNote({ others }: { readonly others: readonly OthersChange[] }) {
  const say = useSay();
  if (others.length === 0) return null;
  return (
    <div className="problem" role="alert">
      <p className="problem-says">{say(STALE.title)}</p>
      <p>{say(STALE.says)}</p>
      <ul>
        {others.map(({ code, name, theirs, both }) => (
          <li key={code}>
            <code>{code}</code> {name} · {say(STALE.theirs)}:{' '}
            {theirs === undefined
              ? say(STALE.takenOut)
              : `${theirs['price']} ${say(FORM.yuan)} / ${theirs['unit']}`}
            {both && <strong> · {say(STALE.yours)}</strong>}
          </li>
        ))}
      </ul>
    </div>
  );
}
