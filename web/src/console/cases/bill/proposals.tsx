import { COLON } from '@qingming/standard/language/bilingual.ts';
import type { BillProposals, ProposedCharge } from '@qingming/connect/api/settlement.ts';
import { useState } from 'react';
import { civilDay, civilMinute } from '../../format/civil.ts';
import { yuan } from '../../format/money.ts';
import { usePreferences, useSay } from '../../preferences/use-preferences.ts';
import { ProblemNote } from '../../shell/problem-note.tsx';
import { useCaseView } from '../page/case-context.ts';
import { PriceParts } from './price-parts.tsx';
import { useBillAct, useProposals } from './use-bill.ts';
import { NotGranted, Waivers } from './waivers.tsx';
import { MONEY } from './words.ts';

const keyOf = ({ item, servedOn, because, transport }: ProposedCharge): string =>
  `${item} ${servedOn} ${because.zh} ${transport ?? ''}`;

/** Of a service that went on for more than a day both ends are told, of any other its day. */
function spanOf({ servedOn, from, until }: ProposedCharge): string {
  if (until === null || civilDay(from) === civilDay(until)) return servedOn;
  return `${civilMinute(from)} – ${civilMinute(until)}`;
}

interface ChargeProps {
  readonly charge: ProposedCharge;
  readonly ticked: boolean;
  readonly onTick: (ticked: boolean) => void;
}

function Charge({ charge, ticked, onTick }: ChargeProps) {
  const say = useSay();
  const { language } = usePreferences();
  return (
    <li>
      <label>
        <input
          type="checkbox"
          checked={ticked}
          onChange={(event) => onTick(event.target.checked)}
        />
        <span>
          {(language === 'en' && charge.nameEn) || charge.name}
          <span className="quiet">
            {say(charge.because)} {spanOf(charge)}
            {!charge.certain && !charge.withoutDistance && ` · ${say(MONEY.choose)}`}
          </span>
          <PriceParts parts={charge.parts} />
          {charge.withoutDistance && (
            <span className="missing some">{say(MONEY.withoutDistance)}</span>
          )}
        </span>
        <span>
          {yuan(charge.unitPrice)} × {charge.quantity}
        </span>
        <strong>{yuan(charge.amount)}</strong>
      </label>
    </li>
  );
}

/** What is sure is ticked already; what has to be chosen is not. */
function Charges({ charges }: Pick<BillProposals, 'charges'>) {
  const say = useSay();
  const { id } = useCaseView().page.case;
  const act = useBillAct(id);
  const [turned, setTurned] = useState<Readonly<Record<string, boolean>>>({});
  const isTicked = (charge: ProposedCharge): boolean => turned[keyOf(charge)] ?? charge.certain;
  const ticked = charges.filter(isTicked);
  const add = (): void =>
    act.mutate({
      path: '/lines',
      body: {
        lines: ticked.map(({ item, quantity, servedOn, transport }) => ({
          ...{ item, quantity, servedOn },
          ...(transport !== null && { transport }),
        })),
      },
    });
  return (
    <div className="proposals">
      <h3>{say(MONEY.proposed)}</h3>
      <ul>
        {charges.map((charge) => (
          <Charge
            key={keyOf(charge)}
            charge={charge}
            ticked={isTicked(charge)}
            onTick={(on) => setTurned({ ...turned, [keyOf(charge)]: on })}
          />
        ))}
      </ul>
      {act.isError && <ProblemNote error={act.error} />}
      <button
        type="button"
        className="button"
        disabled={act.isPending || ticked.length === 0}
        onClick={add}
      >
        {say(MONEY.add)} {yuan(ticked.reduce((sum, { amount }) => sum + amount, 0))}
      </button>
    </div>
  );
}

export function Proposals() {
  const say = useSay();
  const { id } = useCaseView().page.case;
  const { data } = useProposals(id, true);
  if (data === undefined) return null;
  return (
    <>
      {data.charges.length > 0 && <Charges charges={data.charges} />}
      <Waivers {...data} />
      <NotGranted of={data.notGranted} />
      {data.unpriced.map(({ because, servedOn }) => (
        <p key={`${because.zh} ${servedOn}`} className="missing some">
          {say(MONEY.unpriced)}
          {say(COLON)}
          {say(because)} {servedOn}
        </p>
      ))}
    </>
  );
}
