/* Enlarges the open sheet. OpenSeadragon is loaded on the first press, not with the page.
   The sheet is cut in tiles (IIIF, level 0) or, while they are not ready, one large picture. */

const viewer = document.querySelector('[data-viewer]');
const stage = viewer?.querySelector('[data-viewer-zoom]');
const STEP = 1.5;
const PAN = 0.15;
const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;

let engine = null;
let library = null;
let again = null;

const tool = (name) => viewer.querySelector(`[data-zoom="${name}"]`);

/* The library adds a <style>, which the site's policy forbids, unless it finds its own: this one, of no
   namespace, is no style to the browser. What it would say (no focus ring on phones) is not wanted either. */
function standInForStyle() {
  const style = document.createElementNS(null, 'style');
  style.setAttribute('data-openseadragon-mobile-css', 'true');
  document.head.append(style);
}

function load() {
  library ??= new Promise((resolve, reject) => {
    standInForStyle();
    const script = document.createElement('script');
    script.src = viewer.dataset.library;
    script.onload = () => resolve(window.OpenSeadragon);
    script.onerror = () => { library = null; reject(new Error(script.src)); };
    document.head.append(script);
  });
  return library;
}

/* The description names the site's own address; the tiles are asked for where the page was */
async function source() {
  const { tileSource, picture } = viewer.dataset;
  if (!tileSource) return { type: 'image', url: picture };
  const answer = await fetch(tileSource);
  if (!answer.ok) throw new Error(answer.statusText);
  const id = new URL(tileSource, location.href).href.replace(/\/info\.json$/, '');
  return { ...await answer.json(), id };
}

function options(OpenSeadragon, tileSources) {
  return {
    element: stage,
    tileSources,
    drawer: 'canvas',
    showNavigationControl: false,
    showNavigator: false,
    animationTime: calm ? 0 : 0.4,
    visibilityRatio: 0.8,
    minZoomImageRatio: 1,
    maxZoomPixelRatio: 3,
    gestureSettingsMouse: { clickToZoom: true, dblClickToZoom: false },
  };
}

function fail(retry) {
  again = retry;
  viewer.querySelector('[data-viewer-failed]').hidden = false;
}

function forgive() {
  viewer.querySelector('[data-viewer-failed]').hidden = true;
}

async function open(enlarged = STEP) {
  if (engine) return;
  forgive();
  viewer.setAttribute('aria-busy', 'true');
  try {
    const [OpenSeadragon, tiles] = await Promise.all([load(), source()]);
    await start(OpenSeadragon, tiles, enlarged);
  } catch {
    close();
    fail(open);
  } finally {
    viewer.removeAttribute('aria-busy');
  }
}

function start(OpenSeadragon, tiles, enlarged) {
  stage.hidden = false;
  viewer.classList.add('viewer--open');
  engine = OpenSeadragon(options(OpenSeadragon, tiles));
  engine.addHandler('canvas-key', (event) => { event.preventDefaultAction = true; });
  engine.addHandler('animation-finish', tell);
  engine.addHandler('rotate', tell);
  engine.addHandler('tile-load-failed', () => fail(reopen));
  engine.canvas.setAttribute('role', 'application');
  engine.canvas.setAttribute('aria-label', viewer.dataset.saidKeys);
  return new Promise((resolve, reject) => {
    engine.addOnceHandler('open', () => { opened(enlarged); resolve(); });
    engine.addOnceHandler('open-failed', (event) => reject(new Error(event.message)));
  });
}

function opened(enlarged) {
  tool('close').hidden = false;
  if (enlarged > 1) engine.viewport.zoomTo(engine.viewport.getHomeZoom() * enlarged, null, calm);
  else tell();
  engine.canvas.focus();
}

function close() {
  if (document.fullscreenElement) document.exitFullscreen();
  const held = stage.contains(document.activeElement) || document.activeElement === tool('close');
  engine?.destroy();
  engine = null;
  stage.replaceChildren();
  stage.hidden = true;
  viewer.classList.remove('viewer--open');
  viewer.querySelector('[data-viewer-said]').textContent = '';
  tool('close').hidden = true;
  able('out', false);
  able('in', true);
  if (held) tool('in').focus();
}

function reopen() {
  close();
  open();
}

/* «Увеличение 200 %, верхняя левая часть» */
function tell() {
  if (!engine?.world.getItemCount()) return;
  const zoom = engine.viewport.getZoom() / engine.viewport.getHomeZoom();
  const words = viewer.dataset.saidZoom.replace('{percent}', Math.round(zoom * 100));
  viewer.querySelector('[data-viewer-said]').textContent = zoom > 1.1 ? `${words}, ${whichPart()}` : words;
  able('out', zoom > 1.01);
  able('in', engine.viewport.getZoom() < engine.viewport.getMaxZoom() * 0.99);
}

function whichPart() {
  const sheet = engine.world.getItemAt(0).getBounds();
  const middle = engine.viewport.getCenter();
  const third = (value, start, size) => Math.min(2, Math.max(0, Math.floor(3 * (value - start) / size)));
  const column = third(middle.x, sheet.x, sheet.width);
  const row = third(middle.y, sheet.y, sheet.height);
  return viewer.dataset.saidParts.split(',')[3 * row + column];
}

function able(name, yes) {
  if (yes) tool(name).removeAttribute('aria-disabled');
  else tool(name).setAttribute('aria-disabled', 'true');
}

function zoomBy(factor) {
  const { viewport } = engine;
  const wanted = Math.max(viewport.getHomeZoom(), Math.min(viewport.getMaxZoom(), viewport.getZoom() * factor));
  viewport.zoomTo(wanted, null, calm).applyConstraints(calm);
}

function panBy(x, y) {
  const { width, height } = engine.viewport.getBounds();
  const step = new window.OpenSeadragon.Point(x * PAN * width, y * PAN * height);
  engine.viewport.panBy(step, calm).applyConstraints(calm);
}

async function turn() {
  await open();
  engine?.viewport.rotateBy(90, calm);
}

/* The screen shows the whole sheet at first; what has been enlarged already stays as it is */
function fullScreen() {
  if (document.fullscreenElement) document.exitFullscreen();
  else viewer.requestFullscreen().then(() => open(1));
}

const ACTIONS = {
  open,
  in: () => (engine ? zoomBy(STEP) : open()),
  out: () => engine && zoomBy(1 / STEP),
  turn,
  full: fullScreen,
  close,
};

/* By the place of the key, for letters differ in Russian and Latin layouts */
const KEYS = {
  Equal: () => zoomBy(STEP),
  NumpadAdd: () => zoomBy(STEP),
  Minus: () => zoomBy(1 / STEP),
  NumpadSubtract: () => zoomBy(1 / STEP),
  Digit0: () => engine.viewport.goHome(calm),
  Numpad0: () => engine.viewport.goHome(calm),
  KeyR: () => engine.viewport.rotateBy(90, calm),
  Escape: close,
  ArrowLeft: () => panBy(-1, 0),
  ArrowRight: () => panBy(1, 0),
  ArrowUp: () => panBy(0, -1),
  ArrowDown: () => panBy(0, 1),
};

function press(event) {
  if (!engine || event.ctrlKey || event.altKey || event.metaKey || !(event.code in KEYS)) return;
  if (event.code !== 'Escape' && !stage.contains(event.target)) return;
  event.preventDefault();
  KEYS[event.code]();
}

function click(event) {
  if (event.target.closest('[data-viewer-again]')) { forgive(); again(); return; }
  const chosen = event.target.closest('[data-zoom]');
  const action = chosen ? chosen.dataset.zoom : event.target.matches('[data-part="picture"] img') && 'open';
  if (!action || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  if (chosen?.getAttribute('aria-disabled') !== 'true') ACTIONS[action]();
}

function watchPicture() {
  const image = viewer.querySelector('[data-part="picture"] img');
  if (!image) return;
  const broken = () => fail(() => { image.src = image.getAttribute('src'); });
  image.addEventListener('error', broken);
  if (image.complete && !image.naturalWidth) broken();
}

function showTools() {
  viewer.classList.add('viewer--ready');
  for (const name of ['out', 'in', 'turn']) tool(name).hidden = false;
  able('out', false);
  if (!document.fullscreenEnabled) return;
  tool('full').hidden = false;
  const whole = viewer.querySelector('[data-part="whole"]');
  if (whole) whole.hidden = true;
}

if (viewer && viewer.dataset.picture) {
  showTools();
  watchPicture();
  viewer.addEventListener('click', click);
  viewer.addEventListener('keydown', press);
  viewer.addEventListener('sheetchange', () => {
    showTools();
    watchPicture();
    forgive();
    if (engine) reopen();
  });
  document.addEventListener('fullscreenchange', () => tool('full').setAttribute('aria-pressed', String(document.fullscreenElement === viewer)));
}
