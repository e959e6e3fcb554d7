import type { DayCloseView } from '@qingming/connect/api/ledger.ts';
import { dayClose, DENOMINATIONS } from '@qingming/standard/records/day-close.ts';
import { useState } from 'react';
import { api } from '../api/console-client.ts';
import { newId } from '../api/new-id.ts';
import { useToday } from '../format/use-today.ts';
import { useSay } from '../preferences/use-preferences.ts';
import type { AskedField, Typed } from '../records/asked-field.ts';
import { questionsOf } from '../records/asked-field.ts';
import { RecordForm } from '../records/record-form.tsx';
import { SheetDialog } from '../records/sheet-dialog.tsx';
import { Figures } from './figures.tsx';
import { DESK } from './words.ts';

const PIECES = Object.entries(DENOMINATIONS);

/** What the pieces that were typed come to, in fen. */
const countedOf = (typed: Typed): number =>
  PIECES.reduce((sum, [name, fen]) => {
    const pieces = Number((typed[name] ?? '').normalize('NFKC').trim());
    return sum + (Number.isInteger(pieces) && pieces > 0 ? pieces * fen : 0);
  }, 0);

type Counted = Omit<DayCloseView, 'lines' | 'online'>;

interface CountDialogProps {
  readonly institution: string;
  /** Cash that the ledger says, in fen. */
  readonly expected: number;
  /** A count that is made again; a new one otherwise. */
  readonly again?: Counted;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function fieldsOf(today: string, isAgain: boolean): readonly AskedField[] {
  const ask = questionsOf(dayClose, today);
  const reason: AskedField = {
    name: 'reason',
    label: DESK.recountReason,
    input: 'textarea',
    required: true,
    maxLength: 300,
  };
  return [
    ...(isAgain ? [] : [ask('shift')]),
    ...PIECES.map(([name]) => ask(name, { required: false })),
    ask('explanation'),
    ...(isAgain ? [reason] : []),
  ];
}

const startOf = (again: Counted | undefined): Typed =>
  again === undefined
    ? { shift: 'whole-day' }
    : Object.fromEntries(
        Object.entries(again.fact).flatMap(([name, value]) =>
          name in DENOMINATIONS || name === 'explanation' ? [[name, String(value)]] : [],
        ),
      );

/** The pieces in the drawer, beside what the ledger says of it. */
export function CountDialog(props: CountDialogProps) {
  const { institution, expected, again, onClose, onDone } = props;
  const say = useSay();
  const today = useToday();
  const [id] = useState(() => newId());
  const [typed, setTyped] = useState<Typed>(() => startOf(again));
  const counted = countedOf(typed);
  const path =
    again === undefined
      ? `/api/institutions/${institution}/day-closes`
      : `/api/day-closes/${again.id}/recount`;
  const named = again === undefined ? { id } : { version: again.version };
  return (
    <SheetDialog title={say(again === undefined ? DESK.count : DESK.recount)} onClose={onClose}>
      <RecordForm<DayCloseView>
        fields={fieldsOf(today, again !== undefined)}
        start={startOf(again)}
        submit={again === undefined ? DESK.count : DESK.recount}
        onTyped={setTyped}
        send={(answers, signal) =>
          api.send('POST', path, { body: { ...named, ...answers }, signal })
        }
        onDone={onDone}
        onCancel={onClose}
      >
        <Figures
          live
          of={[
            [DESK.expected, expected],
            [DESK.counted, counted],
            [DESK.difference, counted - expected],
          ]}
        />
      </RecordForm>
    </SheetDialog>
  );
}
