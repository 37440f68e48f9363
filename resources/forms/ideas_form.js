var box = document.getElementById('ideas'), who = document.getElementById('name');
var key = 'okr-ideas-' + data.workshop, fields = [], FEWEST = 3;

function hex() {
  return Array.prototype.map.call(crypto.getRandomValues(new Uint8Array(16)), function (one) {
    return ('0' + one.toString(16)).slice(-2);
  }).join('');
}
function make(tag, props, parent) {
  var node = document.createElement(tag);
  Object.keys(props).forEach(function (name) { node.setAttribute(name, props[name]); });
  return parent.appendChild(node);
}
function add(id, text) {
  var name = 'i' + (fields.length + 1), card = make('div', { 'class': 'card' }, box);
  make('label', { 'for': name }, card).textContent = say(words.idea, { number: fields.length + 1 });
  var field = make('textarea', { id: name, rows: 2, dir: 'auto', 'aria-describedby': name + 'r ' + name + 'e', 'data-id': id }, card);
  make('p', { 'class': 'read', id: name + 'r' }, card);
  make('p', { 'class': 'error', id: name + 'e', role: 'alert' }, card);
  field.value = text;
  fields.push(field);
}
/* As the program stores it: composed, on one line. */
function line(field) { return field.value.normalize('NFC').replace(/\s+/g, ' ').trim(); }
function size(field) { return Array.from(line(field)).length; }
function room() {
  while (fields.length < data.most && (fields.length < FEWEST || line(fields[fields.length - 1]))) add(hex(), '');
}
function show() {
  var count = 0;
  fields.forEach(function (field) {
    var long = size(field), has = long > 0;
    count += has ? 1 : 0;
    field.parentNode.classList.toggle('filled', has);
    document.getElementById(field.id + 'r').textContent = long > data.limit * 0.7 && long <= data.limit ? say(words.left, { count: long, limit: data.limit }) : '';
  });
  document.getElementById('count').textContent = say(count < data.most ? words.count : words.full, { count: count, limit: data.most });
}
function check(field) {
  var long = size(field);
  return wrong(field, field.id + 'e', long > data.limit ? say(words.long, { count: long, limit: data.limit }) : '');
}
function keep() {
  var ideas = fields.filter(line).map(function (field) { return { id: field.dataset.id, text: field.value }; });
  store(key, { ideas: ideas, name: who ? who.value : '' });
}
function restore() {
  var saved = {};
  try { saved = JSON.parse(localStorage.getItem(key)) || {}; } catch (error) { /* nothing was kept */ }
  if (Array.isArray(saved.ideas)) saved.ideas.slice(0, data.most).forEach(function (one) { add(String(one.id), String(one.text)); });
  if (who && saved.name) who.value = saved.name;
}

function collect() {
  var bad = fields.filter(check), ideas = fields.filter(line).map(function (field) { return { id: field.dataset.id, text: line(field) }; });
  document.getElementById('sum').textContent = bad.length ? say(words.wrong, { count: bad.length }) : ideas.length ? '' : words.nothing;
  if (bad.length) bad[0].focus();
  if (bad.length || !ideas.length) return null;
  var found = { format: data.format, version: data.version, workshop: data.workshop, question: data.question, ideas: ideas };
  if (who && who.value.trim()) found.name = who.value.trim();
  return found;
}
function save(event) {
  event.preventDefault();
  var found = collect();
  if (found) download(found, words.file + ' - ' + (found.name || found.question).slice(0, 50).trim() + ' - ' + today(), data.suffix);
}
function copy() {
  var found = collect();
  if (!found) return;
  var lines = found.ideas.map(function (one) { return '- ' + one.text; });
  offer(found.question + '\n\n' + lines.join('\n') + '\n\n' + block('IDEAS', found));
}
function clear() {
  if (!window.confirm(words.sure)) return;
  store(key, null);
  dirty = false;
  form.reset();
  fields = [];
  box.textContent = document.getElementById('sum').textContent = '';
  document.getElementById('saved').hidden = document.getElementById('text-box').hidden = true;
  room();
  show();
}
function edited(event) {
  dirty = true;
  if (event.target.dataset.id) wrong(event.target, event.target.id + 'e', '');
  document.getElementById('sum').textContent = '';
  document.getElementById('saved').hidden = true;
  room();
  keep();
  show();
}
function fresh() {
  var active = document.activeElement ? document.activeElement.id : '';
  fields = [];
  box.textContent = '';
  restore();
  room();
  show();
  if (/^i\d+$/.test(active) && document.getElementById(active)) document.getElementById(active).focus();
}
fresh();
probe();
follow(fresh);
form.addEventListener('input', edited);
form.addEventListener('change', function (event) { if (event.target.dataset.id) check(event.target); });
form.addEventListener('keydown', function (event) {
  /* Enter in a field is no wish to save the whole form. */
  if (event.key === 'Enter' && event.target.tagName === 'INPUT') event.preventDefault();
});
listen(save, copy, clear);
