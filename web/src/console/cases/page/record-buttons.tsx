import type { CaseKind } from '@qingming/connect/api/cases.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import { useSay } from '../../preferences/use-preferences.ts';
import type { AnyRecord } from './case-context.ts';
import { useCaseView } from './case-context.ts';
import { isCorrectable } from '@qingming/standard/processes/case-records.ts';
import { CASE } from './words.ts';

interface RecordButtonProps {
  readonly of: CaseKind;
  readonly record: AnyRecord;
}

export function CorrectButton({
  of,
  record,
  says = CASE.correct,
}: RecordButtonProps & { readonly says?: Bilingual }) {
  const say = useSay();
  const { page, open } = useCaseView();
  if (!page.may.correct.includes(of) || !isCorrectable(of)) return null;
  return (
    <button
      type="button"
      className="plain"
      onClick={() => open({ kind: 'correction', of, record })}
    >
      {say(says)}
    </button>
  );
}

/** Protected values are shown whole only for a purpose, which is logged. */
export function RevealButton({ of, record }: RecordButtonProps) {
  const say = useSay();
  const { page, open } = useCaseView();
  if (!page.may.reveal.includes(of)) return null;
  return (
    <button type="button" className="plain" onClick={() => open({ kind: 'reveal', of, record })}>
      {say(CASE.reveal)}
    </button>
  );
}
