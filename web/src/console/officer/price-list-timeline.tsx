import type { PriceListMilestone } from '@qingming/connect/api/prices.ts';
import { useQuery } from '@tanstack/react-query';
import { api } from '../api/console-client.ts';
import { civilMinute } from '../format/civil.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { PRICES } from './words.ts';

/** Who drafted, submitted, reviewed and published a list, and when. */
export function PriceListTimeline({ list }: { readonly list: string }) {
  const say = useSay();
  const steps = useQuery({
    queryKey: ['price-list', list, 'steps'],
    queryFn: ({ signal }) =>
      api.get<readonly PriceListMilestone[]>(`/api/price-lists/${list}/steps`, { signal }),
  });
  if (!steps.data || steps.data.length === 0) return null;
  return (
    <section className="part">
      <h2>{say(PRICES.steps)}</h2>
      <ol className="plain-list">
        {steps.data.map(({ says, at, by, opinion }) => (
          <li key={at}>
            {civilMinute(at)}{' '}
            {say({ zh: `${by ?? ''}${says.zh}`, en: by === null ? says.en : `${by} ${says.en}` })}
            {opinion !== null && <span className="quiet"> {opinion}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
