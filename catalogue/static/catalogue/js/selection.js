/* «Моя подборка»: numbers of items kept on this device, in the order they were put in. */

const KEY = 'selection';
const MOST = 200; /* as many as the server reads of an address */
const NUMBER = /^\d{6,9}$/;
const links = document.querySelectorAll('[data-selection]'); /* in the bar, and in the menu of a phone */
const [link] = links;
const page = document.querySelector('[data-selection-page]');
/* What a press has done is spoken: the new name of a button that has the focus is not */
const voice = document.createElement('p');
voice.className = 'vh';
voice.setAttribute('role', 'status');
document.body.append(voice);
let remembered; /* by this page alone, where the device refuses to keep anything */

function kept() {
  if (remembered) return remembered;
  try {
    const stored = JSON.parse(localStorage.getItem(KEY));
    return Array.isArray(stored) ? stored.map(String).filter((number) => NUMBER.test(number)).slice(0, MOST) : [];
  } catch { return []; }
}

/* A store that is forbidden or full is done without: the address of the selection holds the same numbers */
function keep(numbers) {
  const most = [...new Set(numbers)].slice(0, MOST);
  try {
    localStorage.setItem(KEY, JSON.stringify(most));
    remembered = undefined;
  } catch { remembered = most; }
  paint();
}

function keepsNothing() {
  try { localStorage.setItem(KEY, localStorage.getItem(KEY) || '[]'); return false; } catch { return true; }
}

const listed = (text) => (text || '').split(',').filter(Boolean);
const without = (numbers, others) => numbers.filter((number) => !others.includes(number));

function paint() {
  if (!link) return; /* pages without the utility bar have no buttons either */
  const numbers = kept();
  const own = new Set(numbers);
  for (const each of links) {
    each.href = link.dataset.selection + (numbers.length ? `?n=${numbers.join(',')}` : '');
    each.querySelector('.tally').textContent = numbers.length || '';
  }
  for (const button of document.querySelectorAll('[data-pick]')) {
    const inside = own.has(button.dataset.pick);
    const words = button.querySelector('span') || button;
    button.hidden = false;
    button.classList.toggle('is-in', inside);
    if (inside) words.textContent = link.dataset.inside;
    else words.textContent = own.size < MOST ? link.dataset.add : link.dataset.full;
    button.setAttribute('aria-label', `${words.textContent}: ${button.dataset.name}${inside ? `. ${link.dataset.remove}` : ''}`);
  }
}

function toggle(number) {
  const numbers = kept();
  if (numbers.includes(number)) keep(without(numbers, [number]));
  else if (numbers.length < MOST) keep([...numbers, number]);
}

/* One's own page of the selection follows the store */
function ownPage(asked, shown) {
  page.querySelector('h1').textContent = link.querySelector('span').textContent;
  const gone = without(asked, shown); /* what has left the catalogue leaves the selection */
  if (gone.length) keep(without(kept(), gone));
  for (const each of page.querySelectorAll('[data-selection-set]')) {
    /* Another window may have added something meanwhile, so only what is taken away here goes */
    each.addEventListener('click', () => keep(without(kept(), without(shown, listed(each.dataset.selectionSet)))));
  }
  const follow = () => { if (kept().join() !== shown.join()) location.replace(link.href); };
  addEventListener('storage', follow);
  addEventListener('pageshow', (event) => { if (event.persisted) follow(); });
}

/* Somebody else's may be taken over */
function foreignPage(shown) {
  const take = page.querySelector('[data-selection-take]');
  if (!take || !without(shown, kept()).length) return;
  take.hidden = false;
  take.addEventListener('click', () => { keep([...kept(), ...shown]); location.assign(link.href); });
}

/* A cleared one may be brought back */
function clearedPage() {
  page.querySelector('[data-selection-set]')?.addEventListener('click', (event) => {
    keep([...listed(event.currentTarget.dataset.selectionSet), ...kept()]);
  });
}

function selectionPage() {
  const query = new URLSearchParams(location.search);
  const shown = listed(page.dataset.selectionPage);
  const asked = listed(query.get('n'));
  if (asked.length) {
    if (keepsNothing()) remembered = shown; /* then the address is all there is */
    paint();
    if ([asked.join(), shown.join()].includes(kept().join())) ownPage(asked, shown); else foreignPage(shown);
  } else if (query.has('was')) clearedPage();
  else if (kept().length) location.replace(link.href);
}

document.addEventListener('click', (event) => {
  const button = event.target.closest('[data-pick]');
  if (!button) return;
  toggle(button.dataset.pick);
  const done = button.classList.contains('is-in') || kept().length >= MOST;
  const words = done ? (button.querySelector('span') || button).textContent : link.dataset.removed;
  voice.textContent = `${words}: ${button.dataset.name}`;
});
document.addEventListener('catalogue:updated', paint);
addEventListener('storage', (event) => { if (event.key === KEY || event.key === null) paint(); });
addEventListener('pageshow', paint);
paint();
if (page) selectionPage();
