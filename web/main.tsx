import { render } from 'solid-js/web'
import { App } from './app.tsx'
import { finishLogOut } from './logout.ts'
import { startEasyRead } from './text/words.ts'
// Nearly every page says a date: part of the first file, not a file of its own.
import './ui/dato.ts'

// A page taken out of the back-forward cache may belong to someone who has logged out since.
addEventListener('pageshow', (event: PageTransitionEvent) => event.persisted && location.reload())
addEventListener('online', () => void finishLogOut())

void Promise.all([finishLogOut(), startEasyRead()])
  .then(() => render(() => <App />, document.getElementById('app')!))
