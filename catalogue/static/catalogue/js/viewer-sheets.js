/* Turns the sheets without leaving the page. Without this file the same links open the page anew.
   What a sheet changes is marked data-part in components/viewer.html and is taken from that page. */

const viewer = document.querySelector('[data-viewer]');
const transcript = document.querySelector('[data-transcript]');
let asked = 0;

const part = (root, name) => root.querySelector(`[data-part="${name}"]`);

/* The region is kept and only its words change, else nobody would hear of it */
function say(fresh) {
  part(viewer, 'place').replaceChildren(...part(fresh, 'place').childNodes);
}

function replace(name, fresh) {
  const [old, coming] = [part(viewer, name), part(fresh, name)];
  if (old && coming) old.replaceWith(coming);
}

function mark(links) {
  const here = `?list=${viewer.dataset.sheet}`;
  for (const link of links) {
    if (link.getAttribute('href') !== here) { link.removeAttribute('aria-current'); continue; }
    link.setAttribute('aria-current', 'true');
    link.parentElement.scrollLeft = link.offsetLeft - link.parentElement.clientWidth / 2;
  }
}

function followText() {
  const heading = document.getElementById(`transcript-${viewer.dataset.sheet}`);
  transcript?.querySelector('h3[aria-current]')?.removeAttribute('aria-current');
  if (!heading) return;
  heading.setAttribute('aria-current', 'true');
  if (transcript.scrollHeight > transcript.clientHeight) transcript.scrollTop = heading.offsetTop - 16;
}

function show(fresh) {
  const focused = document.activeElement.dataset.part;
  for (const name of ['sheet', 'picture', 'tileSource']) viewer.dataset[name] = fresh.dataset[name];
  for (const name of ['picture', 'caption', 'previous', 'next', 'whole']) replace(name, fresh);
  say(fresh);
  mark(viewer.querySelectorAll('.thumbs a'));
  followText();
  if (focused === 'previous' || focused === 'next') focusTurner(focused);
  viewer.dispatchEvent(new CustomEvent('sheetchange'));
}

/* At the first and the last sheet the pressed link is gone: the other one takes the focus */
function focusTurner(name) {
  const other = name === 'next' ? 'previous' : 'next';
  const turner = part(viewer, name);
  (turner.hasAttribute('href') ? turner : part(viewer, other)).focus();
}

async function turn(address, remember) {
  asked += 1;
  const mine = asked;
  viewer.setAttribute('aria-busy', 'true');
  try {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(answer.statusText);
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (mine !== asked) return;
    show(page.querySelector('[data-viewer]'));
    if (remember) history.pushState(null, '', address);
  } catch {
    location.assign(address); // the browser shows the sheet, or says itself what is wrong
  } finally {
    if (mine === asked) viewer.removeAttribute('aria-busy');
  }
}

if (viewer) {
  viewer.addEventListener('click', (event) => {
    const link = event.target.closest('a[href^="?"]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    turn(link.href, true);
  });
  addEventListener('popstate', () => { if (!location.hash) turn(location.href, false); });
  if (new URLSearchParams(location.search).has('list')) followText();
}
