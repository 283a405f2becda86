/** How somebody looks; colours by the names of the palette in `drawing.css`. */
interface Look {
  hair: 'bun' | 'short' | 'bob' | 'tail' | 'parted' | 'curly' | 'bald';
  top?: string;
  legs?: string;
  locks?: string;
  glasses?: boolean;
  apron?: boolean;
  tie?: boolean;
}

/** The people of the comics, each of whom looks the same in every picture. */
const cast = {
  mother: { hair: 'bun', apron: true },
  son: { hair: 'short', top: 'green' },
  guest: { hair: 'curly', top: 'blue', locks: 'brown' },
  clerk: { hair: 'parted', top: 'white', tie: true, glasses: true },
  inventor: { hair: 'tail', top: 'red' },
  friend: { hair: 'short', top: 'green' },
  visitor: { hair: 'bald', top: 'dusk', legs: 'grey', locks: 'grey' },
  rival: { hair: 'parted', top: 'blue', tie: true },
  official: { hair: 'bob', top: 'white', tie: true, glasses: true },
  painter: { hair: 'bob', top: 'yellow' },
  barkeeper: { hair: 'curly', top: 'sand', locks: 'brown', apron: true },
} as const satisfies Record<string, Look>;
export type Role = keyof typeof cast;

/** How somebody looks, with what most have. */
export function lookOf(role: Role): Required<Look> {
  const look: Look = cast[role];
  const { top = 'blue', legs = 'dusk', locks = 'dark' } = look;
  const { glasses = false, apron = false, tie = false } = look;
  return { hair: look.hair, top, legs, locks, glasses, apron, tie };
}
