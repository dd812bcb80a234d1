package org.augenhoehe.customer.method;

import io.quarkus.qute.i18n.MessageBundle;

/** Words that lead to the page about the method, in all languages. */
@MessageBundle("method")
public interface MethodMessages {

  String title();

  String languages();
}
