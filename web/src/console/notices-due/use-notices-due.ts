import type { RightNotices } from '@qingming/connect/api/right-notices.ts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { withQuery } from '../api/client.ts';
import { api } from '../api/console-client.ts';

/** A stage is reached at midnight, without an event. */
const AGAIN_MS = 300_000;

/** Whom the house has to tell; with `size` 0 the counts alone, which look at nobody. */
export const useNoticesDue = (asked: { readonly after?: string | null; readonly size?: string }) =>
  useQuery({
    queryKey: ['right-notices', asked],
    queryFn: ({ signal }) =>
      api.get<RightNotices>(withQuery('/api/right-notices', { after: null, ...asked }), { signal }),
    refetchInterval: AGAIN_MS,
    placeholderData: keepPreviousData,
  });
