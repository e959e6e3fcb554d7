import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Standing } from '../derive/acts.ts';
import { nextOf, offersOf } from '../derive/progress.ts';
import { type ActName, FuneralHome } from '../../test-support/funeral-home.ts';
import { funeralJourney } from './funeral-journey.ts';

const standingOf = (home: FuneralHome): Standing => {
  const row = home.funeralCase;
  assert.ok(row !== undefined, 'no case is open');
  return { kind: 'funeralCase', row, context: home.ledger.context };
};

const next = (home: FuneralHome): string | undefined =>
  nextOf(funeralJourney, standingOf(home))?.due.name;

/** The acts that do each step, in the order in which a funeral home does them. */
const ACTS_OF_STEP: Readonly<Record<string, readonly ActName[]>> = {
  deathCertificate: ['deathCertificate'],
  transport: ['tag', 'storage', 'move'],
  confirmation: ['confirmation'],
  cremation: ['ashesTag', 'toCremator', 'beginCremation'],
  cremationFinish: ['finishCremation'],
  ashesPlacement: ['ashesPlacement'],
  certificate: ['certificate'],
  settlement: ['openBill', 'settlement'],
  close: ['closing'],
};

test('whoever always does what comes next reaches the end, and nothing is refused', () => {
  const home = new FuneralHome();
  assert.equal(home.acts.reception(), undefined);
  const done: string[] = [];
  for (let step = next(home); step !== undefined && done.length < 20; step = next(home)) {
    done.push(step);
    for (const act of ACTS_OF_STEP[step] ?? []) assert.equal(home.acts[act](), undefined, act);
  }
  assert.deepEqual(done, Object.keys(ACTS_OF_STEP));
  assert.equal(home.funeralCase?.['state'], '1');
});

test('an act that cannot be taken yet says what it waits for', () => {
  const home = new FuneralHome();
  for (const act of ['reception', 'tag', 'storage'] as const) home.acts[act]();
  const offer = offersOf(funeralJourney, standingOf(home)).find(
    ({ act }) => act.name === 'cremation',
  );
  assert.deepEqual(
    offer?.missing.map(({ says }) => says.zh),
    [
      '没有死亡证明，不能火化；请先登记死亡证明。',
      '没有签字的遗体火化确认书，不能火化；请先登记确认书。',
    ],
  );
});

test('every act of the journey but those of a later state is offered at some time', () => {
  const home = new FuneralHome();
  const seen = new Set<string>();
  const look = () => {
    for (const { act, missing } of offersOf(funeralJourney, standingOf(home)))
      if (missing.length === 0) seen.add(act.name);
  };
  home.acts.reception();
  look();
  for (const act of Object.values(ACTS_OF_STEP).flat()) {
    home.acts[act]();
    look();
  }
  const needed = ['transport', 'confirmation', 'cremation', 'cremation/finish', 'ashes-placement'];
  for (const name of [...needed, 'certificate', 'close', 'reopen', 'moves', 'hand-over'])
    assert.ok(seen.has(name), `${name} is never offered`);
});

test('a body that the family took elsewhere asks for no cremation and no certificate', () => {
  const home = new FuneralHome();
  const acts: readonly ActName[] = ['reception', 'deathCertificate', 'tag', 'storage', 'handOver'];
  for (const act of acts) assert.equal(home.acts[act](), undefined, act);
  assert.equal(next(home), 'settlement');
  for (const act of ['openBill', 'settlement', 'closing'] as const)
    assert.equal(home.acts[act](), undefined, act);
  assert.equal(next(home), undefined);
});

/** What must never be true of a case, whatever anybody does in whatever order. */
const FORBIDDEN: Readonly<Record<string, (home: FuneralHome) => boolean>> = {
  'a cremation without a death certificate': (home) =>
    home.valid('cremation').length > 0 && home.valid('deathCertificate').length === 0,
  'a cremation without a confirmation': (home) =>
    home.valid('cremation').length > 0 && home.valid('cremationConfirmation').length === 0,
  'two cremations of one person': (home) => home.valid('cremation').length > 1,
  'a body in two places': (home) =>
    home.valid('custody').filter((row) => row['subject'] === 'body' && !row['until']).length > 1,
  'ashes without a finished cremation': (home) =>
    home.stay('ashes') !== undefined && !home.valid('cremation').some((row) => row['finishedAt']),
  'ashes placed where they are not': (home) =>
    home.valid('ashesPlacement').some((row) => home.stay('ashes')?.['place'] !== row['niche']),
  'two valid certificates': (home) => home.valid('certificate').length > 1,
  'a certificate without a finished cremation': (home) =>
    home.valid('certificate').length > 0 &&
    !home.valid('cremation').some((row) => row['finishedAt']),
  'a closed case with a body in care': (home) =>
    home.funeralCase?.['state'] === '1' && home.stay('body') !== undefined,
  'a closed case with an open bill': (home) =>
    home.funeralCase?.['state'] === '1' &&
    home.valid('bill').some((row) => row['state'] === 'open'),
  'a closed case whose ashes nobody placed': (home) =>
    home.funeralCase?.['state'] === '1' &&
    home.valid('cremation').length > 0 &&
    home.valid('ashesPlacement').length === 0,
};

const requireLawful = (home: FuneralHome, after: string): void => {
  for (const [state, isSo] of Object.entries(FORBIDDEN))
    assert.equal(isSo(home), false, `${state}, after ${after}`);
};

type Model = Record<string, never>;

class Act implements fc.Command<Model, FuneralHome> {
  readonly #name: string;
  readonly #does: (home: FuneralHome) => string | undefined;

  constructor(name: string, does: (home: FuneralHome) => string | undefined) {
    this.#name = name;
    this.#does = does;
  }

  check(): boolean {
    return true;
  }

  run(_: Model, home: FuneralHome): void {
    const refusal = this.#does(home);
    requireLawful(home, `${this.#name} (${refusal ?? 'accepted'})`);
  }

  toString(): string {
    return this.#name;
  }
}

const VOIDED = [
  'deathCertificate',
  'cremationConfirmation',
  'tag',
  'custody',
  'cremation',
  'ashesPlacement',
  'certificate',
  'bill',
];

const acts = Object.keys(new FuneralHome().acts) as ActName[];

/** Acts in an order that is mostly sensible, so that late states are reached, with any others between. */
const arbitraryActs = fc.commands(
  [
    ...acts.map((name) => fc.constant(new Act(name, (home) => home.acts[name]()))),
    ...Object.entries(ACTS_OF_STEP).map(([step, names]) =>
      fc.constant(
        new Act(step, (home) => names.map((name) => home.acts[name]()).find((one) => one)),
      ),
    ),
    ...VOIDED.map((kind) => fc.constant(new Act(`void ${kind}`, (home) => home.void(kind)))),
  ],
  { maxCommands: 60, size: '+2' },
);

test('no order of acts and withdrawals leads to a forbidden state', () => {
  const property = fc.property(arbitraryActs, fc.nat({ max: 12 }), (commands, progress) => {
    const home = new FuneralHome();
    const straight: readonly ActName[] = ['reception', ...Object.values(ACTS_OF_STEP).flat()];
    for (const name of straight.slice(0, progress + 3)) home.acts[name]();
    fc.modelRun(() => ({ model: {}, real: home }), commands);
  });
  fc.assert(property, { numRuns: 600 });
});
