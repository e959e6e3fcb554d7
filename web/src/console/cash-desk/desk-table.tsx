import type { DeskFigures, DeskLine } from '@qingming/connect/api/ledger.ts';
import { ledgerAccount } from '@qingming/standard/codes/ledger.ts';
import { NATIONAL } from '@qingming/standard/records/all-records.ts';
import { codeLabel } from '../format/code-label.ts';
import { yuan } from '../format/money.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { Figures } from './figures.tsx';
import { DESK } from './words.ts';

interface DeskTableProps {
  readonly lines: readonly DeskLine[];
  readonly figures: DeskFigures;
}

/** What came in and went out at a desk, by account and kind of document, and what should be in the drawer. */
export function DeskTable({ lines, figures }: DeskTableProps) {
  const say = useSay();
  return (
    <>
      <table className="desk-lines">
        <thead>
          <tr>
            <th scope="col">{say(DESK.account)}</th>
            <th scope="col">{say(DESK.document)}</th>
            <th scope="col" className="figure">
              {say(DESK.received)}
            </th>
            <th scope="col" className="figure">
              {say(DESK.returned)}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ account, kind, documents, received, returned }) => (
            <tr key={`${account} ${kind}`}>
              <th scope="row">{say(codeLabel(ledgerAccount, account))}</th>
              <td>
                {say(NATIONAL.get(kind)?.label ?? { zh: kind, en: kind })} × {documents}
              </td>
              <td className="figure">{yuan(received)}</td>
              <td className="figure">{yuan(returned)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Figures
        of={[
          [DESK.received, figures.received],
          [DESK.returned, figures.returned],
          [DESK.expected, figures.cashExpected],
        ]}
      />
    </>
  );
}
