package org.augenhoehe.customer.welcome;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words for customers on the page that explains why answers are anonymous. */
@MessageBundle("anonymity")
public interface AnonymityMessages {

  @Message(
      "Sie sind auf das Amt angewiesen und sollen trotzdem offen antworten können. Deshalb geht es hier zu wie bei einer Wahl.")
  String lead();

  @Message("Wie im Wahllokal")
  String pollingStation();

  @Message(
      "Ihr Code ist der Wahlschein. Ihr Gerät tauscht ihn gegen einen Stimmzettel: Es legt einen leeren Stimmzettel in einen verschlossenen Umschlag, und das Amt stempelt durch den Umschlag hindurch. Der Stempel gilt, aber niemand beim Amt hat den Stimmzettel gesehen.")
  String stepCode();

  @Message(
      "Erst am Schluss wirft Ihr Gerät den Stimmzettel mit Ihren Antworten ein. Ihr Code ist nicht mehr dabei. Am Stempel sieht man, dass er gilt, aber nicht, mit welchem Code er geholt wurde.")
  String stepBallot();

  @Message(
      "Ihre Antworten liegen verschlüsselt in der Wahlurne: ohne Namen und ohne Adresse Ihres Geräts. Uhrzeit und Reihenfolge schreibt der Dienst nicht dazu; was der Rechner davon trotzdem festhält, steht weiter unten.")
  String stepBox();

  @Message(
      "Die Urne wird nur zu festen Zeiten geöffnet, und nur, wenn genug Stimmzettel darin liegen. Dann werden alle zusammen gezählt.")
  String stepCount();

  @Message(
      "Danach werden die einzelnen Stimmzettel gelöscht und der Schlüssel der Urne auch. Übrig bleiben Summen.")
  String stepDestroyed();

  @Message("Wer was erfährt")
  String nobody();

  @Message(
      "Wer Sie beraten hat: Der Dienst zeigt niemandem einzelne Antworten, auch dem Amt selbst nicht.")
  String nobodyAtTheDesk();

  @Message(
      "Wer die Ergebnisse liest: Jede Zahl stammt von vielen Menschen. Auch wenn man eine Woche von einer anderen abzieht oder einen Kontaktpunkt von der ganzen Dienststelle, bleiben viele Menschen übrig. Was Summen trotzdem verraten können, steht weiter unten.")
  String nobodyInCharge();

  @Message(
      "Wer die Datenbank liest: Darin liegen verschlossene Stimmzettel. Nach dem Tausch verbindet sie nichts mit einem Code. Ging der Tausch nicht, ist einem Stimmzettel anzusehen, mit welchem Code er kam, bis er gezählt ist.")
  String nobodyWithTheDatabase();

  @Message(
      "Wer eine Sicherungskopie der Datenbank findet: Der Schlüssel zur Urne wird getrennt davon aufbewahrt und nach der Zählung gelöscht.")
  String nobodyWithABackup();

  @Message("Das Prüfzeichen")
  String prints();

  @Message(
      "Könnte das Amt für Sie einen eigenen Stempel nehmen, wäre Ihr Stimmzettel daran zu erkennen. Deshalb gibt es für jeden Kontaktpunkt in jedem Vierteljahr nur einen Stempel für Smartphones und einen für das Tablet am Ausgang, und jeder Stempel hat ein Prüfzeichen.")
  String printsWhat();

  @Message(
      "Ihr Gerät vergleicht es von selbst mit der Liste, die alle sehen. Sie können es auch selbst vergleichen: Es steht neben dem Formular hinter „Für alle hier gleich“ und in der öffentlichen Liste, und es ist bei allen gleich, die am selben Ort waren.")
  String printsCompare();

  @Message(
      "Technik kann viel, aber nicht alles beweisen. Auf diese Menschen müssen Sie sich verlassen:")
  String promisesLead();

  @Message(
      "Auf die, die das Netz betreiben: dass sie nicht festhalten, welches Gerät wann hier war. Das Amt kann das für die eigenen Geräte zusagen, nicht für Ihren Internetanbieter.")
  String promiseNetwork();

  @Message(
      "Auf die, die den Server betreiben: dass sie den laufenden Verkehr nicht aufzeichnen und sich dafür mit niemandem zusammentun. Ihr Gerät holt den Stempel und wirft bald danach ein; wer beides mit Adresse und Uhrzeit mitschreibt, könnte es einander zuordnen. Sie verwahren auch den Schlüssel der Urne: Wer ihn nimmt, könnte Stimmzettel lesen, aber nicht sehen, von wem sie sind. Und sie liefern diese Seiten aus: Eine veränderte Seite könnte Ihre Antworten verraten.")
  String promiseTraffic();

  @Message("Auf die, die am Tablet neben Ihnen stehen: dass niemand zuschaut.")
  String promiseSight();

  @Message(
      "Auf die, die Zettel verteilen: dass sie gemischt sind und niemand festhält, wer welchen bekommt.")
  String promiseSlips();

  @Message(
      "Ohne JavaScript, ohne https oder auf einem sehr alten Gerät geht der Tausch nicht; auch wenn eine Prüfung scheitert oder Ihr Netz ihn sperrt, bleibt nur der Weg ohne ihn. Dann reist Ihr Code zusammen mit Ihren Antworten, und die Seite sagt es Ihnen, bevor Sie abgeben. Wer den Server betreibt, könnte dann beides einander zuordnen und mit dem Schlüssel der Urne lesen, was Sie geantwortet haben.")
  String promiseScript();

  @Message("Alle Prüfzeichen")
  String keys();

  @Message(
      "Für jeden Kontaktpunkt und jedes Vierteljahr gibt es einen Schlüssel für Smartphones und einen für das Tablet. Der Link neben dem Prüfzeichen auf dem Formular hebt den passenden hervor.")
  String keysWhat();

  @Message("Noch wurde kein Schlüssel gebraucht.")
  String keysNone();

  @Message("Kontaktpunkt")
  String keyPlace();

  @Message("Vierteljahr")
  String keyQuarter();

  @Message("Prüfzeichen")
  String keyPrint();

  @Message("Smartphones")
  String keyPhone();

  @Message("Tablet am Ausgang")
  String keyKiosk();

  @Message("{number}. Vierteljahr {year}")
  String keyOf(int number, int year);
}
