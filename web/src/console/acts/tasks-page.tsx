import type { Task, Tasks } from '@qingming/connect/api/acts.ts';
import type { KindDetail, LinkNames } from '@qingming/connect/api/kinds.ts';
import { findElement } from '@qingming/standard/derive/catalogue.ts';
import type { Element } from '@qingming/standard/language/element.ts';
import { ALL_PROCESSES } from '@qingming/standard/processes/all-processes.ts';
import { TRIP_ACTS } from '@qingming/standard/processes/vehicle-trips.ts';
import { trip } from '@qingming/standard/records/vehicle-trip.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { api } from '../api/console-client.ts';
import { titleOf, wordsOf } from '../kinds/kind-values.ts';
import { useKind } from '../kinds/use-kinds.ts';
import { mayOpen, PAGES } from '../pages.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { can } from '../session/roles.ts';
import { useSession } from '../session/use-session.ts';
import { Loading } from '../shell/loading.tsx';
import { ProblemNote } from '../shell/problem-note.tsx';
import { ActDialog, beginningOf } from './act-dialog.tsx';
import '../officer/officer.css';
import './acts.css';
import { ActButtons, NextLine } from './root-acts.tsx';
import { TripPerson } from './trip-person.tsx';
import { Proposal } from './trip-proposal.tsx';
import { ACTS } from './words.ts';

interface OfTask {
  readonly task: Task;
  readonly names: LinkNames;
}

const LONGEST_ADDRESS = 200;
const CALLABLE = /^[+\d][\d\s-]{4,}$/;

/** A place that is told whole: the map of the telephone itself finds it, and no site is told the address. */
const isPlace = ({ mask, maxLength }: Element, text: string): boolean =>
  mask === 'address' && maxLength === LONGEST_ADDRESS && !text.includes('*');

function Fact({
  name,
  detail,
  task,
  names,
}: OfTask & { readonly name: string; readonly detail: KindDetail }) {
  const say = useSay();
  const words = wordsOf(detail, task.record, name, names);
  const element = findElement(detail.definition, name);
  if (words === undefined || element === undefined) return null;
  const text = say(words);
  return (
    <div>
      <dt>{say(element.label)}</dt>
      <dd>
        {element.mask === 'phone' && CALLABLE.test(text) ? (
          <a href={`tel:${text}`}>{text}</a>
        ) : (
          text
        )}
        {isPlace(element, text) && (
          <>
            {' '}
            <a href={`geo:0,0?q=${encodeURIComponent(text)}`}>{say(ACTS.map)}</a>
          </>
        )}
      </dd>
    </div>
  );
}

function TaskCard({
  task,
  names,
  first,
  onDone,
}: OfTask & { readonly first: boolean; readonly onDone: () => void }) {
  const say = useSay();
  const { data: detail } = useKind(task.kind);
  if (detail === undefined) return <Loading />;
  const title = detail.shown.title;
  const shown = detail.shown.sections
    .flatMap(({ elements }) => elements)
    .filter((name) => name !== title);
  return (
    <li className={task.standing.next?.late === true ? 'task late' : 'task'}>
      <h2>
        <Link to={`/records/${task.kind}/${task.record.id}`}>
          {say(titleOf(detail, task.record))}
        </Link>
      </h2>
      <NextLine standing={task.standing} />
      {task.kind === trip.kind && <TripPerson root={task.record} />}
      <dl className="facts">
        {shown.map((name) => (
          <Fact key={name} name={name} detail={detail} task={task} names={names} />
        ))}
      </dl>
      {task.kind === trip.kind && task.standing.next?.act === TRIP_ACTS.dispatch.name && (
        <Proposal root={task.record} first={first} onDone={onDone} />
      )}
      <ActButtons root={task.record} kind={task.kind} standing={task.standing} onDone={onDone} />
    </li>
  );
}

/** What may be begun here. */
function Beginnings({ onDone }: { readonly onDone: () => void }) {
  const say = useSay();
  const session = useSession();
  const [kind, setKind] = useState<string>();
  const kinds = ALL_PROCESSES.filter(({ routes }) => routes !== 'own').flatMap(({ of }) => {
    const act = beginningOf(of);
    const page = PAGES.find(({ begins }) => begins === of);
    return act !== undefined &&
      (page === undefined || mayOpen(page, session)) &&
      can(session, `create ${of}`) &&
      (act.by === undefined || can(session, act.by))
      ? [{ of, act, page }]
      : [];
  });
  const begun = kinds.find(({ of }) => of === kind);
  return (
    <>
      {kinds.map(({ of, act, page }) =>
        page !== undefined ? (
          <Link key={of} className="button primary" to={page.path}>
            {say(act.label)}
          </Link>
        ) : (
          <button key={of} type="button" className="button primary" onClick={() => setKind(of)}>
            {say(act.label)}
          </button>
        ),
      )}
      {begun !== undefined && (
        <ActDialog
          kind={begun.of}
          act={begun.act}
          onClose={() => setKind(undefined)}
          onDone={() => {
            setKind(undefined);
            onDone();
          }}
        />
      )}
    </>
  );
}

/** Whose tasks are shown: one's own where one is in the staff and does not say otherwise. */
function useWhose() {
  const { staff, may } = useSession();
  const [search, setSearch] = useSearchParams();
  const sends = ALL_PROCESSES.some(({ of }) => {
    const by = beginningOf(of)?.by;
    return by !== undefined && may.includes(by);
  });
  const asked = search.get('mine');
  const mine = staff !== null && (asked === null ? !sends : asked === 'true');
  return { mine, canChoose: staff !== null, set: (to: boolean) => setSearch({ mine: String(to) }) };
}

/** What is to be done now, what is late first: for a driver on the phone, and for who sends vehicles. */
export function TasksPage() {
  const say = useSay();
  const queries = useQueryClient();
  const { mine, canChoose, set } = useWhose();
  const { data, isError, error, refetch } = useQuery({
    queryKey: ['tasks', mine],
    queryFn: ({ signal }) => api.get<Tasks>(`/api/tasks?mine=${mine}`, { signal }),
    refetchInterval: 30_000,
  });
  const again = (): void => void queries.invalidateQueries({ queryKey: ['tasks'] });
  const toSend = data?.tasks.find(
    ({ kind, standing: { next } }) => kind === trip.kind && next?.act === TRIP_ACTS.dispatch.name,
  );
  return (
    <div className="narrow-page tasks-page">
      <header className="page-head">
        <h1>{say(ACTS.title)}</h1>
        <div className="page-acts">
          {canChoose &&
            ([true, false] as const).map((one) => (
              <button
                key={String(one)}
                type="button"
                className="button"
                aria-pressed={mine === one}
                onClick={() => set(one)}
              >
                {say(one ? ACTS.mine : ACTS.everybody)}
              </button>
            ))}
          <Beginnings onDone={again} />
        </div>
      </header>
      {isError && <ProblemNote error={error} again={() => void refetch()} />}
      {data === undefined && !isError && <Loading />}
      {data?.tasks.length === 0 && <p className="quiet">{say(ACTS.none)}</p>}
      <ol className="tasks">
        {data?.tasks.map((task) => (
          <TaskCard
            key={task.record.id}
            task={task}
            names={data.names}
            first={task === toSend}
            onDone={again}
          />
        ))}
      </ol>
      {data?.more === true && <p className="quiet">{say(ACTS.more)}</p>}
    </div>
  );
}
