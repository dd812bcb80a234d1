package org.augenhoehe.base.web;

import jakarta.ws.rs.HttpMethod;
import java.util.Set;

/** The methods of requests that only read (RFC 9110, section 9.2.1). */
public final class SafeMethods {

  private static final Set<String> NAMES =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private SafeMethods() {}

  public static boolean contain(String method) {
    return NAMES.contains(method);
  }
}
