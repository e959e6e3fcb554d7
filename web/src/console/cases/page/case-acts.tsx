import { ActsMenu } from '../../acts/acts-menu.tsx';
import { useSay } from '../../preferences/use-preferences.ts';
import { useCaseView } from './case-context.ts';
import { offerGroupsOf } from './offers.ts';
import { CASE } from './words.ts';

/** Everything else that may be done now, under the headings of the process. */
export function CaseActs() {
  const say = useSay();
  const { page, open } = useCaseView();
  const groups = offerGroupsOf(page);
  if (groups.length === 0) return null;
  return (
    <ActsMenu label={CASE.more} grouped>
      {(list) => (
        <div className="groups">
          {groups.map(({ label, offers }) => (
            <section key={label.en} aria-label={say(label)}>
              <h3>{say(label)}</h3>
              {list(
                offers.map(({ name, form }) => ({
                  key: name,
                  label: say(form.title),
                  onChoose: () => open({ kind: 'step', form }),
                })),
              )}
            </section>
          ))}
        </div>
      )}
    </ActsMenu>
  );
}
