import { type Bilingual, bilingual } from '../language/bilingual.ts';

/** What each step of a case is called as an act: on buttons, in lists of what is next, on forms. */
export const CASE_ACTS = {
  deathCertificate: bilingual('登记死亡证明', 'Record the death certificate'),
  transport: bilingual('登记出车', 'Record the departure'),
  arrival: bilingual('登记到馆', 'Record the arrival'),
  storage: bilingual('登记入柜', 'Move to cold storage'),
  preparation: bilingual('开始整容', 'Start the preparation'),
  vigil: bilingual('安排守灵', 'Arrange a vigil'),
  farewell: bilingual('安排告别', 'Arrange a farewell'),
  confirmation: bilingual('登记火化确认书', 'Record the consent form'),
  cremation: bilingual('开始火化', 'Start the cremation'),
  cremationFinish: bilingual('登记火化结束', 'Record the end of the cremation'),
  ashesPlacement: bilingual('登记骨灰去向', 'Record where the ashes go'),
  settlement: bilingual('结算费用', 'Settle the charges'),
  certificate: bilingual('开具火化证明', 'Issue the cremation certificate'),
  close: bilingual('办结业务', 'Close the case'),
} as const satisfies Readonly<Record<string, Bilingual>>;
