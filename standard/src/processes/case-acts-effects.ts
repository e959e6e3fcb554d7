import { act, ask, NOW, STAFF } from '../language/act.ts';
import { type Bilingual, bilingual } from '../language/bilingual.ts';
import { effect } from '../records/effect.ts';

const TO = ask(effect, 'settledTo', { optional: false, start: { known: 'firstChoice' } });
const AT = ask(effect, 'settledAt', { otherwise: NOW, folded: true });
const SIGNED = ask(effect, 'signedFor');
const NOTE = ask(effect, 'note', { folded: true });

const settles = (label: Bilingual, done: Bilingual) =>
  ({ label, done, on: effect.kind, verb: 'revise', always: true, asks: [TO, AT, NOTE] }) as const;
/** Somebody takes it, and signs for it. */
const leaves = (label: Bilingual, done: Bilingual) =>
  ({ ...settles(label, done), asks: [TO, SIGNED, AT, NOTE] }) as const;

const to = <const State extends string>(state: State) => ({
  element: 'state',
  steps: [['kept', state]] as const,
});

export const effectActs = {
  effect: act({
    name: 'effect',
    label: bilingual('登记随身遗物', 'Record a personal effect'),
    submit: bilingual('登记', 'Record it'),
    note: bilingual(
      '每件一条；贵重物品请拍照，现金请写明金额。',
      'One entry for each thing; photograph what is of value, and state the amount of cash.',
    ),
    done: bilingual('登记随身遗物', 'recorded a personal effect'),
    on: effect.kind,
    verb: 'create',
    always: true,
    asks: [
      ask(effect, 'what'),
      ask(effect, 'value'),
      ask(effect, 'photo'),
      ask(effect, 'foundBy', { otherwise: STAFF, folded: true }),
      ask(effect, 'foundAt', { otherwise: NOW, folded: true }),
      NOTE,
    ],
    sets: { state: { value: 'kept' } },
  }),
  'effect/return': act({
    name: 'effect/return',
    ...leaves(
      bilingual('登记交还', 'Record the return'),
      bilingual('交还遗物', 'returned the effect'),
    ),
    moves: to('returned'),
  }),
  'effect/burn-with': act({
    name: 'effect/burn-with',
    ...settles(
      bilingual('登记随遗体火化', 'Record that it goes with the body'),
      bilingual('遗物随遗体火化', 'recorded that the effect goes with the body'),
    ),
    moves: to('burnt-with'),
  }),
  'effect/to-police': act({
    name: 'effect/to-police',
    ...leaves(
      bilingual('登记移交公安机关', 'Record that the police took it'),
      bilingual('遗物移交公安机关', 'handed the effect to the police'),
    ),
    moves: to('handed-to-police'),
  }),
  'effect/to-civil-affairs': act({
    name: 'effect/to-civil-affairs',
    ...leaves(
      bilingual('登记移交民政部门', 'Record that the civil affairs office took it'),
      bilingual('遗物移交民政部门', 'handed the effect to the civil affairs office'),
    ),
    moves: to('handed-to-civil-affairs'),
  }),
} as const;
