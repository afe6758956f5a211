/* Shows changes of the filter in place. The server is asked for the very address a press of the button would
   lead to; of its page the parts named by data-part are taken. Without this file the same form is sent plainly. */

const form = document.querySelector('[data-live]');
const status = form.querySelector('[role="status"]');
const SESSION_KEY = 'drawers';
let request;
const here = () => location.pathname + location.search;
let shown = here();

/* Where the focus is, in words that hold in another copy of the page */
function bookmark(node) {
  if (!node || !form.contains(node)) return null;
  if (node.id) return `#${CSS.escape(node.id)}`;
  if (node.dataset.key) return `[data-key="${node.dataset.key}"]`;
  if (node.name) return `[name="${CSS.escape(node.name)}"][value="${CSS.escape(node.value)}"]`;
  const drawer = node.closest('[data-drawer]');
  if (drawer) return `[data-drawer="${drawer.dataset.drawer}"] ${node.matches('summary') ? 'summary' : '.more'}`;
  return null;
}

function states() {
  try { return JSON.parse(sessionStorage.getItem(SESSION_KEY)) || {}; } catch { return {}; }
}

function keepDrawers() {
  const known = states();
  for (const drawer of form.querySelectorAll('[data-drawer]')) {
    if (drawer.dataset.drawer in known) drawer.open = known[drawer.dataset.drawer];
    drawer.addEventListener('toggle', () => {
      try { sessionStorage.setItem(SESSION_KEY, JSON.stringify({ ...states(), [drawer.dataset.drawer]: drawer.open })); } catch { /* a full or forbidden store only forgets */ }
    });
  }
}

function put(page) {
  const held = form.contains(document.activeElement);
  const focused = bookmark(document.activeElement);
  const inPager = document.activeElement?.closest('.pager');
  const scrolled = Object.fromEntries([...form.querySelectorAll('[data-drawer]')].map((each) => [each.dataset.drawer, each.querySelector('.drawer__in').scrollTop]));
  for (const part of document.querySelectorAll('[data-part]')) {
    const fresh = page.querySelector(`[data-part="${part.dataset.part}"]`);
    if (fresh && fresh.innerHTML !== part.innerHTML) part.replaceChildren(...document.adoptNode(fresh).childNodes);
  }
  document.title = page.title;
  form.className = page.querySelector('[data-live]').className;
  const said = page.querySelector('[data-live] [role="status"]');
  status.dataset.total = said.dataset.total;
  if (status.innerHTML !== said.innerHTML) status.innerHTML = said.innerHTML;
  const field = document.querySelector('form.search input[name="q"]');
  field.value = page.querySelector('form.search input[name="q"]').value;
  keepDrawers();
  for (const [name, top] of Object.entries(scrolled)) {
    const drawer = form.querySelector(`[data-drawer="${name}"] .drawer__in`);
    if (drawer) drawer.scrollTop = top;
  }
  if (inPager) { status.focus({ preventScroll: true }); status.scrollIntoView({ block: 'start' }); } else if (held && !form.contains(document.activeElement)) ((focused && form.querySelector(focused)) || status).focus({ preventScroll: true });
  document.dispatchEvent(new CustomEvent('catalogue:updated'));
}

/* Resolves once the page is shown; whatever goes wrong, the browser goes there by itself */
async function show(address) {
  request?.abort();
  const mine = request = new AbortController();
  form.setAttribute('aria-busy', 'true');
  try {
    const response = await fetch(address, { signal: mine.signal, headers: { Accept: 'text/html' } });
    if (!response.ok || new URL(response.url).pathname !== location.pathname) throw new Error('another page');
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    if (mine.signal.aborted) return false;
    put(page);
    shown = here();
  } catch (error) {
    if (error.name === 'AbortError') return false;
    location.assign(address);
    return false;
  } finally {
    if (mine === request) form.removeAttribute('aria-busy');
  }
  return true;
}

/* Where the list was left, for whoever comes back to it or forward again */
function keepTop() {
  if (here() === shown) history.replaceState({ ...history.state, top: scrollY }, '');
}

async function go(address) {
  keepTop();
  /* Enter in a year that was changed is both a change and a press of the button: one step back undoes it */
  if (address !== here() && address !== location.href) history.pushState({}, '', address);
  await show(address);
}

/* What the form says now, without what it leaves empty */
function address() {
  const usual = (name) => form.elements[name]?.dataset?.usual;
  const said = [...new FormData(form)].filter(([name, value]) => value && usual(name) !== value);
  const query = new URLSearchParams(said).toString();
  return form.getAttribute('action') + (query && `?${query}`);
}

/* On a phone the results lie below the cabinet: what is ticked is counted on its button and shown by it */
const onPhone = () => !matchMedia('(min-width: 64rem)').matches;
let counting;

async function count() {
  counting?.abort();
  const mine = counting = new AbortController();
  try {
    const query = new URL(address(), location.href).searchParams;
    query.set('per_page', 1);
    const response = await fetch(`${form.dataset.count}?${query}`, { signal: mine.signal });
    const { total } = await response.json();
    const button = form.querySelector('[data-apply]');
    if (button && !mine.signal.aborted) button.textContent = button.dataset.apply.replace('{count}', total);
  } catch { /* the button works without the number too */ }
}

async function applied() {
  const folded = onPhone() && form.querySelector('[data-fold]');
  await go(address());
  if (!folded) return;
  folded.open = false;
  status.focus({ preventScroll: true });
  status.scrollIntoView({ block: 'start' });
}

form.addEventListener('change', (event) => {
  if (event.target.matches('[data-find]')) return;
  if (onPhone() && event.target.closest('.cab')) { count(); return; }
  const years = ['from', 'to'].includes(event.target.name);
  if (years && event.target.value && !/^\s*\d{1,4}\s*$/.test(event.target.value)) return;
  go(address());
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  if (event.submitter?.matches('[data-apply]')) applied();
  else go(address());
});
document.querySelector('main').addEventListener('click', (event) => {
  const link = event.target.closest('a[href]');
  const plain = !event.defaultPrevented && event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  if (!link || !plain || link.target || link.matches('[data-leave]')) return;
  if (link.matches('[data-more]')) { event.preventDefault(); unfold(link); return; }
  if (link.origin !== location.origin || link.pathname !== location.pathname || link.hash) return;
  event.preventDefault();
  go(link.href);
});
addEventListener('scrollend', keepTop);
addEventListener('popstate', async (event) => {
  const waiting = form.hasAttribute('aria-busy'); /* for a page that has been left again */
  if (location.hash || (location.pathname + location.search === shown && !waiting)) return;
  if (await show(location.href)) scrollTo(0, event.state?.top || 0);
});

/* All values of a facet in its drawer, with a field to find one */
async function values(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error('no list');
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  return { labels: [...page.querySelectorAll('[data-values] > label')], word: page.querySelector('label[for="find"]').textContent, said: page.querySelector('[data-counted]').textContent };
}

async function unfold(link) {
  const box = link.parentElement;
  let found;
  try { found = await values(link.href); } catch { location.assign(link.href); return; }
  const field = document.createElement('input');
  Object.assign(field, { className: 'input', type: 'text', autocomplete: 'off' });
  field.dataset.find = '';
  field.setAttribute('aria-label', found.word);
  field.placeholder = found.word;
  const said = document.createElement('p');
  said.className = 'small muted';
  said.setAttribute('role', 'status');
  const value = (label) => label.querySelector('input').value;
  const fill = (labels) => {
    const offered = new Set(labels.map(value));
    for (const label of box.querySelectorAll('label')) {
      /* What is ticked stays, even where the word does not find it */
      if (!label.querySelector('input').checked || offered.has(value(label))) label.remove();
    }
    box.append(...labels);
  };
  let wait, asked = 0;
  field.addEventListener('input', () => {
    clearTimeout(wait);
    wait = setTimeout(async () => {
      const mine = asked += 1;
      try {
        const { labels, said: told } = await values(`${link.href}${link.search ? '&' : '?'}${new URLSearchParams({ find: field.value })}`);
        if (mine === asked) { fill(labels); said.textContent = told; }
      } catch { location.assign(link.href); }
    }, 150);
  });
  field.addEventListener('keydown', (event) => { 
    if (event.key === 'Enter') event.preventDefault();
    if (event.key !== 'Escape' || !field.value) return;
    event.preventDefault();
    field.value = '';
    field.dispatchEvent(new Event('input'));
  });
  link.remove();
  box.classList.add('drawer__in--all');
  box.prepend(field, said);
  fill(found.labels);
  field.focus({ preventScroll: true });
}

document.documentElement.classList.add('is-live');
keepDrawers();
