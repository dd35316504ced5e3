// What whoever sits here may do, as the core has said it: nothing is offered that would be refused.
import type { Right } from './api';

let held = $state.raw<readonly Right[]>([]);

/** Said whenever somebody sits down, and with nothing when they leave. */
export function allow(rights: readonly Right[]): void {
  held = rights;
}

/** What takes no right is everybody's. */
export function may(right: Right | undefined): boolean {
  return right === undefined || held.includes(right);
}
