package org.augenhoehe.desk.administration;

import io.quarkus.qute.i18n.MessageBundle;

/** Words of the administration's pages. */
@MessageBundle("administration")
public interface AdministrationMessages {

  String title();

  String saved();

  String offices();

  String noOffices();

  String addOffice();

  String officeName();

  String officeNameHint();

  String renaming();

  String rename();

  String renameThis(String name);

  String renameHint();

  String touchpoints();

  String touchpoint();

  String noTouchpoints();

  String touchpointName();

  String addTouchpoint();

  String slips();

  String validDays();

  String slipLanguage();

  String languages();

  String languagesHint();

  String saveLanguages();

  String printSlips();

  String printSlipsFor(String name);

  String slipsHint();

  String nameMissing();

  String nameTooLong(int longest);

  String nameUnprintable();

  String nameTaken();

  String numberOutOfRange(int most);

  String slipsTitle(int count, String name);

  String printNow();

  String print();

  String handOutBlindly();

  String reload();

  String onlyHere(String address);

  String back();

  String duties();

  String dutiesMissing();

  String hostLost(String asked, String printed);

  String hostDiffers(String asked, String printed);

  String lostBallots();

  String lostAt(String place, Integer ballots);
}
