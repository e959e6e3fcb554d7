import type { DemoText } from './publications.ts';

const HOW_READ = '以下是要点，按多处转载的文本整理，没有逐条核对正式公布的原文；以原文为准。';
const HOW_READ_EN =
  'These are the main points, from several agreeing copies. They were not compared clause by clause with the official text, which decides.';

/** Norms that exist, told for families. What was not read in the norm itself says so. */
export const NATIONAL_TEXTS: readonly DemoText[] = [
  {
    day: '2025-12-12',
    fact: {
      kind: 'policy',
      title: '殡葬管理条例',
      titleEn: 'Regulations on Funeral Administration',
      documentNumber: '国务院令第824号',
      authority: '国务院',
      effectiveFrom: '2026-03-30',
      summary: '遗体的接运、存放和火化由殡仪馆办理；服务项目和价格列成清单公布，清单以外不得收费。',
      summaryEn:
        'Funeral homes alone collect, keep and cremate. Services and prices stand in a published list, and nothing is charged beside it.',
      text: `${HOW_READ}

## 由谁办理
- 遗体接运、存放、防腐、整容、火化由殡仪馆办理。
- 医疗机构可以提供暂时停放，不得开展殡仪服务。

## 收费
- 服务分基础项目和非基础项目。基础项目包括遗体接运、遗体存放、遗体告别、遗体火化、骨灰寄存、生态安葬，以及政府举办的机构提供的骨灰格位安葬；各省可以增加。
- 机构不得自立项目、分解项目、扩大收费范围，不得强制或者变相强制接受服务。

## 火化和安葬
- 凭死亡证明和火化确认书火化，火化后出具火化证明。
- 骨灰堂、公墓凭死亡证明、火化证明等提供格位或者墓位。

## 投诉
民政部门会同有关部门处理投诉，并把结果告知家属。可以拨打 12345。`,
      textEn: `${HOW_READ_EN}

## Who does what
- Collection, storage, embalming, preparation and cremation are done by funeral homes.
- A hospital may keep a body for a short time; it may not offer funeral services.

## Charges
- Services are basic or non-basic. Basic are transport, storage, farewell, cremation, storage of ashes, ecological burial, and niches of institutions that the government runs; a province may add more.
- An institution may not add, split or widen what it charges for, nor press anybody to take a service.

## Cremation and burial
- A cremation takes the death certificate and the signed consent form; a cremation certificate is issued after it.
- Columbaria and cemeteries give a niche or plot on these certificates.

## Complaints
Civil affairs offices deal with a complaint together with the departments concerned and tell the family the result. You may call 12345.`,
    },
  },
  {
    day: '2026-02-27',
    fact: {
      kind: 'policy',
      title: '关于加强居民死亡医学证明信息登记和电子证照管理工作的通知',
      titleEn: 'Notice on medical certificates of death and their electronic form',
      documentNumber: '国卫规划发〔2026〕5号',
      authority: '国家卫生健康委等五部门',
      summary:
        '2026年7月1日起全国使用统一的《居民死亡医学证明》；写明由谁出具、谁可以申请、几天内出具。',
      summaryEn:
        'Since 1 July 2026 one national certificate is in use. It says who issues it, who may ask for it, and how soon.',
      text: `${HOW_READ}

1. 名称：2026年7月1日起统一为《居民死亡医学证明》。
2. 由谁出具：在医疗机构或者送医途中去世的，由救治的医疗机构出具；在家里或者其他地方自然死亡的，由去世地的乡镇卫生院或者社区卫生服务中心了解情况后出具；没有经过救治、由公安机关处理的，由公安机关出具。
3. 谁可以申请：配偶、父母、子女、兄弟姐妹、祖父母、外祖父母、孙子女、外孙子女；也可以书面委托他人。
4. 时间：自然死亡、死因明确的，在去世或者家属报告后 1 天内出具。
5. 电子证明与纸质证明效力相同。`,
      textEn: `${HOW_READ_EN}

1. Name: since 1 July 2026 it is called the Medical Certificate of Death of a Resident.
2. Issued by: the hospital that treated the person, also on the way to it; for a natural death at home or elsewhere, the township or community health centre of the place of death, after it has asked; where the police dealt with a death without treatment, the police.
3. Asked for by: spouse, parents, children, brothers and sisters, grandparents, grandchildren, or somebody with their written authority.
4. Time: within 1 day of the death, or of the family's report, where the death was natural and its cause is clear.
5. The electronic certificate has the same force as the paper.`,
    },
  },
  {
    day: '2026-01-12',
    fact: {
      kind: 'policy',
      title: '医疗卫生机构亡故患者全流程服务管理规定',
      titleEn: 'Rules for hospitals after a patient’s death',
      authority: '六部门联合发布（名单见原文）',
      summary:
        '在医院去世的，遗体暂存一般不超过 24 小时；医院不得收存外来遗体，救护车不得运送遗体。',
      summaryEn:
        'A hospital keeps a body for 24 hours as a rule. It takes none from outside, and ambulances carry none.',
      text: `${HOW_READ}文号没有查到。

- 遗体在医院的遗体暂存区一般停放不超过 24 小时，然后由殡仪馆接运。
- 死亡证明一般在 1 天内出具。
- 医院不接收外来遗体；救护车和转运病人的车辆不得运送遗体。
- 医院告知家属殡仪馆服务电话或者 12345，并告知投诉电话。`,
      textEn: `${HOW_READ_EN} The number of the document was not found.

- A body stays in the hospital for 24 hours as a rule; then a funeral home collects it.
- The death certificate is issued within 1 day as a rule.
- A hospital takes no body from outside; ambulances and vehicles for patients carry none.
- The hospital tells the family the telephone of the funeral home, or 12345, and where to complain.`,
    },
  },
  {
    day: '2025-07-16',
    fact: {
      kind: 'standard',
      title: '遗体告别服务规范',
      titleEn: 'Farewell services: requirements',
      documentNumber: 'MZ/T 020—2025',
      authority: '民政部',
      effectiveFrom: '2025-07-16',
      summary: '民政行业标准，代替 2011 年的同名标准。',
      summaryEn: 'A standard of civil affairs; it takes the place of the one of 2011.',
      text: '这项标准规定殡仪馆的遗体告别服务。本平台只登记标准的名称、编号和日期，没有收录标准文本；文本请在民政部或者国家标准信息公共服务平台查阅。',
      textEn:
        'This standard is about farewells in funeral homes. The platform records its name, number and day, and not its text, which is found with the Ministry of Civil Affairs or the national platform for standards.',
    },
  },
  {
    day: '2024-04-18',
    fact: {
      kind: 'policy',
      title: '民政部办公厅关于进一步加强遗体和骨灰规范处置工作的通知',
      titleEn: 'Notice on the care of bodies and ashes',
      documentNumber: '民办函〔2024〕27号',
      authority: '民政部办公厅',
      summary: '接运凭死亡证明；火化前核对身份和证件，不齐全、不准确的不得火化；骨灰可以追溯。',
      summaryEn:
        'Collection takes the death certificate. Identity and papers are checked before a cremation, and ashes can be traced.',
      text: `${HOW_READ}发布日期按新闻报道填写，文件落款日期没有核对到。

- 殡仪馆、殡仪服务站凭公安机关或者医疗卫生机构出具的死亡证明接运。
- 火化前核对逝者身份、死亡证明、火化确认书和丧事承办人身份；不齐全、不准确的不得火化。
- 火化证明的开具、领取、登记、核销都有记录。
- 骨灰安放前与丧事承办人签订协议，定期核对记录和实际，做到可以追溯。`,
      textEn: `${HOW_READ_EN} The day is that of the press report; the day on the document was not seen.

- Funeral homes and service stations collect on a death certificate of the police or a medical institution.
- Before a cremation the identity of the person, the death certificate, the consent form and the identity of who arranges the funeral are checked; without all of them, right and complete, there is no cremation.
- Every cremation certificate is recorded when it is issued, collected, entered and written off.
- Ashes are placed under an agreement with who arranged the funeral; records and reality are compared regularly, so that ashes can be traced.`,
    },
  },
  {
    day: '2023-03-31',
    fact: {
      kind: 'customs',
      title: '关于规范网络祭扫秩序 倡导文明新风尚的通知',
      titleEn: 'Notice on visiting the dead online',
      authority: '中央网信办秘书局、民政部办公厅',
      summary: '网络祭扫平台不得借机敛财，不得搞“香火”排名；开设纪念馆前要核验，投诉要及时答复。',
      summaryEn:
        'Platforms for online memorials may not profit from grief or rank offerings. They check before a memorial is opened, and answer complaints in time.',
      text: `要点如下，以原文为准。文号没有登记。

- 不得借网络祭扫敛财，不得设“香火”排名。
- 账号实名；开设纪念馆前核验，防止活人被祭拜、随意立网碑。
- 审核内容，不为违规平台引流。
- 投诉渠道方便使用，及时答复。`,
      textEn: `The main points follow; the original decides. No document number is recorded.

- No profit is made of grief, and offerings are not ranked.
- Accounts are in real names; who is remembered is checked before a memorial is opened, so that no living person is mourned.
- Content is reviewed, and nobody is led to platforms that break the rules.
- Complaints are easy to make and answered in time.`,
    },
  },
];
