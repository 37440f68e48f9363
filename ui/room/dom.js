/* Building and updating the page: elements from functions, text always as text, nothing that is in use is replaced. */

const SVG = 'http://www.w3.org/2000/svg', EVENTS = ['click', 'input', 'change', 'keydown'], OWN = EVENTS.concat('key', 'value', 'checked');
const ICONS = {
  clock: 'M12 2a10 10 0 1 0 0 20 10 10 0 1 0 0-20M12 6v6l4 2', check: 'M20 6 9 17l-5-5',
  flag: 'M4 22V4q4-3 8-1t8 1v11q-4 1-8-1t-8 1', menu: 'M4 6h16M4 12h16M4 18h16', x: 'M18 6 6 18M6 6l12 12', plus: 'M5 12h14M12 5v14', minus: 'M5 12h14',
  copy: 'M9 9h12v12H9zM5 15H3V3h12v2', alert: 'M12 3 2 21h20zM12 10v4M12 17.5h.01', star: 'm12 2 3 7 7 .6-5.5 4.7L18 22l-6-4-6 4 1.5-7.7L2 9.6 9 9z',
  send: 'M22 2 11 13M22 2l-7 20-4-9-9-4z', next: 'm9 18 6-6-6-6', back: 'm15 18-6-6 6-6', moon: 'M21 12.5A9 9 0 1 1 11.5 3a7 7 0 0 0 9.5 9.5',
  lock: 'M4 11h16v10H4zM7 11V7a5 5 0 0 1 10 0v4'
};

function byId(id) { return document.getElementById(id); }
/* An element: "tag.class.class", its attributes and handlers (may be left out), its children. Besides attributes:
   key (who it is among its siblings), value and checked. */
function h(tag, props, ...children) {
  if (props === null || typeof props !== 'object' || props.nodeType || Array.isArray(props)) {
    children.unshift(props);
    props = {};
  }
  let [name, ...classes] = tag.split('.');
  let node = /svg|path/.test(name) ? document.createElementNS(SVG, name) : document.createElement(name);
  node.okr = {};
  if (classes.length) node.setAttribute('class', classes.join(' '));
  Object.keys(props).forEach(prop => {
    let value = props[prop];
    if (OWN.includes(prop)) node.okr[prop] = value;
    else if (value !== false && value !== null && value !== undefined) node.setAttribute(prop, value === true ? '' : value);
  });
  append(node, children);
  settle(node);
  return node;
}
function append(node, children) {
  children.forEach(child => {
    if (Array.isArray(child)) append(node, child);
    else if (child && child.nodeType) node.appendChild(child);
    else if (child || child === 0) node.appendChild(document.createTextNode(child));
  });
}
function settle(node) {
  if ('value' in node.okr && node.value !== node.okr.value) node.value = node.okr.value;
  if ('checked' in node.okr) node.checked = node.okr.checked;
}
function icon(name) { return h('svg.icon', { viewBox: '0 0 24 24', 'aria-hidden': 'true' }, h('path', { d: ICONS[name] })); }
/* What people wrote: always text, with a direction of its own. */
function said(text, tag) { return h((tag || 'p') + '.said', { dir: 'auto' }, text); }
function button(label, click, look, picture, props) {
  return h('button' + (look ? '.' + look : ''), mix({ type: 'button', click }, props), picture && icon(picture), h('span', label));
}
function iconButton(picture, label, click, props) {
  return h('button', mix({ type: 'button', 'aria-label': label, click }, props), icon(picture));
}
function toggle(label, on, click, look, picture, props) {
  return button(label, click, look, picture, mix({ 'aria-pressed': String(on) }, props));
}

/* Make the children of a node as those of another, keeping every node that is still wanted (and its focus). */
function morph(old, made) {
  if (old.nodeType === 3) {
    if (old.data !== made.data) old.data = made.data;
    return;
  }
  Array.from(old.attributes).forEach(one => {
    if (!made.hasAttribute(one.name) && one.name !== 'open') old.removeAttribute(one.name);
  });
  Array.from(made.attributes).forEach(one => {
    if (old.getAttribute(one.name) !== one.value && one.name !== 'open') old.setAttribute(one.name, one.value);
  });
  old.okr = made.okr;
  fill(old, Array.from(made.childNodes));
  settle(old);
}
function fill(parent, children) {
  let box = document.createDocumentFragment(), olds = Array.from(parent.childNodes);
  append(box, children);
  let nodes = Array.from(box.childNodes).map(made => {
    let found = olds.findIndex(old => old && old.nodeName === made.nodeName && (old.okr || {}).key === (made.okr || {}).key);
    if (found < 0) return made;
    let old = olds[found];
    olds[found] = null;
    morph(old, made);
    return old;
  });
  olds.forEach(old => { if (old) old.remove(); });
  nodes.forEach((node, n) => { if (parent.childNodes[n] !== node) parent.insertBefore(node, parent.childNodes[n] || null); });
}
/* One listener for each kind of event: the nearest element that has a handler gets it. */
EVENTS.forEach(kind => document.addEventListener(kind, event => {
  for (let node = event.target; node; node = node.parentNode) {
    if (node.okr && node.okr[kind]) return node.okr[kind](event, node);
  }
}));
/* Said to a screen reader when it is free, never shown. The same text twice must differ to be said again. */
function announce(text) {
  let live = byId('live');
  if (text) live.textContent = live.textContent === text ? text + '\u00a0' : text;
}
function tell(key, values) { announce(t(key, values)); }
function focusOn(selector) {
  let node = document.querySelector(selector);
  if (node) node.focus();
}
function fieldOf(key) { return document.querySelector('[data-draft="' + key + '"]'); }
function focusField(key) {
  let node = fieldOf(key);
  if (node) node.focus();
  return node;
}
function copyText(text) {
  let box = h('textarea.unseen', { readonly: true }), back = document.activeElement, copied = false;
  box.value = text;
  document.body.appendChild(box);
  box.select();
  try { copied = document.execCommand('copy'); } catch (error) { /* then by hand */ }
  box.remove();
  back.focus();
  tell(copied ? 'copied' : 'copy_by_hand');
}
