/* What this browser keeps: the settings, and for each seat its token, ideas, drafts and what is not sent yet. */

const KEPT = 'okr.room.', SEAT = ['id', 'token', 'words', 'ideas', 'outbox', 'drafts', 'told', 'name', 'noticed'], mix = Object.assign;
let prefs = { lang: '', big: false, join: null, joinKey: '', active: '', seats: [], over: false };
/* keeps: whether this browser keeps anything; frozen: another page has taken over, so this one must not write. */
let keeps = true, frozen = false, seats = [], me = null;

function recall(name) {
  try { return mix({}, JSON.parse(localStorage.getItem(KEPT + name))); } catch (error) { return {}; }
}
function keep(name, value) {
  if (frozen) return;
  try {
    if (value) localStorage.setItem(KEPT + name, JSON.stringify(value));
    else localStorage.removeItem(KEPT + name);
  } catch (error) { keeps = false; }
}
function hex(bytes) {
  return Array.from(crypto.getRandomValues(new Uint8Array(bytes)), one => ('0' + one.toString(16)).slice(-2)).join('');
}
function keepPrefs() {
  prefs.seats = seats.map(seat => seat.id);
  prefs.active = me ? me.id : '';
  keep('prefs', prefs);
  /* The token also stands in the address: a browser that keeps nothing finds the seat again after a reload. */
  let hash = me ? '#t=' + me.token : prefs.join && prefs.join.secret ? '#j=' + prefs.join.secret : '';
  if (location.hash !== hash) history.replaceState(null, '', location.pathname + hash);
}
function keepSeat(seat) {
  let packed = {};
  SEAT.forEach(name => { packed[name] = seat[name]; });
  keep('seat.' + seat.id, packed);
}
/* state: what the server said last; touched: what was chosen here in this round; step: where one is in a list. */
function live(seat) { return mix(seat, { state: null, touched: {}, step: {}, failed: 0 }); }
function addSeat(token, words) {
  me = live({ id: hex(4), token, words, ideas: [], outbox: [], drafts: {}, name: '', noticed: '' });
  seats.push(me);
  keepSeat(me);
  keepPrefs();
}
function dropSeat(seat) {
  keep('seat.' + seat.id);
  seats = seats.filter(one => one !== seat);
  if (me === seat) me = seats[0];
  keepPrefs();
}
function restore() {
  mix(prefs, recall('prefs'));
  seats = prefs.seats.map(id => recall('seat.' + id)).filter(seat => seat.token).map(live);
  me = seats.find(seat => seat.id === prefs.active) || seats[0];
}
/* The address a phone was given: #j= the secret of the workshop, #t= the token of a seat. */
function readAddress() {
  let found = /^#(j|t)=([\w-]{8,200})$/.exec(location.hash);
  if (!found) return;
  let seat = seats.find(one => one.token === found[2]);
  if (found[1] === 'j') prefs.join = { secret: found[2] };
  else if (seat) me = seat;
  else addSeat(found[2], '');
}

/* Where a text belongs: the stage and its round. */
function place(seat) { return seat.state ? seat.state.stage + '.' + seat.state.round : ''; }
function at(name) { return place(me) + '.' + name; }
function draft(name) { return me.drafts[at(name)] || ''; }
/* told: the draft of a sentence that was sent and still stands in its field. */
function setDraft(key, text) {
  if (key === me.told) me.told = '';
  if (text) me.drafts[key] = text;
  else delete me.drafts[key];
  keepSeat(me);
}
