package org.augenhoehe.customer.welcome;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the page that introduces the service. */
@MessageBundle("welcome")
public interface WelcomeMessages {

  @Message("Was ist Augenhöhe?")
  String about();

  @Message("Wurden Sie auf Augenhöhe behandelt?")
  String title();

  @Message(
      "Respektiert, gehört, als Mensch behandelt? Sagen Sie es Ihrem Jobcenter: anonym und in zwei bis drei Minuten.")
  String lead();

  @Message("Jetzt antworten")
  String rate();

  @Message("Sie brauchen dafür den Code von Ihrem Zettel.")
  String rateHint();

  @Message("Warum wir fragen")
  String reason();

  @Message(
      "Ein Kunde ist keine kalte Statistik – er ist ein menschliches Wesen aus Fleisch und Blut.")
  String quote();

  @Message("aus einem Leitbild von 1958")
  String quoteSource();

  @Message(
      "Jemand, der in einem Jobcenter arbeitet, hat daraus den eigenen Leitsatz gemacht: authentisch, ehrlich, freundlich, offen, kundenorientiert. Ein Kunde antwortete: Schöne Sätze, aber wer auf ein Amt angewiesen ist, spürt genau, was nur eingeübt ist. Beide haben recht. Deshalb fragen wir die, die es wissen: Sie.")
  String reasonStory();

  @Message("Warum ist das anonym?")
  String anonymity();

  @Message(
      "Ihr Code bleibt draußen: Ihr Gerät tauscht ihn gegen einen Stimmzettel, dem niemand ansieht, mit welchem Code er geholt wurde.")
  String anonymityExchanged();

  @Message(
      "Ihre Antworten kommen verschlüsselt in eine Wahlurne: ohne Namen und ohne Adresse Ihres Geräts.")
  String anonymitySealed();

  @Message(
      "Geöffnet wird die Urne nur zu festen Zeiten, und nur, wenn genug Stimmzettel darin liegen; dann werden alle zusammen gezählt.")
  String anonymityTogether();

  @Message(
      "Danach werden die einzelnen Stimmzettel und der Schlüssel gelöscht: Übrig bleiben Summen über viele Menschen.")
  String anonymityDestroyed();

  @Message("Genauer erklärt, auch für Fachleute")
  String anonymityMore();

  @Message("Worauf Sie vertrauen müssen")
  String promises();

  @Message("Nicht alles kann Technik beweisen. Auf diese Menschen müssen Sie sich verlassen:")
  String promisesLead();

  @Message("Wer die Zettel verteilt, merkt sich nicht, wer welchen Code bekommt.")
  String promiseSlips();

  @Message(
      "Wer den Server und das Netz betreibt, schreibt nicht mit, was gerade ankommt. Ihr Code und Ihre Antworten reisen getrennt; wer beide mit Adresse und Uhrzeit aufzeichnete, könnte sie trotzdem einander zuordnen. Wo der Tausch nicht geht, etwa ohne JavaScript, reisen sie zusammen; die Seite sagt es Ihnen vorher.")
  String promiseTraffic();

  @Message("Niemand schaut Ihnen beim Antworten über die Schulter.")
  String promiseSight();

  @Message("Für Beschäftigte: zu den Ergebnissen")
  String staff();

  @Message(
      "Auch Summen verbergen nicht alles: Wer die Antworten fast aller kennt, die mit Ihnen gezählt wurden, kann Ihre errechnen. In seltenen Fällen lässt sich auch sonst errechnen, was Einzelne geantwortet haben, aber nicht, wer sie sind. Und wer den Rechner des Dienstes untersucht, kann finden, in welcher Sekunde eine Stimme kam, aber nach dem Tausch nicht, von wem und was darin steht.")
  String limits();
}
