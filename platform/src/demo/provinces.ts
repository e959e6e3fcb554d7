/** What is generated for a county. Institutions are invented; the counties and their seats are real. */
export interface County {
  readonly code: string;
  readonly name: string;
  /** Degrees, about the seat of the county. */
  readonly longitude: number;
  readonly latitude: number;
  readonly areaCode: string;
  /** What institutions are called, before their kind. */
  readonly home: string;
  readonly cemetery: string;
  readonly columbaria: readonly string[];
  /** Deaths a year that the home serves at scale 1: a small part of the county's. */
  readonly yearly: number;
  readonly cabinets: number;
  readonly halls: readonly string[];
  readonly vigilRooms: number;
  readonly cremators: number;
  readonly hearses: number;
  readonly niches: number;
}

export interface Province {
  readonly node: string;
  readonly name: string;
  /** How licence plates begin. */
  readonly plate: string;
  readonly prices: {
    readonly authority: string;
    readonly document: string;
    readonly former: string;
  };
  readonly folk: readonly (readonly [code: string, weight: number])[];
  readonly counties: readonly County[];
}

const HALLS = ['松鹤厅', '怀远厅', '静安厅', '思亲厅'] as const;

const shandong: Province = {
  node: '370000',
  name: '山东省',
  plate: '鲁',
  prices: {
    authority: '山东省发展和改革委员会、山东省民政厅（演示）',
    document: '鲁发改价格〔2026〕演示 1 号',
    former: '鲁价费发〔2013〕演示 9 号',
  },
  folk: [
    ['01', 0.991],
    ['03', 0.006],
    ['11', 0.002],
    ['10', 0.001],
  ],
  counties: [
    {
      code: '370102',
      name: '历下区',
      longitude: 117.0768,
      latitude: 36.6664,
      areaCode: '0531',
      home: '松泉',
      cemetery: '千佛南麓',
      columbaria: ['泉城', '明湖'],
      yearly: 560,
      cabinets: 40,
      halls: HALLS,
      vigilRooms: 6,
      cremators: 4,
      hearses: 5,
      niches: 160,
    },
    {
      code: '370602',
      name: '芝罘区',
      longitude: 121.4003,
      latitude: 37.5406,
      areaCode: '0535',
      home: '海晏',
      cemetery: '望海岭',
      columbaria: ['归潮'],
      yearly: 500,
      cabinets: 28,
      halls: HALLS.slice(0, 3),
      vigilRooms: 4,
      cremators: 3,
      hearses: 4,
      niches: 140,
    },
    {
      code: '371302',
      name: '兰山区',
      longitude: 118.3478,
      latitude: 35.0517,
      areaCode: '0539',
      home: '沂安',
      cemetery: '蒙阳',
      columbaria: ['沂水'],
      yearly: 460,
      cabinets: 24,
      halls: HALLS.slice(0, 3),
      vigilRooms: 4,
      cremators: 3,
      hearses: 4,
      niches: 140,
    },
  ],
};

const beijing: Province = {
  node: '110000',
  name: '北京市',
  plate: '京',
  prices: {
    authority: '北京市发展和改革委员会、北京市民政局（演示）',
    document: '京发改〔2026〕演示 2 号',
    former: '京价收字〔2013〕演示 5 号',
  },
  folk: [
    ['01', 0.954],
    ['11', 0.018],
    ['03', 0.015],
    ['02', 0.006],
    ['10', 0.003],
    ['15', 0.002],
    ['08', 0.002],
  ],
  counties: [
    {
      code: '110105',
      name: '朝阳区',
      longitude: 116.4434,
      latitude: 39.9219,
      areaCode: '010',
      home: '东坝',
      cemetery: '温榆',
      columbaria: ['长庚', '望和'],
      yearly: 600,
      cabinets: 40,
      halls: HALLS,
      vigilRooms: 6,
      cremators: 4,
      hearses: 5,
      niches: 160,
    },
    {
      code: '110108',
      name: '海淀区',
      longitude: 116.2983,
      latitude: 39.9593,
      areaCode: '010',
      home: '西山',
      cemetery: '玉泉',
      columbaria: ['听松'],
      yearly: 540,
      cabinets: 30,
      halls: HALLS.slice(0, 3),
      vigilRooms: 5,
      cremators: 4,
      hearses: 4,
      niches: 160,
    },
    {
      code: '110114',
      name: '昌平区',
      longitude: 116.2312,
      latitude: 40.2207,
      areaCode: '010',
      home: '北苑岭',
      cemetery: '蟒山东',
      columbaria: ['军都'],
      yearly: 450,
      cabinets: 16,
      halls: HALLS.slice(0, 2),
      vigilRooms: 3,
      cremators: 2,
      hearses: 3,
      niches: 120,
    },
  ],
};

const PROVINCES: readonly Province[] = [shandong, beijing];

/** The provinces for which a demonstration can be made. */
export const DEMO_PROVINCES: readonly string[] = PROVINCES.map(({ node }) => node);

export function getProvince(node: string): Province {
  const found = PROVINCES.find((province) => province.node === node);
  if (found === undefined) throw new Error(`no demonstration is written for node ${node}`);
  return found;
}
