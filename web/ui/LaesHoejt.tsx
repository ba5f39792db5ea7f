import { createSignal, onCleanup, onMount, Show } from 'solid-js'
import { faelles } from '../text/faelles.ts'
import { Knap } from './Knap.tsx'

/** A voice on the device itself: a remote one would send what is read to a third party. */
const localDanish = () =>
  globalThis.speechSynthesis?.getVoices().find((voice) => voice.localService && /^da\b/i.test(voice.lang))

/** Reads the page aloud by a tap and can be stopped. Hidden where no local Danish voice is. */
export const LaesHoejt = () => {
  const [voice, setVoice] = createSignal(localDanish())
  const [speaking, setSpeaking] = createSignal(false)
  const look = () => setVoice(() => localDanish())
  const stop = () => {
    globalThis.speechSynthesis?.cancel()
    setSpeaking(false)
  }
  const start = () => {
    const lines = linesOf(document.querySelector('main'))
    stop()
    setSpeaking(lines.length > 0)
    for (const [i, line] of lines.entries()) {
      speechSynthesis.speak(utterance(line, voice(), i === lines.length - 1 ? stop : undefined))
    }
  }
  onMount(() => globalThis.speechSynthesis?.addEventListener('voiceschanged', look))
  onCleanup(() => {
    globalThis.speechSynthesis?.removeEventListener('voiceschanged', look)
    stop()
  })
  return (
    <Show when={voice()}>
      <Knap slags="stille" laesIkke trykket={speaking()} pictogram={speaking() ? 'stop' : 'hoejttaler'}
        onClick={() => (speaking() ? stop() : start())}>
        {speaking() ? faelles.stopLaesning : faelles.laesHoejt}
      </Knap>
    </Show>)
}

const utterance = (text: string, voice: SpeechSynthesisVoice | undefined, onEnd?: () => void) => {
  const spoken = new SpeechSynthesisUtterance(text)
  spoken.lang = 'da-DK'
  spoken.rate = 0.9
  if (voice) spoken.voice = voice
  if (onEnd) for (const event of ['end', 'error']) spoken.addEventListener(event, onEnd)
  return spoken
}

/** One utterance a line: long ones are cut off by some phones. Marked parts (`data-laes-ikke`) are left out. */
const linesOf = (main: HTMLElement | null) => {
  if (!main) return []
  const silent = [...main.querySelectorAll<HTMLElement>('[data-laes-ikke]')]
  const skip = new Set(silent.flatMap((part) => part.innerText.split('\n')))
  return main.innerText.split('\n').map((line) => line.trim()).filter((line) => line !== '' && !skip.has(line))
}
