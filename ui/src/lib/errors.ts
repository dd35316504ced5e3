// What a command answers when it cannot do what was asked, and the sentence a user reads about it.
import { hasText, t } from './texts.svelte';

export type FailureKind =
  'invalid' | 'missing' | 'conflict' | 'denied' | 'step-up' | 'locked' | 'vault' | 'cancelled' | 'bug';

export interface Failure {
  kind: FailureKind;
  field?: string;
  reason?: string;
  what?: string;
  detail?: string;
  args?: Record<string, string | number>;
}

/** A refused command. Everything `call` throws is one of these. */
export class CallError extends Error {
  readonly kind: FailureKind;
  /** The field at fault, when `kind` is `invalid`. */
  readonly field: string | undefined;
  readonly reason: string | undefined;
  readonly args: Record<string, string | number>;

  constructor(failure: Failure) {
    super(failure.detail ?? failure.reason ?? failure.what ?? failure.kind);
    this.name = 'CallError';
    this.kind = failure.kind;
    this.field = failure.field;
    this.reason = failure.reason;
    this.args = failure.args ?? {};
  }
}

/** Anything caught, as a CallError: a failure of the core keeps its kind, all else is a bug. */
export function asCallError(caught: unknown): CallError {
  if (caught instanceof CallError) return caught;
  if (typeof caught === 'object' && caught !== null && 'kind' in caught)
    return new CallError(caught as Failure);
  return new CallError({ kind: 'bug', detail: caught instanceof Error ? caught.message : String(caught) });
}

/** The sentence for a user: the reason's own text where there is one, else what the kind of failure means. */
export function sentence(caught: unknown): string {
  const error = asCallError(caught);
  const reason = `${error.kind === 'vault' ? 'vault' : 'reason'}-${error.reason ?? ''}`;
  if (error.reason && hasText(reason)) return t(reason, error.args);
  return t(`failure-${error.kind}`, error.args);
}
