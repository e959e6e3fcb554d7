import { type Frontier, sameBytes, toBase64Url } from '@qingming/exchange';
import type { Promised } from './checkpoints.ts';
import { finding, type Finding, type Findings } from './finding.ts';

/** One place of a log: what stands there, and what the tree keeps of it. Undefined where it was removed. */
export interface Leaf {
  readonly seq: number;
  /** Hashed anew from the entry. */
  readonly entry: Uint8Array | undefined;
  /** As the tree keeps it. */
  readonly kept: Uint8Array | undefined;
}

/** A place where entry and tree differ, with what to say when the one or the other was altered; of what is gone there is no doubt. */
interface Doubt {
  readonly entry: Finding;
  readonly tree: Finding;
}

/**
 * Follows a log leaf by leaf, once as its entries hash and once as the tree keeps them. Where the two
 * differ, the next signed root tells which one was altered, so that the place itself is named.
 */
export class TreeWalk {
  readonly #where: string;
  readonly #findings: Findings;
  readonly #promises: AsyncIterator<Promised>;
  #entries: Frontier;
  #kept: Frontier;
  #next: Promised | undefined;
  #doubts: Doubt[] = [];
  #good = 0;
  #lost = false;

  constructor(
    where: string,
    promises: AsyncIterator<Promised>,
    findings: Findings,
    from: Frontier,
  ) {
    this.#where = where;
    this.#promises = promises;
    this.#findings = findings;
    this.#entries = from.clone();
    this.#kept = from.clone();
    this.#good = from.size;
  }

  get size(): number {
    return this.#kept.size;
  }

  /** The right edge as far as it is known to be right. */
  get frontier(): Frontier {
    return this.#kept;
  }

  get isWhole(): boolean {
    return !this.#lost && this.#doubts.length === 0;
  }

  /** Goes on behind places that an earlier walk found sound and that are as they were. */
  jump(edge: Frontier): void {
    this.#entries = edge.clone();
    this.#kept = edge.clone();
    this.#good = edge.size;
  }

  /** Takes the next place; `wrong` is what to say when it is the entry that was altered. */
  async append({ seq, entry, kept }: Leaf, wrong: Finding): Promise<void> {
    const altered = this.#treeAltered(seq);
    if (entry === undefined) this.#doubts.push({ entry: wrong, tree: wrong });
    else if (kept === undefined) this.#doubts.push({ entry: altered, tree: altered });
    else if (!sameBytes(entry, kept)) this.#doubts.push({ entry: wrong, tree: altered });
    const empty = new Uint8Array(32);
    this.#entries.append(entry ?? kept ?? empty);
    this.#kept.append(kept ?? entry ?? empty);
    for (;;) {
      while (this.#next === undefined || this.#next.size < this.size)
        if (!(await this.#step())) return;
      if (this.#next.size > this.size) return;
      this.#settle(this.#next.root, true);
      this.#next = undefined;
    }
  }

  /** Whether there is another promise; more may be told later. */
  async #step(): Promise<boolean> {
    const { value, done } = await this.#promises.next();
    this.#next = done === true ? undefined : value;
    return done !== true;
  }

  /** A root that is known from elsewhere: what was in doubt since the last one is decided. */
  #settle(root: string, isSigned: boolean): void {
    const keptHolds = toBase64Url(this.#kept.root()) === root;
    const entriesHold = !keptHolds && toBase64Url(this.#entries.root()) === root;
    this.#findings.add(...this.#doubts.map(({ entry, tree }) => (entriesHold ? tree : entry)));
    this.#doubts = [];
    if (keptHolds) this.#entries = this.#kept.clone();
    else if (entriesHold) this.#kept = this.#entries.clone();
    else if (!this.#lost) {
      this.#lost = true;
      this.#findings.add(this.#between(isSigned));
    }
    if (!this.#lost) this.#good = this.size;
  }

  #between(isSigned: boolean): Finding {
    const [from, to] = [this.#good + 1, this.size];
    const where = this.#where;
    return isSigned
      ? finding(
          where,
          `第 ${from} 至 ${to} 条与签名的根不符：条目与树都被改动`,
          `Entries ${from} to ${to} disagree with the signed root: entries and tree were both altered`,
          { seq: to },
        )
      : finding(
          where,
          `日志的长度或根与登记不符（到第 ${to} 条）`,
          `Length or root of the log is not what was kept (up to entry ${to})`,
          { seq: to },
        );
  }

  /** Ends the walk with the root that the node itself keeps of its log. */
  end(kept: { readonly size: number; readonly root: Uint8Array } | undefined): void {
    if (kept === undefined && this.size === 0) return;
    if (kept === undefined || kept.size !== this.size) {
      this.#findings.add(...this.#doubts.map(({ entry }) => entry));
      this.#doubts = [];
      this.#findings.add(
        finding(
          this.#where,
          `日志的长度与登记不符：登记 ${kept?.size ?? '—'} 条，应有 ${this.size} 条`,
          `The length of the log is not what was kept: ${kept?.size ?? '—'} kept, ${this.size} it should be`,
          { seq: this.size },
        ),
      );
    } else this.#settle(toBase64Url(kept.root), false);
  }

  #treeAltered(seq: number): Finding {
    return finding(
      `tree of ${this.#where}`,
      `默克尔树中第 ${seq} 条的散列被改动，条目本身未变`,
      `The hash of entry ${seq} in the tree was altered; the entry itself is as it was`,
      { seq },
    );
  }
}
