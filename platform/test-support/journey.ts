import { funeralCase } from '@qingming/standard/records/funeral-case.ts';
import { contact, decedent } from '@qingming/standard/records/person.ts';
import { cremationConfirmation, deathCertificate } from '@qingming/standard/records/papers.ts';
import { custody } from '@qingming/standard/records/custody.ts';
import { tag } from '@qingming/standard/records/tag.ts';
import { cremation } from '@qingming/standard/records/cremation.ts';
import { formatTagNumber } from '@qingming/standard/numbers/tag-number.ts';
import type { Records } from '../src/kernel/records/records.ts';
import type { Stored } from '../src/kernel/records/stored.ts';
import { certificateNumber } from './certificate-number.ts';
import type { FuneralHome } from './fixtures.ts';
import type { TestNode } from './node.ts';

/** The identifiers that a journey leaves behind. */
export interface Journey {
  readonly case: string;
  readonly decedent: string;
  readonly contact: string;
  readonly bodyTag: { readonly id: string; readonly number: string };
  readonly stay: string;
}

let serial = 0;

const at = (minutesAgo: number): string => new Date(Date.now() - minutesAgo * 60_000).toISOString();

/** Opens a case and nothing else: it takes the next number of its series. */
export const openCase = (
  records: Records,
  { region, id: institution }: Pick<FuneralHome, 'region' | 'id'>,
  openedAt: string = new Date().toISOString(),
): Promise<Stored<typeof funeralCase>> =>
  records.create(
    funeralCase,
    { state: '0', openedAt } as Parameters<typeof records.create<typeof funeralCase>>[1],
    { region, institution },
  );

/** Opens a case with its papers and the body in cabinet one, an hour ago. */
export async function bodyInCare(
  records: Records,
  home: FuneralHome,
  more: {
    readonly identityNumber?: string;
    readonly cabinet?: string;
    readonly deathPlace?: string;
  } = {},
): Promise<Journey> {
  serial += 1;
  const owner = { region: home.region, institution: home.id };
  return records.together(async (all) => {
    const opened = await openCase(all, home, at(180));
    const inCase = { ...owner, root: opened.id };
    const person = await all.create(
      decedent,
      {
        nameless: false,
        name: `测试${serial}`,
        sex: '1',
        deathCause: '02',
        deathDate: at(60 * 24).slice(0, 10),
        ...(more.deathPlace === undefined ? {} : { deathPlace: more.deathPlace }),
        ...(more.identityNumber === undefined
          ? {}
          : { documentKind: '0' as const, identityNumber: more.identityNumber }),
      } as Parameters<typeof all.create<typeof decedent>>[1],
      inCase,
    );
    const kin = await all.create(
      contact,
      {
        role: '1',
        name: '张家属',
        relation: '20',
        phone: '13900000001',
        documentKind: '0',
        identityNumber: '11010519491231002X',
      },
      inCase,
    );
    await all.create(
      deathCertificate,
      {
        kind: 'medical-2026',
        number: certificateNumber(serial),
        issuer: '1',
        issuerName: '第一医院',
        issuedOn: at(60 * 24).slice(0, 10),
      },
      inCase,
    );
    await all.create(
      cremationConfirmation,
      { signatory: kin.id, signedAt: at(100), identityChecked: '王敏' },
      inCase,
    );
    const number = formatTagNumber({ subject: 'body', region: home.region, year: 2026, serial });
    const label = await all.create(tag, { number, subject: 'body', printedAt: at(170) }, inCase);
    const stay = await all.create(
      custody,
      {
        subject: 'body',
        tag: label.id,
        scanned: number,
        place: more.cabinet ?? home.places.cabinet1,
        sole: true,
        reason: 'storage',
        since: at(120),
        movedBy: home.people.driver,
      },
      inCase,
    );
    return {
      case: opened.id,
      decedent: person.id,
      contact: kin.id,
      bodyTag: { id: label.id, number },
      stay: stay.id,
    };
  });
}

/** Both operators confirm the body before the cremator, each under an account of their own. */
export async function confirmAtCremator(
  test: Pick<TestNode, 'recordsAs'>,
  home: FuneralHome,
  at: { readonly case: string; readonly cremator: string; readonly tag: string },
): Promise<void> {
  for (const staff of [home.people.operator, home.people.witness])
    await test
      .recordsAs('operator', {
        account: `account-of-${staff}`,
        region: home.region,
        institution: home.id,
        staff,
      })
      .audit({
        act: 'second-check',
        kind: 'cremation',
        subject: at.case,
        detail: { staff, person: `staff:${staff}`, cremator: at.cremator, tag: at.tag },
      });
}

/** Moves the body into cremator one and starts, an hour after it came. */
export async function startCremation(
  records: Records,
  home: FuneralHome,
  journey: Journey,
  cremator = home.places.cremator1,
): Promise<string> {
  const inCase = { region: home.region, institution: home.id, root: journey.case };
  const moved = at(60);
  return records.together(async (all) => {
    await all.revise(custody, journey.stay, 1, { until: moved, endedBy: 'moved' }, '入炉');
    await all.create(
      custody,
      {
        subject: 'body',
        tag: journey.bodyTag.id,
        scanned: journey.bodyTag.number,
        place: cremator,
        sole: true,
        reason: 'cremation',
        since: moved,
        movedBy: home.people.operator,
      },
      inCase,
    );
    const started = await all.create(
      cremation,
      {
        kind: '0',
        decedent: journey.decedent,
        cremator,
        operator: home.people.operator,
        witness: home.people.witness,
        bodyTag: journey.bodyTag.number,
        startedAt: moved,
        ashesWanted: true,
      },
      inCase,
    );
    return started.id;
  });
}

/** Both operators confirm, and the cremation starts. */
export async function cremationUnderWay(
  test: Pick<TestNode, 'recordsAs'>,
  records: Records,
  home: FuneralHome,
  journey: Journey,
): Promise<string> {
  const cremator = home.places.cremator1;
  await confirmAtCremator(test, home, {
    case: journey.case,
    cremator,
    tag: journey.bodyTag.number,
  });
  return startCremation(records, home, journey, cremator);
}
