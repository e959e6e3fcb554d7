import type { CasePage } from '@qingming/connect/api/case-page.ts';
import type { CaseActName } from '@qingming/standard/processes/case-acts.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import type { Answers } from '../../records/answers.ts';
import type { AskedField, Typed } from '../../records/asked-field.ts';
import type { StepContext } from './step-context.ts';

/** The form of one step: what it asks, and the request that the answers make. */
export interface StepForm {
  readonly title: Bilingual;
  /** What the button says: the act itself. */
  readonly submit: Bilingual;
  /** Said above the questions, when the act cannot be taken back. */
  readonly note?: Bilingual;
  readonly path: CaseActName;
  /** Makes a record, whose identifier is made here, so that a retry is harmless. */
  readonly makesRecord: boolean;
  readonly fields: (context: StepContext) => readonly AskedField[];
  readonly start?: (context: StepContext) => Typed;
  /** What the answers do not say: identifiers and versions of what is continued. */
  readonly also?: (page: CasePage) => Answers;
  /** The answers in the shape of the request, where that is not one value a field. */
  readonly shape?: (answers: Answers) => Readonly<Record<string, unknown>>;
}

/** The body of the request. */
export const bodyOf = (
  form: StepForm,
  page: CasePage,
  answers: Answers,
): Readonly<Record<string, unknown>> => ({
  ...form.also?.(page),
  ...(form.shape?.(answers) ?? answers),
});
