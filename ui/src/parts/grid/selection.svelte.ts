// Which rows are chosen for doing something with all of them.
import type { Pages } from '$lib/pages.svelte';

export class Selection<Row extends { id: string }> {
  #list: Pages<Row>;
  #rows = $state.raw<ReadonlyMap<string, Row>>(new Map());
  /** Where a stretch chosen with Shift begins. */
  #anchor: number | null = null;
  #before: ReadonlyMap<string, Row> = new Map();
  #turn = 0;

  constructor(list: Pages<Row>) {
    this.#list = list;
  }

  get count(): number {
    return this.#rows.size;
  }

  get rows(): Row[] {
    return [...this.#rows.values()];
  }

  has(id: string): boolean {
    return this.#rows.has(id);
  }

  toggle(row: Row, index: number): void {
    const rows = new Map(this.#rows);
    if (!rows.delete(row.id)) rows.set(row.id, row);
    this.#rows = rows;
    this.#anchor = index;
    this.#before = rows;
  }

  /** Chooses everything between where Shift was first held and `index`. */
  async stretch(from: number, index: number): Promise<void> {
    if (this.#anchor === null) {
      this.#anchor = from;
      this.#before = this.#rows;
    }
    const mine = ++this.#turn;
    const [first, last] = [Math.min(this.#anchor, index), Math.max(this.#anchor, index)];
    const found = await this.#list.range(first, last);
    if (mine !== this.#turn) return;
    this.#rows = new Map([...this.#before, ...found.map((row) => [row.id, row] as const)]);
  }

  async all(): Promise<void> {
    const mine = ++this.#turn;
    const found = await this.#list.range(0, (this.#list.total ?? 0) - 1);
    if (mine === this.#turn) this.#rows = new Map(found.map((row) => [row.id, row]));
  }

  /** Moving without Shift: the next stretch starts anew. */
  release(): void {
    this.#anchor = null;
  }

  clear(): void {
    this.#turn++;
    this.#rows = new Map();
    this.#anchor = null;
  }
}
