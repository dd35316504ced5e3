// The tour that is being put together: its stops in their order, and the way to each.
import type { RouteLeg, VisitStop } from '$lib/api';
import { call } from '$lib/call';

export class Tour {
  stops = $state.raw<VisitStop[]>([]);
  #legs = $state.raw<RouteLeg[]>([]);
  #start = '';
  #turn = 0;

  /** All kilometres that are known. */
  readonly km = $derived(this.#legs.reduce((sum, { km }) => sum + (km?.[0] ?? 0), 0));

  /** Begins anew with these stops, the nearest first. */
  async begin(start: string, stops: readonly VisitStop[]): Promise<void> {
    this.#start = start;
    this.#legs = [];
    this.stops = [...stops];
    await this.order();
  }

  /** Each stop the nearest to the one before. */
  async order(): Promise<void> {
    await this.#measure(false);
  }

  async takeIn(stop: VisitStop): Promise<void> {
    this.stops = [...this.stops, stop];
    await this.#measure(true);
  }

  async takeOut(stop: VisitStop): Promise<void> {
    this.stops = this.stops.filter(({ company }) => company !== stop.company);
    await this.#measure(true);
  }

  /** Moves a stop; its new place, from 1. */
  async move(stop: VisitStop, by: 1 | -1): Promise<number> {
    const from = this.stops.indexOf(stop);
    const to = Math.min(this.stops.length - 1, Math.max(0, from + by));
    const stops = this.stops.filter((other) => other !== stop);
    stops.splice(to, 0, stop);
    this.stops = stops;
    await this.#measure(true);
    return to + 1;
  }

  /** The way to a stop: kilometres, and whether a place is only the nearest listed. */
  legTo({ company }: VisitStop): RouteLeg | undefined {
    return this.#legs.find((leg) => leg.company === company);
  }

  async #measure(keep_order: boolean): Promise<void> {
    const mine = ++this.#turn;
    const asked = this.stops;
    const stops = asked.map(({ company, postcode }) => ({ company, postcode }));
    const legs = await call('visit_route', { start: this.#start, stops, keep_order });
    // Another change has overtaken this answer.
    if (mine !== this.#turn) return;
    this.#legs = legs;
    this.stops = legs.flatMap(({ company }) => asked.find((stop) => stop.company === company) ?? []);
  }
}
