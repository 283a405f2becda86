const quiz = document.querySelector<HTMLElement>('.quiz');

/** The answers as they stand in the address: one letter a question, `-` for none. */
function readAnswers(): string {
  return new URLSearchParams(location.search).get('a') ?? '';
}

/** Reveals the reasons of what has been answered, and keeps score and address up to date. */
function show(quiz: HTMLElement, reveal: (entry: HTMLLIElement) => boolean): void {
  const entries = [...quiz.querySelectorAll('li')];
  let answers = '';
  let right = 0;
  let done = 0;
  for (const entry of entries) {
    const chosen = entry.querySelector<HTMLInputElement>('input:checked');
    answers += chosen?.value ?? '-';
    const details = entry.querySelector('details');
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
    if (details && reveal(entry)) details.open = true;
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

if (quiz) {
  const entries = [...quiz.querySelectorAll('li')];
  // What stands in the address counts, not what the browser remembers.
  for (const input of quiz.querySelectorAll('input')) input.checked = false;
  // Letters that name no option, or that are too many, are passed over.
  [...readAnswers()].forEach((letter, i) => {
    const option = [...(entries[i]?.querySelectorAll('input') ?? [])].find(
      ({ value }) => value === letter,
    );
    if (option) option.checked = true;
  });
  show(quiz, () => true);
  quiz.addEventListener('change', (event) => {
    const changed = (event.target as HTMLElement).closest('li');
    show(quiz, (entry) => entry === changed);
  });
  quiz.querySelector('[data-again]')?.addEventListener('click', () => {
    for (const details of quiz.querySelectorAll('details')) details.open = false;
    for (const input of quiz.querySelectorAll('input')) input.checked = false;
    show(quiz, () => false);
    quiz.querySelector('input')?.focus();
  });
}
