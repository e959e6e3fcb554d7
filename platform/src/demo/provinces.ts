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

/** A city in which no case is generated: its funeral home alone. */
export type Town = Pick<County, 'code' | 'name' | 'longitude' | 'latitude' | 'areaCode' | 'home'>;

const town = (
  code: string,
  name: string,
  longitude: number,
  latitude: number,
  areaCode: string,
  home: string,
): Town => ({ code, name, longitude, latitude, areaCode, home });

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
  /** Counties of the other cities. */
  readonly towns: readonly Town[];
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
  towns: [
    town('370202', '市南区', 120.4126, 36.0757, '0532', '听涛'),
    town('370303', '张店区', 118.0179, 36.8068, '0533', '淄水'),
    town('370403', '薛城区', 117.2631, 34.7951, '0632', '奚仲'),
    town('370502', '东营区', 118.5823, 37.4489, '0546', '河口湾'),
    town('370705', '奎文区', 119.1325, 36.7072, '0536', '白浪河'),
    town('370811', '任城区', 116.6057, 35.4442, '0537', '运河'),
    town('370902', '泰山区', 117.135, 36.192, '0538', '岱阳'),
    town('371002', '环翠区', 122.1234, 37.5016, '0631', '环海'),
    town('371102', '东港区', 119.4623, 35.4254, '0633', '阳光海'),
    town('371402', '德城区', 116.2994, 37.4509, '0534', '长河'),
    town('371502', '东昌府区', 115.9883, 36.4344, '0635', '东昌湖'),
    town('371602', '滨城区', 118.0193, 37.4306, '0543', '蒲湖'),
    town('371702', '牡丹区', 115.4172, 35.2526, '0530', '曹南'),
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
  // The districts of Beijing are no cities: the nearest home of another district is shown there.
  towns: [],
};

const PROVINCES: readonly Province[] = [shandong, beijing];

/** The provinces for which a demonstration can be made. */
export const DEMO_PROVINCES: readonly string[] = PROVINCES.map(({ node }) => node);

export function getProvince(node: string): Province {
  const found = PROVINCES.find((province) => province.node === node);
  if (found === undefined) throw new Error(`no demonstration is written for node ${node}`);
  return found;
}
