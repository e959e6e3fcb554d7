import type { BillLineView, BillTotals, BillView } from '@qingming/connect/api/settlement.ts';
import { yuan } from '../../format/money.ts';
import { usePreferences, useSay } from '../../preferences/use-preferences.ts';
import { useCaseView } from '../page/case-context.ts';
import { askQuantity, askVoidLine, type BillAsk } from './asks.ts';
import { lineOffers } from './bill-offers.ts';
import { Act } from './money-entry.tsx';
import { PriceParts } from './price-parts.tsx';
import { priceNotes } from './price-notes.ts';
import { askApproveReduction, askReduction, askWithdrawReduction } from './reduction-asks.ts';
import { REDUCED } from './reduction-words.ts';
import { useBillReader } from './use-bill-reader.ts';
import { MONEY } from './words.ts';

interface LinesProps {
  readonly bill: BillView;
  readonly mayChange: boolean;
  readonly onAsk: (ask: BillAsk) => void;
}

/** Each charge with the waivers of it beneath. */
const inOrder = (lines: readonly BillLineView[]): readonly BillLineView[] =>
  lines
    .filter(({ kind }) => kind === 'charge')
    .flatMap((charge) => [charge, ...lines.filter(({ waives }) => waives === charge.id)]);

/** Every act on one line, by name. */
function useLineAsks(line: BillLineView) {
  const view = useCaseView();
  const { reduction } = line;
  return {
    reduce: { says: REDUCED.ask, ask: () => askReduction(line, view) },
    quantity: { says: MONEY.changeQuantity, ask: () => askQuantity(line, view) },
    void: { says: MONEY.voidLine, ask: () => askVoidLine(line) },
    ...(reduction && {
      approve: { says: REDUCED.approve, ask: () => askApproveReduction(line, reduction) },
      turnDown: {
        says: REDUCED.turnDown,
        ask: () => askWithdrawReduction(line, REDUCED.turnDown),
      },
      withdraw: {
        says: REDUCED.withdraw,
        ask: () => askWithdrawReduction(line, REDUCED.withdraw),
      },
      takeBack: {
        says: REDUCED.takeBack,
        ask: () => askWithdrawReduction(line, REDUCED.takeBack),
      },
    }),
  };
}

function LineActs({ bill, line, onAsk }: LinesProps & { readonly line: BillLineView }) {
  const asks = useLineAsks(line);
  return lineOffers(bill, line, useBillReader()).map((name) => {
    const one = asks[name];
    return one && <Act key={name} says={one.says} onPress={() => onAsk(one.ask())} />;
  });
}

/** Why a charge is below the list, who asked and who agreed. */
function PriceNote({ line }: { readonly line: BillLineView }) {
  const say = useSay();
  const notes = priceNotes(line).map(say);
  return notes.length > 0 && <span className="quiet price-note">{notes.join(' · ')}</span>;
}

function Line({ line, ...props }: LinesProps & { readonly line: BillLineView }) {
  const say = useSay();
  const { language } = usePreferences();
  const waiver = line.kind === 'waiver';
  const name = (language === 'en' && line.nameEn) || line.name;
  return (
    <tr className={waiver ? 'waiver' : undefined}>
      <th scope="row">
        {waiver ? `${say(MONEY.waiver)} · ${line.ruleName ?? ''}` : name}
        <span className="quiet">{waiver ? line.document : line.servedOn}</span>
        <PriceParts parts={line.parts} />
        <PriceNote line={line} />
      </th>
      <td>{!waiver && line.quantity}</td>
      <td>{!waiver && yuan(line.unitPrice)}</td>
      <td>
        {waiver && '−'}
        {yuan(line.amount)}
      </td>
      <td>
        <LineActs line={line} {...props} />
      </td>
    </tr>
  );
}

export function BillLines(props: LinesProps) {
  const say = useSay();
  if (props.bill.lines.length === 0) return null;
  return (
    <table className="bill-lines">
      <thead>
        <tr>
          <th scope="col">{say(MONEY.charge)}</th>
          <th scope="col">{say(MONEY.quantity)}</th>
          <th scope="col">{say(MONEY.price)}</th>
          <th scope="col">{say(MONEY.amount)}</th>
          <th scope="col">{props.mayChange && say(MONEY.acts)}</th>
        </tr>
      </thead>
      <tbody>
        {inOrder(props.bill.lines).map((line) => (
          <Line key={line.id} line={line} {...props} />
        ))}
      </tbody>
    </table>
  );
}

export function Totals({ totals }: { readonly totals: BillTotals }) {
  const say = useSay();
  const rare = (['returned', 'onAccount'] as const).filter((name) => totals[name] > 0);
  const shown = ['charged', 'waived', 'due', 'paid', ...rare, 'outstanding'] as const;
  return (
    <dl className="totals">
      {shown.map((name) => (
        <div key={name} className={name === 'outstanding' && totals[name] > 0 ? 'owed' : undefined}>
          <dt>{say(MONEY[name])}</dt>
          <dd>{yuan(totals[name])}</dd>
        </div>
      ))}
    </dl>
  );
}
