/* The line to the laptop: a stream read by hand, a long poll where streams do not come through; it never gives up. */

const SILENCE = 30000, FIRST_WORD = 6000, SLOWEST = 8000, ANSWER = 10000;
let link = { run: 0, heard: 0, begun: 0, wait: 500, poll: false, on: false };

function shake(wait) { return wait * (0.75 + Math.random() / 2); }
function pause(wait) { return new Promise(go => setTimeout(go, wait)); }
function bearer(seat, more) { return mix({ cache: 'no-store', headers: { Authorization: 'Bearer ' + seat.token } }, more); }
/* A request that ends by itself: with status and body, or as an error after some seconds. */
async function ask(address, options) {
  let control = new AbortController(), timer = setTimeout(() => control.abort(), ANSWER);
  try {
    let answer = await fetch(address, mix({ signal: control.signal }, options)), body = {};
    try { body = await answer.json(); } catch (error) { if (answer.ok) throw error; }
    return { status: answer.status, body: body || {} };
  } finally { clearTimeout(timer); }
}
function post(address, body, seat) {
  let options = seat ? bearer(seat) : { headers: {} };
  options.headers['Content-Type'] = 'application/json';
  return ask(address, mix(options, { method: 'POST', body: JSON.stringify(body) }));
}

function heard() {
  link.heard = Date.now();
  link.wait = 500;
  if (link.on) return;
  link.on = true;
  seats.forEach(flush);
  show();
}
function hangUp() {
  link.run += 1;
  link.on = false;
  clearTimeout(link.timer);
  if (link.control) link.control.abort();
}
/* Open the line (again), at once. */
function connect() {
  hangUp();
  if (me && !screen) hold(link.run, me);
  show();
}
function redial(wait) {
  link.on = false;
  link.timer = setTimeout(connect, shake(wait));
  show();
}
async function hold(run, seat) {
  link.begun = Date.now();
  link.heard = 0;
  link.control = new AbortController();
  try { await (link.poll ? polling : streaming)(run, seat, bearer(seat, { signal: link.control.signal })); } catch (error) { /* again */ }
  if (run !== link.run) return;
  if (!link.heard) link.poll = false;
  redial(link.wait);
  link.wait = Math.min(SLOWEST, link.wait * 2);
}
function answered(run, status, seat) {
  if (run !== link.run) return false;
  if (status === 401) over('dead', seat);
  return status === 200;
}
async function streaming(run, seat, options) {
  let answer = await fetch('/api/stream', options);
  if (!answered(run, answer.status, seat)) return;
  let reader = answer.body.getReader(), decoder = new TextDecoder(), rest = '';
  for (;;) {
    let part = await reader.read();
    if (part.done || run !== link.run) return;
    heard();
    let blocks = (rest + decoder.decode(part.value, { stream: true })).split(/\r?\n\r?\n/);
    rest = blocks.pop();
    blocks.forEach(block => { if (run === link.run) told(block, seat); });
  }
}
/* One event of the stream: its lines are "field: value". */
function told(block, seat) {
  let kind = '', data = '';
  block.split(/\r?\n/).forEach(line => {
    let found = /^(event|data): ?(.*)$/.exec(line);
    if (found && found[1] === 'event') kind = found[2];
    else if (found) data += found[2];
  });
  let body = data ? JSON.parse(data) : {};
  if (kind === 'state') arrived(seat, body);
  else if (kind === 'elsewhere' || kind === 'gone') over(kind, seat);
  else if (kind === 'bye' && body.why === 'archived') over('bye', seat);
  else if (kind === 'bye') { hangUp(); redial(1000); }
}
async function polling(run, seat, options) {
  for (let after = -1; ;) {
    let answer = await fetch('/api/state?after=' + after + '&wait=' + (after < 0 ? 0 : 25), options);
    if (!answered(run, answer.status, seat)) {
      if (answer.status === 503 && (await answer.json()).why === 'archived') over('bye', seat);
      return;
    }
    let state = await answer.json();
    if (run !== link.run) return;
    heard();
    after = state.seq;
    arrived(seat, state);
  }
}
/* A fresh state of a seat that may not be the one on the screen. */
async function refresh(seat) {
  try {
    let found = await ask('/api/state?after=-1&wait=0', bearer(seat));
    if (found.status === 200) arrived(seat, found.body);
  } catch (error) { /* the stream will bring it */ }
}
/* Once a second: is the line still alive? A stream that never says a word is not let through here: poll instead. */
function watch() {
  if (!me || screen || document.hidden || !link.begun) return;
  let now = Date.now(), mute = !link.heard && now - link.begun > (link.poll ? SILENCE : FIRST_WORD);
  if (mute && !link.poll) link.poll = true;
  if (mute || link.heard && now - link.heard > SILENCE) connect();
}
/* A phone that was asleep does not know that its line is dead: open a new one. */
function awake() {
  if (document.hidden || !me || !plural) return;
  link.wait = 500;
  if (!link.heard || Date.now() - link.heard > 2000) connect();
  seats.forEach(flush);
}
