// A page that has moved: leads on with the query and the fragment that were asked for.
const link = document.querySelector('a');
if (link) {
  const url = new URL(link.href);
  url.search = location.search;
  url.hash = location.hash;
  location.replace(url);
}
