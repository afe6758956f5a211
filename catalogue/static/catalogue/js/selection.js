/* «Моя подборка»: numbers of items kept on this device, in the order they were put in. */

const KEY = 'selection';
const MOST = 200;
const links = document.querySelectorAll('[data-selection]'); /* in the bar, and in the menu of a phone */
const [link] = links;
const page = document.querySelector('[data-selection-page]');
const NUMBER = /^\d{6,9}$/;

function kept() {
  try {
    const stored = JSON.parse(localStorage.getItem(KEY));
    return Array.isArray(stored) ? stored.filter((number) => NUMBER.test(number)) : [];
  } catch { return []; }
}

/* A store that is forbidden or full forgets; the address of the selection still works */
function keep(numbers) {
  try { localStorage.setItem(KEY, JSON.stringify(numbers.slice(-MOST))); } catch { /* see above */ }
  paint();
}

const listed = (text) => text.split(',').filter(Boolean);

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
    button.hidden = false;
    button.classList.toggle('is-in', inside);
    const words = button.querySelector('span') || button;
    words.textContent = inside ? link.dataset.inside : link.dataset.add;
    button.setAttribute('aria-label', `${words.textContent}: ${button.dataset.name}${inside ? `. ${link.dataset.remove}` : ''}`);
  }
}

function toggle(number) {
  const numbers = kept();
  keep(numbers.includes(number) ? numbers.filter((each) => each !== number) : [...numbers, number]);
}

document.addEventListener('click', (event) => {
  const button = event.target.closest('[data-pick]');
  if (button) toggle(button.dataset.pick);
});
document.addEventListener('catalogue:updated', paint);
addEventListener('storage', (event) => { if (event.key === KEY) paint(); });
addEventListener('pageshow', paint);

/* The page of the selection: one's own follows the store, somebody else's may be taken over */
if (page) {
  const shown = listed(page.dataset.selectionPage);
  const numbers = kept();
  const isOwn = shown.join() === numbers.join();
  const isCleared = new URLSearchParams(location.search).has('was');
  if (!shown.length && numbers.length && !isCleared) location.replace(link.dataset.selection + `?n=${numbers.join(',')}`);
  for (const each of page.querySelectorAll('[data-selection-set]')) {
    each.addEventListener('click', () => { if (isOwn || isCleared) keep(listed(each.dataset.selectionSet)); });
  }
  const take = page.querySelector('[data-selection-take]');
  if (take && shown.some((number) => !numbers.includes(number))) {
    take.hidden = false;
    take.addEventListener('click', () => { keep([...new Set([...kept(), ...shown])]); location.assign(link.href); });
  }
}
paint();
