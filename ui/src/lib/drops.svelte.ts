// Where a file goes that falls on the window: to the screen that takes files, else to the import.
import type { PickedFile } from './shell';

type Take = (file: PickedFile) => void;

const takers: Take[] = [];
let over = $state(false);

export const drops = {
  /** A file is held over the window. */
  get over() {
    return over;
  },
  hold(held: boolean) {
    over = held;
  },
  /** Says that this screen takes files, until the returned function is called. */
  take(take: Take): () => void {
    takers.push(take);
    return () => void takers.splice(takers.indexOf(take), 1);
  },
  /** Gives a file to the screen; false when it takes none. */
  give(file: PickedFile): boolean {
    over = false;
    const newest = takers.at(-1);
    newest?.(file);
    return newest !== undefined;
  },
};
