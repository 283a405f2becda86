// A host has one error page for all addresses. Below the address of a language it speaks that language;
// without scripts its frame is in the site's first one, and the help in both.
for (const page of document.querySelectorAll<HTMLTemplateElement>('template[data-below]')) {
  const { below, title } = page.dataset;
  if (below === undefined || title === undefined || !location.pathname.startsWith(below)) continue;
  document.documentElement.lang = page.lang;
  document.title = title;
  document.body.replaceChildren(page.content);
}
