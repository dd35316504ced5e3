// What is said to the user in passing: one sentence, shown for a moment and spoken by a screen reader.
import { sentence } from './errors';

/** `spoken`: it already stands on the screen, at a field; only a screen reader needs to hear it. */
export type Tone = 'calm' | 'stop' | 'spoken';

let current = $state.raw<{ text: string; tone: Tone; turn: number } | null>(null);
let turn = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

export function announce(text: string, tone: Tone = 'calm'): void {
  current = { text, tone, turn: ++turn };
  clearTimeout(timer);
  timer = setTimeout(() => (current = null), tone === 'stop' ? 10_000 : 5_000);
}

/** Takes back what is being shown: it may name a person. */
export function hush(): void {
  current = null;
}

export function announceFailure(caught: unknown): void {
  announce(sentence(caught), 'stop');
}

export const announced = {
  get current() {
    return current;
  },
};
