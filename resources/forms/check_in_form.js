var day = document.getElementById('day');
var who = document.getElementById('who'), other = document.getElementById('other');
var items = Array.prototype.slice.call(document.querySelectorAll('article'));
var key = 'okr-form-' + data.form, drafts = {}, begun = '';
var TEXTS = ['confidence', 'note', 'next', 'blocker'];

function part(item, name) { return item.querySelector('[data-in=' + name + ']'); }

/* Numbers: decimal comma or point, thousands marks, the unit beside it; spans of time for units of time. */
function shown(value) {
  var sign = value[0] === '-' ? '\u2212' : '', parts = value.replace('-', '').split('.');
  var whole = parts[0].replace(/\B(?=(\d{3})+$)/g, data.decimal === ',' ? '.' : ',');
  return sign + whole + (parts[1] ? data.decimal + parts[1] : '');
}
function plain(whole, fraction, sign) {
  whole = whole.replace(/^0+(?=\d)/, '');
  fraction = fraction.replace(/0+$/, '');
  if (whole.length > 15) return { error: words.range };
  if (fraction.length > 12) return { error: words.places };
  var text = whole + (fraction ? '.' + fraction : '');
  return { value: (sign && text !== '0' ? '-' : '') + text };
}
function number(text) {
  var found = /^([+-]?)((?:\d[\d.,' ]*)?\d|[.,]\d+)$/.exec(text);
  if (!found) return { error: words.number };
  var sign = found[1] === '-', digits = found[2], marks = digits.replace(/\d/g, ''), last = marks[marks.length - 1];
  if (!marks) return plain(digits, '', sign);
  var at = digits.lastIndexOf(last), after = digits.slice(at + 1), before = digits.slice(0, at);
  var decimal = (last === '.' || last === ',') && marks.split(last).length === 2;
  if (decimal && marks.length === 1 && /^[1-9]\d{0,2}$/.test(before) && after.length === 3) decimal = last === data.decimal;
  var whole = decimal ? before : digits, mark = decimal ? marks.slice(0, -1) : marks;
  if (mark) {
    var parts = whole.split(mark[0]);
    var groups = parts.slice(1).every(function (one) { return /^\d{3}$/.test(one); });
    if (!/^\d{1,3}$/.test(parts[0]) || !groups) return { error: words.number };
    whole = parts.join('');
  }
  return plain(whole || '0', decimal ? after : '', sign);
}
var SECONDS = {};
[['s sec secs second seconds sek sekunde sekunden', 1], ['min mins minute minutes minuten', 60],
  ['h hr hrs hour hours std stunde stunden', 3600], ['d day days tag tage tagen', 86400],
  ['w week weeks woche wochen', 604800]].forEach(function (pair) {
  pair[0].split(' ').forEach(function (name) { SECONDS[name] = pair[1]; });
});
function span(text, size) {
  var sign = text[0] === '-', seconds = 0, last = Infinity;
  text = text.replace(/^[+-]\s*/, '');
  var clock = /^(\d{1,6}):([0-5]\d)(?::([0-5]\d))?\s*([a-z]*)\.?$/i.exec(text);
  if (clock) {
    var written = clock[4] ? SECONDS[clock[4].toLowerCase()] : size;
    if (!written) return null;
    var step = written <= 60 ? 60 : 3600;
    seconds = clock[3] ? clock[1] * 3600 + clock[2] * 60 + Number(clock[3]) : clock[1] * step + clock[2] * (step / 60);
  } else {
    var rest = text, some = /^(\d+(?:[.,]\d+)?)\s*([a-z]+)\.?\s*/i, found, count = 0;
    while (count < 3 && (found = some.exec(rest))) {
      var unit = SECONDS[found[2].toLowerCase()];
      if (!unit || unit >= last) return null;
      seconds += found[1].replace(',', '.') * unit;
      last = unit;
      rest = rest.slice(found[0].length);
      count += 1;
    }
    if (!count) return null;
    var below = { 3600: 60, 60: 1 }[last];
    if (/^\d+$/.test(rest) && below) seconds += rest * below;
    else if (rest) return null;
  }
  var parts = (seconds / size).toFixed(6).split('.');
  return plain(parts[0], parts[1] || '', sign);
}
function measured(item, typed) {
  var unit = item.dataset.unit, size = Number(item.dataset.seconds || 0);
  var text = typed.replace(/[\u2212\uff0d]/g, '-').replace(/[\u2018\u2019\u00b4`]/g, "'");
  text = text.replace(/[\s\u00a0\u2007-\u2009\u202f]+/g, ' ').trim().replace(/^\u2013(?=\d)/, '-');
  var time = size ? span(text, size) : null;
  if (time) return time;
  var low = text.toLowerCase(), own = unit.toLowerCase();
  if (own && low.slice(-own.length) === own) text = text.slice(0, -own.length).trim();
  else if (own && low.slice(0, own.length) === own) text = text.slice(own.length).trim();
  var found = number(text);
  if (found.error === words.number && own && /\d\s*[^\d\s.,'+-]/.test(text)) found.error = say(words.unit, { unit: unit });
  return found;
}

/* What was typed for one key result, and what it means. */
function draftOf(item) {
  var found = { day: (drafts[item.id] || {}).day || day.value };
  TEXTS.forEach(function (name) { found[name] = part(item, name).value; });
  if (part(item, 'value')) found.value = part(item, 'value').value;
  var picked = item.querySelector('input[type=radio]:checked');
  if (picked) found.pick = picked.value;
  var steps = item.querySelectorAll('input[type=checkbox]');
  if (steps.length) found.steps = Array.prototype.map.call(steps, function (box) { return box.checked ? 1 : 0; }).join('');
  return found;
}
function valued(item, draft) {
  return !!((draft.value || '').trim() || draft.pick || ('steps' in draft && draft.steps !== item.dataset.steps));
}
function filled(item, draft) {
  return valued(item, draft) || TEXTS.some(function (name) { return draft[name].trim(); });
}
function answer(item) {
  var draft = draftOf(item), last = item.dataset.last || null;
  var found = {
    key_result: item.dataset.id, title: item.querySelector('h3').textContent, date: draft.day,
    kind: item.dataset.kind, unit: item.dataset.unit, last: last,
    confidence: draft.confidence === '' ? null : Number(draft.confidence),
    note: draft.note.trim(), next: draft.next.trim(), blocker: draft.blocker.trim()
  };
  if (!valued(item, draft)) {
    if (!last) return { error: words.first };
    found.same = true;
  } else if ('steps' in draft) {
    found.reached = Array.prototype.filter.call(item.querySelectorAll('input[type=checkbox]'), function (box) {
      return box.checked;
    }).map(function (box) { return box.value; });
  } else if (draft.pick) {
    found.value = draft.pick;
  } else {
    var read = measured(item, draft.value);
    if (read.error) return read;
    found.value = read.value;
  }
  return { answer: found };
}

/* Saying what is wrong, and what was read. */
function complain(item, text) {
  item.querySelector('.error').textContent = text || '';
  var field = part(item, 'value');
  if (field) field.setAttribute('aria-invalid', text ? 'true' : 'false');
}
function echo(item) {
  var line = item.querySelector('.read'), field = part(item, 'value');
  if (!line || !field) return;
  var read = field.value.trim() ? measured(item, field.value) : {};
  var text = read.value === undefined ? '' : shown(read.value) + (item.dataset.unit ? ' ' + item.dataset.unit : '');
  line.textContent = text && text !== field.value.trim() ? say(words.read, { value: text }) : '';
}
function show() {
  var count = 0;
  items.forEach(function (item) {
    var is = filled(item, draftOf(item));
    item.classList.toggle('filled', is);
    count += is ? 1 : 0;
  });
  document.getElementById('count').textContent = say(words.count, { count: count, total: items.length });
}

/* Progress is kept in this browser, where it lets us. */
function keep() {
  store(key, { drafts: drafts, who: who ? who.value : '', other: other ? other.value : '' });
}
function fill(item, draft) {
  TEXTS.concat('value').forEach(function (name) {
    var field = part(item, name);
    if (field && typeof draft[name] === 'string') field.value = draft[name];
  });
  item.querySelectorAll('input[type=radio]').forEach(function (one) { one.checked = one.value === (draft.pick || ''); });
  item.querySelectorAll('input[type=checkbox]').forEach(function (one, place) {
    if (typeof draft.steps === 'string') one.checked = draft.steps[place] === '1';
  });
  if (draft.next || draft.blocker) item.querySelector('details').open = true;
}
function restore() {
  var saved = null;
  try {
    saved = JSON.parse(localStorage.getItem(key));
  } catch (error) { /* nothing that can be used was kept */ }
  if (!saved || typeof saved.drafts !== 'object') return;
  items.forEach(function (item) {
    var draft = saved.drafts[item.id];
    if (!draft) return;
    drafts[item.id] = draft;
    fill(item, draft);
    echo(item);
  });
  if (who && saved.who) who.value = saved.who;
  if (other) other.value = saved.other || '';
}

/* The answer: a file to download, or the same as text for a mail. */
function person() {
  if (!who) return { id: data.person, name: data.name };
  if (who.value === '+') return { id: null, name: other.value.trim() };
  return who.value ? { id: who.value, name: who.options[who.selectedIndex].text } : { id: null, name: '' };
}
function collect() {
  var answers = [], first = null, bad = 0, from = person();
  if (who) first = wrong(who.value === '+' ? other : who, 'who-e', from.name ? '' : words.who);
  bad += first ? 1 : 0;
  var unfit = !day.value || day.value > today() ? words.day : '';
  if (wrong(day, 'day-e', unfit)) { first = first || day; bad += 1; }
  items.forEach(function (item) {
    complain(item, '');
    if (!filled(item, draftOf(item))) return;
    var found = answer(item);
    if (found.error) {
      complain(item, found.error);
      first = first || part(item, 'value') || item.querySelector('input');
      bad += 1;
    } else answers.push(found.answer);
  });
  document.getElementById('sum').textContent = bad ? say(words.wrong, { count: bad }) : answers.length ? '' : words.nothing;
  if (first) first.focus();
  if (bad || !answers.length) return null;
  return {
    format: 'okr-desktop/answers', version: 1, workspace: data.workspace, form: data.form, made: data.made,
    organisation: data.organisation, person: from.id, name: from.name, saved: new Date().toISOString(), answers: answers
  };
}
function mailed(found) {
  var lines = [say(words.subject, { name: found.name, day: found.answers[0].date }), ''];
  found.answers.forEach(function (one) {
    var item = items.filter(function (other) { return other.dataset.id === one.key_result; })[0];
    var value = one.same ? words.same : one.reached ? one.reached.length + ' / ' + item.dataset.steps.length
      : item.dataset.kind === 'number' ? shown(one.value) + ' ' + one.unit
        : item.querySelector('input:checked').parentNode.querySelector('b').textContent;
    lines.push('- ' + one.title + ': ' + value.trim());
    [one.note, one.next, one.blocker].forEach(function (text) { if (text) lines.push('  ' + text.replace(/\n/g, '\n  ')); });
  });
  return lines.join('\n') + '\n\n' + block('ANSWERS', found);
}
function save(event) {
  event.preventDefault();
  var found = collect();
  if (found) download(found, 'OKR answers - ' + found.name.slice(0, 60).trim() + ' - ' + today(), '.okr-answers.json');
}
function copy() {
  var found = collect();
  if (found) offer(mailed(found));
}
function clear() {
  if (!window.confirm(words.sure)) return;
  store(key, null);
  drafts = {};
  dirty = false;
  form.reset();
  day.value = begun = today();
  items.forEach(function (item) { complain(item, ''); echo(item); });
  document.getElementById('saved').hidden = document.getElementById('text-box').hidden = true;
  whoChanged();
  show();
}
function whoChanged() {
  if (who) document.getElementById('other-box').hidden = who.value !== '+';
}

function edited(event) {
  dirty = true;
  var item = event.target.closest('article');
  if (item) {
    drafts[item.id] = draftOf(item);
    drafts[item.id].day = day.value || today();
    if (!filled(item, drafts[item.id])) delete drafts[item.id];
    complain(item, '');
    echo(item);
  } else if (event.target === day) {
    items.forEach(function (one) { if (drafts[one.id]) drafts[one.id].day = day.value; });
    wrong(day, 'day-e', day.value && day.value <= today() ? '' : words.day);
  } else if (who && (event.target === who || event.target === other)) {
    whoChanged();
    wrong(who, 'who-e', '');
    wrong(other, 'who-e', '');
  }
  document.getElementById('sum').textContent = '';
  document.getElementById('saved').hidden = true;
  keep();
  show();
}
function left(event) {
  var item = event.target.closest('article'), field = item && part(item, 'value');
  if (field && event.target === field && field.value.trim()) complain(item, measured(item, field.value).error);
}
day.value = begun = today();
day.max = begun;
function fresh() {
  restore();
  whoChanged();
  show();
}
fresh();
probe();
follow(fresh);
form.addEventListener('input', edited);
form.addEventListener('change', left);
form.addEventListener('keydown', function (event) {
  /* Enter in a field is no wish to save the whole form. */
  if (event.key === 'Enter' && event.target.tagName === 'INPUT') event.preventDefault();
});
listen(save, copy, clear);
window.addEventListener('beforeprint', function () {
  document.querySelectorAll('details').forEach(function (one) { one.open = true; });
});
window.okrForm = { measured: measured };
