import type { KindRecord } from '@qingming/connect/api/kinds.ts';
import { evaluation } from '@qingming/standard/records/evaluation.ts';
import { publication } from '@qingming/standard/records/publication.ts';
import { rightOfUse } from '@qingming/standard/records/right-of-use.ts';
import { removal } from '@qingming/standard/records/removal.ts';
import { stockCheck } from '@qingming/standard/records/stock-check.ts';
import { ticket } from '@qingming/standard/records/ticket.ts';
import { Link } from 'react-router';
import { CHECK } from '../check/words.ts';
import { BesideEvaluationView, BesideTicketView } from '../heard/beside.tsx';
import { useSay } from '../preferences/use-preferences.ts';
import { PublicationPreview } from '../publications/preview.tsx';
import { can } from '../session/roles.ts';
import { useSession } from '../session/use-session.ts';
import { RemovalAnswersView } from '../wall/removal-answers.tsx';
import { RightStandingView } from '../wall/right-standing.tsx';

interface BesideRecordProps {
  readonly kind: string;
  readonly record: KindRecord;
}

/** The list of a check is walked on a page of its own. */
function ToCheck({ check }: { readonly check: string }) {
  const say = useSay();
  const session = useSession();
  if (!can(session, 'burials.check') || session.level !== 'province') return null;
  return (
    <p>
      <Link className="button primary" to={`/checks/${check}`}>
        {say(CHECK.toCheck)}
      </Link>
    </p>
  );
}

/** What is worked out of a record and its parts, and stands beside the facts that it states. */
export function BesideRecord({ kind, record }: BesideRecordProps) {
  if (kind === removal.kind) return <RemovalAnswersView removal={record.id} />;
  if (kind === ticket.kind) return <BesideTicketView ticket={record.id} />;
  if (kind === evaluation.kind) return <BesideEvaluationView evaluation={record.id} />;
  if (kind === publication.kind) return <PublicationPreview record={record} />;
  if (kind === stockCheck.kind) return <ToCheck check={record.id} />;
  return kind === rightOfUse.kind ? (
    <RightStandingView right={record.id} version={record.version} heading="h2" />
  ) : null;
}
