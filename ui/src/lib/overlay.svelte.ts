// The one dialog that can lie over the program, so that a command of any noun can open its own from anywhere.
import type { Component, ComponentProps } from 'svelte';

interface Shown {
  component: Component<Record<string, unknown>>;
  props: Record<string, unknown>;
  turn: number;
}

let shown = $state.raw<Shown | null>(null);
let turn = 0;

export const overlay = {
  get shown() {
    return shown;
  },
  /** Shows a component built on parts/Dialog. It gets `onclose` besides its props. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- any component's props; checked by ComponentProps
  show<C extends Component<any>>(component: C, props: Omit<ComponentProps<C>, 'onclose'>) {
    const mine = ++turn;
    // A save that outlives its dialog closes nothing that was opened since.
    const onclose = () => {
      if (shown?.turn === mine) shown = null;
    };
    shown = { component: component as Shown['component'], props: { ...props, onclose }, turn: mine };
  },
  close() {
    shown = null;
  },
};
