/* Nothing of an answer outlives the page: others may use this browser. Only a reload of this tab finds it again. */
var key = 'okr-answer-' + data.sheet, number = '';

function hex() {
  return Array.prototype.map.call(crypto.getRandomValues(new Uint8Array(16)), function (one) {
    return ('0' + one.toString(16)).slice(-2);
  }).join('');
}
function inputs() { return Array.prototype.filter.call(form.elements, function (one) { return one.name; }); }
function typed() {
  var found = {};
  inputs().forEach(function (one) {
    if (one.type !== 'radio') found[one.name] = one.value.normalize('NFC').trim();
    else if (one.checked) found[one.name] = one.value;
  });
  return found;
}
function keep() {
  try {
    sessionStorage.setItem(key, JSON.stringify({ number: number, fields: typed() }));
  } catch (error) {
    kept = false;
    document.getElementById('unkept').hidden = false;
  }
}
function restore() {
  var saved = {};
  try { saved = JSON.parse(sessionStorage.getItem(key)) || {}; } catch (error) { /* nothing was kept */ }
  number = /^[0-9a-f]{32}$/.test(saved.number) ? saved.number : hex();
  var fields = saved.fields || {};
  inputs().forEach(function (one) {
    if (!(one.name in fields)) return;
    if (one.type === 'radio') one.checked = one.value === fields[one.name];
    else one.value = fields[one.name];
  });
}
function answered(found) {
  return Object.keys(found).filter(function (name) { return found[name] && (name === 'text' || name.indexOf('q.') === 0); }).length;
}
function show() {
  document.getElementById('count').textContent = data.all > 1 ? say(words.count, { count: answered(typed()), all: data.all }) : '';
  var text = document.getElementById('text'), left = text ? data.limit - Array.from(text.value).length : data.limit;
  if (text) document.getElementById('textr').textContent = left < 300 ? say(left < 0 ? words.long : words.left, { n: Math.abs(left) }) : '';
}
function check() {
  var found = typed(), text = document.getElementById('text'), long = found.text ? Array.from(found.text).length : 0;
  if (text) {
    var said = long > data.limit ? say(words.too_long, { length: long, limit: data.limit }) : !data.pulse && !long ? words.empty : '';
    if (wrong(text, 'texte', said)) { text.focus(); return null; }
  }
  document.getElementById('sum').textContent = answered(found) ? '' : words.nothing;
  return answered(found) ? found : null;
}
function collect() {
  var fields = check();
  return fields && { format: data.format, version: data.version, kind: data.kind, sheet: data.sheet, number: number, fields: fields };
}
function save(event) {
  event.preventDefault();
  var found = collect();
  if (found) download(found, words.file, data.suffix);
}
function copy() {
  var found = collect(), box = document.getElementById('mailtext');
  if (!found) return;
  var done = false;
  box.value = data.title + '\n\n' + block('GIVEN', found);
  document.getElementById('text-box').hidden = false;
  box.focus();
  box.select();
  dirty = false;
  try { done = document.execCommand('copy'); } catch (error) { /* then by hand */ }
  tell(done ? words.copied : words.by_hand);
}
function clear() {
  if (!window.confirm(words.sure)) return;
  try { sessionStorage.removeItem(key); } catch (error) { /* nothing was kept */ }
  dirty = false;
  number = hex();
  form.reset();
  inputs().forEach(function (one) { if (one.type !== 'radio') one.removeAttribute('aria-invalid'); });
  Array.prototype.forEach.call(document.querySelectorAll('.error, #mailtext'), function (one) { one.textContent = ''; one.value = ''; });
  document.getElementById('saved').hidden = document.getElementById('text-box').hidden = true;
  show();
  window.scrollTo(0, 0);
}
function edited(event) {
  if (event.target.id === 'mailtext') return;
  dirty = true;
  if (event.target.id === 'text') wrong(event.target, 'texte', '');
  document.getElementById('sum').textContent = '';
  document.getElementById('saved').hidden = true;
  keep();
  show();
}
restore();
keep();
show();
form.addEventListener('input', edited);
form.addEventListener('change', edited);
form.addEventListener('keydown', function (event) {
  /* Enter in a field is no wish to save the whole form. */
  if (event.key === 'Enter' && event.target.tagName === 'INPUT') event.preventDefault();
});
listen(save, copy, clear);
