// What the core warns of about an agreement, in words: the sentence, and where the rule stands.
import type { Warning } from './api';
import { dayShort } from './dayTexts';
import { t } from './texts.svelte';

export interface Advice {
  text: string;
  source: string;
  /** Saving takes a reason. */
  grave: boolean;
}

export function adviceOf({ rule, args, source, needs_reason }: Warning): Advice {
  const word = rule.replaceAll('_', '-');
  const said = { ...args, starts_on: dayShort(args.starts_on) };
  return {
    text: t(`agreement-warning-${word}`, said),
    source: source || t(`agreement-source-${word}`),
    grave: needs_reason,
  };
}
