import type { RecordView } from '@qingming/connect/api/registry.ts';
import { papersOf } from '@qingming/standard/papers/all-papers.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { can } from '../session/roles.ts';
import { useSession } from '../session/use-session.ts';
import { meets } from '../records/meets.ts';
import { recordPath } from '../kinds/use-kinds.ts';
import './acts.css';
import { ACTS } from './words.ts';

interface PaperLinksProps {
  readonly kind: string;
  readonly root: RecordView<object>;
  /** Whether the root has a record of a kind, as far as the page knows. */
  readonly has?: (kind: string) => boolean;
}

/** Papers of a root that this account may print; nothing where there are none. */
export function PaperLinks({ kind, root, has = () => true }: PaperLinksProps) {
  const say = useSay();
  const session = useSession();
  const papers = papersOf(kind).filter(
    ({ for: rights, needs, about }) =>
      (about === undefined ||
        meets(kind, { ...root.fact, recordedAt: new Date().toISOString() }, about)) &&
      rights.every(([verb, of]) => can(session, `${verb} ${of}`)) &&
      (needs === undefined || has(needs)),
  );
  if (papers.length === 0) return null;
  return (
    <p className="paper-links">
      <span className="quiet">{say(ACTS.print)}</span>
      {papers.map(({ name, label }) => (
        <a
          key={name}
          href={`${recordPath(kind, root.id)}/papers/${name}.pdf`}
          target="_blank"
          rel="noreferrer"
        >
          {say(label)}
        </a>
      ))}
    </p>
  );
}
