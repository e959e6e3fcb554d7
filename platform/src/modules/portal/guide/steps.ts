import type { DeathPlace, GuideAsked, Matter } from './asked.ts';

export type StepId =
  | 'sure'
  | 'donor'
  | 'hospital'
  | 'community'
  | 'police'
  | 'issuer'
  | 'consent'
  | 'stillborn'
  | 'infection'
  | 'burial'
  | 'call'
  | 'abroadPaper'
  | 'abroadChoice'
  | 'abroadCall'
  | 'infant'
  | 'away'
  | 'outside'
  | 'house';

/** The way after a death: what cannot wait, and what can. */
export interface Way {
  readonly now: readonly StepId[];
  readonly later: readonly StepId[];
  /** What was ticked and changes nothing here. */
  readonly setAside: readonly Matter[];
}

type Said = Pick<GuideAsked, 'who' | 'matters'> & { readonly place: DeathPlace };

const ABROAD: readonly Matter[] = ['away', 'donor', 'outside'];
const STILLBORN: readonly Matter[] = ['donor', 'outside'];

/** Whoever died abroad is brought home by the rules of there; nobody is brought far after a class A infection. */
function setAside({ place, who, matters }: Said): readonly Matter[] {
  const none = [
    ...(place === 'abroad' ? ABROAD : []),
    ...(who === 'stillborn' ? STILLBORN : []),
    ...(matters.includes('infection') ? (['donor', 'away'] as const) : []),
  ];
  return matters.filter((name) => none.includes(name));
}

const CERTIFIED: Readonly<Record<Exclude<DeathPlace, 'abroad'>, readonly StepId[]>> = {
  hospital: ['hospital'],
  home: ['community'],
  care: ['community'],
  elsewhere: ['police', 'issuer'],
  unclear: ['police', 'issuer'],
};

const SURE: readonly DeathPlace[] = ['home', 'care', 'elsewhere', 'unclear'];

function nowAbroad(has: (name: Matter) => boolean): readonly StepId[] {
  return [
    'abroadPaper',
    'abroadChoice',
    ...(['infection', 'burial'] as const).filter(has),
    'abroadCall',
  ];
}

function nowHere({ place, who }: Said, has: (name: Matter) => boolean): readonly StepId[] {
  const certified = place === 'abroad' ? [] : CERTIFIED[place];
  const isBorn = who !== 'stillborn';
  const police = certified.includes('police');
  const steps: readonly (StepId | false)[] = [
    isBorn && SURE.includes(place) && 'sure',
    police && 'police',
    has('donor') && 'donor',
    ...(isBorn || police ? certified.filter((id) => id !== 'police') : []),
    !isBorn && 'stillborn',
    has('infection') && 'infection',
    has('burial') && 'burial',
    'call',
    place === 'unclear' && 'consent',
  ];
  return steps.filter((one) => one !== false);
}

/** The steps of a death in the order in which they come. */
export function wayOf(said: Said): Way {
  const aside = setAside(said);
  const has = (name: Matter): boolean => said.matters.includes(name) && !aside.includes(name);
  const isAbroad = said.place === 'abroad';
  const later: readonly (StepId | false)[] = [
    has('away') && 'away',
    has('outside') && 'outside',
    said.who === 'infant' && !has('outside') && 'infant',
    'house',
  ];
  return {
    now: isAbroad ? nowAbroad(has) : nowHere(said, has),
    later: later.filter((one) => one !== false),
    setAside: aside,
  };
}
