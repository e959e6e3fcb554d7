import type { InspectionPoint } from '@qingming/connect/api/inspections.ts';
import { useState } from 'react';
import { api } from '../api/console-client.ts';

/** Gives a point all that it has, at one press. */
export function useFullMarks(inspection: string, again: () => void) {
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const give = async ({ id, version, most }: InspectionPoint): Promise<void> => {
    setSending(true);
    setError(null);
    try {
      await api.send('POST', `/api/kinds/inspection/records/${inspection}/acts/score-point`, {
        body: { record: id, version, score: most },
      });
    } catch (refused) {
      setError(refused);
    }
    setSending(false);
    again();
  };
  return { give, sending, error };
}
