import type { ActOffer, ActTaken } from '@qingming/connect/api/acts.ts';
import type { KindRecord } from '@qingming/connect/api/kinds.ts';
import { type Act, type Ask, THE_ROOT } from '@qingming/standard/language/act.ts';
import type { Process } from '@qingming/standard/language/process.ts';
import { ALL_PROCESSES } from '@qingming/standard/processes/all-processes.ts';
import { NATIONAL } from '@qingming/standard/records/all-records.ts';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import { api } from '../api/console-client.ts';
import { newId } from '../api/new-id.ts';
import { useToday } from '../format/use-today.ts';
import { NO_CHOICES } from '../kinds/find-choices.ts';
import { KINDS } from '../kinds/words.ts';
import { useInstitutions } from '../kinds/use-choices.ts';
import { useSay } from '../preferences/use-preferences.ts';
import type { Answers } from '../records/answers.ts';
import type { AskedField, Typed } from '../records/asked-field.ts';
import { RecordForm } from '../records/record-form.tsx';
import { SheetDialog } from '../records/sheet-dialog.tsx';
import { can } from '../session/roles.ts';
import { useSession } from '../session/use-session.ts';
import { Loading } from '../shell/loading.tsx';
import { ProblemNote } from '../shell/problem-note.tsx';
import { tripHandOver } from '@qingming/standard/records/trip-hand-over.ts';
import { TripPerson } from './trip-person.tsx';
import { type ActChoices, actFields, actStart, choicesOfAsk, linksOfAct } from './act-questions.ts';

/** The process of a root whose routes derive from its definition. */
export const processOf = (kind: string): Process | undefined =>
  ALL_PROCESSES.find(({ of, routes }) => of === kind && routes !== 'own');

export const beginningOf = (kind: string): Act | undefined =>
  processOf(kind)?.acts.find(({ verb, on }) => verb === 'create' && on === kind);

interface ActDialogProps {
  readonly kind: string;
  readonly act: Act;
  /** The root that the act is taken on; none of the act that begins one. */
  readonly root?: KindRecord;
  readonly offer?: ActOffer;
  /** Answers that are known where the dialog is opened: they are not asked. */
  readonly given?: Answers;
  /** What the form begins with beside what the act says. */
  readonly suggested?: Typed;
  readonly onClose: () => void;
  readonly onDone: (taken: ActTaken) => void;
}

/** What each link may choose; of a kind that the account may not read, nothing. */
function useActChoices(act: Act, institution: string | null) {
  const session = useSession();
  const choose = async (ask: Ask, signal: AbortSignal) =>
    can(session, `read ${ask.of.elements[ask.element]?.to}`)
      ? choicesOfAsk(ask, institution, signal)
      : NO_CHOICES;
  return useQuery({
    queryKey: ['act-choices', act.on, act.name, institution],
    queryFn: async ({ signal }): Promise<ActChoices> =>
      new Map(
        await Promise.all(
          linksOfAct(act).map(async (ask) => [ask.name, await choose(ask, signal)] as const),
        ),
      ),
  });
}

/** How the request names what the act goes on with. */
function naming({ verb, names = 'record' }: Act, { root, offer }: ActDialogProps, id: string) {
  if (verb === 'create') return { id };
  if (names === THE_ROOT) return { version: root?.version };
  return typeof names === 'string' ? { [names]: offer?.record, version: offer?.version } : {};
}

const REASON: Omit<AskedField, 'label'> = {
  name: 'reason',
  input: 'textarea',
  required: true,
  maxLength: 300,
};

const pathOf = ({ kind, act, root }: ActDialogProps): string =>
  root === undefined
    ? `/api/kinds/${kind}/acts/${act.name}`
    : `/api/kinds/${kind}/records/${root.id}/acts/${act.name}`;

/** What lies on the node is nobody's in particular: no institution is asked for. */
const liesInInstitution = (kind: string): boolean => NATIONAL.get(kind)?.belongsTo !== 'node';

const NOTHING = {};

function Questions(props: ActDialogProps & { readonly choices: ActChoices }) {
  const { kind, act, root, choices, given = NOTHING, suggested = NOTHING, onClose, onDone } = props;
  const say = useSay();
  const today = useToday();
  const session = useSession();
  const { institution } = session;
  const id = useRef(newId());
  const asksWhose =
    root === undefined &&
    institution === null &&
    !('institution' in given) &&
    liesInInstitution(kind);
  const institutions = useInstitutions(asksWhose);
  const asked = useMemo(
    () => actFields(act, today, choices, session).filter(({ name }) => !(name in given)),
    [act, today, choices, session, given],
  );
  const start = useMemo(
    () => ({ ...actStart(act, asked, root), ...suggested }),
    [act, asked, root, suggested],
  );
  const whose: readonly AskedField[] = asksWhose
    ? [
        {
          name: 'institution',
          label: KINDS.institution,
          input: 'link',
          required: true,
          choices: institutions,
        },
      ]
    : [];
  const reason = act.reason === undefined ? [] : [{ ...REASON, label: act.reason }];
  const send = (answers: Answers, signal: AbortSignal) =>
    api.send<ActTaken>('POST', pathOf(props), {
      body: { ...naming(act, props, id.current), ...given, ...answers },
      signal,
    });
  return (
    <RecordForm
      fields={[...whose, ...asked, ...reason]}
      start={start}
      submit={act.submit ?? act.label}
      send={send}
      onDone={onDone}
      onCancel={onClose}
    >
      {act.note && <p className="form-note">{say(act.note)}</p>}
      {act.on === tripHandOver.kind && root && <TripPerson root={root} bare />}
    </RecordForm>
  );
}

/** The form of an act of a process, made from its definition. */
export function ActDialog(props: ActDialogProps) {
  const say = useSay();
  const session = useSession();
  const choices = useActChoices(props.act, props.root?.institution ?? session.institution);
  return (
    <SheetDialog title={say(props.act.label)} onClose={props.onClose}>
      {choices.isPending && <Loading />}
      {choices.isError && <ProblemNote error={choices.error} />}
      {choices.data && <Questions {...props} choices={choices.data} />}
    </SheetDialog>
  );
}
