/** A small page that meets every check; the tests of the checks break it, one thing at a time. */
export const goodPage = `<!doctype html>
<html lang="da">
<head>
<title>Min dag – Samspil</title>
<style>
  html { scroll-padding-bottom: 120px; font-size: 62.5% }
  body { margin: 0; font: 1.8rem/1.5 sans-serif; color: #222; background: #fff }
  main { padding: 16px 16px 160px; min-height: 130vh }
  p { max-width: 60ch; line-height: 1.55; overflow-wrap: anywhere }
  button, input { font: inherit; min-height: 48px; min-width: 48px; padding: 4px 16px; margin-right: 12px }
  div button { margin: 0 }
  label { display: block }
  input { max-width: 80%; box-sizing: border-box }
  .hjaelpebjaelke { position: fixed; inset: auto 0 0; background: #fff; padding: 6px }
  .hjaelpebjaelke a { display: flex; align-items: center; min-height: 52px; background: #8a2a18; color: #fff }
  .valg { display: block; min-height: 48px; margin: 12px }
  .small { min-height: 20px; min-width: 20px; padding: 0 }
  .tiny { font-size: 1.4rem } .tight { line-height: 1 } .just { text-align: justify } .faint { color: #aaa }
  .cut { overflow: hidden; white-space: nowrap; width: 100px } .wide { width: 1000px; max-width: none }
  .moves { animation: away 2s infinite } @keyframes away { to { opacity: .5 } }
</style>
</head>
<body>
<main>
  <h1 tabindex="-1">Min dag</h1>
  <button id="laes">Læs højt</button>
  <h2>I dag</h2>
  <p>Du har været i haven.</p>
  <label for="navn">Hvad hedder du?</label>
  <input id="navn">
  <p><button class="button-primary">Gem</button></p>
  <p>Der er mere længere nede på siden.</p>
  <p>Linje.</p><p>Linje.</p><p>Linje.</p><p>Linje.</p><p>Linje.</p><p>Linje.</p><p>Linje.</p><p>Linje.</p>
  <p><button>Nederst</button></p>
</main>
<aside class="hjaelpebjaelke" aria-label="Hjælp"><a href="#hjaelp">Jeg har brug for hjælp</a></aside>
<script>
  const button = document.getElementById('laes')
  const voice = () => speechSynthesis.getVoices().find((voice) => voice.localService && voice.lang.startsWith('da'))
  const draw = () => { if (button) button.hidden = !voice() }
  let speaking = false
  if (button) button.onclick = () => {
    speaking = !speaking
    button.setAttribute('aria-pressed', String(speaking))
    button.textContent = speaking ? 'Stop' : 'Læs højt'
    if (!speaking) return speechSynthesis.cancel()
    const said = new SpeechSynthesisUtterance('Du har været i haven.')
    said.voice = voice()
    speechSynthesis.speak(said)
  }
  speechSynthesis.addEventListener('voiceschanged', draw)
</script>
</body>
</html>`
