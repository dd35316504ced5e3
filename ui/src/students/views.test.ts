import { describe, expect, it } from 'vitest';
import { askedFor, viewOf } from './views';

describe('the view a list stands in', () => {
  it('is the narrowest one whose filters all stand', () => {
    expect(viewOf([{ column: 'status', values: ['seeking'] }])).toBe('seeking');
    expect(
      viewOf([
        { column: 'status', values: ['paused', 'seeking'] },
        { column: 'part', values: ['GF2'] },
      ]),
    ).toBe('gf2');
  });

  it('stays when another filter narrows it', () => {
    expect(
      viewOf([
        { column: 'part', values: ['SKO'] },
        { column: 'hold', values: ['TØM26'] },
      ]),
    ).toBe('sko');
  });

  it('is every student once its own filter is widened or gone', () => {
    expect(viewOf([{ column: 'status', values: ['seeking', 'paused'] }])).toBe('all');
    expect(viewOf([])).toBe('all');
  });
});

describe('an address', () => {
  const asked = (query: string) => askedFor(new URLSearchParams(query));

  it('names a view, filters of its own, or both', () => {
    expect(asked('view=seeking')).toEqual([{ column: 'status', values: ['seeking'] }]);
    expect(asked('hold=MUR-26a&hold=MUR-26b')).toEqual([{ column: 'hold', values: ['MUR-26a', 'MUR-26b'] }]);
    expect(asked('view=seeking&part=GF2')).toEqual([
      { column: 'status', values: ['seeking'] },
      { column: 'part', values: ['GF2'] },
    ]);
  });

  it('can name every student, and wins over its view', () => {
    expect(asked('view=all')).toEqual([]);
    expect(asked('view=seeking&status=paused')).toEqual([{ column: 'status', values: ['paused'] }]);
  });

  it('that asks for nothing the list knows leaves it as it was', () => {
    expect(asked('')).toBeNull();
    expect(asked('view=nowhere&name=x')).toBeNull();
  });
});
