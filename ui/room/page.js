/* The page as a whole: when it is drawn, the screens around a workshop, the bar above. */

/* screen: what lies over the workshop (join, dead, elsewhere, gone, left, bye); waiting: for an answer at the door. */
let screen = '', menu = false, waiting = '', trouble = '', drawn = '', pending = false, spoken = '';

/* The line of a seat is over; only the seat on the screen changes what is shown. */
function over(why, seat) {
  if (seat !== me) { seat.dead = true; return; }
  hangUp();
  screen = why;
  frozen = frozen || why === 'elsewhere';
  if (why === 'bye') endSeats();
  show();
}
/* The workshop is over: what was sent is taken off this phone, what was not sent stays. */
function endSeats() {
  mix(prefs, { join: null, over: true });
  keepPrefs();
  seats.forEach(seat => {
    let unsent = seat.outbox.map(one => one.key);
    seat.ideas = seat.ideas.filter(one => one.state !== 'sent');
    seat.ideas.forEach(one => { if (unsent.includes(one.id)) mix(one, { state: 'back', why: 'closed' }); });
    seat.outbox = [];
    delete seat.drafts[seat.told];
    keepSeat(seat);
  });
}
function arrived(seat, state) {
  let old = seat.state && place(seat), words = (state.mine || {}).seat || seat.words;
  mix(seat, { state, heard: Date.now() });
  if (seat.told && !seat.told.startsWith(place(seat) + '.')) delete seat.drafts[seat.told];
  if (old !== place(seat)) mix(seat, { touched: {}, step: {} });
  if (words !== seat.words) {
    seat.words = words;
    keepSeat(seat);
  }
  if (state.task === 'bye') over('bye', seat);
  else if (seat === me) show();
}

/* Drawing: at most once in a turn, and never away from somebody who is typing. */
function show() {
  if (!pending) Promise.resolve().then(draw);
  pending = true;
}
function draw() {
  pending = false;
  let active = document.activeElement, key = active.value && active.dataset.draft, from = key && active.selectionStart, to = key && active.selectionEnd;
  let name = sceneName(), fresh = name !== drawn;
  if (fresh) { sure = complaint = ''; wrong = {}; }
  shownFields = {};
  let scene = screen ? SCENES[screen]() : !me.state ? plain('connecting', 'clock') : noticeDue() ? noticeScene() : taskScene(me.state);
  document.body.className = (prefs.big ? 'huge' : '') + (scene.dark ? ' dark' : '');
  fill(byId('bar'), bar());
  fill(byId('main'), scene.nodes);
  fill(byId('foot'), scene.foot || []);
  tick();
  if (fresh && drawn) arrive(scene, key);
  if (key && document.activeElement !== active) resume(key, from, to);
  drawn = name;
}
/* A new task: the heading gets the focus, but not while somebody is writing. */
function arrive(scene, typing) {
  scrollTo(0, 0);
  menu = false;
  if (typing && fieldOf(typing)) tell('moved_on', { title: scene.title });
  else focusOn('#title');
}
function resume(key, from, to) {
  if (fieldOf(key)) focusField(key).setSelectionRange(from, to);
}
function sceneName() {
  return screen || !me.state ? screen || 'connecting' : me.id + (noticeDue() ? 'notice' : [me.state.task, place(me), me.state.text]);
}
function headline(text) { return h('h1', { id: 'title', tabindex: -1, dir: 'auto' }, text); }
function taskScene(state) {
  let task = (TASKS[state.task] || TASKS.wait)(state), asked = /frame|collect/.test(state.stage) && state.question || state.prompt || state.question, title = task.title || asked || t('idea'), left = !task.dark && leftovers(true);
  let stage = t('stage.' + state.stage) + (state.round > 1 ? ' · ' + t('round', { round: state.round }) : '');
  return {
    title, dark: task.dark, foot: 'used' in task && foot(task.used), nodes: [
      h('div' + (task.calm ? '.calm' : ''), { key: 'head' },
        task.calm ? h('p.moon', icon(task.calm)) : h('p.stage', stage), headline(title),
        task.question && said(asked), h('p.how', { dir: 'auto' }, task.title && state.say && !task.calm ? state.say : task.how), kind(state.turns > 1 && t('turn', { turn: state.turn, of: state.turns })),
        !task.calm && note(state.overlay === 'paused' && t('wait.paused'), '.warn', 'clock'), note(task.writing && state.few && t('few'), '.warn', 'alert'), note(complaint, '.warn', 'alert')),
      h('div' + (task.writing ? '.card' : ''), { key: 'writing' }, task.writing || left), h('div.body', { key: state.task }, task.body), task.writing && left && h('div', { key: 'up' }, left), !task.dark && leftovers(false)]
  };
}
/* A screen with a heading, a sentence, what was not sent, and what one can do. */
function plain(name, picture, ...nodes) {
  return {
    title: t(name + '.title'), nodes: [h('div.calm', { key: 'head' }, h('p.moon', icon(picture)), headline(t(name + '.title')), h('p.how', t(name + '.how'))),
      h('div', { key: 'writing' }, me && leftovers(true)), h('div.body', { key: 'body' }, nodes)]
  };
}

/* What is kept of a person: said before the first idea, and again when the way of it changes. */
function noticeDue() { return me.noticed !== me.state.mode && me.state.task !== 'dark'; }
function notices() { return [t('notice.' + me.state.mode), me.state.few && t('few'), t('notice.phone')].map(text => text && h('p', text)); }
function noticeScene() {
  return {
    title: t('notice.title'), nodes: [h('div', { key: 'head' }, seatWords('you_are'), headline(t('notice.title'))),
      h('div.card', { key: 'writing' }, notices(), unkept()), button(t('notice.ok'), () => { me.noticed = me.state.mode; keepSeat(me); show(); }, 'main.wide', '', { id: 'ok' })]
  };
}
function privacy() { return h('details.privacy', { key: 'privacy' }, h('summary', icon('lock'), t('notice.title')), notices()); }
function unkept() { return note(!keeps && t('unkept'), '.warn', 'alert'); }
function seatWords(key) { return me && me.words && h('p.seat', t(key) + ' ', h('b', me.words)); }

/* The screens around the workshop. */
const SCENES = {
  join: () => ({
    title: t('join.title'), nodes: [
      h('div.welcome', { key: 'head' }, h('img', { src: '/icon.svg', alt: '', width: 64, height: 64 }), headline(t('join.title')), h('p.how', t('join.how'))),
      h('div.card', { key: 'writing' }, settings(), codeField(), note(trouble, '.bad', 'alert'), unkept(),
        button(t(waiting === 'join' ? 'join.trying' : 'join'), join, 'main.wide', '', { id: 'join' })),
      h('details', { key: 'before' }, h('summary', t('join.before')), input('pair', t('join.pair'), { autocapitalize: 'none' }), rejoinButton(() => byId('pair').value.trim().toLowerCase(), 'wide')), h('div', { key: 'left' }, me && leftovers(true))]
  }),
  dead: () => plain('dead', 'alert', seatWords('you_were'), codeField(), note(trouble, '.bad', 'alert'), rejoinButton(() => me.words, 'main.wide'), joinAnew('join.new')),
  elsewhere: () => plain('elsewhere', 'next', button(t('elsewhere.here'), () => { frozen = false; restore(); begin(''); }, 'main.wide')),
  gone: () => plain('gone', 'x', joinAnew('join.again')), left: () => plain('left', 'check', joinAnew('join.again')), bye: () => plain('bye', 'check')
};
function joinAnew(label) { return button(t(label), () => { trouble = waiting = ''; screen = 'join'; show(); }, 'wide', '', { id: 'anew' }); }
function rejoinButton(pair, look) {
  return waiting && waiting !== 'join' ? note(t('rejoin.waiting'), '', 'clock') : button(t('rejoin'), () => rejoin(pair()), look, '', { id: 'rejoin' });
}
function input(id, label, props) {
  return h('div.field', { key: id }, h('label', { for: id }, label), h('input', mix({ id, type: 'text', autocomplete: 'off', spellcheck: 'false' }, props)));
}
function codeField() {
  return !prefs.join && input('code', t('join.code'), { class: 'code', autocapitalize: 'characters', keydown: event => { if (event.key === 'Enter' && screen === 'join') join(); } });
}
function settings() {
  return [h('div.field', { key: 'lang' }, h('label', { for: 'lang' }, t('language')), h('select', {
    id: 'lang', value: prefs.lang, change: (event, node) => speak(node.value).then(keepPrefs, () => 0).then(show)
  }, Object.keys(LANGUAGES).map(lang => h('option', { value: lang, lang }, LANGUAGES[lang])))), h('label.switch', { key: 'big' }, h('input', {
    type: 'checkbox', id: 'big', checked: prefs.big, change: (event, node) => { prefs.big = node.checked; keepPrefs(); show(); }
  }), t('big'))];
}

/* The secret of the square code, or the code that was typed: six letters and digits, however they were written. */
function proof() {
  if (prefs.join) return prefs.join;
  let code = byId('code').value.toUpperCase().replace(/[^A-Z0-9]/g, '');
  if (code.length === 6) return { code: code.slice(0, 3) + ' ' + code.slice(3) };
  return fail('join.code_short', '#code');
}
function fail(code, field) {
  trouble = t(has('no.' + code) ? 'no.' + code : 'no.join');
  waiting = '';
  announce(trouble);
  show();
  setTimeout(focusOn, 0, field || '#none');
  return null;
}
async function join() {
  let known = !waiting && proof();
  if (!known) return;
  waiting = 'join';
  prefs.joinKey = prefs.joinKey || hex(16);
  keepPrefs();
  show();
  try {
    let found = await post('/api/join', mix({ key: prefs.joinKey, lang: prefs.lang }, known));
    if (found.status === 200) return joined(found.body, known);
    if (found.status === 403) prefs.join = null;
    fail(found.body.error);
  } catch (error) { fail('unreachable'); }
}
/* Nothing that was written on a seat that is no more is lost: it moves to the new one. */
function joined(answer, known) {
  let old = screen && me;
  mix(prefs, { join: known, joinKey: '', over: false });
  addSeat(answer.token, answer.seat);
  if (old) {
    let unsent = old.ideas.filter(one => one.state !== 'sent');
    unsent.forEach(one => { if (one.state !== 'note') mix(one, { state: 'back', why: 'closed' }); });
    mix(me, { ideas: unsent, drafts: old.drafts, name: old.name });
    keepSeat(me);
    dropSeat(old);
  }
  begin('');
}
async function rejoin(seat) {
  let key = hex(16), known = !waiting && proof(), old = screen === 'dead' && me;
  if (!known) return;
  if (!seat) return fail('join.pair', '#pair');
  waiting = key;
  trouble = '';
  show();
  try {
    let found = await post('/api/rejoin', mix({ key, seat }, known)), wait = found.body.wait;
    while (found.status === 202) {
      await pause(2000);
      if (waiting !== key) return;
      found = await ask('/api/rejoin/' + wait).catch(() => found);
    }
    if (found.status !== 200) return fail(found.status === 404 ? 'rejoin' : found.body.error);
    prefs.join = known;
    if (!old) addSeat(found.body.token, seat);
    else {
      old.token = found.body.token;
      keepSeat(old);
    }
    begin('');
  } catch (error) { fail('unreachable'); }
}
async function leave() {
  try { await post('/api/leave', {}, me); } catch (error) { /* there the seat stays empty */ }
  dropSeat(me);
  begin(me ? '' : 'left');
}

/* The bar: how the line is, the time, the people of this phone, and the menu. */
function bar() {
  let inside = me && !screen, unsent = inside && me.outbox.length, line = !inside ? '' : !link.on ? 'searching' : unsent && me.failed ? 'sending' : 'connected';
  return [h('p.' + line, { id: 'link', role: 'status' }, line && [h('i.lamp'), t('link.' + line, { n: unsent })]), h('p', { id: 'timer', key: 'timer' }),
    inside && me.state && [iconButton(menu ? 'x' : 'menu', t('menu'), () => { menu = !menu; show(); }, { id: 'menu', 'aria-expanded': String(menu) }),
      h('progress', { id: 'run', key: 'run', 'aria-hidden': 'true', hidden: true }),
      seats.length > 1 && h('nav', { 'aria-label': t('people') }, seats.map(seat => toggle(seat.words, seat === me, () => { me = seat; begin(seat.dead ? 'dead' : ''); }, '', '', { key: seat.id }))),
      menu && h('section.panel', { key: 'panel', 'aria-label': t('menu') }, seatWords('you_are'), settings(),
        me.state.group && seats.length < 4 && prefs.join && !me.state.lock && button(t('add_person'), join, 'wide', 'plus', { id: 'add_person' }), privacy(), twice('leave', t('leave'), leave))]];
}
/* Once a second: the time that is left. It runs here; its marks are said politely. */
function tick() {
  let timer = me && !screen && me.state && me.state.task !== 'dark' && me.state.timer, node = byId('timer'), run = byId('run');
  if (!node) return;
  /* One that was never started says nothing yet. */
  if (!timer || timer.state === 'paused' && timer.left_ms >= timer.length_ms) {
    if (run) run.hidden = true;
    return fill(node, []);
  }
  let ms = Math.max(0, timer.left_ms - (timer.state === 'running' ? Date.now() - me.heard : 0)), left = Math.ceil(ms / 1000), up = /grace|over/.test(timer.state) || timer.state === 'running' && !left;
  let mark = up ? 'time_up' : timer.state === 'paused' ? 'time_still' : left <= 10 ? 'time_10' : left <= 60 ? 'time_60' : 'time_left', time = Math.floor(left / 60) + ':' + ('0' + left % 60).slice(-2);
  let loud = /0|up/.test(mark);
  node.className = up ? 'bad' : loud ? 'warn' : '';
  fill(node, [icon(loud ? 'alert' : 'clock'), h('span', t(up || !/0/.test(mark) ? mark : 'time_left', { time }))]);
  mix(run, { hidden: false, max: timer.length_ms, value: up ? 0 : ms });
  if (loud && mark !== spoken) tell(mark);
  spoken = mark;
}

function begin(scene) {
  screen = scene || (me ? '' : 'join');
  menu = false;
  trouble = waiting = '';
  keepPrefs();
  connect();
  seats.forEach(flush);
}
async function start() {
  restore();
  readAddress();
  keepPrefs();
  for (let wait = 500; !plural; wait = Math.min(SLOWEST, wait * 2)) await speak(liked()).catch(() => pause(shake(wait)));
  begin(prefs.over ? prefs.join ? 'join' : 'bye' : '');
  setInterval(() => { tick(); watch(); }, 1000);
}
document.addEventListener('visibilitychange', awake);
addEventListener('pageshow', awake);
addEventListener('online', awake);
addEventListener('hashchange', () => { readAddress(); begin(screen === 'dead' ? screen : ''); });
start();
