import { useSay } from '../../preferences/use-preferences.ts';
import type { StepForm } from '../steps/step-form.ts';
import { useCaseView } from './case-context.ts';
import { mayAct } from './offers.ts';

/** A small act beside a record. */
export function ActButton({ form }: { readonly form: StepForm }) {
  const say = useSay();
  const { page, open } = useCaseView();
  if (!mayAct(page, form)) return null;
  return (
    <button type="button" className="plain" onClick={() => open({ kind: 'step', form })}>
      {say(form.title)}
    </button>
  );
}
