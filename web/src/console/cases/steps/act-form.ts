import { civilMinute } from '../../format/civil.ts';
import type { CasePage } from '@qingming/connect/api/case-page.ts';
import type { OpenAct } from '@qingming/connect/api/board.ts';
import { codesOn } from '@qingming/standard/language/code-set.ts';
import { type Act, type Ask, THE_ROOT } from '@qingming/standard/language/act.ts';
import { bilingual } from '@qingming/standard/language/bilingual.ts';
import type { Preset } from '@qingming/standard/language/process.ts';
import { CASE_ACTS, type CaseActName } from '@qingming/standard/processes/case-acts.ts';
import { fieldOfAsk } from '../../records/act-fields.ts';
import type { Answers } from '../../records/answers.ts';
import type { AskedField, Typed } from '../../records/asked-field.ts';
import type { AnyRecord } from '../page/case-context.ts';
import { recordOf, recordsOf } from '../page/record-of.ts';
import { meets, withoutEmpty } from '../../records/meets.ts';
import { choicesFor, searchFor } from './act-choices.ts';
import { checkFields, withChecks } from './person-checks.ts';
import { reasonField } from './reason-field.ts';
import { presentSubject, type StepContext, tagNumber } from './step-context.ts';
import type { StepForm } from './step-form.ts';

/** The record that an act goes on with, or whose booking it follows. */
export interface About extends Preset {
  readonly target?: Pick<AnyRecord, 'id' | 'version'> | undefined;
  readonly booked?: AnyRecord | undefined;
  /** Answers that are given already and not asked again. */
  readonly given?: Answers;
}

const LATE_REASON: AskedField = {
  name: 'lateReason',
  label: bilingual('补登原因', 'Reason for entering it late'),
  input: 'text',
  required: false,
  maxLength: 200,
  folded: true,
  help: bilingual(
    '时间早于现在十分钟以上的，由单位负责人填写。',
    'Of the manager, when the time lies more than ten minutes back.',
  ),
};

/** Acts on whatever is here, or was: a body, and ashes after the cremation. */
const OF_EITHER: readonly string[] = ['moves', 'take-out', 'return'];

const subjectOf = ({ name }: Act, context: StepContext): 'body' | 'ashes' =>
  name.startsWith('ashes-') ? 'ashes' : OF_EITHER.includes(name) ? presentSubject(context) : 'body';

const isByStaff = ({ otherwise }: Ask): boolean =>
  otherwise !== undefined && 'known' in otherwise && otherwise.known === 'staff';

/** Who acted is asked when the account is nobody who may have. */
function actorChanges({ staff }: StepContext, ask: Ask, field: Partial<AskedField>) {
  if (!isByStaff(ask)) return {};
  const isOne = field.choices?.some(({ value }) => value === staff) ?? false;
  return { required: !isOne, ...(ask.folded && { folded: staff !== null }) };
}

function when({ when: condition }: Ask, act: Act, target: object) {
  if (condition === undefined) return {};
  return {
    when: (typed: Typed) => meets(act.on, { ...target, ...withoutEmpty(typed) }, condition),
  };
}

function fieldsFor(context: StepContext, act: Act, ask: Ask, about: About): readonly AskedField[] {
  const choose = about.choose?.[ask.name] ?? ask.choose;
  const search = searchFor(context, ask, choose);
  const choices = search === undefined ? choicesFor(context, act, ask, choose) : undefined;
  const isEmpty = choices !== undefined && choices.length === 0;
  if (isEmpty && ask.folded) return [];
  const expect =
    ask.of.elements[ask.element]?.format === 'tag'
      ? tagNumber(context, subjectOf(act, context))
      : undefined;
  const record = about.target && recordOf(context.page, act.on, about.target.id);
  const field = fieldOfAsk(ask, context.today, {
    ...(choices !== undefined && { choices }),
    ...(search !== undefined && { search }),
    ...(expect !== undefined && { expect }),
    ...actorChanges(context, ask, choices === undefined ? {} : { choices }),
    ...when(ask, act, record?.fact ?? {}),
  });
  return [field, ...beside(act, field, context.today)];
}

/** Who confirms at this screen, and why something is entered late: no elements of the record. */
function beside({ name }: Act, field: AskedField, day: string): readonly AskedField[] {
  if (name !== 'cremation') return [];
  if (field.name === 'operator') return field.required ? checkFields('operatorCheck', day) : [];
  return field.name === 'witness' ? checkFields('witnessCheck', day) : [];
}

const MAY_BE_LATE: readonly string[] = ['cremation', 'cremation/finish'];

/** The present value of an element of the record that the act goes on with, as its field takes it. */
function standing(context: StepContext, { on }: Act, ask: Ask, target: About['target']) {
  const record = target && recordOf(context.page, on, target.id);
  const fact = (record?.fact ?? {}) as Readonly<
    Record<string, string | number | boolean | undefined>
  >;
  const value = fact[ask.element];
  if (value === undefined) return undefined;
  const isInstant = ask.of.elements[ask.element]?.type === 'instant';
  return isInstant ? civilMinute(String(value)).replace(' ', 'T') : String(value);
}

function startOf(
  context: StepContext,
  act: Act,
  ask: Ask,
  target: About['target'],
): string | undefined {
  const { start, of, element } = ask;
  if (start === undefined) return undefined;
  if ('value' in start) return String(start.value);
  if ('from' in start) {
    const [one] = recordsOf(context.page, start.from);
    const fact = (one?.fact ?? {}) as Readonly<
      Record<string, string | number | boolean | undefined>
    >;
    return String(fact[start.element] ?? '');
  }
  if ('firstValid' in start) {
    const codes = of.elements[element]?.codes;
    const valid = codes === undefined ? [] : codesOn(codes, context.today);
    return start.firstValid.find((code) => valid.some((one) => one.code === code));
  }
  if (start.known === 'itself') return standing(context, act, ask, target);
  if (start.known === 'today') return context.today;
  if (start.known === 'name') return context.me;
  return choicesFor(context, act, ask)?.[0]?.value;
}

function startsOf(
  context: StepContext,
  act: Act,
  { answers, fromBooked, booked, target }: About,
): Typed {
  const fact = (booked?.fact ?? {}) as Readonly<
    Record<string, string | number | boolean | undefined>
  >;
  const entries = [
    ...act.asks.map((ask) => [ask.name, startOf(context, act, ask, target)] as const),
    ...Object.entries(answers ?? {}).map(([name, value]) => [name, String(value)] as const),
    ...Object.entries(fromBooked ?? {}).map(
      ([name, element]) => [name, String(fact[element] ?? '')] as const,
    ),
  ];
  return Object.fromEntries(
    entries.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

function naming({ verb, names = 'record' }: Act, page: CasePage, target: About['target']): Answers {
  if (verb === 'create') return {};
  if (names === THE_ROOT) return { version: page.case.version };
  if (target === undefined || typeof names !== 'string') return {};
  return { [names]: target.id, version: target.version };
}

/** The form of an act: its questions, what it begins with, and the request that the answers make. */
export function actForm(name: CaseActName, about: About = {}): StepForm {
  const act: Act = CASE_ACTS[name];
  return {
    title: about.title ?? act.label,
    submit: act.submit ?? act.label,
    ...(act.note && { note: act.note }),
    path: name,
    makesRecord: act.verb === 'create',
    fields: (context) => [
      ...act.asks
        .filter((ask) => about.given?.[ask.name] === undefined)
        .flatMap((ask) => fieldsFor(context, act, ask, about)),
      ...(MAY_BE_LATE.includes(name) ? [LATE_REASON] : []),
      ...(act.reason === undefined ? [] : [reasonField(act.reason)]),
    ],
    start: (context) => startsOf(context, act, about),
    also: (page) => ({ ...naming(act, page, about.target), ...about.given }),
    shape: withChecks,
  };
}

/** The form of an act as it was offered. */
export const offeredForm = ({ act, record, version }: OpenAct, more: Preset = {}): StepForm =>
  actForm(act, {
    ...more,
    ...(record !== null && version !== null && { target: { id: record, version } }),
  });
