import { country } from '../codes/country.ts';
import {
  institutionGrade,
  institutionKind,
  institutionProperties,
  institutionState,
  wheelchairAccess,
} from '../codes/institution.ts';
import { intake } from '../codes/intake.ts';
import {
  code,
  decimal,
  flag,
  integer,
  money,
  optional,
  partialDate,
  text,
} from '../language/element.ts';
import { internal, note } from '../language/free-text.ts';
import { record } from '../language/record.ts';
import { ownRecords, supervisionDuty } from './retention.ts';
import { FIS, MZT141, column, design } from './sources.ts';

const open = { classification: 'public' } as const;
const notice = {
  ...open,
  openBecause: 'written for the public, and approved before it is shown',
} as const;

const ACCESSIBLE = design('whoever comes in a wheelchair has to know before they set out');
const WAY_THERE = design('a family has to find the way, by bus or by car');

export const institution = record(
  'institution',
  { zh: '殡葬服务机构', en: 'Institution' },
  {
    source: `${FIS}: FIS_FUNERAL_ORGAN, FIS_CEME_INFO; ${MZT141} 3.2.2 InstitutionData`,
    belongsTo: 'institution',
    isInstitution: true,
    travels: 'up',
    retention: ownRecords,
    basis: supervisionDuty,
    title: 'name',
    series: [{ element: 'number', prefix: 'BZ' }],
    indexes: [['kind'], ['state']],
    written: 'acts',
    presentation: {
      list: false,
      summary: ['number'],
      columns: ['number', 'kind', 'state', 'servicePhone', 'address'],
      filters: ['kind', 'state', 'grade', 'properties'],
    },
    elements: {
      number: text('机构编号', 'Institution number', {
        ...open,
        given: true,
        maxLength: 24,
        source: column('FIS_FUNERAL_ORGAN.organId', 'FIS_CEME_INFO.organId'),
      }),
      name: text('机构名称', 'Name', {
        ...open,
        maxLength: 120,
        source: column('FIS_FUNERAL_ORGAN.name', 'FIS_CEME_INFO.name'),
      }),
      kind: code('机构类别', 'Kind', institutionKind, {
        ...open,
        source: 'observed: number prefixes BZ, GZ, YZ of FIS (Shandong 2014)',
      }),
      state: code('机构状态', 'State', institutionState, {
        ...open,
        source: column('FIS_CEME_INFO.organState'),
      }),
      awaitsApproval: optional(
        flag('待批准公开', 'Awaiting approval for the public', {
          ...open,
          given: true,
          help: {
            zh: '批量导入的机构经主管部门批准后方可公开',
            en: 'An imported institution is public only after an authority approved it',
          },
          source: design('an imported institution is public only after an authority approved it'),
        }),
      ),
      properties: optional(
        code('机构性质', 'Ownership', institutionProperties, {
          ...open,
          source: column('FIS_FUNERAL_ORGAN.properties', 'FIS_CEME_INFO.properties'),
        }),
      ),
      grade: optional(
        code('等级', 'Grade', institutionGrade, {
          ...open,
          source: column('FIS_FUNERAL_ORGAN.grade'),
        }),
      ),
      intake: optional(
        code('接收情况', 'Intake', intake, {
          ...open,
          source: 'observed: National Cemetery Administration list, column "Burial Space"',
        }),
      ),
      country: code('国家', 'Country', country, {
        ...open,
        source: 'observed: National Gravesite Locator, column "country"',
      }),
      address: text('地址', 'Address', {
        ...open,
        maxLength: 200,
        source: column('FIS_FUNERAL_ORGAN.address', 'FIS_CEME_INFO.address'),
      }),
      longitude: optional(
        decimal('经度', 'Longitude', {
          ...open,
          scale: 7,
          min: -180,
          max: 180,
          source: 'GB/T 16831',
        }),
      ),
      latitude: optional(
        decimal('纬度', 'Latitude', { ...open, scale: 7, min: -90, max: 90, source: 'GB/T 16831' }),
      ),
      servicePhone: optional(
        text('服务电话', 'Service telephone', {
          ...open,
          maxLength: 60,
          source: column('FIS_FUNERAL_ORGAN.servicePhone', 'FIS_CEME_INFO.servicePhone'),
        }),
      ),
      fax: optional(
        text('传真', 'Fax', {
          ...open,
          maxLength: 60,
          source: 'observed: National Cemetery Administration list, column "Contact"',
        }),
      ),
      complaintPhone: optional(
        text('投诉电话', 'Complaints telephone', {
          ...open,
          maxLength: 60,
          source: design('a family is told where to complain'),
        }),
      ),
      web: optional(
        text('网址', 'Web address', {
          ...open,
          maxLength: 200,
          format: 'url',
          source: column('FIS_FUNERAL_ORGAN.web', 'FIS_CEME_INFO.web'),
        }),
      ),
      openingHours: optional(
        text('服务时间', 'Opening hours', {
          ...open,
          maxLength: 200,
          source: column('FIS_FUNERAL_ORGAN.serviceTime'),
        }),
      ),
      serviceScope: optional(
        text('服务内容', 'Services', {
          ...notice,
          maxLength: 1000,
          multiline: true,
          source: column('FIS_FUNERAL_ORGAN.serviceScope', 'FIS_CEME_INFO.serviceScope'),
        }),
      ),
      commitments: optional(
        text('服务承诺', 'Commitments', {
          ...notice,
          maxLength: 2000,
          multiline: true,
          source: column('FIS_CEME_CHECK_SCORE.pledgeScore'),
        }),
      ),
      complaints: optional(
        text('投诉办法', 'How to complain', {
          ...notice,
          maxLength: 1000,
          multiline: true,
          source: design('a family is told how to complain'),
        }),
      ),
      formerNames: optional(
        text('曾用名', 'Former names', {
          ...open,
          since: '2026.3',
          maxLength: 200,
          help: { zh: '几个曾用名用顿号分开', en: 'Several are set apart by commas' },
          source: design('a family looks for the name that it has always known'),
        }),
      ),
      wheelchair: optional(
        code('无障碍通行', 'Wheelchair access', wheelchairAccess, {
          ...open,
          since: '2026.3',
          source: ACCESSIBLE,
        }),
      ),
      accessibleToilet: optional(
        flag('无障碍卫生间', 'Accessible toilet', { ...open, since: '2026.3', source: ACCESSIBLE }),
      ),
      wheelchairsLent: optional(
        flag('借用轮椅', 'Wheelchairs lent', { ...open, since: '2026.3', source: ACCESSIBLE }),
      ),
      publicTransport: optional(
        text('公交和地铁', 'Public transport', {
          ...notice,
          since: '2026.3',
          maxLength: 300,
          multiline: true,
          help: { zh: '线路、站名和末班车时间', en: 'Lines, stops and the last departure' },
          source: WAY_THERE,
        }),
      ),
      publicTransportEn: optional(
        text('公交和地铁（英文）', 'Public transport in English', {
          ...notice,
          since: '2026.3',
          maxLength: 500,
          multiline: true,
          source: WAY_THERE,
        }),
      ),
      parking: optional(
        text('停车', 'Parking', {
          ...notice,
          since: '2026.3',
          maxLength: 200,
          help: { zh: '车位、入口和收费', en: 'Spaces, the way in, and what it costs' },
          source: WAY_THERE,
        }),
      ),
      parkingEn: optional(
        text('停车（英文）', 'Parking in English', {
          ...notice,
          since: '2026.3',
          maxLength: 300,
          source: WAY_THERE,
        }),
      ),
      legalRepresentative: optional(
        text('法人代表', 'Legal representative', {
          ...internal,
          maxLength: 60,
          source: column('FIS_FUNERAL_ORGAN.legalPeople', 'FIS_CEME_INFO.legalPeople'),
        }),
      ),
      establishedOn: optional(
        partialDate('建成时间', 'Established', {
          ...open,
          source: column('FIS_FUNERAL_ORGAN.gestionTime', 'FIS_CEME_INFO.gestionTime'),
        }),
      ),
      staffCount: optional(
        integer('实有人数', 'Staff', {
          min: 0,
          max: 100000,
          source: column('FIS_FUNERAL_ORGAN.numberReal', 'FIS_CEME_INFO.numberReal'),
        }),
      ),
      refundAlone: optional(
        money('单人退款限额', 'Refunded by one person, at most', {
          since: '2026.3',
          help: {
            zh: '一件业务的退款合计超过此数的，须由另一人批准；不填按 1,000 元',
            en: 'What is refunded in one case above this needs another person; 1,000 yuan unless given',
          },
          source: design('each institution sets how much one person may give back'),
        }),
      ),
      note: optional(
        text('备注', 'Note', {
          ...note,
          maxLength: 1000,
          multiline: true,
          source: column('FIS_FUNERAL_ORGAN.note', 'FIS_CEME_INFO.note'),
        }),
      ),
    },
    unique: [
      {
        name: 'institution-number-once',
        elements: ['number'],
        says: { zh: '该机构编号已被使用。', en: 'This institution number is in use already.' },
      },
    ],
  },
);
