import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import type { ReactNode } from 'react';
import { yuan } from '../../format/money.ts';
import { useSay } from '../../preferences/use-preferences.ts';

interface ActProps {
  readonly says: Bilingual;
  readonly onPress: () => void;
}

export function Act({ says, onPress }: ActProps) {
  const say = useSay();
  return (
    <button type="button" className="plain" onClick={onPress}>
      {say(says)}
    </button>
  );
}

interface EntryProps {
  readonly amount: number;
  readonly title: ReactNode;
  /** Who, when, under which number: what there is of it. */
  readonly details: readonly (ReactNode | undefined)[];
  readonly waits?: Bilingual | undefined;
  readonly children: ReactNode;
}

/** One sum of money: what it is and how much, who and when, and what may be done with it. */
export function Entry({ amount, title, details, waits, children }: EntryProps) {
  const say = useSay();
  const shown = details.filter((detail) => detail !== undefined);
  return (
    <li>
      <p className="entry-head">
        <span>{title}</span>
        <strong>{yuan(amount)}</strong>
      </p>
      <p className="quiet entry-details">
        {shown.map((detail, index) => (
          // What is told of one entry has its order, and nothing else to be known by.
          // biome-ignore lint/suspicious/noArrayIndexKey: the details of an entry are never reordered
          <span key={index}>{detail}</span>
        ))}
      </p>
      {waits && <p className="missing some">{say(waits)}</p>}
      <p className="record-acts">{children}</p>
    </li>
  );
}

interface EntriesProps {
  readonly title: Bilingual;
  readonly children: readonly ReactNode[];
}

export function Entries({ title, children }: EntriesProps) {
  const say = useSay();
  if (children.length === 0) return null;
  return (
    <>
      <h3>{say(title)}</h3>
      <ul className="money-entries">{children}</ul>
    </>
  );
}
