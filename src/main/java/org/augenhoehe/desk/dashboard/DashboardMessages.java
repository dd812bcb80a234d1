package org.augenhoehe.desk.dashboard;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the managers' page around its figures. */
@MessageBundle("dashboard")
public interface DashboardMessages {

  @Message("Alle Standorte")
  String everywhere();

  @Message(
      "{ballots} Stimmzettel aus {releases} {#if releases == 1}Auszählung{#else}Auszählungen{/if}")
  String counted(String ballots, int releases);

  @Message("am {day}")
  String on(String day);

  @Message("{first} bis {last}")
  String fromTo(String first, String last);

  @Message("Nächste Auszählung: {moment}\u00a0Uhr.")
  String nextOpening(String moment);

  @Message("Ausgezählt wird, wenn die Verwaltung es auslöst.")
  String byHand();

  @Message("Auswahl")
  String filter();

  @Message("Standort")
  String office();

  @Message("Kontaktpunkt")
  String touchpoint();

  @Message("Alle Kontaktpunkte")
  String allTouchpoints();

  @Message("Gefragt über")
  String channel();

  @Message("Smartphone und Kiosk")
  String bothChannels();

  @Message("Smartphone")
  String phone();

  @Message("Kiosk")
  String kiosk();

  @Message("Von")
  String from();

  @Message("Bis")
  String to();

  @Message("Anzeigen")
  String show();

  @Message("Zeitraum")
  String periods();

  @Message("Letzte 4 Wochen")
  String periodMonth();

  @Message("Letzte 13 Wochen")
  String periodQuarter();

  @Message("Alles")
  String periodAll();

  @Message("Auswahl aufheben")
  String reset();

  @Message(
      "Smartphone und Kiosk sind hier zusammengezählt. Vor Ort gegebene Antworten fallen meist günstiger aus; getrennt ansehen:")
  String pooled();

  @Message(
      "Urnen, die zu lange unter {minimum} Stimmzetteln blieben, wurden mit anderen zusammen ausgezählt und fehlen in dieser engeren Auswahl.")
  String narrow(int minimum);

  @Message("Zahlen als CSV laden")
  String csv();

  @Message("Kernindex")
  String core();

  @Message("Respektiert, gehört, als Mensch behandelt")
  String coreHint();

  @Message("Die fünf Werte")
  String values();

  @Message("Noch ist nichts ausgezählt")
  String emptyTitle();

  @Message("In dieser Auswahl ist nichts ausgezählt")
  String emptyHere();

  @Message(
      "Stimmzettel liegen verschlossen in ihrer Urne. Eine Urne wird erst geöffnet, wenn mindestens {minimum} Stimmzettel darin sind, und alle werden zusammen ausgezählt. Bis dahin zeigt diese Seite nichts, auch nicht, wie viele es schon sind: So kann niemand erkennen, wer wie geantwortet hat.")
  String emptyWhy(int minimum);

  @Message("Legen Sie zuerst einen Standort und seine Kontaktpunkte an")
  String emptyFirst();

  @Message("Für andere Tage gibt es hier Ergebnisse.")
  String emptyThen();

  @Message("Vielleicht hilft eine größere Auswahl.")
  String emptyWider();

  @Message("So lässt sich nicht auswählen")
  String faultTitle();

  @Message("Die Adresse enthält eine Angabe, die wir nicht lesen können. Wählen Sie oben neu aus.")
  String faultMalformed();

  @Message("Der Kontaktpunkt gehört zu einem anderen Standort. Wählen Sie oben neu aus.")
  String faultForeign();

  @Message("Der erste Tag liegt nach dem letzten. Ändern Sie oben einen der beiden.")
  String faultReversed();

  @Message("Diesen Standort oder Kontaktpunkt gibt es nicht. Wählen Sie oben einen anderen aus.")
  String faultUnknown();
}
