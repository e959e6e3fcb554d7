import type { Mortuary } from '@qingming/connect/api/mortuary.ts';
import { coldReading } from '@qingming/standard/records/cold-store.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/console-client.ts';
import { newId } from '../api/new-id.ts';
import { useToday } from '../format/use-today.ts';
import { recordsPath } from '../kinds/use-kinds.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { questionsOf } from '../records/asked-field.ts';
import { FORM } from '../records/words.ts';
import { RecordForm } from '../records/record-form.tsx';
import { SheetDialog } from '../records/sheet-dialog.tsx';
import { useSession } from '../session/use-session.ts';
import { MORTUARY_KEY } from './use-mortuary.ts';
import { MORTUARY } from './words.ts';

interface ReadingDialogProps {
  readonly cabinets: Mortuary['cabinets'];
  /** The present of the server. */
  readonly now: string;
  readonly onClose: () => void;
}

/** What a thermometer says, of a rack or of one cabinet. */
export function ReadingDialog({ cabinets, now, onClose }: ReadingDialogProps) {
  const say = useSay();
  const today = useToday();
  const queries = useQueryClient();
  const { staff } = useSession();
  const racks = [...new Set(cabinets.flatMap(({ rack }) => rack ?? []))];
  const [of, setOf] = useState(() => (racks[0] === undefined ? '' : `rack:${racks[0]}`));
  const [id] = useState(() => newId());
  const ask = questionsOf(coldReading, today);
  const target = of.startsWith('rack:')
    ? { rack: of.slice('rack:'.length) }
    : of !== '' && { place: of };
  return (
    <SheetDialog title={say(MORTUARY.measure)} onClose={onClose}>
      <RecordForm
        fields={[ask('celsius'), ask('note')]}
        submit={MORTUARY.record}
        send={(answers, signal) =>
          api.send('POST', recordsPath(coldReading.kind), {
            body: {
              id,
              fact: {
                ...answers,
                ...target,
                readAt: now,
                ...(staff !== null && { readBy: staff }),
              },
            },
            signal,
          })
        }
        onDone={() => {
          void queries.invalidateQueries({ queryKey: MORTUARY_KEY });
          onClose();
        }}
        onCancel={onClose}
      >
        <label className="field">
          <span>{say(MORTUARY.where)}</span>
          <select value={of} required onChange={({ target: chosen }) => setOf(chosen.value)}>
            {racks.map((rack) => (
              <option key={rack} value={`rack:${rack}`}>
                {say(MORTUARY.rack(rack))}
              </option>
            ))}
            {racks.length === 0 && <option value="">{say(FORM.choose)}</option>}
            {cabinets.map(({ id, code, name }) => (
              <option key={id} value={id}>
                {code} {name}
              </option>
            ))}
          </select>
        </label>
      </RecordForm>
    </SheetDialog>
  );
}
