import { describe, expect, it } from 'vitest';
import { viewOf } from './views';

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
