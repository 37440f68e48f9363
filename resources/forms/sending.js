/* What the forms share: progress kept in this browser, the answer as a file to download or as text for a mail. */
var data = JSON.parse(document.getElementById('data').textContent), words = data.words;
var form = document.getElementById('form'), kept = true, dirty = false;

function say(text, values) {
  return text.replace(/\{(\w+)\}/g, function (all, name) { return name in values ? values[name] : all; });
}
function pad(number) { return (number < 10 ? '0' : '') + number; }
function today() {
  var now = new Date();
  return now.getFullYear() + '-' + pad(now.getMonth() + 1) + '-' + pad(now.getDate());
}
/* Keep a value, where this browser lets us; null takes it away. */
function store(key, value) {
  try {
    if (value) localStorage.setItem(key, JSON.stringify(value));
    else localStorage.removeItem(key);
  } catch (error) {
    kept = false;
    document.getElementById('unkept').hidden = false;
  }
}
/* Whether this browser keeps anything, asked without touching what it has kept. */
function probe() {
  store(key + '-probe', 1);
  store(key + '-probe', null);
}
/* What another window of this form keeps, or this one just before it was loaded anew, comes late: with nothing typed since, take it. */
function follow(take) {
  window.addEventListener('storage', function (event) {
    if (event.key === key && event.newValue && !dirty) take();
  });
}
function wrong(field, id, text) {
  document.getElementById(id).textContent = text;
  field.setAttribute('aria-invalid', text ? 'true' : 'false');
  return text ? field : null;
}
/* A value as a block of letters that goes through every mail. */
function block(word, value) {
  var bytes = new TextEncoder().encode(JSON.stringify(value)), found = '';
  for (var at = 0; at < bytes.length; at += 1) found += String.fromCharCode(bytes[at]);
  var lines = btoa(found).replace(/=+$/, '').replace(/(.{64})/g, '$1\n');
  return words.keep + '\n-----BEGIN OKR ' + word + ' ' + bytes.length + '-----\n' + lines.trim() + '\n-----END OKR ' + word + '-----\n';
}
function tell(text) {
  var line = document.getElementById('saved');
  line.textContent = text;
  line.hidden = false;
  line.scrollIntoView({ block: 'center' });
}
function download(value, title, suffix) {
  var link = document.createElement('a'), name = title.replace(/[\\/:*?"<>|\u0000-\u001f]/g, '_').slice(0, 90).trim() + suffix;
  link.href = URL.createObjectURL(new Blob([JSON.stringify(value, null, 1)], { type: 'application/json' }));
  link.download = name;
  document.body.appendChild(link);
  link.click();
  link.remove();
  setTimeout(function () { URL.revokeObjectURL(link.href); }, 60000);
  dirty = false;
  tell(say(words.saved, { file: name }));
}
/* Show a text to copy, marked, and try to copy it. */
function offer(text) {
  var box = document.getElementById('text'), done = false;
  box.value = text;
  document.getElementById('text-box').hidden = false;
  box.focus();
  box.select();
  dirty = false;
  try { done = document.execCommand('copy'); } catch (error) { /* then by hand */ }
  tell(done ? words.copied : words.by_hand);
}
function listen(save, copy, clear) {
  form.addEventListener('submit', save);
  document.getElementById('copy').addEventListener('click', copy);
  document.getElementById('clear').addEventListener('click', clear);
  window.addEventListener('beforeunload', function (event) {
    if (dirty && !kept) { event.preventDefault(); event.returnValue = ''; }
  });
}
