import type { CaseStep } from '@qingming/connect/api/cases.ts';
import type { Missing, NextStep, OpenAct } from '@qingming/connect/api/board.ts';
import { holds, missingFor, type Standing } from '@qingming/standard/derive/acts.ts';
import {
  alertsOf,
  missingNow as lacking,
  namedOffers,
  nextOf,
  type Offer,
  offersOf,
} from '@qingming/standard/derive/progress.ts';
import { kindsSeen } from '@qingming/standard/derive/sight.ts';
import type { Need } from '@qingming/standard/language/act.ts';
import type { Expression } from '@qingming/standard/language/expression.ts';
import { CASE_ACTS, type CaseActName } from '@qingming/standard/processes/case-acts.ts';
import { funeralJourney } from '@qingming/standard/processes/funeral-journey.ts';
import type { Actor } from '../../kernel/access/actor.ts';
import { mayEver } from '../../kernel/access/decide.ts';

const ROOT = funeralJourney.of;

/** Of a kind that the reader does not see nothing can be said. */
const canTell = (actor: Actor, condition: Expression): boolean =>
  kindsSeen(ROOT, condition).every((kind) => mayEver(actor, 'read', kind));

/** What comes next for an open case; null when the case is closed, or the reader cannot know whether it was done. */
export function nextStepOf(actor: Actor, standing: Standing): NextStep | null {
  const next = nextOf(funeralJourney, standing);
  if (next === undefined) return null;
  const { due, label, booked, late } = next;
  const needs = due.act === 'close' ? CASE_ACTS.close.needs.map(({ check }) => check) : [];
  if (![due.when, ...needs].every((one) => canTell(actor, one))) return null;
  return {
    step: due.name as CaseStep,
    act: (due.act as CaseActName | undefined) ?? null,
    booked: booked === undefined ? null : String(booked['id']),
    label,
    at: booked === undefined || due.booked === undefined ? null : String(booked[due.booked.at]),
    late,
  };
}

const missing = ({ rule = '', says }: Need): Missing => ({ code: rule, says });

/** Needs of an act as they are told, as far as the reader can know. */
export const neededNow = (actor: Actor, needs: readonly Need[]): readonly Missing[] =>
  needs.filter(({ check }) => canTell(actor, check)).map(missing);

/** What lacks now, as far as the reader can know. */
export const missingNow = (actor: Actor, standing: Standing): readonly Missing[] =>
  lacking(funeralJourney, standing)
    .filter(({ check }) => canTell(actor, check))
    .map(({ code, says }) => ({ code, says }));

/** What nobody may overlook, as far as the reader can know. */
export const alertsNow = (actor: Actor, standing: Standing): readonly Missing[] =>
  alertsOf(funeralJourney, standing)
    .filter((alert) => canTell(actor, alert.while))
    .map(({ code, says }) => ({ code, says }));

/** What lacks before the case can close. */
export const missingToClose = (actor: Actor, standing: Standing): readonly Missing[] =>
  holds(standing, funeralJourney.runs)
    ? neededNow(actor, missingFor(CASE_ACTS.close, standing))
    : [];

const openAct = ({ act, record, missing: needs }: Offer): OpenAct => ({
  act: act.name as CaseActName,
  step: null,
  record: record === undefined ? null : String(record['id']),
  version: record === undefined ? null : Number(record['version']),
  missing: needs.map(missing),
});

/** The acts that are offered now, those that a step names first. */
export const openActsOf = (standing: Standing): readonly OpenAct[] => [
  ...namedOffers(funeralJourney, standing).map(({ name, act }) => ({
    act: act as CaseActName,
    step: name as CaseStep,
    record: null,
    version: null,
    missing: [],
  })),
  ...offersOf(funeralJourney, standing).map(openAct),
];
