// A form's own copy of what it edits, so that a refresh never eats typing, and the errors at its fields.
import { tick } from 'svelte';
import { announce } from './announce.svelte';
import { asCallError, sentence } from './errors';

export interface Form<T extends object> {
  /** Bind fields to its properties. */
  values: T;
  /** Sentences by field name; `form` holds one that belongs to no field. */
  readonly errors: Partial<Record<keyof T | 'form', string>>;
  readonly busy: boolean;
  readonly changed: boolean;
  /** Sends it; true when it went well. */
  submit(): Promise<boolean>;
  reset(to?: T): void;
}

export interface FormRules<T extends object> {
  /** What can be said before asking the core: sentences by field. The core checks again. */
  check?: (values: T) => Partial<Record<keyof T, string>>;
  send: (values: T) => Promise<unknown>;
}

export function form<T extends object>(initial: T, { check, send }: FormRules<T>): Form<T> {
  let values = $state(structuredClone(initial));
  let start = $state.raw(JSON.stringify(initial));
  let errors = $state.raw<Partial<Record<keyof T | 'form', string>>>({});
  let busy = $state(false);

  async function submit(): Promise<boolean> {
    if (busy) return false;
    const plain = $state.snapshot(values) as T;
    errors = (check?.(plain) ?? {}) as typeof errors;
    if (Object.keys(errors).length > 0) {
      announce(Object.values(errors).join(' '), 'spoken');
      await toFirstError();
      return false;
    }
    busy = true;
    try {
      await send(plain);
      start = JSON.stringify(plain);
      return true;
    } catch (caught) {
      const error = asCallError(caught);
      const field = error.field !== undefined && error.field in plain ? (error.field as keyof T) : 'form';
      errors = { [field]: sentence(error) } as typeof errors;
      announce(sentence(error), field === 'form' ? 'stop' : 'spoken');
      await toFirstError();
      return false;
    } finally {
      busy = false;
    }
  }

  return {
    get values() {
      return values;
    },
    set values(changed: T) {
      values = changed;
    },
    get errors() {
      return errors;
    },
    get busy() {
      return busy;
    },
    get changed() {
      return JSON.stringify(values) !== start;
    },
    submit,
    reset(to = initial) {
      values = structuredClone(to);
      start = JSON.stringify(to);
      errors = {};
    },
  };
}

/** The keyboard goes where something has to be mended. */
async function toFirstError(): Promise<void> {
  await tick();
  const within = document.querySelector('dialog[open]') ?? document;
  within.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid]')?.focus();
}
