/* The cabinet made quicker: saving while typing, photographs one by one, datings understood at once.
   Without this file every form works by its own button. */

const SAVE_AFTER = 2000;
const SAVE_AT_LEAST = 10000;
const TRY_AGAIN_AFTER = 15000;
const ASK_AFTER = 400;
const UPLOADS_AT_ONCE = 2;
const SPEAK_AFTER = 1000;

const token = () => document.cookie.match(/(?:^|; )csrftoken=([^;]+)/)?.[1] ?? '';

function post(address, body) {
  return fetch(address, { method: 'POST', body, headers: { Accept: 'application/json', 'X-CSRFToken': token() }, credentials: 'same-origin' });
}

/* A form keeps its token in the page; a sign-in in another tab makes a new one, which only the cookie knows */
function renewTokens() {
  for (const input of document.querySelectorAll('input[name="csrfmiddlewaretoken"]')) if (token()) input.value = token();
}

/* ---- Saving while typing ---- */
class Autosave {
  constructor(form) {
    this.form = form;
    this.place = document.querySelector('[data-autosave]');
    this.words = form.dataset;
    this.dirty = false;
    this.running = null;
    this.lastSaved = Date.now();
    form.addEventListener('input', (event) => { if (event.target.type !== 'file') this.touched(); });
    form.addEventListener('change', (event) => { if (event.target.type !== 'file' && this.dirty) this.save(); });
    addEventListener('beforeunload', (event) => { if (this.dirty && !this.leaving) event.preventDefault(); });
    addEventListener('online', () => { if (this.dirty) this.save(); });
  }

  touched() {
    this.dirty = true;
    clearTimeout(this.timer);
    const wait = Date.now() - this.lastSaved > SAVE_AT_LEAST ? 0 : SAVE_AFTER;
    this.timer = setTimeout(() => this.save(), wait);
  }

  /* One saving at a time: the revision of the next is the answer to this one */
  async save() {
    while (this.running) await this.running;
    clearTimeout(this.timer);
    this.running = this.send();
    const saved = await this.running;
    this.running = null;
    return saved;
  }

  async send() {
    this.say(this.words.wordsSaving);
    this.dirty = false;
    try {
      const response = await post(this.form.action || location.href, this.body());
      const answer = await response.json();
      if (answer.signed_out !== undefined) return this.outside(answer);
      this.understand(answer);
      return answer.saved;
    } catch {
      return this.later();
    }
  }

  body() {
    const body = new FormData(this.form);
    for (const input of this.form.querySelectorAll('input[type="file"]')) body.delete(input.name);
    return body;
  }

  understand(answer) {
    this.lastSaved = Date.now();
    this.say(answer.words, !answer.saved);
    for (const name of ['revision', 'seen']) {
      const input = this.form.elements[name];
      if (input && answer[name] !== undefined) input.value = answer[name];
    }
    if (answer.address && !this.form.action.endsWith(answer.address)) {
      this.form.action = answer.address;
      this.form.elements.token?.remove();
      history.replaceState(null, '', answer.address);
    }
    if (answer.upload) document.getElementById('photographs').dataset.upload = answer.upload;
    this.showErrors(answer.errors ?? {});
    const left = this.form.querySelector('[data-left]');
    if (left && answer.left !== undefined) {
      left.textContent = answer.left;
      const again = this.form.querySelector('[data-send-again]');
      if (answer.left) again?.setAttribute('aria-disabled', 'true'); else again?.removeAttribute('aria-disabled');
    }
    this.rename(answer);
  }

  /* The heading and the list beside the form name the card as it is called now */
  rename(answer) {
    const heading = document.querySelector('[data-card-heading]');
    if (heading && answer.heading) heading.textContent = answer.heading;
    const side = document.querySelector('[data-side]');
    if (side && answer.side && !side.contains(document.activeElement)) side.outerHTML = answer.side;
  }

  showErrors(errors) {
    for (const mark of this.form.querySelectorAll('[data-autosave-error]')) mark.remove();
    for (const [name, sentences] of Object.entries(errors)) {
      const field = document.getElementById(`field-${name}`);
      const control = this.form.elements[name];
      control?.setAttribute?.('aria-invalid', 'true');
      if (!field) continue;
      const mark = Object.assign(document.createElement('p'), { className: 'field__err', textContent: sentences.join(' ') });
      mark.dataset.autosaveError = '';
      field.append(mark);
    }
  }

  outside(answer) {
    this.dirty = true;
    if (!answer.signed_out) { renewTokens(); return this.later(); }
    this.say(`${this.words.wordsSignedOut} `, true);
    const link = Object.assign(document.createElement('a'), { href: answer.sign_in, target: '_blank', textContent: this.words.wordsSignIn });
    this.place.querySelector('span').append(link);
    this.timer = setTimeout(() => this.save(), TRY_AGAIN_AFTER);
    return false;
  }

  later() {
    this.dirty = true;
    this.say(this.words.wordsOffline, true);
    this.timer = setTimeout(() => this.save(), TRY_AGAIN_AFTER);
    return false;
  }

  say(words, isTrouble = false) {
    const span = this.place.querySelector('span');
    if (span.textContent !== words) span.textContent = words;
    this.place.classList.toggle('autosave--err', isTrouble);
  }
}

/* ---- Photographs: each by itself, with its own progress and its own trouble ---- */
class Photographs {
  constructor(list, autosave) {
    this.list = list;
    this.words = list.dataset;
    this.autosave = autosave;
    this.waiting = [];
    this.busy = 0;
    this.counts = { all: 0, done: 0, failed: 0 };
    this.speaking = null;
    this.said = document.querySelector('[data-uploads]');
    this.last = Number(list.dataset.last);
    list.classList.add('up--quick'); /* the tile itself is the button now, see cabinet.css */
    for (const input of list.querySelectorAll('input[type="file"]')) {
      input.addEventListener('change', () => {
        for (const file of input.files) this.add(file);
        input.value = '';
      });
    }
    list.addEventListener('click', (event) => {
      const button = event.target.closest('button[name="photograph"]');
      if (button) { event.preventDefault(); this.arrange(button); }
    });
  }

  /* Photographs arrive as they can, two at once; each knows its place in the order they were chosen in */
  add(file, place = this.last += 1) {
    const tile = document.createElement('li');
    tile.className = 'wait';
    const name = Object.assign(document.createElement('b'), { textContent: file.name, className: 'up__name' });
    const bar = Object.assign(document.createElement('progress'), { max: 100, value: 0 });
    bar.setAttribute('aria-label', file.name);
    const text = Object.assign(document.createElement('span'), { className: 'muted', textContent: this.words.wordsWaiting });
    tile.append(name, bar, text);
    this.list.insertBefore(tile, this.list.querySelector('.up__add'));
    this.waiting.push({ file, place, tile, bar, text });
    this.count('all');
    this.next();
  }

  /* One voice for all of them, and not more often than people can listen */
  count(what, step = 1) {
    if (this.isOver && what === 'all' && step > 0) this.counts = { all: 0, done: 0, failed: 0 };
    this.counts[what] += step;
    if (this.isOver) this.speak();
    else this.speaking ??= setTimeout(() => this.speak(), SPEAK_AFTER);
  }

  get isOver() { return this.counts.all === this.counts.done + this.counts.failed; }

  speak() {
    clearTimeout(this.speaking);
    this.speaking = null;
    const { all, done, failed } = this.counts;
    const words = [this.said.dataset.wordsCount.replace('{done}', done).replace('{all}', all)];
    if (failed) words.push(this.said.dataset.wordsFailed.replace('{failed}', failed));
    this.said.textContent = all ? words.join(', ') : '';
  }

  async next() {
    if (this.busy >= UPLOADS_AT_ONCE || !this.waiting.length) return;
    const job = this.waiting.shift();
    this.busy += 1;
    /* A new card has to be in the box before it can take photographs */
    if (!this.words.upload) await this.autosave.save();
    await this.send(job);
    this.busy -= 1;
    this.next();
  }

  send(job) {
    return new Promise((done) => {
      if (!this.words.upload) { this.broken(job, this.words.wordsBroken, true); done(); return; }
      const request = new XMLHttpRequest();
      const cancel = this.button(this.words.wordsCancel, () => request.abort());
      job.tile.append(cancel);
      request.open('POST', this.words.upload);
      request.setRequestHeader('Accept', 'application/json');
      request.setRequestHeader('X-CSRFToken', token());
      request.responseType = 'json';
      request.upload.onprogress = (event) => this.progress(job, event);
      request.onload = () => { cancel.remove(); this.arrived(job, request); done(); };
      request.onerror = () => { cancel.remove(); this.broken(job, `${this.words.wordsBroken}: ${Math.round(job.bar.value)} %`, true); done(); };
      request.onabort = () => { job.tile.remove(); this.count('all', -1); done(); };
      const body = new FormData();
      body.append('files', job.file, job.file.name);
      body.append('place', job.place);
      request.send(body);
    });
  }

  progress(job, event) {
    if (!event.lengthComputable) return;
    job.bar.value = (event.loaded / event.total) * 100;
    const left = (event.total - event.loaded) / 1048576;
    job.text.textContent = left > 0.05 ? `${this.words.wordsSending} ${Math.floor(job.bar.value)} %` : this.words.wordsChecking;
  }

  arrived(job, request) {
    const answer = request.response ?? {};
    if (request.status === 201) {
      document.getElementById(`photograph-${answer.key}`)?.remove();
      job.tile.insertAdjacentHTML('beforebegin', answer.tile);
      job.tile.remove();
      this.count('done');
    } else if (request.status === 503) {
      /* No place to open it just now: the same file once more, when the server says */
      job.text.textContent = answer.error ?? this.words.wordsChecking;
      setTimeout(() => { job.tile.remove(); this.count('all', -1); this.add(job.file); }, 1000 * (Number(request.getResponseHeader('Retry-After')) || 20));
    } else if (answer.signed_out) {
      this.autosave.outside(answer);
      this.broken(job, this.autosave.words.wordsSignedOut, true);
    } else {
      this.broken(job, answer.error ?? this.words.wordsBroken, !answer.error || request.status >= 500);
    }
  }

  broken(job, sentence, canBeSentAgain) {
    this.count('failed');
    job.tile.className = 'err';
    job.bar.remove();
    job.text.className = 'up__error';
    job.text.textContent = sentence;
    if (canBeSentAgain) job.tile.append(this.button(this.words.wordsAgain, () => { job.tile.remove(); this.counts.failed -= 1; this.count('all', -1); this.add(job.file, job.place); }));
    job.tile.append(this.button(this.words.wordsRemove, () => job.tile.remove()));
  }

  button(label, action) {
    const button = Object.assign(document.createElement('button'), { type: 'button', textContent: label });
    button.addEventListener('click', action);
    return button;
  }

  async arrange(button) {
    const [, key] = button.value.split(':');
    while (this.autosave.running) await this.autosave.running;
    const body = this.autosave.body();
    body.append('photograph', button.value);
    try {
      const answer = await (await post(this.autosave.form.action, body)).json();
      this.autosave.understand(answer);
      if (answer.tiles === undefined) return;
      for (const tile of this.list.querySelectorAll('[id^="photograph-"]')) tile.remove();
      this.list.insertAdjacentHTML('afterbegin', answer.tiles);
      /* The button that was pressed, if it is still there to press; else its photograph */
      const places = [`#photograph-${key} [value="${button.value}"]`, `#photograph-${key} a`, '#files'];
      places.map((place) => document.querySelector(place)).find((place) => place?.offsetParent)?.focus();
    } catch {
      this.autosave.later();
    }
  }
}

/* ---- Datings ---- */
function understandDatings(form) {
  const input = form.querySelector('[data-dating]');
  if (!input) return;
  const ok = document.getElementById(`understood-${input.name}`);
  const asked = form.querySelector('[data-asked]');
  let timer;
  let turn = 0;
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      turn += 1;
      const mine = turn;
      const response = await fetch(`${form.dataset.datingUrl}?text=${encodeURIComponent(input.value)}`, { headers: { Accept: 'application/json' } }).catch(() => null);
      if (!response?.ok || mine !== turn) return;
      const answer = await response.json();
      if (ok) ok.textContent = answer.understood ? answer.sentence : '';
      if (asked) asked.textContent = answer.understood ? '' : answer.sentence;
    }, ASK_AFTER);
  });
}

/* ---- Forms that must not be sent twice ---- */
function sendOnce(form, autosave) {
  let sending = false;
  form.addEventListener('submit', async (event) => {
    if (sending) { event.preventDefault(); return; }
    const button = event.submitter;
    renewTokens();
    if (autosave?.running) {
      event.preventDefault();
      await autosave.running;
      form.requestSubmit(button);
      return;
    }
    sending = true;
    if (autosave) { clearTimeout(autosave.timer); autosave.leaving = true; }
    button?.setAttribute('aria-busy', 'true');
    if (button && form.dataset.wordsBusy) button.textContent = form.dataset.wordsBusy;
  });
  addEventListener('pageshow', () => { sending = false; form.querySelector('[aria-busy]')?.removeAttribute('aria-busy'); });
}

let autosave = null;
const typed = document.querySelector('[data-autosave-form]');
if (typed) {
  autosave = new Autosave(typed);
  const list = document.getElementById('photographs');
  if (list?.querySelector('input[type="file"]')) new Photographs(list, autosave);
  understandDatings(typed);
}
for (const form of document.querySelectorAll('[data-once]')) sendOnce(form, form === typed ? autosave : null);
document.getElementById('errors')?.focus();
