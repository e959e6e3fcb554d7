import type { PriceListDetail, PriceListRow } from '@qingming/connect/api/prices.ts';
import { standingOf, standingWords } from '@qingming/standard/records/price-list-standing.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api } from '../api/console-client.ts';
import { newId } from '../api/new-id.ts';
import { useToday } from '../format/use-today.ts';
import { useSay } from '../preferences/use-preferences.ts';
import type { Answers } from '../records/answers.ts';
import type { AskedField } from '../records/asked-field.ts';
import { RecordForm } from '../records/record-form.tsx';
import { SheetDialog } from '../records/sheet-dialog.tsx';
import { headingFields } from './heading-fields.ts';
import { OWN } from './words.ts';

interface NewListDialogProps {
  readonly institution: string;
  readonly lists: readonly PriceListRow[];
  readonly onClose: () => void;
}

/** Begins a list: its heading, and whose items it takes over. */
export function NewListDialog({ institution, lists, onClose }: NewListDialogProps) {
  const say = useSay();
  const navigate = useNavigate();
  const queries = useQueryClient();
  // One identifier for the whole form: pressing twice drafts one list.
  const [id] = useState(() => newId());
  const today = useToday();
  const [heading] = useState(() => headingFields(today));
  const copyOf: AskedField = {
    name: 'copyOf',
    label: OWN.copyOf,
    input: 'link',
    required: false,
    help: OWN.copyHelp,
    choices: lists.map((list) => ({
      value: list.id,
      label: `${list.title} · ${say(standingWords(list, today))}`,
    })),
  };
  const inForce = lists.find((list) => standingOf(list, today) === 'inForce');
  const send = ({ copyOf: from, ...fact }: Answers) => {
    const body = {
      id,
      institution,
      fact,
      ...(typeof from === 'string' && { copyOf: from }),
    };
    return api.send<PriceListDetail>('POST', '/api/price-lists', { body });
  };
  const done = ({ list }: PriceListDetail): void => {
    void queries.invalidateQueries({ queryKey: ['list', '/api/price-lists'] });
    void navigate(`/price-lists/${list.id}/items`);
  };
  return (
    <SheetDialog title={say(OWN.draft)} onClose={onClose}>
      <RecordForm
        fields={[...heading, copyOf]}
        start={inForce === undefined ? {} : { copyOf: inForce.id }}
        submit={OWN.begin}
        send={send}
        onDone={done}
        onCancel={onClose}
      />
    </SheetDialog>
  );
}
