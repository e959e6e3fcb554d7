import type { Bilingual } from '../language/bilingual.ts';
import { type Counted, type Tariff, tariffCharge } from '../numbers/tariff.ts';

const FEN = 100;
const yuan = (fen: number): string => {
  const cents = fen % FEN;
  const whole = Math.trunc(fen / FEN);
  return cents === 0 ? String(whole) : `${whole}.${String(cents).padStart(2, '0')}`;
};
const percent = (share: number): string => `${Math.round(share * FEN)}%`;

const distance = ({ includedKm, perKm, partKm }: Tariff): Bilingual => {
  if ((perKm ?? 0) === 0) return { zh: '不论里程', en: 'whatever the distance' };
  const whole = partKm === 'whole';
  return {
    zh: `起步价含往返 ${includedKm ?? 0} 公里，超出的每公里 ${yuan(perKm ?? 0)} 元，不足一公里${whole ? '按一公里计' : '不计'}`,
    en: `the start price pays for ${includedKm ?? 0} km there and back; each further km costs ¥${yuan(perKm ?? 0)}, and a part of one ${whole ? 'counts as a whole one' : 'is not counted'}`,
  };
};

const added = ({ nightShare, nightExtra }: Tariff): Bilingual => {
  const much =
    typeof nightExtra === 'number'
      ? { zh: `${yuan(nightExtra)} 元`, en: `¥${yuan(nightExtra)}` }
      : { zh: percent(nightShare ?? 0), en: percent(nightShare ?? 0) };
  return { zh: `加收 ${much.zh}`, en: `${much.en} more` };
};

const night = (tariff: Tariff): readonly Bilingual[] => {
  const { nightFrom, nightUntil } = tariff;
  if (typeof nightFrom !== 'number' || typeof nightUntil !== 'number') return [];
  const next = nightUntil <= nightFrom ? '次日 ' : ' ';
  const { zh, en } = added(tariff);
  return [
    {
      zh: `夜间（${nightFrom} 时至${next}${nightUntil} 时之间出车）${zh}`,
      en: `at night (departure between ${nightFrom}:00 and ${nightUntil}:00) ${en}`,
    },
  ];
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What a tariff says, for families: what the start price pays for, what is beyond it, what the night adds. */
export function tariffSays(tariff: Tariff): Bilingual {
  const said = [distance(tariff), ...night(tariff)];
  return {
    zh: `${said.map(({ zh }) => zh).join('；')}。`,
    en: `${capital(said.map(({ en }) => en).join('; '))}.`,
  };
}

/** One part of a charge by a tariff; the amount in fen. */
export interface PricePart {
  readonly says: Bilingual;
  readonly amount: number;
}

/** How a charge by a tariff comes about, part by part: together they are its price on the list. */
export function partsOfCharge(tariff: Tariff, counted: Counted): readonly PricePart[] {
  const charge = tariffCharge(tariff, counted);
  const { includedKm, perKm } = tariff;
  const { furtherKm, atNight } = counted;
  const start = {
    says: {
      zh: `起步价（含 ${includedKm ?? 0} 公里）`,
      en: `Start price (${includedKm ?? 0} km included)`,
    },
    amount: charge.start,
  };
  const further = {
    says: {
      zh: `续程 ${furtherKm} 公里，每公里 ${yuan(perKm ?? 0)} 元`,
      en: `${furtherKm} further km at ¥${yuan(perKm ?? 0)}`,
    },
    amount: charge.further,
  };
  const { zh, en } = added(tariff);
  const atNightSays = { zh: `夜间${zh}`, en: `At night, ${en}` };
  return [
    start,
    ...(furtherKm > 0 ? [further] : []),
    ...(atNight ? [{ says: atNightSays, amount: charge.night }] : []),
  ];
}
