package org.augenhoehe.desk.auditing;

import io.quarkus.qute.i18n.MessageBundle;

/** Words of the audit log's page. */
@MessageBundle("audit")
public interface AuditMessages {

  String title();

  String lead();

  String state();

  String whole(String when);

  String broken(String when);

  String whatNow();

  String justChecked();

  String newest(long n);

  String noteDown();

  String unnoted(long first, long last);

  String unchecked(long n);

  String checkNow();

  String missing(long first, long last);

  String changed(long n);

  String swapped(long one, long other);

  String head(long last);

  String shorter(long last, long known);

  String recomputed(long n);

  String stray(long n);

  String cut(long last);

  String left(long last, long other);

  String unreadable();

  String filter();

  String from();

  String to();

  String who();

  String what();

  String anything();

  String apply();

  String everything();

  String entries();

  String number();

  String when();

  String on();

  String hash();

  String service();

  String download();

  String mostInTable(String most);

  String older();

  String newestEntries();

  String none();

  String noneHere();

  String faultMalformed();

  String faultReversed();
}
