import { useSay } from '../../preferences/use-preferences.ts';
import { useClosingMenu } from '../../shell/use-closing-menu.ts';
import { useCaseView } from './case-context.ts';
import { offersOf } from './offers.ts';
import { CASE } from './words.ts';

/** Everything else that may be done now. */
export function ActsMenu() {
  const say = useSay();
  const { page, open } = useCaseView();
  const menu = useClosingMenu();
  const offers = offersOf(page);
  if (offers.length === 0) return null;
  return (
    <details ref={menu} className="acts-menu">
      <summary className="button">{say(CASE.more)}</summary>
      <ul className="sheet">
        {offers.map(({ name, form }) => (
          <li key={name}>
            <button
              type="button"
              className="plain"
              onClick={() => {
                // The button of the menu, which is still there afterwards, has the focus again.
                menu.current?.querySelector('summary')?.focus();
                if (menu.current) menu.current.open = false;
                open({ kind: 'step', form });
              }}
            >
              {say(form.title)}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
