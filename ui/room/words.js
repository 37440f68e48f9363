/* The words of the page in the language of the person; what a language lacks was taken from its base when it was built. */

const LANGUAGES = { en: 'English', de: 'Deutsch', ar: 'العربية' }, RIGHT_TO_LEFT = { ar: 1 };
let words = {}, plural = null;

async function fetchWords(lang) {
  let answer = await fetch('/words/' + lang + '.json');
  if (!answer.ok) throw answer.status;
  return answer.json();
}
async function speak(lang) {
  words = await fetchWords(lang);
  plural = new Intl.PluralRules(lang);
  prefs.lang = lang;
  let root = document.documentElement;
  root.lang = lang;
  root.dir = RIGHT_TO_LEFT[lang] ? 'rtl' : 'ltr';
  document.title = t('title');
}
function liked() {
  return [prefs.lang].concat(navigator.languages || []).map(one => one.slice(0, 2)).find(one => one in LANGUAGES) || 'en';
}
/* A text by its key; {n} chooses the form of the plural: key.one, key.few … where there is one. */
function t(key, values) {
  let form = values && 'n' in values ? words[key + '.' + plural.select(values.n)] || words[key + '.other'] : '';
  return (form || words[key] || '').replace(/\{(\w+)\}/g, (all, name) => values && name in values ? values[name] : all);
}
function has(key) { return key in words; }
/* Text as it can be sent: composed, and without the half of an emoji that cannot be written as UTF-8. */
function tidy(text) { return new TextDecoder().decode(new TextEncoder().encode(text.normalize('NFC').trim())); }
/* Length as the server counts it: code points, on one line, without control and direction characters. */
function size(text) {
  let line = tidy(text).replace(/[\s\u001c-\u001f\u0085]+/g, ' ').replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
  return Array.from(line.replace(/ +/g, ' ').trim()).length;
}
