import { sex } from '@qingming/standard/codes/person.ts';
import { codeLabel } from '../../format/code-label.ts';
import { useSay } from '../../preferences/use-preferences.ts';
import type { DerivedIdentity } from './derive-identity.ts';
import { NEW_CASE } from './words.ts';

/** What the number says, while it is typed. */
export function IdentityNote({ derived }: { readonly derived: DerivedIdentity }) {
  const say = useSay();
  return (
    <output className={`identity-note ${derived.state}`}>
      {derived.state === 'incomplete' && `${derived.digits} / 18 ${say(NEW_CASE.digits)}`}
      {derived.state === 'wrong' && say(derived.says)}
      {derived.state === 'genuine' && (
        <>
          <strong>{say(codeLabel(sex, derived.sex))}</strong>
          <span>
            {derived.birthDate} {say(NEW_CASE.born)}
          </span>
          <strong>
            {derived.age} {say(NEW_CASE.age)}
          </strong>
          <span>
            {say(NEW_CASE.issued)} {say(derived.region)}
          </span>
        </>
      )}
    </output>
  );
}
