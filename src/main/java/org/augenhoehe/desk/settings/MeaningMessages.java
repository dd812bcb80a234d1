package org.augenhoehe.desk.settings;

import io.quarkus.qute.i18n.MessageBundle;

/** What each setting does, by the key that {@link Setting#meaning()} gives it. */
@MessageBundle("meaning")
public interface MeaningMessages {

  String releaseMinimum();

  String releaseCron();

  String tellerUrl();

  String tellerName();

  String tellerKey();

  String tellerPort();

  String tellerServiceKey();

  String dataDir();

  String keysDir();

  String postgresUrl();

  String databaseUser();

  String databasePassword();

  String demo();

  String adminPassword();

  String httpPort();

  String publicUrl();

  String authorityName();

  String imprintUrl();

  String privacyUrl();

  String accessibilityUrl();

  String contact();

  String resultsUrl();

  String kioskBurst();

  String kioskPace();

  String issuerDaysAhead();

  String issuerDelay();

  String ballotBatch();

  String ballotQueue();

  String ballotPatience();

  String guessingBurst();

  String guessingPace();

  String passwordsFor();

  String oidcIssuer();

  String oidcClient();

  String oidcSecret();

  String oidcLabel();

  String oidcNameClaim();

  String oidcRolesClaim();

  String oidcRoles();

  String oidcOfficesClaim();

  String oidcOffices();

  String auditRetention();

  String lettersFrom();
}
