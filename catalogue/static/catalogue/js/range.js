/* Two thumbs over the histogram of years, moved by hand or by arrow keys, a decade a step. They fill in the number
   fields at once; when they rest, search.js is told that a field has changed. Without this file the fields do. */

const form = document.querySelector('[data-live]');
const REST = 300;
const DECADE = 10;
const moved = new Map(); /* thumbs the reader has moved, by id, until the server is asked */
let waiting;

const start = () => form.querySelector('#year-start');
const end = () => form.querySelector('#year-end');

/* The year a thumb means: the second stands after the last year it lets through; an edge means no bound */
function meant(thumb) {
  if (thumb === start()) return thumb.value === thumb.min ? '' : thumb.value;
  return thumb.value === thumb.max ? '' : String(thumb.value - 1);
}

function place(thumb, year) {
  thumb.value = thumb === start() ? Math.min(year, end().value - DECADE) : Math.max(year, Number(start().value) + DECADE);
  const said = meant(thumb);
  form.elements[thumb === start() ? 'from' : 'to'].value = said;
  thumb.setAttribute('aria-valuetext', said ? thumb.dataset.said.replace('{year}', said) : thumb.dataset.open);
  form.querySelectorAll('.hist rect').forEach((bar, number) => {
    const decade = Number(thumb.min) + number * DECADE;
    bar.classList.toggle('on', decade >= start().value && decade < end().value);
  });
}

form.addEventListener('input', ({ target }) => {
  if (!target.closest('[data-range]')) return;
  clearTimeout(waiting);
  place(target, target.value);
  moved.set(target.id, target.value);
});

form.addEventListener('change', (event) => {
  if (!event.target.closest('[data-range]')) return;
  event.stopPropagation(); /* a thumb is no field; the field it fills in is told instead */
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    moved.clear();
    form.elements.from.dispatchEvent(new Event('change', { bubbles: true }));
  }, REST);
}, true);

/* What was moved while the server answered is put back upon the new page, and asked for in its turn */
document.addEventListener('catalogue:updated', () => {
  if (start()) for (const [id, year] of moved) place(form.querySelector(`#${id}`), year);
});
