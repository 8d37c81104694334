<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>Choice</name>
    <message>
        <source>confirmed</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>berichtet</translation>
    </message>
    <message>
        <source>derived</source>
        <translation>abgeleitet</translation>
    </message>
    <message>
        <source>assumed</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>cloud</source>
        <translation>Cloud</translation>
    </message>
    <message>
        <source>own</source>
        <translation>eigen</translation>
    </message>
    <message>
        <source>points</source>
        <translation>Stützpunkte</translation>
    </message>
    <message>
        <source>decline</source>
        <translation>Rückgang</translation>
    </message>
    <message>
        <source>learning</source>
        <translation>Lernkurve</translation>
    </message>
    <message>
        <source>on_demand</source>
        <translation>auf Abruf</translation>
    </message>
    <message>
        <source>spot</source>
        <translation>Spot</translation>
    </message>
    <message>
        <source>one_year</source>
        <translation>ein Jahr</translation>
    </message>
    <message>
        <source>multi_year</source>
        <translation>mehrjährig</translation>
    </message>
    <message>
        <source>revenue_share</source>
        <translation>Umsatzbeteiligung</translation>
    </message>
    <message>
        <source>lease</source>
        <translation>Leasing</translation>
    </message>
    <message>
        <source>equity</source>
        <translation>Eigenkapital</translation>
    </message>
    <message>
        <source>other</source>
        <translation>sonstige</translation>
    </message>
    <message>
        <source>once</source>
        <translation>einmalig</translation>
    </message>
    <message>
        <source>monthly</source>
        <translation>monatlich</translation>
    </message>
    <message>
        <source>quarterly</source>
        <translation>vierteljährlich</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>vorgeschlagen</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>schwebend</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>exhausted</source>
        <translation>ausgeschöpft</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>canceled</source>
        <translation>gekündigt</translation>
    </message>
    <message>
        <source>superseded</source>
        <translation>abgelöst</translation>
    </message>
    <message>
        <source>allocated</source>
        <translation>zugeteilt</translation>
    </message>
    <message>
        <source>entered</source>
        <translation>eingegeben</translation>
    </message>
    <message>
        <source>flat</source>
        <translation>gleichmäßig</translation>
    </message>
    <message>
        <source>linear_ramp</source>
        <translation>linearer Anstieg</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>net</source>
        <translation>netto</translation>
    </message>
    <message>
        <source>gross</source>
        <translation>brutto</translation>
    </message>
    <message>
        <source>pay</source>
        <translation>zahlen</translation>
    </message>
    <message>
        <source>waive</source>
        <translation>verzichten</translation>
    </message>
    <message>
        <source>defer</source>
        <translation>aufschieben</translation>
    </message>
    <message>
        <source>credit</source>
        <translation>gutschreiben</translation>
    </message>
    <message>
        <source>prepay</source>
        <translation>vorauszahlen</translation>
    </message>
    <message>
        <source>make_up</source>
        <translation>nachholen</translation>
    </message>
    <message>
        <source>forfeit</source>
        <translation>verfallen</translation>
    </message>
    <message>
        <source>marginal</source>
        <translation>stufenweise</translation>
    </message>
    <message>
        <source>all_units</source>
        <translation>alle Einheiten</translation>
    </message>
    <message>
        <source>arrears</source>
        <translation>nachträglich</translation>
    </message>
    <message>
        <source>advance</source>
        <translation>im Voraus</translation>
    </message>
    <message>
        <source>pro_rata</source>
        <translation>anteilig</translation>
    </message>
    <message>
        <source>first</source>
        <translation>zuerst</translation>
    </message>
    <message>
        <source>last</source>
        <translation>zuletzt</translation>
    </message>
    <message>
        <source>when_drawn</source>
        <translation>bei Verbrauch</translation>
    </message>
    <message>
        <source>when_paid</source>
        <translation>bei Zahlung</translation>
    </message>
    <message>
        <source>undiscounted</source>
        <translation>undiskontiert</translation>
    </message>
    <message>
        <source>present_value</source>
        <translation>Barwert</translation>
    </message>
    <message>
        <source>reserved</source>
        <translation>reserviert</translation>
    </message>
    <message>
        <source>consumption</source>
        <translation>Verbrauch</translation>
    </message>
    <message>
        <source>fixed</source>
        <translation>fest</translation>
    </message>
    <message>
        <source>escalator</source>
        <translation>Eskalation</translation>
    </message>
    <message>
        <source>cpi</source>
        <translation>Verbraucherpreise</translation>
    </message>
    <message>
        <source>market</source>
        <translation>Markt</translation>
    </message>
    <message>
        <source>compound</source>
        <translation>mit Zinseszins</translation>
    </message>
    <message>
        <source>simple</source>
        <translation>linear</translation>
    </message>
    <message>
        <source>actual</source>
        <translation>taggenau</translation>
    </message>
    <message>
        <source>30_360</source>
        <translation>30/360</translation>
    </message>
    <message>
        <source>actual_365</source>
        <translation>taggenau/365</translation>
    </message>
    <message>
        <source>expand</source>
        <translation>erweitern</translation>
    </message>
    <message>
        <source>extend</source>
        <translation>verlängern</translation>
    </message>
    <message>
        <source>step_down</source>
        <translation>absenken</translation>
    </message>
    <message>
        <source>training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>inference</source>
        <translation>Inferenz</translation>
    </message>
    <message>
        <source>growth</source>
        <translation>Wachstum</translation>
    </message>
    <message>
        <source>s_curve</source>
        <translation>S-Kurve</translation>
    </message>
    <message>
        <source>gbm</source>
        <translation>Zufallspfad</translation>
    </message>
    <message>
        <source>mean_reverting</source>
        <translation>Rückkehr zum Trend</translation>
    </message>
    <message>
        <source>update</source>
        <translation>ändern</translation>
    </message>
    <message>
        <source>insert</source>
        <translation>einfügen</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>löschen</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>%1 &apos;%2&apos;</source>
        <extracomment>a row by its kind and its name</extracomment>
        <translation>%1 „%2“</translation>
    </message>
    <message>
        <source>%1 %2 of %3</source>
        <extracomment>&quot;period 3 of contract &apos;Azure&apos;&quot;</extracomment>
        <translation>%1 %2 von %3</translation>
    </message>
    <message>
        <source>FY</source>
        <extracomment>fiscal year, as in FY2027</extracomment>
        <translation>GJ</translation>
    </message>
    <message>
        <source>What the plan is called on screens and reports.</source>
        <translation>Wie der Plan auf Bildschirm und in Berichten heißt.</translation>
    </message>
    <message>
        <source>Month 0 of the plan; figures before it come from opening balances.</source>
        <translation>Monat 0 des Plans; Zahlen davor stammen aus Anfangsbeständen.</translation>
    </message>
    <message>
        <source>How many months are computed.</source>
        <translation>Wie viele Monate berechnet werden.</translation>
    </message>
    <message>
        <source>1 is January; a fiscal year is named for the calendar year in which it ends.</source>
        <translation>1 ist Januar; ein Geschäftsjahr heißt nach dem Kalenderjahr, in dem es endet.</translation>
    </message>
    <message>
        <source>ISO 4217 code of the currency in which totals are shown.</source>
        <translation>ISO-4217-Code der Währung, in der Summen gezeigt werden.</translation>
    </message>
    <message>
        <source>Rate of every present value (XNPV, days over 365 from the plan&apos;s first day).</source>
        <translation>Zinssatz jedes Barwerts (XNPV, Tage durch 365 ab dem ersten Tag des Plans).</translation>
    </message>
    <message>
        <source>0.10 values a payment due in 365 days at 1/1.10 of its amount.</source>
        <translation>0,10 bewertet eine in 365 Tagen fällige Zahlung mit 1/1,10 ihres Betrags.</translation>
    </message>
    <message>
        <source>How far delivery delays move together; a chip shortage hits every delivery at once.</source>
        <translation>Wie stark sich Lieferverzüge gemeinsam bewegen; ein Chipmangel trifft alle Lieferungen zugleich.</translation>
    </message>
    <message>
        <source>Volatility of the market factor on market-indexed rates; 0 for none.</source>
        <translation>Volatilität des Marktfaktors auf marktindexierte Preise; 0 für keine.</translation>
    </message>
    <message>
        <source>Speed with which the market factor returns to 1.</source>
        <translation>Geschwindigkeit, mit der der Marktfaktor zu 1 zurückkehrt.</translation>
    </message>
    <message>
        <source>Seed of a run unless another is given; the same seed gives the same paths.</source>
        <translation>Startwert eines Laufs, wenn kein anderer angegeben ist; derselbe Startwert ergibt dieselben Pfade.</translation>
    </message>
    <message>
        <source>Number of simulated paths unless another is given.</source>
        <translation>Zahl der simulierten Pfade, wenn keine andere angegeben ist.</translation>
    </message>
    <message>
        <source>What the customer itself says it will spend; the registered total is shown against it.</source>
        <translation>Was der Kunde nach eigener Angabe ausgeben wird; die Summe im Register wird daneben gezeigt.</translation>
    </message>
    <message>
        <source>Last month that the spending guidance covers.</source>
        <translation>Letzter Monat, den die Ausgabenprognose umfasst.</translation>
    </message>
    <message>
        <source>Last month whose figures are locked: what was spent in it stands, and no edit may change a ledger entry of it.</source>
        <translation>Letzter Monat, dessen Zahlen gesperrt sind: Was darin ausgegeben wurde, steht fest, und keine Änderung darf einen seiner Einträge im Hauptbuch ändern.</translation>
    </message>
    <message>
        <source>SHA-256 over the ledger entries of the closed months, made when they are closed.</source>
        <translation>SHA-256 über die Einträge der abgeschlossenen Monate, gebildet beim Abschluss.</translation>
    </message>
    <message>
        <source>Who closed or reopened which month, when and why: a line each.</source>
        <translation>Wer wann und warum welchen Monat abgeschlossen oder wieder geöffnet hat: je eine Zeile.</translation>
    </message>
    <message>
        <source>Name of the document or page.</source>
        <translation>Name des Dokuments oder der Seite.</translation>
    </message>
    <message>
        <source>Date of the document.</source>
        <translation>Datum des Dokuments.</translation>
    </message>
    <message>
        <source>Address of the document.</source>
        <translation>Adresse des Dokuments.</translation>
    </message>
    <message>
        <source>Confirmed by a party, reported by the press, derived by arithmetic, or assumed.</source>
        <translation>Von einer Partei bestätigt, in der Presse berichtet, rechnerisch abgeleitet oder angenommen.</translation>
    </message>
    <message>
        <source>Table of the number that the source supports.</source>
        <translation>Tabelle der Zahl, die die Quelle belegt.</translation>
    </message>
    <message>
        <source>Id of the row.</source>
        <translation>Nummer der Zeile.</translation>
    </message>
    <message>
        <source>Column of the number.</source>
        <translation>Spalte der Zahl.</translation>
    </message>
    <message>
        <source>What this source says, as the field writes it.</source>
        <translation>Was diese Quelle sagt, so wie das Feld es schreibt.</translation>
    </message>
    <message>
        <source>Two sources that disagree are both kept; one is in use.</source>
        <translation>Zwei widersprechende Quellen bleiben beide erhalten; eine ist in Gebrauch.</translation>
    </message>
    <message>
        <source>ISO 4217 code.</source>
        <translation>ISO-4217-Code.</translation>
    </message>
    <message>
        <source>The rate holds from this month until the next one given.</source>
        <translation>Der Kurs gilt ab diesem Monat bis zum nächsten angegebenen.</translation>
    </message>
    <message>
        <source>Applied to each entry in the month it is made.</source>
        <translation>Gilt für jeden Eintrag in dem Monat, in dem er entsteht.</translation>
    </message>
    <message>
        <source>1.08 turns 100.00 EUR into 108.00 USD.</source>
        <translation>1,08 macht aus 100,00 EUR 108,00 USD.</translation>
    </message>
    <message>
        <source>Applied on the anniversaries that fall in this year.</source>
        <translation>Wirkt an den Jahrestagen, die in dieses Jahr fallen.</translation>
    </message>
    <message>
        <source>0.047 bounded by a cap of 0.04 raises a rate by 4 %.</source>
        <translation>0,047 mit einer Obergrenze von 0,04 erhöht einen Preis um 4 %.</translation>
    </message>
    <message>
        <source>A cloud sells capacity; &apos;own&apos; marks hardware of one&apos;s own, costed from capex, power and staff.</source>
        <translation>Eine Cloud verkauft Kapazität; „eigen“ kennzeichnet eigene Hardware, deren Kosten sich aus Investition, Strom und Personal ergeben.</translation>
    </message>
    <message>
        <source>#RRGGBB; empty for the usual colour of the provider.</source>
        <translation>#RRGGBB; leer für die übliche Farbe des Anbieters.</translation>
    </message>
    <message>
        <source>Chance of a major outage in a month; none in the book.</source>
        <translation>Wahrscheinlichkeit eines großen Ausfalls in einem Monat; in der Planrechnung keiner.</translation>
    </message>
    <message>
        <source>Mean length of an outage, exponential.</source>
        <translation>Mittlere Dauer eines Ausfalls, exponentialverteilt.</translation>
    </message>
    <message>
        <source>Stable name of this row&apos;s random draws; set once.</source>
        <translation>Fester Name der Zufallszüge dieser Zeile; einmal gesetzt.</translation>
    </message>
    <message>
        <source>Training throughput in H100-equivalents.</source>
        <translation>Trainingsdurchsatz in H100-Äquivalenten.</translation>
    </message>
    <message>
        <source>Inference throughput in H100-equivalents; also the plan-wide rating of supply.</source>
        <translation>Inferenzdurchsatz in H100-Äquivalenten; zugleich der Wert, mit dem das Angebot des ganzen Plans bemessen wird.</translation>
    </message>
    <message>
        <source>Facility power of one unit, cooling included.</source>
        <translation>Standortleistung einer Einheit, Kühlung eingeschlossen.</translation>
    </message>
    <message>
        <source>points: geometric between knots; decline: a yearly fall; learning: Wright&apos;s law.</source>
        <translation>Stützpunkte: geometrisch dazwischen; Rückgang: jährliches Fallen; Lernkurve: Wrights Gesetz.</translation>
    </message>
    <message>
        <source>Start of a decline or learning curve.</source>
        <translation>Beginn einer Rückgangs- oder Lernkurve.</translation>
    </message>
    <message>
        <source>decline: price x (1 - d)^(t/12).</source>
        <translation>Rückgang: Preis x (1 - d)^(t/12).</translation>
    </message>
    <message>
        <source>3.00 falling 0.20 a year is 2.40 after one year and 1.92 after two.</source>
        <translation>3,00 mit einem Rückgang von 0,20 p. a. ist 2,40 nach einem Jahr und 1,92 nach zweien.</translation>
    </message>
    <message>
        <source>learning: price falls by this share with each doubling of cumulative volume.</source>
        <translation>Lernkurve: Der Preis fällt um diesen Anteil mit jeder Verdopplung der kumulierten Menge.</translation>
    </message>
    <message>
        <source>How long cumulative volume takes to double.</source>
        <translation>Wie lange die kumulierte Menge braucht, um sich zu verdoppeln.</translation>
    </message>
    <message>
        <source>Geometric between points, flat outside.</source>
        <translation>Geometrisch zwischen den Punkten, außerhalb konstant.</translation>
    </message>
    <message>
        <source>A plan above it is a problem that is shown, never a silent cut.</source>
        <translation>Ein Plan darüber ist ein angezeigtes Problem, nie eine stille Kürzung.</translation>
    </message>
    <message>
        <source>Date of the payment, or of the first one.</source>
        <translation>Datum der Zahlung oder der ersten von mehreren.</translation>
    </message>
    <message>
        <source>Last month of a repeated payment.</source>
        <translation>Letzter Monat einer wiederkehrenden Zahlung.</translation>
    </message>
    <message>
        <source>Positive is a cost, negative an income.</source>
        <translation>Positiv sind Kosten, negativ Einnahmen.</translation>
    </message>
    <message>
        <source>What the contract is called.</source>
        <translation>Wie der Vertrag heißt.</translation>
    </message>
    <message>
        <source>AWS (2025).</source>
        <translation>AWS (2025).</translation>
    </message>
    <message>
        <source>Plan order: burn-down serves contracts in it.</source>
        <translation>Reihenfolge im Plan: In ihr werden Verpflichtungen abgebaut.</translation>
    </message>
    <message>
        <source>1 is served first by burn-down.</source>
        <translation>1 wird zuerst abgebaut.</translation>
    </message>
    <message>
        <source>Stable name of this row&apos;s random draws; a duplicate keeps its original&apos;s, so that an offer runs on the signed contract&apos;s noise.</source>
        <translation>Fester Name der Zufallszüge dieser Zeile; ein Duplikat behält den des Originals, damit ein Angebot mit demselben Zufall läuft wie der unterzeichnete Vertrag.</translation>
    </message>
    <message>
        <source>contract-aws.</source>
        <translation>contract-aws.</translation>
    </message>
    <message>
        <source>Who sells the capacity.</source>
        <translation>Wer die Kapazität verkauft.</translation>
    </message>
    <message>
        <source>AWS.</source>
        <translation>AWS.</translation>
    </message>
    <message>
        <source>A proposed contract counts only in scenarios that choose it.</source>
        <translation>Ein vorgeschlagener Vertrag zählt nur in Szenarien, die ihn wählen.</translation>
    </message>
    <message>
        <source>proposed: in no total until chosen.</source>
        <translation>vorgeschlagen: in keiner Summe, bis er gewählt ist.</translation>
    </message>
    <message>
        <source>The signed contract that this proposal would replace.</source>
        <translation>Der unterzeichnete Vertrag, den dieser Vorschlag ersetzen würde.</translation>
    </message>
    <message>
        <source>An offer that would take the place of &apos;Oracle Stargate (2025)&apos;.</source>
        <translation>Ein Angebot, das an die Stelle von „Oracle Stargate (2025)“ träte.</translation>
    </message>
    <message>
        <source>No: registered only, in no total (an announcement without an amount, say).</source>
        <translation>Nein: nur im Register, in keiner Summe (etwa eine Ankündigung ohne Betrag).</translation>
    </message>
    <message>
        <source>No for a deal announced without an amount.</source>
        <translation>Nein bei einem ohne Betrag angekündigten Vertrag.</translation>
    </message>
    <message>
        <source>First month of the term.</source>
        <translation>Erster Monat der Laufzeit.</translation>
    </message>
    <message>
        <source>2027-06.</source>
        <translation>2027-06.</translation>
    </message>
    <message>
        <source>First month after the term: a term to 30 November 2032 ends at 2032-12.</source>
        <translation>Erster Monat nach der Laufzeit: Eine Laufzeit bis 30. November 2032 endet mit 2032-12.</translation>
    </message>
    <message>
        <source>2032-06 for five years from 2027-06.</source>
        <translation>2032-06 für fünf Jahre ab 2027-06.</translation>
    </message>
    <message>
        <source>None: the reporting currency.</source>
        <translation>Keine: die Berichtswährung.</translation>
    </message>
    <message>
        <source>EUR with a rate of 1.08: 100.00 is shown as 108.00.</source>
        <translation>EUR mit einem Kurs von 1,08: 100,00 werden als 108,00 gezeigt.</translation>
    </message>
    <message>
        <source>Reference of the signed paper.</source>
        <translation>Verweis auf das unterzeichnete Dokument.</translation>
    </message>
    <message>
        <source>MSA 2025-11-03, schedule 2.</source>
        <translation>MSA 2025-11-03, Anlage 2.</translation>
    </message>
    <message>
        <source>What is assumed to happen when the term ends: renewal or none.</source>
        <translation>Was am Ende der Laufzeit angenommen wird: Verlängerung oder nichts.</translation>
    </message>
    <message>
        <source>Renewal at the same rates, assumed.</source>
        <translation>Verlängerung zu denselben Preisen, angenommen.</translation>
    </message>
    <message>
        <source>By how many days before the term ends a party must say that it will not go on; a date of the calendar of key dates.</source>
        <translation>Wie viele Tage vor dem Ende der Laufzeit eine Partei erklären muss, dass sie nicht fortsetzt; ein Stichtag im Kalender.</translation>
    </message>
    <message>
        <source>180 with a term to 2032-06: notice by 2031-12-04.</source>
        <translation>180 bei einer Laufzeit bis 2032-06: Erklärung bis 2031-12-04.</translation>
    </message>
    <message>
        <source>Free text.</source>
        <translation>Freier Text.</translation>
    </message>
    <message>
        <source>Anything a reader should know.</source>
        <translation>Alles, was ein Leser wissen sollte.</translation>
    </message>
    <message>
        <source>allocated: from demand and delivered capacity; entered: typed in, pasted or imported.</source>
        <translation>zugeteilt: aus Bedarf und gelieferter Kapazität; eingegeben: getippt, eingefügt oder importiert.</translation>
    </message>
    <message>
        <source>entered: 66 B typed for the period is its list spend.</source>
        <translation>eingegeben: 66 Mrd. für die Periode sind ihre Listenausgaben.</translation>
    </message>
    <message>
        <source>Multiplies entered list spend.</source>
        <translation>Multipliziert eingegebene Listenausgaben.</translation>
    </message>
    <message>
        <source>1.01 prices an offer one per cent higher.</source>
        <translation>1,01 macht ein Angebot ein Prozent teurer.</translation>
    </message>
    <message>
        <source>One lognormal factor a path with mean 1.</source>
        <translation>Ein lognormaler Faktor je Pfad mit Mittelwert 1.</translation>
    </message>
    <message>
        <source>0.25 on 66 B falls short of a floor of 60 B in 39.9 % of paths.</source>
        <translation>0,25 auf 66 Mrd. unterschreitet eine Mindestabnahme von 60 Mrd. in 39,9 % der Pfade.</translation>
    </message>
    <message>
        <source>Total over the term; split over the periods as &apos;Split&apos; says.</source>
        <translation>Summe über die Laufzeit; auf die Perioden verteilt, wie es „Aufteilung“ sagt.</translation>
    </message>
    <message>
        <source>38,000,000,000.00 over seven equal years is 5,428,571,428.57 in the first.</source>
        <translation>38.000.000.000,00 über sieben gleiche Jahre sind 5.428.571.428,57 im ersten.</translation>
    </message>
    <message>
        <source>entered: each period has its own; flat; linear_ramp: weights 1, 2, 3 ...; weights: by each period&apos;s weight.</source>
        <translation>eingegeben: jede Periode hat ihre eigene; gleichmäßig; linearer Anstieg: Gewichte 1, 2, 3 …; Gewichte: nach dem Gewicht jeder Periode.</translation>
    </message>
    <message>
        <source>linear_ramp of 60 M over three years: 10, 20, 30 M.</source>
        <translation>linearer Anstieg von 60 Mio. über drei Jahre: 10, 20, 30 Mio.</translation>
    </message>
    <message>
        <source>net counts charges after tiers, gross counts list spend.</source>
        <translation>netto zählt Entgelte nach Staffeln, brutto zählt Listenausgaben.</translation>
    </message>
    <message>
        <source>List 11 M at 12 % off against a floor of 10 M: gross is met, net is 0.32 M short.</source>
        <translation>Liste 11 Mio. mit 12 % Rabatt bei einer Mindestabnahme von 10 Mio.: brutto ist sie erfüllt, netto fehlen 0,32 Mio.</translation>
    </message>
    <message>
        <source>Share of the commitment that must be met or paid.</source>
        <translation>Anteil der Verpflichtung, der abgenommen oder bezahlt werden muss.</translation>
    </message>
    <message>
        <source>0.8 of 100 M: a requirement of 80 M.</source>
        <translation>0,8 von 100 Mio.: eine Mindestabnahme von 80 Mio.</translation>
    </message>
    <message>
        <source>What a missed requirement becomes: an invoice, nothing, next period&apos;s duty, fee credit, prepayment, banked units, or a lapsed pool.</source>
        <translation>Was aus einer verfehlten Mindestabnahme wird: eine Rechnung, nichts, Pflicht der nächsten Periode, Gebührengutschrift, Vorauszahlung, nachholbare Einheiten oder ein verfallenes Kontingent.</translation>
    </message>
    <message>
        <source>Requirement 100 M, spent 92.3 M, pay: an invoice of 7.7 M.</source>
        <translation>Mindestabnahme 100 Mio., ausgegeben 92,3 Mio., zahlen: eine Rechnung über 7,7 Mio.</translation>
    </message>
    <message>
        <source>defer: up to this share of the commitment moves to the next period, not from the last.</source>
        <translation>aufschieben: Bis zu diesem Anteil der Verpflichtung geht in die nächste Periode über, nicht aus der letzten.</translation>
    </message>
    <message>
        <source>0.15 of 400 M: 60 M of a 70 M shortfall moves, 10 M is paid.</source>
        <translation>0,15 von 400 Mio.: 60 Mio. einer Unterdeckung von 70 Mio. gehen über, 10 Mio. werden gezahlt.</translation>
    </message>
    <message>
        <source>How long fee credit or true-up prepayment can be used; none: to the end of the term.</source>
        <translation>Wie lange Gebührengutschrift oder Vorauszahlung aus Ausgleich nutzbar ist; keine Angabe: bis zum Ende der Laufzeit.</translation>
    </message>
    <message>
        <source>12: a credit of January is gone next February.</source>
        <translation>12: Eine Gutschrift vom Januar ist im nächsten Februar verfallen.</translation>
    </message>
    <message>
        <source>make_up: how many later periods may draw the banked units.</source>
        <translation>nachholen: In wie vielen späteren Perioden die angesparten Einheiten verbraucht werden können.</translation>
    </message>
    <message>
        <source>2: banked in 2027, usable in 2028 and 2029.</source>
        <translation>2: angespart 2027, nutzbar 2028 und 2029.</translation>
    </message>
    <message>
        <source>prepay: each requirement is the sum of commitments so far less what was spent and paid (milestones).</source>
        <translation>vorauszahlen: Jede Mindestabnahme ist die Summe der bisherigen Verpflichtungen abzüglich des Ausgegebenen und Gezahlten (Meilensteine).</translation>
    </message>
    <message>
        <source>Milestones 30 and 60 M: after 40 M in year one, year two needs 20 M.</source>
        <translation>Meilensteine 30 und 60 Mio.: Nach 40 Mio. im ersten Jahr braucht das zweite 20 Mio.</translation>
    </message>
    <message>
        <source>Over the whole term, on top of the periods&apos; floors; any gap is an entry of the last month.</source>
        <translation>Über die ganze Laufzeit, zusätzlich zu den Mindestabnahmen der Perioden; eine Lücke ist ein Eintrag des letzten Monats.</translation>
    </message>
    <message>
        <source>Floors 3 x 10 M met, aggregate 35 M: a gap of 5 M at the end.</source>
        <translation>Mindestabnahmen 3 x 10 Mio. erfüllt, gesamt 35 Mio.: am Ende eine Lücke von 5 Mio.</translation>
    </message>
    <message>
        <source>Whether shortfall payments count toward the aggregate.</source>
        <translation>Ob Ausgleichszahlungen zur Gesamtverpflichtung zählen.</translation>
    </message>
    <message>
        <source>No: a true-up of 5 M still leaves 5 M of the aggregate open.</source>
        <translation>Nein: Eine Ausgleichszahlung von 5 Mio. lässt 5 Mio. der Gesamtverpflichtung offen.</translation>
    </message>
    <message>
        <source>Price of spend beyond the requirement; above 1 is a surcharge, below 1 a rebate.</source>
        <translation>Preis der Ausgaben über der Mindestabnahme; über 1 ein Zuschlag, unter 1 ein Nachlass.</translation>
    </message>
    <message>
        <source>1.2 on 5 M beyond: 1 M more.</source>
        <translation>1,2 auf 5 Mio. darüber: 1 Mio. mehr.</translation>
    </message>
    <message>
        <source>Share of spend beyond the requirement that lowers the next period&apos;s; it lives one period.</source>
        <translation>Anteil der Ausgaben über der Mindestabnahme, der die der nächsten Periode senkt; er gilt eine Periode lang.</translation>
    </message>
    <message>
        <source>Commitment 10 M, spent 13 M, share 1, cap 0.20: 2 M carried.</source>
        <translation>Verpflichtung 10 Mio., ausgegeben 13 Mio., Anteil 1, Grenze 0,20: 2 Mio. Übertrag.</translation>
    </message>
    <message>
        <source>None: no cap.</source>
        <translation>Keine Angabe: keine Grenze.</translation>
    </message>
    <message>
        <source>0.20 of a next requirement of 10 M: at most 2 M.</source>
        <translation>0,20 einer nächsten Mindestabnahme von 10 Mio.: höchstens 2 Mio.</translation>
    </message>
    <message>
        <source>Share of net charges above last period&apos;s grown by the threshold, credited the month after the period.</source>
        <translation>Anteil der Nettoentgelte über denen der vorigen Periode, erhöht um die Schwelle; gutgeschrieben im Monat nach der Periode.</translation>
    </message>
    <message>
        <source>0.05 above 20 % growth: 100 M then 140 M gives 0.05 x 20 M = 1 M.</source>
        <translation>0,05 über 20 % Wachstum: 100 Mio., dann 140 Mio. ergeben 0,05 x 20 Mio. = 1 Mio.</translation>
    </message>
    <message>
        <source>Growth that earns no rebate.</source>
        <translation>Wachstum, das keinen Rabatt bringt.</translation>
    </message>
    <message>
        <source>0.2: the first 20 % of growth earn nothing.</source>
        <translation>0,2: Die ersten 20 % Wachstum bringen nichts.</translation>
    </message>
    <message>
        <source>Share of marketplace spend that counts toward the commitment.</source>
        <translation>Anteil der Marktplatzausgaben, der zur Verpflichtung zählt.</translation>
    </message>
    <message>
        <source>0.25 of 20 M counts 5 M.</source>
        <translation>0,25 von 20 Mio. zählen 5 Mio.</translation>
    </message>
    <message>
        <source>0.25 of a commitment of 100 M: at most 25 M counts.</source>
        <translation>0,25 einer Verpflichtung von 100 Mio.: Höchstens 25 Mio. zählen.</translation>
    </message>
    <message>
        <source>How far late or lost capacity lowers the requirement: factor 1 - relief x (1 - delivered / planned), at most 1.</source>
        <translation>Wie weit verspätete oder ausgefallene Kapazität die Mindestabnahme senkt: Faktor 1 - Entlastung x (1 - geliefert / geplant), höchstens 1.</translation>
    </message>
    <message>
        <source>Half delivered and relief 1: half the requirement.</source>
        <translation>Zur Hälfte geliefert und Entlastung 1: halbe Mindestabnahme.</translation>
    </message>
    <message>
        <source>The contract&apos;s dates move with its first delivery, by whole months.</source>
        <translation>Die Daten des Vertrags verschieben sich mit seiner ersten Lieferung, um ganze Monate.</translation>
    </message>
    <message>
        <source>First delivery three months late: every floor three months later.</source>
        <translation>Erste Lieferung drei Monate verspätet: jede Mindestabnahme drei Monate später.</translation>
    </message>
    <message>
        <source>marginal: each slice at its step; all_units: everything at the step reached.</source>
        <translation>stufenweise: jeder Teil zu seiner Stufe; alle Einheiten: alles zur erreichten Stufe.</translation>
    </message>
    <message>
        <source>6.25 M with steps 1.00, 0.90 from 1 M, 0.80 from 5 M: marginal 5.60 M, all_units 5.00 M.</source>
        <translation>6,25 Mio. mit Stufen 1,00, 0,90 ab 1 Mio., 0,80 ab 5 Mio.: stufenweise 5,60 Mio., alle Einheiten 5,00 Mio.</translation>
    </message>
    <message>
        <source>arrears: on the month&apos;s last day; advance: on its first.</source>
        <translation>nachträglich: am letzten Tag des Monats; im Voraus: am ersten.</translation>
    </message>
    <message>
        <source>arrears: March is invoiced on 31 March.</source>
        <translation>nachträglich: Der März wird am 31. März abgerechnet.</translation>
    </message>
    <message>
        <source>Days from invoice to due date; cash is shown round(days / 30) months later.</source>
        <translation>Tage von der Rechnung bis zur Fälligkeit; Zahlungen werden round(Tage / 30) Monate später gezeigt.</translation>
    </message>
    <message>
        <source>30 after 31 March: due on 30 April.</source>
        <translation>30 nach dem 31. März: fällig am 30. April.</translation>
    </message>
    <message>
        <source>pro_rata: the same share of every invoice; first: until used up; last: the final invoices.</source>
        <translation>anteilig: derselbe Anteil jeder Rechnung; zuerst: bis sie verbraucht ist; zuletzt: die letzten Rechnungen.</translation>
    </message>
    <message>
        <source>15 % of 240 M, invoices of 4 M: pro_rata pays 3.4 M each; first pays nothing for nine.</source>
        <translation>15 % von 240 Mio., Rechnungen über 4 Mio.: anteilig zahlt je 3,4 Mio.; zuerst zahlt neun lang nichts.</translation>
    </message>
    <message>
        <source>Toward the commitment when drawn or when paid.</source>
        <translation>Auf die Verpflichtung bei Verbrauch oder bei Zahlung.</translation>
    </message>
    <message>
        <source>when_paid: 36 M count on the day they are paid, and draws no more.</source>
        <translation>bei Zahlung: 36 Mio. zählen am Tag ihrer Zahlung und beim Verbrauch nicht noch einmal.</translation>
    </message>
    <message>
        <source>Share of the tranche&apos;s first full monthly charge for each full day late beyond the grace days, credited the month after delivery.</source>
        <translation>Anteil des ersten vollen Monatsentgelts der Tranche für jeden vollen Verzugstag über die Karenztage hinaus, gutgeschrieben im Monat nach der Lieferung.</translation>
    </message>
    <message>
        <source>0.01 of 10 M for 10 days: 1 M.</source>
        <translation>0,01 von 10 Mio. für 10 Tage: 1 Mio.</translation>
    </message>
    <message>
        <source>Days late that cost the seller nothing.</source>
        <translation>Verzugstage, die den Verkäufer nichts kosten.</translation>
    </message>
    <message>
        <source>30: a tranche 40 days late earns damages for 10 days.</source>
        <translation>30: Eine 40 Tage verspätete Tranche bringt Entschädigung für 10 Tage.</translation>
    </message>
    <message>
        <source>Most that one tranche&apos;s damages can be, as a share of its first full monthly charge.</source>
        <translation>Höchstbetrag der Entschädigung einer Tranche, als Anteil ihres ersten vollen Monatsentgelts.</translation>
    </message>
    <message>
        <source>0.5 of a monthly charge of 10 M: at most 5 M.</source>
        <translation>0,5 eines Monatsentgelts von 10 Mio.: höchstens 5 Mio.</translation>
    </message>
    <message>
        <source>A tranche later than this may be dropped.</source>
        <translation>Eine Tranche, die später kommt, kann entfallen.</translation>
    </message>
    <message>
        <source>180: a tranche half a year late may be dropped.</source>
        <translation>180: Eine um ein halbes Jahr verspätete Tranche kann entfallen.</translation>
    </message>
    <message>
        <source>Whether a tranche beyond the longstop is dropped.</source>
        <translation>Ob eine Tranche nach dem Endtermin entfällt.</translation>
    </message>
    <message>
        <source>Yes: it never comes and is never billed.</source>
        <translation>Ja: Sie kommt nie und wird nie abgerechnet.</translation>
    </message>
    <message>
        <source>First month without the contract; the current commitment is cut pro rata and settled as the last.</source>
        <translation>Erster Monat ohne den Vertrag; die laufende Verpflichtung wird anteilig gekürzt und als letzte abgerechnet.</translation>
    </message>
    <message>
        <source>2029-07: June 2029 is the last month.</source>
        <translation>2029-07: Juni 2029 ist der letzte Monat.</translation>
    </message>
    <message>
        <source>Share of the commitments not yet due, or of their present value.</source>
        <translation>Anteil an den noch nicht fälligen Verpflichtungen oder an ihrem Barwert.</translation>
    </message>
    <message>
        <source>0.5 of 200 M still to come: 100 M.</source>
        <translation>0,5 von 200 Mio., die noch ausstehen: 100 Mio.</translation>
    </message>
    <message>
        <source>The commitments as they stand, or their present value.</source>
        <translation>Die Verpflichtungen, wie sie stehen, oder ihr Barwert.</translation>
    </message>
    <message>
        <source>present_value: 12 M a year from now at 12 %: 10.65 M.</source>
        <translation>Barwert: 12 Mio. p. a. ab jetzt mit 12 %: 10,65 Mio.</translation>
    </message>
    <message>
        <source>present_value: each commitment over (1 + rate/12)^months.</source>
        <translation>Barwert: jede Verpflichtung durch (1 + Satz/12)^Monate.</translation>
    </message>
    <message>
        <source>0.12: 1 % a month.</source>
        <translation>0,12: 1 % je Monat.</translation>
    </message>
    <message>
        <source>Counted so far in the period that is running at the plan&apos;s start.</source>
        <translation>Bisher angerechnet in der Periode, die zu Beginn des Plans läuft.</translation>
    </message>
    <message>
        <source>20 M spent before the plan starts: 80 of 100 M left.</source>
        <translation>20 Mio. vor Beginn des Plans ausgegeben: Es bleiben 80 von 100 Mio.</translation>
    </message>
    <message>
        <source>List spend so far in the running period; tiers go on from it.</source>
        <translation>Bisherige Listenausgaben der laufenden Periode; die Staffeln setzen dort fort.</translation>
    </message>
    <message>
        <source>25 M at list: tiers go on from there.</source>
        <translation>25 Mio. zu Listenpreisen: Die Staffeln setzen dort fort.</translation>
    </message>
    <message>
        <source>Carry-forward that the running period started with.</source>
        <translation>Übertrag, mit dem die laufende Periode begann.</translation>
    </message>
    <message>
        <source>2 M lowers the running period&apos;s requirement by 2 M.</source>
        <translation>2 Mio. senken die Mindestabnahme der laufenden Periode um 2 Mio.</translation>
    </message>
    <message>
        <source>Duty deferred into the running period.</source>
        <translation>In die laufende Periode aufgeschobene Pflicht.</translation>
    </message>
    <message>
        <source>3 M raises the running period&apos;s requirement by 3 M.</source>
        <translation>3 Mio. erhöhen die Mindestabnahme der laufenden Periode um 3 Mio.</translation>
    </message>
    <message>
        <source>Fee credit left at the plan&apos;s start.</source>
        <translation>Zu Beginn des Plans verbliebene Gebührengutschrift.</translation>
    </message>
    <message>
        <source>5 M pays the next 5 M of charges.</source>
        <translation>5 Mio. zahlen die nächsten 5 Mio. Entgelte.</translation>
    </message>
    <message>
        <source>Prepayment left at the plan&apos;s start.</source>
        <translation>Zu Beginn des Plans verbliebene Vorauszahlung.</translation>
    </message>
    <message>
        <source>10 M is drawn by the next invoices.</source>
        <translation>10 Mio. werden mit den nächsten Rechnungen verbraucht.</translation>
    </message>
    <message>
        <source>Units banked by earlier make-up payments.</source>
        <translation>Durch frühere Nachholzahlungen angesparte Einheiten.</translation>
    </message>
    <message>
        <source>1000 units at 2.00: 2,000 to draw from what exceeds a requirement.</source>
        <translation>1000 Einheiten zu 2,00: 2.000, zu verbrauchen aus dem, was eine Mindestabnahme übersteigt.</translation>
    </message>
    <message>
        <source>Price at which the banked units were paid.</source>
        <translation>Preis, zu dem die angesparten Einheiten bezahlt wurden.</translation>
    </message>
    <message>
        <source>Drawn at the lower of this and the period&apos;s unit price.</source>
        <translation>Verbraucht zum niedrigeren aus diesem und dem Einheitspreis der Periode.</translation>
    </message>
    <message>
        <source>Owned capacity: spread evenly over its life.</source>
        <translation>Eigene Kapazität: gleichmäßig über die Nutzungsdauer verteilt.</translation>
    </message>
    <message>
        <source>600 M over 60 months: 10 M a month.</source>
        <translation>600 Mio. über 60 Monate: 10 Mio. je Monat.</translation>
    </message>
    <message>
        <source>Months over which capex is spread.</source>
        <translation>Monate, über die die Investition verteilt wird.</translation>
    </message>
    <message>
        <source>Price of electricity.</source>
        <translation>Strompreis.</translation>
    </message>
    <message>
        <source>0.08 x 1,000 kW x 730 h: 58,400 a month.</source>
        <translation>0,08 x 1.000 kW x 730 h: 58.400 je Monat.</translation>
    </message>
    <message>
        <source>Facility power over IT power; 1 where the SKU&apos;s power is the facility&apos;s already.</source>
        <translation>Standortleistung durch IT-Leistung; 1, wenn die Leistung der SKU schon die des Standorts ist.</translation>
    </message>
    <message>
        <source>1.2 where the SKU power is IT power.</source>
        <translation>1,2, wenn die Leistung der SKU IT-Leistung ist.</translation>
    </message>
    <message>
        <source>Staff and other running costs.</source>
        <translation>Personal und andere laufende Kosten.</translation>
    </message>
    <message>
        <source>250,000 a month, whatever the use.</source>
        <translation>250.000 je Monat, gleich wie viel genutzt wird.</translation>
    </message>
    <message>
        <source>The contract whose term this is part of.</source>
        <translation>Der Vertrag, zu dessen Laufzeit die Periode gehört.</translation>
    </message>
    <message>
        <source>Oracle Stargate (2025).</source>
        <translation>Oracle Stargate (2025).</translation>
    </message>
    <message>
        <source>First month.</source>
        <translation>Erster Monat.</translation>
    </message>
    <message>
        <source>First month after the period.</source>
        <translation>Erster Monat nach der Periode.</translation>
    </message>
    <message>
        <source>2028-06: May 2028 is its last month.</source>
        <translation>2028-06: Mai 2028 ist ihr letzter Monat.</translation>
    </message>
    <message>
        <source>Of this period, where the contract&apos;s split is &apos;entered&apos;.</source>
        <translation>Für diese Periode, wenn die Aufteilung des Vertrags „eingegeben“ ist.</translation>
    </message>
    <message>
        <source>30 B in the first of 30, 45, 60, 75, 90 B.</source>
        <translation>30 Mrd. in der ersten von 30, 45, 60, 75, 90 Mrd.</translation>
    </message>
    <message>
        <source>Of this period, where the split is &apos;weights&apos;.</source>
        <translation>Für diese Periode, wenn die Aufteilung „Gewichte“ ist.</translation>
    </message>
    <message>
        <source>Weights 1, 1, 2 of 40 M: 10, 10, 20 M.</source>
        <translation>Gewichte 1, 1, 2 von 40 Mio.: 10, 10, 20 Mio.</translation>
    </message>
    <message>
        <source>Turns a make-up payment into banked units, and units back into money.</source>
        <translation>Macht aus einer Nachholzahlung angesparte Einheiten und aus Einheiten wieder Geld.</translation>
    </message>
    <message>
        <source>40 M short at 2.00 banks 20 M units; at 1.50 they are worth 30 M.</source>
        <translation>40 Mio. Unterdeckung zu 2,00 ergeben 20 Mio. Einheiten; zu 1,50 sind sie 30 Mio. wert.</translation>
    </message>
    <message>
        <source>Entered spend, spread evenly over the period&apos;s months; a month with spend of its own (an actual) has that in place of its share.</source>
        <translation>Eingegebene Ausgaben, gleichmäßig auf die Monate der Periode verteilt; in einem Monat mit eigenen Ausgaben (einem Ist) gelten diese statt seines Anteils.</translation>
    </message>
    <message>
        <source>66 B over twelve months: 5.5 B a month.</source>
        <translation>66 Mrd. über zwölf Monate: 5,5 Mrd. je Monat.</translation>
    </message>
    <message>
        <source>The contract that these units are bought under.</source>
        <translation>Der Vertrag, unter dem diese Einheiten gekauft werden.</translation>
    </message>
    <message>
        <source>What is priced; one rate for each SKU of the contract.</source>
        <translation>Was bepreist wird; je ein Preis für jede SKU des Vertrags.</translation>
    </message>
    <message>
        <source>GB300.</source>
        <translation>GB300.</translation>
    </message>
    <message>
        <source>reserved: delivered unit-hours are billed, used or not; consumption: used unit-hours.</source>
        <translation>reserviert: Gelieferte Einheitenstunden werden abgerechnet, genutzt oder nicht; Verbrauch: genutzte Einheitenstunden.</translation>
    </message>
    <message>
        <source>100 units delivered, 80 used, 2.50 an hour: 250 an hour reserved, 200 consumption.</source>
        <translation>100 Einheiten geliefert, 80 genutzt, 2,50 je Stunde: reserviert 250 je Stunde, Verbrauch 200.</translation>
    </message>
    <message>
        <source>List price of a unit-hour, in the contract&apos;s currency.</source>
        <translation>Listenpreis einer Einheitenstunde, in der Währung des Vertrags.</translation>
    </message>
    <message>
        <source>2.50: one unit for a month of 720 hours is 1,800.</source>
        <translation>2,50: Eine Einheit für einen Monat mit 720 Stunden kostet 1.800.</translation>
    </message>
    <message>
        <source>fixed; escalator on each anniversary; cpi; market: with the SKU&apos;s cost curve.</source>
        <translation>fest; Eskalation an jedem Jahrestag; Verbraucherpreise; Markt: mit der Kostenkurve der SKU.</translation>
    </message>
    <message>
        <source>market: the curve falls by a tenth, and so does the rate.</source>
        <translation>Markt: Die Kurve fällt um ein Zehntel und der Preis ebenso.</translation>
    </message>
    <message>
        <source>compound or simple.</source>
        <translation>mit Zinseszins oder linear.</translation>
    </message>
    <message>
        <source>3 % a year on 1,000,000: year 3 is 1,060,900 compound, 1,060,000 simple.</source>
        <translation>3 % p. a. auf 1.000.000: Das dritte Jahr ist 1.060.900 mit Zinseszins, 1.060.000 linear.</translation>
    </message>
    <message>
        <source>Yearly step, on each anniversary of the contract&apos;s start.</source>
        <translation>Jährliche Stufe, an jedem Jahrestag des Vertragsbeginns.</translation>
    </message>
    <message>
        <source>0.03: 2.50 becomes 2.575 after a year.</source>
        <translation>0,03: Aus 2,50 wird nach einem Jahr 2,575.</translation>
    </message>
    <message>
        <source>cpi: least yearly change; market: least multiple of the base rate.</source>
        <translation>Verbraucherpreise: kleinste jährliche Änderung; Markt: kleinstes Vielfaches des Basispreises.</translation>
    </message>
    <message>
        <source>market, 0.8 on 2.50: never below 2.00.</source>
        <translation>Markt, 0,8 auf 2,50: nie unter 2,00.</translation>
    </message>
    <message>
        <source>cpi: largest yearly change; market: largest multiple of the base rate.</source>
        <translation>Verbraucherpreise: größte jährliche Änderung; Markt: größtes Vielfaches des Basispreises.</translation>
    </message>
    <message>
        <source>cpi, 0.04: inflation of 6 % raises the rate by 4 %.</source>
        <translation>Verbraucherpreise, 0,04: Eine Inflation von 6 % erhöht den Preis um 4 %.</translation>
    </message>
    <message>
        <source>market: the month whose curve price the base rate belongs to; none: the contract&apos;s start.</source>
        <translation>Markt: der Monat, zu dessen Kurvenpreis der Basispreis gehört; keine Angabe: der Beginn des Vertrags.</translation>
    </message>
    <message>
        <source>2026-01, curve 3.00: when it is at 2.40 a rate of 2.50 is 2.00.</source>
        <translation>2026-01, Kurve 3,00: Steht sie bei 2,40, ist ein Preis von 2,50 nur noch 2,00.</translation>
    </message>
    <message>
        <source>The contract that the fee belongs to.</source>
        <translation>Der Vertrag, zu dem die Gebühr gehört.</translation>
    </message>
    <message>
        <source>Azure (2025).</source>
        <translation>Azure (2025).</translation>
    </message>
    <message>
        <source>What the fee is for.</source>
        <translation>Wofür die Gebühr anfällt.</translation>
    </message>
    <message>
        <source>Reserved interconnect.</source>
        <translation>Reservierte Netzanbindung.</translation>
    </message>
    <message>
        <source>Per month or quarter, or once.</source>
        <translation>Je Monat oder Quartal oder einmalig.</translation>
    </message>
    <message>
        <source>310,000 a month.</source>
        <translation>310.000 je Monat.</translation>
    </message>
    <message>
        <source>How often the amount is due.</source>
        <translation>Wie oft der Betrag fällig ist.</translation>
    </message>
    <message>
        <source>quarterly: 900,000 in January, April, July and October of a fee from 1 January.</source>
        <translation>vierteljährlich: 900.000 im Januar, April, Juli und Oktober bei einer Gebühr ab 1. Januar.</translation>
    </message>
    <message>
        <source>A part period is prorated.</source>
        <translation>Eine angebrochene Periode wird zeitanteilig berechnet.</translation>
    </message>
    <message>
        <source>310,000 a month from 18 January: 140,000 actual, 134,333.33 on 30/360, 142,684.93 on actual/365.</source>
        <translation>310.000 je Monat ab 18. Januar: 140.000 taggenau, 134.333,33 mit 30/360, 142.684,93 mit taggenau/365.</translation>
    </message>
    <message>
        <source>First day without the fee; none: the end of the contract.</source>
        <translation>Erster Tag ohne die Gebühr; keine Angabe: das Ende des Vertrags.</translation>
    </message>
    <message>
        <source>2027-07-01: 30 June is its last day.</source>
        <translation>2027-07-01: Der 30. Juni ist ihr letzter Tag.</translation>
    </message>
    <message>
        <source>fixed, escalator or cpi; a fee has no market curve.</source>
        <translation>fest, Eskalation oder Verbraucherpreise; eine Gebühr hat keine Marktkurve.</translation>
    </message>
    <message>
        <source>cpi with 4 %: 310,000 becomes 322,400.</source>
        <translation>Verbraucherpreise mit 4 %: Aus 310.000 werden 322.400.</translation>
    </message>
    <message>
        <source>How the escalator grows.</source>
        <translation>Wie die Eskalation wächst.</translation>
    </message>
    <message>
        <source>0.03: 310,000 becomes 319,300.</source>
        <translation>0,03: Aus 310.000 werden 319.300.</translation>
    </message>
    <message>
        <source>cpi: least yearly change; none: no bound.</source>
        <translation>Verbraucherpreise: kleinste jährliche Änderung; keine Angabe: keine Grenze.</translation>
    </message>
    <message>
        <source>0.01: at least 1 % a year.</source>
        <translation>0,01: mindestens 1 % p. a.</translation>
    </message>
    <message>
        <source>cpi: largest yearly change; none: no bound.</source>
        <translation>Verbraucherpreise: größte jährliche Änderung; keine Angabe: keine Grenze.</translation>
    </message>
    <message>
        <source>0.04: at most 4 % a year.</source>
        <translation>0,04: höchstens 4 % p. a.</translation>
    </message>
    <message>
        <source>How a part period is counted: its days over the period&apos;s, months of 30 days, or days over 365.</source>
        <translation>Wie eine angebrochene Periode zählt: ihre Tage durch die der Periode, Monate zu 30 Tagen oder Tage durch 365.</translation>
    </message>
    <message>
        <source>14 days of a January of 310,000: 140,000 actual.</source>
        <translation>14 Tage eines Januars mit 310.000: 140.000 taggenau.</translation>
    </message>
    <message>
        <source>Whether the fee counts toward the commitment.</source>
        <translation>Ob die Gebühr zur Verpflichtung zählt.</translation>
    </message>
    <message>
        <source>No: it is billed, and the floor is met by other charges alone.</source>
        <translation>Nein: Sie wird abgerechnet, und die Mindestabnahme wird allein durch andere Entgelte erfüllt.</translation>
    </message>
    <message>
        <source>The contract whose list prices the step changes.</source>
        <translation>Der Vertrag, dessen Listenpreise die Stufe ändert.</translation>
    </message>
    <message>
        <source>None: every period without steps of its own.</source>
        <translation>Keine: jede Periode ohne eigene Stufen.</translation>
    </message>
    <message>
        <source>Year 3 with steps of its own: a deeper discount from then.</source>
        <translation>Jahr 3 mit eigenen Stufen: von da an ein größerer Rabatt.</translation>
    </message>
    <message>
        <source>Cumulative list spend within the period, this bound included.</source>
        <translation>Kumulierte Listenausgaben innerhalb der Periode, diese Grenze eingeschlossen.</translation>
    </message>
    <message>
        <source>1 M: the step holds from 1,000,000.00 to the next bound.</source>
        <translation>1 Mio.: Die Stufe gilt von 1.000.000,00 bis zur nächsten Grenze.</translation>
    </message>
    <message>
        <source>A flat discount is one step at 0.</source>
        <translation>Ein gleichbleibender Rabatt ist eine Stufe bei 0.</translation>
    </message>
    <message>
        <source>0.88 at 0 is 12 % off everything.</source>
        <translation>0,88 bei 0 sind 12 % Rabatt auf alles.</translation>
    </message>
    <message>
        <source>The contract that the spend is under; its spend comes from &apos;entered&apos;.</source>
        <translation>Der Vertrag, unter dem die Ausgaben anfallen; seine Ausgaben sind „eingegeben“.</translation>
    </message>
    <message>
        <source>Calendar month of the use.</source>
        <translation>Kalendermonat der Nutzung.</translation>
    </message>
    <message>
        <source>Use at list prices, before tiers and the price factor.</source>
        <translation>Nutzung zu Listenpreisen, vor Staffeln und Preisfaktor.</translation>
    </message>
    <message>
        <source>5.5 B.</source>
        <translation>5,5 Mrd.</translation>
    </message>
    <message>
        <source>Charged in full; counts as the contract says.</source>
        <translation>Voll berechnet; zählt, wie es der Vertrag sagt.</translation>
    </message>
    <message>
        <source>20 M at a factor of 0.25: 20 M charged, 5 M counted.</source>
        <translation>20 Mio. mit einem Faktor von 0,25: 20 Mio. berechnet, 5 Mio. angerechnet.</translation>
    </message>
    <message>
        <source>The contract that it is paid under.</source>
        <translation>Der Vertrag, unter dem gezahlt wird.</translation>
    </message>
    <message>
        <source>CoreWeave (2025).</source>
        <translation>CoreWeave (2025).</translation>
    </message>
    <message>
        <source>Cash on this date.</source>
        <translation>Zahlung an diesem Datum.</translation>
    </message>
    <message>
        <source>2026-01-15.</source>
        <translation>2026-01-15.</translation>
    </message>
    <message>
        <source>Paid on the date and drawn as the contract says.</source>
        <translation>An dem Datum gezahlt und verbraucht, wie es der Vertrag sagt.</translation>
    </message>
    <message>
        <source>36 M, pro_rata of 240 M: 15 % of each invoice.</source>
        <translation>36 Mio., anteilig von 240 Mio.: 15 % jeder Rechnung.</translation>
    </message>
    <message>
        <source>The contract that it extends or shrinks.</source>
        <translation>Der Vertrag, den sie verlängert oder verkleinert.</translation>
    </message>
    <message>
        <source>What the option is called.</source>
        <translation>Wie die Option heißt.</translation>
    </message>
    <message>
        <source>Second building.</source>
        <translation>Zweites Gebäude.</translation>
    </message>
    <message>
        <source>Order among the contract&apos;s options.</source>
        <translation>Reihenfolge unter den Optionen des Vertrags.</translation>
    </message>
    <message>
        <source>1 is decided first.</source>
        <translation>Über 1 wird zuerst entschieden.</translation>
    </message>
    <message>
        <source>expand adds to later commitments, extend lengthens the term, step_down lowers commitments.</source>
        <translation>erweitern erhöht spätere Verpflichtungen, verlängern dehnt die Laufzeit, absenken verringert Verpflichtungen.</translation>
    </message>
    <message>
        <source>step_down of 10 M on floors of 50 M: 40 M.</source>
        <translation>absenken um 10 Mio. bei Mindestabnahmen von 50 Mio.: 40 Mio.</translation>
    </message>
    <message>
        <source>First month in which it can be exercised.</source>
        <translation>Erster Monat, in dem sie ausgeübt werden kann.</translation>
    </message>
    <message>
        <source>2028-01.</source>
        <translation>2028-01.</translation>
    </message>
    <message>
        <source>First month in which it no longer can.</source>
        <translation>Erster Monat, in dem sie es nicht mehr kann.</translation>
    </message>
    <message>
        <source>2029-01: December 2028 is the last month.</source>
        <translation>2029-01: Dezember 2028 ist der letzte Monat.</translation>
    </message>
    <message>
        <source>Decided at each period&apos;s start: when the unmet share of demand in the last three months exceeds this.</source>
        <translation>Zu Beginn jeder Periode entschieden: wenn der ungedeckte Anteil des Bedarfs in den letzten drei Monaten darüber liegt.</translation>
    </message>
    <message>
        <source>0.05: exercised once more than 5 % of demand went unserved.</source>
        <translation>0,05: ausgeübt, sobald mehr als 5 % des Bedarfs ungedeckt blieben.</translation>
    </message>
    <message>
        <source>From exercise to the first effect.</source>
        <translation>Von der Ausübung bis zur ersten Wirkung.</translation>
    </message>
    <message>
        <source>6: exercised in January, the tranches come in July.</source>
        <translation>6: im Januar ausgeübt, kommen die Tranchen im Juli.</translation>
    </message>
    <message>
        <source>Added to (step_down: taken from) each later period&apos;s commitment.</source>
        <translation>Zu jeder späteren Periodenverpflichtung hinzu (absenken: von ihr ab).</translation>
    </message>
    <message>
        <source>10 M: floors of 50 M become 60 M.</source>
        <translation>10 Mio.: Aus Mindestabnahmen von 50 Mio. werden 60 Mio.</translation>
    </message>
    <message>
        <source>extend: months added to the term.</source>
        <translation>verlängern: Monate, um die die Laufzeit wächst.</translation>
    </message>
    <message>
        <source>12: one more year.</source>
        <translation>12: ein weiteres Jahr.</translation>
    </message>
    <message>
        <source>The contract that delivers it.</source>
        <translation>Der Vertrag, der sie liefert.</translation>
    </message>
    <message>
        <source>What is delivered.</source>
        <translation>Was geliefert wird.</translation>
    </message>
    <message>
        <source>GB200.</source>
        <translation>GB200.</translation>
    </message>
    <message>
        <source>Where it stands; its MW count against the site&apos;s limit.</source>
        <translation>Wo sie steht; ihre MW zählen zur Grenze des Standorts.</translation>
    </message>
    <message>
        <source>Abilene.</source>
        <translation>Abilene.</translation>
    </message>
    <message>
        <source>Delivered only when this option is exercised.</source>
        <translation>Nur geliefert, wenn diese Option ausgeübt wird.</translation>
    </message>
    <message>
        <source>Second building: no unit until the option is exercised.</source>
        <translation>Zweites Gebäude: keine Einheit, bis die Option ausgeübt ist.</translation>
    </message>
    <message>
        <source>What the delivery is called.</source>
        <translation>Wie die Lieferung heißt.</translation>
    </message>
    <message>
        <source>Abilene phase 2.</source>
        <translation>Abilene Phase 2.</translation>
    </message>
    <message>
        <source>tranche-abilene-2.</source>
        <translation>tranche-abilene-2.</translation>
    </message>
    <message>
        <source>Units delivered when the ramp is over.</source>
        <translation>Einheiten, die am Ende des Hochlaufs geliefert sind.</translation>
    </message>
    <message>
        <source>40,000.</source>
        <translation>40.000.</translation>
    </message>
    <message>
        <source>First day of the ramp, without delay.</source>
        <translation>Erster Tag des Hochlaufs, ohne Verzug.</translation>
    </message>
    <message>
        <source>2027-01-01.</source>
        <translation>2027-01-01.</translation>
    </message>
    <message>
        <source>0: all at once; else delivered linearly over this many months.</source>
        <translation>0: alles auf einmal; sonst linear über so viele Monate geliefert.</translation>
    </message>
    <message>
        <source>4 months, 40,000 units: 10,000 more each month.</source>
        <translation>4 Monate, 40.000 Einheiten: jeden Monat 10.000 mehr.</translation>
    </message>
    <message>
        <source>Share of delivered units that can be used.</source>
        <translation>Anteil der gelieferten Einheiten, der nutzbar ist.</translation>
    </message>
    <message>
        <source>0.95 of 40,000: 38,000 can be used.</source>
        <translation>0,95 von 40.000: 38.000 sind nutzbar.</translation>
    </message>
    <message>
        <source>First day without it; none: the end of the contract.</source>
        <translation>Erster Tag ohne sie; keine Angabe: das Ende des Vertrags.</translation>
    </message>
    <message>
        <source>2032-01-01.</source>
        <translation>2032-01-01.</translation>
    </message>
    <message>
        <source>Least delay from the online date.</source>
        <translation>Kleinster Verzug gegenüber dem Netztermin.</translation>
    </message>
    <message>
        <source>0: it may be on time.</source>
        <translation>0: Sie kann pünktlich sein.</translation>
    </message>
    <message>
        <source>PERT with lambda 4; all three equal: certain. The book uses the mean.</source>
        <translation>PERT mit Lambda 4; alle drei gleich: sicher. Die Planrechnung nimmt den Mittelwert.</translation>
    </message>
    <message>
        <source>0, 2 and 10 months: a mean of (0 + 4 x 2 + 10) / 6 = 3.</source>
        <translation>0, 2 und 10 Monate: ein Mittelwert von (0 + 4 x 2 + 10) / 6 = 3.</translation>
    </message>
    <message>
        <source>Greatest delay; not below the likeliest.</source>
        <translation>Größter Verzug; nicht unter dem wahrscheinlichsten.</translation>
    </message>
    <message>
        <source>10: never later than ten months.</source>
        <translation>10: nie mehr als zehn Monate zu spät.</translation>
    </message>
    <message>
        <source>Grid connection pending.</source>
        <translation>Netzanschluss steht noch aus.</translation>
    </message>
    <message>
        <source>The delivery that may be late; its list replaces the three delays.</source>
        <translation>Die Lieferung, die sich verspäten kann; ihre Liste ersetzt die drei Verzüge.</translation>
    </message>
    <message>
        <source>Months late in this outcome.</source>
        <translation>Monate Verzug in diesem Fall.</translation>
    </message>
    <message>
        <source>6.</source>
        <translation>6.</translation>
    </message>
    <message>
        <source>The outcomes of a tranche add up to 1.</source>
        <translation>Die Fälle einer Tranche ergeben zusammen 1.</translation>
    </message>
    <message>
        <source>50 %, 30 % and 20 % at 0, 6 and 12 months: a mean of 4.2.</source>
        <translation>50 %, 30 % und 20 % bei 0, 6 und 12 Monaten: ein Mittelwert von 4,2.</translation>
    </message>
    <message>
        <source>Plan order: ties of priority and the rows of the correlation matrix follow it.</source>
        <translation>Reihenfolge im Plan: Gleiche Prioritäten und die Zeilen der Korrelationsmatrix folgen ihr.</translation>
    </message>
    <message>
        <source>Training or inference: which H100e rating of a SKU counts.</source>
        <translation>Training oder Inferenz: welcher H100e-Wert einer SKU zählt.</translation>
    </message>
    <message>
        <source>Before season and noise.</source>
        <translation>Vor Saison und Rauschen.</translation>
    </message>
    <message>
        <source>points: geometric between knots; growth: a fading yearly multiple; s_curve: logistic.</source>
        <translation>Stützpunkte: geometrisch dazwischen; Wachstum: ein abklingendes jährliches Vielfaches; S-Kurve: logistisch.</translation>
    </message>
    <message>
        <source>Yearly multiple at the start of the plan.</source>
        <translation>Jährliches Vielfaches zu Beginn des Plans.</translation>
    </message>
    <message>
        <source>2.5 is two and a half times as much after a year.</source>
        <translation>2,5 ist nach einem Jahr das Zweieinhalbfache.</translation>
    </message>
    <message>
        <source>Yearly multiple to which growth fades.</source>
        <translation>Jährliches Vielfaches, auf das das Wachstum abklingt.</translation>
    </message>
    <message>
        <source>Time in which the log growth rate gets half-way to its final value.</source>
        <translation>Zeit, in der die logarithmische Wachstumsrate den halben Weg zu ihrem Endwert zurücklegt.</translation>
    </message>
    <message>
        <source>Upper limit of an s_curve; must exceed the base.</source>
        <translation>Obere Grenze einer S-Kurve; muss über dem Ausgangswert liegen.</translation>
    </message>
    <message>
        <source>gbm: a random walk in logs; mean_reverting: returns to the trend.</source>
        <translation>Zufallspfad: Irrfahrt der Logarithmen (gbm); Rückkehr zum Trend: kehrt zum Trend zurück.</translation>
    </message>
    <message>
        <source>Volatility of demand growth; expected demand is the trend whatever it is.</source>
        <translation>Volatilität des Bedarfswachstums; der erwartete Bedarf ist in jedem Fall der Trend.</translation>
    </message>
    <message>
        <source>Speed of return to the trend (mean_reverting).</source>
        <translation>Geschwindigkeit der Rückkehr zum Trend.</translation>
    </message>
    <message>
        <source>Expected number of permanent jumps a year.</source>
        <translation>Erwartete Zahl bleibender Sprünge pro Jahr.</translation>
    </message>
    <message>
        <source>Mean of the logarithm of a jump&apos;s factor.</source>
        <translation>Mittelwert des Logarithmus eines Sprungfaktors.</translation>
    </message>
    <message>
        <source>Doubt about the trend itself: one draw a path; this one moves the mean.</source>
        <translation>Zweifel am Trend selbst: ein Zug je Pfad; dieser verschiebt den Mittelwert.</translation>
    </message>
    <message>
        <source>Seasonal factor of the calendar month; the twelve average 1.</source>
        <translation>Saisonfaktor des Kalendermonats; die zwölf haben den Mittelwert 1.</translation>
    </message>
    <message>
        <source>Capacity needed is demand times this; usage billed is demand served.</source>
        <translation>Die nötige Kapazität ist der Bedarf mal diesem Faktor; abgerechnet wird der gedeckte Bedarf.</translation>
    </message>
    <message>
        <source>Yearly fraction by which the same work needs less compute.</source>
        <translation>Jährlicher Anteil, um den dieselbe Arbeit weniger Rechenleistung braucht.</translation>
    </message>
    <message>
        <source>Share of unmet demand that can wait one month.</source>
        <translation>Anteil des ungedeckten Bedarfs, der einen Monat warten kann.</translation>
    </message>
    <message>
        <source>1 is served first.</source>
        <translation>1 wird zuerst bedient.</translation>
    </message>
    <message>
        <source>Where the part that cannot move must run.</source>
        <translation>Wo der nicht verlagerbare Teil laufen muss.</translation>
    </message>
    <message>
        <source>Share that can run away from home.</source>
        <translation>Anteil, der auswärts laufen kann.</translation>
    </message>
    <message>
        <source>Paid at the month&apos;s end when served away from home.</source>
        <translation>Am Monatsende gezahlt, wenn auswärts bedient.</translation>
    </message>
    <message>
        <source>Opportunity cost: in economic cost, never in cash.</source>
        <translation>Opportunitätskosten: in den ökonomischen Kosten, nie in den Zahlungen.</translation>
    </message>
    <message>
        <source>A contract that may serve the workload; a workload without any row may use every contract.</source>
        <translation>Ein Vertrag, der den Workload bedienen darf; ein Workload ohne Zeile darf jeden Vertrag nutzen.</translation>
    </message>
    <message>
        <source>Plan order, for the rows of the correlation matrix.</source>
        <translation>Reihenfolge im Plan, für die Zeilen der Korrelationsmatrix.</translation>
    </message>
    <message>
        <source>Driver key of a workload or revenue line, or &apos;market&apos;.</source>
        <translation>Zufallsschlüssel eines Workloads oder Umsatzpostens oder „market“.</translation>
    </message>
    <message>
        <source>Of the monthly normals; the whole matrix must be positive definite.</source>
        <translation>Der monatlichen Normalverteilungen; die ganze Matrix muss positiv definit sein.</translation>
    </message>
    <message>
        <source>A locked scenario refuses edits: the baseline of a comparison.</source>
        <translation>Ein gesperrtes Szenario lehnt Änderungen ab: die Referenz eines Vergleichs.</translation>
    </message>
    <message>
        <source>Empty for the removal of a row.</source>
        <translation>Leer beim Entfernen einer Zeile.</translation>
    </message>
    <message>
        <source>Value in the base plan when the change was made (of a removed row: its fingerprint); when it no longer matches, that is a problem.</source>
        <translation>Wert im Basisplan, als die Änderung entstand (bei einer entfernten Zeile: ihr Fingerabdruck); stimmt er nicht mehr, ist das ein Problem.</translation>
    </message>
    <message>
        <source>The old terms stay in force before this month.</source>
        <translation>Vor diesem Monat gelten die alten Konditionen.</translation>
    </message>
    <message>
        <source>When it was entered, ISO 8601.</source>
        <translation>Wann es eingegeben wurde, nach ISO 8601.</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>First month</source>
        <translation>Erster Monat</translation>
    </message>
    <message>
        <source>Horizon</source>
        <translation>Horizont</translation>
    </message>
    <message>
        <source>months</source>
        <translation>Monate</translation>
    </message>
    <message>
        <source>Fiscal year starts in</source>
        <translation>Geschäftsjahr beginnt im</translation>
    </message>
    <message>
        <source>calendar month</source>
        <translation>Kalendermonat</translation>
    </message>
    <message>
        <source>Reporting currency</source>
        <translation>Berichtswährung</translation>
    </message>
    <message>
        <source>Discount rate</source>
        <translation>Diskontsatz</translation>
    </message>
    <message>
        <source>a year, effective</source>
        <translation>p. a., effektiv</translation>
    </message>
    <message>
        <source>Supply correlation</source>
        <translation>Lieferkorrelation</translation>
    </message>
    <message>
        <source>Market price volatility</source>
        <translation>Volatilität des Marktpreises</translation>
    </message>
    <message>
        <source>annual log sd</source>
        <translation>jährl. Log-Std.-Abw.</translation>
    </message>
    <message>
        <source>Market price mean reversion</source>
        <translation>Mittelwertrückkehr des Marktpreises</translation>
    </message>
    <message>
        <source>a year</source>
        <translation>p. a.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Paths</source>
        <translation>Pfade</translation>
    </message>
    <message>
        <source>Spending guidance</source>
        <translation>Ausgabenprognose</translation>
    </message>
    <message>
        <source>$</source>
        <translation>$</translation>
    </message>
    <message>
        <source>Guidance until</source>
        <translation>Prognose bis</translation>
    </message>
    <message>
        <source>Closed through</source>
        <translation>Abgeschlossen bis</translation>
    </message>
    <message>
        <source>Digest of closed months</source>
        <translation>Prüfsumme abgeschlossener Monate</translation>
    </message>
    <message>
        <source>Closing record</source>
        <translation>Abschlussprotokoll</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Herausgeber</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Belastbarkeit</translation>
    </message>
    <message>
        <source>Citations</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>citation</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <source>Currencies</source>
        <translation>Währungen</translation>
    </message>
    <message>
        <source>currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Currency rates</source>
        <translation>Wechselkurse</translation>
    </message>
    <message>
        <source>currency rate</source>
        <translation>Wechselkurs</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>From month</source>
        <translation>Ab Monat</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Kurs</translation>
    </message>
    <message>
        <source>reporting currency per unit</source>
        <translation>Berichtswährung je Einheit</translation>
    </message>
    <message>
        <source>Consumer prices</source>
        <translation>Verbraucherpreise</translation>
    </message>
    <message>
        <source>consumer price change</source>
        <translation>Änderung der Verbraucherpreise</translation>
    </message>
    <message>
        <source>Calendar year</source>
        <translation>Kalenderjahr</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>over the year before</source>
        <translation>zum Vorjahr</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Outage probability</source>
        <translation>Ausfallwahrscheinlichkeit</translation>
    </message>
    <message>
        <source>a month</source>
        <translation>je Monat</translation>
    </message>
    <message>
        <source>Outage length</source>
        <translation>Ausfalldauer</translation>
    </message>
    <message>
        <source>hours, mean</source>
        <translation>Stunden, Mittelwert</translation>
    </message>
    <message>
        <source>Driver key</source>
        <translation>Zufallsschlüssel</translation>
    </message>
    <message>
        <source>SKUs</source>
        <translation>SKUs</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Hersteller</translation>
    </message>
    <message>
        <source>H100e, training</source>
        <translation>H100e, Training</translation>
    </message>
    <message>
        <source>H100e per unit</source>
        <translation>H100e je Einheit</translation>
    </message>
    <message>
        <source>H100e, inference</source>
        <translation>H100e, Inferenz</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>kW per unit, facility</source>
        <translation>kW je Einheit, Standort</translation>
    </message>
    <message>
        <source>Cost curve</source>
        <translation>Kostenkurve</translation>
    </message>
    <message>
        <source>Price at plan start</source>
        <translation>Preis zu Beginn des Plans</translation>
    </message>
    <message>
        <source>$/unit-hour</source>
        <translation>$/Einheitenstunde</translation>
    </message>
    <message>
        <source>Yearly decline</source>
        <translation>Jährlicher Rückgang</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>per doubling</source>
        <translation>je Verdopplung</translation>
    </message>
    <message>
        <source>Months per doubling</source>
        <translation>Monate je Verdopplung</translation>
    </message>
    <message>
        <source>Cost curve points</source>
        <translation>Punkte der Kostenkurve</translation>
    </message>
    <message>
        <source>cost curve point</source>
        <translation>Punkt der Kostenkurve</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Price history</source>
        <translation>Preishistorie</translation>
    </message>
    <message>
        <source>price seen</source>
        <translation>beobachteter Preis</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Kind of price</source>
        <translation>Preisart</translation>
    </message>
    <message>
        <source>Seller</source>
        <translation>Verkäufer</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Standorte</translation>
    </message>
    <message>
        <source>site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Power limit</source>
        <translation>Leistungsgrenze</translation>
    </message>
    <message>
        <source>MW</source>
        <translation>MW</translation>
    </message>
    <message>
        <source>Other cash flows</source>
        <translation>Sonstige Zahlungsströme</translation>
    </message>
    <message>
        <source>cash flow</source>
        <translation>Zahlungsstrom</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>Häufigkeit</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Letzter Monat</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>Verträge</translation>
    </message>
    <message>
        <source>contract</source>
        <translation>Vertrag</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Replaces</source>
        <translation>Ersetzt</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Gezählt</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>At the end of the term</source>
        <translation>Am Ende der Laufzeit</translation>
    </message>
    <message>
        <source>Notice before the end</source>
        <translation>Frist vor dem Ende</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Spend comes from</source>
        <translation>Herkunft der Ausgaben</translation>
    </message>
    <message>
        <source>Price factor</source>
        <translation>Preisfaktor</translation>
    </message>
    <message>
        <source>x</source>
        <translation>x</translation>
    </message>
    <message>
        <source>Spread of entered spend</source>
        <translation>Streuung eingegebener Ausgaben</translation>
    </message>
    <message>
        <source>log sd</source>
        <translation>Log-Std.-Abw.</translation>
    </message>
    <message>
        <source>Commitment</source>
        <translation>Verpflichtung</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Aufteilung</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Messung</translation>
    </message>
    <message>
        <source>Take or pay</source>
        <translation>Take-or-Pay</translation>
    </message>
    <message>
        <source>share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>On shortfall</source>
        <translation>Bei Unterdeckung</translation>
    </message>
    <message>
        <source>Deferrable share</source>
        <translation>Aufschiebbarer Anteil</translation>
    </message>
    <message>
        <source>of the period&apos;s commitment</source>
        <translation>der Periodenverpflichtung</translation>
    </message>
    <message>
        <source>Credit lives</source>
        <translation>Gutschrift gilt</translation>
    </message>
    <message>
        <source>Make-up lives</source>
        <translation>Nachholrecht gilt</translation>
    </message>
    <message>
        <source>periods</source>
        <translation>Perioden</translation>
    </message>
    <message>
        <source>Cumulative targets</source>
        <translation>Kumulierte Ziele</translation>
    </message>
    <message>
        <source>Aggregate commitment</source>
        <translation>Gesamtverpflichtung</translation>
    </message>
    <message>
        <source>True-ups count to aggregate</source>
        <translation>Ausgleich zählt zur Gesamtverpflichtung</translation>
    </message>
    <message>
        <source>Overage multiple</source>
        <translation>Faktor der Mehrabnahme</translation>
    </message>
    <message>
        <source>Carry-forward</source>
        <translation>Übertrag</translation>
    </message>
    <message>
        <source>share of overage</source>
        <translation>Anteil der Mehrabnahme</translation>
    </message>
    <message>
        <source>Carry-forward cap</source>
        <translation>Grenze des Übertrags</translation>
    </message>
    <message>
        <source>share of next requirement</source>
        <translation>Anteil der nächsten Mindestabnahme</translation>
    </message>
    <message>
        <source>Growth rebate</source>
        <translation>Wachstumsrabatt</translation>
    </message>
    <message>
        <source>Growth threshold</source>
        <translation>Wachstumsschwelle</translation>
    </message>
    <message>
        <source>Marketplace counts</source>
        <translation>Marktplatz zählt zu</translation>
    </message>
    <message>
        <source>Marketplace cap</source>
        <translation>Marktplatzgrenze</translation>
    </message>
    <message>
        <source>share of commitment</source>
        <translation>Anteil der Verpflichtung</translation>
    </message>
    <message>
        <source>Commitment relief</source>
        <translation>Entlastung der Verpflichtung</translation>
    </message>
    <message>
        <source>Term follows delivery</source>
        <translation>Laufzeit folgt der Lieferung</translation>
    </message>
    <message>
        <source>Tiers price</source>
        <translation>Staffelwirkung</translation>
    </message>
    <message>
        <source>Invoiced</source>
        <translation>Abrechnung</translation>
    </message>
    <message>
        <source>Payment term</source>
        <translation>Zahlungsziel</translation>
    </message>
    <message>
        <source>Prepayment drawn</source>
        <translation>Verrechnung der Vorauszahlung</translation>
    </message>
    <message>
        <source>Prepayment counts</source>
        <translation>Anrechnung der Vorauszahlung</translation>
    </message>
    <message>
        <source>Late-delivery damages</source>
        <translation>Verzugsentschädigung</translation>
    </message>
    <message>
        <source>share a day</source>
        <translation>Anteil je Tag</translation>
    </message>
    <message>
        <source>Grace</source>
        <translation>Karenz</translation>
    </message>
    <message>
        <source>Damages cap</source>
        <translation>Entschädigungsgrenze</translation>
    </message>
    <message>
        <source>share of that charge</source>
        <translation>Anteil dieses Entgelts</translation>
    </message>
    <message>
        <source>Longstop</source>
        <translation>Endtermin (Longstop)</translation>
    </message>
    <message>
        <source>days late</source>
        <translation>Tage Verzug</translation>
    </message>
    <message>
        <source>Dropped at longstop</source>
        <translation>Entfällt am Endtermin</translation>
    </message>
    <message>
        <source>Terminated from</source>
        <translation>Gekündigt ab</translation>
    </message>
    <message>
        <source>Termination fee</source>
        <translation>Kündigungsgebühr</translation>
    </message>
    <message>
        <source>Fee is on</source>
        <translation>Gebühr bezieht sich auf</translation>
    </message>
    <message>
        <source>Termination discount rate</source>
        <translation>Diskontsatz der Kündigung</translation>
    </message>
    <message>
        <source>a year, nominal monthly</source>
        <translation>p. a., nominal monatlich</translation>
    </message>
    <message>
        <source>Opening: eligible spend</source>
        <translation>Anfang: anrechenbare Ausgaben</translation>
    </message>
    <message>
        <source>Opening: list spend</source>
        <translation>Anfang: Listenausgaben</translation>
    </message>
    <message>
        <source>Opening: carry-forward</source>
        <translation>Anfang: Übertrag</translation>
    </message>
    <message>
        <source>Opening: deferred duty</source>
        <translation>Anfang: aufgeschobene Pflicht</translation>
    </message>
    <message>
        <source>Opening: fee credit</source>
        <translation>Anfang: Gebührengutschrift</translation>
    </message>
    <message>
        <source>Opening: prepayment</source>
        <translation>Anfang: Vorauszahlung</translation>
    </message>
    <message>
        <source>Opening: make-up units</source>
        <translation>Anfang: nachholbare Einheiten</translation>
    </message>
    <message>
        <source>units</source>
        <translation>Einheiten</translation>
    </message>
    <message>
        <source>Opening: make-up price paid</source>
        <translation>Anfang: gezahlter Nachholpreis</translation>
    </message>
    <message>
        <source>$/unit</source>
        <translation>$/Einheit</translation>
    </message>
    <message>
        <source>Own: capex</source>
        <translation>Eigen: Investition</translation>
    </message>
    <message>
        <source>Own: life</source>
        <translation>Eigen: Nutzungsdauer</translation>
    </message>
    <message>
        <source>Own: power price</source>
        <translation>Eigen: Strompreis</translation>
    </message>
    <message>
        <source>$/kWh</source>
        <translation>$/kWh</translation>
    </message>
    <message>
        <source>Own: PUE</source>
        <translation>Eigen: PUE</translation>
    </message>
    <message>
        <source>Own: staff</source>
        <translation>Eigen: Personal</translation>
    </message>
    <message>
        <source>$/month</source>
        <translation>$/Monat</translation>
    </message>
    <message>
        <source>Commitment periods</source>
        <translation>Verpflichtungsperioden</translation>
    </message>
    <message>
        <source>commitment period</source>
        <translation>Verpflichtungsperiode</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Vertrag</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>Einheitspreis</translation>
    </message>
    <message>
        <source>List spend of the period</source>
        <translation>Listenausgaben der Periode</translation>
    </message>
    <message>
        <source>Rates</source>
        <translation>Preise</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>Base rate</source>
        <translation>Basispreis</translation>
    </message>
    <message>
        <source>Indexation</source>
        <translation>Indexierung</translation>
    </message>
    <message>
        <source>Escalator</source>
        <translation>Eskalation</translation>
    </message>
    <message>
        <source>Escalation</source>
        <translation>Steigerung</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>Untergrenze</translation>
    </message>
    <message>
        <source>Cap</source>
        <translation>Obergrenze</translation>
    </message>
    <message>
        <source>Base month</source>
        <translation>Basismonat</translation>
    </message>
    <message>
        <source>Fixed fees</source>
        <translation>Fixgebühren</translation>
    </message>
    <message>
        <source>fixed fee</source>
        <translation>Fixgebühr</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Proration</source>
        <translation>Zeitanteil</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Zählt</translation>
    </message>
    <message>
        <source>Volume tiers</source>
        <translation>Mengenstaffeln</translation>
    </message>
    <message>
        <source>volume tier</source>
        <translation>Mengenstaffel</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>From list spend</source>
        <translation>Ab Listenausgaben</translation>
    </message>
    <message>
        <source>Multiplier</source>
        <translation>Multiplikator</translation>
    </message>
    <message>
        <source>x list</source>
        <translation>x Liste</translation>
    </message>
    <message>
        <source>Entered spend</source>
        <translation>Eingegebene Ausgaben</translation>
    </message>
    <message>
        <source>entered spend</source>
        <translation>eingegebene Ausgaben</translation>
    </message>
    <message>
        <source>List spend</source>
        <translation>Listenausgaben</translation>
    </message>
    <message>
        <source>Marketplace</source>
        <translation>Marktplatz</translation>
    </message>
    <message>
        <source>Prepayments</source>
        <translation>Vorauszahlungen</translation>
    </message>
    <message>
        <source>prepayment</source>
        <translation>Vorauszahlung</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>option</source>
        <translation>Option</translation>
    </message>
    <message>
        <source>Exercised above</source>
        <translation>Ausübung über</translation>
    </message>
    <message>
        <source>unmet share</source>
        <translation>ungedeckter Anteil</translation>
    </message>
    <message>
        <source>Lead time</source>
        <translation>Vorlaufzeit</translation>
    </message>
    <message>
        <source>$ a period</source>
        <translation>$ je Periode</translation>
    </message>
    <message>
        <source>Extends by</source>
        <translation>Verlängert um</translation>
    </message>
    <message>
        <source>Tranches</source>
        <translation>Tranchen</translation>
    </message>
    <message>
        <source>tranche</source>
        <translation>Tranche</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>Option</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Einheiten</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Am Netz</translation>
    </message>
    <message>
        <source>Ramp</source>
        <translation>Hochlauf</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Verfügbarkeit</translation>
    </message>
    <message>
        <source>Delay, least</source>
        <translation>Verzug, mindestens</translation>
    </message>
    <message>
        <source>Delay, likeliest</source>
        <translation>Verzug, wahrscheinlichst</translation>
    </message>
    <message>
        <source>Delay, most</source>
        <translation>Verzug, höchstens</translation>
    </message>
    <message>
        <source>Delay outcomes</source>
        <translation>Verzugsfälle</translation>
    </message>
    <message>
        <source>delay outcome</source>
        <translation>Verzugsfall</translation>
    </message>
    <message>
        <source>Tranche</source>
        <translation>Tranche</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Verzug</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Workloads</source>
        <translation>Workloads</translation>
    </message>
    <message>
        <source>workload</source>
        <translation>Workload</translation>
    </message>
    <message>
        <source>Demand at plan start</source>
        <translation>Bedarf zu Beginn des Plans</translation>
    </message>
    <message>
        <source>H100e</source>
        <translation>H100e</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Trend</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>Wachstum</translation>
    </message>
    <message>
        <source>x a year</source>
        <translation>x p. a.</translation>
    </message>
    <message>
        <source>Final growth</source>
        <translation>Endwachstum</translation>
    </message>
    <message>
        <source>Half-life of growth</source>
        <translation>Halbwertszeit des Wachstums</translation>
    </message>
    <message>
        <source>years</source>
        <translation>Jahre</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>Sättigung</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>Volatility</source>
        <translation>Volatilität</translation>
    </message>
    <message>
        <source>Mean reversion</source>
        <translation>Mittelwertrückkehr</translation>
    </message>
    <message>
        <source>Jumps</source>
        <translation>Sprünge</translation>
    </message>
    <message>
        <source>Jump size</source>
        <translation>Sprunghöhe</translation>
    </message>
    <message>
        <source>log</source>
        <translation>log</translation>
    </message>
    <message>
        <source>Jump spread</source>
        <translation>Sprungstreuung</translation>
    </message>
    <message>
        <source>Growth uncertainty</source>
        <translation>Wachstumsunsicherheit</translation>
    </message>
    <message>
        <source>January</source>
        <translation>Januar</translation>
    </message>
    <message>
        <source>factor</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <source>February</source>
        <translation>Februar</translation>
    </message>
    <message>
        <source>March</source>
        <translation>März</translation>
    </message>
    <message>
        <source>April</source>
        <translation>April</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Mai</translation>
    </message>
    <message>
        <source>June</source>
        <translation>Juni</translation>
    </message>
    <message>
        <source>July</source>
        <translation>Juli</translation>
    </message>
    <message>
        <source>August</source>
        <translation>August</translation>
    </message>
    <message>
        <source>September</source>
        <translation>September</translation>
    </message>
    <message>
        <source>October</source>
        <translation>Oktober</translation>
    </message>
    <message>
        <source>November</source>
        <translation>November</translation>
    </message>
    <message>
        <source>December</source>
        <translation>Dezember</translation>
    </message>
    <message>
        <source>Peak factor</source>
        <translation>Spitzenfaktor</translation>
    </message>
    <message>
        <source>Efficiency</source>
        <translation>Effizienz</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Home provider</source>
        <translation>Heimatanbieter</translation>
    </message>
    <message>
        <source>Portable share</source>
        <translation>Verlagerbarer Anteil</translation>
    </message>
    <message>
        <source>Egress cost</source>
        <translation>Transferkosten</translation>
    </message>
    <message>
        <source>$/H100e-hour</source>
        <translation>$/H100e-Stunde</translation>
    </message>
    <message>
        <source>Cost of unmet demand</source>
        <translation>Kosten ungedeckten Bedarfs</translation>
    </message>
    <message>
        <source>Workload trend points</source>
        <translation>Trendpunkte der Workloads</translation>
    </message>
    <message>
        <source>workload trend point</source>
        <translation>Trendpunkt eines Workloads</translation>
    </message>
    <message>
        <source>Workload</source>
        <translation>Workload</translation>
    </message>
    <message>
        <source>Demand</source>
        <translation>Bedarf</translation>
    </message>
    <message>
        <source>Eligible contracts</source>
        <translation>Zulässige Verträge</translation>
    </message>
    <message>
        <source>eligible contract</source>
        <translation>zulässiger Vertrag</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Umsatz</translation>
    </message>
    <message>
        <source>revenue line</source>
        <translation>Umsatzposten</translation>
    </message>
    <message>
        <source>Revenue at plan start</source>
        <translation>Umsatz zu Beginn des Plans</translation>
    </message>
    <message>
        <source>Revenue trend points</source>
        <translation>Trendpunkte des Umsatzes</translation>
    </message>
    <message>
        <source>revenue trend point</source>
        <translation>Trendpunkt des Umsatzes</translation>
    </message>
    <message>
        <source>Revenue line</source>
        <translation>Umsatzposten</translation>
    </message>
    <message>
        <source>Correlations</source>
        <translation>Korrelationen</translation>
    </message>
    <message>
        <source>correlation</source>
        <translation>Korrelation</translation>
    </message>
    <message>
        <source>First process</source>
        <translation>Erster Prozess</translation>
    </message>
    <message>
        <source>Second process</source>
        <translation>Zweiter Prozess</translation>
    </message>
    <message>
        <source>Correlation</source>
        <translation>Korrelation</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>Szenarien</translation>
    </message>
    <message>
        <source>scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Scenario changes</source>
        <translation>Szenarioänderungen</translation>
    </message>
    <message>
        <source>scenario change</source>
        <translation>Szenarioänderung</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Amendments</source>
        <translation>Nachträge</translation>
    </message>
    <message>
        <source>amendment</source>
        <translation>Nachtrag</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>In Kraft ab</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Erfasst</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Amendment changes</source>
        <translation>Nachtragsänderungen</translation>
    </message>
    <message>
        <source>amendment change</source>
        <translation>Nachtragsänderung</translation>
    </message>
    <message>
        <source>Amendment</source>
        <translation>Nachtrag</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Lieferung</translation>
    </message>
    <message>
        <source>Milestone</source>
        <translation>Meilenstein</translation>
    </message>
    <message>
        <source>Option opens</source>
        <translation>Option beginnt</translation>
    </message>
    <message>
        <source>Option ends</source>
        <translation>Option endet</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Zahlung</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Kündigungsfrist</translation>
    </message>
    <message>
        <source>Termination</source>
        <translation>Kündigung</translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Rabatt</translation>
    </message>
    <message>
        <source>Reserved, not used</source>
        <translation>Reserviert, nicht genutzt</translation>
    </message>
    <message>
        <source>Shortfall</source>
        <translation>Unterdeckung</translation>
    </message>
    <message>
        <source>Lapsed</source>
        <translation>Verfallen</translation>
    </message>
    <message>
        <source>Paid ahead, to be drawn</source>
        <translation>Vorausbezahlt, noch zu verbrauchen</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>Gebühren</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Sonstiges</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
</context>
<context>
    <name>QAbstractSpinBox</name>
    <message>
        <source>&amp;Select All</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>&amp;Step up</source>
        <translation>&amp;Schritt nach oben</translation>
    </message>
    <message>
        <source>Step &amp;down</source>
        <translation>Schritt nach &amp;unten</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartungswert</translation>
    </message>
    <message>
        <source>Paths</source>
        <translation>Pfade</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>Mindestabnahme</translation>
    </message>
    <message>
        <source>Eligible spend</source>
        <translation>Anrechenbare Ausgaben</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Cumulative requirement</source>
        <translation>Kumulierte Mindestabnahme</translation>
    </message>
    <message>
        <source>Cumulative eligible spend</source>
        <translation>Kumulierte anrechenbare Ausgaben</translation>
    </message>
    <message>
        <source>%1: no data</source>
        <translation>%1: keine Daten</translation>
    </message>
    <message>
        <source>%1, %2 to %3. Median from %4 to %5; in the last month 80 per cent of paths lie between %6 and %7. %8</source>
        <translation>%1, %2 bis %3. Median von %4 bis %5; im letzten Monat liegen 80 Prozent der Pfade zwischen %6 und %7. %8</translation>
    </message>
    <message>
        <source>%1: distribution from %2 to %3, median %4, P90 %5. %6</source>
        <translation>%1: Verteilung von %2 bis %3, Median %4, P90 %5. %6</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Other lines</source>
        <translation>Sonstige Posten</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 paths, seed %2</source>
        <translation>%1 Pfade, Startwert %2</translation>
    </message>
    <message>
        <source>Demand</source>
        <translation>Bedarf</translation>
    </message>
    <message>
        <source>Usable capacity</source>
        <translation>Nutzbare Kapazität</translation>
    </message>
    <message>
        <source>Delivered capacity</source>
        <translation>Gelieferte Kapazität</translation>
    </message>
    <message>
        <source>Demand served</source>
        <translation>Gedeckter Bedarf</translation>
    </message>
    <message>
        <source>Unmet demand</source>
        <translation>Ungedeckter Bedarf</translation>
    </message>
    <message>
        <source>Deferred work</source>
        <translation>Aufgeschobene Arbeit</translation>
    </message>
    <message>
        <source>Utilisation</source>
        <translation>Auslastung</translation>
    </message>
    <message>
        <source>Facility power</source>
        <translation>Standortleistung</translation>
    </message>
    <message>
        <source>Charges</source>
        <translation>Entgelte</translation>
    </message>
    <message>
        <source>Payable</source>
        <translation>Zu zahlen</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Zahlungen</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Umsatz</translation>
    </message>
    <message>
        <source>P(unmet above 1 %)</source>
        <translation>P(ungedeckt über 1 %)</translation>
    </message>
    <message>
        <source>Payable in the fiscal year</source>
        <translation>Zu zahlen im Geschäftsjahr</translation>
    </message>
    <message>
        <source>P(payable above half of revenue)</source>
        <translation>P(zu zahlen über halbem Umsatz)</translation>
    </message>
    <message>
        <source>Charges of the contract</source>
        <translation>Entgelte des Vertrags</translation>
    </message>
    <message>
        <source>Payable of the contract</source>
        <translation>Zu zahlen aus dem Vertrag</translation>
    </message>
    <message>
        <source>Cash of the contract</source>
        <translation>Zahlungen aus dem Vertrag</translation>
    </message>
    <message>
        <source>Commitment left</source>
        <translation>Restverpflichtung</translation>
    </message>
    <message>
        <source>Shortfall</source>
        <translation>Unterdeckung</translation>
    </message>
    <message>
        <source>True-up</source>
        <translation>Ausgleichszahlung</translation>
    </message>
    <message>
        <source>Overage</source>
        <translation>Mehrabnahme</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Gutschriften</translation>
    </message>
    <message>
        <source>P(shortfall)</source>
        <translation>P(Unterdeckung)</translation>
    </message>
    <message>
        <source>Month in which the commitment is met</source>
        <translation>Monat, in dem die Verpflichtung erfüllt ist</translation>
    </message>
    <message>
        <source>NPV of cash</source>
        <translation>Kapitalwert der Zahlungen</translation>
    </message>
    <message>
        <source>Economic cost</source>
        <translation>Ökonomische Kosten</translation>
    </message>
    <message>
        <source>True-ups in all</source>
        <translation>Ausgleichszahlungen insgesamt</translation>
    </message>
    <message>
        <source>Unmet H100e-hours</source>
        <translation>Ungedeckte H100e-Stunden</translation>
    </message>
    <message>
        <source>Cost per H100e-hour served</source>
        <translation>Kosten je gedeckter H100e-Stunde</translation>
    </message>
    <message>
        <source>Peak facility power</source>
        <translation>Spitzenleistung der Standorte</translation>
    </message>
    <message>
        <source>Concentration of spend by provider (HHI)</source>
        <translation>Konzentration der Ausgaben nach Anbieter (HHI)</translation>
    </message>
    <message>
        <source>Concentration of capacity by provider (HHI)</source>
        <translation>Konzentration der Kapazität nach Anbieter (HHI)</translation>
    </message>
    <message>
        <source> a month</source>
        <translation> je Monat</translation>
    </message>
    <message>
        <source>$ per H100e-hour</source>
        <translation>$ je H100e-Stunde</translation>
    </message>
    <message>
        <source> H100e-hours</source>
        <translation> H100e-Stunden</translation>
    </message>
    <message>
        <source>Demand against usable capacity</source>
        <translation>Bedarf und nutzbare Kapazität</translation>
    </message>
    <message>
        <source>Usable capacity, book</source>
        <translation>Nutzbare Kapazität, Planrechnung</translation>
    </message>
    <message>
        <source>Left in the period, book</source>
        <translation>Rest der Periode, Planrechnung</translation>
    </message>
    <message>
        <source>later</source>
        <translation>dann</translation>
    </message>
    <message>
        <source>Cash by fiscal year and provider</source>
        <translation>Zahlungen nach Geschäftsjahr und Anbieter</translation>
    </message>
    <message>
        <source>the book</source>
        <translation>die Planrechnung</translation>
    </message>
    <message>
        <source>Burn-down: %1</source>
        <translation>Abbau der Verpflichtung: %1</translation>
    </message>
    <message>
        <source>Not counted in the book: nothing to show.</source>
        <translation>Zählt nicht in der Planrechnung: nichts anzuzeigen.</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Vertrag</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Laufzeit</translation>
    </message>
    <message>
        <source>Commitment</source>
        <translation>Verpflichtung</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Belastbarkeit</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Gezählt</translation>
    </message>
    <message>
        <source>Payable in the book</source>
        <translation>Zu zahlen laut Planrechnung</translation>
    </message>
    <message>
        <source>of it shortfall</source>
        <translation>davon Unterdeckung</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Commitments</source>
        <translation>Verpflichtungen</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Im Register</translation>
    </message>
    <message>
        <source>Counted in the book</source>
        <translation>In der Planrechnung gezählt</translation>
    </message>
    <message>
        <source>Customer&apos;s own guidance of spending until %1</source>
        <translation>Eigene Ausgabenprognose des Kunden bis %1</translation>
    </message>
    <message>
        <source>Registered and due by then</source>
        <translation>Im Register und bis dahin fällig</translation>
    </message>
    <message>
        <source>These figures conflict: terms run past that date and several amounts are ‘up to’, so both can hold, but not every commitment can be spent before it.</source>
        <translation>Diese Zahlen widersprechen sich: Laufzeiten reichen über das Datum hinaus, und mehrere Beträge sind „bis zu“-Angaben. Beides kann stimmen, aber nicht jede Verpflichtung kann vorher ausgegeben werden.</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>NPV of cash, revenue excluded</source>
        <translation>Kapitalwert der Zahlungen, ohne Umsatz</translation>
    </message>
    <message>
        <source>Economic cost, unmet demand in</source>
        <translation>Ökonomische Kosten, mit ungedecktem Bedarf</translation>
    </message>
    <message>
        <source>Shortfall paid</source>
        <translation>Gezahlte Unterdeckung</translation>
    </message>
    <message>
        <source>Numbers assumed</source>
        <translation>Angenommene Zahlen</translation>
    </message>
    <message>
        <source>Numbers with a source</source>
        <translation>Zahlen mit Quelle</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Monate</translation>
    </message>
    <message>
        <source>Eligible</source>
        <translation>Anrechenbar</translation>
    </message>
    <message>
        <source> (open)</source>
        <translation> (offen)</translation>
    </message>
    <message>
        <source>Beyond horizon</source>
        <translation>Nach dem Horizont</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Quartal</translation>
    </message>
    <message>
        <source>Fiscal year</source>
        <translation>Geschäftsjahr</translation>
    </message>
    <message>
        <source>FY %1</source>
        <translation>GJ %1</translation>
    </message>
    <message>
        <source>Thereafter</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>Counted so far</source>
        <translation>Bisher angerechnet</translation>
    </message>
    <message>
        <source>Left of the term</source>
        <translation>Rest der Laufzeit</translation>
    </message>
    <message>
        <source>Left in the period</source>
        <translation>Rest der Periode</translation>
    </message>
    <message>
        <source>Run rate</source>
        <translation>Monatsrate</translation>
    </message>
    <message>
        <source>Required run rate</source>
        <translation>Nötige Monatsrate</translation>
    </message>
    <message>
        <source>Expected to be met</source>
        <translation>Voraussichtlich erfüllt</translation>
    </message>
    <message>
        <source>not at this rate</source>
        <translation>nicht bei dieser Rate</translation>
    </message>
    <message>
        <source>Not counted in the book: nothing to burn down.</source>
        <translation>Zählt nicht in der Planrechnung: keine Verpflichtung abzubauen.</translation>
    </message>
    <message>
        <source>Prepayment</source>
        <translation>Vorauszahlung</translation>
    </message>
    <message>
        <source>Fee credit</source>
        <translation>Gebührengutschrift</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>Kontingent</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Saldo</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Anfangsbestand</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Zugang</translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation>Verbrauch</translation>
    </message>
    <message>
        <source>Lapsed</source>
        <translation>Verfallen</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Endbestand</translation>
    </message>
    <message>
        <source>Nothing is paid ahead: no prepayment, credit or pool.</source>
        <translation>Nichts ist vorausbezahlt: keine Vorauszahlung, keine Gutschrift, kein Kontingent.</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Netto</translation>
    </message>
    <message>
        <source>Rate card, $/unit-hour</source>
        <translation>Preisliste, $/Einheitenstunde</translation>
    </message>
    <message>
        <source>Paid, $/unit-hour</source>
        <translation>Gezahlt, $/Einheitenstunde</translation>
    </message>
    <message>
        <source>Paid, $/H100e-hour</source>
        <translation>Gezahlt, $/H100e-Stunde</translation>
    </message>
    <message>
        <source>Nothing is used by the hour: spend is entered, or not counted.</source>
        <translation>Nichts wird nach Stunden genutzt: Ausgaben sind eingegeben oder zählen nicht.</translation>
    </message>
    <message>
        <source>Owned</source>
        <translation>Eigen</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>Hardware</translation>
    </message>
    <message>
        <source>Rented</source>
        <translation>Gemietet</translation>
    </message>
    <message>
        <source>Own, $/hour</source>
        <translation>Eigen, $/Stunde</translation>
    </message>
    <message>
        <source>Rent, $/hour</source>
        <translation>Miete, $/Stunde</translation>
    </message>
    <message>
        <source>Break-even utilisation</source>
        <translation>Break-even-Auslastung</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Genutzt</translation>
    </message>
    <message>
        <source>No hardware is both owned and rented: give a provider of kind ‘own’ a contract with capex, life, power and PUE for a SKU that another contract rents.</source>
        <translation>Keine Hardware ist zugleich eigen und gemietet: Geben Sie einem Anbieter der Art „eigen“ einen Vertrag mit Investition, Nutzungsdauer, Leistung und PUE für eine SKU, die ein anderer Vertrag mietet.</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Share of spend</source>
        <translation>Anteil an Ausgaben</translation>
    </message>
    <message>
        <source>Share of capacity</source>
        <translation>Anteil an Kapazität</translation>
    </message>
    <message>
        <source>HHI (1 is a single provider)</source>
        <translation>HHI (1 heißt: ein einziger Anbieter)</translation>
    </message>
    <message>
        <source>Flows</source>
        <translation>Zahlungsreihe</translation>
    </message>
    <message>
        <source>XNPV</source>
        <translation>XNPV</translation>
    </message>
    <message>
        <source>NPV, ends of months</source>
        <translation>Kapitalwert, Monatsenden</translation>
    </message>
    <message>
        <source>NPV, middles</source>
        <translation>Kapitalwert, Monatsmitten</translation>
    </message>
    <message>
        <source>IRR, a year</source>
        <translation>Interner Zinsfuß p. a.</translation>
    </message>
    <message>
        <source>XIRR</source>
        <translation>XIRR</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Zahlungen</translation>
    </message>
    <message>
        <source>Payments and revenue</source>
        <translation>Zahlungen und Umsatz</translation>
    </message>
    <message>
        <source>At %1 a year. A dash: no rate makes the flows worth nothing.</source>
        <translation>Bei %1 p. a. Ein Strich: Kein Zinssatz macht die Zahlungsreihe wertlos.</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Mean ± s.e.</source>
        <translation>Mittelwert ± SF</translation>
    </message>
    <message>
        <source>Std. dev.</source>
        <translation>Std.-Abw.</translation>
    </message>
    <message>
        <source>share of 1</source>
        <translation>Anteil an 1</translation>
    </message>
    <message>
        <source>Mean shortfall, $ M</source>
        <translation>Mittlere Unterdeckung, Mio. $</translation>
    </message>
    <message>
        <source>P95, $ M</source>
        <translation>P95, Mio. $</translation>
    </message>
    <message>
        <source>No path falls short of any requirement.</source>
        <translation>Kein Pfad unterschreitet eine Mindestabnahme.</translation>
    </message>
    <message>
        <source>P(shortfall) in period</source>
        <translation>P(Unterdeckung) in Periode</translation>
    </message>
    <message>
        <source>%1. The stronger the tint, the likelier the shortfall.</source>
        <translation>%1. Je kräftiger der Farbton, desto wahrscheinlicher die Unterdeckung.</translation>
    </message>
    <message>
        <source>not available now</source>
        <translation>jetzt nicht verfügbar</translation>
    </message>
    <message>
        <source>Tranche %1</source>
        <translation>Tranche %1</translation>
    </message>
    <message>
        <source>%1 of %2: %3 units of %4</source>
        <translation>%1 von %2: %3 Einheiten %4</translation>
    </message>
    <message>
        <source>site %1</source>
        <translation>Standort %1</translation>
    </message>
    <message>
        <source>online %1</source>
        <translation>am Netz %1</translation>
    </message>
    <message>
        <source>ramp %1 months</source>
        <translation>Hochlauf %1 Monate</translation>
    </message>
    <message>
        <source>ends %1</source>
        <translation>endet %1</translation>
    </message>
    <message>
        <source>ends with the contract, %1</source>
        <translation>endet mit dem Vertrag, %1</translation>
    </message>
    <message>
        <source>delay %1 months at P10, %2 expected, %3 at P90</source>
        <translation>Verzug %1 Monate bei P10, %2 erwartet, %3 bei P90</translation>
    </message>
    <message>
        <source>no delay</source>
        <translation>kein Verzug</translation>
    </message>
    <message>
        <source>No deliveries</source>
        <translation>Keine Lieferungen</translation>
    </message>
    <message>
        <source>%1 deliveries, the first online %2, the last %3; %4 may be late</source>
        <translation>%1 Lieferungen, die erste am Netz %2, die letzte %3; %4 können sich verspäten</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Lieferung</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Einheiten</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Am Netz</translation>
    </message>
    <message>
        <source>Ramp, months</source>
        <translation>Hochlauf, Monate</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Online at P10</source>
        <translation>Am Netz bei P10</translation>
    </message>
    <message>
        <source>Online, expected</source>
        <translation>Am Netz, erwartet</translation>
    </message>
    <message>
        <source>Online at P90</source>
        <translation>Am Netz bei P90</translation>
    </message>
    <message>
        <source>as it was</source>
        <translation>unverändert</translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) later</source>
        <translation>
            <numerusform>%n Monat später</numerusform>
            <numerusform>%n Monate später</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) earlier</source>
        <translation>
            <numerusform>%n Monat früher</numerusform>
            <numerusform>%n Monate früher</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) later</source>
        <translation>
            <numerusform>%n Tag später</numerusform>
            <numerusform>%n Tage später</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) earlier</source>
        <translation>
            <numerusform>%n Tag früher</numerusform>
            <numerusform>%n Tage früher</numerusform>
        </translation>
    </message>
    <message>
        <source>Ramp %1 months</source>
        <translation>Hochlauf %1 Monate</translation>
    </message>
    <message>
        <source>End %1, %2</source>
        <translation>Ende %1, %2</translation>
    </message>
    <message>
        <source>Ends with the contract, %1</source>
        <translation>Endet mit dem Vertrag, %1</translation>
    </message>
    <message>
        <source>Online %1, %2</source>
        <translation>Am Netz %1, %2</translation>
    </message>
    <message>
        <source>%1; end %2</source>
        <translation>%1; Ende %2</translation>
    </message>
    <message>
        <source>before the contract starts, %1</source>
        <translation>bevor der Vertrag beginnt, %1</translation>
    </message>
    <message>
        <source>when the contract has ended, %1</source>
        <translation>wenn der Vertrag beendet ist, %1</translation>
    </message>
    <message>
        <source>Set the ramp of %1 to %2 months</source>
        <translation>Hochlauf von %1 auf %2 Monate setzen</translation>
    </message>
    <message>
        <source>End %1 on %2</source>
        <translation>%1 am %2 beenden</translation>
    </message>
    <message>
        <source>End %1 with its contract</source>
        <translation>%1 mit dem Vertrag beenden</translation>
    </message>
    <message>
        <source>Move %1 to %2</source>
        <translation>%1 auf %2 verschieben</translation>
    </message>
    <message>
        <source>Deliveries: ramp as a slope, P10 to P90 of the online date above</source>
        <translation>Lieferungen: Hochlauf als Schräge, darüber P10 bis P90 des Netztermins</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Copy data</source>
        <translation>Daten kopieren</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Export chart</source>
        <translation>Diagramm exportieren</translation>
    </message>
    <message>
        <source>Picture (*.png);;Vector (*.svg);;PDF (*.pdf);;Numbers (*.csv)</source>
        <translation>Bild (*.png);;Vektor (*.svg);;PDF (*.pdf);;Zahlen (*.csv)</translation>
    </message>
    <message>
        <source>Reset zoom</source>
        <translation>Zoom zurücksetzen</translation>
    </message>
    <message>
        <source>FY%1</source>
        <translation>GJ%1</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>Stand %1</translation>
    </message>
    <message>
        <source>▲ %1: %2</source>
        <translation>▲ %1: %2</translation>
    </message>
    <message>
        <source>Offtake plans (*.offtake)</source>
        <translation>Offtake-Pläne (*.offtake)</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>row %1, column %2</source>
        <translation>Zeile %1, Spalte %2</translation>
    </message>
    <message>
        <source>row %1, %2</source>
        <translation>Zeile %1, %2</translation>
    </message>
    <message>
        <source>triangular: least %1, likeliest %2, most %3 months</source>
        <translation>dreiecksverteilt: mindestens %1, wahrscheinlichst %2, höchstens %3 Monate</translation>
    </message>
    <message>
        <source>lognormal growth, P10 %1 and P90 %2 a year: growth uncertainty %3</source>
        <translation>lognormales Wachstum, P10 %1 und P90 %2 p. a.: Wachstumsunsicherheit %3</translation>
    </message>
    <message>
        <source>lognormal after a year, P10 and P90 as typed: mean %1, volatility %2</source>
        <translation>lognormal nach einem Jahr, P10 und P90 wie eingegeben: Mittelwert %1, Volatilität %2</translation>
    </message>
    <message>
        <source>New %1</source>
        <translation>Neu: %1</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>Verträge</translation>
    </message>
    <message>
        <source>Simulation</source>
        <translation>Simulation</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>Beyond the requirement</source>
        <translation>Über die Mindestabnahme hinaus</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Zahlung</translation>
    </message>
    <message>
        <source>Late delivery</source>
        <translation>Lieferverzug</translation>
    </message>
    <message>
        <source>Termination</source>
        <translation>Kündigung</translation>
    </message>
    <message>
        <source>Where it stands at the plan&apos;s start</source>
        <translation>Stand zu Beginn des Plans</translation>
    </message>
    <message>
        <source>Owned capacity</source>
        <translation>Eigene Kapazität</translation>
    </message>
    <message>
        <source>Trend and noise</source>
        <translation>Trend und Rauschen</translation>
    </message>
    <message>
        <source>Seasonality: factor of each month, mean 1</source>
        <translation>Saisonalität: Faktor je Monat, Mittelwert 1</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>In use. </source>
        <translation>Verwendet. </translation>
    </message>
    <message>
        <source>No problems.</source>
        <translation>Keine Probleme.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Abhilfe</translation>
    </message>
    <message>
        <source>page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>What may happen</source>
        <translation>Was eintreten kann</translation>
    </message>
    <message>
        <source>%1; %2. P90 means that 90 per cent of outcomes are at or below; CVaR95 is the mean of the worst 5 per cent; ± is one standard error.</source>
        <translation>%1; %2. P90 heißt: 90 Prozent der Ergebnisse liegen auf oder unter dem Wert; CVaR95 ist der Mittelwert der schlechtesten 5 Prozent; ± ist ein Standardfehler.</translation>
    </message>
    <message>
        <source>Where commitments may fall short</source>
        <translation>Wo Verpflichtungen unterschritten werden können</translation>
    </message>
    <message>
        <source>Digest %1</source>
        <translation>Prüfsumme %1</translation>
    </message>
    <message>
        <source>Cash by fiscal year, $ M</source>
        <translation>Zahlungen nach Geschäftsjahr, Mio. $</translation>
    </message>
    <message>
        <source>Accruals by fiscal year, $ M</source>
        <translation>Periodenaufwand nach Geschäftsjahr, Mio. $</translation>
    </message>
    <message>
        <source>Unconditional obligations at the plan&apos;s start, $ M</source>
        <translation>Unbedingte Verpflichtungen zu Beginn des Plans, Mio. $</translation>
    </message>
    <message>
        <source>Commitment periods, $ M</source>
        <translation>Verpflichtungsperioden, Mio. $</translation>
    </message>
    <message>
        <source>What is paid against the rate card</source>
        <translation>Gezahlt gegenüber der Preisliste</translation>
    </message>
    <message>
        <source>List, net and cash, and the gap by cause, $ M</source>
        <translation>Liste, Netto und Zahlungen sowie der Abstand nach Ursache, Mio. $</translation>
    </message>
    <message>
        <source>By the hour, $; the gap to the rate card by cause</source>
        <translation>Je Stunde, $; der Abstand zur Preisliste nach Ursache</translation>
    </message>
    <message>
        <source>Own or rent</source>
        <translation>Kaufen oder mieten</translation>
    </message>
    <message>
        <source>Balances paid ahead, $ M</source>
        <translation>Vorausbezahlte Salden, Mio. $</translation>
    </message>
    <message>
        <source>Concentration</source>
        <translation>Konzentration</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>Renditen</translation>
    </message>
    <message>
        <source>%1 · plan %2 · %3</source>
        <translation>%1 · Plan %2 · %3</translation>
    </message>
    <message>
        <source>base plan</source>
        <translation>Basisplan</translation>
    </message>
    <message>
        <source>scenario ‘%1’</source>
        <translation>Szenario „%1“</translation>
    </message>
    <message>
        <source>Capacity and contract report, %1, %2; amounts in %3.</source>
        <translation>Bericht zu Kapazität und Verträgen, %1, %2; Beträge in %3.</translation>
    </message>
    <message>
        <source>What is committed</source>
        <translation>Was zugesagt ist</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Where sources disagree</source>
        <translation>Wo sich Quellen widersprechen</translation>
    </message>
    <message>
        <source>What is assumed</source>
        <translation>Was angenommen ist</translation>
    </message>
    <message>
        <source>Plan hash %1. The plan is attached to this file as plan.json.</source>
        <translation>Hash des Plans %1. Der Plan ist dieser Datei als plan.json beigefügt.</translation>
    </message>
    <message>
        <source>$%1 T</source>
        <translation>%1 Bio. $</translation>
    </message>
    <message>
        <source>$%1 B</source>
        <translation>%1 Mrd. $</translation>
    </message>
    <message>
        <source>$%1 M</source>
        <translation>%1 Mio. $</translation>
    </message>
    <message>
        <source>$%1 K</source>
        <translation>%1 Tsd. $</translation>
    </message>
    <message>
        <source>$%1</source>
        <translation>%1 $</translation>
    </message>
    <message>
        <source>YYYY-MM</source>
        <translation>JJJJ-MM</translation>
    </message>
    <message>
        <source>Fiscal years, each where it starts</source>
        <translation>Geschäftsjahre, jedes an seinem Beginn</translation>
    </message>
    <message>
        <source>Period of the contract</source>
        <translation>Periode des Vertrags</translation>
    </message>
    <message>
        <source>Median above it</source>
        <translation>Median darüber</translation>
    </message>
    <message>
        <source>Counted, P10–P90</source>
        <translation>Angerechnet, P10–P90</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>Ist</translation>
    </message>
    <message>
        <source>Forecast, book</source>
        <translation>Prognose, Planrechnung</translation>
    </message>
    <message>
        <source>Left in the period, P10</source>
        <translation>Rest der Periode, P10</translation>
    </message>
    <message>
        <source>Left in the period, P50</source>
        <translation>Rest der Periode, P50</translation>
    </message>
    <message>
        <source>Left in the period, P90</source>
        <translation>Rest der Periode, P90</translation>
    </message>
    <message>
        <source>Period %1 [share of paths]</source>
        <translation>Periode %1 [Anteil der Pfade]</translation>
    </message>
    <message>
        <source>Unit: %1</source>
        <translation>Einheit: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 to %3</source>
        <translation>%1: %2 bis %3</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>At or below</source>
        <translation>Auf oder unter</translation>
    </message>
    <message>
        <source>Eligible spend, actual</source>
        <translation>Anrechenbare Ausgaben, Ist</translation>
    </message>
    <message>
        <source>Eligible spend, forecast</source>
        <translation>Anrechenbare Ausgaben, Prognose</translation>
    </message>
    <message>
        <source>Counted, P10 to P90: %1 to %2</source>
        <translation>Angerechnet, P10 bis P90: %1 bis %2</translation>
    </message>
    <message>
        <source>✕ The period ends short by %1</source>
        <translation>✕ Die Periode endet mit einer Unterdeckung von %1</translation>
    </message>
    <message>
        <source>✓ The period ends with its requirement met</source>
        <translation>✓ Die Periode endet mit erfüllter Mindestabnahme</translation>
    </message>
    <message>
        <source>%1, period %2</source>
        <translation>%1, Periode %2</translation>
    </message>
    <message>
        <source>. The median is highest in %1, at %2.</source>
        <translation>. Der Median ist am höchsten in %1, mit %2.</translation>
    </message>
    <message>
        <source>%1 goes from %2 to %3.</source>
        <translation>%1 geht von %2 bis %3.</translation>
    </message>
    <message numerus="yes">
        <source>The median lies above it in %n month(s).</source>
        <translation>
            <numerusform>Der Median liegt in %n Monat darüber.</numerusform>
            <numerusform>Der Median liegt in %n Monaten darüber.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 to %3: %4. The total is highest in %5, at %6. %7</source>
        <translation>%1, %2 bis %3: %4. Die Summe ist am höchsten in %5, mit %6. %7</translation>
    </message>
    <message>
        <source>%1: eligible spend reaches %2 against a requirement of %3 by %4; %5 of %6 periods end short. %7</source>
        <translation>%1: Die anrechenbaren Ausgaben erreichen %2 bei einer Mindestabnahme von %3 bis %4; %5 von %6 Perioden enden mit Unterdeckung. %7</translation>
    </message>
    <message>
        <source>%1 at most %2, in period %3</source>
        <translation>%1 höchstens %2, in Periode %3</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <translation>%1: %2. %3</translation>
    </message>
    <message>
        <source>the book; counted: %1</source>
        <translation>die Planrechnung; gezählt: %1</translation>
    </message>
    <message>
        <source>share of paths</source>
        <translation>Anteil der Pfade</translation>
    </message>
    <message>
        <source>B</source>
        <comment>billions</comment>
        <translation>Mrd.</translation>
    </message>
    <message>
        <source>M</source>
        <comment>millions</comment>
        <translation>Mio.</translation>
    </message>
    <message>
        <source>K</source>
        <comment>thousands</comment>
        <translation>Tsd.</translation>
    </message>
    <message>
        <source>$ %1</source>
        <comment>of an axis</comment>
        <translation>%1 $</translation>
    </message>
    <message>
        <source>your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>one line of at most %1 characters</source>
        <translation>eine Zeile mit höchstens %1 Zeichen</translation>
    </message>
    <message>
        <source>a whole number from 0 to %1</source>
        <translation>eine ganze Zahl von 0 bis %1</translation>
    </message>
    <message>
        <source>a folder that exists, from the root on</source>
        <translation>ein vorhandener Ordner mit vollständigem Pfad</translation>
    </message>
    <message>
        <source>a folder that you may write to</source>
        <translation>ein Ordner, in den Sie schreiben dürfen</translation>
    </message>
    <message>
        <source>setting %1</source>
        <translation>Einstellung %1</translation>
    </message>
    <message>
        <source>the folder of plans</source>
        <translation>der Ordner für Pläne</translation>
    </message>
    <message>
        <source>the folder of reports</source>
        <translation>der Ordner für Berichte</translation>
    </message>
    <message>
        <source>first month of the fiscal year</source>
        <translation>erster Monat des Geschäftsjahres</translation>
    </message>
    <message>
        <source>threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>cannot be written</source>
        <translation>kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>a file that you may write to</source>
        <translation>eine Datei, in die Sie schreiben dürfen</translation>
    </message>
    <message>
        <source>&amp;Starter plan</source>
        <translation>&amp;Startplan</translation>
    </message>
    <message>
        <source>published commitments of one customer, with assumed terms marked as such</source>
        <translation>veröffentlichte Verpflichtungen eines Kunden, angenommene Konditionen sind als solche gekennzeichnet</translation>
    </message>
    <message>
        <source>&amp;AWS, Azure and Oracle</source>
        <translation>&amp;AWS, Azure und Oracle</translation>
    </message>
    <message>
        <source>three headline contracts with made-up floors and entered spend</source>
        <translation>drei große Verträge mit erfundenen Mindestabnahmen und eingegebenen Ausgaben</translation>
    </message>
    <message>
        <source>&amp;Oracle&apos;s floors without chance</source>
        <translation>&amp;Oracles Mindestabnahmen ohne Zufall</translation>
    </message>
    <message>
        <source>short by 5 billion, all in year two; every figure can be worked by hand</source>
        <translation>Unterdeckung von 5 Milliarden, alles im zweiten Jahr; jede Zahl lässt sich von Hand nachrechnen</translation>
    </message>
    <message>
        <source>One floor, &amp;lognormal spend</source>
        <translation>Eine Mindestabnahme, &amp;lognormale Ausgaben</translation>
    </message>
    <message>
        <source>a shortfall whose chance and size are known in closed form</source>
        <translation>eine Unterdeckung, deren Wahrscheinlichkeit und Höhe geschlossen berechenbar sind</translation>
    </message>
    <message>
        <source>&amp;Empty plan</source>
        <translation>&amp;Leerer Plan</translation>
    </message>
    <message>
        <source>nothing but its dates</source>
        <translation>nur mit seinen Daten</translation>
    </message>
    <message>
        <source>%1 is not a file</source>
        <translation>%1 ist keine Datei</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>%1 is not an Offtake plan; tables come in by copying and pasting their cells</source>
        <translation>%1 ist kein Offtake-Plan; Tabellen werden durch Kopieren und Einfügen ihrer Zellen übernommen</translation>
    </message>
    <message>
        <source>Only a plan file can be dropped here</source>
        <translation>Hier kann nur eine Plandatei abgelegt werden</translation>
    </message>
    <message>
        <source>One plan at a time can be dropped here</source>
        <translation>Hier kann nur ein Plan auf einmal abgelegt werden</translation>
    </message>
    <message>
        <source>Only a file of this computer can be opened</source>
        <translation>Nur eine Datei dieses Computers kann geöffnet werden</translation>
    </message>
    <message>
        <source>Set range of %1</source>
        <translation>Spanne ändern: %1</translation>
    </message>
    <message>
        <source>Year by year</source>
        <translation>Jahr für Jahr</translation>
    </message>
    <message>
        <source>Price, $/unit-hour</source>
        <translation>Preis, $/Einheitenstunde</translation>
    </message>
    <message>
        <source>Price, $/H100e-hour, training</source>
        <translation>Preis, $/H100e-Stunde, Training</translation>
    </message>
    <message>
        <source>Select a SKU to see its price year by year.</source>
        <translation>Wählen Sie eine SKU, um ihren Preis Jahr für Jahr zu sehen.</translation>
    </message>
    <message>
        <source>No price yet: set the price at the plan&apos;s start, or add points.</source>
        <translation>Noch kein Preis: Geben Sie den Preis zu Beginn des Plans an oder fügen Sie Punkte hinzu.</translation>
    </message>
    <message>
        <source>Price year by year</source>
        <translation>Preis Jahr für Jahr</translation>
    </message>
    <message>
        <source>en</source>
        <comment>code of the language that months are named in</comment>
        <translation>de</translation>
    </message>
    <message>
        <source>%1, from</source>
        <translation>%1, von</translation>
    </message>
    <message>
        <source>%1, to</source>
        <translation>%1, bis</translation>
    </message>
    <message>
        <source>%1 from %2 at %3 to %4 at %5</source>
        <translation>%1 von %2 bei %3 bis %4 bei %5</translation>
    </message>
    <message>
        <source>On demand</source>
        <translation>Auf Abruf</translation>
    </message>
    <message>
        <source>Spot</source>
        <translation>Spot</translation>
    </message>
    <message>
        <source>One year</source>
        <translation>Ein Jahr</translation>
    </message>
    <message>
        <source>Several years</source>
        <translation>Mehrere Jahre</translation>
    </message>
    <message>
        <source>the plan&apos;s curve; no market volatility</source>
        <translation>die Kurve des Plans; keine Marktvolatilität</translation>
    </message>
    <message>
        <source>closed form: volatility %1, reversion %2 a year</source>
        <translation>geschlossene Form: Volatilität %1, Rückkehr %2 p. a.</translation>
    </message>
    <message>
        <source>Price of %1</source>
        <translation>Preis von %1</translation>
    </message>
    <message>
        <source>$ per unit-hour</source>
        <translation>$ je Einheitenstunde</translation>
    </message>
    <message>
        <source>Bands P5–P95 and P25–P75, %1</source>
        <translation>Bänder P5–P95 und P25–P75, %1</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>Kurve</translation>
    </message>
    <message>
        <source>Market prices against their curves</source>
        <translation>Marktpreise gegenüber ihren Kurven</translation>
    </message>
    <message>
        <source>times the curve</source>
        <translation>mal die Kurve</translation>
    </message>
    <message>
        <source>Price of an H100-equivalent hour, by generation</source>
        <translation>Preis einer H100-äquivalenten Stunde, nach Generation</translation>
    </message>
    <message>
        <source>curve over inference rating; the SKUs that the plan uses</source>
        <translation>Kurve durch Inferenzwert; die SKUs, die der Plan verwendet</translation>
    </message>
    <message>
        <source>% utilisation</source>
        <translation>% Auslastung</translation>
    </message>
    <message>
        <source>$ per used hour</source>
        <translation>$ je genutzter Stunde</translation>
    </message>
    <message>
        <source>renting is cheaper at any utilisation</source>
        <translation>Mieten ist bei jeder Auslastung günstiger</translation>
    </message>
    <message>
        <source>break-even at %1 utilisation</source>
        <translation>Break-even bei %1 Auslastung</translation>
    </message>
    <message>
        <source>Break-even at %1</source>
        <translation>Break-even bei %1</translation>
    </message>
    <message>
        <source>In the book, at %1</source>
        <translation>In der Planrechnung, bei %1</translation>
    </message>
    <message>
        <source>Facility power of %1</source>
        <translation>Standortleistung von %1</translation>
    </message>
    <message>
        <source>the book, at mean delays</source>
        <translation>die Planrechnung, bei mittlerem Verzug</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Above the limit</source>
        <translation>Über der Grenze</translation>
    </message>
    <message>
        <source>▲ hatched: above its limit by up to %1 MW, from %2 on</source>
        <translation>▲ schraffiert: um bis zu %1 MW über der Grenze, ab %2</translation>
    </message>
    <message>
        <source>%1, expected</source>
        <translation>%1, erwartet</translation>
    </message>
    <message>
        <source>%1, P%2</source>
        <translation>%1, P%2</translation>
    </message>
    <message>
        <source>the whole row</source>
        <translation>die ganze Zeile</translation>
    </message>
    <message>
        <source>is there</source>
        <translation>ist vorhanden</translation>
    </message>
    <message>
        <source>is removed</source>
        <translation>ist entfernt</translation>
    </message>
    <message>
        <source>new: %1</source>
        <translation>neu: %1</translation>
    </message>
    <message>
        <source>Base plan</source>
        <translation>Basisplan</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>▲ skipped</source>
        <translation>▲ übersprungen</translation>
    </message>
    <message>
        <source>Changes nothing yet: choose it at the top right, then edit; what you edit goes into the scenario.</source>
        <translation>Ändert noch nichts: Wählen Sie es oben rechts und bearbeiten Sie dann; was Sie ändern, geht in das Szenario.</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>Commitments counted</source>
        <translation>Gezählte Verpflichtungen</translation>
    </message>
    <message>
        <source>Shortfall paid, in the book</source>
        <translation>Gezahlte Unterdeckung, laut Planrechnung</translation>
    </message>
    <message>
        <source>NPV of cash, in the book</source>
        <translation>Kapitalwert der Zahlungen, laut Planrechnung</translation>
    </message>
    <message>
        <source>%1. ± is one standard error. Differences are %2.</source>
        <translation>%1. ± ist ein Standardfehler. Differenzen sind %2.</translation>
    </message>
    <message>
        <source>taken path by path: both plans on the same paths</source>
        <translation>Pfad für Pfad gebildet: beide Pläne auf denselben Pfaden</translation>
    </message>
    <message>
        <source>of independent runs, since paths or seed differ</source>
        <translation>aus unabhängigen Läufen, da Pfade oder Startwert verschieden sind</translation>
    </message>
    <message>
        <source>%1: medians of the scenarios</source>
        <translation>%1: Mediane der Szenarien</translation>
    </message>
    <message>
        <source>Band: %1, P5–P95; %2</source>
        <translation>Band: %1, P5–P95; %2</translation>
    </message>
    <message>
        <source>%1, P5–P95</source>
        <translation>%1, P5–P95</translation>
    </message>
    <message>
        <source>Type a price of 0 or more in $ an hour, such as 1.85.</source>
        <translation>Geben Sie einen Preis von 0 oder mehr in $ je Stunde ein, etwa 1,85.</translation>
    </message>
    <message>
        <source>Term</source>
        <comment>what of the row is changed</comment>
        <translation>Kondition</translation>
    </message>
    <message>
        <source>%1 – the point stands between thousands</source>
        <translation>%1 – der Punkt steht zwischen Tausendern</translation>
    </message>
    <message>
        <source>%1 – the comma stands between thousands</source>
        <translation>%1 – das Komma steht zwischen Tausendern</translation>
    </message>
    <message>
        <source>a decimal comma, as in 2,4, and points only between thousands, as in 1.234.567,8</source>
        <translation>ein Dezimalkomma wie in 2,4 und Punkte nur zwischen Tausendern wie in 1.234.567,8</translation>
    </message>
    <message>
        <source>a decimal point, as in 2.4, and commas only between thousands, as in 1,234,567.8</source>
        <translation>ein Dezimalpunkt wie in 2.4 und Kommas nur zwischen Tausendern wie in 1,234,567.8</translation>
    </message>
    <message>
        <source>%1, %2 to %3: lowest in %4, at %5; highest in %6, at %7. %8</source>
        <translation>%1, %2 bis %3: am niedrigsten in %4 mit %5; am höchsten in %6 mit %7. %8</translation>
    </message>
    <message>
        <source>All workloads</source>
        <translation>Alle Workloads</translation>
    </message>
    <message>
        <source>Demand of the workloads</source>
        <translation>Bedarf der Workloads</translation>
    </message>
    <message>
        <source>the book: trend, season and efficiency, without noise</source>
        <translation>die Planrechnung: Trend, Saison und Effizienz, ohne Rauschen</translation>
    </message>
    <message>
        <source>Season of %1</source>
        <translation>Saison von %1</translation>
    </message>
    <message>
        <source>times the trend</source>
        <translation>mal Trend</translation>
    </message>
    <message>
        <source>factors by calendar month, their mean is 1</source>
        <translation>Faktoren nach Kalendermonat, ihr Mittel ist 1</translation>
    </message>
    <message>
        <source>Calendar month</source>
        <translation>Kalendermonat</translation>
    </message>
    <message>
        <source>Season</source>
        <translation>Saison</translation>
    </message>
    <message>
        <source>Demand of %1</source>
        <translation>Bedarf von %1</translation>
    </message>
    <message>
        <source>Book, without noise</source>
        <translation>Planrechnung, ohne Rauschen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a scenario and its figure</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Left at the end of %1</source>
        <translation>Rest am Ende von %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>a field and its row</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 of %2, %3</source>
        <comment>a field, its row, its unit</comment>
        <translation>%1 von %2, %3</translation>
    </message>
    <message>
        <source>Numbers of</source>
        <translation>Zahlen aus</translation>
    </message>
    <message>
        <source>With a source</source>
        <translation>Mit Quelle</translation>
    </message>
    <message>
        <source>In conflict</source>
        <translation>Im Widerspruch</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Numbers without a source are not counted. A source is attached in any table: select the cells, then Edit &gt; Attach a source.</source>
        <translation>Zahlen ohne Quelle sind nicht gezählt. Eine Quelle wird in jeder Tabelle zugeordnet: Zellen auswählen, dann Bearbeiten &gt; Quelle zuordnen.</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Verwendet</translation>
    </message>
    <message>
        <source>The other says</source>
        <translation>Die andere sagt</translation>
    </message>
    <message>
        <source>Apart</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Source in use</source>
        <translation>Verwendete Quelle</translation>
    </message>
    <message>
        <source>Other source</source>
        <translation>Andere Quelle</translation>
    </message>
    <message>
        <source>No two sources say different things.</source>
        <translation>Keine zwei Quellen widersprechen sich.</translation>
    </message>
    <message>
        <source>Both are kept. Which one is in use is set in the table of citations below; Enter or a double-click goes to the number.</source>
        <translation>Beide bleiben erhalten. Welche verwendet wird, steht unten in der Tabelle der Belege; Enter oder ein Doppelklick führt zur Zahl.</translation>
    </message>
    <message>
        <source>No number with a source is assumed.</source>
        <translation>Keine Zahl mit Quelle ist angenommen.</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) are assumed. Enter or a double-click goes to the number.</source>
        <translation>
            <numerusform>%n Zahl ist angenommen. Enter oder ein Doppelklick führt zur Zahl.</numerusform>
            <numerusform>%n Zahlen sind angenommen. Enter oder ein Doppelklick führt zur Zahl.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(s); in the bars, units</source>
        <translation>
            <numerusform>%n Lieferung; in den Balken die Stückzahlen</numerusform>
            <numerusform>%n Lieferungen; in den Balken die Stückzahlen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Ja</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Nein</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Ignorieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Restore Defaults</source>
        <translation>Voreinstellungen</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Umschalt</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Ins</source>
        <translation>Einfg</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Pos1</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Runter</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>Bild auf</translation>
    </message>
    <message>
        <source>PgDown</source>
        <translation>Bild ab</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;Link Location</source>
        <translation>&amp;Linkadresse kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Language of the window: system, %1</source>
        <translation>Sprache des Fensters: system, %1</translation>
    </message>
    <message>
        <source>language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Capacity and contract planning</source>
        <translation>Kapazitäts- und Vertragsplanung</translation>
    </message>
    <message>
        <source>Plan file; the one open last unless given</source>
        <translation>Plandatei; ohne Angabe die zuletzt geöffnete</translation>
    </message>
</context>
<context>
    <name>offtake::ui::ChartPanel</name>
    <message>
        <source>No data</source>
        <translation>Keine Daten</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Copy data</source>
        <translation>Daten kopieren</translation>
    </message>
    <message>
        <source>View data…</source>
        <translation>Daten anzeigen…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>Fortschritt des Laufs</translation>
    </message>
    <message>
        <source>Copy, export or view the data of: %1</source>
        <translation>Daten kopieren, exportieren oder anzeigen: %1</translation>
    </message>
    <message>
        <source>Show the whole axis (0)</source>
        <translation>Die ganze Achse zeigen (0)</translation>
    </message>
    <message>
        <source>✕ %1</source>
        <translation>✕ %1</translation>
    </message>
    <message>
        <source>▲ Stale: the plan has changed since this was computed</source>
        <translation>▲ Veraltet: Der Plan hat sich seit der Berechnung geändert</translation>
    </message>
    <message>
        <source>Running %1: this is the run before</source>
        <translation>Läuft, %1: Dies ist der vorige Lauf</translation>
    </message>
    <message>
        <source>Running %1</source>
        <translation>Läuft, %1</translation>
    </message>
    <message>
        <source>Show the whole axis</source>
        <translation>Die ganze Achse zeigen</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>The run failed: %1</source>
        <translation>Der Lauf ist fehlgeschlagen: %1</translation>
    </message>
</context>
<context>
    <name>offtake::ui::ChartView</name>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>offtake::ui::ContractLife</name>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Versions of the contract&apos;s terms</source>
        <translation>Fassungen der Vertragskonditionen</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Key dates of the contract</source>
        <translation>Stichtage des Vertrags</translation>
    </message>
    <message>
        <source>Close months…</source>
        <translation>Monate abschließen…</translation>
    </message>
    <message>
        <source>Reopen…</source>
        <translation>Wieder öffnen…</translation>
    </message>
    <message>
        <source>Calendar file…</source>
        <translation>Kalenderdatei…</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Fassungen</translation>
    </message>
    <message>
        <source>Key dates</source>
        <translation>Stichtage</translation>
    </message>
    <message>
        <source>As first entered</source>
        <translation>Wie zuerst eingegeben</translation>
    </message>
    <message>
        <source>Sign %1</source>
        <translation>%1 unterzeichnen</translation>
    </message>
    <message>
        <source>Amend %1</source>
        <translation>%1 nachtragen</translation>
    </message>
    <message>
        <source>First month without it</source>
        <translation>Erster Monat ohne den Vertrag</translation>
    </message>
    <message>
        <source>Fee, share of the commitments not yet due</source>
        <translation>Gebühr, Anteil an den noch nicht fälligen Verpflichtungen</translation>
    </message>
    <message>
        <source>As the contract says</source>
        <translation>Laut Vertrag</translation>
    </message>
    <message>
        <source>Fee share (0 to 1)</source>
        <translation>Gebührenanteil (0 bis 1)</translation>
    </message>
    <message>
        <source>Terminate %1</source>
        <translation>%1 kündigen</translation>
    </message>
    <message>
        <source>Last month to close</source>
        <translation>Letzter abzuschließender Monat</translation>
    </message>
    <message>
        <source>Close months</source>
        <translation>Monate abschließen</translation>
    </message>
    <message>
        <source>First month to reopen</source>
        <translation>Erster wieder zu öffnender Monat</translation>
    </message>
    <message>
        <source>Reopen months</source>
        <translation>Monate wieder öffnen</translation>
    </message>
    <message>
        <source>Export key dates</source>
        <translation>Stichtage exportieren</translation>
    </message>
    <message>
        <source>key-dates.ics</source>
        <translation>stichtage.ics</translation>
    </message>
    <message>
        <source>Calendar files (*.ics)</source>
        <translation>Kalenderdateien (*.ics)</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
</context>
<context>
    <name>offtake::ui::ContractsPage</name>
    <message>
        <source>Contracts</source>
        <translation>Verträge</translation>
    </message>
    <message>
        <source>Register of contracts</source>
        <translation>Vertragsregister</translation>
    </message>
    <message>
        <source>The selected contract</source>
        <translation>Der ausgewählte Vertrag</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Konditionen</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>Perioden</translation>
    </message>
    <message>
        <source>Rates</source>
        <translation>Preise</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>Lieferungen</translation>
    </message>
    <message>
        <source>Tiers</source>
        <translation>Staffeln</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>Gebühren</translation>
    </message>
    <message>
        <source>Prepayments</source>
        <translation>Vorauszahlungen</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Entered spend</source>
        <translation>Eingegebene Ausgaben</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Burn-down</source>
        <translation>Abbau</translation>
    </message>
    <message>
        <source>Select a contract to see what is left of its commitment.</source>
        <translation>Wählen Sie einen Vertrag, um seine Restverpflichtung zu sehen.</translation>
    </message>
    <message>
        <source>Left in the period</source>
        <translation>Rest der Periode</translation>
    </message>
    <message>
        <source>Left, P10–P90</source>
        <translation>Rest, P10–P90</translation>
    </message>
    <message>
        <source>New contract</source>
        <translation>Neuer Vertrag</translation>
    </message>
    <message>
        <source>Duplicate as proposed</source>
        <translation>Als Vorschlag duplizieren</translation>
    </message>
    <message>
        <source>Amend…</source>
        <translation>Nachtrag…</translation>
    </message>
    <message>
        <source>Sign…</source>
        <translation>Unterzeichnen…</translation>
    </message>
    <message>
        <source>Terminate…</source>
        <translation>Kündigen…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>No book: %1</source>
        <translation>Keine Planrechnung: %1</translation>
    </message>
    <message>
        <source>Not counted in the book: nothing to burn down.</source>
        <translation>Zählt nicht in der Planrechnung: keine Verpflichtung abzubauen.</translation>
    </message>
    <message>
        <source>Not counted in the run: nothing to burn down.</source>
        <translation>Zählt nicht im Lauf: keine Verpflichtung abzubauen.</translation>
    </message>
    <message>
        <source>New provider</source>
        <translation>Neuer Anbieter</translation>
    </message>
    <message>
        <source>Add provider</source>
        <translation>Anbieter hinzufügen</translation>
    </message>
    <message>
        <source>New contract %1</source>
        <translation>Neuer Vertrag %1</translation>
    </message>
    <message>
        <source>Add contract</source>
        <translation>Vertrag hinzufügen</translation>
    </message>
    <message>
        <source>Duplicate %1 as proposed</source>
        <translation>%1 als Vorschlag duplizieren</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>No run yet: press Run to see what may be left, P10 to P90.</source>
        <translation>Noch kein Lauf: „Starten“ zeigt, was übrig bleiben kann, P10 bis P90.</translation>
    </message>
</context>
<context>
    <name>offtake::ui::CorrelationEditor</name>
    <message>
        <source>Correlation matrix</source>
        <translation>Korrelationsmatrix</translation>
    </message>
    <message>
        <source>Validity of the matrix</source>
        <translation>Gültigkeit der Matrix</translation>
    </message>
    <message>
        <source>Take the nearest valid matrix</source>
        <translation>Nächste gültige Matrix übernehmen</translation>
    </message>
    <message>
        <source>✕ A correlation is a number from −1 to 1.</source>
        <translation>✕ Eine Korrelation ist eine Zahl von −1 bis 1.</translation>
    </message>
</context>
<context>
    <name>offtake::ui::CorrelationModel</name>
    <message>
        <source>Market price</source>
        <translation>Marktpreis</translation>
    </message>
    <message>
        <source>✓ Valid: the matrix is positive definite.</source>
        <translation>✓ Gültig: Die Matrix ist positiv definit.</translation>
    </message>
    <message>
        <source>✕ Not valid: with %1 the pairs contradict each other (the matrix is not positive definite). Bring its pairs closer to 0, or take the nearest valid matrix.</source>
        <translation>✕ Ungültig: Mit %1 widersprechen sich die Paare (die Matrix ist nicht positiv definit). Bringen Sie die Paare näher an 0 oder übernehmen Sie die nächste gültige Matrix.</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation>%1 mit %2</translation>
    </message>
    <message>
        <source>Clear correlation of %1</source>
        <translation>Korrelation von %1 löschen</translation>
    </message>
    <message>
        <source>Set correlation of %1</source>
        <translation>Korrelation von %1 setzen</translation>
    </message>
    <message>
        <source>Take the nearest valid correlations</source>
        <translation>Nächste gültige Korrelationen übernehmen</translation>
    </message>
</context>
<context>
    <name>offtake::ui::CostCurvesPage</name>
    <message>
        <source>Cost curves</source>
        <translation>Kostenkurven</translation>
    </message>
    <message>
        <source>Charts of market prices</source>
        <translation>Diagramme der Marktpreise</translation>
    </message>
    <message>
        <source>Price curve</source>
        <translation>Preiskurve</translation>
    </message>
    <message>
        <source>No SKU yet: add one in the table below.</source>
        <translation>Noch keine SKU: Fügen Sie unten in der Tabelle eine hinzu.</translation>
    </message>
    <message>
        <source>Price of an H100-equivalent hour</source>
        <translation>Preis einer H100-äquivalenten Stunde</translation>
    </message>
    <message>
        <source>No SKU is rented or delivered yet.</source>
        <translation>Noch keine SKU wird gemietet oder geliefert.</translation>
    </message>
    <message>
        <source>Market factor</source>
        <translation>Marktfaktor</translation>
    </message>
    <message>
        <source>Market prices follow their curves: set a market volatility on the page Plan.</source>
        <translation>Die Marktpreise folgen ihren Kurven: Geben Sie auf der Seite „Plan“ eine Marktvolatilität an.</translation>
    </message>
    <message>
        <source>Curve and history</source>
        <translation>Kurve und Verlauf</translation>
    </message>
    <message>
        <source>$ per H100e-hour</source>
        <translation>$ je H100e-Stunde</translation>
    </message>
    <message>
        <source>Own or rent</source>
        <translation>Kaufen oder mieten</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>Markt</translation>
    </message>
    <message>
        <source>What is owned and what is rented</source>
        <translation>Was eigen und was gemietet ist</translation>
    </message>
    <message>
        <source>&amp;Own, $ an hour there</source>
        <translation>&amp;Eigen, $ je vorhandener Stunde</translation>
    </message>
    <message>
        <source>&amp;Rent, $ a used hour</source>
        <translation>&amp;Miete, $ je genutzter Stunde</translation>
    </message>
    <message>
        <source>No book: %1</source>
        <translation>Keine Planrechnung: %1</translation>
    </message>
    <message>
        <source>%1: %2 or %3</source>
        <translation>%1: %2 oder %3</translation>
    </message>
    <message>
        <source>Prices typed by hand</source>
        <translation>Von Hand eingegebene Preise</translation>
    </message>
    <message>
        <source>Give what an hour owned and an hour rented cost, such as 1.85 and 2.60.</source>
        <translation>Geben Sie an, was eine eigene und eine gemietete Stunde kosten, etwa 1,85 und 2,60.</translation>
    </message>
    <message>
        <source>Own or rent, prices typed by hand</source>
        <translation>Kaufen oder mieten, Preise von Hand eingegeben</translation>
    </message>
</context>
<context>
    <name>offtake::ui::DataDialog</name>
    <message>
        <source>Data: %1</source>
        <translation>Daten: %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Alles kopieren</translation>
    </message>
</context>
<context>
    <name>offtake::ui::DemandPage</name>
    <message>
        <source>Demand</source>
        <translation>Bedarf</translation>
    </message>
    <message>
        <source>Charts of demand</source>
        <translation>Diagramme des Bedarfs</translation>
    </message>
    <message>
        <source>No workload yet: add one in the table below.</source>
        <translation>Noch kein Workload: unten in der Tabelle einen hinzufügen.</translation>
    </message>
    <message>
        <source>Demand of the workload</source>
        <translation>Bedarf des Workloads</translation>
    </message>
    <message>
        <source>Season of the workload</source>
        <translation>Saison des Workloads</translation>
    </message>
    <message>
        <source>Demand of all workloads</source>
        <translation>Bedarf aller Workloads</translation>
    </message>
    <message>
        <source>Trend and fan</source>
        <translation>Trend und Fächer</translation>
    </message>
    <message>
        <source>Seasonality</source>
        <translation>Saisonalität</translation>
    </message>
    <message>
        <source>All workloads</source>
        <translation>Alle Workloads</translation>
    </message>
    <message>
        <source>Correlation matrix</source>
        <translation>Korrelationsmatrix</translation>
    </message>
    <message>
        <source>No book: %1</source>
        <translation>Keine Planrechnung: %1</translation>
    </message>
</context>
<context>
    <name>offtake::ui::DeploymentsPage</name>
    <message>
        <source>Deployments</source>
        <translation>Bereitstellung</translation>
    </message>
</context>
<context>
    <name>offtake::ui::Desk</name>
    <message>
        <source>Undo history</source>
        <translation>Rückgängig-Verlauf</translation>
    </message>
    <message>
        <source>The plan as it was opened</source>
        <translation>Der Plan, wie er geöffnet wurde</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>&amp;Befehle…</translation>
    </message>
    <message>
        <source>&amp;Jump to…</source>
        <translation>&amp;Gehe zu…</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy with &amp;headers</source>
        <translation>Mit Überschr&amp;iften kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Fill &amp;down</source>
        <translation>Nach &amp;unten ausfüllen</translation>
    </message>
    <message>
        <source>Fill &amp;right</source>
        <translation>Nach re&amp;chts ausfüllen</translation>
    </message>
    <message>
        <source>C&amp;lear cells</source>
        <translation>Zellen &amp;leeren</translation>
    </message>
    <message>
        <source>&amp;Add row</source>
        <translation>Zeile &amp;hinzufügen</translation>
    </message>
    <message>
        <source>Remo&amp;ve rows</source>
        <translation>Zeilen ent&amp;fernen</translation>
    </message>
    <message>
        <source>&amp;Filter the table</source>
        <translation>&amp;Tabelle filtern</translation>
    </message>
    <message>
        <source>a text is being typed</source>
        <translation>es wird gerade ein Text eingegeben</translation>
    </message>
    <message>
        <source>put the cursor into a table first</source>
        <translation>setzen Sie den Cursor zuerst in eine Tabelle</translation>
    </message>
    <message>
        <source>Scenario shown</source>
        <translation>Angezeigtes Szenario</translation>
    </message>
    <message>
        <source>What all pages show. While a scenario is shown, edits go into it.</source>
        <translation>Was alle Seiten zeigen. Solange ein Szenario angezeigt wird, gehen Änderungen in dieses.</translation>
    </message>
    <message>
        <source>Base plan</source>
        <translation>Basisplan</translation>
    </message>
    <message>
        <source>Scenario: %1 (locked)</source>
        <translation>Szenario: %1 (gesperrt)</translation>
    </message>
    <message>
        <source>Scenario: %1</source>
        <translation>Szenario: %1</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Jump to</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Attach a s&amp;ource…</source>
        <translation>&amp;Quelle zuordnen…</translation>
    </message>
</context>
<context>
    <name>offtake::ui::ExplainPanel</name>
    <message>
        <source>Explain</source>
        <translation>Erklärung</translation>
    </message>
    <message>
        <source>Figures of the selected place</source>
        <translation>Kennzahlen der gewählten Stelle</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Back to the figure above</source>
        <translation>Zurück zur Kennzahl darüber</translation>
    </message>
    <message>
        <source>Arithmetic with the values in place</source>
        <translation>Rechnung mit eingesetzten Werten</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Eingaben</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Made of</source>
        <translation>Setzt sich zusammen aus</translation>
    </message>
    <message>
        <source>Select a figure anywhere in the window to see how it came to be.</source>
        <translation>Wählen Sie irgendwo im Fenster eine Kennzahl, um zu sehen, wie sie entstanden ist.</translation>
    </message>
    <message>
        <source>Double-click or Enter: how this figure came to be</source>
        <translation>Doppelklick oder Eingabetaste: wie diese Kennzahl entstanden ist</translation>
    </message>
    <message>
        <source>No figure selected</source>
        <translation>Keine Kennzahl gewählt</translation>
    </message>
</context>
<context>
    <name>offtake::ui::FieldEditor</name>
    <message>
        <source>Taken as %1</source>
        <translation>Verstanden als %1</translation>
    </message>
</context>
<context>
    <name>offtake::ui::FigureView</name>
    <message>
        <source>Copy with heads</source>
        <translation>Mit Überschriften kopieren</translation>
    </message>
</context>
<context>
    <name>offtake::ui::GanttView</name>
    <message>
        <source>Timeline of deliveries</source>
        <translation>Zeitleiste der Lieferungen</translation>
    </message>
    <message>
        <source>No deliveries yet: add a tranche in the table below.</source>
        <translation>Noch keine Lieferungen: Fügen Sie unten in der Tabelle eine Tranche hinzu.</translation>
    </message>
</context>
<context>
    <name>offtake::ui::LifeDialog</name>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Your name, kept for the next time</source>
        <translation>Ihr Name, für das nächste Mal gemerkt</translation>
    </message>
    <message>
        <source>When it was signed</source>
        <translation>Datum der Unterzeichnung</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Document reference</source>
        <translation>Dokumentverweis</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>✕ Refused: %1</source>
        <translation>✕ Abgelehnt: %1</translation>
    </message>
</context>
<context>
    <name>offtake::ui::MainWindow</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>Erklärung</translation>
    </message>
    <message>
        <source>&amp;Explain the selected figure</source>
        <translation>Gewählte Kennzahl &amp;erklären</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Speichern &amp;unter…</translation>
    </message>
    <message>
        <source>Export &amp;report (PDF)…</source>
        <translation>&amp;Bericht exportieren (PDF)…</translation>
    </message>
    <message>
        <source>Export tables (&amp;CSV)…</source>
        <translation>Tabellen exportieren (&amp;CSV)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Been&amp;den</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Lauf</translation>
    </message>
    <message>
        <source>&amp;Simulate</source>
        <translation>&amp;Simulieren</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Check the &amp;plan</source>
        <translation>&amp;Plan prüfen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>nothing has been done yet</source>
        <translation>noch ist nichts geändert worden</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>nothing has been undone</source>
        <translation>nichts ist rückgängig gemacht worden</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>&amp;Wiederholen: %1</translation>
    </message>
    <message>
        <source>%1[*] – Offtake</source>
        <translation>%1[*] – Offtake</translation>
    </message>
    <message>
        <source>Offtake</source>
        <translation>Offtake</translation>
    </message>
    <message>
        <source>Problems (%1 errors, %2 in all)</source>
        <translation>Probleme (%1 Fehler, %2 insgesamt)</translation>
    </message>
    <message>
        <source>Open plan</source>
        <translation>Plan öffnen</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>Save plan</source>
        <translation>Plan speichern</translation>
    </message>
    <message>
        <source>Save the changes to %1?</source>
        <translation>Änderungen an %1 speichern?</translation>
    </message>
    <message>
        <source>report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>the plan has no book</source>
        <translation>der Plan hat keine Planrechnung</translation>
    </message>
    <message>
        <source>a plan without errors</source>
        <translation>ein Plan ohne Fehler</translation>
    </message>
    <message>
        <source>Export report</source>
        <translation>Bericht exportieren</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation>%1 geschrieben</translation>
    </message>
    <message>
        <source>tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Export tables to a folder</source>
        <translation>Tabellen in einen Ordner exportieren</translation>
    </message>
    <message numerus="yes">
        <source>Wrote %n file(s) to %1</source>
        <translation>
            <numerusform>%n Datei nach %1 geschrieben</numerusform>
            <numerusform>%n Dateien nach %1 geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>&amp;New from template</source>
        <translation>&amp;Neu aus Vorlage</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>Ein&amp;stellungen…</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>a template and what it is</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1 – not there any more</source>
        <translation>%1 – nicht mehr vorhanden</translation>
    </message>
    <message>
        <source>the file is not there any more</source>
        <translation>die Datei ist nicht mehr vorhanden</translation>
    </message>
    <message>
        <source>no plan has been opened yet</source>
        <translation>noch ist kein Plan geöffnet worden</translation>
    </message>
    <message>
        <source>&amp;Clear the list</source>
        <translation>Liste &amp;leeren</translation>
    </message>
    <message>
        <source>Not opened: %1.</source>
        <translation>Nicht geöffnet: %1.</translation>
    </message>
    <message>
        <source>Left at its usual value: %1</source>
        <translation>Beim üblichen Wert belassen: %1</translation>
    </message>
    <message>
        <source>%1, which was open last, is not there any more. It may have been moved: File &gt; Open finds it.</source>
        <translation>%1, zuletzt geöffnet, ist nicht mehr vorhanden. Die Datei wurde vielleicht verschoben: Datei &gt; Öffnen findet sie.</translation>
    </message>
    <message>
        <source>%1, which was open last, was not opened: %2</source>
        <translation>%1, zuletzt geöffnet, wurde nicht geöffnet: %2</translation>
    </message>
</context>
<context>
    <name>offtake::ui::MoneyTabs</name>
    <message>
        <source>Views of the money</source>
        <translation>Geldansichten</translation>
    </message>
    <message>
        <source>Views of the money of the selected contract</source>
        <translation>Geldansichten des ausgewählten Vertrags</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Zahlungen</translation>
    </message>
    <message>
        <source>Accruals</source>
        <translation>Periodenaufwand</translation>
    </message>
    <message>
        <source>Cash or accruals</source>
        <translation>Zahlungen oder Periodenaufwand</translation>
    </message>
    <message>
        <source>by month</source>
        <translation>nach Monat</translation>
    </message>
    <message>
        <source>by quarter</source>
        <translation>nach Quartal</translation>
    </message>
    <message>
        <source>by fiscal year</source>
        <translation>nach Geschäftsjahr</translation>
    </message>
    <message>
        <source>Month, quarter or fiscal year</source>
        <translation>Monat, Quartal oder Geschäftsjahr</translation>
    </message>
    <message>
        <source>$ M; beyond the horizon last</source>
        <translation>Mio. $; nach dem Horizont zuletzt</translation>
    </message>
    <message>
        <source>Cash and accruals</source>
        <translation>Zahlungen und Periodenaufwand</translation>
    </message>
    <message>
        <source>Commitments</source>
        <translation>Verpflichtungen</translation>
    </message>
    <message>
        <source>Obligations, $ M</source>
        <translation>Verbindlichkeiten, Mio. $</translation>
    </message>
    <message>
        <source>List, net, cash, $ M</source>
        <translation>Liste, Netto, Zahlungen, Mio. $</translation>
    </message>
    <message>
        <source>Rates</source>
        <translation>Preise</translation>
    </message>
    <message>
        <source>Balances, $ M</source>
        <translation>Salden, Mio. $</translation>
    </message>
    <message>
        <source>P(shortfall)</source>
        <translation>P(Unterdeckung)</translation>
    </message>
    <message>
        <source>No run yet: press F5 to simulate the plan.</source>
        <translation>Noch kein Lauf: F5 simuliert den Plan.</translation>
    </message>
    <message>
        <source>Stale: the plan has changed since this was computed. </source>
        <translation>Veraltet: Der Plan hat sich seit der Berechnung geändert. </translation>
    </message>
    <message>
        <source>Own or rent</source>
        <translation>Kaufen oder mieten</translation>
    </message>
    <message>
        <source>Concentration</source>
        <translation>Konzentration</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>Renditen</translation>
    </message>
    <message>
        <source>By month, $ M</source>
        <translation>Nach Monat, Mio. $</translation>
    </message>
    <message>
        <source>Periods, $ M</source>
        <translation>Perioden, Mio. $</translation>
    </message>
    <message>
        <source>No book: %1</source>
        <translation>Keine Planrechnung: %1</translation>
    </message>
</context>
<context>
    <name>offtake::ui::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Registered commitments</source>
        <translation>Verpflichtungen im Register</translation>
    </message>
    <message>
        <source>Customer&apos;s own guidance</source>
        <translation>Eigene Prognose des Kunden</translation>
    </message>
    <message>
        <source>Shortfall paid</source>
        <translation>Gezahlte Unterdeckung</translation>
    </message>
    <message>
        <source>NPV of cash</source>
        <translation>Kapitalwert der Zahlungen</translation>
    </message>
    <message>
        <source>Numbers assumed</source>
        <translation>Angenommene Zahlen</translation>
    </message>
    <message>
        <source>Cash by fiscal year and provider</source>
        <translation>Zahlungen nach Geschäftsjahr und Anbieter</translation>
    </message>
    <message>
        <source>The book is being computed.</source>
        <translation>Die Planrechnung wird erstellt.</translation>
    </message>
    <message>
        <source>Demand against usable capacity</source>
        <translation>Bedarf und nutzbare Kapazität</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>no sources given</source>
        <translation>keine Quellen angegeben</translation>
    </message>
    <message>
        <source>of the numbers with a source; see Sources</source>
        <translation>der Zahlen mit Quelle; siehe Quellen</translation>
    </message>
    <message>
        <source>%1 counted</source>
        <translation>%1 gezählt</translation>
    </message>
    <message>
        <source>▲ Conflict: %1 due by %2, %3 in all</source>
        <translation>▲ Widerspruch: %1 fällig bis %2, %3 insgesamt</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>none given</source>
        <translation>keine Angabe</translation>
    </message>
    <message>
        <source>✕ The plan has errors: see Problems</source>
        <translation>✕ Der Plan hat Fehler: siehe Probleme</translation>
    </message>
    <message>
        <source>No book: %1</source>
        <translation>Keine Planrechnung: %1</translation>
    </message>
    <message>
        <source>in the book</source>
        <translation>laut Planrechnung</translation>
    </message>
    <message>
        <source>at %1 a year, revenue excluded</source>
        <translation>bei %1 p. a., ohne Umsatz</translation>
    </message>
    <message>
        <source>in the book; simulated %1 B, P95 %2</source>
        <translation>laut Planrechnung; simuliert %1 Mrd., P95 %2</translation>
    </message>
    <message>
        <source>Run: stale</source>
        <translation>Lauf: veraltet</translation>
    </message>
    <message>
        <source>Preview: %1, sharpening</source>
        <translation>Vorschau: %1, wird genauer</translation>
    </message>
    <message>
        <source>Run: %1</source>
        <translation>Lauf: %1</translation>
    </message>
    <message>
        <source>No run yet: press Run to see demand as a fan.</source>
        <translation>Noch kein Lauf: „Starten“ zeigt den Bedarf als Fächer.</translation>
    </message>
    <message>
        <source>P(shortfall) by contract and period</source>
        <translation>P(Unterdeckung) nach Vertrag und Periode</translation>
    </message>
    <message>
        <source>No run yet: press Run to see where commitments may fall short.</source>
        <translation>Noch kein Lauf: „Starten“ zeigt, wo Verpflichtungen unterschritten werden können.</translation>
    </message>
    <message>
        <source>No contract has a commitment that could fall short.</source>
        <translation>Kein Vertrag hat eine Verpflichtung, die unterschritten werden könnte.</translation>
    </message>
    <message>
        <source>Shortfall map</source>
        <translation>Karte der Unterdeckungen</translation>
    </message>
</context>
<context>
    <name>offtake::ui::PageFrame</name>
    <message>
        <source>State of the run</source>
        <translation>Stand des Laufs</translation>
    </message>
</context>
<context>
    <name>offtake::ui::PasteDialog</name>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>How are these numbers written?</source>
        <translation>Wie sind diese Zahlen geschrieben?</translation>
    </message>
    <message>
        <source>Some of them can only be read with a decimal comma.</source>
        <translation>Einige davon lassen sich nur mit Dezimalkomma lesen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; can be read in two ways.</source>
        <translation>„%1“ lässt sich auf zwei Arten lesen.</translation>
    </message>
    <message>
        <source>1.234,5 – decimal &amp;comma</source>
        <translation>1.234,5 – Dezimal&amp;komma</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>What will stand in the table:</source>
        <translation>So wird es in der Tabelle stehen:</translation>
    </message>
    <message>
        <source>Cells that cannot be taken</source>
        <translation>Zellen, die nicht übernommen werden können</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Pasted</source>
        <translation>Eingefügt</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Paste the &amp;good ones</source>
        <translation>Die &amp;gültigen einfügen</translation>
    </message>
    <message>
        <source>Choose how the numbers are written.</source>
        <translation>Wählen Sie, wie die Zahlen geschrieben sind.</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) will be pasted.</source>
        <translation>
            <numerusform>%n Zelle wird eingefügt.</numerusform>
            <numerusform>%n Zellen werden eingefügt.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 cells cannot be taken, so nothing is pasted unless you say so. The good ones alone leave the others red, to be mended.</source>
        <translation>%1 von %2 Zellen können nicht übernommen werden. Ohne Ihre Zustimmung wird deshalb nichts eingefügt. Werden nur die gültigen eingefügt, bleiben die anderen rot, bis sie berichtigt sind.</translation>
    </message>
    <message>
        <source>1,234.5 – decimal p&amp;oint</source>
        <translation>1,234.5 – Dezimal&amp;punkt</translation>
    </message>
    <message>
        <source>The first row seems to name columns, but this table has none called %1. It is read as cells.</source>
        <translation>Die erste Zeile scheint Spalten zu benennen, aber diese Tabelle hat keine namens %1. Sie wird als Zellen gelesen.</translation>
    </message>
</context>
<context>
    <name>offtake::ui::PickDialog</name>
    <message>
        <source>Type to search</source>
        <translation>Suchbegriff eingeben</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Treffer</translation>
    </message>
</context>
<context>
    <name>offtake::ui::PlanDocument</name>
    <message>
        <source>Untitled</source>
        <translation>Unbenannt</translation>
    </message>
    <message>
        <source>Set %1 of %2</source>
        <translation>%1 ändern: %2</translation>
    </message>
</context>
<context>
    <name>offtake::ui::ProblemsModel</name>
    <message>
        <source>✕ Error</source>
        <translation>✕ Fehler</translation>
    </message>
    <message>
        <source>▲ Warning</source>
        <translation>▲ Warnung</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Abhilfe</translation>
    </message>
</context>
<context>
    <name>offtake::ui::RegisterModel</name>
    <message>
        <source>, not counted</source>
        <translation>, nicht gezählt</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Vertrag</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Laufzeit</translation>
    </message>
    <message>
        <source>Commitment</source>
        <translation>Verpflichtung</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Belastbarkeit</translation>
    </message>
    <message>
        <source>Payable,
book</source>
        <translation>Zu zahlen,
Planrechnung</translation>
    </message>
    <message>
        <source>of it
shortfall</source>
        <translation>davon
Unterdeckung</translation>
    </message>
</context>
<context>
    <name>offtake::ui::RowForm</name>
    <message>
        <source>Worked example</source>
        <translation>Rechenbeispiel</translation>
    </message>
</context>
<context>
    <name>offtake::ui::RowsModel</name>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n row(s) of %1</source>
        <translation>
            <numerusform>%n Zeile aus %1 entfernen</numerusform>
            <numerusform>%n Zeilen aus %1 entfernen</numerusform>
        </translation>
    </message>
    <message>
        <source>Added by the scenario shown</source>
        <translation>Vom angezeigten Szenario hinzugefügt</translation>
    </message>
    <message>
        <source>Changed by the scenario shown; the base plan has %1</source>
        <translation>Vom angezeigten Szenario geändert; im Basisplan steht %1</translation>
    </message>
</context>
<context>
    <name>offtake::ui::ScenariosPage</name>
    <message>
        <source>Scenarios</source>
        <translation>Szenarien</translation>
    </message>
    <message>
        <source>What the scenario changes</source>
        <translation>Was das Szenario ändert</translation>
    </message>
    <message>
        <source>Scenarios side by side</source>
        <translation>Szenarien nebeneinander</translation>
    </message>
    <message>
        <source>Views of the scenarios</source>
        <translation>Ansichten der Szenarien</translation>
    </message>
    <message>
        <source>What it changes</source>
        <translation>Was es ändert</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>Überlagert</translation>
    </message>
    <message>
        <source>Compare &amp;with</source>
        <translation>Vergleichen &amp;mit</translation>
    </message>
    <message>
        <source>Run all</source>
        <translation>Alle starten</translation>
    </message>
    <message>
        <source>Simulate the base plan and every scenario on the same paths</source>
        <translation>Den Basisplan und jedes Szenario auf denselben Pfaden simulieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop, and keep the scenarios that are done</source>
        <translation>Anhalten und die fertigen Szenarien behalten</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Base plan</source>
        <translation>Basisplan</translation>
    </message>
    <message>
        <source>&amp;Lock the baseline</source>
        <translation>Referenz &amp;sperren</translation>
    </message>
    <message>
        <source>Keeps the baseline&apos;s results as they are while the plan goes on: further runs are compared with them</source>
        <translation>Behält die Ergebnisse der Referenz, wie sie sind, während der Plan weitergeht: Weitere Läufe werden mit ihnen verglichen</translation>
    </message>
    <message>
        <source>State of the comparison</source>
        <translation>Stand des Vergleichs</translation>
    </message>
    <message>
        <source>Progress of all scenarios</source>
        <translation>Fortschritt aller Szenarien</translation>
    </message>
    <message>
        <source>Figure of the overlay</source>
        <translation>Kennzahl der Überlagerung</translation>
    </message>
    <message>
        <source>Scenarios over each other</source>
        <translation>Szenarien übereinander</translation>
    </message>
    <message>
        <source>No run of the scenarios yet.</source>
        <translation>Noch kein Lauf der Szenarien.</translation>
    </message>
    <message>
        <source> ✕ %1: %2</source>
        <translation> ✕ %1: %2</translation>
    </message>
    <message>
        <source>Run: %1 of %2 plans</source>
        <translation>Lauf: %1 von %2 Plänen</translation>
    </message>
    <message>
        <source>Run: running</source>
        <translation>Lauf: läuft</translation>
    </message>
    <message>
        <source> Cancelled: %1 of %2 plans are done.</source>
        <translation> Abgebrochen: %1 von %2 Plänen sind fertig.</translation>
    </message>
    <message>
        <source>Run: cancelled</source>
        <translation>Lauf: abgebrochen</translation>
    </message>
    <message>
        <source>Run: all plans</source>
        <translation>Lauf: alle Pläne</translation>
    </message>
    <message>
        <source>No scenario yet: add one in the table below.</source>
        <translation>Noch kein Szenario: Fügen Sie unten in der Tabelle eines hinzu.</translation>
    </message>
    <message>
        <source>No run of the scenarios yet: press Run all.</source>
        <translation>Noch kein Lauf der Szenarien: Wählen Sie „Alle starten“.</translation>
    </message>
    <message>
        <source>Locked: %1, digest %2…, %3</source>
        <translation>Gesperrt: %1, Prüfsumme %2…, %3</translation>
    </message>
    <message>
        <source>▲ The baseline is stale: its plan has changed since</source>
        <translation>▲ Die Referenz ist veraltet: Ihr Plan hat sich seither geändert</translation>
    </message>
    <message>
        <source>▲ Stale: %1</source>
        <translation>▲ Veraltet: %1</translation>
    </message>
    <message>
        <source>Digest %1</source>
        <translation>Prüfsumme %1</translation>
    </message>
    <message>
        <source>▲ The locked baseline gives other figures than when it was locked: another version of the program computed them</source>
        <translation>▲ Die gesperrte Referenz ergibt andere Zahlen als beim Sperren: Eine andere Version des Programms hat sie berechnet</translation>
    </message>
    <message>
        <source>✕ The locked baseline is not kept: %1</source>
        <translation>✕ Die gesperrte Referenz wird nicht aufbewahrt: %1</translation>
    </message>
    <message>
        <source>The locked baseline is being computed again: %1</source>
        <translation>Die gesperrte Referenz wird neu berechnet: %1</translation>
    </message>
</context>
<context>
    <name>offtake::ui::Session</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%1; and %n more</source>
        <translation>
            <numerusform>%1; und %n weitere</numerusform>
            <numerusform>%1; und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No run: %n entry(s) not taken</source>
        <translation>
            <numerusform>Kein Lauf: %n Eingabe nicht übernommen</numerusform>
            <numerusform>Kein Lauf: %n Eingaben nicht übernommen</numerusform>
        </translation>
    </message>
    <message>
        <source>each to be mended or given up (Esc); F7 goes to them</source>
        <translation>jede ist zu berichtigen oder aufzugeben (Esc); F7 führt zu ihnen</translation>
    </message>
</context>
<context>
    <name>offtake::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Who signs, amends and closes</source>
        <translation>Wer unterzeichnet, nachträgt und abschließt</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>Ihr &amp;Name</translation>
    </message>
    <message>
        <source>Stands in the record of what is signed, amended, terminated and closed.</source>
        <translation>Steht im Protokoll dessen, was unterzeichnet, nachgetragen, gekündigt und abgeschlossen wird.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>As the system: %1</source>
        <translation>Wie das System: %1</translation>
    </message>
    <message>
        <source>1,234.5 – decimal point</source>
        <translation>1,234.5 – Dezimalpunkt</translation>
    </message>
    <message>
        <source>1.234,5 – decimal comma</source>
        <translation>1.234,5 – Dezimalkomma</translation>
    </message>
    <message>
        <source>N&amp;umbers</source>
        <translation>&amp;Zahlen</translation>
    </message>
    <message>
        <source>How numbers are shown, and how typed ones are read.</source>
        <translation>Wie Zahlen angezeigt und eingegebene gelesen werden.</translation>
    </message>
    <message>
        <source>Full, to the cent: 38,000,000,000.00</source>
        <translation>Vollständig, auf den Cent: 38.000.000.000,00</translation>
    </message>
    <message>
        <source>Short: $38.0 B</source>
        <translation>Kurz: 38,0 Mrd. $</translation>
    </message>
    <message>
        <source>&amp;Amounts in tables</source>
        <translation>&amp;Beträge in Tabellen</translation>
    </message>
    <message>
        <source>Short amounts have their cents in the tooltip and while they are edited.</source>
        <translation>Kurze Beträge zeigen ihre Cents im Hinweis und während der Bearbeitung.</translation>
    </message>
    <message>
        <source>Fiscal year</source>
        <translation>Geschäftsjahr</translation>
    </message>
    <message>
        <source>This &amp;plan starts it in</source>
        <translation>Dieser &amp;Plan beginnt es im</translation>
    </message>
    <message>
        <source>As the template has it</source>
        <translation>Wie in der Vorlage</translation>
    </message>
    <message>
        <source>N&amp;ew plans start it in</source>
        <translation>Ne&amp;ue Pläne beginnen es im</translation>
    </message>
    <message>
        <source>The first is stored in the open plan and can be undone like any edit. The second changes no plan there is: only those made from a template from now on.</source>
        <translation>Das Erste wird im geöffneten Plan gespeichert und lässt sich wie jede Änderung rückgängig machen. Das Zweite ändert keinen vorhandenen Plan, sondern nur solche, die ab jetzt aus einer Vorlage entstehen.</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Automatic: CUDA if there is a device</source>
        <translation>Automatisch: CUDA, wenn ein Gerät vorhanden ist</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>CUDA</source>
        <translation>CUDA</translation>
    </message>
    <message>
        <source>&amp;Backend</source>
        <translation>Ba&amp;ckend</translation>
    </message>
    <message>
        <source>As many as the machine has: %1</source>
        <translation>So viele, wie der Rechner hat: %1</translation>
    </message>
    <message>
        <source>CPU t&amp;hreads</source>
        <translation>CPU-&amp;Threads</translation>
    </message>
    <message>
        <source>What the Simulation page starts with, and what previews use. Figures do not depend on either.</source>
        <translation>Womit die Seite „Simulation“ beginnt und was Vorschauen verwenden. Die Kennzahlen hängen von beidem nicht ab.</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>P&amp;lans</source>
        <translation>P&amp;läne</translation>
    </message>
    <message>
        <source>&amp;Reports and exports</source>
        <translation>Ber&amp;ichte und Exporte</translation>
    </message>
    <message>
        <source>The folder used last</source>
        <translation>Der zuletzt verwendete Ordner</translation>
    </message>
    <message>
        <source>Folder: %1</source>
        <translation>Ordner: %1</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen…</translation>
    </message>
    <message>
        <source>Browse for the folder: %1</source>
        <translation>Ordner wählen: %1</translation>
    </message>
    <message>
        <source>✕ Nothing is changed. %1</source>
        <translation>✕ Nichts ist geändert. %1</translation>
    </message>
    <message>
        <source>Lan&amp;guage (from the next start)</source>
        <translation>Sp&amp;rache (ab dem nächsten Start)</translation>
    </message>
</context>
<context>
    <name>offtake::ui::SimulationPage</name>
    <message>
        <source>Simulation</source>
        <translation>Simulation</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Simulate the plan (F5)</source>
        <translation>Den Plan simulieren (F5)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop and keep the finished paths (Esc)</source>
        <translation>Anhalten und die fertigen Pfade behalten (Esc)</translation>
    </message>
    <message>
        <source>✕ %1</source>
        <translation>✕ %1</translation>
    </message>
    <message>
        <source>Run: failed</source>
        <translation>Lauf: fehlgeschlagen</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>CUDA</source>
        <translation>CUDA</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>Zufällig</translation>
    </message>
    <message>
        <source>Quasi-random</source>
        <translation>Quasizufällig</translation>
    </message>
    <message>
        <source>Quasi-random: evenly spread paths, fewer of them for the same error. Their number is a multiple of 16, best 16 times a power of two.</source>
        <translation>Quasizufällig: gleichmäßig verteilte Pfade, von denen weniger für denselben Fehler reichen. Ihre Zahl ist ein Vielfaches von 16, am besten 16 mal eine Zweierpotenz.</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>Fortschritt des Laufs</translation>
    </message>
    <message>
        <source>State of the run</source>
        <translation>Stand des Laufs</translation>
    </message>
    <message>
        <source>&amp;Paths</source>
        <translation>&amp;Pfade</translation>
    </message>
    <message>
        <source>&amp;Seed</source>
        <translation>&amp;Startwert</translation>
    </message>
    <message>
        <source>&amp;Threads</source>
        <translation>&amp;Threads</translation>
    </message>
    <message>
        <source>&amp;Backend</source>
        <translation>&amp;Backend</translation>
    </message>
    <message>
        <source>Sa&amp;mpling</source>
        <translation>&amp;Ziehung</translation>
    </message>
    <message>
        <source>Figure of the fan</source>
        <translation>Kennzahl des Fächers</translation>
    </message>
    <message>
        <source>Figure of the histogram</source>
        <translation>Kennzahl des Histogramms</translation>
    </message>
    <message>
        <source>Fan</source>
        <translation>Fächer</translation>
    </message>
    <message>
        <source>No run yet. Press Run to simulate the plan.</source>
        <translation>Noch kein Lauf. „Starten“ simuliert den Plan.</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>Histogramm</translation>
    </message>
    <message>
        <source>No run yet.</source>
        <translation>Noch kein Lauf.</translation>
    </message>
    <message>
        <source>Figures of whole paths</source>
        <translation>Kennzahlen ganzer Pfade</translation>
    </message>
    <message>
        <source>Backend</source>
        <translation>Backend</translation>
    </message>
    <message>
        <source>Digest of the run</source>
        <translation>Prüfsumme des Laufs</translation>
    </message>
    <message>
        <source>P90: 90 % of outcomes are at or below. CVaR95: mean of the worst 5 %. ± is one standard error.</source>
        <translation>P90: 90 % der Ergebnisse liegen auf oder unter dem Wert. CVaR95: Mittelwert der schlechtesten 5 %. ± ist ein Standardfehler.</translation>
    </message>
    <message>
        <source>Run: running</source>
        <translation>Lauf: läuft</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Startet</translation>
    </message>
    <message>
        <source>%1 of %2 paths, %3 paths/s, %4 s left</source>
        <translation>%1 von %2 Pfaden, %3 Pfade/s, noch %4 s</translation>
    </message>
    <message>
        <source>Run: running %1</source>
        <translation>Lauf: läuft, %1</translation>
    </message>
    <message>
        <source>%1 in %2 s, %3 paths/s</source>
        <translation>%1 in %2 s, %3 Pfade/s</translation>
    </message>
    <message>
        <source>Digest %1</source>
        <translation>Prüfsumme %1</translation>
    </message>
    <message>
        <source>Run: stale</source>
        <translation>Lauf: veraltet</translation>
    </message>
    <message>
        <source>Preview: sharpening</source>
        <translation>Vorschau: wird genauer</translation>
    </message>
    <message>
        <source>Run: fresh</source>
        <translation>Lauf: aktuell</translation>
    </message>
    <message>
        <source>Run: blocked</source>
        <translation>Lauf: blockiert</translation>
    </message>
</context>
<context>
    <name>offtake::ui::SitePanel</name>
    <message>
        <source>Site whose power is shown</source>
        <translation>Standort, dessen Leistung gezeigt wird</translation>
    </message>
    <message>
        <source>Facility power by site</source>
        <translation>Leistung nach Standort</translation>
    </message>
    <message>
        <source>No sites yet: add one in the table Sites, and name it in a tranche.</source>
        <translation>Noch keine Standorte: Fügen Sie in der Tabelle „Standorte“ einen hinzu und nennen Sie ihn in einer Tranche.</translation>
    </message>
    <message>
        <source>%1 – ▲ above its limit</source>
        <translation>%1 – ▲ über der Grenze</translation>
    </message>
    <message>
        <source>No book: %1</source>
        <translation>Keine Planrechnung: %1</translation>
    </message>
</context>
<context>
    <name>offtake::ui::SourcesPage</name>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>What the numbers rest on</source>
        <translation>Worauf die Zahlen beruhen</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Belastbarkeit</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Widersprüche</translation>
    </message>
    <message>
        <source>Assumed</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Conflicts (%1)</source>
        <translation>Widersprüche (%1)</translation>
    </message>
    <message>
        <source>Assumed (%1)</source>
        <translation>Angenommen (%1)</translation>
    </message>
</context>
<context>
    <name>offtake::ui::TableEditor</name>
    <message numerus="yes">
        <source>Paste %n cell(s) into %1</source>
        <translation>
            <numerusform>%n Zelle in %1 einfügen</numerusform>
            <numerusform>%n Zellen in %1 einfügen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> (and %n more)</source>
        <translation>
            <numerusform> (und %n weitere)</numerusform>
            <numerusform> (und %n weitere)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: nothing changed; %2%3, </source>
        <translation>%1: nichts geändert; %2%3, </translation>
    </message>
    <message numerus="yes">
        <source>%1 %n cell(s) of %2</source>
        <translation>
            <numerusform>%1: %n Zelle von %2</numerusform>
            <numerusform>%1: %n Zellen von %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>Nach unten ausfüllen</translation>
    </message>
    <message>
        <source>Fill right</source>
        <translation>Nach rechts ausfüllen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message numerus="yes">
        <source>Clear %n cell(s) of %1</source>
        <translation>
            <numerusform>%n Zelle von %1 leeren</numerusform>
            <numerusform>%n Zellen von %1 leeren</numerusform>
        </translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove selected rows of %1</source>
        <translation>Ausgewählte Zeilen entfernen: %1</translation>
    </message>
    <message>
        <source>Ctrl+-</source>
        <translation>Ctrl+-</translation>
    </message>
    <message>
        <source>Filter (Ctrl+F)</source>
        <translation>Filtern (Strg+F)</translation>
    </message>
    <message>
        <source>Filter of %1</source>
        <translation>Filter: %1</translation>
    </message>
    <message>
        <source>Rows of %1</source>
        <translation>Zeilen: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%1 von %2 Zeilen</translation>
    </message>
    <message>
        <source>Attach a source</source>
        <translation>Quelle zuordnen</translation>
    </message>
    <message>
        <source>the plan has no source yet</source>
        <translation>der Plan hat noch keine Quelle</translation>
    </message>
    <message>
        <source>one that is added on the Sources page first</source>
        <translation>eine, die zuerst auf der Seite „Quellen“ hinzugefügt wird</translation>
    </message>
    <message numerus="yes">
        <source>Attach source to %n cell(s) of %1</source>
        <translation>
            <numerusform>Quelle zu %n Zelle von %1 zuordnen</numerusform>
            <numerusform>Quelle zu %n Zellen von %1 zuordnen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>offtake::ui::TableLayout</name>
    <message>
        <source>Sort &amp;ascending</source>
        <translation>&amp;Aufsteigend sortieren</translation>
    </message>
    <message>
        <source>Sort &amp;descending</source>
        <translation>A&amp;bsteigend sortieren</translation>
    </message>
    <message>
        <source>Order of the &amp;plan</source>
        <translation>Reihenfolge des &amp;Plans</translation>
    </message>
    <message>
        <source>&amp;Hide column</source>
        <translation>Spalte a&amp;usblenden</translation>
    </message>
    <message>
        <source>&amp;Show all columns</source>
        <translation>Alle &amp;Spalten einblenden</translation>
    </message>
    <message>
        <source>&amp;Freeze up to here</source>
        <translation>Bis hier &amp;fixieren</translation>
    </message>
    <message>
        <source>&amp;Unfreeze</source>
        <translation>Fixierung auf&amp;heben</translation>
    </message>
    <message>
        <source>&amp;Reset the layout</source>
        <translation>Anordnung &amp;zurücksetzen</translation>
    </message>
</context>
<context>
    <name>offtake::ui::TableSection</name>
    <message>
        <source>The selected %1</source>
        <translation>Ausgewählt: %1</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
</context>
<context>
    <name>offtake::ui::TermsTable</name>
    <message>
        <source>First month of the new terms</source>
        <translation>Erster Monat der neuen Konditionen</translation>
    </message>
    <message>
        <source>Find a term</source>
        <translation>Kondition suchen</translation>
    </message>
    <message>
        <source>Find a term: period commitment, rate …</source>
        <translation>Kondition suchen: Verpflichtung der Periode, Preis …</translation>
    </message>
    <message>
        <source>Terms now and from the month on</source>
        <translation>Konditionen jetzt und ab dem Monat</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Kondition</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Kind of row to add</source>
        <translation>Art der neuen Zeile</translation>
    </message>
    <message>
        <source>Remove row</source>
        <translation>Zeile entfernen</translation>
    </message>
    <message>
        <source>Add row</source>
        <translation>Zeile hinzufügen</translation>
    </message>
    <message>
        <source>In force from (YYYY-MM)</source>
        <translation>In Kraft ab (JJJJ-MM)</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Type the new terms into the last column; &quot;none&quot; clears one. Months before keep the old ones; a period that has begun keeps its rules to its end.</source>
        <translation>Geben Sie die neuen Konditionen in die letzte Spalte ein; „keine“ löscht eine Kondition. Für Monate davor gelten die alten; eine begonnene Periode behält ihre Regeln bis zu ihrem Ende.</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>new %1 %2</source>
        <translation>neu: %1 %2</translation>
    </message>
    <message>
        <source>Keep row</source>
        <translation>Zeile behalten</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
</TS>
