import type { BillLineView } from '@qingming/connect/api/settlement.ts';
import { bilingual } from '@qingming/standard/language/bilingual.ts';
import { yuan } from '../../format/money.ts';
import { usePreferences, useSay } from '../../preferences/use-preferences.ts';
import { useCaseView } from '../page/case-context.ts';
import { beyondContract } from './beyond.ts';

const BEYOND = bilingual(
  '以下收费超出合同，家属签订补充协议后才能出账、结清：',
  'These charges are more than the contract holds. The bill can be issued or settled once the family signs a supplementary agreement:',
);

/** What the family did not sign for. */
export function BeyondNote({ lines }: { readonly lines: readonly BillLineView[] }) {
  const say = useSay();
  const { language } = usePreferences();
  const beyond = beyondContract(useCaseView().page, lines);
  if (beyond.length === 0) return null;
  const said = beyond.map(
    ({ name, nameEn, amount }) => `${(language === 'en' && nameEn) || name} ${yuan(amount)}`,
  );
  return (
    <p className="missing some">
      {say(BEYOND)} {said.join(language === 'en' ? ', ' : '、')}
    </p>
  );
}
