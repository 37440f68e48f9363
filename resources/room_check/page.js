(() => {
  'use strict';
  const WORDS = {
    en: {
      trying: ['Trying to reach the computer …', ''],
      good: ['It works', 'This phone reaches the computer of the workshop. You may close this page.'],
      bad: ['No answer any more', 'Stay in this Wi-Fi, and switch mobile data off. The page tries again by itself.'],
    },
    de: {
      trying: ['Der Computer wird gesucht …', ''],
      good: ['Es funktioniert', 'Dieses Handy erreicht den Computer des Workshops. Die Seite kann geschlossen werden.'],
      bad: ['Keine Antwort mehr', 'In diesem WLAN bleiben und die mobilen Daten ausschalten. Die Seite versucht es von selbst weiter.'],
    },
    ar: {
      trying: ['جارٍ البحث عن الحاسوب …', ''],
      good: ['يعمل', 'يصل هذا الهاتف إلى حاسوب ورشة العمل. يمكنك إغلاق هذه الصفحة.'],
      bad: ['لم يعد هناك رد', 'ابقَ على شبكة الواي فاي هذه وأوقف بيانات الهاتف. تحاول الصفحة مجددًا من تلقاء نفسها.'],
    },
  };
  const SIGNS = { trying: '…', good: '✓', bad: '!' };
  const language = (navigator.languages || ['en']).map(one => one.slice(0, 2)).find(one => WORDS[one]) || 'en';
  const secret = location.hash.slice(3);
  const byId = id => document.getElementById(id);
  const pause = ms => new Promise(done => setTimeout(done, ms));
  document.documentElement.lang = language;
  document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';

  function show(state, more) {
    document.body.className = state;
    byId('sign').textContent = SIGNS[state];
    byId('head').textContent = WORDS[language][state][0];
    byId('text').textContent = WORDS[language][state][1] + (more || '');
  }

  async function ping(n) {
    const began = performance.now();
    const answer = await fetch('/api/ping', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ secret, n }),
    });
    if (!answer.ok) throw new Error(String(answer.status));
    return performance.now() - began;
  }

  // Six right after each other, so that the computer can tell how long one takes; then one every five seconds.
  async function run() {
    show('trying');
    for (let n = 1, best = Infinity; ; n += 1) {
      try {
        best = Math.min(best, await ping(n));
        if (n >= 6) show('good', ' (' + Math.round(best) + ' ms)');
      } catch (error) {
        show('bad');
        await pause(1500);
      }
      if (n >= 6) await pause(5000);
    }
  }
  run();
})();
