// What one noun does for the others. Nouns never import one another, so they ask for an act by its name.

export type About = Readonly<Record<string, string>>;

const offered = new Map<string, (about: About) => void>();

/** Offers an act to the other nouns; said once, while the program starts. */
export function offer(name: string, act: (about: About) => void): void {
  offered.set(name, act);
}

/** Does what another noun has offered. */
export function act(name: string, about: About = {}): void {
  offered.get(name)?.(about);
}
