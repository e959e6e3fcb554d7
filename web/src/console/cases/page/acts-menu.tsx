import { useSay } from '../../preferences/use-preferences.ts';
import { useClosingMenu } from '../../shell/use-closing-menu.ts';
import { useCaseView } from './case-context.ts';
import { type Offer, offerGroupsOf } from './offers.ts';
import { CASE } from './words.ts';

function Entry({ form, onChoose }: Offer & { readonly onChoose: () => void }) {
  const say = useSay();
  return (
    <li>
      <button type="button" className="plain" onClick={onChoose}>
        {say(form.title)}
      </button>
    </li>
  );
}

/** Everything else that may be done now, under the headings of the process. */
export function ActsMenu() {
  const say = useSay();
  const { page, open } = useCaseView();
  const menu = useClosingMenu();
  const groups = offerGroupsOf(page);
  if (groups.length === 0) return null;
  return (
    <details ref={menu} className="acts-menu">
      <summary className="button">{say(CASE.more)}</summary>
      <div className="sheet grouped">
        <div className="groups">
          {groups.map(({ label, offers }) => (
            <section key={label.en} aria-label={say(label)}>
              <h3>{say(label)}</h3>
              <ul>
                {offers.map((offer) => (
                  <Entry
                    key={offer.name}
                    {...offer}
                    onChoose={() => {
                      // The button of the menu, which is still there afterwards, has the focus again.
                      menu.current?.querySelector('summary')?.focus();
                      menu.current?.removeAttribute('open');
                      open({ kind: 'step', form: offer.form });
                    }}
                  />
                ))}
              </ul>
            </section>
          ))}
        </div>
      </div>
    </details>
  );
}
