import type { CaseKind } from '@qingming/connect/api/cases.ts';
import type { CasePage } from '@qingming/connect/api/case-page.ts';
import type { RecordView } from '@qingming/connect/api/registry.ts';
import { createContext, useContext } from 'react';
import type { StepForm } from '../steps/step-form.ts';

export type AnyRecord = RecordView<object>;

/** The one dialog of the page: a step, or the correction of a record. */
export type CaseDialog =
  | { readonly kind: 'step'; readonly form: StepForm }
  | { readonly kind: 'correction'; readonly of: CaseKind; readonly record: AnyRecord }
  | { readonly kind: 'reveal'; readonly of: CaseKind; readonly record: AnyRecord };

export interface CaseView {
  readonly page: CasePage;
  readonly now: string;
  open(dialog: CaseDialog): void;
}

export const CaseContext = createContext<CaseView | undefined>(undefined);

/** The case that is shown; for the parts of its page. */
export function useCaseView(): CaseView {
  const view = useContext(CaseContext);
  if (view === undefined) throw new Error('This part belongs to the page of a case.');
  return view;
}
