/**
 * Works something out once for each object that it is made from, such as the content of a build:
 * what every page asks for would otherwise take a square of the pages.
 */
export function oncePer<K extends object, V>(make: (from: K) => V): (from: K) => V {
  const made = new WeakMap<K, { value: V }>();
  return (from) => {
    const known = made.get(from) ?? { value: make(from) };
    made.set(from, known);
    return known.value;
  };
}
