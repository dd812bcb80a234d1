package org.augenhoehe.vote.teller;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.augenhoehe.base.office.Node;

/** JSON of boxes, batches and what was counted, in which a node is its path. */
public final class TellerJson {

  public static final JsonMapper MAPPER =
      JsonMapper.builder().addMixIn(Node.class, Path.class).build();

  private abstract static class Path {

    @JsonCreator
    static Node parse(String path) {
      return null;
    }

    @JsonValue
    abstract String path();
  }

  private TellerJson() {}
}
