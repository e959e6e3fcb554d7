import type { RelocationWritten } from '@qingming/connect/api/relocations.ts';
import { relocation } from '@qingming/standard/records/relocation.ts';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api } from '../api/console-client.ts';
import { newId } from '../api/new-id.ts';
import { useToday } from '../format/use-today.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { questionsOf } from '../records/asked-field.ts';
import { RecordForm } from '../records/record-form.tsx';
import { SheetDialog } from '../records/sheet-dialog.tsx';
import { type Rack, racksOf, type Row } from './rows.ts';
import { MORTUARY } from './words.ts';

type Chosen = ReadonlySet<string>;

interface RackChoiceProps {
  readonly rack: Rack;
  readonly chosen: Chosen;
  readonly onChange: (ids: readonly string[], isChosen: boolean) => void;
}

/** A rack whole, or some of its cabinets. */
function RackChoice({ rack: { name, rows }, chosen, onChange }: RackChoiceProps) {
  const say = useSay();
  const ids = [...new Set(rows.map(({ cabinet }) => cabinet.id))];
  const isWhole = ids.every((id) => chosen.has(id));
  return (
    <fieldset className="rack-choice">
      <legend>
        <label>
          <input
            type="checkbox"
            checked={isWhole}
            onChange={({ target }) => onChange(ids, target.checked)}
          />{' '}
          {say(name === null ? MORTUARY.noRack : MORTUARY.rack(name))}
        </label>
      </legend>
      {rows.map(({ cabinet, person }) => (
        <label key={person?.case ?? cabinet.id}>
          <input
            type="checkbox"
            checked={chosen.has(cabinet.id)}
            onChange={({ target }) => onChange([cabinet.id], target.checked)}
          />{' '}
          {cabinet.code} {person === undefined ? '' : person.name}
        </label>
      ))}
    </fieldset>
  );
}

interface RelocationDialogProps {
  readonly rows: readonly Row[];
  readonly onClose: () => void;
}

/** Why, and which cabinets; who lies in them is the list, which the server makes. */
export function RelocationDialog({ rows, onClose }: RelocationDialogProps) {
  const say = useSay();
  const today = useToday();
  const navigate = useNavigate();
  const [id] = useState(() => newId());
  const [chosen, setChosen] = useState<Chosen>(new Set());
  const ask = questionsOf(relocation, today);
  const people = rows.filter(
    ({ cabinet, person }) => person !== undefined && chosen.has(cabinet.id),
  ).length;
  const change = (ids: readonly string[], isChosen: boolean): void => {
    const next = new Set(chosen);
    for (const one of ids)
      if (isChosen) next.add(one);
      else next.delete(one);
    setChosen(next);
  };
  return (
    <SheetDialog title={say(MORTUARY.relocate)} onClose={onClose}>
      <RecordForm<RelocationWritten>
        fields={[ask('reason'), ask('note')]}
        submit={MORTUARY.begin}
        send={(answers, signal) =>
          api.send('POST', '/api/relocations', {
            body: { id, ...answers, places: [...chosen] },
            signal,
          })
        }
        onDone={(made) => void navigate(`/relocations/${made.id}`)}
        onCancel={onClose}
      >
        <p className="form-note">{say(MORTUARY.howItGoes)}</p>
        <section className="rack-choices" aria-label={say(MORTUARY.choosePlaces)}>
          {racksOf(rows).map((rack) => (
            <RackChoice key={rack.name ?? ''} rack={rack} chosen={chosen} onChange={change} />
          ))}
        </section>
        <output className={people === 0 ? 'quiet' : undefined}>
          {say(people === 0 ? MORTUARY.onePlace : MORTUARY.chosen(chosen.size, people))}
        </output>
      </RecordForm>
    </SheetDialog>
  );
}
