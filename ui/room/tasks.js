/* The tasks: each is a function of the state that gives title, how, body, and used where there is a "done" to say. */

const TASKS = {};

TASKS.wait = state => {
  let code = [state.text, state.overlay].find(one => has('wait.' + one)) || 'next';
  let how = t('wait.' + code + '.how'), lobby = code === 'lobby';
  return { title: t('wait.' + code), how: lobby || code === 'next' ? state.say || how : how, calm: 'clock', body: lobby && [seatWords('you_are')] };
};
TASKS.dark = state => {
  let name = state.overlay === 'break' ? 'wait.break' : 'dark';
  return { title: t(has(name) ? name : name + '.title'), how: t(name + '.how'), calm: 'moon', dark: true };
};
TASKS.read = state => ({
  title: t('read.title'), question: true,
  body: [list(state.items.map(one => card(one.id, '', kind(t('kind.' + one.kind)), said(one.text), kind(one.author)))), state.items.length || state.say ? '' : note(t('nothing'))]
});

/* Collect: write, keep a list of one's own, change and delete; with self-edit the best are marked, and they are sent. */
TASKS.compose = state => {
  let own = mineHere(''), notes = own.filter(one => one.state === 'note'), picky = state.self_edit_minutes > 0;
  let most = state.per_seat || state.limits.ideas, full = own.length >= most, timeUp = state.timer && /grace|over/.test(state.timer.state);
  function add() {
    if (full) return tell('full', { n: most });
    if (state.mode !== 'sealed' && !me.name.trim()) { tell('name_needed'); return focusOn('#name'); }
    let text = ready('text');
    if (text === null) return;
    done('text');
    let idea = newIdea(text, '');
    if (picky) tell('noted');
    else deliver('idea', idea);
    focusField(at('text'));
  }
  return {
    how: picky ? t('compose.notes') : state.say || t('compose.' + state.mode), used: own.length,
    writing: [nameField(), field('text', { rows: 3, label: t(picky ? 'note' : 'idea'), limit: state.limits.text, enter: add }),
      note(full ? t('full', { n: most }) : timeUp && draft('text').trim() && t('time_up_draft'), '.warn', 'alert'),
      button(t(picky ? 'note_add' : timeUp ? 'send_now' : 'idea_add'), add, 'main.wide', picky ? 'plus' : 'send', { id: 'add' })],
    body: [notes.length > 0 && best(notes, timeUp), (state.inspire || []).length > 0 && h('details', { key: 'inspire', open: true }, h('summary', icon('star'), t('inspire')), list(state.inspire.map(one => card(one.id, '.lit', said(one.text))))),
      own.length > 0 && h('section', { key: 'own' }, h('h2', t(picky ? 'my_notes' : 'my_ideas', { n: own.length })), list(own.slice().reverse().map(ownIdea))), privacy()]
  };
};
/* Notes are private: the best are marked and sent; when time is up also all of them. */
function best(notes, timeUp) {
  let marked = notes.filter(one => one.mark), send = some => () => some.forEach(one => deliver('idea', one));
  return h('section', { key: 'best' }, note(t(timeUp ? 'time_up_notes' : 'mark_best'), timeUp ? '.warn' : '', 'star'),
    marked.length > 0 && button(t('send_marked', { n: marked.length }), send(marked), 'main.wide', 'send'),
    timeUp && marked.length < notes.length && button(t('send_all', { n: notes.length }), send(notes), 'wide'));
}
function ownIdea(idea) {
  let name = 'edit.' + idea.id, key = at(name), isNote = idea.state === 'note';
  function stop() {
    setDraft(key, '');
    show();
    setTimeout(focusOn, 0, '#e-' + idea.id);
  }
  function save() {
    let text = ready(name), changed = text !== idea.text;
    if (text === null) return;
    idea.text = text;
    stop();
    if (changed && !isNote) queue('idea.edit', { id: idea.id, edit: idea.edit, text });
  }
  function remove() {
    if (isNote) forget(me, idea);
    else {
      idea.state = 'going';
      queue('idea.delete', { id: idea.id, edit: idea.edit });
    }
    tell('deleted');
    focusOn('#title');
  }
  if (me.drafts[key]) {
    return card(idea.id, '.own', field(name, { rows: 3, label: t('edit_label'), limit: me.state.limits.text, enter: save }), row(button(t('save'), save, 'main'), button(t('cancel'), stop)));
  }
  return card(idea.id, idea.mark ? '.own.on' : '.own', said(idea.text), idea.state === 'going' ? note(t('deleted')) : row(
    isNote ? toggle(t('mark'), !!idea.mark, () => { idea.mark = !idea.mark; keepSeat(me); show(); }, '', 'star') : standing(idea),
    button(t('edit'), () => { setDraft(key, idea.text); show(); setTimeout(focusField, 0, key); }, 'quiet', '', { id: 'e-' + idea.id }),
    twice('delete' + idea.id, t('delete'), remove)));
}

/* Reveal, merge, cluster. */
TASKS.flag = state => ({
  title: t('flag.title'), how: t('flag.how'),
  body: [list(state.items.map(one => {
    let on = !!chosen('unclear', one.id);
    return card(one.id, on ? '.on' : '', said(one.text), kind(one.author), row(toggle(t(on ? 'unclear_on' : 'unclear'), on, () => ballot('unclear', one.id, !on, { on: !on }), '', 'flag')));
  })), lateComposer()]
});
TASKS.pairs = state => {
  let walk = steps('pairs', state.pairs), pair = walk.one;
  if (!pair) return nothing('pairs.title');
  let value = chosen('same', pair.id);
  return {
    title: t('pairs.title'), how: t('pairs.how'), used: Object.keys(me.touched.same || {}).length,
    body: [walk.bar, ['a', 'b'].map(side => h('div.card', { key: pair.id + side }, said(pair[side].text), kind(pair[side].author))),
      h('p.answers', [['same', 'check'], ['different', 'x'], ['pass', 'next']].map(([answer, picture]) => toggle(t('pairs.' + answer), value === answer, () => {
        touch('same', pair.id, answer);
        queue('same', { pair: [pair.a.id, pair.b.id], value: answer });
        walk.next();
        tell('pairs.' + answer);
      }, '', picture, { key: answer }))), lateComposer()]
  };
};
TASKS.sort = state => {
  let walk = steps('sort', (state.mine || {}).deal || []), one = walk.one;
  if (!one) return nothing('sort.title');
  let name = 'group.' + one.id, group = chosen('sort', one.id);
  let put = (to, fields) => { ballot('sort', one.id, to, mix({ group: to }, fields)); walk.next(); tell('sorted'); };
  let make = () => {
    let text = ready(name, false, SHORT);
    if (text === null) return;
    done(name);
    me.step.group = '';
    put(text, { group: '', name: text });
  };
  return {
    title: t('sort.title'), how: t('sort.how'), used: Object.keys(me.touched.sort || {}).length,
    body: [walk.bar, h('div.card.large', { key: one.id }, said(one.text)),
      h('div.list.tight', state.groups.map(each => h('button.pick', { type: 'button', key: each.id, 'aria-pressed': String(group === each.id), click: () => put(each.id) },
        h('b.badge', each.letter), h('bdi.grow', each.name || t('sort.unnamed')), group === each.id && icon('check'))),
      group && !state.groups.some(each => each.id === group) && note(t('sort.made', { name: group }), '.good', 'check'),
      me.step.group === one.id || draft(name)
        ? h('div.card', { key: 'making' }, field(name, { label: t('sort.name'), limit: SHORT, enter: make }), button(t('sort.make'), make, 'main.wide'))
        : button(t('sort.new'), () => { me.step.group = one.id; show(); setTimeout(focusField, 0, at(name)); }, '', 'plus', { key: 'new' }),
      toggle(t('sort.single'), group === '', () => put(''), 'quiet', '', { key: 'single' })), lateComposer()]
  };
};
