// The texts a user reads, from texts/da.ftl and texts/en.ftl, in the language of the moment.
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import danish from '../../../texts/da.ftl?raw';
import english from '../../../texts/en.ftl?raw';

export type Language = 'da' | 'en';
export type TextArgs = Record<string, FluentVariable>;

const SOURCES = { da: danish, en: english };
const LOCALES = { da: 'da-DK', en: 'en-GB' };
/** A language is read when it is first spoken. */
const bundles: Partial<Record<Language, FluentBundle>> = {};
const numbers: Partial<Record<Language, Intl.NumberFormat>> = {};

let language = $state<Language>('da');

export const texts = {
  get language() {
    return language;
  },
  set language(chosen: Language) {
    language = chosen;
  },
  /** For Intl: always explicit, so that numbers and dates do not follow the computer's settings. */
  get locale() {
    return LOCALES[language];
  },
};

/** The text of a key. A key that no file knows is shown as it is, which is ugly and therefore noticed. */
export function t(key: string, args: TextArgs = {}): string {
  const chosen = bundle();
  const pattern = chosen.getMessage(key)?.value;
  return pattern ? chosen.formatPattern(pattern, args, []) : key;
}

export function hasText(key: string): boolean {
  return bundle().hasMessage(key);
}

/** A whole number or amount as the language writes it: 100.000 in Danish. */
export function number(value: number): string {
  return (numbers[language] ??= new Intl.NumberFormat(texts.locale)).format(value);
}

function bundle(): FluentBundle {
  return (bundles[language] ??= read(texts.locale, SOURCES[language]));
}

function read(locale: string, source: string): FluentBundle {
  // Isolation marks are for mixed writing directions; here they would end up in copied tables.
  const made = new FluentBundle(locale, { useIsolating: false });
  made.addResource(new FluentResource(source));
  return made;
}
