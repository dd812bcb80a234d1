package org.augenhoehe.desk.people;

import io.quarkus.qute.i18n.MessageBundle;

/** Words of the pages about people. */
@MessageBundle("people")
public interface PeopleMessages {

  String title();

  String lead();

  String search();

  String searchNow();

  String searchAll();

  String found(int count);

  String nobody();

  String add();

  String addLead();

  String name();

  String nameHint();

  String nameMissing();

  String nameTooLong(int longest);

  String nameUnprintable();

  String nameTaken();

  String roles();

  String rolesMissing();

  String admin();

  String manager();

  String reader();

  String auditor();

  String adminMeans();

  String managerMeans();

  String readerMeans();

  String auditorMeans();

  String offices();

  String officesHint();

  String everyOffice();

  String theseOffices();

  String allOffices();

  String noOffice();

  String officesGone();

  String addNow();

  String change();

  String changeThis(String name);

  String changed();

  String save();

  String back();

  String isYou();

  String notSetUp();

  String disabled();

  String lastSignIn(String day);

  String neverSignedIn();

  String lastAdmin();

  String ownAccount();

  String access();

  String disable();

  String disableMeans();

  String disabledNow();

  String enable();

  String enableMeans();

  String enabledNow();

  String reset();

  String resetMeans();

  String resetVoids();

  String resetAsk(String name);

  String resetNow();

  String delete();

  String deleteAsk(String name);

  String deleteMeans();

  String deleteNow();

  String deletedNow();

  String cancel();

  String link(String name);

  String linkLead();

  String linkOnce();

  String linkField();

  String linkUntil(String day);

  String linkCopy();

  String linkCopied();

  String print();

  String linkOnlyHere();

  String done();

  String provided();

  String providedMeans();

  String factor();

  String factorRule();

  String factorRuleMeans();

  String factorRuleMore();

  String factorRuleSave();

  String factorRuleSaved();

  String keysGoOn();

  String keyThrough(String day);

  String toKeys();
}
