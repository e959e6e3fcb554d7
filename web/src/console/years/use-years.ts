import type {
  InspectionPage,
  InstitutionYears,
  YearFigures,
} from '@qingming/connect/api/inspections.ts';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { withQuery } from '../api/client.ts';
import { api } from '../api/console-client.ts';
import { useLiveEvents } from '../live/live-provider.tsx';

/** Who reported and who was inspected, in the year and division that the address names. */
export function useYears() {
  const [search] = useSearchParams();
  const path = withQuery('/api/institution-years', {
    year: search.get('year'),
    region: search.get('region'),
  });
  return useQuery({
    queryKey: ['institution-years', path],
    queryFn: ({ signal }) => api.get<InstitutionYears>(path, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** The figures of a report, at the version that is shown: filing it makes them stay. */
export const useReportFigures = (id: string, version: number) =>
  useQuery({
    queryKey: ['report-figures', id, version],
    queryFn: ({ signal }) => api.get<YearFigures>(`/api/yearly-reports/${id}/figures`, { signal }),
  });

/** One inspection; read again whenever something changed, so that house and officer see one another. */
export function useInspection(id: string) {
  const queries = useQueryClient();
  const queryKey = ['inspection', id];
  const again = (): void => void queries.invalidateQueries({ queryKey });
  useLiveEvents(again);
  const found = useQuery({
    queryKey,
    queryFn: ({ signal }) => api.get<InspectionPage>(`/api/inspections/${id}`, { signal }),
  });
  return { found, again };
}
