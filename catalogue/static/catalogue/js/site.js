/* Small improvements of every page. Without this file all of it works: forms, links, <details>. */

const root = document.documentElement;
const USUAL = { theme: '', size: '1', space: '1', scheme: 'site', img: 'on' };
const YEAR = 365 * 24 * 60 * 60;

/* The cookie is the one catalogue/appearance.py reads and writes */
function remember() {
  const unusual = Object.keys(USUAL).filter((name) => root.dataset[name]).map((name) => `${name}:${root.dataset[name]}`);
  const secure = location.protocol === 'https:' ? '; secure' : '';
  const age = unusual.length ? YEAR : 0;
  document.cookie = `appearance=${unusual.join('|')}; path=/; max-age=${age}; samesite=lax${secure}`;
}

function choose(name, value) {
  if (value === USUAL[name]) delete root.dataset[name];
  else root.dataset[name] = value;
  root.classList.toggle('vi', Object.keys(USUAL).some((each) => each !== 'theme' && root.dataset[each]));
  remember();
}

function themeButtons() {
  for (const form of document.querySelectorAll('[data-themes]')) {
    form.addEventListener('submit', (event) => {
      if (!event.submitter) return;
      event.preventDefault();
      choose('theme', event.submitter.value);
      form.querySelector(`button:not([value="${event.submitter.value}"])`).focus();
    });
  }
}

function lowVisionPanel() {
  const panel = document.getElementById('vision');
  const opener = document.querySelector('[data-vision-open]');
  if (!panel || !opener) return;
  opener.setAttribute('role', 'button');
  opener.setAttribute('aria-expanded', 'false');
  opener.setAttribute('aria-controls', 'vision');
  const show = (open) => {
    panel.hidden = !open;
    panel.querySelector('details').open = true;
    opener.setAttribute('aria-expanded', String(open));
    (open ? panel.querySelector('input:checked') : opener).focus();
  };
  opener.addEventListener('click', (event) => { event.preventDefault(); show(panel.hidden); });
  opener.addEventListener('keydown', (event) => { if (event.key === ' ') { event.preventDefault(); show(panel.hidden); } });
  panel.addEventListener('keydown', (event) => { if (event.key === 'Escape' && !root.classList.contains('vi')) show(false); });
  panel.addEventListener('change', (event) => choose(event.target.name, event.target.value));
}

function menu() {
  const details = document.querySelector('.menu');
  details?.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !details.open) return;
    details.open = false;
    details.querySelector('summary').focus();
  });
}

/* The facet cabinet starts folded where it would push the results off the screen */
function foldOnPhones() {
  if (!matchMedia('(min-width: 64rem)').matches) {
    for (const details of document.querySelectorAll('[data-fold]')) details.open = false;
  }
}

themeButtons();
lowVisionPanel();
menu();
foldOnPhones();
