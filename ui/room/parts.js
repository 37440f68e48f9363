/* Parts that several tasks share: fields that keep their text, cards, lists to step through, what was not sent. */

/* sure: the button that waits for a second tap; wrong: what is wrong with a field; complaint: with the last tap. */
/* The most characters of a name or a value. */
const SHORT = 80;
let shownFields = {}, sure = '', wrong = {}, complaint = '';

/* A field whose text is kept for this round. props: label, limit (code points), rows, enter (what Enter does), optional. */
function field(name, props) {
  let key = props.key || at(name), id = 'f-' + key.replace(/[^\w-]/g, '-'), text = me.drafts[key] || props.start || '', rows = props.rows, limit = props.limit;
  let left = limit - size(text), bad = left < 0 ? t('too_long', { n: -left }) : wrong[key];
  shownFields[key] = true;
  return h('div.field', { key }, h('label', { for: id }, props.label, props.optional && h('small', ' ' + t('optional'))),
    h(rows ? 'textarea' : 'input', {
      key, id, rows, dir: 'auto', value: text, type: rows ? null : 'text', 'data-draft': key, autocomplete: 'off', enterkeyhint: props.enter ? 'send' : null,
      'aria-describedby': id + '-e', 'aria-invalid': bad ? 'true' : null,
      input: (event, node) => {
        delete wrong[key];
        setDraft(key, node.value);
        show();
      },
      keydown: event => {
        if (event.key !== 'Enter' || event.shiftKey || event.isComposing || !props.enter) return;
        event.preventDefault();
        props.enter();
      }
    }), h('p.count' + (bad ? '.bad' : ''), { id: id + '-e' }, bad ? [icon('alert'), bad] : left < limit * 0.4 ? t('left', { n: left }) : ''));
}
/* The text of a field that can be sent, or null when something must be mended first. */
function ready(name, optional, limit) {
  let key = at(name), text = tidy(draft(name)), long = size(text) > (limit || me.state.limits.text);
  if (!long && (size(text) || optional)) return text;
  wrong[key] = t(long ? 'no.text.too_long' : 'empty');
  announce(wrong[key]);
  show();
  focusField(key);
  return null;
}
function done(name) { setDraft(at(name), ''); }

function card(key, look, ...children) { return h('li.card' + look, { key }, children); }
function list(cards, look) { return cards.length > 0 && h('ul.list' + (look || ''), cards); }
function note(text, look, picture) { return text && h('p.note' + (look || ''), picture && icon(picture), h('span', text)); }
function kind(text) { return text && h('p.kind', { dir: 'auto' }, text); }
function row(...children) { return h('p.row', children); }
function badge(letter) { return h('span.badge', { 'aria-hidden': 'true' }, letter); }
function nothing(title) { return { title: t(title), body: [note(t('nothing')), lateComposer()] }; }

/* One of several big answers, each a native radio button: values are [value, words, mark]. */
function scale(name, label, values, value, choose) {
  return h('fieldset', h('legend.unseen', label), values.map(([one, text, mark]) => h('label.pick' + (value === one ? '.on' : ''), { key: one },
    h('input', { type: 'radio', name, id: name + '-' + one, checked: value === one, change: () => { choose(one); tell('counted'); } }),
    mark && h('b.badge', mark), h('span.grow', text), value === one && icon('check'))));
}
function range(from, to, name) {
  let found = [];
  for (let n = from; n <= to; n += 1) found.push([n, t(name + '.' + n), String(n)]);
  return found;
}
/* Where one is in a list that is shown one by one: the item, the bar to walk, and a way to the next. */
function steps(name, items) {
  let last = items.length - 1, here = Math.min(me.step[name] || 0, last);
  let go = (by, label) => iconButton(label, t(label), () => { me.step[name] = here + by; show(); focusOn('#step'); }, { disabled: here + by < 0 || here + by > last });
  return {
    one: items[here], next: () => { me.step[name] = Math.min(here + 1, last); },
    bar: last > 0 && h('div.steps', { role: 'group', 'aria-label': t('steps') }, go(-1, 'back'), h('span', { id: 'step', tabindex: -1 }, t('step', { at: here + 1, count: last + 1 })), go(1, 'next'))
  };
}

/* How a written thing stands: on its way, or there. */
function standing(idea) {
  let sent = idea.state === 'sent';
  return h('span.standing' + (sent ? '.good' : ''), icon(sent ? 'check' : 'send'), t(sent ? 'sent' : 'on_its_way'));
}
function mineHere(kind, about) {
  return me.ideas.filter(one => one.at === place(me) && one.kind === kind && one.state !== 'back' && (!about || one.about === about));
}
function sentList(kind, about) { return list(mineHere(kind, about).map(one => card(one.id, '.own', said(one.text), standing(one)))); }
/* What was written and could not be sent: it stays until it is copied, sent late, or put away by hand. What is being
   typed, came back, or may still go stands above the task (up); the rest is folded away below it. */
function leftovers(up) {
  let late = screen || !me.state || me.state.late, typing = document.activeElement.dataset.draft;
  let cards = Object.keys(me.drafts).filter(key => me.drafts[key].trim() && key !== me.told && !shownFields[key] && !key.includes('.owner.') && up === !!(late || key === typing))
    .map(key => h('div.card.left', { key }, field('', { key, rows: 2, label: t('draft') }), rescue(key, me.drafts[key], () => { setDraft(key, ''); show(); })));
  me.ideas.forEach(idea => {
    let own = idea.at === place(me), isNote = idea.state === 'note' && (screen || !own);
    if ((isNote || idea.state === 'back') && up === !!(screen || idea.state === 'back' && (late || own))) {
      cards.push(h('div.card.left', { key: idea.id }, said(idea.text), note(isNote ? t('note_unsent') : reason(idea.why), '.bad', 'alert'), rescue(idea.id, idea.text, () => forget(me, idea))));
    }
  });
  return cards.length > 0 && (up ? [h('h2', t('not_sent')), cards] : h('details', { key: 'left' }, h('summary', t('not_sent') + ' (' + cards.length + ')'), cards));
}
function rescue(id, text, away) {
  let late = !screen && me.state && me.state.late && size(text) <= me.state.limits.text;
  return row(late && button(t('send_late'), () => { away(); deliver('late', newIdea(tidy(text), 'late')); }, 'main', 'send'),
    button(t('copy'), () => copyText(text), '', 'copy'), twice('away' + id, t('put_away'), away));
}
/* A button that asks once more before it does something for good. */
function twice(name, label, act) {
  let asked = sure === name;
  return button(asked ? t('really') : label, () => {
    sure = asked ? '' : name;
    if (asked) act();
    else tell('really');
    show();
  }, asked ? 'danger' : 'quiet');
}
/* The composer for ideas that come after the collecting. */
function lateComposer() {
  if (!me.state.late) return null;
  let send = () => {
    let text = ready('late');
    if (text === null) return;
    done('late');
    deliver('late', newIdea(text, 'late'));
  };
  return h('section', { key: 'late' }, me.step.late || draft('late')
    ? h('div.card', nameField(), field('late', { rows: 3, label: t('late'), limit: me.state.limits.text, enter: send }), button(t('send_late'), send, 'main.wide', 'send'))
    : button(t('late_open'), () => { me.step.late = 1; show(); setTimeout(focusField, 0, at('late')); }, 'quiet', 'plus'), sentList('late'));
}
/* Names are asked for only where the workshop has them. */
function nameField() {
  return me.state.mode !== 'sealed' && h('div.field', { key: 'name' }, h('label', { for: 'name' }, t('your_name')), h('input', {
    id: 'name', type: 'text', dir: 'auto', autocomplete: 'name', value: me.name, maxlength: 80, input: (event, node) => { me.name = node.value; keepSeat(me); }
  }));
}
/* Always there where one writes or votes: done or pass, and more time. */
function foot(used) {
  return [['done', used ? 'done' : 'pass', 'is_done', 'check'], ['more_time', 'more', 'more_asked', 'clock']].map(([name, label, is, picture]) => {
    let on = !!chosen(name, '');
    return toggle(t(on ? is : label), on, () => { ballot(name, '', !on, { on: !on }); if (!on) tell(is); }, '', picture, { key: name });
  });
}
