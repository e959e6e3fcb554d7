import type { FactOf } from '@qingming/standard/language/record.ts';
import { publication } from '@qingming/standard/records/publication.ts';
import { formatSeriesNumber } from '@qingming/standard/numbers/series-number.ts';
import { type Batch, newFact, newVersion } from './batch.ts';
import type { Province } from './provinces.ts';
import type { Random } from './random.ts';
import { DAY, dayOf, dayStart, HOUR } from './time.ts';

type Fact = FactOf<typeof publication>;

/** A text before it has a number, a state and people. */
export interface DemoText {
  /** YYYY-MM-DD on which it was issued. */
  readonly day: string;
  readonly fact: Omit<Fact, 'number' | 'state' | 'issuedOn' | 'writtenBy'>;
}

/** Older texts were entered when the platform began. */
const SINCE = '2025-10-09';
/** Somebody writes, somebody else publishes. */
const WRITER = 'demo';
const PUBLISHER = 'demo:second';

interface Placed {
  readonly id: string;
  readonly at: number;
  readonly region: string;
  readonly text: DemoText;
}

const placed = (random: Random, region: string, texts: readonly DemoText[]): readonly Placed[] =>
  texts
    .toSorted((one, other) => (one.day < other.day ? -1 : 1))
    .map((text) => {
      const at = dayStart(text.day < SINCE ? SINCE : text.day) + 10 * HOUR;
      return { id: random.uuid(at), at, region, text };
    });

/** Drafts with numbers that count in each division and year. */
function drafts(texts: readonly Placed[]) {
  const last = new Map<string, number>();
  return texts.map(({ id, at, region, text: { day, fact } }) => {
    const year = Number(dayOf(at).slice(0, 4));
    const series = `${region}-${year}`;
    const serial = (last.get(series) ?? 0) + 1;
    last.set(series, serial);
    return newFact(publication, id, { region }, at, {
      ...fact,
      number: formatSeriesNumber({ prefix: 'WJ', region, year, serial }),
      state: 'draft',
      issuedOn: day,
      writtenBy: WRITER,
    });
  });
}

const submitted = ({ id, at }: Placed) =>
  newVersion(publication, id, 1, at + HOUR, { state: 'in-review', submittedBy: WRITER }, '提交');

const published = ({ id, at }: Placed) =>
  newVersion(
    publication,
    id,
    2,
    at + 2 * HOUR,
    { state: 'published', publishedBy: PUBLISHER, publishedOn: dayOf(at) },
    '公布',
  );

/** From drafts to what families read, in one transaction. */
const batchOf = (texts: readonly Placed[], inReview: readonly Placed[] = []): Batch => [
  { kind: publication, facts: drafts([...texts, ...inReview]) },
  { kind: publication, versions: [...texts, ...inReview].map(submitted) },
  { kind: publication, versions: texts.map(published) },
];

export const nationalTexts = (random: Random, node: string, texts: readonly DemoText[]): Batch =>
  batchOf(placed(random, node, texts));

const ofProvince = (name: string): readonly DemoText[] => [
  {
    day: '2026-09-15',
    fact: {
      kind: 'notice',
      title: `（演示）${name}寒衣节祭扫服务安排`,
      titleEn: '(Demonstration) Visits to cemeteries this autumn',
      documentNumber: '演示〔2026〕3 号',
      authority: `${name}民政厅（局）（演示）`,
      effectiveUntil: '2027-01-01',
      summary: '各公墓延长开放时间；请错峰前往，不带火种。这是演示用的内容。',
      summaryEn:
        'Cemeteries stay open longer; please come at quieter hours and bring no fire. Invented for the demonstration.',
      text: '这是演示用的内容，不是真实的通知。\n\n- 公墓开放时间延长到 18:00。\n- 上午 8:00 至 10:00 人最多，请错峰前往。\n- 请用鲜花祭扫，不带火种。\n\n有疑问请打电话问公墓，或者拨打 12345。',
      textEn:
        'This is invented for the demonstration.\n\n- Cemeteries are open until 18:00.\n- Most visitors come between 8:00 and 10:00; please choose a quieter hour.\n- Please bring flowers and no fire.\n\nCall the cemetery or 12345 with any question.',
    },
  },
  {
    day: '2026-04-02',
    fact: {
      kind: 'customs',
      title: '（演示）少数民族的丧葬习俗',
      titleEn: '(Demonstration) Funeral customs of minority peoples',
      authority: `${name}民政厅（局）（演示）`,
      summary: '少数民族的丧葬习俗受尊重；自愿改革丧葬习俗的，他人不得干涉。',
      summaryEn:
        'The customs of minority peoples are respected; whoever wishes to change them is free to, and nobody may interfere.',
      text: '这是演示用的页面；所说的规定见《殡葬管理条例》（国务院令第824号），以原文为准。\n\n- 少数民族的丧葬习俗受尊重。\n- 自愿改革丧葬习俗的，他人不得干涉。\n- 哪些地方实行火化，由省级政府划定。\n\n当地有哪些殡葬服务，请问民政部门或者 12345。',
      textEn:
        'A page of the demonstration; what it says is in the Regulations on Funeral Administration (State Council Order 824), and the original decides.\n\n- The funeral customs of minority peoples are respected.\n- Whoever wishes to change them is free to; nobody may interfere.\n- The provincial government says where cremation is practised.\n\nAsk the civil affairs office, or 12345, which services there are.',
    },
  },
  {
    day: '2026-03-31',
    fact: {
      kind: 'question',
      title: '（演示）夜里在家中去世，先给谁打电话？',
      titleEn: '(Demonstration) Someone died at home at night: whom do we call?',
      authority: `${name}民政厅（局）（演示）`,
      summary:
        '不能确定是否已经去世，先拨 120；死亡证明由去世地的社区卫生服务中心或者乡镇卫生院出具。',
      summaryEn:
        'Call 120 first if you are not sure. The health centre of the place of death issues the certificate.',
      text: '这是演示用的页面；所说的规定见国卫规划发〔2026〕5号和民办函〔2024〕27号，以原文为准。\n\n1. 不能确定是否已经去世的，先拨 120。\n2. 联系去世地的社区卫生服务中心或者乡镇卫生院，由他们了解情况后出具死亡证明。\n3. 殡仪馆凭死亡证明接运。夜里还没有拿到证明的，可以先打电话给殡仪馆或者 12345，问当地由谁值班出具。',
      textEn:
        'A page of the demonstration; what it says is in 国卫规划发〔2026〕5号 and 民办函〔2024〕27号, and the originals decide.\n\n1. If you are not sure that the person has died, call 120 first.\n2. The community or township health centre of the place of death asks what happened and issues the death certificate.\n3. A funeral home collects on that certificate. If you do not have it yet at night, call the funeral home or 12345 and ask who is on duty to issue it.',
    },
  },
];

const ofCounty = (name: string): readonly DemoText[] => [
  {
    day: '2025-10-20',
    fact: {
      kind: 'notice',
      title: `（演示）${name}冬季服务时间`,
      authority: `${name}民政局（演示）`,
      text: '这是演示用的内容。\n\n业务窗口 8:00 至 17:00；遗体接运全天。',
    },
  },
  {
    day: '2026-10-19',
    fact: {
      kind: 'notice',
      title: `（演示）${name}冬季服务时间（2026年）`,
      authority: `${name}民政局（演示）`,
      summary: '业务窗口改为 8:30 至 17:00；遗体接运仍是全天。这是演示用的内容。',
      text: '这是演示用的内容。\n\n业务窗口 8:30 至 17:00；遗体接运全天。',
    },
  },
];

/** What a province and its first county published, and one text of the county that waits for its second person. */
export function provincialTexts(random: Random, province: Province, now: number): readonly Batch[] {
  const [county] = province.counties;
  if (county === undefined) return [];
  const [before, after] = placed(random, county.code, ofCounty(county.name));
  if (before === undefined || after === undefined) return [];
  const renewed = {
    ...after,
    text: { ...after.text, fact: { ...after.text.fact, replaces: before.id } },
  };
  const waits: DemoText = {
    day: dayOf(now - 2 * DAY),
    fact: {
      kind: 'question',
      title: `（演示）${county.name}怎样申请生态安葬奖补？`,
      authority: `${county.name}民政局（演示）`,
      text: '这是演示用的内容，等另一位工作人员核对后公布。\n\n各地可以给选择生态安葬的家庭奖补（发改价格〔2026〕108号）。有没有、给多少，请问当地民政部门。',
    },
  };
  return [
    batchOf(placed(random, province.node, ofProvince(province.name))),
    batchOf([before]),
    [
      ...batchOf([renewed], placed(random, county.code, [waits])),
      {
        kind: publication,
        versions: [
          newVersion(
            publication,
            before.id,
            3,
            renewed.at + 2 * HOUR,
            { state: 'replaced' },
            '由新文件替代',
          ),
        ],
      },
    ],
  ];
}
