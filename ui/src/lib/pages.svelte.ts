// A long list, read in pages as it is scrolled: never everything, and no answer that was overtaken.
import { type CallError, asCallError } from './errors';

export interface Sort {
  column: string;
  down: boolean;
}

/** The column is one of these values; an empty text stands for an empty cell. */
export interface Filter {
  column: string;
  values: string[];
}

export interface PageAsk {
  offset: number;
  limit: number;
  sort: Sort;
  filters: Filter[];
  text: string;
  /** The length of the list when it was told already. */
  known: number | null;
}

export interface PageAnswer<Row> {
  total: number;
  rows: Row[];
}

export const PAGE = 200;
/** Pages kept around the view; 1,200 rows are plenty for scrolling back and forth. */
const KEPT = 6;
const AT_ONCE = 2;
/** The core's largest page. */
const LARGE = 500;

export class Pages<Row extends { id: string }> {
  /** Null until the first answer. */
  total = $state<number | null>(null);
  error = $state.raw<CallError | null>(null);
  sort = $state.raw<Sort>({ column: '', down: false });
  filters = $state.raw<Filter[]>([]);
  text = $state('');

  #rows = $state.raw<ReadonlyMap<number, readonly Row[]>>(new Map());
  #ask: (ask: PageAsk) => Promise<PageAnswer<Row>>;
  #fresh = new Set<number>();
  #underWay = new Set<number>();
  #generation = 0;
  #wanted: [number, number] = [0, 0];

  constructor(ask: (ask: PageAsk) => Promise<PageAnswer<Row>>, sort: Sort) {
    this.#ask = ask;
    this.sort = sort;
  }

  row(index: number): Row | undefined {
    return this.#rows.get(Math.floor(index / PAGE))?.[index % PAGE];
  }

  /** Tells which rows are in view; missing ones are fetched, the newest wish first. */
  need(first: number, last: number): void {
    this.#wanted = [Math.floor(first / PAGE), Math.floor(Math.max(first, last) / PAGE)];
    this.#fetch();
  }

  /** Asks again for what is in view. Old rows stay until the new ones are there. */
  reload(): void {
    this.#generation++;
    this.#fresh.clear();
    this.#underWay.clear();
    this.#fetch();
  }

  arrange(change: { sort?: Sort; filters?: Filter[]; text?: string }): void {
    this.sort = change.sort ?? this.sort;
    this.filters = change.filters ?? this.filters;
    this.text = change.text ?? this.text;
    this.#wanted = [0, 0];
    this.reload();
  }

  /** The rows of a stretch, for copying and selecting: those at hand when all are, else fetched in large pages. */
  async range(first: number, last: number): Promise<Row[]> {
    const near = Array.from({ length: Math.min(KEPT * PAGE, last - first + 1) }, (_, at) =>
      this.row(first + at),
    );
    if (near.length > last - first && near.every((row) => row !== undefined)) return near;
    const pages = Math.ceil((last - first + 1) / LARGE);
    const found: Row[][] = [];
    let next = 0;
    const fetchSome = async () => {
      for (let page = next++; page < pages; page = next++) {
        const offset = first + page * LARGE;
        found[page] = (await this.#some(offset, Math.min(LARGE, last + 1 - offset))).rows;
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, fetchSome));
    return found.flat();
  }

  /** The first rows, for paper or a file, as long as it `goesOn`. They are asked anew: what is at hand may still be of the arrangement before. */
  async first(
    most: number,
    goesOn: (read: number, total: number) => boolean = () => true,
  ): Promise<PageAnswer<Row>> {
    const rows: Row[] = [];
    let page: PageAnswer<Row>;
    do {
      page = await this.#some(rows.length, Math.min(LARGE, most - rows.length));
      rows.push(...page.rows);
    } while (
      goesOn(rows.length, page.total) &&
      page.rows.length > 0 &&
      rows.length < Math.min(most, page.total)
    );
    return { total: page.total, rows };
  }

  async #fetch(): Promise<void> {
    if (this.#underWay.size >= AT_ONCE) return;
    const page = this.#missing();
    if (page === undefined) return;
    const generation = this.#generation;
    this.#underWay.add(page);
    try {
      const answer = await this.#some(page * PAGE, PAGE);
      if (generation !== this.#generation) return;
      this.#take(page, answer);
    } catch (caught) {
      if (generation !== this.#generation) return;
      this.error = asCallError(caught);
      return;
    } finally {
      if (generation === this.#generation) this.#underWay.delete(page);
    }
    void this.#fetch();
  }

  #some(offset: number, limit: number): Promise<PageAnswer<Row>> {
    return this.#ask({
      offset,
      limit,
      sort: this.sort,
      filters: this.filters,
      text: this.text,
      known: this.#fresh.size > 0 ? this.total : null,
    });
  }

  #missing(): number | undefined {
    const [first, last] = this.#wanted;
    const end = this.total === null ? first : Math.min(last, Math.floor(Math.max(0, this.total - 1) / PAGE));
    for (let page = Math.min(first, end); page <= end; page++) {
      if (!this.#fresh.has(page) && !this.#underWay.has(page)) return page;
    }
    return undefined;
  }

  #take(page: number, answer: PageAnswer<Row>): void {
    const rows = new Map(this.#rows);
    // After a new arrangement the first answer sweeps out the pages of the old one.
    if (this.#fresh.size === 0) for (const known of rows.keys()) if (!this.#inView(known)) rows.delete(known);
    rows.set(page, answer.rows);
    this.#fresh.add(page);
    const far = [...rows.keys()].sort((a, b) => Math.abs(b - page) - Math.abs(a - page));
    for (const known of far.slice(0, Math.max(0, rows.size - KEPT))) {
      rows.delete(known);
      this.#fresh.delete(known);
    }
    this.#rows = rows;
    this.total = answer.total;
    this.error = null;
  }

  #inView(page: number): boolean {
    return page >= this.#wanted[0] && page <= this.#wanted[1];
  }
}
