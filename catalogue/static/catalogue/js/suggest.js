/* Suggestions under every search field, after the WAI-ARIA combobox with a list of options.
   The field stays a plain search field: without this file, or while the server is silent, it works as before. */

const WAIT = 120;
let forms = 0;

function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

class Suggestions {
  constructor(form) {
    this.form = form;
    this.input = form.querySelector('input[type="search"]');
    this.id = `suggest-${forms += 1}`;
    this.options = [];
    this.active = -1;
    this.list = element('div', { id: this.id, class: 'suggest', role: 'listbox', 'aria-label': form.dataset.suggestions, hidden: '' });
    this.said = element('div', { class: 'vh', role: 'status' });
    form.append(this.list, this.said);
    for (const [name, value] of Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': this.id, 'aria-haspopup': 'listbox' })) this.input.setAttribute(name, value);
    this.input.addEventListener('input', () => this.later());
    this.input.addEventListener('keydown', (event) => this.key(event));
    this.input.addEventListener('blur', () => this.close());
    form.addEventListener('submit', () => this.close());
    this.list.addEventListener('mousedown', (event) => event.preventDefault());
    this.list.addEventListener('click', (event) => this.go(event.target.closest('[role="option"]')));
  }

  later() {
    clearTimeout(this.timer);
    this.request?.abort();
    if (!this.input.value.trim()) { this.close(); return; }
    this.timer = setTimeout(() => this.ask(), WAIT);
  }

  async ask() {
    this.request = new AbortController();
    const address = `${this.form.dataset.suggest}?${new URLSearchParams({ q: this.input.value })}`;
    try {
      const response = await fetch(address, { signal: this.request.signal });
      if (!response.ok) throw new Error('no suggestions');
      this.show(await response.json());
    } catch (error) {
      if (error.name !== 'AbortError') this.close();
    }
  }

  show({ groups, said }) {
    this.list.replaceChildren(...groups.map((group, place) => this.group(group, `${this.id}-g${place}`)));
    this.options = [...this.list.querySelectorAll('[role="option"]')];
    this.options.forEach((option, place) => { option.id = `${this.id}-${place}`; });
    this.said.textContent = said;
    this.choose(-1);
    this.open(this.options.length > 0 && document.activeElement === this.input);
  }

  group({ label, options }, id) {
    return element('div', { role: 'group', 'aria-labelledby': id },
      element('div', { id, class: 'suggest__head', role: 'presentation' }, label),
      ...options.map((option) => element('div', { role: 'option', 'aria-selected': 'false', 'data-url': option.url },
        element('span', {}, option.label), element('span', { class: 'suggest__note' }, option.note))));
  }

  open(whether) {
    this.list.hidden = !whether;
    this.input.setAttribute('aria-expanded', String(whether));
    if (!whether) this.choose(-1);
  }

  close() {
    clearTimeout(this.timer);
    this.request?.abort();
    this.open(false);
    this.said.textContent = '';
  }

  choose(place) {
    this.options[this.active]?.setAttribute('aria-selected', 'false');
    this.active = place;
    const option = this.options[place];
    if (!option) { this.input.removeAttribute('aria-activedescendant'); return; }
    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({ block: 'nearest' });
    this.input.setAttribute('aria-activedescendant', option.id);
  }

  go(option) {
    if (option) location.assign(option.dataset.url);
  }

  key(event) {
    const last = this.options.length - 1;
    const moves = {
      ArrowDown: () => this.choose(this.active >= last ? -1 : this.active + 1),
      ArrowUp: () => this.choose(this.active < 0 ? last : this.active - 1),
    };
    if (this.list.hidden) {
      if (event.key in moves && this.input.value.trim() && !event.altKey) { event.preventDefault(); this.ask(); }
      return;
    }
    /* Only while an option is chosen do these keys leave the text alone */
    if (this.active >= 0) Object.assign(moves, { Home: () => this.choose(0), End: () => this.choose(last), Enter: () => this.go(this.options[this.active]) });
    moves.Escape = () => this.close();
    if (!(event.key in moves) || event.isComposing) return;
    event.preventDefault();
    moves[event.key]();
  }
}

for (const form of document.querySelectorAll('form[data-suggest]')) new Suggestions(form);
