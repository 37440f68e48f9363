/* What goes to the laptop: a queue for each seat that outlives a reload, sent in order, each with its own key. */

/* Ballots are absolute: of two for the same thing only the later one needs to go. The value names the thing. */
const ABSOLUTE = { dots: 'item', card: 'item', sort: 'item', poll: 'item', unclear: 'item', fist: 'do', roti: 'do', done: 'do', more_time: 'do' };
/* What a person wrote: it is given back when it could not be taken. */
const WRITTEN = ['idea', 'late', 'wording', 'metric'];
/* The name of a ballot in the state, where it is not the name of the command. */
const BALLOTS = { card: 'cards' };

function queue(name, fields, key) {
  let body = mix({ do: name }, fields), thing = ABSOLUTE[name];
  complaint = '';
  me.outbox = me.outbox.filter(one => one.sending || !thing || one.body.do !== name || one.body[thing] !== body[thing]);
  me.outbox.push({ key: key || hex(16), epoch: me.state.epoch, at: place(me), body });
  keepSeat(me);
  flush(me);
  show();
}
function touch(name, item, value) { (me.touched[name] = me.touched[name] || {})[item] = value; }
/* What this phone chose, or what the server remembers of it: mine is a map by item, or (item '') a plain value. */
function chosen(name, item) {
  let here = (me.touched[name] || {})[item], mine = (me.state.mine || {})[name];
  if (here !== undefined) return here;
  if (Array.isArray(mine)) return mine.includes(item);
  return item && mine ? mine[item] : item ? undefined : mine;
}
function ballot(name, item, value, fields) {
  touch(BALLOTS[name] || name, item, value);
  queue(name, mix(item ? { item } : {}, fields));
}

async function flush(seat) {
  if (seat.busy || !seat.outbox.length || frozen) return;
  seat.busy = true;
  clearTimeout(seat.timer);
  let wait = 0;
  while (seat.outbox.length && !wait && seats.includes(seat)) wait = await sendFirst(seat);
  seat.busy = false;
  if (wait > 0) seat.timer = setTimeout(flush, wait, seat);
  show();
}
/* Send the oldest; the answer is how many milliseconds to wait before the next try, 0 for none, -1 for never. */
async function sendFirst(seat) {
  let one = seat.outbox[0], found = { status: 0, body: {} };
  one.sending = true;
  try { found = await post('/api/do', mix({ key: one.key, epoch: one.epoch }, one.body), seat); } catch (error) { /* again */ }
  delete one.sending;
  let status = found.status;
  if (status === 401) { over('dead', seat); return -1; }
  if (status === 429) return Math.max(100, found.body.retry_ms || 1000);
  if (!status || status >= 500) return shake(Math.min(SLOWEST, 500 * Math.pow(2, seat.failed++)));
  seat.failed = 0;
  if (status === 409 && await renewed(seat, one, found.body.epoch)) return 0;
  if (status === 200 && seat.state && found.body.mine) seat.state.mine = found.body.mine;
  finished(seat, one, status === 200 ? '' : status === 409 ? 'closed' : found.body.error || 'refused');
  return 0;
}
/* The epoch changed: where it is still the same round of the same stage (after a pause), it goes again. */
async function renewed(seat, one, epoch) {
  if (!seat.state || seat.state.epoch !== epoch) await refresh(seat);
  if (!seat.state || seat.state.epoch === one.epoch || place(seat) !== one.at) return false;
  one.epoch = seat.state.epoch;
  keepSeat(seat);
  return true;
}
function finished(seat, one, why) {
  let body = one.body, written = WRITTEN.includes(body.do), idea = seat.ideas.find(other => other.id === (written ? one.key : body.id));
  seat.outbox = seat.outbox.filter(other => other !== one);
  if (idea) settled(seat, idea, body, why);
  if (why) {
    delete seat.touched[BALLOTS[body.do] || body.do];
    if (!written) complaint = reason(why);
    announce(reason(why));
  }
  keepSeat(seat);
  show();
}
function settled(seat, idea, body, why) {
  if (body.do === 'idea.delete') {
    if (why) idea.state = 'sent';
    else forget(seat, idea);
  } else if (body.do === 'idea.edit') {
    if (!why) idea.was = body.text;
    else {
      /* The earlier wording counts; the new one is given back. */
      seat.ideas.push(mix({}, idea, { id: hex(16), text: body.text, state: 'back', why }));
      idea.text = idea.was;
    }
  } else if (why) {
    mix(idea, { state: 'back', why });
    seat.outbox = seat.outbox.filter(one => one.body.id !== idea.id);
  } else {
    if (idea.state === 'wait') idea.state = 'sent';
    idea.was = body.text;
  }
}
function forget(seat, idea) {
  seat.ideas = seat.ideas.filter(one => one !== idea);
  keepSeat(seat);
  show();
}
function reason(code) { return t(has('no.' + code) ? 'no.' + code : 'no.refused'); }
/* Something written: a note stays here, all else stands in the list of the person before it is on its way. */
function newIdea(text, kind, about) {
  let idea = { id: hex(16), edit: hex(16), text, was: text, state: 'note', at: place(me), kind, about };
  me.ideas.push(idea);
  keepSeat(me);
  show();
  return idea;
}
function deliver(name, idea, fields) {
  idea.state = 'wait';
  let own = name === 'idea' || name === 'late' ? { edit: idea.edit } : {};
  if (own.edit && me.state.mode !== 'sealed' && me.name.trim()) own.name = tidy(me.name);
  queue(name, mix({ text: idea.text }, own, fields), idea.id);
  tell('taken');
}
