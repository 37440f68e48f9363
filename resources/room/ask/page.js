/* Comfort alone: the page works without it. What is typed outlives a reload; a phone that has answered is thanked. */
(function () {
  'use strict';
  var body = document.body.dataset, form = document.getElementById('form'), key = 'okr.ask.' + body.opening;

  function store(where, name, value) {
    try {
      if (value === null) window[where].removeItem(name);
      else window[where].setItem(name, value);
    } catch (error) { /* this browser keeps nothing */ }
  }
  function stored(where, name) {
    try { return window[where].getItem(name) || ''; } catch (error) { return ''; }
  }
  function fields() { return Array.prototype.slice.call(form.elements).filter(function (one) { return one.name; }); }
  function keep() {
    var draft = {};
    fields().forEach(function (one) {
      if (one.type !== 'radio') draft[one.name] = one.value;
      else if (one.checked) draft[one.name] = one.value;
    });
    store('sessionStorage', key, JSON.stringify(draft));
  }
  function restore() {
    var draft;
    try { draft = JSON.parse(stored('sessionStorage', key)); } catch (error) { return; }
    fields().forEach(function (one) {
      if (!(one.name in draft)) return;
      if (one.type === 'radio') one.checked = one.value === draft[one.name];
      else if (!one.value) one.value = draft[one.name];
    });
  }
  function count() {
    var text = document.getElementById('text'), line = document.getElementById('textr');
    if (!text || !line) return;
    var left = text.maxLength - Array.from(text.value).length;
    var said = left < 0 ? document.body.dataset.long.replace('{n}', -left) : document.body.dataset.left.replace('{n}', left);
    line.textContent = left < 300 ? said : '';
  }

  if (body.page === 'thanks') {
    store('sessionStorage', key, null);
    if (body.most === '1') store('localStorage', key, body.seat);
  }
  if (body.page !== 'form') return;
  var before = stored('localStorage', key);
  if (before && before !== body.seat) {
    window.location.replace('/s/' + before + window.location.search);
    return;
  }
  restore();
  count();
  form.addEventListener('input', function () { keep(); count(); });
  form.addEventListener('change', keep);
  var sent = false;
  form.addEventListener('submit', function (event) {
    var button = form.querySelector('button.main');
    if (sent) { event.preventDefault(); return; }
    keep();
    sent = true;
    button.setAttribute('aria-disabled', 'true');
  });
  window.addEventListener('pageshow', function () {
    sent = false;
    form.querySelector('button.main').removeAttribute('aria-disabled');
  });
  var wrong = document.getElementById('problems');
  if (wrong) wrong.focus();
}());
