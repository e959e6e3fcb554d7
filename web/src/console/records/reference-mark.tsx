import type { ReferenceView } from '@qingming/connect/api/kinds.ts';
import { referenceState } from '@qingming/standard/codes/reference.ts';
import { codeLabel } from '../format/code-label.ts';
import { civilMinute } from '../format/civil.ts';
import { useSay } from '../preferences/use-preferences.ts';

interface ReferenceMarkProps {
  readonly references: readonly ReferenceView[];
  readonly record: string;
  readonly element: string;
}

/** What the check of a reference found, after its number; nothing of any other element. */
export function ReferenceMark({ references, record, element }: ReferenceMarkProps) {
  const say = useSay();
  const found = references.find((one) => one.record === record && one.element === element);
  if (found === undefined) return null;
  const { state, since } = found;
  return (
    <>
      {' '}
      <em
        className={`reference-mark is-${state}`}
        title={since === null ? undefined : civilMinute(since)}
      >
        {say(codeLabel(referenceState, state))}
      </em>
    </>
  );
}
