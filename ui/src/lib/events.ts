// What the core tells every window: which tables changed, how far a job is, that the vault was locked.
import { transport, type OfficeEvent } from './shell';

const listeners = new Set<(event: OfficeEvent) => void>();
let listening = false;

/** Hears every event until the returned function is called. */
export function onOfficeEvent(listener: (event: OfficeEvent) => void): () => void {
  if (!listening) {
    listening = true;
    transport.onEvent(tell);
  }
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The tables a question reads; `any` for one that every act concerns, such as what can be undone. */
export type Tables = readonly string[] | 'any';

/** Hears changes of these tables. */
export function onChanged(tables: Tables, changed: () => void): () => void {
  return onOfficeEvent((event) => {
    if (event.type !== 'changed') return;
    if (tables === 'any' || event.tables.some((table) => tables.includes(table))) changed();
  });
}

/** Tells all listeners; also used when an answer shows that the vault has been locked meanwhile. */
export function tell(event: OfficeEvent): void {
  for (const listener of [...listeners]) listener(event);
}
