// How names are compared when somebody types: the core's search folds them the same way.

const LIKE: Record<string, string> = { å: 'aa', ø: 'oe', ö: 'oe', æ: 'ae', ä: 'ae' };

/** Small letters, å as aa, é as e. */
export function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/[åøöæä]/g, (letter) => LIKE[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '');
}
