import type { JourneyEntry } from '@qingming/connect/api/case-page.ts';
import { civilDay, civilTime } from '../../format/civil.ts';
import { useSay } from '../../preferences/use-preferences.ts';
import { useCaseView } from './case-context.ts';
import { continuationsOf } from './offers.ts';
import { recordOf } from './record-of.ts';
import { CorrectButton } from './record-buttons.tsx';
import { CASE } from './words.ts';

const STATE_SAYS = {
  done: undefined,
  underWay: CASE.underWay,
  booked: CASE.booked,
  cancelled: CASE.cancelled,
} as const;

function Entry({ entry }: { readonly entry: JourneyEntry }) {
  const say = useSay();
  const { page, open } = useCaseView();
  const state = STATE_SAYS[entry.state];
  const record = recordOf(page, entry.kind, entry.record);
  const goesOn = continuationsOf(page, entry.record);
  // What has an act of its own to be moved by is corrected in the rest.
  const isMovedHere =
    entry.state === 'booked' && !goesOn.some(({ name }) => name.endsWith('/move'));
  return (
    <li className={entry.step === 'move' ? `${entry.state} moved` : entry.state}>
      <time dateTime={entry.at}>
        {civilDay(entry.at).slice(5)} {!entry.dayOnly && civilTime(entry.at)}
        {entry.until && `–${civilTime(entry.until)}`}
      </time>
      <span className="what">
        <strong>{say(entry.label)}</strong> {state && <em>{say(state)}</em>}
        <span className="quiet">{[entry.place, ...entry.people].filter(Boolean).join(' · ')}</span>
      </span>
      <span className="entry-acts">
        {goesOn.map(({ name, form }) => (
          <button
            key={name}
            type="button"
            className="plain"
            onClick={() => open({ kind: 'step', form })}
          >
            {say(form.title)}
          </button>
        ))}
        {record && (
          <CorrectButton
            of={entry.kind}
            record={record}
            says={isMovedHere ? CASE.reschedule : CASE.correct}
          />
        )}
      </span>
    </li>
  );
}

/** Everything that was done and is booked, as a line in time. */
export function Journey() {
  const say = useSay();
  const { page } = useCaseView();
  return (
    <section className="journey">
      <h2>{say(CASE.journey)}</h2>
      <ol>
        {page.journey.map((entry) => (
          <Entry key={`${entry.record} ${entry.step} ${entry.at}`} entry={entry} />
        ))}
      </ol>
    </section>
  );
}
