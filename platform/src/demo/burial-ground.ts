import { burialArea } from '@qingming/standard/records/burial-area.ts';
import { beneficiary } from '@qingming/standard/records/beneficiary.ts';
import type { FactOf } from '@qingming/standard/language/record.ts';
import { feePeriod } from '@qingming/standard/records/fee-period.ts';
import { plot } from '@qingming/standard/records/plot.ts';
import { formatSeriesNumber } from '@qingming/standard/numbers/series-number.ts';
import { afterYears, type FeeTerm, yearsBegun } from '@qingming/standard/processes/fee-years.ts';
import { stageOn } from '@qingming/standard/processes/notice-stage.ts';
import { rightCertificate } from '@qingming/standard/records/right-certificate.ts';
import { rightNotice } from '@qingming/standard/records/right-notice.ts';
import { rightOfUse } from '@qingming/standard/records/right-of-use.ts';
import type { NewFact } from '../kernel/records/bulk.ts';
import { type Batch, newFact } from './batch.ts';
import { checkSteps } from './burial-checks.ts';
import type { Rested } from './burial-removals.ts';
import { fullName, type Sex } from './names.ts';
import type { Random } from './random.ts';
import type { RestingPlace } from './registry.ts';
import { DAY, dayOf, HOUR, iso, yearOf } from './time.ts';

type Area = FactOf<typeof burialArea>;
type Plot = FactOf<typeof plot>;
type Right = FactOf<typeof rightOfUse>;

/** Rows and positions of plots or niches of one kind. */
interface Grid {
  readonly area: string;
  readonly prefix: string;
  readonly rows: readonly number[];
  readonly across: number;
  readonly each: Pick<Plot, 'kind' | 'capacity' | 'basic'> & Partial<Plot>;
}

const TERM_YEARS = 20;
/** The published maintenance fee of a year, in fen. */
const FEE_A_YEAR = 12_000;
/** One right from before in so many ends soon, until all endings below are there. */
const EVERY = 5;

type Notice = FactOf<typeof rightNotice>;
/** So many days ago, how, and what came of it. */
type Tried = readonly [ago: number, way: Notice['way'], outcome: Notice['outcome']];

/** Terms that end in so many days, at each stage: told at every one, told late, tried in vain, never told. */
const ENDINGS: readonly { readonly left: number; readonly tried: readonly Tried[] }[] = [
  { left: 715, tried: [] },
  { left: 690, tried: [] },
  { left: 600, tried: [[40, 'telephone', 'reached']] },
  { left: 355, tried: [[200, 'letter', 'sent']] },
  { left: 320, tried: [[30, 'telephone', 'no-such-number']] },
  { left: 175, tried: [[300, 'letter', 'reached']] },
  {
    left: 140,
    tried: [
      [200, 'letter', 'returned'],
      [12, 'telephone', 'no-answer'],
    ],
  },
  { left: 26, tried: [[120, 'telephone', 'reached']] },
  { left: 12, tried: [] },
  {
    left: -35,
    tried: [
      [690, 'letter', 'sent'],
      [300, 'letter', 'sent'],
      [130, 'telephone', 'reached'],
      [40, 'telephone', 'reached'],
      [20, 'letter', 'sent'],
    ],
  },
  { left: -400, tried: [] },
];
const phone = (random: Random): string => `1400000${String(random.int(0, 9999)).padStart(4, '0')}`;
const sexOf = (random: Random): Sex => (random.int(0, 1) === 0 ? '1' : '2');

/** Writes what one institution has, part by part. */
export class Ground {
  readonly areas: NewFact[] = [];
  readonly plots: NewFact[] = [];
  readonly rights: NewFact[] = [];
  readonly people: NewFact[] = [];
  readonly notices: NewFact[] = [];
  readonly fees: NewFact[] = [];
  readonly certificates: NewFact[] = [];
  readonly rested: Rested[] = [];
  readonly endings = [...ENDINGS];
  readonly random: Random;
  readonly place: RestingPlace;
  readonly now: number;
  serial: number;
  /** The code of the plot at hand. */
  plotOf: string | undefined;

  /** `serial` is the first number that its rights are given. */
  constructor(random: Random, place: RestingPlace, now: number, serial: number) {
    this.serial = serial;
    this.random = random;
    this.place = place;
    this.now = now;
  }

  area(fact: Omit<Area, 'closed'>): string {
    const id = this.random.uuid(this.now);
    this.areas.push(
      newFact(burialArea, id, this.place.owner, this.now, { closed: false, ...fact }),
    );
    return id;
  }

  grid({ area, prefix, rows, across, each }: Grid): void {
    for (const row of rows)
      for (let position = 1; position <= across; position += 1)
        this.plot({
          code: `${prefix}-${row}-${String(position).padStart(2, '0')}`,
          area,
          row,
          position,
          remains: 'ashes',
          oversize: false,
          state: this.random.int(1, 70) === 1 ? 'blocked' : 'usable',
          ...each,
        });
  }

  plot(fact: Plot): void {
    const id = this.random.uuid(this.now);
    this.plotOf = fact.code;
    this.plots.push(newFact(plot, id, this.place.owner, this.now, fact));
    if (fact.state !== 'usable') return;
    const dice = this.random.int(1, 100);
    if (fact.oversize || dice <= 70) this.old(id, fact);
    else if (dice <= 73) this.right(id, fact, this.fresh(fact));
    else if (dice <= 75) this.hold(id);
  }

  /** A right from before: of the last twenty years, or a few that are over; some near their end, told or not. */
  old(id: string, fact: Plot): void {
    const ending = this.random.int(1, EVERY) === 1 ? this.endings.shift() : undefined;
    const left = ending?.left ?? TERM_YEARS * 365 - this.random.int(240, TERM_YEARS * 365 - 800);
    const until = dayOf(this.now + left * DAY);
    const from = `${Number(until.slice(0, 4)) - TERM_YEARS}${until.slice(4).replace('02-29', '02-28')}`;
    const right = this.right(id, fact, { basis: 'archive', grantedOn: from, from, until });
    for (const tried of ending?.tried ?? []) this.notice(right, until, tried);
    if (left > 0 && this.random.int(1, 3) === 1) this.fee(right, { from, until });
  }

  /** Upkeep that was paid a month ago, from the year that ran then. */
  fee(root: string, term: FeeTerm): void {
    const paidOn = dayOf(this.now - 30 * DAY);
    const sinceYears = Math.max(0, yearsBegun(term, paidOn) - 1);
    const years = Math.min(this.random.int(1, 5), TERM_YEARS - sinceYears);
    const fact = {
      years,
      sinceYears,
      throughYears: sinceYears + years,
      from: afterYears(term.from, sinceYears),
      until: afterYears(term.from, sinceYears + years),
      rate: FEE_A_YEAR,
      amount: FEE_A_YEAR * years,
      paidOn,
      takenBy: this.place.keeper.id,
    };
    if (fact.until > term.until) return;
    const owner = { ...this.place.owner, root };
    this.fees.push(newFact(feePeriod, this.random.uuid(this.now), owner, this.now, fact));
  }

  notice(root: string, termEnd: string, [ago, way, outcome]: Tried): void {
    const toldOn = dayOf(this.now - ago * DAY);
    const fact = {
      stage: stageOn(toldOn, termEnd) ?? 'two-years',
      termEnd,
      way,
      toldOn,
      outcome,
      toldBy: this.place.keeper.id,
      ...(outcome === 'reached' && {
        toldName: fullName(this.random, sexOf(this.random), 1970),
        note: '家属表示商量后来办理',
      }),
    } as const;
    const owner = { ...this.place.owner, root };
    this.notices.push(newFact(rightNotice, this.random.uuid(this.now), owner, this.now, fact));
  }

  fresh({ kind }: Plot): Partial<Right> {
    const at = this.now - this.random.int(1, 60) * DAY;
    const from = dayOf(at);
    const until = `${yearOf(at) + TERM_YEARS}${from.slice(4).replace('02-29', '02-28')}`;
    return {
      basis: 'cremation-certificate',
      basisNumber: `HZ${this.place.owner.region}-${yearOf(at)}-${this.random.int(100_000, 999_999)}`,
      grantedOn: from,
      from,
      until,
      price: kind === 'plot' ? 2_000_000 : 0,
    };
  }

  number(): string {
    const { region } = this.place.owner;
    const serial = this.serial;
    this.serial += 1;
    return formatSeriesNumber({ prefix: 'SYQ', region, year: yearOf(this.now), serial });
  }

  right(plotId: string, { capacity, oversize }: Plot, said: Partial<Right>): string {
    const id = this.random.uuid(this.now);
    const fact = {
      number: this.number(),
      plot: plotId,
      state: 'granted',
      holderName: fullName(this.random, sexOf(this.random), 1970),
      phone: phone(this.random),
      ...said,
    } as const;
    this.rights.push(newFact(rightOfUse, id, this.place.owner, this.now, fact));
    if (this.random.int(1, 4) === 1) this.certificate(id, fact);
    const people = oversize ? capacity : this.random.int(0, capacity);
    for (let index = 0; index < people; index += 1) {
      const who = this.person(id, said.from ?? dayOf(this.now));
      if (index === 0)
        this.rested.push({ ...who, right: id, plot: plotId, holder: fact.holderName });
    }
    return id;
  }

  /** The paper of a right, as a card that was written anew when the house began with the program. */
  certificate(root: string, right: Pick<Right, 'number' | 'holderName' | 'until'>): void {
    const plotCode = this.plotOf;
    if (right.until === undefined || plotCode === undefined) return;
    const fact = {
      number: right.number.replace('SYQ', 'AZ'),
      state: 'valid',
      reason: 'first',
      holderName: right.holderName,
      plotCode,
      until: right.until,
      issuerName: this.place.name,
      issuedOn: dayOf(this.now - 20 * DAY),
      issuedBy: this.place.keeper.id,
      receivedBy: right.holderName,
    } as const;
    const owner = { ...this.place.owner, root };
    this.certificates.push(
      newFact(rightCertificate, this.random.uuid(this.now), owner, this.now, fact),
    );
  }

  person(root: string, day: string): Pick<Rested, 'person' | 'name'> {
    const sex = sexOf(this.random);
    const fact = {
      name: fullName(this.random, sex, 1938),
      sex,
      alive: false,
      diedOn: day.slice(0, 7),
      placedOn: day,
    } as const;
    const owner = { ...this.place.owner, root };
    const id = this.random.uuid(this.now);
    this.people.push(newFact(beneficiary, id, owner, this.now, fact));
    return { person: id, name: fact.name };
  }

  hold(plotId: string): void {
    const heldAt = this.now - this.random.int(1, 30) * HOUR;
    const fact = {
      number: this.number(),
      plot: plotId,
      state: 'held',
      holderName: fullName(this.random, sexOf(this.random), 1975),
      phone: phone(this.random),
      heldAt: iso(heldAt),
      heldUntil: iso(heldAt + this.random.int(2, 7) * DAY),
    } as const;
    this.rights.push(
      newFact(rightOfUse, this.random.uuid(this.now), this.place.owner, this.now, fact),
    );
  }

  /** A check of one of the areas that have plots; `without` has left it since. */
  checked(
    which: number,
    walk: Pick<Parameters<typeof checkSteps>[2], 'ago' | 'serial' | 'answered'> & {
      readonly without?: string | undefined;
    },
  ): Batch {
    const areas = [...new Set(this.plots.map(({ fact }) => String(fact['area'])))];
    const area = areas[which % areas.length] ?? '';
    const plots = this.plots.filter(({ fact }) => fact['area'] === area).map(({ id }) => id);
    const plotOf = new Map(this.rights.map(({ id, fact }) => [id, String(fact['plot'])]));
    const onRecord = this.people
      .filter(({ id }) => id !== walk.without)
      .map(({ id, owner, fact }) => ({
        person: id,
        name: String(fact['name']),
        plot: plotOf.get(owner.root ?? '') ?? '',
      }));
    return checkSteps(
      this.random,
      this.place,
      { ...walk, area, plots, onRecord: onRecord.filter(({ plot }) => plots.includes(plot)) },
      this.now,
    );
  }

  batch(): Batch {
    return [
      { kind: burialArea, facts: this.areas },
      { kind: plot, facts: this.plots },
      { kind: rightOfUse, facts: this.rights },
      { kind: beneficiary, facts: this.people },
      { kind: rightNotice, facts: this.notices },
      { kind: feePeriod, facts: this.fees },
      { kind: rightCertificate, facts: this.certificates },
    ];
  }
}
