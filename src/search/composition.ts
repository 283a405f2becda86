/**
 * Tells whether an input method is composing in a box: until it ends, letters are not yet the text,
 * and keys are the method's own.
 *
 * Safari sends the key that ends a composition after its end, so it counts as part of it.
 */
export function watchComposition(input: HTMLInputElement): () => boolean {
  let isComposing = false;
  input.addEventListener('compositionstart', () => {
    isComposing = true;
  });
  input.addEventListener('compositionend', () => {
    setTimeout(() => {
      isComposing = false;
    });
  });
  input.addEventListener('keydown', (event) => {
    if (isComposing && event.key === 'Enter') event.preventDefault();
  });
  return () => isComposing;
}
