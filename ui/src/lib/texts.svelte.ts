// The texts a user reads, from texts/da.ftl and texts/en.ftl, in the language of the moment.
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import danish from '../../../texts/da.ftl?raw';

export type Language = 'da' | 'en';
export type TextArgs = Record<string, FluentVariable>;

const LOCALES = { da: 'da-DK', en: 'en-GB' };
/** Nearly everybody reads Danish; English comes in a file of its own when somebody chooses it. */
const spoken: { da: Spoken; en?: Spoken } = { da: apart('da', danish) };
const numbers: Partial<Record<Language, Intl.NumberFormat>> = {};

let language = $state<Language>('da');

export const texts = {
  get language() {
    return language;
  },
  /** For Intl: always explicit, so that numbers and dates do not follow the computer's settings. */
  get locale() {
    return LOCALES[language];
  },
};

/** Goes over to a language. */
export async function speak(chosen: Language): Promise<void> {
  if (chosen === 'en') spoken.en ??= apart('en', (await import('../../../texts/en.ftl?raw')).default);
  language = chosen;
}

/** The text of a key. A key that no file knows is shown as it is, which is ugly and therefore noticed. */
export function t(key: string, args: TextArgs = {}): string {
  const { bundle, unread } = spoken[language] ?? spoken.da;
  const source = unread.get(key);
  if (source !== undefined) {
    unread.delete(key);
    bundle.addResource(new FluentResource(source));
  }
  const pattern = bundle.getMessage(key)?.value;
  return pattern ? bundle.formatPattern(pattern, args, []) : key;
}

export function hasText(key: string): boolean {
  const { bundle, unread } = spoken[language] ?? spoken.da;
  return unread.has(key) || bundle.hasMessage(key);
}

/** A whole number or amount as the language writes it: 100.000 in Danish. */
export function number(value: number): string {
  return (numbers[language] ??= new Intl.NumberFormat(texts.locale)).format(value);
}

/** A screen says a few of two thousand texts: each is read when it is first said. */
interface Spoken {
  bundle: FluentBundle;
  /** Key → its lines in the file. */
  unread: Map<string, string>;
}

function apart(language: Language, source: string): Spoken {
  return {
    // Isolation marks are for mixed writing directions; here they would end up in copied tables.
    bundle: new FluentBundle(LOCALES[language], { useIsolating: false }),
    // A text begins where a line begins with a letter.
    unread: new Map(source.split(/^(?=[a-z])/m).map((lines) => [lines.slice(0, lines.indexOf(' ')), lines])),
  };
}
