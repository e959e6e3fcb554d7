import { COLON } from '@qingming/standard/language/bilingual.ts';
import type { ActOffer, ProcessStanding } from '@qingming/connect/api/acts.ts';
import type { KindRecord } from '@qingming/connect/api/kinds.ts';
import type { Act } from '@qingming/standard/language/act.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/console-client.ts';
import { recordPath } from '../kinds/use-kinds.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { ActDialog, processOf } from './act-dialog.tsx';
import { ActsMenu } from './acts-menu.tsx';
import './acts.css';
import { ACTS } from './words.ts';

interface Offered {
  readonly act: Act;
  readonly offer: ActOffer;
}

/** An act on more records than this is taken where they are listed, and not from a menu. */
const MOST_OF_AN_ACT = 12;

/** The acts that are offered, with their definitions: the one that is due first. */
function offeredIn(kind: string, { open, next }: ProcessStanding): readonly Offered[] {
  const acts = processOf(kind)?.acts ?? [];
  const offered = open.flatMap((offer): readonly Offered[] => {
    const act = acts.find(({ name }) => name === offer.act);
    const isListed = open.filter(({ act: name }) => name === offer.act).length > MOST_OF_AN_ACT;
    return act === undefined || isListed ? [] : [{ act, offer }];
  });
  const isNext = ({ act }: Offered): number => (act.name === next?.act ? 0 : 1);
  return offered.toSorted((one, other) => isNext(one) - isNext(other));
}

interface RootActsProps {
  readonly root: KindRecord;
  readonly kind: string;
  readonly standing: ProcessStanding;
  readonly onDone: () => void;
}

/** The act that is due as a large button, every other behind it. */
export function ActButtons({ root, kind, standing, onDone }: RootActsProps) {
  const say = useSay();
  const [taken, take] = useState<Offered>();
  const offered = offeredIn(kind, standing);
  const due = offered.filter(({ act }) => act.name === standing.next?.act);
  const rest = offered.filter((one) => !due.includes(one));
  return (
    <div className="root-acts">
      {due.map((one) => (
        <button
          key={one.act.name}
          type="button"
          className="button primary due"
          onClick={() => take(one)}
        >
          {say(one.act.label)}
        </button>
      ))}
      {rest.length > 0 && (
        <ActsMenu label={ACTS.other}>
          {(list) =>
            list(
              rest.map((one) => ({
                key: one.act.name,
                label: say(one.act.label),
                onChoose: () => take(one),
              })),
            )
          }
        </ActsMenu>
      )}
      {taken !== undefined && (
        <ActDialog
          key={`${taken.act.name}.${root.version}`}
          kind={kind}
          act={taken.act}
          root={root}
          offer={taken.offer}
          onClose={() => take(undefined)}
          onDone={() => {
            take(undefined);
            onDone();
          }}
        />
      )}
    </div>
  );
}

/** What comes next, said in a line. */
export function NextLine({ standing }: Pick<RootActsProps, 'standing'>) {
  const say = useSay();
  const { next, missing } = standing;
  if (next === null && missing.length === 0) return null;
  return (
    <p className="next-line">
      {next !== null && say(ACTS.next) + say(COLON) + say(next.label)}
      {next?.late === true && <span className="wrong"> {say(ACTS.late)}</span>}
      {missing.length > 0 && (
        <span className="quiet">
          {' '}
          {say(ACTS.waits)}
          {missing.map(say).join('；')}
        </span>
      )}
    </p>
  );
}

/** Where the process of a root stands, on the page of its record. */
export function RootActs({ root, kind, onDone }: Omit<RootActsProps, 'standing'>) {
  const path = `${recordPath(kind, root.id)}/acts`;
  const { data } = useQuery({
    queryKey: ['record', path, root.version],
    queryFn: ({ signal }) => api.get<ProcessStanding>(path, { signal }),
    enabled: processOf(kind) !== undefined,
  });
  if (data === undefined) return null;
  return (
    <section className="part">
      <NextLine standing={data} />
      <ActButtons root={root} kind={kind} standing={data} onDone={onDone} />
    </section>
  );
}
