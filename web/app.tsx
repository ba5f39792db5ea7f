/**
 * The pages. To add one:
 * 1. `web/<feature>/<Page>.tsx` with a default export that draws `<Side titel=…>`; what is fetched goes in `<Hentet>`.
 *    About a borger: nest it under `/borger/:borgerId` and take the borger from `useBorger()`; about an enhed: under
 *    `/sted/:stedId` and `useSted()`. Name, picture, help bar, sign-in and «not found» are then already there.
 * 2. `web/<feature>/<feature>.api.ts` asks the server: `read` in a router `query` for pages, `ask` for writes.
 * 3. Words: `web/text/da/<feature>.ts`, the same keys in `web/text/da-let/<feature>.ts`, and the three lines of
 *    `web/text/<feature>.ts` that join them.
 * 4. One `lazy` line below, and a tile in `web/borger/valg.ts` or `web/sted/valg.ts`.
 * 5. `checkPage` in a journey (test/journeys).
 */
import { Route } from '@solidjs/router'
import { lazy } from 'solid-js'
import { BorgerRamme } from './borger/BorgerRamme.tsx'
import { BorgerHjem } from './borger/BorgerHjem.tsx'
import { Hjem } from './hjem/Hjem.tsx'
import { IkkeFundet } from './ramme/IkkeFundet.tsx'
import { Ramme } from './ramme/Ramme.tsx'
import { Router } from './router.ts'

const Adgange = lazy(() => import('./adgang/Adgange.tsx'))
const PersonSide = lazy(() => import('./ansigt/PersonSide.tsx'))
const GivAdgang = lazy(() => import('./adgang/GivAdgang.tsx'))
const Sager = lazy(() => import('./sted/Sager.tsx'))
const StedRamme = lazy(() => import('./sted/StedRamme.tsx'))
const StedHjem = lazy(() => import('./sted/StedHjem.tsx'))
const Beboere = lazy(() => import('./sted/Beboere.tsx'))
const Kig = lazy(() => import('./kig/Kig.tsx'))
const Dagbog = lazy(() => import('./dagbog/Dagbog.tsx'))
const SkrivNotat = lazy(() => import('./dagbog/SkrivNotat.tsx'))
const NotatSide = lazy(() => import('./dagbog/NotatSide.tsx'))
const RetNotat = lazy(() => import('./dagbog/RetNotat.tsx'))
const BorgerAktiviteter = lazy(() => import('./aktivitet/BorgerAktiviteter.tsx'))
const StedAktiviteter = lazy(() => import('./aktivitet/StedAktiviteter.tsx'))
const Tilmeldte = lazy(() => import('./aktivitet/Tilmeldte.tsx'))
const NyAktivitet = lazy(() => import('./aktivitet/NyAktivitet.tsx'))
const Stamkort = lazy(() => import('./oplysning/Stamkort.tsx'))
const Medicin = lazy(() => import('./oplysning/Medicin.tsx'))
const Dokumenter = lazy(() => import('./oplysning/Dokumenter.tsx'))
const DokumentSide = lazy(() => import('./oplysning/DokumentSide.tsx'))
const Beskeder = lazy(() => import('./besked/Beskeder.tsx'))
const SamtaleSide = lazy(() => import('./besked/SamtaleSide.tsx'))
const Indbakke = lazy(() => import('./besked/Indbakke.tsx'))
const Hjaelp = lazy(() => import('./hjaelp/Hjaelp.tsx'))
const LoginFejl = lazy(() => import('./hjem/LoginFejl.tsx'))
const Tilgaengelighed = lazy(() => import('./tilgaengelighed/Tilgaengelighed.tsx'))

export const App = () => (
  <Router root={Ramme}>
    <Route path="/" component={Hjem} />
    <Route path="/hjaelp" component={Hjaelp} />
    <Route path="/tilgaengelighed" component={Tilgaengelighed} />
    <Route path={['/login-fejl', '/ikke-oprettet']} component={LoginFejl} />
    <Route path="/borger/:borgerId" component={BorgerRamme}>
      <Route path="/" component={BorgerHjem} />
      <Route path="/adgang" component={Adgange} />
      <Route path="/adgang/person/:personId" component={PersonSide} />
      <Route path="/adgang/giv" component={GivAdgang} />
      <Route path="/kig" component={Kig} />
      <Route path="/dagbog" component={Dagbog} />
      <Route path="/dagbog/skriv" component={SkrivNotat} />
      <Route path="/dagbog/:notatId" component={NotatSide} />
      <Route path="/dagbog/:notatId/ret" component={RetNotat} />
      <Route path="/besked" component={Beskeder} />
      <Route path="/besked/:hvem/:person?" component={SamtaleSide} />
      <Route path="/aktivitet" component={BorgerAktiviteter} />
      <Route path="/stamkort" component={Stamkort} />
      <Route path="/medicin" component={Medicin} />
      <Route path="/dokument" component={Dokumenter} />
      <Route path="/dokument/:dokumentId" component={DokumentSide} />
    </Route>
    <Route path="/sted/:stedId" component={StedRamme}>
      <Route path="/" component={StedHjem} />
      <Route path="/indbakke" component={Indbakke} />
      <Route path="/sager" component={Sager} />
      <Route path="/beboere" component={Beboere} />
      <Route path="/aktivitet" component={StedAktiviteter} />
      <Route path="/aktivitet/ny" component={NyAktivitet} />
      <Route path="/aktivitet/:aktivitetId" component={Tilmeldte} />
    </Route>
    <Route path="*" component={IkkeFundet} />
  </Router>)
