/* The tasks in which one votes, rates, proposes and accepts. */

TASKS.dots = state => {
  let count = one => chosen('dots', one.id) || 0, used = state.items.reduce((sum, one) => sum + count(one), 0), left = Math.max(0, state.budget - used);
  /* Not disabled, only said to be: a button that is disabled while it has the focus loses it. */
  function step(one, by, label) {
    let value = count(one) + by, no = by > left ? 'dots.none' : value > state.stack ? 'dots.most' : value < 0 ? 'dots.zero' : '';
    return iconButton(by < 0 ? 'minus' : 'plus', t(label, one), () => {
      if (no) return tell(no, { n: state.stack });
      ballot('dots', one.id, value, { count: value });
      announce(one.letter + ': ' + value + '. ' + t('dots.left', { n: left - by }));
    }, { class: 'round', 'aria-disabled': no ? 'true' : null });
  }
  return {
    title: t('dots.title'), how: t('dots.how'), used,
    body: [h('p.budget', { key: 'budget' }, h('span.spots', { 'aria-hidden': 'true' }, '●'.repeat(left) + '○'.repeat(state.budget - left)), h('span', t('dots.left', { n: left })), h('small', t('dots.most', { n: state.stack }))),
      list(state.items.map(one => card(one.id, count(one) ? '.vote.on' : '.vote', h('div.what', badge(one.letter), said(one.text)),
        h('div.dots', { role: 'group', 'aria-label': one.letter }, step(one, -1, 'dots.less'), h('b', String(count(one))), step(one, 1, 'dots.more')))))]
  };
};

TASKS.cards = state => {
  let mine = state.mine || {}, one = mine.card, value = one && chosen('cards', one.id);
  if (!one) return nothing('cards.title');
  return {
    title: t('cards.title'), how: t('cards.how'), used: Object.keys(mix({}, mine.cards, me.touched.cards)).length,
    body: [kind(t('cards.turn', { turn: one.turn, of: state.of })), h('div.card.large', { key: one.id }, said(one.text)),
      scale('card-' + one.id, t('cards.title'), range(1, 5, 'cards'), value, value => ballot('card', one.id, value, { value })), value && note(t('cards.rated'), '.good', 'check')]
  };
};

function propose(name, text, fields) {
  deliver(name, newIdea(text, name, fields.about), fields);
}
TASKS.wording = state => {
  let walk = steps('wording', state.picks), pick = walk.one;
  if (!pick) return nothing('wording.title');
  let name = 'wording.' + pick.id, others = (state.wordings || []).filter(one => !one.about || one.about === pick.id);
  let send = () => {
    let text = ready(name);
    if (text === null) return;
    done(name);
    propose('wording', text, { about: pick.id });
  };
  return {
    title: t('wording.title'), how: t('wording.how'), used: mineHere('wording').length,
    body: [walk.bar, h('div.card.large', { key: 'pick' + pick.id }, said(pick.text), h('ul.notes', (pick.notes || []).map(text => h('li', { dir: 'auto' }, text)))),
      h('div.card', { key: pick.id }, field(name, { rows: 3, label: t('wording.label'), limit: state.limits.text, enter: send }), button(t('propose'), send, 'main.wide', 'send')), sentList('wording', pick.id),
      others.length > 0 && h('section', { key: 'others' }, h('h2', t('wording.others')), list(others.map((one, n) => card('o' + n, '', said(one.text || one)))))]
  };
};
TASKS.metrics = state => {
  let walk = steps('metrics', state.objectives), one = walk.one;
  if (!one) return nothing('metrics.title');
  let names = ['text', 'baseline', 'target'].map(name => 'metric.' + name + '.' + one.id);
  let send = () => {
    let [text, baseline, target] = names.map((name, n) => ready(name, n > 0, n && SHORT));
    if (text === null || baseline === null || target === null) return;
    names.forEach(done);
    propose('metric', text, mix({ about: one.id }, baseline && { baseline }, target && { target }));
    focusField(at(names[0]));
  };
  return {
    title: t('metrics.title'), how: t('metrics.how'), used: mineHere('metric').length,
    body: [walk.bar, h('div.card.large', { key: 'about' + one.id }, said(one.text)), h('div.card', { key: one.id },
      field(names[0], { label: t('metrics.label'), limit: state.limits.text, enter: send }),
      h('div.halves', field(names[1], { label: t('metrics.baseline'), optional: true, limit: SHORT, enter: send }), field(names[2], { label: t('metrics.target'), optional: true, limit: SHORT, enter: send })),
      button(t('propose'), send, 'main.wide', 'send')), sentList('metric', one.id)]
  };
};

TASKS.poll = state => ({
  title: t('poll.title'), how: t('poll.how'), used: Object.keys(mix({}, (state.mine || {}).poll, me.touched.poll)).length,
  body: [list(state.items.map(one => card(one.id, '', kind(one.objective), said(one.text),
    scale('poll-' + one.id, one.text, ['result', 'activity'].map(value => [value, t('poll.' + value)]), chosen('poll', one.id), value => ballot('poll', one.id, value, { value })))))]
});

/* A number and one sentence: the number counts at once, the sentence when it is sent. */
function rate(name, from, state) {
  if (state.closed) return TASKS.wait({ overlay: state.overlay });
  let here = chosen(name, ''), value = here && typeof here === 'object' ? here.value : here, voted = typeof value === 'number';
  let send = value => {
    let text = ready(name, true);
    me.told = text && at(name);
    ballot(name, '', value, mix({ value }, text && { text }));
  };
  return {
    title: t(name + '.title'), how: t(name + '.how'), used: voted,
    body: [list((state.items || []).map(one => card(one.id, '', said(one.text))), '.tight'),
      scale(name, t(name + '.title'), range(from, 5, name), value, send), voted && note(t('counted'), '.good', 'check'),
      h('div.card', { key: 'say' }, field(name, { rows: 2, label: t(name + '.label'), optional: true, limit: state.limits.text }),
        !voted && draft(name) ? note(t('number_first')) : '',
        voted && draft(name).trim() && (me.told === at(name) ? note(t('sentence_in'), '.good', 'check')
          : button(t('sentence'), () => { if (ready(name) !== null) { send(value); tell('sentence_in'); } }, 'main.wide', 'send')))]
  };
}
TASKS.fist = state => rate('fist', 0, state);
TASKS.roti = state => rate('roti', 1, state);

TASKS.accept = state => ({
  title: t('accept.title'), how: t('accept.how'), body: [list(state.items.map(one => {
    let named = 'owner.' + one.id, when = 'if.' + one.id, answer = chosen('accept', one.id) || one.answer, open = me.step.accept === one.id || draft(when);
    let say = value => {
      let name = !draft(named) && one.owner || ready(named, false, SHORT), text = value === 'if' ? ready(when) : '';
      if (name === null || text === null) return;
      [named, when].forEach(done);
      me.step.accept = '';
      ballot('accept', one.id, value, mix({ answer: value, name }, text && { text }));
      tell('accept.said.' + value);
      focusOn('#title');
    };
    return card(one.id, open ? '.on' : '', said(one.text), one.owner && h('p.kind', t('accept.owner'), ' ', h('bdi', one.owner)),
      answer && note(t('accept.said.' + answer), answer === 'decline' ? '.warn' : '.good', answer === 'decline' ? 'alert' : 'check'),
      open ? h('div', { key: 'say' }, field(named, { label: t('your_name'), start: one.owner }), field(when, { rows: 2, label: t('accept.condition'), limit: state.limits.text }),
        h('p.answers', [['accept', 'check', 'main'], ['if', 'alert'], ['decline', 'x']].map(([value, picture, look]) => button(t('accept.' + value), () => say(value), look, picture))))
        : button(one.owner ? t('accept.am', { name: one.owner }) : t('accept.me'), () => {
          me.step.accept = one.id;
          show();
          setTimeout(focusField, 0, at(one.owner ? when : named));
        }, '', 'check'));
  })), state.items.length ? '' : note(t('nothing'))]
});
