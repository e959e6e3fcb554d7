import type { WorldRow } from '../src/derive/expression-memory.ts';
import { Ledger, type Write } from './ledger.ts';

const CASE = 'case-1';
const PLACES = ['cabinet1', 'cabinet2', 'cremator', 'ashesRoom', 'niche'] as const;
const OPERATORS = ['one', 'other'] as const;
export type PlaceName = (typeof PLACES)[number];
type Subject = 'body' | 'ashes';

const TAGS: Readonly<Record<Subject, string>> = { body: 'T-1', ashes: 'A-1' };
const OPENED_AT = Date.parse('2026-04-05T00:00:00.000Z');
const MINUTE = 60_000;
const CREMATION_MINUTES = 60;

/** One funeral home and one death; every act answers with the rule that refuses it. */
export class FuneralHome {
  readonly ledger = new Ledger();
  #minutes = 0;
  #serial = 0;

  constructor() {
    const operators = OPERATORS.map((id) => this.#row('staff', { id, duty: '05' }));
    const list = this.#row('priceList', { id: 'list', state: '0', effectiveFrom: '2026-01-01' });
    const item = { id: 'item', list: 'list', feeType: '03', price: 0, offered: true };
    this.#write(...PLACES.map((name) => this.#place(name)), ...operators);
    this.#write(list, this.#row('priceItem', item));
    this.#write(this.#revise('priceList', { state: '1', filedBy: 'a' }));
    this.#write(this.#revise('priceList', { state: '3', reviewedBy: 'b' }));
    this.#write(this.#revise('priceList', { state: '9', publishedBy: 'c' }));
  }

  #now(): string {
    return new Date(OPENED_AT + this.#minutes * MINUTE).toISOString();
  }

  #row(kind: string, more: WorldRow): Write {
    this.#serial += 1;
    const row = {
      province: '370000',
      region: '370102',
      institution: 'home',
      root: CASE,
      voided: false,
      recordedAt: this.#now(),
      id: `${kind}-${this.#serial}`,
      ...more,
    };
    return { kind, row };
  }

  #place(name: PlaceName): Write {
    const kind = name === 'cremator' ? 'cremator' : 'cold-cabinet';
    return this.#row('place', { id: name, kind, holdsOne: name !== 'ashesRoom', inUse: true });
  }

  /** A service that costs the family nothing, from a published list. */
  #charge(bill: string): Write {
    return this.#row('billLine', {
      bill,
      kind: 'charge',
      feeType: '03',
      item: 'item',
      servedOn: '2026-04-05',
      quantity: 1,
      unitPrice: 0,
      amount: 0,
    });
  }

  #write(...writes: readonly (Write | undefined)[]): string | undefined {
    this.#minutes += 1;
    if (writes.includes(undefined)) return 'nothing-to-change';
    return this.ledger.write(writes.filter((write) => write !== undefined));
  }

  valid(kind: string): readonly WorldRow[] {
    return this.ledger.rowsOf(kind).filter(({ voided }) => voided !== true);
  }

  get funeralCase(): WorldRow | undefined {
    return this.valid('funeralCase')[0];
  }

  stay(subject: Subject): WorldRow | undefined {
    return this.valid('custody').find((row) => row['subject'] === subject && !row['until']);
  }

  /** A new version of the newest valid record of a kind. */
  #revise(kind: string, more: WorldRow): Write | undefined {
    const row = this.valid(kind).at(-1);
    return row && { kind, row: { ...row, ...more, recordedAt: this.#now() } };
  }

  #arrive(subject: Subject, place: PlaceName, since: string): Write {
    const tag = this.valid('tag').find((row) => row['subject'] === subject)?.['id'] ?? 'no tag';
    const sole = place !== 'ashesRoom';
    return this.#row('custody', { subject, place, tag, scanned: TAGS[subject], sole, since });
  }

  #leave(subject: Subject, endedBy: string, more: WorldRow = {}): Write | undefined {
    const row = this.stay(subject);
    const until = this.#now();
    return row && { kind: 'custody', row: { ...row, until, endedBy, ...more, recordedAt: until } };
  }

  readonly acts = {
    reception: () =>
      this.#write(
        this.#row('funeralCase', { id: CASE, state: '0', number: 'FZ', openedAt: this.#now() }),
        this.#row('decedent', {
          id: 'decedent',
          nameless: false,
          name: '某',
          sex: '0',
          deathCause: '02',
          number: 'SZ',
        }),
        this.#row('party', {
          id: 'party',
          kind: 'person',
          documentKind: '0',
          identityNumber: '11010519491231002X',
        }),
        this.#row('contact', {
          id: 'contact',
          partyRecord: 'party',
          relation: '20',
          phone: '13805310001',
          role: '0',
          name: '某',
          documentKind: '0',
          identityNumber: '11010519491231002X',
        }),
      ),
    deathCertificate: () =>
      this.#write(this.#row('deathCertificate', { number: '1', issuedOn: '2026-04-05' })),
    tag: () => this.#write(this.#row('tag', { subject: 'body', number: TAGS.body })),
    ashesTag: () => this.#write(this.#row('tag', { subject: 'ashes', number: TAGS.ashes })),
    storage: () => this.#write(this.#arrive('body', 'cabinet1', this.#now())),
    move: () =>
      this.#write(this.#leave('body', 'moved'), this.#arrive('body', 'cabinet2', this.#now())),
    toCremator: () =>
      this.#write(this.#leave('body', 'moved'), this.#arrive('body', 'cremator', this.#now())),
    handOver: () =>
      this.#write(
        this.#leave('body', 'handed-over', {
          handedTo: 'contact',
          leavingTo: 'family',
          document: '申请',
          vehicle: '鲁A',
        }),
      ),
    confirmation: () =>
      this.#write(
        this.#row('cremationConfirmation', { signatory: 'contact', signedAt: this.#now() }),
      ),
    beginCremation: () =>
      this.#write(
        this.#row('cremation', {
          kind: '0',
          decedent: 'decedent',
          cremator: 'cremator',
          operator: OPERATORS[0],
          witness: OPERATORS[1],
          bodyTag: TAGS.body,
          startedAt: this.#now(),
          ashesWanted: true,
        }),
      ),
    finishCremation: () => {
      this.#minutes += CREMATION_MINUTES;
      return this.#write(
        this.#revise('cremation', { finishedAt: this.#now(), finishTag: TAGS.body }),
        this.#leave('body', 'cremated'),
        this.#arrive('ashes', 'ashesRoom', this.#now()),
      );
    },
    ashesPlacement: () =>
      this.#write(
        this.#leave('ashes', 'moved'),
        this.#arrive('ashes', 'niche', this.#now()),
        this.#row('ashesPlacement', { destination: '6', niche: 'niche', placedAt: this.#now() }),
      ),
    openBill: () => {
      const made = this.#row('bill', { state: 'open', number: 'C', openedAt: this.#now() });
      return this.#write(made, this.#charge(String(made.row['id'])));
    },
    settlement: () =>
      this.#write(this.#revise('bill', { state: 'settled', settledAt: this.#now() })),
    reopenBill: () => this.#write(this.#revise('bill', { state: 'open', settledAt: undefined })),
    certificate: () =>
      this.#write(
        this.#row('certificate', {
          number: `HZ-${this.#serial}`,
          kind: 'HZ',
          state: 'issued',
          cremation: this.valid('cremation').at(-1)?.['id'],
          decedent: 'decedent',
          name: '某',
          sex: '0',
          crematedOn: '2026-04-05',
          issuedOn: '2026-04-05',
        }),
      ),
    closing: () => this.#write(this.#revise('funeralCase', { state: '1', closedAt: this.#now() })),
    reopenCase: () => this.#write(this.#revise('funeralCase', { state: '0', closedAt: undefined })),
  } as const;

  /** Voids the newest valid record of a kind. */
  void(kind: string): string | undefined {
    return this.#write(this.#revise(kind, { voided: true }));
  }
}

export type ActName = keyof FuneralHome['acts'];
