import { papersOf } from '@qingming/standard/papers/all-papers.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { can } from '../session/roles.ts';
import { useSession } from '../session/use-session.ts';
import { recordsPath } from '../kinds/use-kinds.ts';
import './acts.css';
import { ACTS } from './words.ts';

/** Papers of a root that this account may print; nothing where there are none. */
export function PaperLinks({ kind, root }: { readonly kind: string; readonly root: string }) {
  const say = useSay();
  const session = useSession();
  const papers = papersOf(kind).filter((paper) =>
    paper.for.every(([verb, of]) => can(session, `${verb} ${of}`)),
  );
  if (papers.length === 0) return null;
  return (
    <p className="paper-links">
      <span className="quiet">{say(ACTS.print)}</span>
      {papers.map(({ name, label }) => (
        <a
          key={name}
          href={`${recordsPath(kind)}/${root}/papers/${name}.pdf`}
          target="_blank"
          rel="noreferrer"
        >
          {say(label)}
        </a>
      ))}
    </p>
  );
}
