import type { PriceDiff, PriceListDetail } from '@qingming/connect/api/prices.ts';
import { feeType, itemClass } from '@qingming/standard/codes/price.ts';
import { hasTariff } from '@qingming/standard/numbers/tariff.ts';
import { priceItem } from '@qingming/standard/records/price.ts';
import { tariffSays } from '@qingming/standard/records/tariff-words.ts';
import { codeLabel } from '../format/code-label.ts';
import { yuan } from '../format/money.ts';
import { useSay } from '../preferences/use-preferences.ts';
import '../prices/price-tables.css';
import { CHANGES, PRICES } from './words.ts';

const priceOf = (fen: number | null): string => (fen === null ? '' : yuan(fen));

/** What becomes dearer, cheaper, new or gone. */
export function DiffTable({ diff }: { readonly diff: PriceDiff }) {
  const say = useSay();
  if (diff.changes.length === 0) return <p>{say(PRICES.noDiff)}</p>;
  return (
    <div className="scrolls">
      {diff.from === null && <p className="quiet">{say(PRICES.first)}</p>}
      <table className="plain-table price-changes">
        <thead>
          <tr>
            <th scope="col">{say(PRICES.code)}</th>
            <th scope="col">{say(PRICES.item)}</th>
            <th scope="col">{say(PRICES.change)}</th>
            <th scope="col" className="numeric">
              {say(PRICES.before)}
            </th>
            <th scope="col" className="numeric">
              {say(PRICES.after)}
            </th>
          </tr>
        </thead>
        <tbody>
          {diff.changes.map(({ code, name, change, before, after }) => (
            <tr key={`${code} ${change}`}>
              <td>
                <code>{code}</code>
              </td>
              <td>{name}</td>
              <td>{say(CHANGES[change])}</td>
              <td className="numeric">{priceOf(before)}</td>
              <td className="numeric">{priceOf(after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The whole list as it would be shown to families. */
export function ItemTable({ items }: Pick<PriceListDetail, 'items'>) {
  const say = useSay();
  const { elements } = priceItem;
  return (
    <div className="scrolls">
      <table className="plain-table price-items">
        <thead>
          <tr>
            <th scope="col">{say(PRICES.code)}</th>
            <th scope="col">{say(PRICES.item)}</th>
            <th scope="col">{say(elements.class.label)}</th>
            <th scope="col">{say(elements.feeType.label)}</th>
            <th scope="col" className="numeric">
              {say(PRICES.price)}
            </th>
            <th scope="col">{say(PRICES.unit)}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ id, fact }) => (
            <tr key={id}>
              <td>
                <code>{fact.code}</code>
              </td>
              <td>
                {fact.name}
                {hasTariff(fact) && <span className="quiet tariff">{say(tariffSays(fact))}</span>}
              </td>
              <td>{say(codeLabel(itemClass, fact.class))}</td>
              <td>{say(codeLabel(feeType, fact.feeType))}</td>
              <td className="numeric">
                {fact.offered ? priceOf(fact.price ?? null) : say(PRICES.notOffered)}
              </td>
              <td>{say({ zh: fact.unit, en: fact.unitEn ?? fact.unit })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
