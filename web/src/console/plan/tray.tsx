import type { DayPlan } from '@qingming/connect/api/day-plan.ts';
import type { Written } from '@qingming/connect/api/cases.ts';
import { useEffect, useRef, useState } from 'react';
import { api } from '../api/console-client.ts';
import { civilDay, civilTime, instantOfCivil } from '../format/civil.ts';
import { minutesInWords } from '../format/duration.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { useConnection } from '../live/connection.ts';
import { ProblemNote } from '../shell/problem-note.tsx';
import { beginningIn, type Draft, roomsFor, type Spot } from './gaps.ts';
import { isUnchanged, requestOf } from './placing-request.ts';
import { usePlanView } from './plan-state.ts';
import { MINUTE_MS } from './plan-time.ts';
import { useRefreshPlan } from './use-plan.ts';
import { WholeForm } from './whole-form.tsx';
import { clashWords, fromUntil, PLAN, shortNumber, timeOf } from './words.ts';

const LENGTHS = {
  farewell: [30, 45, 60, 90, 120, 180],
  cremationBooking: [30, 45, 60, 75, 90, 120, 150, 180],
  vigil: [6, 12, 18, 24, 36, 48, 60, 72].map((hours) => hours * 60),
} as const;

const iso = (at: number): string => new Date(at).toISOString();

/** Where it stands: room, from, until. */
function standsAt({ day, lanes }: DayPlan, { minutes }: Draft, { place, from }: Spot): string {
  const lane = lanes.find(({ id }) => id === place);
  return `${lane?.name ?? ''} ${fromUntil(from, from + minutes * MINUTE_MS, day).zh}`;
}

/** Sends the booking; what was refused is told with the plan as it is then. */
function useSending(draft: Draft, onDone: (said: string) => void) {
  const say = useSay();
  const { plan } = usePlanView();
  const refresh = useRefreshPlan();
  const [sending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<unknown>();
  const send = async (reason: string): Promise<void> => {
    setSending(true);
    setRefusal(undefined);
    const { act, body } = requestOf(draft, reason);
    const lane = plan.lanes.find(({ id }) => id === draft.at?.place);
    try {
      await api.send<Written>('POST', `/api/cases/${draft.person.case}/${act}`, { body });
      onDone(
        say(PLAN.booked(draft.person.name, `${lane?.name ?? ''} ${timeOf(draft.at?.from ?? 0)}`)),
      );
    } catch (error) {
      setRefusal(error);
    }
    // Whatever came of it, others may have booked meanwhile.
    await refresh();
    setSending(false);
  };
  return { sending, refusal, send };
}

function Gaps({ draft }: { readonly draft: Draft }) {
  const say = useSay();
  const { gaps, putAt, plan } = usePlanView();
  if (gaps.length === 0) return <p className="note">{say(PLAN.noGap)}</p>;
  return (
    <ul className="gap-list" aria-label={say(PLAN.gaps)}>
      {gaps.map(({ lane, from, until }) => {
        const isChosen =
          draft.at?.place === lane.id && draft.at.from >= from && draft.at.from < until;
        const ends = Math.min(until, Date.parse(plan.until));
        return (
          <li key={`${lane.id} ${from}`}>
            <button
              type="button"
              className="plain"
              aria-pressed={isChosen}
              onClick={() =>
                putAt({ place: lane.id, from: beginningIn(plan, { from, until }, draft.minutes) })
              }
            >
              <b>{lane.name}</b> {timeOf(from)}–{ends === until ? timeOf(until) : '24:00'}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

const QUARTERS = Array.from({ length: 96 }, (_, quarter) => {
  const [hour, minute] = [Math.floor(quarter / 4), (quarter % 4) * 15];
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
});

/** Every quarter of an hour, and the time that is chosen: a field of the browser would speak the browser's language. */
const timesWith = (time: string): readonly string[] => [...new Set([...QUARTERS, time])].toSorted();

/** Room, beginning and length in fields, for whoever neither drags nor steps. */
function Fields({ draft }: { readonly draft: Draft }) {
  const say = useSay();
  const { plan, setDraft, putAt } = usePlanView();
  const { at, minutes, what } = draft;
  const lengths: number[] = [...new Set([...LENGTHS[what], minutes])].toSorted((a, b) => a - b);
  const day = at === undefined ? plan.day : civilDay(iso(at.from));
  return (
    <div className="tray-fields">
      {at !== undefined && (
        <>
          <label>
            {say(PLAN.room)}
            <select
              name="room"
              value={at.place}
              onChange={({ target }) => putAt({ ...at, place: target.value })}
            >
              {roomsFor(plan, what).map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <label>
            {say(PLAN.begins)}
            <select
              name="begins"
              value={civilTime(iso(at.from))}
              onChange={({ target }) => {
                const from = instantOfCivil(`${day}T${target.value}`);
                if (from !== undefined) putAt({ ...at, from: Date.parse(from) });
              }}
            >
              {timesWith(civilTime(iso(at.from))).map((time) => (
                <option key={time}>{time}</option>
              ))}
            </select>
          </label>
        </>
      )}
      <label>
        {say(PLAN.lasts)}
        <select
          name="lasts"
          value={minutes}
          onChange={({ target }) => setDraft({ ...draft, minutes: Number(target.value) })}
        >
          {lengths.map((length) => (
            <option key={length} value={length}>
              {say(minutesInWords(length))}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

function Reason({
  value,
  onType,
}: {
  readonly value: string;
  readonly onType: (text: string) => void;
}) {
  const say = useSay();
  return (
    <label className="tray-reason">
      {say(PLAN.reason)}
      <input
        name="reason"
        required
        maxLength={200}
        list="plan-reasons"
        value={value}
        onChange={({ target }) => onType(target.value)}
      />
      <datalist id="plan-reasons">
        {PLAN.reasons.map((reason) => (
          <option key={reason.en}>{say(reason)}</option>
        ))}
      </datalist>
    </label>
  );
}

interface TrayProps {
  readonly draft: Draft;
  readonly onDone: (said: string) => void;
}

/** What is being placed: where it fits, where it stands, what stands against it, and the one button. */
export function Tray({ draft, onDone }: TrayProps) {
  const say = useSay();
  const { plan, now, clash, setDraft } = usePlanView();
  const { offline } = useConnection();
  const { sending, refusal, send } = useSending(draft, onDone);
  const [reason, setReason] = useState(() => say(PLAN.reasons[0]));
  const [wholeForm, setWholeForm] = useState(false);
  const refresh = useRefreshPlan();
  const submit = useRef<HTMLButtonElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const { at, moves, what, person } = draft;
  const isPlaced = at !== undefined;
  useEffect(() => {
    const first = form.current?.querySelector<HTMLElement>('.gap-list button');
    (isPlaced ? submit.current : first)?.focus();
  }, [isPlaced]);
  const label =
    at === undefined
      ? PLAN.chooseFirst
      : (moves === undefined ? PLAN.book : PLAN.moveTo)(timeOf(at.from));
  const isReady = at !== undefined && clash === undefined && !isUnchanged(draft) && !offline;
  const tray = (
    <form
      ref={form}
      className="plan-tray"
      aria-label={say((moves === undefined ? PLAN.placing : PLAN.moving)[what])}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady && !sending) void send(reason);
      }}
    >
      <div className="tray-who">
        <p className="quiet">{say((moves === undefined ? PLAN.placing : PLAN.moving)[what])}</p>
        <h2>
          {person.name} <span className="last">{shortNumber(person.number)}</span>
        </h2>
        <p className="quiet how-to-move">{say(PLAN.howToMove)}</p>
        {draft.agreed && <p className="agreed-note">{say(PLAN.agreedNote)}</p>}
      </div>
      <div className="tray-where">
        <Gaps draft={draft} />
        <Fields draft={draft} />
        {moves !== undefined && <Reason value={reason} onType={setReason} />}
        <output className={clash ? 'clash' : 'stands'} aria-live="assertive">
          {clash ? say(clashWords(clash, plan.day, now)) : at && standsAt(plan, draft, at)}
        </output>
        {refusal !== undefined && <ProblemNote error={refusal} />}
      </div>
      <div className="tray-acts">
        <button
          ref={submit}
          type="submit"
          className="button primary"
          aria-disabled={!isReady || sending}
        >
          {say(label)} <kbd>↵</kbd>
        </button>
        {moves === undefined && isReady && (
          <button type="button" className="button" onClick={() => setWholeForm(true)}>
            {say(PLAN.more)}
          </button>
        )}
        <button type="button" className="button" onClick={() => setDraft(undefined)}>
          {say(PLAN.giveUp)} <kbd>Esc</kbd>
        </button>
      </div>
    </form>
  );
  if (!wholeForm || at === undefined) return tray;
  return (
    <>
      {tray}
      <WholeForm
        draft={draft}
        at={at}
        onClose={() => setWholeForm(false)}
        onWritten={() => {
          onDone(say(PLAN.booked(person.name, standsAt(plan, draft, at))));
          void refresh();
        }}
      />
    </>
  );
}
