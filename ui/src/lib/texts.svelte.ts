// The texts a user reads, from texts/da.ftl and texts/en.ftl, in the language of the moment.
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import danish from '../../../texts/da.ftl?raw';
import english from '../../../texts/en.ftl?raw';

export type Language = 'da' | 'en';
export type TextArgs = Record<string, FluentVariable>;

const bundles: Record<Language, FluentBundle> = {
  da: bundle('da-DK', danish),
  en: bundle('en-GB', english),
};

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
    return language === 'da' ? 'da-DK' : 'en-GB';
  },
};

/** The text of a key. A key that no file knows is shown as it is, which is ugly and therefore noticed. */
export function t(key: string, args: TextArgs = {}): string {
  const chosen = bundles[language];
  const pattern = chosen.getMessage(key)?.value;
  return pattern ? chosen.formatPattern(pattern, args, []) : key;
}

export function hasText(key: string): boolean {
  return bundles[language].hasMessage(key);
}

/** A whole number or amount as the language writes it: 100.000 in Danish. */
export function number(value: number): string {
  return new Intl.NumberFormat(texts.locale).format(value);
}

function bundle(locale: string, source: string): FluentBundle {
  // Isolation marks are for mixed writing directions; here they would end up in copied tables.
  const made = new FluentBundle(locale, { useIsolating: false });
  made.addResource(new FluentResource(source));
  return made;
}
