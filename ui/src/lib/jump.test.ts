import { describe, expect, it } from 'vitest';
import { jump } from './jump';

const names = ['Anna Holm', 'Annika Bruun', 'Asger Dam', 'Mia Lund', 'Mikkel Sø', 'Åse Krogh', 'Zoé Aagaard'];

describe('letters on the sheet', () => {
  it('narrow down to a name, the more of them are typed', () => {
    expect(jump(names, 'a', 4)).toBe(0);
    expect(jump(names, 'as', 0)).toBe(2);
    expect(jump(names, 'ann', 0)).toBe(0);
    expect(jump(names, 'anni', 0)).toBe(1);
    expect(jump(names, 'anna h', 3)).toBe(0);
  });

  it('find å typed as aa, and aa typed as å', () => {
    expect(jump(names, 'aase', 0)).toBe(5);
    expect(jump(names, 'ågaa', 0)).toBe(6);
    expect(jump(names, 'zoe', 0)).toBe(6);
    expect(jump(names, 'soe', 0)).toBe(4);
  });

  it('go round the names when the same letter is typed again', () => {
    expect(jump(names, 'm', 0)).toBe(3);
    expect(jump(names, 'mm', 3)).toBe(4);
    expect(jump(names, 'mmm', 4)).toBe(3);
  });

  it('find a family name when no given name begins so', () => {
    expect(jump(names, 'kro', 0)).toBe(5);
    expect(jump(names, 'l', 0)).toBe(3);
    expect(jump(names, 'xyz', 0)).toBe(-1);
    expect(jump([], 'a', 0)).toBe(-1);
  });
});
