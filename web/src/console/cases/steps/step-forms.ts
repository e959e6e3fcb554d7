import type { CaseStep } from '@qingming/connect/api/cases.ts';
import { caseActs } from './act-forms.ts';
import { bodyForms } from './body-forms.ts';
import { cremationForms } from './cremation-forms.ts';
import { paperForms } from './paper-forms.ts';
import type { StepForm } from './step-form.ts';

/** The form of each step of the journey; settlement has a place of its own on the page. */
export const STEP_FORMS: Readonly<Record<Exclude<CaseStep, 'settlement'>, StepForm>> = {
  deathCertificate: paperForms.deathCertificate,
  transport: bodyForms.transport,
  arrival: bodyForms.arrival,
  storage: bodyForms.storage,
  preparation: bodyForms.preparation,
  vigil: bodyForms.vigil,
  farewell: bodyForms.farewell,
  confirmation: paperForms.confirmation,
  cremation: cremationForms.cremation,
  cremationFinish: cremationForms.cremationFinish,
  ashesPlacement: cremationForms.ashesPlacement,
  certificate: paperForms.certificate,
  close: caseActs.close,
};
