package org.augenhoehe.desk.provider;

import io.quarkus.qute.i18n.MessageBundle;

/** What people read on the way to and from their identity provider. */
@MessageBundle("provider")
public interface ProviderMessages {

  String signInWith(String label);

  String refusedTitle();

  String withoutRole(String name);

  String disabled(String name);

  String nameTaken(String name);

  String whatNow();

  String asSomebodyElse();

  String failed(String label);

  String back();
}
