// Finds English in the Danish interface: everything a page says, visible or spoken, against what the English texts say.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(new URL('../../ui/package.json', import.meta.url));
const { FluentResource } = require('@fluent/bundle');

/** Words that a library or a browser puts in by itself, and that are no Danish. */
const ENGLISH =
  /\b(the|and|with|your|you|this|that|cancel|close|save|saved|delete|remove|next|previous|loading|search|select|selected|choose|expand|collapse|toggle|submit|settings|student|students|company|companies|agreement|today|yesterday|tomorrow|undo|redo|required|invalid|error|warning|row|rows|column|columns|page|of|empty|please|back|forward|show|hide|more|less|password|sort|sorted|ascending|descending|week|month|year|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|may|june|july|october|december|clear|file|upload|drag|drop|yes|checked|unchecked|dialog|menu item|combobox|listbox)\b/i;

/** The names of languages and works stay as they are. */
const NAMES = ['English'];

const danish = texts('da');
const english = texts('en');
const danishValues = new Set([...danish.values()].filter((value) => typeof value === 'string'));
const exact = new Set();
const patterns = [];
for (const value of english.values()) {
  if (typeof value === 'string') {
    if (!danishValues.has(value) && !NAMES.includes(value)) exact.add(value);
  } else if (Array.isArray(value)) {
    const fixed = value.map((part) => (typeof part === 'string' ? escaped(part) : '.+')).join('');
    const letters = value
      .filter((part) => typeof part === 'string')
      .join('')
      .replaceAll(/[^a-z]/gi, '');
    if (
      letters.length > 5 &&
      ![...danish.values()].some((other) => JSON.stringify(other) === JSON.stringify(value))
    )
      patterns.push(new RegExp(`^${fixed}$`));
  }
}

/** What of a page's words is English. `data` are words of the vault, which may be anything. */
export async function englishIn(page) {
  const said = await page.evaluate(() => {
    const found = new Set([document.title]);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) found.add(walker.currentNode.data.replaceAll(/\s+/g, ' ').trim());
    const spoken = [
      'aria-label',
      'title',
      'placeholder',
      'alt',
      'aria-description',
      'aria-roledescription',
      'aria-valuetext',
      'label',
    ];
    for (const element of document.querySelectorAll('*'))
      for (const name of spoken) if (element.hasAttribute(name)) found.add(element.getAttribute(name).trim());
    return [...found].filter((text) => text !== '');
  });
  return said.filter(
    (text) =>
      !NAMES.includes(text) &&
      !danishValues.has(text) &&
      (exact.has(text) || patterns.some((pattern) => pattern.test(text)) || ENGLISH.test(text)),
  );
}

/** Keys that are shown because no text was found for them, such as `student-new`. */
export async function nakedKeysIn(page) {
  const said = await page.evaluate(() => document.body.innerText.split(/\s+/));
  const known = new Set([...danish.keys()].map((key) => key.split('-')[0]));
  return said.filter((word) => /^[a-z]+(-[a-z0-9]+)+$/.test(word) && known.has(word.split('-')[0]));
}

function texts(language) {
  const source = readFileSync(new URL(`../../texts/${language}.ftl`, import.meta.url), 'utf8');
  return new Map(new FluentResource(source).body.map(({ id, value }) => [id, value]));
}

function escaped(text) {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
