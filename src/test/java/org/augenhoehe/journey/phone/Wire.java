package org.augenhoehe.journey.phone;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts what comes over the wire to a page: compressed, headers included. */
final class Wire {

  private final Map<String, String> names = new LinkedHashMap<>();
  private final Map<String, Integer> bytes = new LinkedHashMap<>();

  private Wire() {}

  static Wire to(Page page) {
    Wire wire = new Wire();
    CDPSession tools = page.context().newCDPSession(page);
    tools.on("Network.responseReceived", wire::arrive);
    tools.on("Network.loadingFinished", wire::finish);
    tools.send("Network.enable");
    return wire;
  }

  private void arrive(JsonObject event) {
    String id = event.get("requestId").getAsString();
    names.put(id, event.getAsJsonObject("response").get("url").getAsString());
  }

  private void finish(JsonObject event) {
    bytes.put(event.get("requestId").getAsString(), event.get("encodedDataLength").getAsInt());
  }

  int all() {
    return bytes.values().stream().mapToInt(Integer::intValue).sum();
  }

  @Override
  public String toString() {
    StringBuilder list = new StringBuilder();
    bytes.forEach((id, size) -> list.append('\n').append(size).append(' ').append(names.get(id)));
    return list.toString();
  }
}
