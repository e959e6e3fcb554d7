import { institution } from '@qingming/standard/records/institution.ts';
import { place } from '@qingming/standard/records/facility.ts';
import { staff } from '@qingming/standard/records/staff.ts';
import type { FactOf } from '@qingming/standard/language/record.ts';
import type { Stored } from '../src/kernel/records/stored.ts';
import type { TestNode } from './node.ts';

export const COUNTY = '370102';

/** A funeral home in a county with the places and people that a whole journey needs. */
export interface FuneralHome {
  readonly id: string;
  readonly region: string;
  readonly places: Readonly<
    Record<
      | 'reception'
      | 'cabinet1'
      | 'cabinet2'
      | 'hall'
      | 'cremator1'
      | 'cremator2'
      | 'ashesRoom'
      | 'niche'
      | 'hearse'
      | 'preparation'
      | 'vigil',
      string
    >
  >;
  readonly people: Readonly<
    Record<'clerk' | 'driver' | 'embalmer' | 'operator' | 'witness', string>
  >;
}

const PLACES: Readonly<
  Record<keyof FuneralHome['places'], readonly [FactOf<typeof place>['kind'], string, boolean]>
> = {
  reception: ['reception', '接待区', false],
  cabinet1: ['cold-cabinet', '一号柜', true],
  cabinet2: ['cold-cabinet', '二号柜', true],
  hall: ['farewell-hall', '松鹤厅', true],
  cremator1: ['cremator', '一号炉', true],
  cremator2: ['cremator', '二号炉', true],
  ashesRoom: ['ashes-room', '骨灰整理间', false],
  niche: ['niche', '甲-01-01', true],
  hearse: ['vehicle', '鲁A·B001', true],
  preparation: ['preparation-room', '整容室', false],
  vigil: ['vigil-room', '守灵一室', true],
};

const PEOPLE: Readonly<
  Record<keyof FuneralHome['people'], readonly [FactOf<typeof staff>['duty'], string]>
> = {
  clerk: ['01', '王敏'],
  driver: ['02', '李强'],
  embalmer: ['04', '周兰'],
  operator: ['05', '孙伟'],
  witness: ['05', '赵刚'],
};

/** Writes the institution `number` with its places and people. */
export async function funeralHome(
  test: Pick<TestNode, 'recordsAs'>,
  number = 'BZ370102-01',
  region = COUNTY,
): Promise<FuneralHome> {
  const records = test.recordsAs(['provinceOfficer', 'manager']);
  const home = await records.create(
    institution,
    {
      number,
      name: `测试殡仪馆（${number}）`,
      kind: 'BZ',
      state: '0',
      country: '156',
      address: '测试路 1 号',
    },
    { region },
  );
  const owner = { region, institution: home.id };
  const ids = async <Name extends string, Row>(
    rows: Readonly<Record<Name, Row>>,
    write: (name: Name, row: Row) => Promise<Stored>,
  ): Promise<Readonly<Record<Name, string>>> => {
    const made: Partial<Record<Name, string>> = {};
    for (const name of Object.keys(rows) as Name[]) made[name] = (await write(name, rows[name])).id;
    return made as Record<Name, string>;
  };
  const places = await ids(
    PLACES,
    (name, [kind, zh, holdsOne]) =>
      records.create(
        place,
        { code: name, name: zh, kind, holdsOne, inUse: true },
        owner,
      ) as Promise<Stored>,
  );
  const people = await ids(
    PEOPLE,
    (name, [duty, zh]) =>
      records.create(staff, { code: name, name: zh, sex: '1', duty }, owner) as Promise<Stored>,
  );
  return { id: home.id, region, places, people };
}
