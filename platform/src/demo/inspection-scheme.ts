import type { FactOf } from '@qingming/standard/language/record.ts';
import type { inspectionItem } from '@qingming/standard/records/inspection-item.ts';

type Item = FactOf<typeof inspectionItem>;
type Row = readonly [code: string, zh: string, en: string, most: number, more?: Partial<Item>];
type Chapter = readonly [zh: string, en: string, rows: readonly Row[]];

const OBSERVED = '参照山东省公墓年检评分项目（2014年的系统，百分制），演示用；不是现行全国标准';
const OWN = '演示用，按《殡葬管理条例》（2026）等规定的职责整理；未见全国统一的殡仪馆检查评分表';

const computed = (figure: NonNullable<Item['figure']>, fullAt: number, noneAt: number) =>
  ({ judged: 'computed', figure, fullAt, noneAt }) as const;
const paper = { judged: 'paper' } as const;

/** 100 points, as a form for commercial cemeteries that was in use had them. */
const CEMETERY: readonly Chapter[] = [
  [
    '公开展示',
    'Shown to the public',
    [
      ['A-01', '证照齐全并公开', 'Certificates and licences are there and shown', 3],
      [
        'A-02',
        '公布收费项目和价格',
        'Prices are published',
        2,
        computed('days-with-prices', 100, 90),
      ],
      [
        'A-03',
        '公开购置条件、程序和服务承诺',
        'Conditions, procedure and commitments are shown',
        3,
      ],
      ['A-04', '公开人员职责、服务时间和电话', 'Duties of staff, hours and telephone are shown', 2],
    ],
  ],
  [
    '销售和档案',
    'Granting and archive',
    [
      ['B-01', '使用统一的证书和协议', 'Uniform certificates and agreements are used', 2, paper],
      ['B-02', '无违法买卖、转让', 'Nothing is resold or transferred against the law', 2, paper],
      [
        'B-03',
        '使用期满的妥善处理',
        'Rights whose term is over are dealt with',
        1,
        computed('rights-expired', 0, 20),
      ],
      ['B-04', '一墓（格）一档，材料齐全', 'One file for each plot or niche, complete', 7, paper],
    ],
  ],
  [
    '墓穴建设',
    'Plots',
    [
      [
        'C-01',
        '墓位面积不超过限额',
        'Plots keep to the legal area',
        9,
        computed('plots-over-size', 0, 50),
      ],
    ],
  ],
  [
    '墓区管理',
    'Grounds',
    [
      ['D-01', '业务室、档案室、办公室', 'Rooms for visitors, archive and office', 3],
      ['D-02', '水、电、道路完好', 'Water, power and paths in good order', 3],
      ['D-03', '文明祭奠，明火管理', 'Visits in good order, open fire under control', 5],
      ['D-04', '节地生态安葬比例', 'Share of ecological burials', 6],
      ['D-05', '绿化覆盖和绿地面积', 'Green cover', 12],
      ['D-06', '按标准安葬', 'Burials as the standard has them', 1],
    ],
  ],
  [
    '公墓管理',
    'Management',
    [
      ['E-01', '与批准、申报的内容相符', 'As approved and declared', 6, paper],
      ['E-02', '审批、验收和变更手续', 'Approval, acceptance and changes', 9, paper],
      ['E-03', '按规定预留维护费用', 'Funds for maintenance are set aside', 7, paper],
      [
        'E-04',
        '机构、培训、制度和应急预案',
        'Organisation, training, rules and emergency plans',
        11,
        paper,
      ],
      [
        'E-05',
        '信息化：日报上报',
        'Data: daily reports are filed',
        6,
        computed('day-reports', 100, 50),
      ],
    ],
  ],
];

const HOME: readonly Chapter[] = [
  [
    '价格和收费',
    'Prices and charges',
    [
      [
        'A-01',
        '全年有已公布的价格清单',
        'A published price list is in force all year',
        10,
        computed('days-with-prices', 100, 90),
      ],
      [
        'A-02',
        '收费与公布价格一致',
        'Charges are as published',
        20,
        computed('charges-not-as-published', 0, 1),
      ],
      [
        'A-03',
        '大厅公示价格和投诉电话',
        'Prices and complaints telephone are shown in the hall',
        5,
      ],
    ],
  ],
  [
    '遗体和骨灰',
    'Bodies and ashes',
    [
      [
        'B-01',
        '火化证明及时开具',
        'Cremation certificates are issued in time',
        10,
        computed('certificates-in-time', 100, 60),
      ],
      ['B-02', '存放设备完好，温度有记录', 'Cold store in good order, temperatures recorded', 10],
      ['B-03', '标签、扫描和交接手续', 'Tags, scans and hand-overs', 10],
      ['B-04', '火化档案齐全', 'Files of cremations are complete', 10, paper],
    ],
  ],
  [
    '人员和安全',
    'Staff and safety',
    [
      [
        'C-01',
        '从业人员资格有效',
        'Qualifications of staff are valid',
        5,
        computed('staff-qualified', 100, 0),
      ],
      ['C-02', '消防设施有效，通道畅通', 'Fire equipment is valid, ways are clear', 10],
      ['C-03', '应急预案和演练', 'Emergency plans and drills', 5, paper],
    ],
  ],
  [
    '信息化',
    'Data',
    [['D-01', '日报按时上报', 'Daily reports are filed', 5, computed('day-reports', 100, 50)]],
  ],
];

const itemsOf = (kind: Item['institutionKind'], document: string, chapters: readonly Chapter[]) =>
  chapters.flatMap(([chapter, chapterEn, rows]) =>
    rows.map(
      ([code, title, titleEn, most, more]): Item => ({
        institutionKind: kind,
        yearFrom: '2024',
        chapter,
        chapterEn,
        code,
        title,
        titleEn,
        most,
        judged: 'on-site',
        document,
        ...more,
      }),
    ),
  );

/** The points by which homes and cemeteries of the demonstration are inspected. */
export const SCHEME: readonly Item[] = [
  ...itemsOf('BZ', OWN, HOME),
  ...itemsOf('GZ', OBSERVED, CEMETERY),
];
