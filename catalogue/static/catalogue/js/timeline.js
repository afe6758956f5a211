/* Marks the period that is being read in the list of periods. Without this file the list is a list of links. */

const links = new Map([...document.querySelectorAll('[data-spy] a')].map((link) => [decodeURIComponent(link.hash.slice(1)), link]));
const seen = new Set();

const watch = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) seen[isIntersecting ? 'add' : 'delete'](target.id);
  const current = [...links.keys()].find((id) => seen.has(id));
  if (!current) return;
  for (const [id, link] of links) {
    if (id === current) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}, { rootMargin: '-15% 0px -60%' });

for (const id of links.keys()) watch.observe(document.getElementById(id));
