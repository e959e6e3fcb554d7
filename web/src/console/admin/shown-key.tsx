import type { DeviceKey } from '@qingming/connect/api/accounts.ts';
import { civilMinute } from '../format/civil.ts';
import { useSay } from '../preferences/use-preferences.ts';
import type { AskedField } from '../records/asked-field.ts';
import { Facts } from '../records/facts.tsx';
import { ACCOUNTS } from './words.ts';

/** How long a key is good for. */
export const DAYS: AskedField = {
  name: 'days',
  label: ACCOUNTS.days,
  input: 'integer',
  required: true,
  min: 1,
  max: 400,
};
export const USUAL_DAYS = { days: '365' } as const;

/** The key of a device, which is told once and to nobody again. */
export function ShownKey({ of }: { readonly of: DeviceKey }) {
  const say = useSay();
  return (
    <section>
      <p>{say(ACCOUNTS.keySays)}</p>
      <Facts
        facts={[
          [ACCOUNTS.keyAddress, of.address],
          [ACCOUNTS.hallAddress, of.address.replace('#', `/hall/${say(ACCOUNTS.hallCode)}#`)],
          [ACCOUNTS.key, of.key],
          [ACCOUNTS.keyExpires, civilMinute(of.expires)],
        ]}
      />
    </section>
  );
}
