import type {
  DayFigures,
  DayReportView,
  SubmitDayReport,
} from '@qingming/connect/api/oversight.ts';
import { dayReport } from '@qingming/standard/records/oversight.ts';
import { useMemo } from 'react';
import { api } from '../api/console-client.ts';
import { newId } from '../api/new-id.ts';
import { useSay } from '../preferences/use-preferences.ts';
import type { Answers } from '../records/answers.ts';
import { toTyped } from '../records/answers.ts';
import type { AskedField, Typed } from '../records/asked-field.ts';
import { questionsOf } from '../records/asked-field.ts';
import { RecordForm } from '../records/record-form.tsx';
import { FIGURE_NAMES } from './day-report-figures.tsx';
import { REPORTS } from './words.ts';

const REASON: AskedField = {
  name: 'reason',
  label: REPORTS.reason,
  input: 'text',
  required: true,
  maxLength: 500,
};

const fieldsFor = ({ day, report }: DayReportView): readonly AskedField[] => {
  const ask = questionsOf(dayReport, day);
  const figures = FIGURE_NAMES.map((name) => ask(name));
  return [...figures, ask('note'), ...(report === null ? [] : [REASON])];
};

/** What was reported, or what the records say. */
function startOf({ computed, report }: DayReportView, fields: readonly AskedField[]): Typed {
  const values: Readonly<Record<string, unknown>> = report?.fact ?? computed;
  return Object.fromEntries(
    fields.map((field) => {
      const value = values[field.name];
      return [
        field.name,
        typeof value === 'number' || typeof value === 'string' ? toTyped(field, value) : '',
      ];
    }),
  );
}

function figuresOf(answers: Answers): DayFigures {
  const of = (name: keyof DayFigures): number => Number(answers[name]);
  return {
    opened: of('opened'),
    cremated: of('cremated'),
    placed: of('placed'),
    certificates: of('certificates'),
    closed: of('closed'),
    inCare: of('inCare'),
    charged: of('charged'),
    waived: of('waived'),
    paid: of('paid'),
  };
}

const bodyOf = (answers: Answers, id: string, version: number | undefined): SubmitDayReport => ({
  id,
  figures: figuresOf(answers),
  ...(answers['note'] !== undefined && { note: String(answers['note']) }),
  ...(version !== undefined && { version, reason: String(answers['reason']) }),
});

interface DayReportFormProps {
  readonly view: DayReportView;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Reports a day with what its records say, or corrects what was reported. */
export function DayReportForm({ view, onDone, onCancel }: DayReportFormProps) {
  const say = useSay();
  const id = useMemo(() => newId(), []);
  const fields = useMemo(() => fieldsFor(view), [view]);
  const { institution, day, report } = view;
  return (
    <RecordForm
      fields={fields}
      start={startOf(view, fields)}
      submit={report === null ? REPORTS.file : REPORTS.correct}
      send={(answers) =>
        api.send('PUT', `/api/institutions/${institution}/day-reports/${day}`, {
          body: bodyOf(answers, id, report?.version),
        })
      }
      onDone={onDone}
      onCancel={onCancel}
    >
      <p className="quiet">{say(report === null ? REPORTS.filled : REPORTS.correcting)}</p>
    </RecordForm>
  );
}
