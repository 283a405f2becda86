const quiz = document.querySelector<HTMLElement>('.quiz');

/** Questions whose answer the reader has settled on. */
const settled = new Set<HTMLLIElement>();

/** The answers as they stand in the address: one letter a question, `-` for none. */
function readAnswers(): string {
  return new URLSearchParams(location.search).get('a') ?? '';
}

/** Shows the verdicts of what has been settled, and keeps score and address up to date. */
function show(quiz: HTMLElement): void {
  const entries = [...quiz.querySelectorAll('li')];
  let answers = '';
  let right = 0;
  let done = 0;
  for (const entry of entries) {
    const chosen = settled.has(entry)
      ? entry.querySelector<HTMLInputElement>('input:checked')
      : null;
    answers += chosen?.value ?? '-';
    const verdict = entry.querySelector('.verdict');
    if (!chosen) {
      entry.removeAttribute('data-result');
      if (verdict) verdict.textContent = '';
      continue;
    }
    const correct = chosen.dataset.right !== undefined;
    done += 1;
    if (correct) right += 1;
    entry.dataset.result = correct ? 'right' : 'wrong';
    if (verdict) verdict.textContent = (correct ? quiz.dataset.right : quiz.dataset.wrong) ?? '';
  }
  const text = done === entries.length ? quiz.dataset.done : quiz.dataset.score;
  const status = quiz.querySelector('[role=status]');
  if (status) {
    status.textContent = done
      ? (text ?? '')
          .replace('{right}', String(right))
          .replace('{done}', String(done))
          .replace('{all}', String(entries.length))
      : '';
  }
  const search = done ? `?a=${answers}` : '';
  history.replaceState(null, '', `${location.pathname}${search}${location.hash}`);
  dispatchEvent(new Event('placechange'));
}

/** Takes the choice in a question as the answer, and reveals the reason. */
function settle(quiz: HTMLElement, entry: HTMLLIElement | null | undefined): void {
  if (!entry?.querySelector('input:checked')) return;
  settled.add(entry);
  const details = entry.querySelector('details');
  if (details) details.open = true;
  show(quiz);
}

if (quiz) {
  const entries = [...quiz.querySelectorAll('li')];
  const entryOf = (event: Event): HTMLLIElement | null =>
    (event.target as HTMLElement).closest('li');
  // What stands in the address counts, not what the browser remembers.
  for (const input of quiz.querySelectorAll('input')) input.checked = false;
  // Letters that name no option, or that are too many, are passed over.
  [...readAnswers()].forEach((letter, i) => {
    const option = [...(entries[i]?.querySelectorAll('input') ?? [])].find(
      ({ value }) => value === letter,
    );
    if (option) option.checked = true;
    settle(quiz, entries[i]);
  });
  show(quiz);
  // Arrow keys pass through the options; the answer is where the reader stops: with Enter, or by
  // going on. A tap is an answer at once.
  let passing = false;
  quiz.addEventListener('pointerdown', () => (passing = false));
  quiz.addEventListener('keydown', (event) => {
    passing = event.key.startsWith('Arrow');
    if (event.key === 'Enter' && (event.target as HTMLElement).matches('input')) {
      settle(quiz, entryOf(event));
    }
  });
  quiz.addEventListener('change', (event) => {
    const entry = entryOf(event);
    if (!passing || (entry && settled.has(entry))) settle(quiz, entry);
  });
  quiz.addEventListener('focusout', (event) => {
    const entry = entryOf(event);
    if (entry && event.relatedTarget && !entry.contains(event.relatedTarget as Node)) {
      settle(quiz, entry);
    }
  });
  // Opening the reason settles the question as well.
  quiz.addEventListener('click', (event) => {
    if ((event.target as HTMLElement).closest('summary')) settle(quiz, entryOf(event));
  });
  quiz.querySelector('[data-again]')?.addEventListener('click', () => {
    settled.clear();
    for (const details of quiz.querySelectorAll('details')) details.open = false;
    for (const input of quiz.querySelectorAll('input')) input.checked = false;
    show(quiz);
    quiz.querySelector('input')?.focus();
  });
}
