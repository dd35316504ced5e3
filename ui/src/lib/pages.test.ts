import { describe, expect, it } from 'vitest';
import { PAGE, Pages, type PageAsk, type PageAnswer } from './pages.svelte';

interface Row {
  id: string;
}

/** A core whose answers come when the test says so. */
function slowCore(total: number) {
  const asked: { ask: PageAsk; answer: (prefix?: string) => Promise<void> }[] = [];
  const list = new Pages<Row>(
    (ask) =>
      new Promise<PageAnswer<Row>>((resolve) => {
        asked.push({
          ask,
          answer: async (prefix = '') => {
            const rows = Array.from({ length: Math.min(ask.limit, total - ask.offset) }, (_, index) => ({
              id: `${prefix}${ask.offset + index}`,
            }));
            resolve({ total, rows });
            await new Promise((next) => setTimeout(next));
          },
        });
      }),
    { column: 'name', down: false },
  );
  return { list, asked };
}

describe('a long list', () => {
  it('gives paper the rows of the arrangement that holds, not those still at hand, and no more than it takes', async () => {
    const { list, asked } = slowCore(1_200);
    list.need(0, 20);
    await asked[0]?.answer('old');
    list.arrange({ text: 'smed' });
    const paper = list.first(700);
    await asked[2]?.answer();
    await asked[3]?.answer();
    const { total, rows } = await paper;
    expect([total, rows.length, rows[0]?.id, rows.at(-1)?.id]).toEqual([1_200, 700, '0', '699']);
    expect(asked.slice(2).map(({ ask }) => [ask.offset, ask.limit, ask.text])).toEqual([
      [0, 500, 'smed'],
      [500, 200, 'smed'],
    ]);
  });

  it('asks for the page in view and knows its length afterwards', async () => {
    const { list, asked } = slowCore(1_000);
    list.need(0, 20);
    expect(asked.map(({ ask }) => ask.offset)).toEqual([0]);
    await asked[0]?.answer();
    expect(list.total).toBe(1_000);
    expect(list.row(20)?.id).toBe('20');
    expect(list.row(PAGE)).toBeUndefined();
  });

  it('skips pages that were only scrolled past', async () => {
    const { list, asked } = slowCore(100_000);
    list.need(0, 20);
    await asked[0]?.answer();
    for (let row = 1_000; row <= 90_000; row += 1_000) list.need(row, row + 20);
    await asked[1]?.answer();
    await asked[2]?.answer();
    await asked[3]?.answer();
    expect(asked.length).toBeLessThanOrEqual(4);
    expect(asked.at(-1)?.ask.offset).toBe(90_000);
  });

  it('drops an answer that a new order has overtaken', async () => {
    const { list, asked } = slowCore(1_000);
    list.need(0, 20);
    list.arrange({ sort: { column: 'team', down: true } });
    expect(asked[1]?.ask.sort).toEqual({ column: 'team', down: true });
    await asked[1]?.answer('new-');
    await asked[0]?.answer('old-');
    expect(list.row(0)?.id).toBe('new-0');
  });

  it('keeps showing the old rows until fresh ones are there', async () => {
    const { list, asked } = slowCore(1_000);
    list.need(0, 20);
    await asked[0]?.answer('old-');
    list.reload();
    expect(list.row(0)?.id).toBe('old-0');
    await asked[1]?.answer('new-');
    expect(list.row(0)?.id).toBe('new-0');
  });

  it('holds only a few pages at a time', async () => {
    const { list, asked } = slowCore(100_000);
    for (let page = 0; page < 10; page++) {
      list.need(page * PAGE, page * PAGE + 20);
      await asked[page]?.answer();
    }
    expect(list.row(0)).toBeUndefined();
    expect(list.row(9 * PAGE)?.id).toBe(String(9 * PAGE));
  });

  it('fetches what lies out of view for copying', async () => {
    const { list, asked } = slowCore(1_450);
    const all = list.range(10, 1_449);
    for (let page = 0; page < 3; page++) {
      await new Promise((next) => setTimeout(next));
      await asked[page]?.answer();
    }
    const expected = Array.from({ length: 1_440 }, (_, index) => String(index + 10));
    expect((await all).map((row) => row.id)).toEqual(expected);
  });
});
