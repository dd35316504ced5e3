import { describe, expect, it } from 'vitest';
import { type Column, fitted, NO_LAYOUT } from './columns';

const column = (id: string, width: number, gives = false): Column<object> => ({
  id,
  label: id,
  text: () => '',
  width,
  gives,
});
const columns = [column('name', 200, true), column('day', 100), column('said', 100, true)];

describe('the widths of a list', () => {
  it('fill the room when words can give a little or take what is left', () => {
    expect(fitted(columns, NO_LAYOUT, 340)).toEqual([160, 100, 80]);
    expect(fitted(columns, NO_LAYOUT, 460)).toEqual([240, 100, 120]);
    expect(fitted(columns, NO_LAYOUT, 2000)).toEqual([340, 100, 170]);
  });

  it('stay as they are when the list has to scroll anyway, and while nobody knows the room', () => {
    expect(fitted(columns, NO_LAYOUT, 250)).toEqual([200, 100, 100]);
    expect(fitted(columns, NO_LAYOUT, -40)).toEqual([200, 100, 100]);
  });

  it('leave alone what the user has drawn', () => {
    const layout = { ...NO_LAYOUT, widths: { name: 260 } };
    expect(fitted(columns, layout, 440)).toEqual([260, 100, 80]);
  });
});
