import type { KindRecord } from '@qingming/connect/api/kinds.ts';
import { rightOfUse } from '@qingming/standard/records/right-of-use.ts';
import { RightStandingView } from '../wall/right-standing.tsx';

interface BesideRecordProps {
  readonly kind: string;
  readonly record: KindRecord;
}

/** What is worked out of a record and its parts, and stands beside the facts that it states. */
export const BesideRecord = ({ kind, record }: BesideRecordProps) =>
  kind === rightOfUse.kind ? (
    <RightStandingView right={record.id} version={record.version} heading="h2" />
  ) : null;
