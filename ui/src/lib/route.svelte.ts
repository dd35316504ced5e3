// Where in the program the user is: a path after the `#`, so that Back and Forward work and no server is needed.

let path = $state(current());

window.addEventListener('hashchange', () => (path = current()));

export const route = {
  /** `/students/0192…`, without what is asked after a `?`. */
  get path() {
    return path.split('?')[0] ?? '/';
  },
};

/** Takes what is asked out of the address, as in `/students?view=gf2`: it is followed once, and Back does not follow it again. */
export function followed(): URLSearchParams {
  const [plain = '', asked = ''] = path.split('?');
  if (asked) {
    history.replaceState(history.state, '', href(plain));
    path = plain;
  }
  return new URLSearchParams(asked);
}

export function go(to: string): void {
  location.hash = to;
}

export function href(to: string): string {
  return `#${to}`;
}

/** The values of `:names` in a pattern such as `/students/:id`; null when the path is another one. */
export function match(pattern: string, actual: string): Record<string, string> | null {
  const wanted = pattern.split('/');
  const given = actual.split('?')[0]?.split('/') ?? [];
  if (wanted.length !== given.length) return null;
  const values: Record<string, string> = {};
  for (const [at, part] of wanted.entries()) {
    const value = given[at] ?? '';
    if (part.startsWith(':')) values[part.slice(1)] = decodeURIComponent(value);
    else if (part !== value) return null;
  }
  return values;
}

function current(): string {
  const hash = location.hash.slice(1);
  return hash.startsWith('/') ? hash : '/';
}
