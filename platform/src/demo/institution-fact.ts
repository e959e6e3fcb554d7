import type { institution } from '@qingming/standard/records/institution.ts';
import type { FactOf } from '@qingming/standard/language/record.ts';
import { formatInstitutionNumber } from '@qingming/standard/numbers/series-number.ts';
import { fullName } from './names.ts';
import type { Town } from './provinces.ts';
import type { Random } from './random.ts';

export type Institution = FactOf<typeof institution>;

const CHARGES = '收费只按公布的清单，逐项告知，不捆绑、不强制。';
const ASHES = '骨灰每一次移动都扫描标签并登记，格位和墓位与档案定期核对。';

/** Only what an institution of the kind does: cremation and bodies are for funeral homes. */
const COMMITMENTS: Readonly<Record<Institution['kind'], readonly string[]>> = {
  BZ: [CHARGES, '遗体和骨灰每一次移动都扫描标签并有两人在场。', '火化证明在火化后四小时内开具。'],
  GZ: [CHARGES, ASHES, '墓位使用费包含墓穴、墓碑和安葬服务，不另收。'],
  TZ: [CHARGES, ASHES],
  YZ: [CHARGES],
};

const COMPLAINTS =
  '可当面、来电或书面投诉；本单位三个工作日内答复。对答复不满意的，可向县级民政部门或 12345 反映。';

const KINDS: readonly Institution['kind'][] = ['BZ', 'GZ', 'TZ', 'YZ'];

const SCOPE: Readonly<Record<Institution['kind'], string>> = {
  BZ: '遗体接运、存放、整容、守灵、告别、火化，骨灰寄存',
  GZ: '墓位安葬、生态安葬、祭扫服务',
  TZ: '骨灰寄存、骨灰格位安葬、祭扫服务',
  YZ: '守灵、告别',
};

/** Lines and stops are invented, as the addresses are. */
const wayThere = (kind: Institution['kind'], { name }: Town): Partial<Institution> => ({
  wheelchair: kind === 'GZ' ? 'partly' : 'whole',
  accessibleToilet: true,
  wheelchairsLent: kind === 'BZ',
  publicTransport: `演示 1 路到“${name}演示路”站，末班车 19:00（虚构）`,
  publicTransportEn: 'Bus Demo 1 to Yanshi Road; the last one leaves at 19:00 (invented)',
  parking: '院内停车，不收费',
  parkingEn: 'On the grounds, free of charge',
});

/** What an institution shows of itself; its number is the first or a later one of its kind in the county. */
export function institutionFact(
  random: Random,
  county: Town,
  [kind, name, serial]: readonly [Institution['kind'], string, number],
): Institution {
  const near = (degrees: number): number =>
    Number((degrees + (random.next() - 0.5) * 0.05).toFixed(6));
  // Eight digits that no exchange has, and no two institutions share.
  const phone = (last: number): string =>
    `${county.areaCode}-00${county.code.slice(4)}${KINDS.indexOf(kind)}${serial}0${last}`;
  return {
    number: formatInstitutionNumber({ prefix: kind, region: county.code, serial }),
    name,
    kind,
    state: '0',
    properties: kind === 'GZ' ? '4' : '2',
    ...(kind === 'BZ' ? { grade: '2' as const } : {}),
    country: '156',
    address: `${county.name}演示路 ${random.int(1, 180)} 号（虚构）`,
    longitude: near(county.longitude),
    latitude: near(county.latitude),
    servicePhone: phone(1),
    complaintPhone: phone(2),
    openingHours:
      kind === 'BZ' ? '接运 24 小时；业务 07:00–17:30' : '08:00–17:00，清明期间 07:00–18:00',
    ...wayThere(kind, county),
    serviceScope: SCOPE[kind],
    commitments: COMMITMENTS[kind].join('\n'),
    complaints: COMPLAINTS,
    legalRepresentative: `演示·${fullName(random, '1', 1970)}`,
    establishedOn: String(random.int(1978, 2009)),
    note: '演示数据：机构、人员和业务均为虚构。',
  };
}
