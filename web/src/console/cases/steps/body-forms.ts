import type { PlaceKind } from '@qingming/connect/api/cases.ts';
import { bilingual } from '@qingming/standard/language/bilingual.ts';
import { CASE_ACTS } from '@qingming/standard/processes/case-acts.ts';
import { custody } from '@qingming/standard/records/custody.ts';
import { farewell, preparation, transport, vigil } from '@qingming/standard/records/steps.ts';
import type { AskedField } from '../../records/asked-field.ts';
import { questionsOf } from '../../records/asked-field.ts';
import { placeKey } from '../../scanner/recognise.ts';
import type { StepContext } from './step-context.ts';
import {
  byWhom,
  contactChoices,
  placeChoices,
  preferredChoices,
  presentSubject,
  staffChoices,
  tagNumber,
} from './step-context.ts';
import type { StepForm } from './step-form.ts';

/** Codes of `duty`. */
const DRIVER = '02';
const EMBALMERS = ['03', '04'] as const;

const ARRIVES_AT: readonly PlaceKind[] = [
  'reception',
  'cold-cabinet',
  'preparation-room',
  'vigil-room',
  'farewell-hall',
];

/** The field that waits for a scan of the tag that hangs on this body, or on these ashes. */
export function scanField(
  context: StepContext,
  subject: 'body' | 'ashes',
  required = true,
): AskedField {
  const expect = tagNumber(context, subject);
  const field = questionsOf(custody, context.today)('scanned', {
    required,
    ...(expect !== undefined && { expect }),
  });
  return { ...field, name: 'scan' };
}

export const placeField = (context: StepContext, kinds?: readonly PlaceKind[]): AskedField =>
  questionsOf(custody, context.today)('place', { choices: placeChoices(context, kinds) });

const moveForm = (
  title: StepForm['title'],
  kinds: readonly PlaceKind[] | undefined,
  reason: string,
): StepForm => ({
  title,
  submit: bilingual('登记移动', 'Record the move'),
  path: 'moves',
  fields: (context) => {
    const ask = questionsOf(custody, context.today);
    return [
      scanField(context, presentSubject(context)),
      placeField(context, kinds),
      ask('reason'),
      { ...ask('since', { required: false, folded: true, orNow: true }), name: 'at' },
      ask('movedBy', { ...byWhom(context, staffChoices(context)), folded: context.staff !== null }),
      ask('note', { folded: true }),
    ];
  },
  start: () => ({ reason }),
});

/** A tag and then the label of a place were scanned: the move is offered with both filled in. */
export const moveToForm = (scan: string, code: string): StepForm => {
  const form = moveForm(bilingual('登记移动', 'Record a move'), undefined, '');
  return {
    ...form,
    start: (context) => {
      const place = context.places.find((one) => placeKey(one.code) === placeKey(code));
      return { ...form.start?.(context), scan, ...(place !== undefined && { place: place.id }) };
    },
  };
};

/** The body is brought into the room that is booked for its vigil or farewell. */
export const intoRoomForm = (kind: 'vigil' | 'farewell', room: string): StepForm => {
  const title =
    kind === 'vigil'
      ? bilingual('移入守灵室', 'Move to the vigil room')
      : bilingual('移入告别厅', 'Move to the farewell hall');
  const kinds: readonly PlaceKind[] =
    kind === 'vigil' ? ['vigil-room', 'farewell-hall'] : ['farewell-hall'];
  const form = moveForm(title, kinds, kind);
  return { ...form, start: (context) => ({ ...form.start?.(context), place: room }) };
};

const underWay = ({ transports }: StepContext['page']) =>
  transports.find(({ fact }) => fact.arrivedAt === undefined && fact.state !== '3');

const ceremonyForm = (
  definition: typeof vigil | typeof farewell,
  path: 'vigil' | 'farewell',
  place: 'room' | 'hall',
  person: 'attendant' | 'celebrant',
): StepForm => ({
  title: CASE_ACTS[path],
  submit: bilingual('预约', 'Book'),
  path,
  fields: (context) => {
    const ask = questionsOf(definition, context.today);
    const kinds: readonly PlaceKind[] = [path === 'vigil' ? 'vigil-room' : 'farewell-hall'];
    const choices = placeChoices(context, kinds).map(({ value, label }) => ({ value, label }));
    return [
      ask(place, { choices }),
      ask('startsAt'),
      ask('endsAt'),
      ask(person, { choices: staffChoices(context) }),
      ask('note', { folded: true }),
    ];
  },
});

export const bodyForms = {
  transport: {
    title: CASE_ACTS.transport,
    submit: CASE_ACTS.transport,
    path: 'transport',
    fields: (context) => {
      const ask = questionsOf(transport, context.today);
      return [
        ask('from'),
        ask('vehicle', { choices: placeChoices(context, ['vehicle']) }),
        ask('driver', byWhom(context, preferredChoices(context, [DRIVER]))),
        ask('caller', { choices: contactChoices(context), folded: true }),
        ask('departedAt', { required: false, folded: true, orNow: true }),
        ask('note', { folded: true }),
      ];
    },
    start: ({ page }) => ({
      from: page.decedent.fact.deathPlace ?? '',
      caller: page.contacts[0]?.id ?? '',
    }),
  },
  arrival: {
    title: CASE_ACTS.arrival,
    submit: CASE_ACTS.arrival,
    path: 'transport/arrive',
    fields: (context) => {
      const ask = questionsOf(transport, context.today);
      return [
        scanField(context, 'body'),
        placeField(context, ARRIVES_AT),
        ask('kilometres'),
        ask('arrivedAt', { required: false, folded: true, orNow: true }),
      ];
    },
    also: (page) => {
      const journey = underWay(page);
      return journey === undefined ? {} : { transport: journey.id, version: journey.version };
    },
  },
  storage: moveForm(CASE_ACTS.storage, ['cold-cabinet'], 'storage'),
  move: moveForm(bilingual('登记移动', 'Record a move'), undefined, ''),
  preparation: {
    title: CASE_ACTS.preparation,
    submit: bilingual('开始', 'Start'),
    path: 'preparation',
    fields: (context) => {
      const ask = questionsOf(preparation, context.today);
      return [
        ask('treatment'),
        scanField(context, 'body', false),
        ask('place', { choices: placeChoices(context, ['preparation-room']) }),
        ask('embalmer', byWhom(context, preferredChoices(context, EMBALMERS))),
        ask('startedAt', { required: false, folded: true, orNow: true }),
      ];
    },
  },
  vigil: ceremonyForm(vigil, 'vigil', 'room', 'attendant'),
  farewell: ceremonyForm(farewell, 'farewell', 'hall', 'celebrant'),
  handOver: {
    title: bilingual('登记遗体移交', 'Hand the body over'),
    submit: bilingual('登记移交', 'Record the hand-over'),
    note: bilingual(
      '遗体将离开本馆，不在本馆火化。',
      'The body leaves our care and is not cremated here.',
    ),
    path: 'hand-over',
    fields: (context) => {
      const ask = questionsOf(custody, context.today);
      return [
        scanField(context, 'body'),
        ask('handedTo', { required: true, choices: contactChoices(context) }),
        ask('note'),
      ];
    },
  },
} satisfies Record<string, StepForm>;
