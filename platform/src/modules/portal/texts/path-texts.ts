import type { AskedField, DeathPlace, Fault, Matter, PersonKind } from '../guide/asked.ts';
import type { DateId, UndatedId } from '../guide/dates.ts';
import type { Answering } from '../guide/hours.ts';
import type { FamilyPaper, PaperId } from '../guide/papers.ts';
import type { StepId } from '../guide/steps.ts';
import type { Sentence } from '../law.ts';

interface Said {
  readonly title: string;
  readonly says: readonly Sentence[];
}

/** A term that is no date: when it is, and what is due then. */
interface Undated {
  readonly when: string;
  readonly title: string;
  readonly says: Sentence;
}

/** The sentences of the guide as a path, in one language. */
export interface PathTexts {
  readonly ask: {
    readonly lead: string;
    readonly title: string;
    readonly place: string;
    readonly places: Readonly<Record<DeathPlace, string>>;
    readonly county: string;
    readonly countyHelp: string;
    readonly noCounty: string;
    readonly otherProvinces: string;
    readonly day: string;
    readonly dayHelp: string;
    readonly hour: string;
    readonly justNow: string;
    readonly hours: (hour: number) => string;
    readonly who: string;
    readonly persons: Readonly<Record<PersonKind, string>>;
    readonly matters: string;
    readonly burialOf: (peoples: string) => string;
    readonly matter: Readonly<Record<Matter, string>>;
    readonly go: string;
    readonly all: string;
    readonly wrong: Readonly<Record<AskedField, Readonly<Partial<Record<Fault, string>>>>>;
    readonly wrongTitle: (title: string) => string;
    readonly wrongs: string;
  };
  readonly titles: Readonly<Record<DeathPlace | 'infant' | 'stillborn', string>>;
  readonly shortPlaces: Readonly<Record<DeathPlace, string>>;
  readonly change: string;
  readonly about: (hour: number) => string;
  readonly only: (steps: number) => string;
  readonly long: string;
  readonly asideOf: (matters: string) => string;
  readonly abroadCounty: (place: string) => string;
  readonly later: string;
  readonly steps: Readonly<Record<StepId, Said>>;
  /** In a care home with doctors of its own. */
  readonly care: Sentence;
  /** What a house collects on, and what to do while the offices that issue it are closed. */
  readonly collectsOn: Sentence;
  readonly offHours: Sentence;
  readonly calls: {
    readonly asOf: (moment: string) => string;
    readonly answering: Readonly<Record<Answering, string>>;
    readonly noneNow: string;
    readonly nearby: string;
    readonly nightRate: string;
    readonly price: (amount: string) => string;
    readonly waivedPrice: (amount: string, due: string) => string;
    readonly noPhone: string;
    readonly choose: string;
    readonly chooseSays: string;
    readonly cost: string;
    readonly compare: string;
    readonly waivers: string;
    readonly script: string;
    readonly scriptRows: readonly (readonly [what: string, says: string])[];
    readonly car: string;
    readonly carSays: readonly Sentence[];
  };
  readonly dates: {
    readonly title: string;
    readonly from: (day: string) => string;
    readonly stored: string;
    readonly over: string;
    readonly of: Readonly<Record<DateId, { readonly title: string; readonly says: Sentence }>>;
    readonly length: (days: number) => string;
    readonly lengthHours: (hours: number) => string;
    readonly most: (days: number) => string;
    readonly regional: (document: string) => string;
    readonly undated: Readonly<Record<UndatedId, Undated>>;
    readonly ask: string;
  };
  readonly papers: {
    readonly title: string;
    readonly says: string;
    readonly now: string;
    readonly later: string;
    readonly names: Readonly<Record<FamilyPaper, string>>;
    readonly from: Readonly<Record<PaperId, string>>;
    readonly groups: (groups: string) => string;
    readonly print: string;
  };
  readonly help: { readonly title: string; readonly says: string };
  readonly elsewhere: {
    readonly title: (province: string) => string;
    readonly says: (place: string, province: string) => string;
    readonly there: (province: string) => string;
    readonly ministry: string;
    readonly none: (province: string) => string;
    readonly meanwhile: string;
  };
  readonly ministry: { readonly choose: string; readonly go: string };
}
