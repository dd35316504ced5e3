// The one dialog that can lie over the program, so that a command of any noun can open its own from anywhere.
import type { Component, ComponentProps } from 'svelte';
import { announceFailure } from './announce.svelte';

interface Shown {
  component: Component<Record<string, unknown>>;
  props: Record<string, unknown>;
  turn: number;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- any component's props; checked by ComponentProps
type Any = Component<any>;
type Props<C extends Any> = Omit<ComponentProps<C>, 'onclose'>;

let shown = $state.raw<Shown | null>(null);
let turn = 0;
const files: (() => Promise<unknown>)[] = [];

export const overlay = {
  get shown() {
    return shown;
  },
  /** Shows a component built on parts/Dialog. It gets `onclose` besides its props. */
  show<C extends Any>(component: C, props: Props<C>) {
    const mine = ++turn;
    // A save that outlives its dialog closes nothing that was opened since.
    const onclose = () => {
      if (shown?.turn === mine) shown = null;
    };
    shown = { component: component as Shown['component'], props: { ...props, onclose }, turn: mine };
  },
  close() {
    turn++;
    shown = null;
  },
};

/** Opens a dialog of its own file, which comes when it is first opened, or before, when the program has nothing to do. */
export function dialog<C extends Any>(file: () => Promise<{ default: C }>): (props: Props<C>) => void {
  files.push(file);
  return (props) => {
    const mine = ++turn;
    const show = ({ default: component }: { default: C }) => {
      // Whoever opened or closed something meanwhile wants that.
      if (mine === turn) overlay.show(component, props);
    };
    void file().then(show, announceFailure);
  };
}

/** Fetches the dialogs, so that nobody waits for one. */
export const fetchDialogs = () => files.forEach((file) => void file());
