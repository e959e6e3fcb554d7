import type { KindRecordPage } from '@qingming/connect/api/kinds.ts';
import { firstCall } from '@qingming/standard/records/first-call.ts';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/console-client.ts';
import { carriedOver } from '../../call/call-form.ts';
import { recordPath } from '../../kinds/use-kinds.ts';
import type { Typed } from '../../records/asked-field.ts';

/** What the call told that the case is opened from; nothing of a case without one. */
export const useToldByCall = (call: string | null) =>
  useQuery({
    queryKey: ['told-by-call', call],
    queryFn: async ({ signal }): Promise<Typed> => {
      if (call === null) return {};
      const path = recordPath(firstCall.kind, call);
      const { record } = await api.get<KindRecordPage>(path, { signal });
      return carriedOver(record.fact);
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
